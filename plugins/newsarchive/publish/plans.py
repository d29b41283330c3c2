"""Every file of the site: its address, and the pure function of the tables that makes it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from newsarchive.index.days import days_of_a_year
from newsarchive.model import Indexes
from newsarchive.publish.addresses import (
    ACTORS,
    ADMIN,
    ARTICLES,
    CORRECTIONS,
    DATA,
    EVENTS,
    HOME,
    ON,
    PLACES,
    REVIEW,
    SEARCH,
    SOURCES,
    STORIES,
    SUGGEST,
    TIMELINE,
    TOPICS,
    actor_address,
    anniversary_address,
    article_address,
    day_address,
    event_address,
    month_address,
    page_address,
    place_address,
    source_address,
    story_address,
    topic_address,
    year_address,
)
from newsarchive.publish.admin.planning import plan_admin
from newsarchive.publish.exports import plan_files
from newsarchive.publish.exports.file import FilePlan
from newsarchive.publish.language.words import ENGLISH, Words
from newsarchive.publish.pictures.planning import plan_pictures
from newsarchive.publish.site import Site
from newsarchive.publish.tabulating import build_tables
from newsarchive.publish.views.actor import build_actor_view
from newsarchive.publish.views.actors import build_actors_view
from newsarchive.publish.views.admin import build_admin_view
from newsarchive.publish.views.article import build_article_view
from newsarchive.publish.views.articles import build_articles_view, build_year_view
from newsarchive.publish.views.corrections import build_corrections_view
from newsarchive.publish.views.data import build_data_view
from newsarchive.publish.views.days import (
    build_anniversaries_view,
    build_anniversary_view,
    build_day_view,
    build_month_view,
)
from newsarchive.publish.views.event import build_event_view, build_events_view
from newsarchive.publish.views.facets import (
    build_place_view,
    build_places_view,
    build_source_view,
    build_sources_view,
)
from newsarchive.publish.views.home import build_home_view
from newsarchive.publish.views.moved import build_moved_view, build_withdrawn_view
from newsarchive.publish.views.periods import build_period_view
from newsarchive.publish.views.review import build_review_view
from newsarchive.publish.views.stories import build_stories_view, build_story_view
from newsarchive.publish.views.suggest import build_suggest_view
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
    """Every page, then every file beside them, then share images and the form for editors, in a fixed order."""
    return (*plan_pages(tables), *plan_files(tables), *plan_pictures(tables), *plan_admin(tables))


def plan_data_page() -> PagePlan:
    """The page of data, which is made when all files that it names have been."""
    return PagePlan(DATA, "data.html", build_data_view)


def plan_pages(tables: Tables) -> Iterator[PagePlan]:
    """The single pages, then those of the records, of days and facets, of texts, and what moved."""
    yield from _plan_single_pages(tables)
    for article in tables.all_articles():
        yield PagePlan(article_address(article), "article.html", build_article_view, (article.id,))
    for template, address_of, view, keys in _SERIES:
        for key in days_of_a_year() if keys == "" else tables.lists[keys]:
            yield PagePlan(address_of(key), template, view, (key,))


def _plan_single_pages(tables: Tables) -> Iterator[PagePlan]:
    for address, template, view in _SINGLE:
        yield PagePlan(address, template, view)
    if tables.site.search:
        yield PagePlan(SEARCH, "search.html", build_search_view)
    if tables.site.suggest:
        yield PagePlan(SUGGEST, "suggest.html", build_suggest_view)
    if tables.site.admin:
        yield PagePlan(ADMIN, "admin.html", build_admin_view)
    if tables.queue:
        yield PagePlan(REVIEW, "review.html", build_review_view)


_SINGLE: tuple[tuple[str, str, Callable[..., object]], ...] = (
    (HOME, "home.html", build_home_view),
    (ARTICLES, "articles.html", build_articles_view),
    (ACTORS, "actors.html", build_actors_view),
    (EVENTS, "events.html", build_events_view),
    (TIMELINE, "timeline.html", build_timeline_view),
    (STORIES, "stories.html", build_stories_view),
    (TOPICS, "topics.html", build_topics_view),
    (PLACES, "facets.html", build_places_view),
    (SOURCES, "facets.html", build_sources_view),
    (ON, "anniversaries.html", build_anniversaries_view),
    (DATA, "data.html", build_data_view),
    (CORRECTIONS, "corrections.html", build_corrections_view),
    (NOT_FOUND, "404.html", build_not_found_view),
)
# A page for each key of a list of the tables, or, where none is named, for each day of the year.
_SERIES: tuple[tuple[str, Callable[..., str], Callable[..., object], str], ...] = (
    ("actor.html", actor_address, build_actor_view, "actors"),
    ("event.html", event_address, build_event_view, "events"),
    ("year.html", year_address, build_year_view, "years"),
    ("month.html", lambda month: month_address(int(month[:4]), int(month[5:])), build_month_view, "months"),
    ("day.html", lambda day: day_address(datetime.date.fromisoformat(day)), build_day_view, "days"),
    ("anniversary.html", anniversary_address, build_anniversary_view, ""),
    ("facet.html", place_address, build_place_view, "places"),
    ("facet.html", source_address, build_source_view, "sources"),
    ("period.html", lambda address: address, build_period_view, "periods"),
    ("story.html", story_address, build_story_view, "stories"),
    ("topic.html", topic_address, build_topic_view, "topics"),
    ("page.html", page_address, build_text_view, "pages"),
    ("moved.html", lambda address: address, build_moved_view, "moved"),
    ("withdrawn.html", lambda address: address, build_withdrawn_view, "withdrawn"),
)


def build_pages(indexes: Indexes, site: Site, words: Words = ENGLISH) -> Iterator[Page]:
    """Every page with its view: a site in memory, for who looks at views and not at files."""
    tables = build_tables(indexes, site, words=words)
    return (plan.page(tables) for plan in plan_pages(tables))


def build_texts(indexes: Indexes, site: Site) -> Iterator[tuple[str, str]]:
    """Address and text of every file that is no page, and holds text."""
    tables = build_tables(indexes, site)
    made = ((plan.address, plan.text(tables, *plan.key)) for plan in plan_files(tables))
    return ((address, text) for address, text in made if isinstance(text, str))
