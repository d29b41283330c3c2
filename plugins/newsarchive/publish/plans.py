"""Every file of the site: its address, and the pure function of the tables that makes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from newsarchive.model import Indexes
from newsarchive.publish.addresses import (
    ACTORS,
    ARTICLES,
    EVENTS,
    HOME,
    REVIEW,
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
    year_address,
)
from newsarchive.publish.exports import plan_files
from newsarchive.publish.exports.file import FilePlan
from newsarchive.publish.site import Site
from newsarchive.publish.tabulating import build_tables
from newsarchive.publish.views.actor import build_actor_view
from newsarchive.publish.views.actors import build_actors_view
from newsarchive.publish.views.article import build_article_view
from newsarchive.publish.views.articles import build_articles_view, build_year_view
from newsarchive.publish.views.event import build_event_view, build_events_view
from newsarchive.publish.views.home import build_home_view
from newsarchive.publish.views.moved import build_moved_view
from newsarchive.publish.views.periods import build_period_view
from newsarchive.publish.views.review import build_review_view
from newsarchive.publish.views.stories import build_stories_view, build_story_view
from newsarchive.publish.views.tables import Tables
from newsarchive.publish.views.texts import NOT_FOUND, build_not_found_view, build_search_view, build_text_view
from newsarchive.publish.views.timelines import build_timeline_view
from newsarchive.publish.views.topics import build_topic_view, build_topics_view


@dataclass(frozen=True, slots=True)
class Page:
    """``view`` is a frozen dataclass with all that ``template`` shows."""

    address: str
    template: str
    view: object


@dataclass(frozen=True, slots=True)
class PagePlan:
    """``view`` makes the page's view from the tables and ``key``, which says of what it is."""

    address: str
    template: str
    view: Callable[..., object]
    key: tuple[Any, ...] = ()

    def page(self, tables: Tables) -> Page:
        return Page(self.address, self.template, self.view(tables, *self.key))


Plan = PagePlan | FilePlan


def plan_site(tables: Tables) -> tuple[Plan, ...]:
    """Every page, then every file beside them, in a fixed order."""
    return (*plan_pages(tables), *plan_files(tables))


def plan_pages(tables: Tables) -> Iterator[PagePlan]:
    """The single pages, the records, years and periods, stories, topics, texts, and what moved."""
    yield PagePlan(HOME, "home.html", build_home_view)
    yield PagePlan(ARTICLES, "articles.html", build_articles_view)
    yield PagePlan(ACTORS, "actors.html", build_actors_view)
    yield PagePlan(EVENTS, "events.html", build_events_view)
    yield PagePlan(TIMELINE, "timeline.html", build_timeline_view)
    yield PagePlan(STORIES, "stories.html", build_stories_view)
    yield PagePlan(TOPICS, "topics.html", build_topics_view)
    if tables.site.search:
        yield PagePlan(SEARCH, "search.html", build_search_view)
    if tables.queue:
        yield PagePlan(REVIEW, "review.html", build_review_view)
    yield PagePlan(NOT_FOUND, "404.html", build_not_found_view)
    for article in tables.all_articles():
        yield PagePlan(article_address(article), "article.html", build_article_view, (article.id,))
    for slug in tables.lists["actors"]:
        yield PagePlan(actor_address(slug), "actor.html", build_actor_view, (slug,))
    for key in tables.lists["events"]:
        yield PagePlan(event_address(key), "event.html", build_event_view, (key,))
    for year in tables.lists["years"]:
        yield PagePlan(year_address(year), "year.html", build_year_view, (year,))
    for address in tables.lists["periods"]:
        yield PagePlan(address, "period.html", build_period_view, (address,))
    for slug in tables.lists["stories"]:
        yield PagePlan(story_address(slug), "story.html", build_story_view, (slug,))
    for slug in tables.lists["topics"]:
        yield PagePlan(topic_address(slug), "topic.html", build_topic_view, (slug,))
    for slug in tables.lists["pages"]:
        yield PagePlan(page_address(slug), "page.html", build_text_view, (slug,))
    for address in tables.lists["moved"]:
        yield PagePlan(address, "moved.html", build_moved_view, (address,))


def build_pages(indexes: Indexes, site: Site) -> Iterator[Page]:
    """Every page with its view: a site in memory, for who looks at views and not at files."""
    tables = build_tables(indexes, site)
    return (plan.page(tables) for plan in plan_pages(tables))


def build_texts(indexes: Indexes, site: Site) -> Iterator[tuple[str, str]]:
    """Address and text of every file that is no page."""
    tables = build_tables(indexes, site)
    return ((plan.address, plan.text(tables, *plan.key)) for plan in plan_files(tables))
