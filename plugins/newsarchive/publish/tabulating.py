"""From the archive's indexes to the tables that pages look things up in: made once, before the first page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from newsarchive.index.days import DayEntry, build_anniversaries, build_days
from newsarchive.index.density import YearColumn, build_density, build_outline
from newsarchive.index.facets import build_places, build_sources
from newsarchive.index.topics import build_topics
from newsarchive.index.withholding import shown_text
from newsarchive.model import ActorEntry, Article, Event, Indexes
from newsarchive.publish.addresses import (
    TIMELINE,
    actor_address,
    article_address,
    day_address,
    event_address,
    story_address,
    timeline_year,
)
from newsarchive.publish.forwarding import Fate, find_fates
from newsarchive.publish.language.words import ENGLISH, Words
from newsarchive.publish.moving import build_moved
from newsarchive.publish.site import Site
from newsarchive.publish.views.runs import find_periods, find_runs
from newsarchive.publish.views.tables import (
    CorrectionEntry,
    Counts,
    MonthEntry,
    Neighbours,
    RunEntry,
    RunHead,
    Tables,
    in_a_row,
)
from newsarchive.publish.views.words import is_dated
from newsarchive.review import Queue


def build_tables(
    indexes: Indexes,
    site: Site,
    queue: Queue | None = None,
    words: Words = ENGLISH,
    fates: Sequence[Fate] | None = None,
) -> Tables:
    """``queue`` is what waits for an editor, for a site that is not to be published; ``words`` are the interface's.

    ``fates`` are those of the addresses that readers may know, where they have been found out already.
    """
    events = {event.id: event for event in indexes.events}
    actors = {slug: entry.actor for slug, entry in indexes.actors.items()}
    topics = build_topics(indexes)
    days, places, sources = build_days(indexes), build_places(indexes), build_sources(indexes)
    articles = {article.id: article for article in indexes.articles}
    runs = {run.page: run for run in find_runs(indexes, topics, places, sources, site, words)}
    periods = {one.address: one for run in runs.values() for one in find_periods(run, events, articles)}
    years = _years_of_articles(indexes.articles)
    fates = find_fates(indexes) if fates is None else fates
    moved, withdrawn = build_moved(indexes, fates, topics, places, sources)
    densities = _densities(runs, events)
    return Tables(
        site=site,
        words=words,
        articles={id_: _without_words(article) for id_, article in articles.items()},
        texts=articles,
        limits={one.id: len(shown_text(one)) for one in indexes.articles if one.rights.display != "full"},
        annotations=indexes.annotations,
        events=events,
        events_of_article={
            name: tuple(event for event in told if event in events) for name, told in indexes.events_of_article.items()
        },
        actors=actors,
        names={slug: actor.name for slug, actor in actors.items()},
        types={slug: actor.type for slug, actor in actors.items()},
        roles={slug: actor.roles for slug, actor in actors.items()},
        unreviewed={slug: True for slug, actor in actors.items() if actor.status == "proposed"},
        entries=indexes.actors,
        media=dict(_media_names(indexes.actors)),
        stories={story.slug: story for story in indexes.stories},
        articles_of_story=_articles_of_stories(indexes, events),
        stories_of_event=_gather((event, story.slug) for story in indexes.stories for event in story.events),
        parts_of_event=_gather((event.part_of, event.id) for event in indexes.events if event.part_of),
        topics=topics,
        topic_names={slug: topic.name for slug, topic in topics.items()},
        pages={page.slug: page for page in indexes.pages},
        versions=_versions(indexes.articles),
        neighbours=_neighbours(indexes),
        years=years,
        months=_months(days),
        days=days,
        anniversaries=build_anniversaries(indexes),
        places=places,
        sources=sources,
        runs=runs,
        heads=dict(_heads(runs, densities)),
        periods=periods,
        densities=densities,
        moved=moved,
        withdrawn=withdrawn,
        corrections={"": _corrections(indexes)},
        counts={"": _count(indexes, len(topics))},
        lists={
            "articles": tuple(article.id for article in indexes.articles),
            "events": tuple(events),
            "actors": tuple(sorted(actors)),
            "topics": tuple(topics),
            "stories": tuple(story.slug for story in indexes.stories),
            "pages": tuple(page.slug for page in indexes.pages),
            "runs": tuple(runs),
            "periods": tuple(periods),
            "moved": tuple(moved),
            "withdrawn": tuple(withdrawn),
            "years": tuple(years),
            "months": tuple(dict.fromkeys(day[:7] for day in days)),
            "days": tuple(days),
            "places": tuple(places),
            "sources": tuple(sources),
            "event_years": tuple(sorted({timeline_year(one.when) for one in indexes.events if is_dated(one.when)})),
        },
        queue={"": queue} if queue is not None else {},
    )


def _without_words(article: Article) -> Article:
    """What lists and neighbours show of an article: an edit of its text changes none of it."""
    return replace(article, body="", body_line=1, title_line=1, path="", summary="", images=(), source=None,
                   inferred=(), review=(), formerly=(), actors=(), not_actors=(), events=(), omitted=(),
                   corrections=())  # fmt: skip


def _gather(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """The values of each key, once, in the order in which they come."""
    found: dict[str, dict[str, None]] = {}
    for key, value in pairs:
        found.setdefault(key, {})[value] = None
    return {key: tuple(values) for key, values in found.items()}


def _versions(articles: Sequence[Article]) -> dict[str, tuple[str, ...]]:
    """Both ways: articles of one text name each other, by day, then id."""
    known = {article.id: article for article in articles}
    named: dict[str, set[str]] = {}
    for article in articles:
        for other in article.versions:
            if other in known and other != article.id:
                named.setdefault(article.id, set()).add(other)
                named.setdefault(other, set()).add(article.id)
    return {name: tuple(sorted(others, key=lambda other: (known[other].date, other))) for name, others in named.items()}


def _media_names(actors: Mapping[str, ActorEntry]) -> list[tuple[str, str]]:
    return [
        (name.casefold(), slug)
        for slug, entry in sorted(actors.items(), reverse=True)
        if entry.actor.type == "media"
        for name in (*(alias.text for alias in entry.actor.aliases), entry.actor.name)
    ]


def _neighbours(indexes: Indexes) -> dict[str, Neighbours]:
    """By the address of an article, an event or a day: the key of the one before and the one after in time."""
    articles = {article.id: article_address(article) for article in reversed(indexes.articles)}
    events = {event.id: event_address(event.id) for event in indexes.events}
    days = {article.date.isoformat(): day_address(article.date) for article in reversed(indexes.articles)}
    rows = ((list(addresses.values()), in_a_row(list(addresses))) for addresses in (articles, events, days))
    return {address: found for row, neighbours in rows for address, found in zip(row, neighbours, strict=True)}


def _years_of_articles(articles: Sequence[Article]) -> dict[int, tuple[str, ...]]:
    """Newest first, and so the articles in each."""
    return {
        year: tuple(article.id for article in group) for year, group in groupby(articles, lambda one: one.date.year)
    }


def _months(days: Mapping[str, DayEntry]) -> dict[str, MonthEntry]:
    """Each month with an article, its neighbours those before and after it that have one too."""
    counts = {
        month: tuple((int(day[8:]), len(days[day].articles)) for day in own)
        for month, own in groupby(days, lambda day: day[:7])
    }
    rows = zip(counts.items(), in_a_row(list(counts)), strict=True)
    return {month: MonthEntry(own, neighbours) for (month, own), neighbours in rows}


def _densities(runs: Mapping[str, RunEntry], events: Mapping[str, Event]) -> dict[str, tuple[YearColumn, ...]]:
    """The strip of years of the whole archive, and of every run that is read by the year."""
    return {
        page: build_density(events[event] for event in run.events)
        for page, run in runs.items()
        if run.crowded or page == TIMELINE
    }


def _heads(
    runs: Mapping[str, RunEntry], densities: Mapping[str, tuple[YearColumn, ...]]
) -> Iterator[tuple[str, RunHead]]:
    """Of the runs that have pages of their years; years that are listed by their figures need no strip."""
    for page, run in runs.items():
        if run.crowded or run.years or page == TIMELINE:
            outline = () if run.years else build_outline(densities[page])
            yield page, RunHead(run.title, page, tuple(one.year for one in run.years), outline)


def _articles_of_stories(indexes: Indexes, events: Mapping[str, Event]) -> dict[str, tuple[str, ...]]:
    """For each story the articles that report one of its events, or name it in their heads, newest first."""
    found: dict[str, tuple[str, ...]] = {}
    for story in indexes.stories:
        told = {source.article for event in story.events if event in events for source in events[event].sources}
        found[story.slug] = tuple(one.id for one in indexes.articles if one.id in told or story.slug in one.stories)
    return found


def _corrections(indexes: Indexes) -> tuple[CorrectionEntry, ...]:
    """The latest first; of one day, articles before events, actors and stories."""
    made = [
        *((one.corrections, one.title, article_address(one)) for one in indexes.articles),
        *((one.corrections, one.title, event_address(one.id)) for one in indexes.events),
        *((one.actor.corrections, one.actor.name, actor_address(slug)) for slug, one in sorted(indexes.actors.items())),
        *((one.corrections, one.title, story_address(one.slug)) for one in indexes.stories),
    ]
    found = (CorrectionEntry(one, title, address) for own, title, address in made for one in own)
    return tuple(sorted(found, key=lambda entry: entry.correction.date, reverse=True))


def _count(indexes: Indexes, topics: int) -> Counts:
    named = sum(1 for entry in indexes.actors.values() if entry.articles)
    return Counts(len(indexes.articles), len(indexes.actors), named, len(indexes.events), topics)
