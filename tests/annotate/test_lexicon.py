"""What the lexicon holds, and who wins a shared form."""

from actors_at_hand import RUSSIA, RUSSIAN_GOVERNMENT, found

from newsarchive.annotate.aliases import generated_aliases
from newsarchive.annotate.lexicon import build_lexicon
from newsarchive.model import Actor, Alias


def test_what_an_editor_wrote_goes_before_what_ships() -> None:
    band = Actor("the-russians", "Russians", "organisation")
    assert found("Russians played.", band, RUSSIA) == [("Russians", "the-russians")]


def test_a_generated_form_yields_to_a_written_one() -> None:
    long = Actor("oas-1", "Organic Apple Society", "organisation")
    short = Actor("oas-2", "Apple Sellers", "organisation", (Alias("OAS", "acronym"),))
    assert found("OAS met.", long, short) == [("OAS", "oas-2")]


def test_a_government_leads_to_its_country_and_back() -> None:
    lexicon = build_lexicon([RUSSIA, RUSSIAN_GOVERNMENT])
    assert dict(lexicon.governments) == {"russia": "russian-government"}
    assert dict(lexicon.countries) == {"russian-government": "russia"}
    assert lexicon.parents["russian-foreign-ministry"] == "russian-government"


def test_an_unknown_slug_resolves_to_nothing() -> None:
    assert build_lexicon([RUSSIA]).resolve("nobody") == ""


def test_a_legal_form_may_be_left_out() -> None:
    assert {"General Motors", "GM"} <= set(generated_aliases(Actor("x", "General Motors Corporation", "organisation")))


def test_a_person_may_go_by_a_short_given_name() -> None:
    aliases = generated_aliases(Actor("x", "William Jefferson Clinton", "person"))
    assert {"William Clinton", "William J. Clinton", "Bill Clinton"} <= set(aliases)


def test_a_ministry_goes_by_its_country() -> None:
    aliases = generated_aliases(Actor("x", "Russian Foreign Ministry", "organisation"), ("Russian",), ("Russia",))
    assert {"Russia's Foreign Ministry", "Ministry of Foreign Affairs of Russia"} <= set(aliases)
