"""A date belongs to the word that names what happened, and an event to the words that state it."""

from __future__ import annotations

import pytest
from actors_at_hand import EVERYONE, article, lexicon_of

from newsarchive.annotate.events import find_events
from newsarchive.dates import parse_edtf
from newsarchive.model import Actor, Event, Mention, Timex

DOE = Actor("jane-doe", "Jane Doe", "person", surname="Doe", gender="female")
ROE = Actor("john-roe", "John Roe", "person", surname="Roe", gender="male")
LEXICON = lexicon_of(*EVERYONE, DOE, ROE)
NAMES = {"Jane Doe": "jane-doe", "John Roe": "john-roe", "Russia": "russian-government", "the US": "us-government"}
DATES = {"Thursday": "2021-09-30", "Tuesday": "2021-09-28", "Monday": "2021-09-27", "next Friday": "2021-10-08",
         "late July": "2021-07-21~/2021-07-31~", "June": "2021-06", "since 2008": "2008/..",
         "in 2004": "2004"}  # fmt: skip


def events(body: str, **fields: object) -> list[Event]:
    """The events of a body, its dates and names taken from the tables above, each at its first place."""
    timexes = [
        Timex(body.index(words), body.index(words) + len(words), words, "DATE", edtf, parse_edtf(edtf))
        for words, edtf in DATES.items()
        if words in body
    ]
    mentions = [
        Mention(body.index(form), body.index(form) + len(form), form, actor, "name")
        for form, actor in NAMES.items()
        if form in body
    ]
    timexes.sort(key=lambda one: one.start)
    mentions.sort(key=lambda one: one.start)
    return list(find_events(article(body, **fields), timexes, mentions, LEXICON))  # type: ignore[arg-type]


def told(body: str) -> list[tuple[str, str]]:
    return [(event.when.edtf, event.title) for event in events(body)]


def who(body: str) -> list[tuple[str, str]]:
    return [(one.actor, one.role) for event in events(body) for one in event.actors]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Jane Doe met John Roe on Thursday.", [("2021-09-30", "Doe meets John Roe")]),
        ("Jane Doe held talks in Geneva on Thursday.", [("2021-09-30", "Doe holds talks in Geneva")]),
        ("On Monday, the bridge collapsed.", [("2021-09-27", "Bridge collapses")]),
        ("A bridge was destroyed on Monday by Russia.", [("2021-09-27", "Bridge is destroyed by Russia")]),
        ("Thursday's talks were held in Vienna.", [("2021-09-30", "Talks are held in Vienna")]),
        ("Jane Doe, who was born in 2004, sings.", [("2004", "Doe is born")]),
        ("The last round in late July was hosted by the US.", [("2021-07-21~/2021-07-31~", "US hosts round of talks")]),
    ],
)
def test_the_nearest_verb_or_noun_of_the_clause_is_dated(body: str, expected: list[tuple[str, str]]) -> None:
    assert told(body) == expected


def test_each_date_goes_with_its_own_clause() -> None:
    body = "Jane Doe resigned on Monday, after the court sentenced John Roe in June."
    assert sorted(told(body)) == [("2021-06", "Court sentences John Roe"), ("2021-09-27", "Doe resigns")]


@pytest.mark.parametrize(
    "body",
    [
        "The work is slow, Jane Doe said on Thursday.",
        "Jane Doe told reporters on Monday that the work is slow.",
        "Jane Doe did not resign on Thursday.",
        "Jane Doe refused to resign on Thursday.",
        "If Jane Doe resigns on Monday, John Roe wins.",
        "As of Monday the bridge was closed.",
        "Jane Doe was in Geneva on Thursday.",
    ],
)
def test_what_was_said_denied_or_supposed_is_no_event(body: str) -> None:
    assert events(body) == []


@pytest.mark.parametrize(
    ("body", "modality"),
    [
        ("Jane Doe resigned on Monday.", "asserted"),
        ("Jane Doe will visit Kyiv on next Friday.", "planned"),
        ("Jane Doe is to meet John Roe on Monday.", "planned"),
        ("Elections are due on next Friday.", "planned"),
        ("John Roe allegedly robbed a bank on Monday.", "alleged"),
        ("Police accused John Roe of fraud on Tuesday.", "alleged"),
        ("John Roe denied the charges on Tuesday.", "denied"),
        ("The summit planned for Tuesday was cancelled.", "cancelled"),
        ("Jane Doe called off the summit on Tuesday.", "cancelled"),
    ],
)
def test_modality_is_what_the_clause_says(body: str, modality: str) -> None:
    assert [event.modality for event in events(body)] == [modality]


def test_what_goes_on_since_a_day_is_a_state() -> None:
    assert [event.kind for event in events("John Roe has led the party since 2008.")] == ["state"]


