"""The axis under a timeline: which days it spans, where a day stands on it, and what its lines are called.

Places are percent of the strip's width, so that a page needs no script to lay one out.
Days are integers, so that years before 1970 and before Christ need no special case.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from newsarchive.dates import MONTHS, Day, date_of, day_of, days_in_month, year_label

# Up to so many days an axis counts days, weeks, months; above, years.
_DAYS, _WEEKS, _MONTHS = 16, 75, 800
_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
_MOST_YEARS = 14
_MOST_LONG_MONTHS = 9
# On the strip of a phone, of about 340 pixels: a letter of a name, and the gap between two, in percent.
_NARROW_LETTER, _NARROW_GAP = 2.1, 3.0


class AxisNames(Protocol):
    """What the lines of an axis are called."""

    def day(self, month: int, day: int) -> str: ...

    def month(self, month: int) -> str: ...

    def letter(self, month: int) -> str: ...

    def month_of_year(self, year: int, month: int) -> str: ...

    def year(self, year: int) -> str: ...


class EnglishNames:
    """``30 Sep``, ``Sep``, ``S``, ``Sep 2021``, ``2021``"""

    def day(self, month: int, day: int) -> str:
        return f"{day} {self.month(month)}"

    def month(self, month: int) -> str:
        return MONTHS[month - 1][:3]

    def letter(self, month: int) -> str:
        return MONTHS[month - 1][:1]

    def month_of_year(self, year: int, month: int) -> str:
        return f"{self.month(month)} {year_label(year)}"

    def year(self, year: int) -> str:
        return year_label(year)


ENGLISH = EnglishNames()


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the strip at ``x``, and the name of what follows it at ``label_x``, both in percent.

    ``x`` is below 0 where the stretch began before the strip does: it has a name, but no line.
    ``short`` is for narrow screens, and empty where there is no room for it there.
    """

    x: float
    label_x: float
    label: str
    short: str


@dataclass(frozen=True, slots=True)
class Axis:
    """Every day from ``first`` to ``last``, both inclusive."""

    first: Day
    last: Day
    ticks: tuple[Tick, ...] = ()

    def begin_of(self, day: Day) -> float:
        """Where a day begins, rounded towards its end, so that nothing is ever drawn before it."""
        return _within(math.ceil(self._share(day) * 10_000) / 100)

    def end_of(self, day: Day) -> float:
        """Where a day ends, rounded towards its beginning."""
        return _within(math.floor(self._share(day + 1) * 10_000) / 100)

    def middle_of(self, first: Day, last: Day) -> float:
        return _within(round((self._share(first) + self._share(last + 1)) * 50, 2))

    def _share(self, day: Day) -> float:
        return (day - self.first) / (self.last + 1 - self.first)


def _within(percent: float) -> float:
    return min(100.0, max(0.0, percent))


def build_axis(
    days: Iterable[Day], opens_before: bool = False, opens_after: bool = False, names: AxisNames = ENGLISH
) -> Axis:
    """An axis with all ``days`` on it and a margin at both ends, wider where something is open towards that end.

    ValueError where there is no day.
    """
    known = sorted(days)
    if not known:
        raise ValueError("an axis needs a day")
    span = known[-1] - known[0] + 1
    margin, wide = max(8, span // 25), max(30, span // 8)
    first = known[0] - (wide if opens_before else margin)
    last = known[-1] + (wide if opens_after else margin)
    return Axis(first, last, find_ticks(first, last, names))


def find_ticks(first: Day, last: Day, names: AxisNames = ENGLISH) -> tuple[Tick, ...]:
    """The lines of an axis and their names, from left to right; never more than about thirty."""
    axis, span = Axis(first, last), last - first + 1
    if span <= _WEEKS:
        return tuple(_day_ticks(axis, names, 1 if span <= _DAYS else 7))
    if span <= _MONTHS:
        return tuple(_month_ticks(axis, names))
    return tuple(_year_ticks(axis, names))


def _day_ticks(axis: Axis, names: AxisNames, step: int) -> Iterator[Tick]:
    """A line a day, or one a week on Mondays (the ordinal 1 is a Monday)."""
    begin = axis.first if step == 1 else axis.first + (1 - axis.first) % 7
    for place, day in enumerate(range(begin, axis.last + 1, step)):
        _, month, of_month = date_of(day)
        label = names.day(month, of_month) if place == 0 or of_month <= step or step == 7 else str(of_month)
        yield Tick(axis.begin_of(day), axis.middle_of(day, day), label, label if place % 3 == 0 else "")


def _month_ticks(axis: Axis, names: AxisNames) -> Iterator[Tick]:
    """A line a month, its name in the middle of what is seen of it.

    Every January names the year, and so does the first month where there is room.
    """
    cells = list(_months_between(axis))
    named = False
    for first, last in cells:
        year, month, _ = date_of(first)
        seen = max(first, axis.first), min(last, axis.last)
        x = axis.begin_of(first) if first > axis.first else -1.0
        if seen[1] - seen[0] + 1 < 13:
            yield Tick(x, 0.0, "", "")
            continue
        label = _month_label(names, year, month, len(cells), named)
        short = names.month(month) if len(cells) < _MOST_LONG_MONTHS else names.letter(month)
        named = True
        yield Tick(x, axis.middle_of(*seen), label, short)


def _months_between(axis: Axis) -> Iterator[tuple[Day, Day]]:
    year, month, _ = date_of(axis.first)
    while (first := day_of(year, month, 1)) <= axis.last:
        yield first, day_of(year, month, days_in_month(year, month))
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def _month_label(names: AxisNames, year: int, month: int, cells: int, named: bool) -> str:
    """``named`` is true where a month before it has a name already."""
    if named and month != 1:
        return names.month(month)
    if cells <= _MOST_LONG_MONTHS:
        return names.month_of_year(year, month)
    return names.year(year) if named else names.month(month)


def _year_ticks(axis: Axis, names: AxisNames) -> Iterator[Tick]:
    """A line every 1, 2, 5, 10 … years, on round years; before Christ these count backwards (200 BC, 100 BC)."""
    begin, end = date_of(axis.first)[0], date_of(axis.last)[0]
    step = next((one for one in _YEAR_STEPS if (end - begin) / one <= _MOST_YEARS), _YEAR_STEPS[-1])
    years = [year for year in range(begin + 1, end + 1) if (year if year > 0 else 1 - year) % step == 0]
    places = {year: axis.begin_of(day_of(year, 1, 1)) for year in years}
    widest = max((_NARROW_LETTER * len(names.year(year)) for year in years), default=0.0)
    room = min((after - before for before, after in pairwise(places.values())), default=100.0)
    every = math.ceil((widest + _NARROW_GAP) / room) if room else len(years)
    for place, (year, x) in enumerate(places.items()):
        label = names.year(year) if 1.5 < x < 98.5 else ""
        fits = (len(years) - 1 - place) % every == 0 and widest / 2 <= x <= 100 - widest / 2
        yield Tick(x, x, label, label if fits else "")
