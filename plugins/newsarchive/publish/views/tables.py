"""All that pages are made from, as tables that can be looked up by a key; a page depends on what it looks up.

Whatever a page needs of a whole (who comes next, which years there are) is a table of its own, so that a page is made
anew when that changes, and not whenever anything does.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, TypeVar

from newsarchive.index.days import DayEntry
from newsarchive.index.density import YearColumn
from newsarchive.index.facets import PlaceEntry, SourceEntry
from newsarchive.index.forms import form_slug
from newsarchive.index.topics import TopicEntry
from newsarchive.model import (
    Actor,
    ActorEntry,
    ActorType,
    Annotations,
    Article,
    Correction,
    Event,
    Role,
    Story,
    TextPage,
)
from newsarchive.publish.addresses import actor_address, topic_address
from newsarchive.publish.conversions import Conversions
from newsarchive.publish.language.words import ENGLISH, Words
from newsarchive.publish.site import Site
from newsarchive.review import Queue
from newsarchive.slugs import name_of_slug
from newsarchive.tracing import Trace, Traced

Value = TypeVar("Value")
# What works out a part that many pages share, from the tables and a key.
Part = Callable[..., Any]
Known = dict[tuple[Part, str], tuple[Any, Collection[int]]]


@dataclass(frozen=True, slots=True)
class Link:
    """Words, and where they lead: an address of this site, or nowhere where it is empty.

    ``lang`` is the language of words that are not the interface's, or empty.
    """

    label: str
    address: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Keys of what stands before and after; empty where nothing does."""

    earlier: str = ""
    later: str = ""


def in_a_row(keys: Sequence[str]) -> Iterator[Neighbours]:
    """For each key, in order, the one before and the one after it."""
    return (Neighbours(earlier, later) for _, earlier, later in zip(keys, ("", *keys), (*keys[1:], ""), strict=False))


@dataclass(frozen=True, slots=True)
class YearCount:
    """How much there is of a year on a page that is about something else."""

    year: int
    articles: int
    events: int


@dataclass(frozen=True, slots=True)
class RunEntry:
    """A run of events, by the address of the page where it is read; ``events`` in timeline order.

    ``crowded`` is true where its events are read by the year, on pages of their own.
    ``articles`` are those of an actor, a topic, a place or a source, newest first; ``years`` those that have pages of
    their own, with how much there is of both, the latest first.
    """

    title: str
    name: str
    page: str
    folder: str
    events: tuple[str, ...]
    crowded: bool
    articles: tuple[str, ...] = ()
    years: tuple[YearCount, ...] = ()


@dataclass(frozen=True, slots=True)
class RunHead:
    """What pages of a run's years and months show of the run: that it has them, and no more.

    ``years`` are those with pages, the latest first; ``outline`` is the strip of years in rough, where there is one.
    One more event changes neither, as a rule.
    """

    title: str
    page: str
    years: tuple[int, ...]
    outline: tuple[YearColumn, ...]


@dataclass(frozen=True, slots=True)
class PeriodEntry:
    """A year of a run, or a month of it (0 for the whole year), with what stands before and after it of its kind."""

    run: str
    year: int
    month: int
    address: str
    events: tuple[str, ...]
    articles: tuple[str, ...] = ()
    neighbours: Neighbours = Neighbours()


@dataclass(frozen=True, slots=True)
class MonthEntry:
    """The days of a month on which articles were published, each with their number; neighbours are months."""

    days: tuple[tuple[int, int], ...]
    neighbours: Neighbours = Neighbours()


@dataclass(frozen=True, slots=True)
class MovedEntry:
    """What stood at an address of old: its title, and where it stands now."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class CorrectionEntry:
    """A correction, and the page that it was made on."""

    correction: Correction
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are in all; ``named`` are the actors that articles name."""

    articles: int
    actors: int
    named: int
    events: int
    topics: int


class Memory:
    """Parts that many pages share, each with its trace, which joins that of whoever asks; and converted texts."""

    def __init__(
        self,
        whole: Tables | None = None,
        trace: Trace | None = None,
        known: Known | None = None,
        conversions: Conversions | None = None,
    ) -> None:
        self.whole, self.trace = whole, trace
        self.conversions = Conversions() if conversions is None else conversions
        self.known: Known = {} if known is None else known
        # Where parts are worked out, one after the other, each with a trace of its own.
        self._inner: Tables | None = None

    def value(self, tables: Tables, function: Callable[[Tables, str], Value], key: str) -> Value:
        found = self.known.get((function, key))
        if found is None:
            tables, trace = self._afresh(tables)
            value = function(tables, key)
            found = self.known[function, key] = value, frozenset(trace)
        if self.trace is not None:
            self.trace.update(found[1])
        return found[0]

    def _afresh(self, tables: Tables) -> tuple[Tables, Trace]:
        """Tables to work a part out from, and the trace, empty as yet, of what is looked up in them."""
        if self.whole is None:
            return tables, set()
        if self._inner is None:
            self._inner = traced(self.whole, set(), self.known, self.conversions)
        trace = self._inner.memory.trace
        assert trace is not None, "tables that are traced have a trace"
        trace.clear()
        return self._inner, trace


