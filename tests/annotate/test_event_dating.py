"""Which word a date belongs to where the nearest one is not it, as published on 30 September 2021."""

from __future__ import annotations

import pytest
from actors_at_hand import EVERYONE, article, lexicon_of

from newsarchive.annotate import annotate
from newsarchive.model import Actor, Event

DOE = Actor("jane-doe", "Jane Doe", "person", surname="Doe", gender="female")
ROE = Actor("john-roe", "John Roe", "person", surname="Roe", gender="male")
LEXICON = lexicon_of(*EVERYONE, DOE, ROE)


def events(body: str) -> tuple[Event, ...]:
    return annotate(article(body), LEXICON).events


def told(body: str) -> list[tuple[str, str]]:
    return sorted((event.when.edtf, event.title) for event in events(body))


def who(body: str) -> list[tuple[str, str]]:
    return [(one.actor, one.role) for event in events(body) for one in event.actors]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("A dead duck was found on Monday.", ("2021-09-27", "Dead duck is found")),
        ("A swan, found on Monday, had died.", ("2021-09-27", "Swan is found")),
        ("Jane Doe warned of a famine on Tuesday.", ("2021-09-28", "Doe warns of a famine")),
        ("On Tuesday Jane Doe vowed to stay.", ("2021-09-28", "Doe vows to stay")),
        ("Jane Doe appeared in court on Monday.", ("2021-09-27", "Doe appears in court")),
        ("Israel has tightened sanctions since June.", ("2021-06/..", "Israel tightens sanctions")),
        ("The third edition was held on Monday.", ("2021-09-27", "Third edition is held")),
        ('Jane Doe will "relinquish the post on Friday".', ("2021-10-01", "Jane Doe to relinquish the post")),
        ("Many people are to get a holiday tomorrow.", ("2021-10-01", "Many people to get a holiday")),
    ],
)
def test_a_verb_is_known_in_all_its_places(body: str, expected: tuple[str, str]) -> None:
    assert told(body) == [expected]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("In a speech on Monday, Jane Doe urged the two to meet.", ("2021-09-27", "Doe urges the two to meet")),
        ("Jane Doe spoke out in a debate on Monday.", ("2021-09-27", "Doe speaks out in a debate")),
        ("In 2004 Jane Doe was in charge and led the talks.", ("2004", "Doe leads the talks")),
        ("Yesterday a ship owned by Greeks, and flagged in Panama, was seized.", ("2021-09-29", "Ship is seized")),
        ("Jane Doe, speaker since 2008, resigned on Monday.", ("2021-09-27", "Doe resigns")),
        ("John Roe, a senator and 2008 candidate, resigned on Monday.", ("2021-09-27", "Roe resigns")),
        ("Jane Doe won all but two of the many seats in the 2004 election.",
         ("2004", "Doe wins all but two of the many seats in the election")),
        ("It was built after the 2004 Asian tsunami.", ("2004", "Asian tsunami occurs")),
        ("Nothing like it was seen since the May 1, 2003, bomb attacks.", ("2003-05-01", "Bomb attacks take place")),
    ],
)  # fmt: skip
def test_a_date_passes_over_what_only_describes(body: str, expected: tuple[str, str]) -> None:
    assert told(body) == [expected]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The request was advanced by the city on Monday.", ("2021-09-27", "Request is advanced by the city")),
        ("On Monday John Roe cast his vote.", ("2021-09-27", "Roe casts his vote")),
        ("John Roe rescued over 700 people on Monday.", ("2021-09-27", "Roe rescues over 700 people")),
        ("Sales fell by 25 percent in June.", ("2021-06", "Sales fall by 25 percent")),
        ("Prices have declined by 25 percent since June.", ("2021-06/..", "Prices decline by 25 percent")),
        ("John Roe brought the clock he made here on Monday.", ("2021-09-27", "Roe brings the clock he made here")),
        ("John Roe dropped his policy of asking workers to sign papers on Monday.",
         ("2021-09-27", "Roe drops his policy of asking workers to sign papers")),
        ("Jane Doe said that on Monday, after meeting envoys, John Roe resigned.", ("2021-09-27", "Roe resigns")),
        ("In an exam conducted in 2018, John Roe was appointed mayor.", ("2018", "Roe is appointed mayor")),
        ("In the 2005 general election John Roe won.", ("2005", "Roe wins")),
        ("The office is to begin issuing forms tomorrow.", ("2021-10-01", "Office to begin issuing forms")),
        ("Figures to be published on Friday are grim.", ("2021-10-01", "Figures to be published")),
        ("John Roe was admitted to hospital on Monday.", ("2021-09-27", "Roe is admitted to hospital")),
        ("From tomorrow the pubs will be closed.", ("2021-10-01/..", "Pubs to be closed")),
        ("The rules will be in place until the 27th of October.", ("../2021-10-27", "Rules to be in place")),
        ("Since 2001 the city has been needlessly funnelling money to John Roe.",
         ("2001/..", "City funnels money to John Roe")),
        ("Jane Doe was arrested in 1997 and 1998.", ("1997/1998", "Doe is arrested")),
        ("Two guards who had been held since 2016 were freed on Monday.", ("2021-09-27", "Two guards are freed")),
    ],
)  # fmt: skip
def test_the_verb_that_a_date_belongs_to_may_stand_elsewhere(body: str, expected: tuple[str, str]) -> None:
    assert expected in told(body)


