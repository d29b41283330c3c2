"""An article published a day later: what is counted from its day shifts as computed, what is written out stays."""

from datetime import date, timedelta

import pytest

from newsarchive.annotate.timex import find_timexes
from newsarchive.dates import date_of

YEARS = [date(2019, 12, 1) + timedelta(days) for days in range(2 * 366)]
DAY = timedelta(1)
Days = tuple[date, date]


def days_in(text: str, published: date) -> Days:
    (timex,) = find_timexes(text, published)
    assert timex.when is not None and timex.when.first is not None and timex.when.last is not None
    return date(*date_of(timex.when.first)), date(*date_of(timex.when.last))


def back_to(published: date, weekday: int, *, today: bool) -> date:
    day = published if today else published - DAY
    while day.weekday() != weekday:
        day -= DAY
    return day


def month_of(year: int, month: int) -> Days:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - DAY


def monday_of(published: date) -> date:
    return published - published.weekday() * DAY


COMPUTED = {
    "They met today.": lambda day: (day, day),
    "They met yesterday.": lambda day: (day - DAY, day - DAY),
    "They will meet tomorrow.": lambda day: (day + DAY, day + DAY),
    "They met ten days ago.": lambda day: (day - 10 * DAY, day - 10 * DAY),
    "They met on Wednesday.": lambda day: (back_to(day, 2, today=True),) * 2,
    "They met last Wednesday.": lambda day: (back_to(day, 2, today=False),) * 2,
    "They met last week.": lambda day: (monday_of(day) - 7 * DAY, monday_of(day) - DAY),
    "They will meet next week.": lambda day: (monday_of(day) + 7 * DAY, monday_of(day) + 13 * DAY),
    "They met last month.": lambda day: month_of(day.year, day.month - 1),
    "They will meet next month.": lambda day: month_of(day.year, day.month + 1),
    "They met last year.": lambda day: (date(day.year - 1, 1, 1), date(day.year - 1, 12, 31)),
    "They will meet next year.": lambda day: (date(day.year + 1, 1, 1), date(day.year + 1, 12, 31)),
}
WRITTEN_OUT = {
    "They met on 29 February 2020.": (date(2020, 2, 29), date(2020, 2, 29)),
    "They met on January 1, 2020.": (date(2020, 1, 1), date(2020, 1, 1)),
    "They met in December 2019.": (date(2019, 12, 1), date(2019, 12, 31)),
    "They met from 30 December 2019 to 2 January 2020.": (date(2019, 12, 30), date(2020, 1, 2)),
    "They met in 2020.": (date(2020, 1, 1), date(2020, 12, 31)),
}


@pytest.mark.parametrize("text", COMPUTED)
def test_what_is_counted_from_the_day_of_publication_shifts_with_it(text: str) -> None:
    assert [days_in(text, day) for day in YEARS] == [COMPUTED[text](day) for day in YEARS]


@pytest.mark.parametrize("text", WRITTEN_OUT)
def test_what_is_written_out_stays(text: str) -> None:
    assert {days_in(text, day) for day in YEARS} == {WRITTEN_OUT[text]}


def test_a_day_and_month_told_as_past_is_the_last_such_day() -> None:
    """Of the last nine months; nearly a year back a writer would have named the year."""
    for day in YEARS:
        last = max(one for one in (date(year, 2, 28) for year in (2019, 2020, 2021)) if one <= day)
        if day - last < timedelta(280):
            assert days_in("They met on 28 February.", day) == (last, last)


def test_a_leap_day_without_its_year_is_one_that_there_was() -> None:
    told = {days_in("They met on 29 February.", day)[0] for day in YEARS if day >= date(2020, 3, 1)}
    assert told == {date(2020, 2, 29)}
