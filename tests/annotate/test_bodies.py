"""Bodies and teams under the shorter names that the press gives them."""

import pytest
from actors_at_hand import RUSSIA, US, article, found

from newsarchive.annotate.lexicon import build_lexicon
from newsarchive.annotate.mentions import find_mentions
from newsarchive.annotate.teams import find_sport
from newsarchive.annotate.tokens import read_words
from newsarchive.model import Actor

COMMISSION = Actor("european-commission", "European Commission", "organisation")
SWEDEN = Actor("sweden", "Sweden", "country", adjectives=("Swedish",), shipped=True)
TEAM = Actor("sweden-team", "Sweden national football team", "organisation")
MATCH = "The match ended early. The goalkeeper and the coach left in the second half of the game, a penalty given."


def body(name: str, slug: str = "x") -> Actor:
    return Actor(slug, name, "organisation")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The European Commission met. Later the Commission voted.", ["European Commission", "Commission"]),
        # A small letter, another owner, or no full name: it may be any commission.
        ("The European Commission met. Later the commission voted.", ["European Commission"]),
        ("The European Commission met. Later the Commission of Inquiry voted.", ["European Commission"]),
        ("Later the Commission voted.", []),
    ],
)
def test_a_body_is_called_by_its_head_word_once_it_was_named(text: str, expected: list[str]) -> None:
    assert [form for form, _ in found(text, COMMISSION)] == expected


def test_a_head_word_that_two_bodies_share_means_neither() -> None:
    two = (COMMISSION, body("Harbour Commission", "harbour"))
    text = "The European Commission met the Harbour Commission. Later the Commission voted."
    assert [form for form, _ in found(text, *two)] == ["European Commission", "Harbour Commission"]


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Manchester United F.C.", "Manchester United"),
        ("FC Spartak Moscow", "Spartak Moscow"),
        ("University of Texas at Arlington", "University of Texas Arlington"),
        ("For Inspiration and Recognition of Science", "FIRS"),
        ("Ministry of Defence (Russia)", "Russian Ministry of Defence"),
        ("Ministry of Defence (Russia)", "Russian Defence Ministry"),
        ("Government of Russia", "Russian government"),
        ("Ministry of Foreign Affairs of Russia", "Russian Ministry of Foreign Affairs"),
    ],
)
def test_a_name_implies_the_forms_of_the_press(name: str, form: str) -> None:
    assert found(f"On Monday {form} said no.", body(name), RUSSIA) == [(form, "x")]


def test_of_banks_a_state_has_many() -> None:
    text = "A Russian bank said no. Russia's Bank said no."
    assert [actor for _, actor in found(text, body("Bank of Russia"), RUSSIA)] == ["russia", "russia"]


def test_a_club_is_called_by_its_last_word_once_it_was_named() -> None:
    text = "The New York Yankees won. The Yankees said so."
    assert found(text, body("New York Yankees"), US) == [("New York Yankees", "x"), ("Yankees", "x")]


def test_a_country_is_its_team_where_the_article_reports_of_a_match() -> None:
    assert found(f"Sweden won. {MATCH}", SWEDEN, TEAM) == [("Sweden", "sweden-team")]
    assert found("Sweden won the vote in the Council.", SWEDEN, TEAM) == [("Sweden", "sweden")]
    assert found(f"The game was held in Sweden. {MATCH}", SWEDEN, TEAM) == [("Sweden", "sweden")]


def test_a_team_of_another_sport_is_not_meant() -> None:
    cricket = Actor("cricket", "Sweden national cricket team", "organisation")
    assert found(f"Sweden won. {MATCH}", SWEDEN, cricket) == [("Sweden", "sweden")]


def test_an_article_of_politics_has_no_sport() -> None:
    assert find_sport([read_words("The game of politics: a coach, a goal, a cup of tea.", "body")]) == ""


def test_of_two_of_one_name_the_one_is_meant_whose_bracket_the_article_says() -> None:
    two = (Actor("a", "John Roe (footballer)", "person"), Actor("b", "John Roe (senator)", "person"))
    assert found("The senator said that John Roe would come.", *two) == [("John Roe", "b")]
    mentions, problems = find_mentions(article("John Roe came."), build_lexicon(two))
    assert mentions == () and [one.code for one in problems] == ["ambiguous-name"]


def test_a_doubt_in_the_title_is_told_at_its_line() -> None:
    two = (Actor("a", "John Roe (footballer)", "person"), Actor("b", "John Roe (senator)", "person"))
    _, problems = find_mentions(article("Text.", "John Roe comes", title_line=3), build_lexicon(two))
    assert [(one.line, one.message) for one in problems] == [
        (3, "'John Roe' could mean 'b' or 'a', and is left unlinked"),
    ]