@pytest.mark.parametrize(
    "body",
    [
        "This was the first victory of the team in the opening match of the cup since 1958.",
        "This is a decrease from the year before.",
        "Sales were down 10 percent from a year ago.",
        "Yields exceeded a tenth of 2000 levels.",
        "John Roe denied a 2010 allegation.",
        "The average price of a car sold in June was $39,014.",
        "John Roe owes rent for the period 2004 to 2009.",
        "John Roe observed that the 2007 starting date was a Monday.",
        "Next year is the year of the rat.",
        "Costs fall from 23 cents today to ten.",
    ],
)
def test_a_comparison_and_a_figure_date_nothing(body: str) -> None:
    assert told(body) == []


def test_a_date_that_opens_a_sentence_holds_for_all_that_it_joins() -> None:
    assert told("On Monday Jane Doe resigned; John Roe was arrested, and the navy saved 200 people.") == [
        ("2021-09-27", "Doe resigns"), ("2021-09-27", "Navy saves 200 people"), ("2021-09-27", "Roe is arrested"),
    ]  # fmt: skip


def test_one_verb_may_tell_of_two_days() -> None:
    body = "Jane Doe visited Strelsau on Monday and Zenda on Tuesday."
    assert told(body) == [("2021-09-27", "Doe visits Strelsau"), ("2021-09-28", "Doe visits Zenda")]
    assert [event.place for event in events(body)] == ["strelsau", "zenda"]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ("in 1997 and 1998", ["1997/1998"]),
        ("in 1997 and 1999", ["1997", "1999"]),
        ("in 1997, 1998 and 1999", ["1997", "1998", "1999"]),
        ("on Monday and Tuesday", ["2021-09-27/2021-09-28"]),
        ("on Monday and Wednesday", ["2021-09-27", "2021-09-29"]),
    ],
)
def test_days_in_a_row_are_one_stretch(days: str, expected: list[str]) -> None:
    assert [date for date, _ in told(f"John Roe arrested ten people {days}.")] == expected


def test_what_went_on_up_to_now_has_its_days() -> None:
    assert told("In the past 24 hours John Roe arrested ten people.") == [
        ("2021-09-29/2021-09-30", "Roe arrests ten people")
    ]


def test_a_name_in_ed_is_no_verb() -> None:
    assert told("Mohamed was a guest in Zenda on Monday.") == []


