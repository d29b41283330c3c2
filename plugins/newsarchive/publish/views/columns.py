"""The strip of years, or of a year's months, as a list of links."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from newsarchive.index.density import HEIGHT, YearColumn, month_counts
from newsarchive.model import Event
from newsarchive.publish.addresses import timeline_address
from newsarchive.publish.language.days import month_name, year_name
from newsarchive.publish.language.names import names_of
from newsarchive.publish.language.words import Words
from newsarchive.publish.views.words import capitalise, count_of

_FEW = 10


@dataclass(frozen=True, slots=True)
class Column:
    """``address`` is empty for a year, or a run of years, without events; ``bars`` and ``band`` are paths, 12 by 44."""

    label: str
    short: str
    count: str
    address: str
    bars: str
    band: str
    current: bool


@dataclass(frozen=True, slots=True)
class Columns:
    """``few`` is true where they are so few that they need not fill the page's width."""

    list: tuple[Column, ...] = ()
    few: bool = False


def year_columns(
    words: Words,
    density: Sequence[YearColumn],
    address_of: Callable[[int], str] = timeline_address,
    current: int | None = None,
    *,
    in_rough: bool = False,
) -> Columns:
    """One column a year, each a link to where ``address_of`` says that its events stand.

    Of a strip ``in_rough`` a count is the most that there may be (:func:`build_outline`).
    """
    few = len(density) <= _FEW
    columns = (
        Column(
            _label(words, column),
            _label(words, column) if few and column.count else _short(words, column),
            _at_most(words, column.count) if in_rough else count_of(words, column.count, "event"),
            address_of(column.year) if column.count else "",
            column.bars,
            column.band,
            column.year == current,
        )
        for column in density
    )
    return Columns(tuple(columns), few)


def _at_most(words: Words, count: int) -> str:
    """One and two are round themselves, so they are meant exactly."""
    most = count_of(words, count, "event")
    return most if count <= 2 else words.pgettext("a count in rough", "up to %(count)s", count=most)


def _label(words: Words, column: YearColumn) -> str:
    """The year, or of a gap the first and the last."""
    if column.until == column.year:
        return year_name(words, column.year)
    first, last = year_name(words, column.year), year_name(words, column.until)
    return words.pgettext("years without events", "%(first)s to %(last)s", first=first, last=last)


def _short(words: Words, column: YearColumn) -> str:
    return column.short if column.short.startswith(("’", "…")) else _label(words, column)


def month_columns(words: Words, events: Sequence[Event], address_of: Callable[[int], str]) -> Columns:
    """Twelve columns, each a link to where ``address_of`` says that its month stands."""
    counts = month_counts(events)
    peak = max([1, *counts])
    columns = (
        Column(
            capitalise(month_name(words, month)),
            capitalise(names_of(words.lang).brief[month - 1]),
            count_of(words, count, "event"),
            address_of(month) if count else "",
            f"M1 {HEIGHT}v-{max(1.5, HEIGHT * count / peak):.1f}h10V{HEIGHT}z" if count else "",
            "",
            False,
        )
        for month, count in enumerate(counts, 1)
    )
    return Columns(tuple(columns))
