"""The home page: what is new, the years, who is named most, the stories."""

from __future__ import annotations

from dataclasses import dataclass

from newsarchive.publish.addresses import HOME, TIMELINE
from newsarchive.publish.jsonld import site_jsonld
from newsarchive.publish.views.actors import ActorItem, most_named
from newsarchive.publish.views.articles import FEED, ArticleItem, article_item, summary_of
from newsarchive.publish.views.columns import Columns, year_columns
from newsarchive.publish.views.head import Head, build_head, forms_at
from newsarchive.publish.views.stories import StoryItem, story_item
from newsarchive.publish.views.tables import Tables
from newsarchive.publish.views.topics import TopicItem, widest_topics
from newsarchive.publish.views.words import capitalise, count_of, listed

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
    words, site, total = tables.words, tables.site, tables.counts[""]
    ids = tables.lists["articles"][:_LATEST]
    latest = tuple(article_item(words, tables.articles[id_]) for id_ in ids)
    counts = listed(
        words,
        (
            count_of(words, total.articles, "article"),
            count_of(words, total.actors, "actor"),
            count_of(words, total.events, "dated event"),
        ),
    )
    actors = most_named(tables, _ACTORS)
    return HomeView(
        build_head(
            tables, HOME, site.name, site.description, alternates=forms_at(words, "", (FEED,)), jsonld=site_jsonld(site)
        ),
        capitalise(counts),
        latest[0] if latest else None,
        summary_of(tables.texts[ids[0]]) if latest else "",
        latest[1:],
        total.articles - len(latest),
        year_columns(words, tables.densities[TIMELINE]),
        actors,
        total.named - len(actors),
        tuple(story_item(tables, tables.stories[slug]) for slug in tables.lists["stories"][:_STORIES]),
        widest_topics(tables, _TOPICS),
        max(0, total.topics - _TOPICS),
    )
