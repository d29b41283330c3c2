"""Every page of the site: its address, its template, and what it shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsarchive.model import Indexes
from newsarchive.publish.addresses import (
    ACTORS,
    ARTICLES,
    EVENTS,
    HOME,
    SEARCH,
    STORIES,
    TIMELINE,
    TOPICS,
    actor_address,
    article_address,
    event_address,
    page_address,
    story_address,
    topic_address,
)
from newsarchive.publish.site import Site
from newsarchive.publish.views.actor import build_actor_view
from newsarchive.publish.views.actors import build_actors_view
from newsarchive.publish.views.article import build_article_view
from newsarchive.publish.views.articles import build_articles_view, build_year_views
from newsarchive.publish.views.event import build_event_view, build_events_view
from newsarchive.publish.views.home import build_home_view
from newsarchive.publish.views.moved import build_moved_views
from newsarchive.publish.views.periods import build_period_views
from newsarchive.publish.views.runs import record_runs
from newsarchive.publish.views.stories import build_stories_view, build_story_view
from newsarchive.publish.views.tables import Link, Tables, build_tables
from newsarchive.publish.views.texts import NOT_FOUND, build_not_found_view, build_search_view, build_text_view
from newsarchive.publish.views.timelines import build_timeline_view, build_timeline_year_views
from newsarchive.publish.views.topics import build_topic_view, build_topics_view


@dataclass(frozen=True, slots=True)
class Page:
    """``view`` is a frozen dataclass with all that ``template`` shows."""

    address: str
    template: str
    view: object


def build_pages(indexes: Indexes, site: Site) -> Iterator[Page]:
    """Every page, in a fixed order: the single ones, the records, years, stories, topics, texts, and what moved."""
    tables = build_tables(indexes, site)
    yield Page(HOME, "home.html", build_home_view(tables))
    yield Page(ARTICLES, "articles.html", build_articles_view(tables))
    yield Page(ACTORS, "actors.html", build_actors_view(tables))
    yield Page(EVENTS, "events.html", build_events_view(tables))
    yield Page(TIMELINE, "timeline.html", build_timeline_view(tables))
    yield Page(STORIES, "stories.html", build_stories_view(tables))
    yield Page(TOPICS, "topics.html", build_topics_view(tables))
    if site.search:
        yield Page(SEARCH, "search.html", build_search_view(tables))
    yield Page(NOT_FOUND, "404.html", build_not_found_view(tables))
    yield from _record_pages(tables)
    yield from _year_pages(tables)
    yield from _run_pages(tables)
    for page in indexes.pages:
        yield Page(page_address(page.slug), "page.html", build_text_view(tables, page))
    for address, moved in build_moved_views(tables):
        yield Page(address, "moved.html", moved)


def _record_pages(tables: Tables) -> Iterator[Page]:
    """One page for each article (newest first), actor and event, with links to the one before and the one after."""
    articles, events = tables.indexes.articles, tables.indexes.events
    for place, article in enumerate(articles):
        earlier = articles[place + 1] if place + 1 < len(articles) else None
        later = articles[place - 1] if place else None
        yield Page(article_address(article), "article.html", build_article_view(tables, article, earlier, later))
    for slug in sorted(tables.indexes.actors):
        yield Page(actor_address(slug), "actor.html", build_actor_view(tables, tables.indexes.actors[slug]))
    for place, event in enumerate(events):
        earlier_event = events[place - 1] if place else None
        later_event = events[place + 1] if place + 1 < len(events) else None
        yield Page(event_address(event.id), "event.html", build_event_view(tables, event, earlier_event, later_event))


def _year_pages(tables: Tables) -> Iterator[Page]:
    for address, view in build_year_views(tables):
        yield Page(address, "year.html", view)
    for address, timeline in build_timeline_year_views(tables):
        yield Page(address, "period.html", timeline)


def _run_pages(tables: Tables) -> Iterator[Page]:
    """Stories and topics, then the years of whatever has too many events for one page."""
    for story in tables.indexes.stories:
        yield Page(story_address(story.slug), "story.html", build_story_view(tables, story))
    for topic in tables.topics.values():
        yield Page(topic_address(topic.slug), "topic.html", build_topic_view(tables, topic))
    for run in record_runs(tables):
        section = run.page.partition("/")[0]
        for address, view in build_period_views(tables, run, (Link(run.title, run.page),), section):
            yield Page(address, "period.html", view)
