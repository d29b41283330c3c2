"""The words of a printed date: months and weekdays, whole and cut short, in regular expressions and as numbers."""

from __future__ import annotations

import calendar

from newsarchive.dates import MONTHS

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
FULL_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"

_MONTHS = {
    name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)
}
_WEEKDAYS = {name: number for number, name in enumerate("mon tue wed thu fri sat sun".split())}


def month_number(word: str) -> int:
    """1 to 12 by the first three letters; KeyError where they begin no month."""
    return _MONTHS[word[:3].lower()]


def weekday_number(word: str) -> int:
    """0, Monday, to 6 by the first three letters; KeyError where they begin no weekday."""
    return _WEEKDAYS[word[:3].lower()]


def fault_of_day(year: int | None, month: int, day: int) -> str:
    """Why a printed day cannot be, in words, or ``""``; 29 February may be where no year is printed.

    >>> fault_of_day(2021, 2, 30)
    'there is no 30 February 2021'
    """
    longest = calendar.monthrange(year, month)[1] if year else calendar.monthrange(2000, month)[1]
    if 1 <= day <= longest:
        return ""
    return f"there is no {day} {MONTHS[month - 1]}" + (f" {year}" if year else "")
