"""Which of a name's dates are meant, and what the words around the name make of them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from newsarchive.annotate.timex.calendar import Name
from newsarchive.dates import When, date_of, parse_edtf

_OPENS = {"since": "{first}/..", "until": "../{last}", "till": "../{last}"}
# So soon after one, "the last" may as well be the one before.
_UNSETTLED = 30


def find_within(name: Name, window: When) -> list[When]:
    """The name's dates that lie within the days of an expression beside it; a year names what begins in it."""
    return [one for one in name.dates if _is_within(one, window)]


def _is_within(when: When, window: When) -> bool:
    if when.first is None or window.first is None or window.last is None:
        return False
    last = when.first if window.precision == "year" else when.last
    return window.first <= when.first and last is not None and last <= window.last


def find_alone(name: Name, published: datetime.date) -> list[When]:
    """What a bare name means: the only one of its dates that had come."""
    known = [one for one in name.dates if (one.first or 0) <= published.toordinal()]
    return known if name.alone and len(known) == 1 else []


def find_next(name: Name, count: int, published: datetime.date) -> list[When]:
    """The next ones, the earliest first; none where the calendar knows too few, or does not reach back to the day."""
    coming = [one for one in name.dates if (one.first or 0) > published.toordinal()]
    return coming[:count] if name.fixed and count <= len(coming) < len(name.dates) else []


def find_last(name: Name, count: int, published: datetime.date) -> list[When]:
    """The last ones, the earliest first; none where the calendar may have ended before, or knows too few."""
    today = published.toordinal()
    past = [one for one in name.dates if one.last is not None and one.last < today]
    if not name.recurs or len(past) < count or today > name.complete:
        return []
    return past[-count:] if today - (past[-1].last or 0) > _UNSETTLED else []


def join_dates(dates: Sequence[When], word: str) -> When | None:
    """The stretch of time that ``word`` ("in", "since") makes of the dates; None where it makes none.

    EDTF has no word for several stretches of more than a day.
    """
    if len(dates) == 1:
        return open_date(_OPENS[word], dates[0], word) if word in _OPENS else dates[0]
    each = [one.edtf for one in dates]
    if not each or word in _OPENS or any("/" in one for one in each):
        return None
    return parse_edtf("{" + ",".join(each) + "}")


def open_date(form: str, when: When, word: str) -> When | None:
    """``when`` with an end open, as ``form`` says; None where it went on for years, or has not ended yet."""
    first, _, last = when.edtf.partition("/")
    if (when.last is None and "last" in form) or _lasted_for_years(when):
        return None
    end = parse_edtf(last or first if "last" in form else first)
    return parse_edtf(form.format(first=first, last=last or first), f"{word} {end.label}")


def _lasted_for_years(when: When) -> bool:
    if when.first is None or when.last is None:
        return False
    return date_of(when.first)[0] != date_of(when.last)[0]


def closed(when: When) -> When:
    """What an open interval opens from: "2016" of "since 2016"."""
    ends = [side for side in when.edtf.split("/") if side not in ("", "..")]
    return parse_edtf(ends[0]) if when.precision == "open" else when


def value_of(dates: Sequence[When], published: datetime.date) -> str:
    """TIMEX3's value: the day, or the month or year that holds a longer time.

    It has none for several days, nor for a time across years: those are the past or the future to it.

    >>> value_of([parse_edtf("2016-08-05/2016-08-21")], datetime.date(2021, 10, 1))
    '2016-08'
    """
    first, last = dates[0].first, dates[-1].last
    if len(dates) == 1 and first is not None and last is not None:
        begin, end = date_of(first), date_of(last)
        same = next((size for size in (3, 2, 1) if begin[:size] == end[:size]), 0)
        if same:
            return "-".join((f"{begin[0]:04}", *(f"{part:02}" for part in begin[1:same])))
    return "PAST_REF" if first is None or first <= published.toordinal() else "FUTURE_REF"
