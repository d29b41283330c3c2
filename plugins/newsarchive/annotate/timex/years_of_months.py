"""In which year a month or a day without one lies.

A year written behind it in the same list ("in June and July 2020") comes first, then "last year" beside it, then a year
that the paragraph has written out, then the tense of the verb, then what is nearest.
"""

from __future__ import annotations

import calendar
import datetime
import re

from newsarchive.annotate.timex.context import Context
from newsarchive.annotate.timex.tense import direction_at, tense_at
from newsarchive.annotate.timex.vocabulary import DAY, MONTH, YEAR, plain
from newsarchive.dates import day_of, days_in_month

_LISTED = re.compile(
    rf"(?:\s*(?:,|and|or|to|through|&|[-–])\s*(?:{MONTH})(?:\s+{DAY})?)+,?\s+(?:of\s+)?(?P<year>{YEAR})", re.IGNORECASE
)
_LISTED_DAYS = re.compile(
    rf"(?:\s*(?:,|and|or|&)\s*{DAY}\s+(?:of\s+)?{MONTH})+,?\s+(?P<year>{YEAR})", re.IGNORECASE
)  # fmt: skip
_REPORTED = re.compile(r"\b(?:said|told|announced|reported|says)\s+(?:\w+\s+){0,2}(?:in|on)?\s*$")
# In days: what is far from publication, and what is near.
_LONG_AGO, _SOON, _FAR_AHEAD = 290, 75, 270
_FOR = re.compile(r"\b(?:for|by|until|till|from|before|starting|beginning)\s+$")
_NEAR_MONTH = 120


def listed_year(context: Context, end: int) -> int | None:
    """The year that closes a list of months or days beginning here: "June and July 2020"."""
    found = _LISTED.match(context.text, end, context.sentence.end)
    found = found or _LISTED_DAYS.match(context.text, end, context.sentence.end)
    return int(found["year"]) if found else None


def year_beside(context: Context, word: str | None) -> int | None:
    """The year that "last", "this" or "next year", "that" or "the same year" beside a date names."""
    if not word:
        return None
    word = plain(word).removeprefix("the ")
    here = context.published.year
    if word in ("last", "this", "next"):
        return here + {"last": -1, "this": 0, "next": 1}[word]
    anchor = context.year or context.anchor_year() or here
    return anchor + {"following": 1, "previous": -1}.get(word, 0)


def year_of_month(context: Context, start: int, end: int, month: int, day: int | None = None) -> int:
    """The year of a month, or of a day of a month, that is written without one."""
    listed = listed_year(context, end)
    if listed is not None:
        return listed
    direction = direction_at(context, start, end)
    if direction == "future" and tense_at(context, start, end) == "modal":
        # "Would" also reports what was said: "it would be below the estimates of November".
        direction = None
    told, here = context.year, context.published
    passed = told is not None and (told, month) <= (here.year, here.month)
    narrated = told != here.year and direction != "future" and (passed or direction is None)
    if told is not None and narrated and not _REPORTED.search(context.before(start, 40)):
        return told
    if direction is not None and _is_misread(context, start, month, day, direction):
        direction = "future" if direction == "past" else "past"
    return nearest_year(here, month, day, direction)


def _is_misread(context: Context, start: int, month: int, day: int | None, direction: str) -> bool:
    """True where the verb sends a date nearly a year away that lies close by on the other side of publication.

    A writer would have said "last December" or "next January"; the verb is another one's.
    After "in" a past tense still means the month long past.
    """
    here, years = context.published, {}
    for way in ("past", "future"):
        years[way] = abs(_days_away(here, nearest_year(here, month, day, way), month, day))
    near, far = min(years.values()), years[direction]
    if direction == "past" and _FOR.search(context.before(start)):
        return 2 * near < far
    if day is not None:
        return far > _LONG_AGO and near < _SOON
    return direction == "future" and far > _FAR_AHEAD and near < _NEAR_MONTH


def nearest_year(published: datetime.date, month: int, day: int | None, direction: str | None) -> int:
    """The year in which the month (or day) lies nearest to publication, on the side that ``direction`` names."""
    away = {year: _days_away(published, year, month, day) for year in range(published.year - 1, published.year + 2)}
    if day is not None and month == 2 and day == 29:
        away = {year: days for year, days in away.items() if calendar.isleap(year)} or away
    past = max((days, year) for year, days in away.items() if days <= 0) if min(away.values()) <= 0 else None
    ahead = min((days, year) for year, days in away.items() if days >= 0) if max(away.values()) >= 0 else None
    if past is None or ahead is None:
        return (past or ahead or (0, published.year))[1]
    if direction == "future":
        return ahead[1]
    if direction is None:
        near = min(past, ahead, key=lambda one: abs(one[0]))
        return near[1] if day is not None or abs(near[0]) < _NEAR_MONTH else past[1]
    return past[1]


def _days_away(published: datetime.date, year: int, month: int, day: int | None) -> int:
    if day is None and (year, month) == (published.year, published.month):
        return 0
    return day_of(year, month, min(day or 15, days_in_month(year, month))) - published.toordinal()


def year_that_agrees(published: datetime.date, year: int, month: int, day: int, weekday: int) -> int:
    """``year``, or the one on the other side of publication where only that one has the day on this weekday."""
    years = [year, *(nearest_year(published, month, day, way) for way in ("past", "future"))]
    for one in years:
        try:
            date = datetime.date(one, month, day)
        except ValueError:
            continue
        if date.weekday() == weekday and (one == year or abs((date - published).days) <= 120):
            return one
    return year
