"""Sets of articles: an actor's, a topic's, a place's, a source's, a story's, an event's; and how each can be kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from newsarchive.publish.addresses import (
    actor_address,
    article_address,
    event_address,
    place_address,
    source_address,
    story_address,
    topic_address,
)
from newsarchive.publish.views.article import CITATIONS
from newsarchive.publish.views.head import Alternate
from newsarchive.publish.views.tables import Tables

SetKind = Literal["actor", "event", "place", "source", "story", "topic"]
# For each kind the list of the tables that has its keys, and where the page of a key lies.
KINDS: dict[SetKind, tuple[str, Callable[[str], str]]] = {
    "actor": ("actors", actor_address),
    "event": ("events", event_address),
    "place": ("places", place_address),
    "source": ("sources", source_address),
    "story": ("stories", story_address),
    "topic": ("topics", topic_address),
}


def all_sets(tables: Tables) -> Iterator[tuple[SetKind, str]]:
    """Kind and key of every set, kind by kind."""
    return ((kind, key) for kind, (name, _) in KINDS.items() for key in tables.lists[name])


def folder_of_set(kind: SetKind, key: str) -> str:
    return KINDS[kind][1](key)


def articles_of_set(tables: Tables, kind: SetKind, key: str) -> tuple[str, ...]:
    """Ids of all articles that the page of the set names, newest first."""
    if kind == "actor":
        return tuple(id_ for id_ in tables.entries[key].articles if id_ in tables.articles)
    if kind == "topic":
        return tables.topics[key].articles
    if kind == "source":
        return tables.sources[key].articles
    if kind == "story":
        return tables.articles_of_story[key]
    if kind == "event":
        return _newest_first(tables, _reporting(tables, (key,)))
    place = tables.places[key]
    return _newest_first(tables, (*place.articles, *_reporting(tables, place.events)))


def has_citations(tables: Tables, kind: SetKind, key: str) -> bool:
    """True where the set has citation files of its own: those of an event that one article tells are that article's."""
    if kind == "event":
        return sum(id_ in tables.articles for id_ in set(_reporting(tables, (key,)))) > 1
    return bool(articles_of_set(tables, kind, key))


def has_text(tables: Tables, kind: SetKind, key: str) -> bool:
    """True where the set has a text of its own: what one article alone tells of an event can be read there."""
    if kind != "event":
        return True
    event = tables.events[key]
    return event.origin != "extracted" or bool(event.note or event.citations) or has_citations(tables, kind, key)


def forms_to_keep(tables: Tables, kind: SetKind, key: str) -> tuple[Alternate, ...]:
    """The citations of the set's articles, where it has any; then its record, for programs and for people."""
    folder, articles = folder_of_set(kind, key), articles_of_set(tables, kind, key)
    if has_citations(tables, kind, key):
        cited = tuple(Alternate(one.type, f"{folder}cite.{_form(one)}", one.title) for one in CITATIONS)
    else:
        beside = article_address(tables.articles[articles[0]]) if articles else ""
        cited = tuple(Alternate(one.type, beside + one.address, one.title) for one in CITATIONS) if beside else ()
    record = Alternate("application/json", f"{folder}{kind}.json", "JSON")
    text = Alternate("text/markdown", f"{folder}{kind}.md", tables.words.gettext("Text"))
    return (*cited, record, text) if has_text(tables, kind, key) else (*cited, record)


def _form(citation: Alternate) -> str:
    return citation.address.partition(".")[2]


def _reporting(tables: Tables, events: Iterable[str]) -> tuple[str, ...]:
    return tuple(source.article for event in events for source in tables.events[event].sources)


def _newest_first(tables: Tables, ids: Iterable[str]) -> tuple[str, ...]:
    known = (id_ for id_ in dict.fromkeys(ids) if id_ in tables.articles)
    return tuple(sorted(known, key=lambda id_: (tables.articles[id_].date, id_), reverse=True))
