"""A title is a sentence that a person would write: who, in the text's words, does what, in the present."""

from __future__ import annotations

import pytest
from actors_at_hand import EVERYONE, article, lexicon_of

from newsarchive.annotate.events import find_events
from newsarchive.annotate.events.lemmas import plain_form
from newsarchive.annotate.mentions import find_mentions
from newsarchive.annotate.timex import find_timexes
from newsarchive.model import Actor, Event

DOE = Actor("jane-doe", "Jane Doe", "person", surname="Doe", gender="female")
LEXICON = lexicon_of(*EVERYONE, DOE)


def events(body: str) -> tuple[Event, ...]:
    source = article(body)
    return find_events(source, find_timexes(body, source.date), find_mentions(source, LEXICON)[0], LEXICON)


def titles(body: str) -> list[str]:
    return [event.title for event in events(body)]


@pytest.mark.parametrize(
    ("past", "plain"),
    [
        ("slammed", "slam"), ("caused", "cause"), ("required", "require"), ("carried", "carry"), ("agreed", "agree"),
        ("controlled", "control"), ("visited", "visit"), ("persuaded", "persuade"), ("quoted", "quote"),
        ("released", "release"), ("passed", "pass"), ("exceeded", "exceed"), ("led", "led"),
    ],
)  # fmt: skip
def test_the_plain_form_of_a_verb_is_spelt_as_english_spells_it(past: str, plain: str) -> None:
    assert plain_form(past) == plain


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("The storm slammed into the coast on Monday.", "Storm slams into the coast"),
        ("The tanker, an old oil and cargo ship, was seized on Monday.", "Tanker is seized"),
        ("A treaty, which was signed on Monday, ended the war.", "Treaty is signed"),
        ("They named a sailor killed near the port on Monday.", "Sailor is killed near the port"),
        ("The plan, announced on Monday, would cost little.", "Plan is announced"),
        ("On Monday the council voted and the mayor resigned.", "Council votes"),
        ("However, the mayor resigned on Monday.", "Mayor resigns"),
        ("Those who died on Monday were sailors.", "People die"),
    ],
)
def test_the_subject_is_the_noun_that_the_verb_is_told_of(body: str, title: str) -> None:
    assert titles(body) == [title]


def test_a_pronoun_is_said_in_full() -> None:
    body = "Minister Ada Lund left the capital. Her helicopter disappeared on Monday."
    assert titles(body) == ["Minister Ada Lund's helicopter disappears"]


def test_who_speaks_of_himself_tells_no_event() -> None:
    assert titles('"I met the miners on Monday," the mayor said.') == []


def test_the_us_is_not_a_pronoun() -> None:
    assert titles("US President Jane Doe resigned on Monday.") == ["Doe resigns"]


def test_a_state_in_front_of_a_plain_noun_is_not_the_subject_itself() -> None:
    assert titles("Two Russian satellites collided on Monday.") == ["Two Russian satellites collide"]


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("Snap elections are due on Friday.", "Snap elections are due"),
        ("The fire on Monday was small.", "Fire occurs"),
        ("In clashes that began on Monday the rebels won the town.", "Clashes begin"),
        ("They spoke after Monday's attack on the port.", "Attack on the port takes place"),
    ],
)
def test_what_a_noun_names_is_said_to_happen(body: str, title: str) -> None:
    assert title in titles(body)


def test_a_year_that_only_describes_a_noun_dates_nothing() -> None:
    assert titles("He was a candidate in the 2004 elections.") == []


def test_what_was_ordered_is_planned_by_those_who_were_ordered() -> None:
    [event] = events("Jane Doe ordered the troops to leave the town on Monday.")
    assert (event.title, event.modality) == ("Troops to leave the town", "planned")


def test_a_long_title_ends_where_a_phrase_ends() -> None:
    body = (
        "The negotiators answered on Monday a proposal of the northern union to suspend the enrichment of uranium "
        "at the plant near Natanz."
    )
    assert titles(body) == ["Negotiators answer a proposal of the northern union to suspend the enrichment"]


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("Last week, at least 76 people were killed in Avalon.", "At least 76 people are killed in Avalon"),
        ("At the airport 20 people were arrested on Monday.", "20 people are arrested"),
        ("The charges stem from comments made to a reporter on Monday.", "Comments are made to a reporter"),
        ("Smith made a speech on Monday.", "Smith makes a speech"),
    ],
)
def test_a_title_has_the_subject_that_the_words_give(body: str, title: str) -> None:
    assert titles(body) == [title]
