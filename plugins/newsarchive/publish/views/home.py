"""The home page: what is new, the years, who is named most, the stories."""

from __future__ import annotations

from dataclasses import dataclass

from newsarchive.publish.addresses import HOME
from newsarchive.publish.jsonld import site_jsonld
from newsarchive.publish.views.actors import ActorItem, most_named
from newsarchive.publish.views.articles import FEED, ArticleItem, article_item, summary_of
from newsarchive.publish.views.columns import Columns, columns_of
from newsarchive.publish.views.head import Head, build_head
from newsarchive.publish.views.stories import StoryItem, story_item
from newsarchive.publish.views.tables import Tables
from newsarchive.publish.views.topics import TopicItem, widest_topics
from newsarchive.publish.views.words import capitalise, count_of, is_dated

_LATEST, _ACTORS, _STORIES, _TOPICS = 8, 12, 4, 8


@dataclass(frozen=True, slots=True)
class HomeView:
    """``lead`` is the latest article, with a ``summary`` of it, ``latest`` are those before it.

    ``counts`` says how much the archive holds.
    """

    head: Head
    counts: str
    lead: ArticleItem | None
    summary: str
    latest: tuple[ArticleItem, ...]
    more_articles: int
    columns: Columns
    actors: tuple[ActorItem, ...]
    more_actors: int
    stories: tuple[StoryItem, ...]
    topics: tuple[TopicItem, ...]
    more_topics: int


def build_home_view(tables: Tables) -> HomeView:
    indexes, site = tables.indexes, tables.site
    latest = tuple(article_item(article) for article in indexes.articles[:_LATEST])
    counts = ", ".join(
        [
            count_of(len(indexes.articles), "article"),
            count_of(len(indexes.actors), "actor"),
            count_of(len(indexes.events), "dated event"),
        ]
    )
    actors = most_named(tables, _ACTORS)
    named = sum(1 for entry in indexes.actors.values() if entry.articles)
    return HomeView(
        build_head(tables, HOME, site.name, site.description, alternates=(FEED,), jsonld=site_jsonld(site)),
        capitalise(counts),
        latest[0] if latest else None,
        summary_of(indexes.articles[0]) if latest else "",
        latest[1:],
        len(indexes.articles) - len(latest),
        columns_of([event for event in indexes.events if is_dated(event.when)]),
        actors,
        named - len(actors),
        tuple(story_item(tables, story) for story in indexes.stories[:_STORIES]),
        widest_topics(tables, _TOPICS),
        max(0, len(tables.topics) - _TOPICS),
    )
