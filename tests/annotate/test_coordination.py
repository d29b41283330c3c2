"""Names that share their last word."""

import datetime

from newsarchive.annotate.lexicon import build_lexicon
from newsarchive.annotate.mentions import find_mentions
from newsarchive.model import Actor, Alias, Article

STATES = [
    Actor("north-avalon", "North Avalon", "country"),
    Actor("south-avalon", "South Avalon", "country"),
    Actor("west-avalon-fc", "West Avalon", "organisation"),
    Actor("west-avalon", "West Avalon", "country", aliases=(Alias("West Avalon"),)),
]


def named(body: str, actors: list[Actor] = STATES) -> list[tuple[str, str]]:
    article = Article("a", "a.md", "", "a", body, "en", datetime.date(2021, 9, 30))
    return [(one.form, one.actor) for one in find_mentions(article, build_lexicon(actors))[0]]


def test_the_first_of_two_names_with_one_last_word_is_named_too() -> None:
    assert named("North and South Avalon met.") == [("North", "north-avalon"), ("South Avalon", "south-avalon")]


def test_a_name_that_nobody_has_is_none() -> None:
    assert named("East and South Avalon met.") == [("South Avalon", "south-avalon")]


def test_a_common_word_in_front_is_no_name() -> None:
    assert named("From north and South Avalon they came.") == [("South Avalon", "south-avalon")]


def test_a_name_that_two_could_have_is_left_alone() -> None:
    assert named("West and South Avalon met.") == [("South Avalon", "south-avalon")]
