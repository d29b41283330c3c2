"""The density strip: an archive by year, one column a year, with twelve month bars in it.

Counts are drawn for what is known: an event of which only the year is known stands in no month.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsarchive.dates import When, date_of, parse_edtf, year_label
from newsarchive.model import Event

HEIGHT = 44
_SHORTEST_GAP = 4


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
    peak = max((count for year in months.values() for count in year.values()), default=1)
    return tuple(_columns(months, peak))


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
    when = _beginning(event)
    if when.first is None or when.last is None:
        return 0
    (year, month, _), (last_year, last_month, _) = date_of(when.first), date_of(when.last)
    part = (month - 1) // months
    return part * months + 1 if (year, part) == (last_year, (last_month - 1) // months) else 0


def _beginning(event: Event) -> When:
    """The date by which an event stands in its year, as wide as it is known."""
    when = event.when
    if when.edtf.startswith("{"):
        return parse_edtf(when.edtf[1:-1].split(",")[0].strip())
    lasted = when.last is None or event.kind in ("state", "series")
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
