"""From a calendar unit to its reading: the TIMEX3 value for machines, the EDTF interval for a timeline.

Conventions for the parts of a unit (never narrower than the words):
of a month, early is days 1–10, mid 11–20, late 21–end; of a year, thirds in months;
of a decade, early is its years 0–4, mid 3–7, late 6–9; of a century likewise in tens.
ISO weeks are not EDTF, so a week is the interval from its Monday to its Sunday.
"""

from __future__ import annotations

import calendar
import datetime
import re

from newsarchive.annotate.timex.rule import Reading
from newsarchive.dates import MONTHS, When, iso_year, parse_edtf, year_label

_MONTH_PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_YEAR_PARTS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
_TENTHS = {"early": (0, 4), "mid": (3, 7), "late": (6, 9)}


def read_day(date: datetime.date, suffix: str = "") -> Reading:
    """A day; ``suffix`` ("TMO", "T15:00") makes it a TIME, which a timeline places on the day."""
    return Reading("TIME" if suffix else "DATE", date.isoformat() + suffix, parse_edtf(date.isoformat()))


def read_month(year: int, month: int, part: str = "", approximate: bool = False) -> Reading:
    value = f"{year:04}-{month:02}"
    if not part:
        return Reading("DATE", value, parse_edtf(value + "~" * approximate))
    first, last = _MONTH_PARTS[part]
    last = min(last, calendar.monthrange(year, month)[1])
    label = f"{part} {MONTHS[month - 1]} {year}"
    return Reading("DATE", value, parse_edtf(f"{value}-{first:02}~/{value}-{last:02}~", label))


def read_year(year: int, part: str = "", approximate: bool = False) -> Reading:
    value = iso_year(year)
    if not part:
        return Reading("DATE", value, parse_edtf(value + "~" * approximate))
    first, last = _YEAR_PARTS[part]
    return Reading("DATE", value, parse_edtf(f"{value}-{first:02}~/{value}-{last:02}~", f"{part} {year_label(year)}"))


def read_decade(year: int, part: str = "") -> Reading:
    """The decade that holds ``year``: the 1980s are ``198`` to TIMEX3 and ``198X`` to EDTF."""
    tens = year // 10
    if not part:
        return Reading("DATE", f"{tens:03}", parse_edtf(f"{tens:03}X"))
    first, last = _TENTHS[part]
    return Reading("DATE", f"{tens:03}", parse_edtf(f"{tens:03}{first}~/{tens:03}{last}~", f"{part} {tens:03}0s"))


def read_century(number: int, part: str = "", before_christ: bool = False) -> Reading:
    """The century of that ordinal; the 20th is 19XX, as people count."""
    label = f"{part} {_ordinal(number)} century{' BC' if before_christ else ''}".strip()
    if before_christ:
        first, last = 1 - number * 100, -(number - 1) * 100
        return Reading("DATE", f"BC{number - 1:02}", parse_edtf(f"{iso_year(first)}/{iso_year(last)}", label))
    hundred = number - 1
    if not part:
        return Reading("DATE", f"{hundred:02}", parse_edtf(f"{hundred:02}XX", label))
    low, high = _TENTHS[part]
    return Reading("DATE", f"{hundred:02}", parse_edtf(f"{hundred:02}{low}0~/{hundred:02}{high}9~", label))


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def read_week(date: datetime.date, approximate: bool = False, weekend: bool = False) -> Reading:
    """The ISO week that holds ``date``, or its Saturday and Sunday."""
    year, week, weekday = date.isocalendar()
    monday = date - datetime.timedelta(days=weekday - 1)
    first = monday + datetime.timedelta(days=5) if weekend else monday
    value = f"{year:04}-W{week:02}{'-WE' if weekend else ''}"
    return Reading("DATE", value, interval(first, monday + datetime.timedelta(days=6), "~" * approximate))


def read_season(year: int, season: str, code: int) -> Reading:
    return Reading("DATE", f"{year:04}-{season}", parse_edtf(f"{year:04}-{code}"))


def read_quarter(year: int, number: int) -> Reading:
    return Reading("DATE", f"{year:04}-Q{number}", parse_edtf(f"{year:04}-{32 + number}"))


def read_half(year: int, number: int) -> Reading:
    months = ("01", "06") if number == 1 else ("07", "12")
    label = f"{'first' if number == 1 else 'second'} half of {year}"
    return Reading("DATE", f"{year:04}-H{number}", parse_edtf(f"{year:04}-{months[0]}/{year:04}-{months[1]}", label))


def interval(first: datetime.date, last: datetime.date, mark: str = "", label: str = "") -> When:
    """Every day from ``first`` to ``last``; ``mark`` is ``~`` where both are approximate."""
    return parse_edtf(f"{first.isoformat()}{mark}/{last.isoformat()}{mark}", label)


def add_months(year: int, month: int, months: int) -> tuple[int, int]:
    """Year and month, so many months on.

    >>> add_months(2021, 1, -1)
    (2020, 12)
    """
    years, index = divmod(year * 12 + month - 1 + months, 12)
    return years, index + 1


# In front of a stretch that is told of as a time, and not as how long: "in the past week".
WITHIN = re.compile(r"\b(?:in|over|during|within)\s+$", re.IGNORECASE)


def up_to_now(published: datetime.date, number: float, unit: str) -> When | None:
    """What "in the past 24 hours" and "over the last two years" reach back to, in days, months or years; else None.

    >>> [up_to_now(datetime.date(2021, 10, 1), *one).edtf for one in ((24, "hour"), (3, "month"), (1, "year"))]
    ['2021-09-30/2021-10-01', '2021-07/2021-10', '2020-10/2021-10']
    """
    days = {"hour": 1 / 24, "day": 1, "week": 7}.get(unit)
    months = {"month": 1, "year": 12}.get(unit)
    if days is not None:
        begin = published - datetime.timedelta(days=max(1, round(number * days)))
        return parse_edtf(f"{begin}/{published}")
    if months is None or not 1 <= number <= 100:
        return None
    year, month = add_months(published.year, published.month, -round(number * months))
    if unit == "year" and number > 1:
        return parse_edtf(f"{year:04}/{published.year:04}")
    return parse_edtf(f"{year:04}-{month:02}/{published.year:04}-{published.month:02}")
