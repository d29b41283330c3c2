"""The gazetteer that ships with the plugin."""

import json
from pathlib import Path

import pytest

import newsarchive
from newsarchive.archive import read_gazetteer, read_leaders
from newsarchive.gazetteer import join_gazetteer, parse_gazetteer
from newsarchive.model import Actor, Alias

FILE = Path(newsarchive.__file__).parent / "data" / "gazetteer.json"
ACTORS = {actor.slug: actor for actor in parse_gazetteer(FILE.read_text(encoding="utf-8"))}


def test_every_record_ships_and_none_is_a_person() -> None:
    assert len(ACTORS) > 300
    assert all(actor.shipped and actor.type in ("country", "igo") for actor in ACTORS.values())


def test_records_stand_one_a_line_in_order() -> None:
    lines = FILE.read_text(encoding="utf-8").splitlines()[1:-1]
    slugs = [json.loads(line.rstrip(","))["slug"] for line in lines]
    assert slugs == sorted(set(slugs))


@pytest.mark.parametrize(
    ("slug", "text", "kind"),
    [
        ("united-states", "U.S.", "acronym"),
        ("united-kingdom", "Britain", "strong"),
        ("ukraine", "Kyiv", "metonym"),
        ("turkey", "Türkiye", "strong"),
        ("north-atlantic-treaty-organization", "NATO", "acronym"),
        ("united-nations", "UN", "acronym"),
    ],
)
def test_a_form_is_of_its_kind(slug: str, text: str, kind: str) -> None:
    assert kind in [alias.kind for alias in ACTORS[slug].aliases if alias.text == text]


def test_countries_have_adjectives_peoples_and_seats() -> None:
    assert "Spanish" in ACTORS["spain"].adjectives
    assert Alias("Spaniards") in ACTORS["spain"].aliases
    assert ACTORS["russia"].seats == ("Kremlin",)


def test_no_strong_form_has_two_owners() -> None:
    owners: dict[str, set[str]] = {}
    for actor in ACTORS.values():
        strong = [alias.text for alias in actor.aliases if alias.kind != "metonym"]
        for text in (actor.name, *strong):
            owners.setdefault(text, set()).add(actor.slug)
    assert {text: who for text, who in owners.items() if len(who) > 1} == {}


def test_another_format_is_refused() -> None:
    with pytest.raises(ValueError, match="format 2"):
        parse_gazetteer('{"format": 2, "records": []}')


def test_a_curated_record_takes_the_shipped_one_s_place_and_names() -> None:
    ours = Actor("spain", "Spain", "country", note="A kingdom.")
    joined = {actor.slug: actor for actor in join_gazetteer([ours], tuple(ACTORS.values()))}
    assert not joined["spain"].shipped
    assert joined["spain"].note == "A kingdom."
    assert "Spanish" in joined["spain"].adjectives


def test_every_post_of_a_known_leader_is_held_in_a_state_that_ships_and_ends_after_it_began() -> None:
    states = {actor.slug for actor in read_gazetteer()}
    leaders = read_leaders()
    assert len(leaders) > 800 and all(leader.roles for leader in leaders)
    posts = [(leader.slug, role) for leader in leaders for role in leader.roles]
    assert [slug for slug, role in posts if role.of not in states] == []
    assert [slug for slug, role in posts if role.start and role.end and role.start > role.end] == []
    # An end without a beginning would say that the post was always held before.
    assert [slug for slug, role in posts if role.end and not role.start] == []


def test_a_leader_is_no_actor_before_an_editor_says_so() -> None:
    assert not {leader.slug for leader in read_leaders()} & {actor.slug for actor in read_gazetteer()}
