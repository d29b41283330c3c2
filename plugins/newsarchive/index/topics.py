"""What articles say that they are about: the table behind every topic's page."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from newsarchive.model import Annotations, Article, Indexes
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
    forms: dict[str, Counter[str]] = {}
    articles: dict[str, list[Article]] = {}
    for article in indexes.articles:
        for slug, topic in {topic_slug(topic): topic for topic in article.topics}.items():
            forms.setdefault(slug, Counter())[topic] += 1
            articles.setdefault(slug, []).append(article)
    order = {event.id: place for place, event in enumerate(indexes.events)}
    return {slug: _entry(indexes, slug, forms[slug], articles[slug], order) for slug in sorted(forms)}


def topic_slug(topic: str) -> str:
    """A slug, and a sum of the whole where the slug leaves letters of it out (other scripts, very long names).

    >>> topic_slug("Arms control"), topic_slug("Мир 2022")
    ('arms-control', '2022-7d9566')
    """
    slug = slugify(topic)
    plain = unicodedata.normalize("NFKD", topic)
    if slug and sum(letter.isalnum() for letter in slug) >= sum(letter.isalnum() for letter in plain):
        return slug
    return f"{slug}-{hashlib.sha256(topic.casefold().encode()).hexdigest()[:6]}".lstrip("-")


def _entry(
    indexes: Indexes, slug: str, forms: Counter[str], articles: list[Article], order: Mapping[str, int]
) -> TopicEntry:
    events = {id_ for article in articles for id_ in indexes.events_of_article.get(article.id, ()) if id_ in order}
    named = Counter(
        tag.actor
        for article in articles
        for tag in indexes.annotations.get(article.id, Annotations(article.id)).actors
        if tag.actor in indexes.actors
    )
    actors = tuple(sorted(named.items(), key=lambda item: (-item[1], item[0])))
    ids = tuple(article.id for article in articles)
    return TopicEntry(slug, _name(forms), ids, tuple(sorted(events, key=order.__getitem__)), actors)


def _name(forms: Counter[str]) -> str:
    """The commonest form, as a heading has it: ``arms-control`` is ``Arms control``; ties by the alphabet."""
    form = min(forms, key=lambda one: (-forms[one], one))
    words = form.replace("-", " ") if form == slugify(form) else form
    return words[:1].upper() + words[1:] if words.islower() else words
