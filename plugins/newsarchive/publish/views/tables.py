"""The indexes with the look-ups that views need, made once for all pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from newsarchive.index.topics import TopicEntry, build_topics, topic_slug
from newsarchive.model import ActorEntry, Article, Event, Indexes, Story
from newsarchive.publish.addresses import actor_address, topic_address
from newsarchive.publish.site import Site
from newsarchive.publish.views.words import name_of_slug


@dataclass(frozen=True, slots=True)
class Link:
    """Words, and where they lead: an address of this site, or nowhere where it is empty."""

    label: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Tables:
    """``place_of`` is where an event stands in timeline order, by id; ``versions`` are articles that say nearly the
    same as an article, whichever of them says so."""

    indexes: Indexes
    site: Site
    articles: Mapping[str, Article]
    events: Mapping[str, Event]
    place_of: Mapping[str, int]
    stories_of_event: Mapping[str, tuple[Story, ...]]
    parts_of_event: Mapping[str, tuple[Event, ...]]
    media: Mapping[str, str]
    topics: Mapping[str, TopicEntry]
    versions: Mapping[str, tuple[Article, ...]]

    def name_link(self, slug: str) -> Link:
        """An actor's name with its page, or a slug's words where the archive has no such page."""
        entry = self.indexes.actors.get(slug)
        return Link(entry.actor.name, actor_address(slug)) if entry else Link(name_of_slug(slug))

    def media_link(self, name: str) -> Link:
        """A news organisation as an article names it, with its page where an actor goes by that name."""
        slug = self.media.get(name.casefold())
        return Link(name, actor_address(slug)) if slug else Link(name)

    def topic_link(self, topic: str) -> Link:
        """A topic as an article writes it, by the name that its page has."""
        entry = self.topics[topic_slug(topic)]
        return Link(entry.name, topic_address(entry.slug))


def build_tables(indexes: Indexes, site: Site) -> Tables:
    stories: dict[str, tuple[Story, ...]] = {}
    for story in indexes.stories:
        for event_id in dict.fromkeys(story.events):
            stories[event_id] = (*stories.get(event_id, ()), story)
    parts: dict[str, tuple[Event, ...]] = {}
    for event in indexes.events:
        if event.part_of:
            parts[event.part_of] = (*parts.get(event.part_of, ()), event)
    articles = {article.id: article for article in indexes.articles}
    events = {event.id: event for event in indexes.events}
    places = {event.id: place for place, event in enumerate(indexes.events)}
    media = dict(_media_names(indexes.actors))
    topics = build_topics(indexes)
    return Tables(indexes, site, articles, events, places, stories, parts, media, topics, _versions(articles))


def _versions(articles: Mapping[str, Article]) -> dict[str, tuple[Article, ...]]:
    """Both ways: articles of one text name each other, by day, then id."""
    named: dict[str, set[str]] = {}
    for article in articles.values():
        for other in article.versions:
            if other in articles and other != article.id:
                named.setdefault(article.id, set()).add(other)
                named.setdefault(other, set()).add(article.id)
    return {
        name: tuple(sorted((articles[other] for other in others), key=lambda one: (one.date, one.id)))
        for name, others in named.items()
    }


def _media_names(actors: Mapping[str, ActorEntry]) -> list[tuple[str, str]]:
    return [
        (name.casefold(), slug)
        for slug, entry in sorted(actors.items(), reverse=True)
        if entry.actor.type == "media"
        for name in (*(alias.text for alias in entry.actor.aliases), entry.actor.name)
    ]
