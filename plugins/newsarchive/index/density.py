"""The density strip: an archive by year, one column a year, with twelve month bars in it.

Counts are drawn for what is known: an event of which only the year is known stands in no month.
"""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from newsarchive.dates import When, date_of, parse_edtf, year_label
from newsarchive.model import Event

HEIGHT = 44
_SHORTEST_GAP = 4
# Heights of a bar in rough.
_LEVELS = 8


@dataclass(frozen=True, slots=True)
class YearColumn:
    """One year: ``months`` holds twelve counts, ``vague`` what is known to the year alone, ``count`` all of it.

    ``bars`` and ``band`` are SVG paths in a box 12 wide and 44 high: filled month bars, or, in a year without any,
    an outline for ``vague``.
    A gap is a column too: ``count`` is 0 and it stands for the years from ``year`` to ``until``.
    """

    year: int
    until: int
    label: str
    short: str
    count: int
    months: tuple[int, ...] = (0,) * 12
    vague: int = 0
    bars: str = ""
    band: str = ""


def build_density(events: Iterable[Event]) -> tuple[YearColumn, ...]:
    """A column for every year from the first to the last that has an event; a long run without any is one gap.

    An event stands in the year of its first day, or of its last where the beginning is open; without a date, in none.
    """
    months: dict[int, Counter[int]] = {}
    for event in events:
        day = event.when.first if event.when.first is not None else event.when.last
        if day is not None:
            months.setdefault(date_of(day)[0], Counter())[part_known(event)] += 1
    peak = max(map(_drawn, months.values()), default=1)
    return tuple(_columns(months, peak))


def _drawn(counts: Counter[int]) -> int:
    """The highest that a year is drawn: what is not known to the month has an outline only where nothing else is."""
    return max((count for month, count in counts.items() if month), default=counts[0])


def build_outline(columns: Iterable[YearColumn]) -> tuple[YearColumn, ...]:
    """The columns in rough: bars of a few heights against a round number; for a count, the round number that holds it.

    >>> from newsarchive.dates import parse_edtf
    >>> events = [Event(str(n), "E", parse_edtf("2021-09-30")) for n in range(31)]
    >>> build_outline(build_density(events)) == build_outline(build_density(events[:-1]))
    True
    """
    columns = tuple(columns)
    peak = _round_up(max((max(one.months) or one.vague for one in columns), default=1))
    return tuple(_in_rough(one, peak) if one.count else one for one in columns)


def _in_rough(column: YearColumn, peak: int) -> YearColumn:
    levels = Counter({month: -(-_LEVELS * n // peak) for month, n in enumerate((column.vague, *column.months))})
    return replace(_column(column.year, levels, _LEVELS), count=_round_up(column.count), months=(0,) * 12, vague=0)


def _round_up(count: int) -> int:
    """The least of 1, 2, 5, 10, 20, 50 … that is not less."""
    power = int("1" + "0" * (len(str(count)) - 1))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= count)


def month_counts(events: Iterable[Event]) -> tuple[int, ...]:
    """How many events fall within each of the twelve months; those not known to the month are left out."""
    counts = Counter(part_known(event) for event in events)
    return tuple(counts[month] for month in range(1, 13))


def part_known(event: Event, months: int = 1) -> int:
    """The first month of the part of its year within which an event is known to stand, or, if it lasted, to begin.

    A part is of so many ``months``. 0 where it is not known to the part; the first day of a set stands for it.

    >>> from newsarchive.dates import parse_edtf
    >>> [part_known(Event("e", "E", parse_edtf("2021-22")), months) for months in (1, 3, 12)]
    [0, 0, 1]
    """
    return _part_known(event.when, event.kind in ("state", "series"), months)


# An event stands in the strips of all whom it names, and of all that its articles are about.
@functools.lru_cache(maxsize=1 << 16)
def _part_known(when: When, lasted: bool, months: int) -> int:
    when = _beginning(when, lasted)
    if when.first is None or when.last is None:
        return 0
    (year, month, _), (last_year, last_month, _) = date_of(when.first), date_of(when.last)
    part = (month - 1) // months
    return part * months + 1 if (year, part) == (last_year, (last_month - 1) // months) else 0


def _beginning(when: When, lasted: bool) -> When:
    """The date by which an event stands in its year, as wide as it is known."""
    if when.edtf.startswith("{"):
        return parse_edtf(when.edtf[1:-1].split(",")[0].strip())
    lasted = lasted or when.last is None
    return parse_edtf(when.edtf.partition("/")[0]) if lasted and when.first is not None and "/" in when.edtf else when


def _columns(months: dict[int, Counter[int]], peak: int) -> Iterator[YearColumn]:
    previous: int | None = None
    for year in sorted(months):
        if previous is not None:
            yield from _years_without(previous + 1, year - 1)
        yield _column(year, months[year], peak)
        previous = year


def _years_without(first: int, last: int) -> Iterator[YearColumn]:
    if last - first + 1 >= _SHORTEST_GAP:
        yield YearColumn(first, last, f"{year_label(first)} to {year_label(last)}", "…", 0)
    else:
        yield from (_column(year, Counter(), 1) for year in range(first, last + 1))


def _column(year: int, counts: Counter[int], peak: int) -> YearColumn:
    months = tuple(counts[month] for month in range(1, 13))
    bars = "".join(f"M{place}.1 {HEIGHT}v-{_height(n, peak)}h.8V{HEIGHT}z" for place, n in enumerate(months) if n)
    vague = counts[0]
    band = f"M.4 {HEIGHT}v-{_height(vague, peak)}h11.2V{HEIGHT}" if vague and not bars else ""
    label = year_label(year)
    short = f"’{year % 100:02}" if year >= 1000 else label
    return YearColumn(year, year, label, short, sum(counts.values()), months, vague, bars, band)


def _height(count: int, peak: int) -> str:
    return f"{max(1.5, HEIGHT * count / peak):.1f}".removesuffix(".0")
