"""Runs of events: what one timeline holds, where it is read, and the forms in which it can be taken away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeVar

from newsarchive.index.density import part_known
from newsarchive.index.facets import PlaceEntry, SourceEntry
from newsarchive.index.topics import TopicEntry
from newsarchive.model import Article, Event, Indexes
from newsarchive.publish.addresses import (
    TIMELINE,
    actor_address,
    period_address,
    place_address,
    source_address,
    story_address,
    timeline_year,
    topic_address,
)
from newsarchive.publish.language.days import year_name
from newsarchive.publish.language.words import N_, Words
from newsarchive.publish.site import Site
from newsarchive.publish.views.head import Alternate, forms_at
from newsarchive.publish.views.tables import PeriodEntry, RunEntry, Tables, YearCount, in_a_row
from newsarchive.publish.views.words import is_dated

Value = TypeVar("Value")

FORMS = (
    Alternate("text/calendar", "events.ics", N_("Calendar")),
    Alternate("text/csv", "events.csv", "CSV"),
    Alternate("application/json", "events.json", "JSON"),
    Alternate("application/json", "timeline.json", "TimelineJS"),
)
# A page that is about something else lists so many articles; of a year with more than so many each month has a page.
MOST_LISTED, MOST_OF_YEAR = 40, 100
# A page that lists more events than these is heavier than a reader on a slow line should wait for.
ALL_LISTED = 80


@dataclass(frozen=True, slots=True)
class Run:
    """``title`` names it on the site, ``name`` beyond it; ``page`` is where it is read, ``folder`` holds its forms.

    ``events`` stand in timeline order; it is read by the year where it is ``crowded``.
    Where it is ``parted``, every year with events has a page, whether it is crowded or not.
    """

    title: str
    name: str
    page: str
    folder: str
    events: tuple[Event, ...]
    crowded: bool = False
    parted: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """A year of a run, or a month of it; ``month`` is 0 for the whole year."""

    year: int
    month: int
    address: str
    events: tuple[Event, ...]
    articles: tuple[Article, ...] = ()


def find_runs(
    indexes: Indexes,
    topics: Mapping[str, TopicEntry],
    places: Mapping[str, PlaceEntry],
    sources: Mapping[str, SourceEntry],
    site: Site,
    words: Words,
) -> Iterator[RunEntry]:
    """The archive's run, then those of actors, topics, places, sources and stories, with or without events.

    All but the first and the last have articles too, and pages of their years where these would part them.
    """
    place = {event.id: place for place, event in enumerate(indexes.events)}
    years = {event.id: timeline_year(event.when) for event in indexes.events if is_dated(event.when)}
    published = {article.id: article.date.year for article in indexes.articles}

    def run(title: str, page: str, events: Iterable[str]) -> RunEntry:
        known = tuple(event for event in events if event in place)
        return RunEntry(title, f"{title} – {site.name}", page, page, known, len(known) > ALL_LISTED)

    def run_by_year(title: str, page: str, events: Iterable[str], articles: Iterable[str]) -> RunEntry:
        entry, known = run(title, page, events), tuple(one for one in articles if one in published)
        counts = _count_years([published[one] for one in known], [years[one] for one in entry.events if one in years])
        parted = len(counts) > 1 or len(known) > MOST_LISTED or entry.crowded
        return replace(entry, articles=known, years=counts if parted else ())

    yield replace(run(words.gettext("Timeline"), TIMELINE, place), name=site.name, folder="data/")
    for slug, entry in sorted(indexes.actors.items()):
        yield run_by_year(entry.actor.name, actor_address(slug), entry.events, entry.articles)
    for topic in topics.values():
        yield run_by_year(topic.name, topic_address(topic.slug), topic.events, topic.articles)
    for where in places.values():
        yield run_by_year(where.name, place_address(where.slug), where.events, where.articles)
    for source in sources.values():
        yield run_by_year(source.name, source_address(source.slug), (), source.articles)
    for story in indexes.stories:
        known = {event for event in story.events if event in place}
        yield run(story.title, story_address(story.slug), sorted(known, key=place.__getitem__))


def _count_years(articles: Sequence[int], events: Sequence[int]) -> tuple[YearCount, ...]:
    written, told = Counter(articles), Counter(events)
    return tuple(YearCount(year, written[year], told[year]) for year in sorted({*written, *told}, reverse=True))


def run_at(tables: Tables, page: str) -> Run:
    """The run that is read at ``page``; a year of the archive's is one too."""
    period = tables.periods.get(page)
    if period is not None:
        title = year_name(tables.words, period.year)
        return Run(title, f"{title} – {tables.site.name}", page, page, _events_of(tables, period.events))
    entry = tables.runs[page]
    parted = entry.crowded or bool(entry.years) or page == TIMELINE
    return Run(entry.title, entry.name, page, entry.folder, _events_of(tables, entry.events), entry.crowded, parted)


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
    articles = tuple(tables.articles[id_] for id_ in entry.articles)
    return Period(entry.year, entry.month, address, _events_of(tables, entry.events), articles)


