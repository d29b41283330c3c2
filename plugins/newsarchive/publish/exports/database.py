"""``data/archive.sqlite``: the whole archive as one database, for who asks questions that no page answers.

It is planned where the site has a public address: to make it takes as long as many pages (docs/performance.md).
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from newsarchive.explanation import iso_or_none
from newsarchive.index.facets import places_of, sources_of
from newsarchive.index.forms import form_slug
from newsarchive.index.withholding import shown_text
from newsarchive.model import Article, Event
from newsarchive.publish.addresses import article_address
from newsarchive.publish.exports.file import FilePlan
from newsarchive.publish.exports.records import quoted_source
from newsarchive.publish.views.sets import KINDS, SetKind
from newsarchive.publish.views.tables import Tables

DATABASE = "data/archive.sqlite"
# Counts up when a table or a column changes its meaning, or goes.
SCHEMA = 1
_SCHEMA = Path(__file__).with_name("database.sql")
# What has no day is null; booleans are 0 and 1.
Row = tuple[Any, ...]


def plan(tables: Tables) -> Iterator[FilePlan]:
    if tables.site.url:
        yield FilePlan(DATABASE, _database)


def _database(tables: Tables) -> bytes:
    """The same bytes for the same archive: rows in a fixed order, and nothing of a clock or of this machine."""
    tables_sql, _, rest = _SCHEMA.read_text(encoding="utf-8").partition("-- Filled before indexes and views.\n")
    with contextlib.closing(sqlite3.connect(":memory:")) as database:
        database.executescript(tables_sql)
        for name, rows in _rows(tables):
            _insert(database, name, rows)
        # An index that is made when its table is full is smaller, and made sooner.
        database.executescript(rest)
        database.commit()
        return database.serialize()


def _insert(database: sqlite3.Connection, name: str, rows: Iterable[Row]) -> None:
    filled = list(rows)
    if filled:
        places = ", ".join("?" * len(filled[0]))
        database.executemany(f"INSERT INTO {name} VALUES ({places})", filled)


def _rows(tables: Tables) -> Iterator[tuple[str, Iterable[Row]]]:
    """Table by table, those that others refer to first."""
    yield "about", _about(tables)
    articles = [tables.texts[id_] for id_ in sorted(tables.lists["articles"])]
    events = tables.all_events()
    yield "articles", (_article(tables, one) for one in articles)
    yield "actors", _actors(tables)
    yield "forms", _forms(tables)
    yield "roles", _roles(tables)
    yield "places", ((one, tables.places[one].name, _address("place", one)) for one in tables.lists["places"])
    yield "sources", ((one, tables.sources[one].name, _address("source", one)) for one in tables.lists["sources"])
    yield "topics", ((one, tables.topics[one].name, _address("topic", one)) for one in tables.lists["topics"])
    yield "stories", _stories(tables)
    yield "article_actors", (row for one in articles for row in _tags(tables, one))
    yield "article_places", _of_articles(articles, places_of, tables.places)
    yield "article_sources", _of_articles(articles, sources_of, tables.sources)
    yield "article_topics", _of_articles(articles, lambda article: article.topics, tables.topics)
    yield "mentions", (row for one in articles for row in _mentions(tables, one))
    yield "events", (_event(tables, one) for one in events)
    yield "event_actors", (row for one in events for row in _participants(tables, one))
    yield "event_sources", (row for one in events for row in _sayings(tables, one))
    yield "event_citations", (row for one in events for row in _citations(one))
    yield "story_events", _story_events(tables)


def _about(tables: Tables) -> Iterator[Row]:
    site = tables.site
    yield from (("schema", str(SCHEMA)), ("archive", site.name), ("description", site.description),
                ("address", f"{site.url}/"), ("publisher", site.publisher), ("licence", site.licence))  # fmt: skip
    yield "rights", "The licence is that of the archive's own records. Articles belong to those who published them."
    yield "days", "Dates of events are EDTF, as precise as the words; first and last are the days that they may mean."


def _address(kind: SetKind, key: str) -> str:
    return KINDS[kind][1](key)


def _article(tables: Tables, article: Article) -> Row:
    first, last = article.date_range or (article.date, article.date)
    rights, dateline = article.rights, article.dateline
    return (
        *(article.id, article.title, article.date.isoformat(), article.date_basis, first.isoformat()),
        *(last.isoformat(), "; ".join(article.authors), "; ".join(article.agency), article.publication, article.lang),
        *(dateline.place if dateline else "", article.canonical_url, rights.status, rights.holder, rights.notice),
        *(rights.licence, rights.display, shown_text(article), article_address(article)),
    )


def _actors(tables: Tables) -> Iterator[Row]:
    for slug in tables.lists["actors"]:
        actor = tables.actors[slug]
        yield (slug, actor.name, actor.type, int(actor.status != "proposed"), actor.wikidata, actor.note,
               _address("actor", slug))  # fmt: skip


def _forms(tables: Tables) -> Iterator[Row]:
    for slug in tables.lists["actors"]:
        actor = tables.actors[slug]
        yield slug, actor.name, "name", None, None
        for alias in actor.aliases:
            yield slug, alias.text, alias.kind, _iso(alias.start), _iso(alias.end)


def _roles(tables: Tables) -> Iterator[Row]:
    for slug in tables.lists["actors"]:
        for role in tables.roles[slug]:
            house = role.of if role.of in tables.names else None
            yield slug, role.title, house, _iso(role.start), _iso(role.end)


def _stories(tables: Tables) -> Iterator[Row]:
    for story in tables.all_stories():
        yield story.slug, story.title, story.summary, story.body, _address("story", story.slug)


def _story_events(tables: Tables) -> Iterator[Row]:
    for story in tables.all_stories():
        known = (event for event in dict.fromkeys(story.events) if event in tables.events)
        yield from ((story.slug, event, number) for number, event in enumerate(known, 1))


def _tags(tables: Tables, article: Article) -> Iterator[Row]:
    for tag in tables.annotations_of(article.id).actors:
        if tag.actor in tables.names:
            yield article.id, tag.actor, tag.salience, int(tag.key), tag.mentions


def _of_articles(articles: Iterable[Article], names: Any, known: Any) -> Iterator[Row]:
    for article in articles:
        slugs = dict.fromkeys(form_slug(name) for name in names(article))
        yield from ((article.id, slug) for slug in slugs if slug in known)


def _mentions(tables: Tables, article: Article) -> Iterator[Row]:
    """Words beyond what rights let a reader see are null; their places stay."""
    shown = len(shown_text(article))
    for one in tables.annotations_of(article.id).mentions:
        if one.actor in tables.names:
            words = one.form if one.zone == "title" or one.end <= shown else None
            yield article.id, one.actor, one.zone, one.start, one.end, words, one.rule


def _event(tables: Tables, event: Event) -> Row:
    when = event.when
    return (
        *(event.id, event.title, when.edtf, iso_or_none(when.first), iso_or_none(when.last), when.precision),
        *(int(when.approximate), when.label, event.kind, event.modality, event.place or None, event.importance),
        *(event.confidence, event.origin, event.part_of if event.part_of in tables.events else None),
        *(event.date_from, event.note, _address("event", event.id)),
    )


def _participants(tables: Tables, event: Event) -> Iterator[Row]:
    return ((event.id, one.actor, one.role) for one in event.actors if one.actor in tables.names)


def _sayings(tables: Tables, event: Event) -> Iterator[Row]:
    for source in event.sources:
        if source.article in tables.articles:
            said = quoted_source(tables, source)
            yield event.id, *(said[name] for name in ("article", "start", "end", "sentence", "timex", "edtf",
                                                      "confidence"))  # fmt: skip


def _citations(event: Event) -> Iterator[Row]:
    return ((event.id, one.title, one.publisher, one.url, _iso(one.date), one.quote) for one in event.citations)


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None
