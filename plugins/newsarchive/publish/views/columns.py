"""The strip of years, or of a year's months, as a list of links."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from newsarchive.dates import MONTHS
from newsarchive.index.density import HEIGHT, YearColumn, build_density, month_counts
from newsarchive.model import Event
from newsarchive.publish.addresses import timeline_address
from newsarchive.publish.views.words import count_of

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
    density: Sequence[YearColumn], address_of: Callable[[int], str] = timeline_address, current: int | None = None
) -> Columns:
    """One column a year, each a link to where ``address_of`` says that its events stand."""
    few = len(density) <= _FEW
    columns = (
        Column(
            column.label,
            column.label if few and column.count else column.short,
            count_of(column.count, "event"),
            address_of(column.year) if column.count else "",
            column.bars,
            column.band,
            column.year == current,
        )
        for column in density
    )
    return Columns(tuple(columns), few)


def columns_of(events: Sequence[Event]) -> Columns:
    return year_columns(build_density(events))


def month_columns(events: Sequence[Event], address_of: Callable[[int], str]) -> Columns:
    """Twelve columns, each a link to where ``address_of`` says that its month stands."""
    counts = month_counts(events)
    peak = max([1, *counts])
    columns = (
        Column(
            name,
            name[:3],
            count_of(count, "event"),
            address_of(month) if count else "",
            f"M1 {HEIGHT}v-{max(1.5, HEIGHT * count / peak):.1f}h10V{HEIGHT}z" if count else "",
            "",
            False,
        )
        for month, (name, count) in enumerate(zip(MONTHS, counts, strict=True), 1)
    )
    return Columns(tuple(columns))