@dataclass(frozen=True, slots=True)
class Tables:
    """Articles and events by id, actors, stories, topics and pages by slug, runs and periods by address.

    ``articles`` are as lists show them, without their words; ``texts`` are the whole articles, and ``limits`` say how
    much of a body may be shown where that is not all. ``names``, ``types`` and ``roles`` are the parts of actors that
    other pages show, ``topic_names`` those of topics, ``heads`` those of runs; ``unreviewed`` holds those that no
    editor has reviewed.
    ``lists`` are whole orders of keys: ``articles`` newest first, ``events`` in timeline order, all
    others by key; ``years`` of articles newest first, and the ``event_years``.
    ``months`` by ``2021-09``, ``days`` by ISO date, ``anniversaries`` by ``09-30``; ``places`` and ``sources`` by slug.
    ``corrections`` holds all of them under "", the latest first.
    ``queue`` holds under "" what waits for an editor, where the site is not to be published; else nothing.
    ``moved`` and ``withdrawn`` are by address: what leads on, and why a page is gone, in an editor's words or none.
    ``versions`` are ids of articles that say nearly the same, whichever of them says so.
    ``links`` are by file of the archive: the links of its text as written, with the addresses that they lead to.
    ``made`` are the sizes in bytes of the files under ``data/``, known when all but the last page is made.
    ``words`` are those of the interface.
    """

    site: Site
    articles: Mapping[str, Article]
    texts: Mapping[str, Article]
    limits: Mapping[str, int]
    annotations: Mapping[str, Annotations]
    events: Mapping[str, Event]
    events_of_article: Mapping[str, tuple[str, ...]]
    actors: Mapping[str, Actor]
    names: Mapping[str, str]
    types: Mapping[str, ActorType]
    roles: Mapping[str, tuple[Role, ...]]
    unreviewed: Mapping[str, bool]
    entries: Mapping[str, ActorEntry]
    media: Mapping[str, str]
    stories: Mapping[str, Story]
    stories_of_event: Mapping[str, tuple[str, ...]]
    articles_of_story: Mapping[str, tuple[str, ...]]
    parts_of_event: Mapping[str, tuple[str, ...]]
    topics: Mapping[str, TopicEntry]
    topic_names: Mapping[str, str]
    pages: Mapping[str, TextPage]
    versions: Mapping[str, tuple[str, ...]]
    neighbours: Mapping[str, Neighbours]
    years: Mapping[int, tuple[str, ...]]
    months: Mapping[str, MonthEntry]
    days: Mapping[str, DayEntry]
    anniversaries: Mapping[str, DayEntry]
    places: Mapping[str, PlaceEntry]
    sources: Mapping[str, SourceEntry]
    runs: Mapping[str, RunEntry]
    heads: Mapping[str, RunHead]
    periods: Mapping[str, PeriodEntry]
    densities: Mapping[str, tuple[YearColumn, ...]]
    moved: Mapping[str, MovedEntry]
    withdrawn: Mapping[str, str]
    corrections: Mapping[str, tuple[CorrectionEntry, ...]]
    counts: Mapping[str, Counts]
    lists: Mapping[str, tuple[Any, ...]]
    queue: Mapping[str, Queue] = field(default_factory=dict)
    made: Mapping[str, int] = field(default_factory=dict)
    words: Words = ENGLISH
    links: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory, compare=False)

    def once(self, function: Callable[[Tables, str], Value], key: str) -> Value:
        """``function(tables, key)``, worked out once for all who ask; what it looks up counts as looked up by each."""
        return self.memory.value(self, function, key)

    def name_link(self, slug: str) -> Link:
        """An actor's name with its page, or a slug's words where the archive has no such page."""
        name = self.names.get(slug)
        return Link(name, actor_address(slug)) if name is not None else Link(name_of_slug(slug))

    def name_of(self, slug: str) -> str:
        return self.name_link(slug).label

    def is_shown(self, article: str, end: int) -> bool:
        """True where rights let a reader see the body of an article up to ``end``."""
        limit = self.limits.get(article)
        return article in self.articles and (limit is None or end <= limit)

    def media_link(self, name: str) -> Link:
        """A news organisation as an article names it, with its page where an actor goes by that name."""
        slug = self.media.get(name.casefold())
        return Link(name, actor_address(slug)) if slug else Link(name)

    def topic_link(self, topic: str) -> Link:
        """A topic as an article writes it, by the name that its page has."""
        slug = form_slug(topic)
        return Link(self.topic_names[slug], topic_address(slug))

    def annotations_of(self, article: str) -> Annotations:
        return self.annotations.get(article) or Annotations(article)

    def events_told_by(self, article: str) -> tuple[Event, ...]:
        """In the order in which the article tells them."""
        return tuple(self.events[event] for event in self.events_of_article.get(article, ()))

    def all_articles(self) -> tuple[Article, ...]:
        """Newest first."""
        return tuple(self.articles[key] for key in self.lists["articles"])

    def all_events(self) -> tuple[Event, ...]:
        """In timeline order."""
        return tuple(self.events[key] for key in self.lists["events"])

    def all_actors(self) -> tuple[ActorEntry, ...]:
        """By slug."""
        return tuple(self.entries[key] for key in self.lists["actors"])

    def all_topics(self) -> tuple[TopicEntry, ...]:
        """By slug."""
        return tuple(self.topics[key] for key in self.lists["topics"])

    def all_stories(self) -> tuple[Story, ...]:
        """By slug."""
        return tuple(self.stories[key] for key in self.lists["stories"])


def mappings_of(tables: Tables) -> dict[str, Mapping[Any, Any]]:
    """All that can be looked up, table by table."""
    return {
        one.name: getattr(tables, one.name) for one in fields(tables) if one.name not in ("site", "words", "memory")
    }


def traced(tables: Tables, trace: Trace, known: Known | None = None, conversions: Conversions | None = None) -> Tables:
    """The same tables; what is looked up in them joins ``trace``.

    ``known`` and ``conversions`` are shared by all who trace them.
    """
    found = {name: Traced(name, table, trace) for name, table in mappings_of(tables).items()}
    return Tables(site=tables.site, words=tables.words, memory=Memory(tables, trace, known, conversions), **found)
