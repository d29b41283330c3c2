"""Days, intervals and EDTF: time as precise as the words, never more.

A day is an integer, the proleptic Gregorian ordinal (1 is 1 January of the year 1, 0 the day before),
so that years before Christ and far futures need no special case.
Years are astronomical: year 0 is 1 BC.
EDTF is ISO 8601-2:2019 as profiled by the Library of Congress; this module reads the part that an archive writes
(`2021-09-30`, `2021-09`, `2021-22`, `2021-35`, `198X`, `19XX`, `1990~`, `2021-07-21~/2021-07-31~`, `2008/..`,
`../1999`, `{2016-11-08,2020-11-03}`), and the tests hold its bounds against the library ``edtf``.
"""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Day = int
Precision = Literal["day", "month", "season", "quarter", "year", "decade", "century", "interval", "set", "open"]

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
QUARTERS = {33: "first", 34: "second", 35: "third", 36: "fourth"}


@dataclass(frozen=True, slots=True)
class When:
    """A stretch of time as the text gives it: every day from ``first`` to ``last``, both inclusive.

    ``first`` is None where the beginning is open, ``last`` where the end is.
    ``label`` is what a reader sees: the words' own precision ("late July 2021"), never a made-up day.
    """

    edtf: str
    first: Day | None
    last: Day | None
    precision: Precision
    approximate: bool
    label: str


def day_of(year: int, month: int, day: int) -> Day:
    """The ordinal of a date; ValueError where the calendar has no such day.

    >>> day_of(1, 1, 1), day_of(2021, 9, 30), day_of(0, 12, 31)
    (1, 738063, 0)
    """
    if not 1 <= month <= 12 or not 1 <= day <= days_in_month(year, month):
        raise ValueError(f"there is no {year:04}-{month:02}-{day:02}")
    cycles, within = divmod(year - 1, 400)
    return cycles * 146_097 + datetime.date(within + 1 + 400, month, day).toordinal() - 146_097


# The days of an archive are few, and each is asked for many times.
@lru_cache(maxsize=1 << 15)
def date_of(day: Day) -> tuple[int, int, int]:
    """Year, month and day of an ordinal, for any year.

    >>> date_of(0)
    (0, 12, 31)
    """
    cycles, within = divmod(day - 1, 146_097)
    date = datetime.date.fromordinal(within + 1)
    return date.year + cycles * 400, date.month, date.day


def days_in_month(year: int, month: int) -> int:
    # The calendar repeats every 400 years, and the library knows the years after Christ alone.
    return calendar.monthrange(year % 400 + 400, month)[1]


def iso_year(year: int) -> str:
    return f"{year:04}" if year >= 0 else f"-{-year:04}"


def iso_of(day: Day) -> str:
    """ISO 8601 calendar date: ``2021-09-30``, ``-0043-03-15``."""
    year, month, of_month = date_of(day)
    return f"{iso_year(year)}-{month:02}-{of_month:02}"


def parse_iso(text: str) -> Day:
    """The day that ``YYYY-MM-DD`` names (a leading ``-`` for years before Christ); ValueError else."""
    found = re.fullmatch(r"(-?\d{4})-(\d\d)-(\d\d)", text, re.ASCII)
    if not found:
        raise ValueError(f"'{text}' is not a date of the form YYYY-MM-DD")
    return day_of(int(found[1]), int(found[2]), int(found[3]))


def day_label(day: Day) -> str:
    """
    >>> day_label(day_of(2021, 9, 30))
    '30 September 2021'
    """
    year, month, of_month = date_of(day)
    return f"{of_month} {MONTHS[month - 1]} {year_label(year)}"


