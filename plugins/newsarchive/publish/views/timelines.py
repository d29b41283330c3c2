"""The archive's timeline: the strip of years, and one page a year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from newsarchive.dates import MONTHS, date_of, day_of, year_label
from newsarchive.index.density import build_density
from newsarchive.model import Event
from newsarchive.publish.addresses import TIMELINE, timeline_address, timeline_year, year_address
from newsarchive.publish.views.columns import Columns, columns_of, year_columns
from newsarchive.publish.views.head import Head, build_head
from newsarchive.publish.views.strips import EventGroup, EventItem, StripView, build_strip
from newsarchive.publish.views.tables import Link, Tables
from newsarchive.publish.views.words import capitalise, count_of, is_dated

# Above so many events a year's list stands by months, below by quarters.
_BY_MONTH = 24
_MOST_OF_A_YEAR = 24


@dataclass(frozen=True, slots=True)
class TimelineView:
    """``more_latest`` counts what of the latest year stands on its own page alone."""

    head: Head
    title: str
    columns: Columns
    latest: tuple[EventItem, ...]
    more_latest: int
    latest_year: Link | None
    undated: tuple[EventItem, ...]


@dataclass(frozen=True, slots=True)
class TimelineYearView:
    """``groups`` hold what happened; plans stand in the strip's own list."""

    head: Head
    title: str
    count: str
    columns: Columns
    strip: StripView
    groups: tuple[EventGroup, ...]
    earlier: Link | None
    later: Link | None
    articles: Link | None


def build_timeline_view(tables: Tables) -> TimelineView:
    """All years; below them the latest year's events, the most important where they are many."""
    events = [event for event in tables.indexes.events if is_dated(event.when)]
    years = _events_by_year(events)
    latest = years[-1] if years else (0, [])
    chosen = _most_important(latest[1])
    strip = build_strip(tables, chosen, numbered=False)
    undated = build_strip(
        tables, [event for event in tables.indexes.events if not is_dated(event.when)], numbered=False
    )
    title = _span_title(events)
    head = build_head(tables, TIMELINE, "Timeline", f"Every dated event in the archive. {title}.", "timeline")
    year = Link(year_label(latest[0]), timeline_address(latest[0])) if years else None
    shown = (*strip.events, *strip.plans)
    return TimelineView(head, title, columns_of(events), shown, len(latest[1]) - len(chosen), year, undated.undated)


def build_timeline_year_views(tables: Tables) -> Iterator[tuple[str, TimelineYearView]]:
    """Address and view of every year in which an event stands, in order."""
    dated = [event for event in tables.indexes.events if is_dated(event.when)]
    years = _events_by_year(dated)
    density = build_density(dated)
    with_articles = {article.date.year for article in tables.indexes.articles}
    for place, (year, events) in enumerate(years):
        strip = build_strip(
            tables, events, bounds=(day_of(year, 1, 1), day_of(year, 12, 31)), page=timeline_address(year)
        )
        title, count = year_label(year), count_of(len(events), "event")
        address = timeline_address(year)
        head = build_head(tables, address, f"{title} – Timeline", f"{capitalise(count)} of {title}.", "timeline")
        articles = Link(f"Articles of {title}", year_address(year)) if year in with_articles else None
        yield (
            address,
            TimelineYearView(
                head,
                title,
                count,
                year_columns(density, current=year),
                strip,
                _groups(strip.events, tables),
                _year_link(years[place - 1][0]) if place else None,
                _year_link(years[place + 1][0]) if place + 1 < len(years) else None,
                articles,
            ),
        )


def _most_important(events: Sequence[Event]) -> list[Event]:
    """At most twelve, in their own order; ties by id."""
    if len(events) <= _MOST_OF_A_YEAR:
        return list(events)
    ranked = sorted(events, key=lambda event: (-event.importance, event.id))[: _MOST_OF_A_YEAR // 2]
    chosen = {event.id for event in ranked}
    return [event for event in events if event.id in chosen]


def _events_by_year(events: Sequence[Event]) -> list[tuple[int, list[Event]]]:
    ordered = sorted(events, key=lambda event: timeline_year(event.when))
    return [(year, list(group)) for year, group in groupby(ordered, key=lambda event: timeline_year(event.when))]


def _span_title(events: Sequence[Event]) -> str:
    """``36 years, 5,000 events``."""
    if not events:
        return "No dated events yet"
    years = [timeline_year(event.when) for event in events]
    return f"{count_of(max(years) - min(years) + 1, 'year')}, {count_of(len(events), 'event')}"


def _groups(items: Sequence[EventItem], tables: Tables) -> tuple[EventGroup, ...]:
    """A year's events by quarter, or by month where they are many; those known to the year alone come first."""
    months = len(items) > _BY_MONTH
    groups: dict[int, list[EventItem]] = {}
    for item in items:
        groups.setdefault(_part_of_year(tables.events[item.id], months), []).append(item)
    return tuple(
        EventGroup(_part_name(part, months), f"m-{part:02}", count_of(len(groups[part]), "event"), tuple(groups[part]))
        for part in sorted(groups)
    )


def _part_of_year(event: Event, months: bool) -> int:
    """The first month of the part in which an event stands, from 1; 0 where no more than the year is known."""
    when = event.when
    if when.first is None or when.precision in ("year", "decade", "century"):
        return 0
    month = date_of(when.first)[1]
    return month if months else (month - 1) // 3 * 3 + 1


def _part_name(part: int, months: bool) -> str:
    if part == 0:
        return "The year alone is known"
    return MONTHS[part - 1] if months else f"{MONTHS[part - 1]} to {MONTHS[part + 1]}"


def _year_link(year: int) -> Link:
    return Link(year_label(year), timeline_address(year))