def test_in_the_passive_the_name_behind_by_acts() -> None:
    assert who("John Roe was arrested by Russia on Monday.") == [
        ("john-roe", "patient"),
        ("russian-government", "agent"),
    ]


def test_a_name_that_only_describes_a_person_takes_no_part() -> None:
    assert who("On Monday Russia's envoy John Roe resigned.") == [("john-roe", "agent")]


def test_who_hosts_is_the_host() -> None:
    assert who("The last round in late July was hosted by the US.") == [("us-government", "host")]


def test_a_pronoun_is_the_person_of_its_gender_named_last() -> None:
    assert who("Jane Doe and John Roe quarrelled. She resigned on Monday.") == [("jane-doe", "agent")]


def test_a_second_verb_has_the_subject_of_the_first() -> None:
    assert who("Jane Doe lost the vote and resigned on Monday.") == [("jane-doe", "agent")]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Jane Doe met John Roe in Geneva on Thursday.", "geneva"),
        ("Jane Doe spoke in the northern city of Mosul on Monday.", "mosul"),
        ("Talks were held at Russia's UN mission on Monday.", "russias-un-mission"),
        ("Jane Doe flew to Paris on Monday.", "paris"),
        ("Jane Doe spoke in Russia on Monday.", "russia"),
        ("Jane Doe met John Roe on Thursday.", ""),
        ("Jane Doe resigned in Congress on Monday.", ""),
        ("Jane Doe met John Roe on Thursday, officials in Paris said.", ""),
        ("Jane Doe launched a ship from Avalon on Thursday.", "avalon"),
        ("Jane Doe fled Avalon on Thursday.", "avalon"),
        ("Jane Doe received a letter from Avalon on Thursday.", ""),
        ("Jane Doe marched through Avalon on Thursday.", "avalon"),
        ("Jane Doe won a dispute over Avalon on Thursday.", ""),
        ("The rover landed on Mars on Thursday.", "mars"),
        ("The council passed a resolution calling for a truce in Avalon on Thursday.", ""),
    ],
)
def test_a_place_is_only_what_the_clause_says(body: str, place: str) -> None:
    assert [event.place for event in events(body)] == [place]


def test_today_in_somebodys_mouth_is_no_date() -> None:
    body = '"Today we sign the treaty," she said.'
    timex = Timex(1, 6, "Today", "DATE", "2021-09-30", parse_edtf("2021-09-30"))
    assert find_events(article(body), [timex], [], LEXICON) == ()


def test_another_language_gets_no_events_from_the_machine() -> None:
    assert events("Jane Doe met John Roe on Thursday.", lang="fr") == []


@pytest.mark.parametrize(
    "body", ["Jane Doe resigned on Monday.", "Intro.\n\nMore “words”. Jane Doe resigned on Monday."]
)
def test_a_source_is_the_very_sentence(body: str) -> None:
    [event] = events(body)
    [source] = event.sources
    assert body[source.start : source.end] == source.sentence == "Jane Doe resigned on Monday."
    assert (source.timex, source.edtf) == ("Monday", "2021-09-27")


def test_the_reasons_for_confidence_are_words() -> None:
    [listed], [unlisted] = events("Jane Doe resigned on Monday."), events("Jane Doe yodelled on Monday.")
    assert 0 <= unlisted.confidence < listed.confidence <= 1
    assert "the verb is not one of the listed" in unlisted.why


def test_titles_are_short_and_never_end_on_a_joining_word() -> None:
    body = f"Jane Doe signed {'a very long and winding ' * 6}treaty on Monday."
    [event] = events(body)
    assert len(event.title) <= 90
    assert event.title.split()[-1] not in ("a", "and", "very")


def test_may_the_month_and_may_the_name_plan_nothing() -> None:
    assert [event.modality for event in events("In May, before June, Theresa May met Jane Doe.")] == ["asserted"]


def test_what_follows_an_active_verb_with_by_did_not_do_it() -> None:
    assert who("On Monday Jane Doe rejected a plan by John Roe.") == [("jane-doe", "agent"), ("john-roe", "patient")]


def test_to_reject_a_plan_is_to_do_something() -> None:
    assert [event.modality for event in events("Jane Doe rejected a plan on Monday.")] == ["asserted"]


def test_a_subject_begins_behind_a_date() -> None:
    assert told("Jane Doe said that on Monday negotiators gave their answer.") == [
        ("2021-09-27", "Negotiators give their answer")
    ]


def test_a_title_does_not_end_on_a_plan_whose_day_is_gone() -> None:
    assert told("Officials cancelled the parade planned for Tuesday.") == [
        ("2021-09-28", "Officials cancel the parade")
    ]
