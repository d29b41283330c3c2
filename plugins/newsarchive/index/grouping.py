"""Which reports stand together: each joins the group that it is most like, if it may be one with every member of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from newsarchive.dates import date_of
from newsarchive.index.order import width
from newsarchive.index.same_event import (
    ENOUGH,
    Traits,
    Weights,
    find_conflict,
    likeness_needed,
    read_traits,
    score_likeness,
)
from newsarchive.model import Event

Group = list[int]
Pair = tuple[int, int]
# Who took part and what took place; the two below stand for reports whose words name nothing.
Key = tuple[str, str]
_NOTHING, _ANYTHING = "", "*"
# Groups by what makes them worth a look, and by when it was: a day, a month, or None for what is too long for any.
Places = dict[Key, dict[int | None, list[int]]]
# Longer stretches are looked at by everything that shares an actor; shorter ones month by month.
_MOST_MONTHS = 24
# How much of the likeness that is needed makes a pair worth an editor's look.
_NEARLY = 0.5


@dataclass(frozen=True, slots=True)
class NearMiss:
    """Two reports, by number, that nearly joined; ``why`` says what was missing."""

    one: int
    other: int
    likeness: float
    why: str


def group_reports(
    reports: Sequence[Event], joined: Iterable[Group], apart: Collection[Pair]
) -> tuple[list[Group], list[NearMiss]]:
    """Groups of report numbers, each ascending, in the order of their first; and the pairs that nearly joined.

    ``joined`` are groups that an editor made, ``apart`` pairs (lower number first) that an editor forbade.
    Days come before months and years, so that a vague date sees all the days that it may mean.
    """
    grouping = _Grouping(reports, apart)
    seeds = [sorted(group) for group in joined]
    taken = {number for seed in seeds for number in seed}
    singles = [[number] for number in range(len(reports)) if number not in taken]
    for seed in seeds:
        grouping.add(seed)
    for [number] in sorted(singles, key=lambda seed: (width(reports[seed[0]].when), seed)):
        grouping.place(number)
    return sorted(sorted(group) for group in grouping.groups), grouping.near_misses


class _Grouping:
    def __init__(self, reports: Sequence[Event], apart: Collection[Pair]) -> None:
        self.traits = [read_traits(event) for event in reports]
        self.weights = Weights(self.traits)
        self.apart = apart
        self.groups: list[Group] = []
        self.near_misses: list[NearMiss] = []
        # Where groups stand in time: by the days of reports of one day, by the months of vaguer ones, and of all.
        self.by_day: Places = {}
        self.by_vague_month: Places = {}
        self.by_month: Places = {}

    def place(self, number: int) -> None:
        """Add a report to the group that it is most like, or set it beside them."""
        candidates = [
            (likeness, -place)
            for place in self._nearby(self.traits[number])
            if (likeness := self._likeness(number, self.groups[place])) is not None
        ]
        likeness, place = max(candidates, default=(0.0, 0))
        vague = width(self.traits[number].event.when) > 0
        if candidates and likeness >= ENOUGH and not (vague and len(candidates) > 1):
            self.groups[-place].append(number)
            self._note(-place, number)
            return
        for likeness, place in candidates:
            if likeness >= ENOUGH * _NEARLY:
                missing = "the date is vague, and more than one would do" if likeness >= ENOUGH else "few words agree"
                self.near_misses.append(NearMiss(self.groups[-place][0], number, round(likeness, 2), missing))
        self.add([number])

    def add(self, group: Group) -> None:
        self.groups.append(group)
        for number in group:
            self._note(len(self.groups) - 1, number)

    def _likeness(self, number: int, group: Group) -> float | None:
        """The mean likeness to the members; None where one of them cannot be the same, or names something else.

        What needs more than ENOUGH is scaled, so that ENOUGH decides for all.
        """
        total, one = 0.0, self.traits[number]
        for member in group:
            other = self.traits[member]
            if (min(member, number), max(member, number)) in self.apart or find_conflict(other, one):
                return None
            likeness = score_likeness(other, one, self.weights)
            if likeness <= 0.0:
                return None
            total += likeness * ENOUGH / likeness_needed(other, one)
        return total / len(group)

    def _note(self, place: int, number: int) -> None:
        one = self.traits[number]
        months = _months_of(one)
        slots: tuple[tuple[Places, Sequence[int | None]], ...] = (
            (self.by_month, months),
            (self.by_day, (one.day,)) if one.day is not None else (self.by_vague_month, months),
        )
        for key in product(_who(one), (*(one.occurrences or (_NOTHING,)), _ANYTHING)):
            for by_key, times in slots:
                by_time = by_key.setdefault(key, {})
                for time in times:
                    by_time.setdefault(time, []).append(place)

    def _nearby(self, one: Traits) -> list[int]:
        """Groups with a report that shares somebody, may name the same and whose time is near, oldest first.

        What names nothing by its words, as an editor's record, is looked at by all, and looks at all.
        """
        months, day = _months_near(one), one.day
        slots: tuple[tuple[Places, Sequence[int | None]], ...] = ((self.by_month, months),)
        if day is not None:
            slots = ((self.by_day, (day - 1, day, day + 1)), (self.by_vague_month, months))
        found: set[int] = set()
        for key in product(_who(one), (*one.occurrences, _NOTHING) if one.occurrences else (_ANYTHING,)):
            for by_key, times in slots:
                if by_time := by_key.get(key):
                    for time in times or by_time:
                        found.update(by_time.get(time, ()))
        return sorted(found)


def _months_near(one: Traits) -> tuple[int | None, ...]:
    """Its own months, one to either side, and what is too long for any; nothing for all months."""
    months = [month for month in _months_of(one) if month is not None]
    return (None, min(months) - 1, *months, max(months) + 1) if months else ()


def _who(one: Traits) -> frozenset[str]:
    return one.actors or frozenset([f"@{one.event.place}"] if one.event.place else [])


def _months_of(one: Traits) -> tuple[int | None, ...]:
    when = one.event.when
    if when.first is None or when.last is None:
        return (None,)
    (year, month, _), (last_year, last_month, _) = date_of(when.first), date_of(when.last)
    begin, end = year * 12 + month, last_year * 12 + last_month
    return tuple(range(begin, end + 1)) if end - begin < _MOST_MONTHS else (None,)
