"""Role phrases without a name mean whoever held the role on the day; with a name they introduce."""

import datetime

import pytest
from actors_at_hand import EVERYONE, found

from newsarchive.annotate.roles import is_introduced
from newsarchive.annotate.tokens import read_words
from newsarchive.model import Actor, Role


def named(body: str, day: datetime.date = datetime.date(2021, 9, 30)) -> list[tuple[str, str]]:
    people = {"vladimir-putin", "wendy-sherman"}
    return [one for one in found(body, *EVERYONE, date=day) if one[1] in people]


def test_a_country_s_role_links_to_its_holder() -> None:
    assert named("The Russian president spoke.") == [("president", "vladimir-putin")]
    assert named("Russia's president spoke.") == [("president", "vladimir-putin")]
    assert named("The president of Russia spoke.") == [("president", "vladimir-putin")]


def test_the_article_s_day_decides() -> None:
    assert named("Russia's prime minister spoke.", datetime.date(2010, 1, 1)) == [("prime minister", "vladimir-putin")]
    assert named("Russia's prime minister spoke.", datetime.date(2021, 1, 1)) == []


def test_a_role_at_a_ministry_is_held_under_its_government() -> None:
    assert named("The US deputy secretary of state spoke.") == [("deputy secretary of state", "wendy-sherman")]


@pytest.mark.parametrize(
    "body",
    [
        "A former Russian president spoke.",
        "The former Russian president spoke.",
        "Russian President Ivan Petrov spoke.",
        "The US president spoke.",
        "A senior State Department official said she agreed.",
        "the Russian president-elect",
    ],
)
def test_another_holder_is_not_the_one_of_the_day(body: str) -> None:
    assert named(body) == []


def test_two_holders_leave_it_unlinked() -> None:
    other = Actor("other", "Ivan Petrov", "person", roles=(Role("President", "russian-government"),))
    assert ("president", "vladimir-putin") not in found("The Russian president spoke.", *EVERYONE, other)


@pytest.mark.parametrize(
    "text",
    [
        "Deputy minister {} spoke",
        "State Department number two {} met him",
        "{}, the deputy minister, spoke",
        "The president of Iran, {}, spoke",
    ],
)
def test_a_role_beside_a_name_introduces(text: str) -> None:
    words = read_words(text.format("Jane Roe"), "body")
    first = next(i for i, token in enumerate(words.tokens) if token.text == "Jane")
    assert is_introduced(words, first, first + 2)


def test_a_name_alone_is_not_introduced() -> None:
    assert not is_introduced(read_words("Then Jane Roe spoke, and left", "body"), 1, 3)
