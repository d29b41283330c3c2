"""Runs of events: what one timeline holds, where it is read, and the forms in which it can be taken away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from newsarchive.dates import year_label
from newsarchive.index.density import part_known
from newsarchive.index.timeline import ALL_DRAWN
from newsarchive.index.topics import TopicEntry
from newsarchive.model import ActorEntry, Event, Story
from newsarchive.publish.addresses import (
    TIMELINE,
    actor_address,
    period_address,
    story_address,
    timeline_year,
    topic_address,
)
from newsarchive.publish.views.head import Alternate
from newsarchive.publish.views.tables import Tables
from newsarchive.publish.views.words import is_dated

FORMS = (
    ("text/calendar", "events.ics", "Calendar"),
    ("text/csv", "events.csv", "CSV"),
    ("application/json", "events.json", "JSON"),
    ("application/json", "timeline.json", "TimelineJS"),
)


@dataclass(frozen=True, slots=True)
class Run:
    """``title`` names it on the site, ``name`` beyond it; ``page`` is where it is read, ``folder`` holds its forms.

    ``events`` stand in timeline order.
    """

    title: str
    name: str
    page: str
    folder: str
    events: tuple[Event, ...]

    @property
    def crowded(self) -> bool:
        """True where it is read by the year, on pages of their own."""
        return len(self.events) > ALL_DRAWN


@dataclass(frozen=True, slots=True)
class Period:
    """A year of a run, or a month of it; ``month`` is 0 for the whole year."""

    year: int
    month: int
    address: str
    events: tuple[Event, ...]


def build_runs(tables: Tables) -> Iterator[Run]:
    """Every run that can be taken away, the archive's and those with events: its years', actors', topics', stories'."""
    whole = archive_run(tables)
    yield whole
    yield from (period_run(tables, one) for one in find_periods(whole, always=True) if not one.month)
    yield from (run for run in record_runs(tables) if run.events)


def record_runs(tables: Tables) -> Iterator[Run]:
    """The runs of actors, topics and stories, with or without events."""
    actors, stories = tables.indexes.actors, tables.indexes.stories
    yield from (actor_run(tables, actors[slug]) for slug in sorted(actors))
    yield from (topic_run(tables, topic) for topic in tables.topics.values())
    yield from (story_run(tables, story) for story in stories)


def archive_run(tables: Tables) -> Run:
    return Run("Timeline", tables.site.name, TIMELINE, "data/", tables.indexes.events)


def period_run(tables: Tables, period: Period) -> Run:
    """A year of the whole archive."""
    title = year_label(period.year)
    return Run(title, f"{title} – {tables.site.name}", period.address, period.address, period.events)


def actor_run(tables: Tables, entry: ActorEntry) -> Run:
    return _run(tables, entry.actor.name, actor_address(entry.actor.slug), entry.events)


def topic_run(tables: Tables, topic: TopicEntry) -> Run:
    return _run(tables, topic.name, topic_address(topic.slug), topic.events)


def story_run(tables: Tables, story: Story) -> Run:
    known = [id_ for id_ in dict.fromkeys(story.events) if id_ in tables.events]
    return _run(tables, story.title, story_address(story.slug), sorted(known, key=tables.place_of.__getitem__))


def _run(tables: Tables, title: str, page: str, ids: Iterable[str]) -> Run:
    events = tuple(tables.events[id_] for id_ in ids if id_ in tables.events)
    return Run(title, f"{title} – {tables.site.name}", page, page, events)


def forms_of(run: Run) -> tuple[Alternate, ...]:
    """The files beside a run that has events."""
    return tuple(Alternate(type_, run.folder + name, title) for type_, name, title in FORMS) if run.events else ()


def years_of(events: Iterable[Event]) -> list[tuple[int, tuple[Event, ...]]]:
    """Dated events by the year under which they stand, in the order given within it."""
    ordered = sorted(events, key=lambda event: timeline_year(event.when))
    return [(year, tuple(group)) for year, group in groupby(ordered, key=lambda event: timeline_year(event.when))]


def find_periods(run: Run, always: bool = False) -> Iterator[Period]:
    """The pages that a run needs beside its own: its years where it is crowded, and the months of a crowded year.

    ``always`` gives every year a page. What is not known to the month stands on the year's page alone.
    """
    if not (run.crowded or always):
        return
    for year, events in years_of(event for event in run.events if is_dated(event.when)):
        yield Period(year, 0, period_address(run.page, year), events)
        if len(events) > ALL_DRAWN:
            yield from _months(run, year, events)


def _months(run: Run, year: int, events: tuple[Event, ...]) -> Iterator[Period]:
    months: dict[int, list[Event]] = {}
    for event in events:
        months.setdefault(part_known(event), []).append(event)
    for month in sorted(months):
        if month:
            yield Period(year, month, period_address(run.page, year, month), tuple(months[month]))
