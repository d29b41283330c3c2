"""What articles say that they are about: the table behind every topic's page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from newsarchive.index.forms import Holders, gather_forms
from newsarchive.model import Annotations, Indexes
from newsarchive.slugs import slugify


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """A topic with all that the archive has on it.

    ``articles`` newest first, ``events`` of these articles in timeline order; ``actors`` with the number of its
    articles that name them, most first.
    """

    slug: str
    name: str
    articles: tuple[str, ...]
    events: tuple[str, ...]
    actors: tuple[tuple[str, int], ...]


def build_topics(indexes: Indexes) -> dict[str, TopicEntry]:
    """An entry for every topic of an article, by slug; forms that differ in case or accents alone are one topic."""
    found = gather_forms(indexes.articles, lambda article: article.topics)
    order = {event.id: place for place, event in enumerate(indexes.events)}
    return {slug: _entry(indexes, slug, holders, order) for slug, holders in found.items()}


def _entry(indexes: Indexes, slug: str, holders: Holders, order: Mapping[str, int]) -> TopicEntry:
    articles = holders.articles
    events = {id_ for article in articles for id_ in indexes.events_of_article.get(article.id, ()) if id_ in order}
    named = Counter(
        tag.actor
        for article in articles
        for tag in indexes.annotations.get(article.id, Annotations(article.id)).actors
        if tag.actor in indexes.actors
    )
    actors = tuple(sorted(named.items(), key=lambda item: (-item[1], item[0])))
    ids = tuple(article.id for article in articles)
    return TopicEntry(slug, _name(holders.commonest), ids, tuple(sorted(events, key=order.__getitem__)), actors)


def _name(form: str) -> str:
    """A form as a heading has it: ``arms-control`` is ``Arms control``."""
    words = form.replace("-", " ") if form == slugify(form) else form
    return words[:1].upper() + words[1:] if words.islower() else words
