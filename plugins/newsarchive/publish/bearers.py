"""Whose each address is that readers may link to: the pages of records, events and facets, and of texts."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator

from newsarchive.index.facets import places_of, sources_of
from newsarchive.index.forms import form_slug
from newsarchive.model import AddressKind, Event, EventSource, Indexes, KnownAddress
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


def find_bearers(indexes: Indexes) -> dict[str, KnownAddress]:
    """By address, every page that is promised to last; ``indexes`` are those that readers may see.

    Days, months, years and what is read by them are not: they follow from the articles.
    """
    return {one.address: one for one in _bearers(indexes)}


def _bearers(indexes: Indexes) -> Iterator[KnownAddress]:
    for article in indexes.articles:
        yield KnownAddress(article_address(article), "article", article.id)
    for slug in indexes.actors:
        yield KnownAddress(actor_address(slug), "actor", slug)
    yield from map(_of_event, indexes.events)
    for story in indexes.stories:
        yield KnownAddress(story_address(story.slug), "story", story.slug)
    for page in indexes.pages:
        yield KnownAddress(page_address(page.slug), "page", page.slug)
    for kind, address_of, slugs in _facets(indexes):
        for slug in sorted(slugs):
            yield KnownAddress(address_of(slug), kind, slug)


def _of_event(event: Event) -> KnownAddress:
    """An event without a record is known by the first words that tell it."""
    address = event_address(event.id)
    if event.path or not event.sources:
        return KnownAddress(address, "event", event.id)
    return KnownAddress(address, "told-by", event.sources[0].article, mark_of(event.sources[0]))


def mark_of(source: EventSource) -> str:
    """Eight digits for the words that tell an event; none where rights keep the words back.

    >>> mark_of(EventSource("a", 0, 21, "She left on Thursday.", "Thursday", "2021-09-30"))
    '0798f8fc'
    """
    words = " ".join(source.sentence.split())
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:8] if words else ""


def _facets(indexes: Indexes) -> Iterator[tuple[AddressKind, Callable[[str], str], set[str]]]:
    articles = indexes.articles
    yield "topic", topic_address, {form_slug(form) for one in articles for form in one.topics}
    places = {form_slug(form) for one in articles for form in places_of(one)}
    yield "place", place_address, places | {event.place for event in indexes.events if event.place}
    yield "source", source_address, {form_slug(form) for one in articles for form in sources_of(one)}
