"""The archive's timeline: its events in full where they can be drawn, else a strip of years and the latest of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsarchive.index.timeline import ALL_DRAWN
from newsarchive.model import Event
from newsarchive.publish.addresses import TIMELINE, period_address, timeline_year
from newsarchive.publish.language.days import year_name
from newsarchive.publish.language.words import Words
from newsarchive.publish.views.columns import Columns, year_columns
from newsarchive.publish.views.groups import EventGroup, build_run_listing, count_shown, weightiest
from newsarchive.publish.views.head import Alternate, Head, build_head
from newsarchive.publish.views.runs import Run, forms_of, run_at, years_of
from newsarchive.publish.views.strips import StripView, build_strip
from newsarchive.publish.views.tables import Tables
from newsarchive.publish.views.words import count_of, is_dated, listed

# Of the latest year so many are shown in full; of more, the weightiest half.
_MOST_OF_A_YEAR = 24


@dataclass(frozen=True, slots=True)
class TimelineView:
    """``groups`` hold what happened, by year.

    Where there are too many events to draw, ``columns`` stand for the strip's marks, and only the latest year is told.
    """

    head: Head
    title: str
    columns: Columns
    strip: StripView
    groups: tuple[EventGroup, ...]
    forms: tuple[Alternate, ...]


def build_timeline_view(tables: Tables) -> TimelineView:
    words, run = tables.words, run_at(tables, TIMELINE)
    dated = [event for event in run.events if is_dated(event.when)]
    title, forms = _span_title(words, dated), forms_of(words, run)
    said = words.gettext("Every dated event in the archive. %(counts)s.", counts=title)
    head = build_head(tables, TIMELINE, words.gettext("Timeline"), said, "timeline", alternates=forms)
    crowded = len(run.events) > ALL_DRAWN
    if crowded:
        strip, groups = _latest(tables, run, dated)
    else:
        listing = build_run_listing(tables, run)
        strip, groups = listing.strip, listing.groups
    columns = year_columns(words, tables.densities[TIMELINE]) if crowded else Columns()
    return TimelineView(head, title, columns, strip, groups, forms)


def _latest(tables: Tables, run: Run, dated: Sequence[Event]) -> tuple[StripView, tuple[EventGroup, ...]]:
    """The latest year in short, and what has no date."""
    year, events = years_of(dated)[-1]
    most = len(events) if len(events) <= _MOST_OF_A_YEAR else _MOST_OF_A_YEAR // 2
    shown = weightiest(events, most) | {event.id for event in run.events if not is_dated(event.when)}
    strip = build_strip(tables, run.events, shown=shown, numbered=False)
    more = len(events) - most
    title, count = year_name(tables.words, year), count_shown(tables.words, len(events), more)
    group = EventGroup(title, f"y-{year}", count, strip.events, period_address(run.page, year), more)
    return strip, (group,)


def _span_title(words: Words, events: Sequence[Event]) -> str:
    """``36 years, 5,000 events``, or ``3 events of 2021``."""
    if not events:
        return words.gettext("No dated events yet")
    years, count = [timeline_year(event.when) for event in events], count_of(words, len(events), "event")
    span = max(years) - min(years) + 1
    if span > 1:
        return listed(words, (words.ngettext("%(count)s year", "%(count)s years", span), count))
    return words.gettext("%(count)s of %(period)s", count=count, period=year_name(words, years[0]))
