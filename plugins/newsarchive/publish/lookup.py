"""Look-ups in the tables that every page needs, made once for a build."""

from __future__ import annotations

from collections.abc import Mapping

from newsarchive.model import Article, Event, Indexes
from newsarchive.publish.views.words import name_of_slug

# The last tables asked for, with their look-ups: a build asks for one and the same, page after page.
_latest: list[tuple[Indexes, Mapping[str, Event], Mapping[str, Article]]] = []


def events_by_id(indexes: Indexes) -> Mapping[str, Event]:
    return _look_ups(indexes)[1]


def articles_by_id(indexes: Indexes) -> Mapping[str, Article]:
    return _look_ups(indexes)[2]


def name_of(indexes: Indexes, slug: str) -> str:
    """An actor's preferred name, or the slug's own words where the archive has no such actor."""
    entry = indexes.actors.get(slug)
    return entry.actor.name if entry else name_of_slug(slug)


def _look_ups(indexes: Indexes) -> tuple[Indexes, Mapping[str, Event], Mapping[str, Article]]:
    if not _latest or _latest[0][0] is not indexes:
        events = {event.id: event for event in indexes.events}
        articles = {article.id: article for article in indexes.articles}
        _latest[:] = [(indexes, events, articles)]
    return _latest[0]
