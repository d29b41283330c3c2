"""The list under a strip, in groups of a year, a quarter or a month; of what is too much, the weightiest in short."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsarchive.dates import Day, day_of, days_in_month
from newsarchive.index.density import part_known
from newsarchive.index.timeline import ALL_DRAWN
from newsarchive.model import Event, Role
from newsarchive.publish.addresses import period_address
from newsarchive.publish.language.days import month_name, year_name
from newsarchive.publish.language.words import Words
from newsarchive.publish.views.columns import Columns, month_columns, year_columns
from newsarchive.publish.views.runs import ALL_LISTED, Period, Run, has_months, years_of
from newsarchive.publish.views.strips import EventItem, StripView, build_strip
from newsarchive.publish.views.tables import Tables
from newsarchive.publish.views.words import capitalise, count_of

# Above so many events a year's list stands by months, below by quarters.
_BY_MONTH = 24
# How many of a year of a crowded run, and of a month of a crowded year, stand in short on the page of the whole.
_OF_A_YEAR, _OF_A_MONTH = 3, 5


@dataclass(frozen=True, slots=True)
class EventGroup:
    """Events of one year, quarter or month; ``anchor`` names the group on its page.

    ``address`` leads to a page that has all of it, ``more`` counts what stands there alone.
    """

    title: str
    anchor: str
    count: str
    events: tuple[EventItem, ...]
    address: str = ""
    more: int = 0


@dataclass(frozen=True, slots=True)
class Listing:
    """A strip, and what happened in groups; plans stand in the strip's own list."""

    strip: StripView
    groups: tuple[EventGroup, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """``most`` is how many of it are shown where ``address`` has them all."""

    title: str
    anchor: str
    events: tuple[Event, ...]
    address: str = ""
    most: int = 0


def build_run_listing(tables: Tables, run: Run, *, roles: Sequence[Role] = (), articles: Sequence[Day] = ()) -> Listing:
    """By years, with links to the years' own pages where they have some; of a crowded run a few of each."""
    words = tables.words
    parts = [
        _Part(year_name(words, year), f"y-{year}", events,
              period_address(run.page, year) if run.parted else "", _OF_A_YEAR)
        for year, events in years_of(run.events)
    ]  # fmt: skip
    density = tables.densities[run.page] if len(run.events) > ALL_DRAWN else ()
    columns = year_columns(words, density, lambda year: period_address(run.page, year))
    shown = _shown(parts) if run.crowded else None
    strip = build_strip(tables, run.events, roles=roles, articles=articles, shown=shown, columns=columns)
    return Listing(strip, _groups(words, strip, parts))


def build_period_listing(tables: Tables, period: Period, page: str) -> Listing:
    """A year by quarters, or by months where its events are many; of a crowded year a few of each month.

    What is not known so closely stands last. A month of a year has no groups.
    """
    if period.month:
        return Listing(build_strip(tables, period.events, bounds=_bounds(period)), ())
    words, paged = tables.words, has_months(period)
    crowded, drawn = len(period.events) > ALL_LISTED, len(period.events) <= ALL_DRAWN
    length = 1 if len(period.events) > _BY_MONTH else 3
    by_part: dict[int, list[Event]] = {}
    for event in period.events:
        by_part.setdefault(part_known(event, length), []).append(event)
    parts = [
        _Part(_part_name(words, part, length), f"m-{part:02}", tuple(by_part[part]),
              period_address(page, period.year, part) if paged and length == 1 and part else "", _OF_A_MONTH)
        for part in sorted(by_part, key=lambda one: one or 13)
    ]  # fmt: skip
    columns = month_columns(words, period.events, lambda month: period_address(page, period.year, month))
    strip = build_strip(
        tables,
        period.events,
        bounds=_bounds(period),
        shown=_shown(parts) if crowded else None,
        columns=Columns() if drawn else columns,
    )
    return Listing(strip, _groups(words, strip, parts))


def weightiest(events: Sequence[Event], most: int) -> frozenset[str]:
    """The ids of the most important; ties by id."""
    return frozenset(event.id for event in sorted(events, key=lambda event: (-event.importance, event.id))[:most])


def count_shown(words: Words, events: int, more: int) -> str:
    """``40 events``, and how many of them are not ``more``, which stand elsewhere."""
    total = count_of(words, events, "event")
    shown = events - more
    return words.gettext("%(events)s, %(shown)s shown", events=total, shown=shown) if more else total


def _shown(parts: Sequence[_Part]) -> frozenset[str]:
    return frozenset().union(*(weightiest(one.events, one.most if one.address else len(one.events)) for one in parts))


def _groups(words: Words, strip: StripView, parts: Sequence[_Part]) -> tuple[EventGroup, ...]:
    """Parts of which nothing happened, for all of it was planned, are left out where the plans are listed in full."""
    happened = {item.id: item for item in strip.events}
    listed = happened.keys() | {item.id for item in strip.plans}
    groups = []
    for part in parts:
        items = tuple(happened[event.id] for event in part.events if event.id in happened)
        more = sum(event.id not in listed for event in part.events)
        count = count_shown(words, len(part.events), more) if more else count_of(words, len(items), "event")
        if items or more:
            groups.append(EventGroup(part.title, part.anchor, count, items, part.address, more))
    return tuple(groups)


def _bounds(period: Period) -> tuple[Day, Day]:
    begin, end = period.month or 1, period.month or 12
    return day_of(period.year, begin, 1), day_of(period.year, end, days_in_month(period.year, end))


def _part_name(words: Words, part: int, months: int) -> str:
    if part == 0:
        return words.gettext("Less exactly dated")
    first = month_name(words, part)
    if months == 1:
        return capitalise(first)
    last = month_name(words, part + 2)
    return capitalise(words.pgettext("months of one year", "%(first)s to %(last)s", first=first, last=last))
