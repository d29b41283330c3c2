"""A country, its capital and its government: which of them a name means."""

import pytest
from actors_at_hand import COUNTRIES, EVERYONE, found

from newsarchive.model import Actor, Alias

GOVERNMENT = "russian-government"


@pytest.mark.parametrize(
    "body",
    [
        "Russia said the talks were good.",
        "US and Russian diplomats met.",
        "talks between Washington and Moscow",
        "both Washington and Moscow do",
        "the allegations against the Kremlin",
        "The US, Russia hold talks.",
        "Russia's deputy foreign minister spoke.",
        "Thursday's talks were held at Russia's UN mission.",
        "the Russian delegation left",
        "The round was hosted by the Russians.",
    ],
)
def test_a_state_that_acts_is_its_government(body: str) -> None:
    assert [actor for _, actor in found(body, *EVERYONE)][-1] == GOVERNMENT


@pytest.mark.parametrize("body", ["They live in Russia.", "across Russia", "trains to Russia"])
def test_a_state_that_is_a_place_is_the_country(body: str) -> None:
    assert found(body, *EVERYONE) == [("Russia", "russia")]


@pytest.mark.parametrize(
    "body", ["He lives in Moscow.", "the streets of Moscow", "the Moscow-based firm", "Moscow's airport"]
)
def test_a_capital_without_a_cue_is_a_place_and_no_actor(body: str) -> None:
    assert found(body, *EVERYONE) == []


@pytest.mark.parametrize(
    "body", ["Russian news agencies wrote", "Russia-based hackers", "Russian novels", "US entities"]
)
def test_an_adjective_before_other_nouns_is_not_the_government(body: str) -> None:
    assert found(body, *EVERYONE) == []


def test_without_a_government_record_the_country_stands() -> None:
    assert found("the Kremlin and Washington said", *COUNTRIES) == [
        ("Kremlin", "russia"),
        ("Washington", "united-states"),
    ]


def test_the_mission_of_a_state_is_not_the_body_it_is_sent_to() -> None:
    assert ("UN", "united-nations") not in found("Russia's UN mission was full.")
    assert ("UN", "united-nations") in found("The UN mission was full.")


def test_a_newspaper_is_not_the_capital() -> None:
    assert found("The Washington Post said so.") == []


def test_a_person_called_after_a_country_is_no_country() -> None:
    assert found("Michael Russia said so.", *COUNTRIES) == []


def test_a_capital_before_another_s_minister_stays_a_place() -> None:
    assert found("Today in Moscow, the American president spoke.", *COUNTRIES) == [("American", "united-states")]


def test_a_council_of_a_state_is_not_the_united_nations_own() -> None:
    council = Actor("un-security-council", "UN Security Council", "igo", (Alias("Security Council"),), shipped=True)
    assert ("Security Council", council.slug) not in found("He told the Russian Security Council.", *COUNTRIES, council)
    assert ("Security Council", council.slug) in found("He told the Security Council.", *COUNTRIES, council)


def test_a_state_after_by_is_an_actor_whatever_follows() -> None:
    assert found("a text backed by Russia calling for peace") == [("Russia", "russian-government")]
