"""Days as pages declare them: in JSON-LD, in meta tags, in ``<time>``, in the address. Prose is never read here."""

from __future__ import annotations

import datetime
import re

from newsarchive.ingest.rules.calendar_words import month_number

_ISO = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?:T?\d{4,6})?(?!\d)")
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})(?!\d)")
_WORDS = re.compile(
    r"(?:[A-Z][a-z]+,?\s+)?(?:(?P<name>[A-Z][a-z]{2,8})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?|"
    r"(?P<day_>\d{1,2})\s+(?P<name_>[A-Z][a-z]{2,8})\.?),?\s+(?P<year>\d{4})"
)
_ADDRESS = re.compile(r"/(?P<year>(?:19|20)\d\d)[-/](?P<month>[01]?\d)[-/](?P<day>[0-3]?\d)(?=[/_.-]|$)")
_EARLIEST = datetime.date(1990, 1, 1)


def parse_day(text: str) -> datetime.date | None:
    """The day in a declared value, as it is written there, in whatever time zone; None where it is none.

    A day is never made up: a month alone, or 31 April, is None.

    >>> parse_day("2021-09-30T23:10:00-05:00"), parse_day("Thu, 30 Sep 2021 14:00:00 GMT"), parse_day("2021-04-31")
    (datetime.date(2021, 9, 30), datetime.date(2021, 9, 30), None)
    """
    text = text.strip()
    for pattern in (_ISO, _COMPACT, _DAY_FIRST):
        if found := pattern.match(text):
            return _day(found["year"], found["month"], found["day"])
    if found := _WORDS.match(text):
        return _day(found["year"], found["name"] or found["name_"], found["day"] or found["day_"])
    return None


def day_in_address(url: str) -> datetime.date | None:
    """The day in a path such as ``/2021/09/30/talks``, as news sites file their pages."""
    found = _ADDRESS.search(url.split("?", 1)[0])
    return _day(found["year"], found["month"], found["day"]) if found else None


def _day(year: str, month: str, day: str) -> datetime.date | None:
    try:
        found = datetime.date(int(year), int(month) if month.isdigit() else month_number(month), int(day))
    except (ValueError, KeyError):
        return None
    return found if found >= _EARLIEST else None
