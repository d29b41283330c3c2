"""In which year a month or a day without one lies.

A year written behind it in the same list ("in June and July 2020") comes first, then "last year" beside it, then a year
that the paragraph has written out, then the tense of the verb, then what is nearest.
"""

from __future__ import annotations

import calendar
import datetime
import re

from newsarchive.annotate.timex.context import Context
from newsarchive.annotate.timex.tense import direction_at
from newsarchive.annotate.timex.vocabulary import DAY, MONTH, YEAR

_LISTED = re.compile(
    rf"(?:\s*(?:,|and|or|to|through|&|[-–])\s*(?:{MONTH})(?:\s+{DAY})?)+,?\s+(?:of\s+)?(?P<year>{YEAR})", re.IGNORECASE
)
_LISTED_DAYS = re.compile(
    rf"(?:\s*(?:,|and|or|&)\s*{DAY}\s+(?:of\s+)?{MONTH})+,?\s+(?P<year>{YEAR})", re.IGNORECASE
)  # fmt: skip
_REPORTED = re.compile(r"\b(?:said|told|announced|reported|says)\s+(?:\w+\s+){0,2}(?:in|on)?\s*$")
# A day in the past this far away, with the same day ahead this near, is a plan whose verb was misread.
_LONG_AGO, _SOON = 290, 75
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
    word = word.lower().removeprefix("the ").strip()
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
    told = context.year is not None and context.year != context.published.year
    if told and direction != "future" and not _REPORTED.search(context.before(start, 40)):
        return context.year or context.published.year
    return nearest_year(context.published, month, day, direction)


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
    if day is not None and -past[0] > _LONG_AGO and ahead[0] < _SOON:
        return ahead[1]
    return past[1]


def _days_away(published: datetime.date, year: int, month: int, day: int | None) -> int:
    if day is None and (year, month) == (published.year, published.month):
        return 0
    last = calendar.monthrange(year, month)[1]
    return (datetime.date(year, month, min(day or 15, last)) - published).days