def test_what_is_said_of_a_later_verb_is_not_said_of_this_one() -> None:
    (event,) = events("A plan backed by John Roe in June was reportedly dropped.")
    assert event.modality == "asserted"


def test_what_was_shelved_did_happen() -> None:
    (event,) = events("John Roe shelved his plans on Monday.")
    assert event.modality == "asserted"


def test_what_explains_a_date_happened_then() -> None:
    assert told("Roads have been closed since June, when John Roe seized the port and defeated the guards.") == [
        ("2021-06", "Roe defeats the guards"), ("2021-06", "Roe seizes the port"), ("2021-06/..", "Roads are closed"),
    ]  # fmt: skip


def test_of_two_dates_in_a_clause_each_has_a_word_of_its_own() -> None:
    assert told("Jane Doe is due to leave Avalon on Saturday before her return to Paris on Sunday.") == [
        ("2021-10-02", "Doe to leave Avalon"), ("2021-10-03", "Return to Paris is due"),
    ]  # fmt: skip
    assert told("Jane Doe met John Roe on Tuesday after halting the flights on Monday.") == [
        ("2021-09-27", "Doe halts the flights"), ("2021-09-28", "Doe meets John Roe"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Jane Doe has been the mayor of Avalon since 2008.", ("2008/..", "Doe is the mayor of Avalon", "state")),
        ("Jane Doe will remain in office until May 2022.", ("../2022-05", "Doe to remain in office", "planned")),
        ("Hunting will be illegal from tomorrow.", ("2021-10-01/..", "Hunting to be illegal", "planned")),
    ],
)
def test_what_holds_from_or_until_a_day_is_a_state(body: str, expected: tuple[str, str, str]) -> None:
    assert [(one.when.edtf, one.title, one.kind) for one in events(body)] == [expected]


@pytest.mark.parametrize(
    "body",
    [
        "It was the first visit since 2008.",
        "The hurricane season lasts from June to November.",
        "Never before have there been four named storms by July 5.",
        "Planes dropped leaflets, with one message on Monday saying that they would return.",
        "Jane Doe was a candidate in the 2004 elections.",
    ],
)
def test_a_comparison_a_season_and_a_candidacy_date_nothing(body: str) -> None:
    assert told(body) == []


def test_what_is_to_be_done_lies_ahead_in_both_its_verbs() -> None:
    assert told("The ban is to be signed and ratified by all states on December 2.") == [
        ("2021-12-02", "Ban to be ratified by all states")
    ]


@pytest.mark.parametrize(
    ("body", "modality"),
    [
        ("The ministers are expected to approve the law tomorrow.", "planned"),
        ("They looked into claims that John Roe murdered two men on Monday.", "alleged"),
        ("On Monday Jane Doe condemned the attack.", "asserted"),
    ],
)
def test_modality_looks_beyond_the_clause(body: str, modality: str) -> None:
    assert [one.modality for one in events(body)] == [modality]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("An airman was killed in Russia on Monday.", []),
        ("Workers from Russia were lifted out on Monday.", []),
        ("A Russian military communications satellite crashed on Monday.", []),
        ("The Russian diplomat Petra Poe was appointed on Monday.", []),
        ("John Roe fired rockets at Russia on Monday.", [("john-roe", "agent"), ("russia", "patient")]),
        ("Jane Doe flew with John Roe on Monday.", [("jane-doe", "agent"), ("john-roe", "agent")]),
        ("Jane Doe won for Russia on Monday.", [("jane-doe", "agent"), ("russia", "agent")]),
        ("On Monday Jane Doe urged the states to join Russia.", [("jane-doe", "agent")]),
        ("The bill passed by Russia is unlike the version passed by John Roe on Monday.", [("john-roe", "agent")]),
        ("The UN has fallen silent. It rejected the plan on Monday.", [("united-nations", "agent")]),
        ("Jane Doe and John Roe fell silent. They resigned on Monday.", [("jane-doe", "agent"), ("john-roe", "agent")]),
        ("Jane Doe stays until her departure on Saturday.", [("jane-doe", "agent")]),
        ("When Jane Doe seized the port and took the town on Monday, John Roe fled.", [("jane-doe", "agent")]),
    ],
)  # fmt: skip
def test_who_takes_part_is_who_acts_or_is_acted_on(body: str, expected: list[tuple[str, str]]) -> None:
    assert who(body) == expected


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("A tsunami hit the southern island of Avalon on Monday.", "avalon"),
        ("A storm slammed into Avalon on Monday.", "avalon"),
        ("During a visit to Avalon on Monday, Jane Doe announced a plan.", "avalon"),
        ("Two satellites collided over Avalon on Monday.", "avalon"),
        ("Jane Doe was killed near Avalon province, Russia, on Monday.", "avalon"),
        ("Polls opened in Avalon and other western cities on Monday.", "avalon"),
        ("Polls opened in the Baltic exclave of Avalon on Monday.", "avalon"),
        ("A rocket was launched from the Avalon Cosmodrome in Russia on Monday.", "avalon-cosmodrome"),
        ("It became the tallest on Monday after passing a mast in Avalon.", ""),
        ("The crew returned to Earth on Monday.", ""),
    ],
)
def test_a_place_is_where_it_was(body: str, place: str) -> None:
    assert [event.place for event in events(body)] == [place]


