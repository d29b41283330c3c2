"""Runs of events: what one timeline holds, where it is read, and the forms in which it can be taken away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from newsarchive.index.density import part_known
from newsarchive.index.timeline import ALL_DRAWN
from newsarchive.index.topics import TopicEntry
from newsarchive.model import Event, Indexes
from newsarchive.publish.addresses import (
    TIMELINE,
    actor_address,
    period_address,
    story_address,
    timeline_year,
    topic_address,
)
from newsarchive.publish.language.days import year_name
from newsarchive.publish.language.words import N_, Words
from newsarchive.publish.site import Site
from newsarchive.publish.views.head import Alternate, forms_at
from newsarchive.publish.views.tables import PeriodEntry, RunEntry, Tables, in_a_row
from newsarchive.publish.views.words import is_dated

FORMS = (
    Alternate("text/calendar", "events.ics", N_("Calendar")),
    Alternate("text/csv", "events.csv", "CSV"),
    Alternate("application/json", "events.json", "JSON"),
    Alternate("application/json", "timeline.json", "TimelineJS"),
)


@dataclass(frozen=True, slots=True)
class Run:
    """``title`` names it on the site, ``name`` beyond it; ``page`` is where it is read, ``folder`` holds its forms.

    ``events`` stand in timeline order; it is read by the year where it is ``crowded``.
    """

    title: str
    name: str
    page: str
    folder: str
    events: tuple[Event, ...]
    crowded: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """A year of a run, or a month of it; ``month`` is 0 for the whole year."""

    year: int
    month: int
    address: str
    events: tuple[Event, ...]


def find_runs(indexes: Indexes, topics: Mapping[str, TopicEntry], site: Site, words: Words) -> Iterator[RunEntry]:
    """The archive's run, then those of actors, topics and stories, with or without events."""
    place = {event.id: place for place, event in enumerate(indexes.events)}

    def run(title: str, page: str, events: Iterable[str]) -> RunEntry:
        known = tuple(event for event in events if event in place)
        return RunEntry(title, f"{title} – {site.name}", page, page, known, len(known) > ALL_DRAWN)

    yield replace(run(words.gettext("Timeline"), TIMELINE, place), name=site.name, folder="data/")
    for slug, entry in sorted(indexes.actors.items()):
        yield run(entry.actor.name, actor_address(slug), entry.events)
    for topic in topics.values():
        yield run(topic.name, topic_address(topic.slug), topic.events)
    for story in indexes.stories:
        known = {event for event in story.events if event in place}
        yield run(story.title, story_address(story.slug), sorted(known, key=place.__getitem__))


def run_at(tables: Tables, page: str) -> Run:
    """The run that is read at ``page``; a year of the archive's is one too."""
    period = tables.periods.get(page)
    if period is not None:
        title = year_name(tables.words, period.year)
        return Run(title, f"{title} – {tables.site.name}", page, page, _events_of(tables, period.events))
    entry = tables.runs[page]
    return Run(entry.title, entry.name, page, entry.folder, _events_of(tables, entry.events), entry.crowded)


def find_folders(tables: Tables) -> Iterator[tuple[str, str]]:
    """Page and folder of every run that can be taken away: the archive's and its years', and those with events."""
    years = [one.address for one in map(tables.periods.__getitem__, tables.lists["periods"])
             if one.run == TIMELINE and not one.month]  # fmt: skip
    yield TIMELINE, tables.runs[TIMELINE].folder
    yield from ((address, address) for address in years)
    for page in tables.lists["runs"]:
        if page != TIMELINE and tables.runs[page].events:
            yield page, tables.runs[page].folder


def period_at(tables: Tables, address: str) -> Period:
    entry = tables.periods[address]
    return Period(entry.year, entry.month, address, _events_of(tables, entry.events))


def _events_of(tables: Tables, ids: Iterable[str]) -> tuple[Event, ...]:
    return tuple(tables.events[id_] for id_ in ids)


def forms_of(words: Words, run: Run) -> tuple[Alternate, ...]:
    """The files beside a run that has events."""
    return forms_at(words, run.folder, FORMS) if run.events else ()


def years_of(events: Iterable[Event]) -> list[tuple[int, tuple[Event, ...]]]:
    """Dated events by the year under which they stand, in the order given within it."""
    ordered = sorted(events, key=lambda event: timeline_year(event.when))
    return [(year, tuple(group)) for year, group in groupby(ordered, key=lambda event: timeline_year(event.when))]


def find_periods(run: RunEntry, events: Mapping[str, Event]) -> Iterator[PeriodEntry]:
    """The pages that a run needs beside its own: its years where it is crowded, and the months of a crowded year.

    The whole archive's every year has a page. What is not known to the month stands on the year's page alone.
    """
    if not (run.crowded or run.page == TIMELINE):
        return
    years = years_of(event for event in map(events.__getitem__, run.events) if is_dated(event.when))
    for period in _in_a_row(_period(run, year, 0, told) for year, told in years):
        yield period
        if len(period.events) > ALL_DRAWN:
            months: dict[int, list[Event]] = {}
            for event in map(events.__getitem__, period.events):
                months.setdefault(part_known(event), []).append(event)
            yield from _in_a_row(_period(run, period.year, month, months[month]) for month in sorted(months) if month)


def _period(run: RunEntry, year: int, month: int, events: Iterable[Event]) -> PeriodEntry:
    ids = tuple(event.id for event in events)
    return PeriodEntry(run.page, year, month, period_address(run.page, year, month), ids)


def _in_a_row(periods: Iterable[PeriodEntry]) -> Iterator[PeriodEntry]:
    """Each with the addresses of the one before and the one after."""
    row = list(periods)
    for period, neighbours in zip(row, in_a_row([period.address for period in row]), strict=True):
        yield replace(period, neighbours=neighbours)
