"""What a text says around an expression decides what it means: tense, paragraph, publication."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.annotate.timex import find_timexes
from newsarchive.dates import iso_of
from newsarchive.model import Timex

FRIDAY = datetime.date(2021, 10, 1)
DAY = datetime.timedelta(days=1)


def meant(text: str, published: datetime.date = FRIDAY) -> dict[str, str]:
    """The EDTF of each expression, by its words; ``-`` where a timeline cannot place it."""
    return {one.text: edtf(one) for one in find_timexes(text, published)}


def edtf(timex: Timex) -> str:
    return timex.when.edtf if timex.when else "-"


FIRST_ARTICLE = """\
Diplomats held talks in Geneva on Thursday (Sept 30) which both sides described as constructive.

In June, the presidents met in a summit and agreed to keep talking.

From cyber attacks on US entities and meddling in the last two US presidential elections, the list runs long.

Putin insists he is just there, and has denied having any hand in many deaths during two decades in power.

Thursday's talks were held at the mission, after the last round in late July was hosted by the Americans."""


def test_a_news_story_is_read_as_its_readers_read_it() -> None:
    assert [(one.text, edtf(one)) for one in find_timexes(FIRST_ARTICLE, FRIDAY)] == [
        ("Thursday (Sept 30)", "2021-09-30"),
        ("June", "2021-06"),
        ("two decades", "2001~/.."),
        ("Thursday", "2021-09-30"),
        ("late July", "2021-07-21~/2021-07-31~"),
    ]


def test_offsets_count_characters_of_the_text() -> None:
    text = "Übrigens – “café”: on 8 April 2010 it was signed, and in force in 2011."
    assert [text[one.start : one.end] == one.text for one in find_timexes(text, FRIDAY)] == [True, True]


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("He said they met on Tuesday.", "Tuesday", "2021-09-28"),
        ("He said they would meet on Tuesday.", "Tuesday", "2021-10-05"),
        ("The trial begins Tuesday.", "Tuesday", "2021-10-05"),
        ("The talks due on Tuesday are off.", "Tuesday", "2021-10-05"),
        ("A vote was to be held on Tuesday.", "Tuesday", "2021-10-05"),
        ("On Tuesday, the ministry said it will act.", "Tuesday", "2021-09-28"),
        ("On Tuesday, the ministry will act.", "Tuesday", "2021-10-05"),
        ("They agreed to meet on Tuesday.", "Tuesday", "2021-10-05"),
        ("They refused to leave on Tuesday.", "Tuesday", "2021-09-28"),
        ("Leaders to meet on Tuesday", "Tuesday", "2021-10-05"),
        ("He was killed by a Russia-based gang on Tuesday.", "Tuesday", "2021-09-28"),
    ],
)
def test_tense_decides_which_tuesday_is_meant(text: str, words: str, day: str) -> None:
    assert meant(text)[words] == day


def test_until_looks_ahead_where_the_verb_grants_a_time() -> None:
    assert meant("They gave Iran until Monday.")["Monday"] == "../2021-10-04"


def test_a_year_written_in_the_paragraph_holds_for_its_months() -> None:
    assert meant("On 4 March 2014 troops came. In May they left.")["May"] == "2014-05"


def test_the_narrative_ends_with_its_paragraph() -> None:
    assert meant("On 4 March 2014 troops came.\n\nIn May they left.")["May"] == "2021-05"


def test_a_year_compared_with_is_not_the_narratives() -> None:
    text = "Profit rose from the 1985 level, the firm wrote in a report made on Jan 28."
    assert meant(text)["Jan 28"] == "2021-01-28"


def test_a_plan_is_not_drawn_into_the_year_of_the_narrative() -> None:
    text = "Support was lower in 2014. The referendum is to be held on November 20."
    assert meant(text)["November 20"] == "2021-11-20"


def test_a_reporting_verb_keeps_its_month_out_of_the_narrative() -> None:
    assert meant("The firm, founded in 1998, said in March it would close.")["March"] == "2021-03"


def test_the_next_day_needs_a_day_to_follow() -> None:
    assert meant("He spoke the next day.")["the next day"] == "-"
    assert meant("On 3 May 2019 he fled. He spoke the next day.")["the next day"] == "2019-05-04"