def has_months(period: Period | PeriodEntry) -> bool:
    """True for a year that is read by the month, on pages of their own."""
    return not period.month and (len(period.events) > ALL_LISTED or len(period.articles) > MOST_OF_YEAR)


def _events_of(tables: Tables, ids: Iterable[str]) -> tuple[Event, ...]:
    return tuple(tables.events[id_] for id_ in ids)


def forms_of(words: Words, run: Run) -> tuple[Alternate, ...]:
    """The files beside a run that has events."""
    return forms_at(words, run.folder, FORMS) if run.events else ()


def years_of(events: Iterable[Event]) -> list[tuple[int, tuple[Event, ...]]]:
    """Dated events by the year under which they stand, in the order given within it."""
    ordered = sorted(events, key=lambda event: timeline_year(event.when))
    return [(year, tuple(group)) for year, group in groupby(ordered, key=lambda event: timeline_year(event.when))]


def find_periods(run: RunEntry, events: Mapping[str, Event], articles: Mapping[str, Article]) -> Iterator[PeriodEntry]:
    """The pages that a run needs beside its own: its years, and the months of a year that holds very much.

    The whole archive's every year has a page. What is not known to the month stands on the year's page alone.
    """
    if not (run.crowded or run.page == TIMELINE or run.years):
        return
    told = dict(years_of(event for event in map(events.__getitem__, run.events) if is_dated(event.when)))
    written = _gather(run.articles, lambda id_: articles[id_].date.year)
    years = sorted({*told, *written})
    for period in _in_a_row(_period(run, year, 0, told.get(year, ()), written.get(year, ())) for year in years):
        yield period
        if has_months(period):
            yield from _in_a_row(_months_of(run, period, events, articles))


def _months_of(
    run: RunEntry, year: PeriodEntry, events: Mapping[str, Event], articles: Mapping[str, Article]
) -> Iterator[PeriodEntry]:
    told = _gather(map(events.__getitem__, year.events), part_known)
    written = _gather(year.articles, lambda id_: articles[id_].date.month)
    for month in sorted({*told, *written} - {0}):
        yield _period(run, year.year, month, told.get(month, ()), written.get(month, ()))


def _gather(values: Iterable[Value], part_of: Callable[[Value], int]) -> dict[int, list[Value]]:
    """The values of each part, in the order given."""
    found: dict[int, list[Value]] = {}
    for value in values:
        found.setdefault(part_of(value), []).append(value)
    return found


def _period(run: RunEntry, year: int, month: int, events: Iterable[Event], articles: Iterable[str]) -> PeriodEntry:
    ids = tuple(event.id for event in events)
    return PeriodEntry(run.page, year, month, period_address(run.page, year, month), ids, tuple(articles))


def _in_a_row(periods: Iterable[PeriodEntry]) -> Iterator[PeriodEntry]:
    """Each with the addresses of the one before and the one after."""
    row = list(periods)
    for period, neighbours in zip(row, in_a_row([period.address for period in row]), strict=True):
        yield replace(period, neighbours=neighbours)
