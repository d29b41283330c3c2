"""The pages that lead on from addresses of old, and those that say that something is gone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newsarchive.index.facets import PlaceEntry, SourceEntry
from newsarchive.index.topics import TopicEntry
from newsarchive.model import Indexes
from newsarchive.publish.addresses import (
    actor_address,
    article_address,
    event_address,
    page_address,
    place_address,
    source_address,
    story_address,
    topic_address,
)
from newsarchive.publish.forwarding import Fate, find_claims, find_days
from newsarchive.publish.views.tables import MovedEntry
from newsarchive.slugs import name_of_slug


def build_moved(
    indexes: Indexes,
    fates: Sequence[Fate],
    topics: Mapping[str, TopicEntry],
    places: Mapping[str, PlaceEntry],
    sources: Mapping[str, SourceEntry],
) -> tuple[dict[str, MovedEntry], dict[str, str]]:
    """By old address, for every one that has no page now: where it leads, or why it is gone."""
    facets = (
        *((topic_address(slug), one.name) for slug, one in topics.items()),
        *((place_address(slug), one.name) for slug, one in places.items()),
        *((source_address(slug), one.name) for slug, one in sources.items()),
    )
    titles = dict((*_titles(indexes), *facets))
    leads = find_claims(indexes) | find_days(indexes)
    leads |= {one.known.address: one.address for one in fates if one.outcome == "moved"}
    moved = {
        old: MovedEntry(titles.get(new.partition("#")[0]) or name_of_slug(new.strip("/").replace("/", "-")), new)
        for old, new in leads.items()
        if old not in titles
    }
    withdrawn = {one.known.address: one.reason for one in fates if one.outcome in ("withdrawn", "lost")}
    return moved, withdrawn


def _titles(indexes: Indexes) -> Iterator[tuple[str, str]]:
    """By address, what each page is called."""
    yield from ((article_address(one), one.title) for one in indexes.articles)
    yield from ((actor_address(slug), entry.actor.name) for slug, entry in indexes.actors.items())
    yield from ((event_address(one.id), one.title) for one in indexes.events)
    yield from ((story_address(one.slug), one.title) for one in indexes.stories)
    yield from ((page_address(one.slug), one.title) for one in indexes.pages)