def year_label(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"


def parse_edtf(text: str, label: str = "") -> When:
    """The stretch of time that an EDTF string names; ValueError in plain words where it is none.

    ``label`` replaces the label made from the string, where the article's own words say it better.

    >>> when = parse_edtf("2021-06")
    >>> iso_of(when.first), iso_of(when.last), when.precision, when.label
    ('2021-06-01', '2021-06-30', 'month', 'June 2021')
    >>> parse_edtf("2008/..").last is None
    True
    """
    try:
        is_set = text.startswith(("{", "["))
        when = _parse_set(text) if is_set else _parse_interval(text) if "/" in text else _parse_one(text)
    except ValueError as error:
        raise ValueError(str(error) or f"'{text}' is not a date that EDTF knows") from None
    return When(when.edtf, when.first, when.last, when.precision, when.approximate, label or when.label)


def _parse_one(text: str) -> When:
    """A single date, with or without ``~ ? %``, at any precision from a day to a century."""
    plain = text.rstrip("~?%")
    approximate = plain != text
    if decade := re.fullmatch(r"(-?\d{3})X", plain, re.ASCII):
        return _round_years(text, int(decade[1]) * 10, 10, "decade", approximate)
    if century := re.fullmatch(r"(-?\d{2})XX", plain, re.ASCII):
        return _round_years(text, int(century[1]) * 100, 100, "century", approximate)
    found = re.fullmatch(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?", plain, re.ASCII)
    if not found:
        raise ValueError(f"'{text}' is not a date that EDTF knows")
    year, part = int(found[1]), int(found[2] or 0)
    if found[3]:
        day = day_of(year, part, int(found[3]))
        return _span(text, day, day, "day", approximate, day_label(day))
    if not found[2]:
        return _span(text, day_of(year, 1, 1), day_of(year, 12, 31), "year", approximate, year_label(year))
    return _parse_part_of_year(text, year, part, approximate)


def _round_years(text: str, year: int, length: int, precision: Precision, approximate: bool) -> When:
    """A decade or a century by the digits that its years share; before Christ those count down: -048X ends in -0480."""
    first, last = (year - length + 1, year) if text.startswith("-") else (year, year + length - 1)
    # "1900s" is the decade to one reader and the century to another.
    begin = str(1 - first) if last <= 0 else year_label(first)
    label = f"{year}s" if precision == "decade" and first >= 0 else f"{begin} to {year_label(last)}"
    return _span(text, day_of(first, 1, 1), day_of(last, 12, 31), precision, approximate, label)


def _parse_part_of_year(text: str, year: int, part: int, approximate: bool) -> When:
    if part in SEASONS:
        # Northern meteorological seasons; winter is that which begins in December of the year named.
        month = (part - 20) * 3
        end_year, end_month = (year + 1, 2) if part == 24 else (year, month + 2)
        label, precision = f"{SEASONS[part]} {year_label(year)}", "season"
    elif part in QUARTERS:
        month = (part - 33) * 3 + 1
        end_year, end_month = year, month + 2
        label, precision = f"{QUARTERS[part]} quarter of {year_label(year)}", "quarter"
    elif 1 <= part <= 12:
        month = end_month = part
        end_year = year
        label, precision = f"{MONTHS[part - 1]} {year_label(year)}", "month"
    else:
        raise ValueError(f"'{text}' names no month; months are 01 to 12, seasons 21 to 24, quarters 33 to 36")
    last = day_of(end_year, end_month, days_in_month(end_year, end_month))
    return _span(text, day_of(year, month, 1), last, precision, approximate, label)  # type: ignore[arg-type]


def _parse_interval(text: str) -> When:
    begin, _, end = text.partition("/")
    first = None if begin in ("", "..") else _parse_one(begin)
    last = None if end in ("", "..") else _parse_one(end)
    approximate = any(side is not None and side.approximate for side in (first, last))
    if first and last:
        if first.first is not None and last.last is not None and first.first > last.last:
            raise ValueError(f"'{text}' ends before it begins")
        return _span(text, first.first, last.last, "interval", approximate, _interval_label(first, last))
    if first:
        return _span(text, first.first, None, "open", approximate, f"from {first.label}")
    if last:
        return _span(text, None, last.last, "open", approximate, f"until {last.label}")
    raise ValueError(f"'{text}' is open at both ends and says nothing")


def _interval_label(first: When, last: When) -> str:
    """``21 to 31 July 2021``: what both ends share is said once; "about" stands once, in front.

    >>> parse_edtf("2021-07-21~/2021-07-31~").label, parse_edtf("-0043-03/2021-03").label
    ('about 21 to 31 July 2021', 'March 44 BC to March 2021')
    """
    about = "about " if first.approximate or last.approximate else ""
    begin, end = first.label.removeprefix("about ").split(), last.label.removeprefix("about ").split()
    whole = len(begin)
    if first.precision == last.precision == "century" and begin[-1] != "BC":
        begin, end = begin[:-2], end[-1:]
    shared = first.precision == last.precision not in ("decade", "century")
    while shared and 1 < len(begin) <= len(end) and begin[-1] == end[len(begin) - 1]:
        begin.pop()
    if end[-1] == "BC" and 1 < len(begin) == whole - 1:
        # "January 3 to January 2 BC" would begin on a day: a year within a longer date keeps its era.
        begin.append("BC")
    return f"{about}{' '.join(begin)} to {' '.join(end)}"


def _parse_set(text: str) -> When:
    closing = "}" if text[0] == "{" else "]"
    if not text.endswith(closing):
        raise ValueError(f"'{text}' has no closing bracket {closing}")
    members = [_parse_one(part.strip(" ")) for part in text[1:-1].split(",")]
    firsts = [one.first for one in members if one.first is not None]
    lasts = [one.last for one in members if one.last is not None]
    joined = " and " if text[0] == "{" else " or "
    label = joined.join(one.label for one in members)
    return _span(text, min(firsts), max(lasts), "set", any(one.approximate for one in members), label)


def _span(edtf: str, first: Day | None, last: Day | None, precision: Precision, approximate: bool, label: str) -> When:
    if approximate and precision in ("day", "month", "season", "quarter", "year", "decade", "century"):
        label = f"about {label}"
    return When(edtf, first, last, precision, approximate, label)