def test_no_ends_a_sentence_and_no_5_does_not() -> None:
    assert [one.sources[0].sentence for one in events("Jane Doe said no. John Roe left on Monday.")] == [
        "John Roe left on Monday."
    ]
    assert [one.sources[0].sentence for one in events("John Roe left for no. 5 on Monday.")] == [
        "John Roe left for no. 5 on Monday."
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Jane Doe told state television Monday negotiators have given their answer.",
        "Jane Doe was awarded the prize for 2005.",
        "The council has committed $1 billion to relief for 2005.",
        "The office charged them with having published a 16th century text.",
        "Jane Doe was rumoured on Monday to be ill.",
        "Jane Doe resigned on 02/03/04.",
    ],
    ids=["when it was told", "which prize", "whose budget", "which text", "a rumour", "one of two days"],
)
def test_a_date_that_only_says_which_or_when_it_was_told_dates_no_event(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Jane Doe won the cup in 1992, 1996 and 2004.", ["1992", "1996", "2004"]),
        ("Jane Doe won the cup in 1992 and again in 1996.", ["1992", "1996"]),
        ("Jane Doe and John Roe held talks on 3 and 4 March 2005.", ["2005-03-03/2005-03-04"]),
        ("Jane Doe held talks on 3 and 14 March 2005.", ["2005-03-03", "2005-03-14"]),
    ],
)
def test_what_happened_several_times_is_as_many_events_and_what_took_days_is_one(
    body: str, expected: list[str]
) -> None:
    assert [event.when.edtf for event in events(body)] == expected
    assert len({event.title for event in events(body)}) == 1 and "again" not in events(body)[0].title


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ties have grown since an historic 2000 summit in Zenda.", ("2000", "Summit is held in Zenda")),
        ("Elections were set for 2007.", ("2007", "Elections are due")),
        ("Jane Doe meets John Roe later today.", ("2021-09-30", "Doe to meet John Roe")),
        ("Jane Doe will meet John Roe on Friday.", ("2021-10-01", "Doe to meet John Roe")),
    ],
)
def test_a_date_belongs_to_its_own_word(body: str, expected: tuple[str, str]) -> None:
    assert told(body) == [expected]


def test_two_states_of_one_name_are_both_meant() -> None:
    korea = [Actor(f"{side.lower()}-korea", f"{side} Korea", "country") for side in ("North", "South")]
    text = "North Korea and South Korea agreed a truce in May 2004. The two Koreas signed an accord on Friday."
    found = annotate(article(text), lexicon_of(*korea)).events
    assert [{one.actor for one in event.actors} for event in found] == [{"north-korea", "south-korea"}] * 2