def test_a_range_is_one_expression() -> None:
    assert meant("He served from 4 May to 6 June 2019.") == {"4 May to 6 June 2019": "2019-05-04/2019-06-06"}


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May said so.",
        "He may go on.",
        "March on, they sang.",
        "The Sunday Times said so.",
        "They won 3-2 after 2:1.",
        "A 27-year-old woman, 5 years old.",
        "He is 44 years old.",
        "Some 1709 schoolchildren and 1,500 people came.",
        "The line is open 24/7.",
        "Call +44 1865 2010 or 555-2019.",
        "Meddling in the last two US presidential elections went on.",
        "It cost $1999 at number 2010.",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(text: str) -> None:
    assert meant(text) == {}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("They met in late July.", "late July 2021"),
        ("They met in June.", "June 2021"),
        ("They met on Thursday.", "30 September 2021"),
        ("It grew in the early 1990s.", "early 1990s"),
        ("They met earlier this year.", "earlier in 2021"),
        ("It has grown since 2008.", "since 2008"),
        ("It must end by Friday.", "by 8 October 2021"),
    ],
)
def test_a_label_is_as_precise_as_the_words(text: str, label: str) -> None:
    assert [one.when.label for one in find_timexes(text, FRIDAY) if one.when] == [label]


# ---------------------------------------------------------------- shifting the day of publication

RELATIVE = {"yesterday": -1, "today": 0, "tomorrow": 1, "three days ago": -3, "the day before yesterday": -2}
BOUNDARIES = [datetime.date(2019, 12, 31), datetime.date(2020, 1, 1), datetime.date(2020, 2, 28),
              datetime.date(2020, 2, 29), datetime.date(2020, 3, 1), datetime.date(2021, 2, 28)]  # fmt: skip


@pytest.mark.parametrize("published", BOUNDARIES, ids=str)
@pytest.mark.parametrize(("words", "days"), RELATIVE.items())
def test_relative_days_move_with_publication(published: datetime.date, words: str, days: int) -> None:
    assert meant(f"He left {words}.", published) == {words: (published + days * DAY).isoformat()}


@pytest.mark.torture
@given(st.dates(datetime.date(1900, 1, 8), datetime.date(2099, 12, 24)))
def test_explicit_dates_stay_when_publication_moves(published: datetime.date) -> None:
    text = "It was signed on 29 February 2016, in June 1998, in the 1980s, in summer 2021 and in late July 2004."
    assert meant(text, published) == meant(text, published + DAY)


@pytest.mark.torture
@given(st.dates(datetime.date(1900, 1, 8), datetime.date(2099, 12, 24)))
def test_a_weekday_past_is_never_after_publication_nor_a_week_before(published: datetime.date) -> None:
    (timex,) = find_timexes("He resigned on Monday.", published)
    assert timex.when is not None and timex.when.first is not None
    assert 0 <= published.toordinal() - timex.when.first < 7
    assert datetime.date.fromordinal(timex.when.first).weekday() == 0


@pytest.mark.torture
@given(st.dates(datetime.date(1900, 1, 8), datetime.date(2099, 12, 24)))
def test_last_week_holds_the_day_seven_days_before(published: datetime.date) -> None:
    (timex,) = find_timexes("They met last week.", published)
    assert timex.when is not None and timex.when.first is not None and timex.when.last is not None
    assert timex.when.first <= published.toordinal() - 7 <= timex.when.last == timex.when.first + 6


WORDS = """
on May 3 2010 - to between and ( ) Thursday two years ago late the end of century ’s 1980s , . 31 Feb 99999
quarter winter p.m. 10:30 BC 9/11 thousand more than half a week ending first
""".split()


@pytest.mark.torture
@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_no_words_bring_it_down_and_nothing_overlaps(words: list[str]) -> None:
    text = " ".join(words)
    timexes = find_timexes(text, datetime.date(2020, 2, 29))
    assert all(text[one.start : one.end] == one.text and one.text for one in timexes)
    assert all(one.end <= after.start for one, after in pairwise(timexes))
    for one in timexes:
        if one.when and one.when.first is not None and one.when.last is not None:
            assert iso_of(one.when.first) and one.when.first <= one.when.last
