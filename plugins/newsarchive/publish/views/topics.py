"""Topics: what editors say that articles are about; the index of them, and a page each."""

from __future__ import annotations

from dataclasses import dataclass

from newsarchive.index.timeline import Timeline
from newsarchive.index.topics import TopicEntry
from newsarchive.publish.addresses import TOPICS, topic_address
from newsarchive.publish.pictures.card import Card
from newsarchive.publish.views.actor import Together
from newsarchive.publish.views.articles import ArticleGroup, group_by_year
from newsarchive.publish.views.groups import EventGroup, build_run_listing
from newsarchive.publish.views.head import Alternate, Head, build_head
from newsarchive.publish.views.periods import YearItem, address_of_years, build_years
from newsarchive.publish.views.runs import forms_of, run_at
from newsarchive.publish.views.sets import forms_to_keep
from newsarchive.publish.views.share import run_card, share_image
from newsarchive.publish.views.strips import StripView
from newsarchive.publish.views.tables import Tables
from newsarchive.publish.views.words import Moment, capitalise, count_of, moment_on

FORMS = (Alternate("application/atom+xml", "feed.xml", "Feed"),)
_MOST_ACTORS = 30


@dataclass(frozen=True, slots=True)
class TopicItem:
    name: str
    address: str
    counts: str


@dataclass(frozen=True, slots=True)
class TopicsView:
    head: Head
    title: str
    count: str
    topics: tuple[TopicItem, ...]


@dataclass(frozen=True, slots=True)
class TopicView:
    """``groups`` hold what happened by year; ``more_actors`` counts those that are not among ``actors``."""

    head: Head
    title: str
    counts: str
    first: Moment
    latest: Moment
    by_year: tuple[YearItem, ...]
    forms: tuple[Alternate, ...]
    kept: tuple[Alternate, ...]
    strip: StripView
    groups: tuple[EventGroup, ...]
    event_forms: tuple[Alternate, ...]
    actors: tuple[Together, ...]
    more_actors: int
    articles: tuple[ArticleGroup, ...]


def build_topics_view(tables: Tables) -> TopicsView:
    """All topics by name."""
    topics = tuple(topic_item(topic) for topic in sorted(tables.all_topics(), key=_by_name))
    count = count_of(len(topics), "topic")
    head = build_head(tables, TOPICS, "Topics", f"What the articles are about: {count}.", "topics")
    return TopicsView(head, "Topics", capitalise(count), topics)


def widest_topics(tables: Tables, most: int) -> tuple[TopicItem, ...]:
    """Those of most articles, first; ties by name."""
    ranked = sorted(tables.all_topics(), key=lambda topic: (-len(topic.articles), *_by_name(topic)))
    return tuple(topic_item(topic) for topic in ranked[:most])


def topic_item(topic: TopicEntry) -> TopicItem:
    counts = [count_of(len(topic.articles), "article")]
    counts += [count_of(len(topic.events), "event")] if topic.events else []
    return TopicItem(topic.name, topic_address(topic.slug), ", ".join(counts))


def build_topic_view(tables: Tables, slug: str) -> TopicView:
    topic, address = tables.topics[slug], topic_address(slug)
    run = run_at(tables, address)
    articles = [tables.articles[id_] for id_ in topic.articles]
    listing = build_run_listing(tables, run)
    named = [Together(tables.name_link(slug).label, tables.name_link(slug).address, n) for slug, n in topic.actors]
    counts = topic_item(topic).counts
    forms = tuple(Alternate(form.type, address + form.address, form.title) for form in FORMS)
    kept = forms_to_keep(tables, "topic", topic.slug)
    return TopicView(
        build_head(tables, address, topic.name, f"{topic.name} in this archive: {counts}.", "topics",
                   alternates=(*forms, *kept),
                   image=share_image(tables.site, address, topic_card(tables, slug, listing.strip.drawn))),
        topic.name,
        capitalise(counts),
        moment_on(articles[-1].date),
        moment_on(articles[0].date),
        build_years(tables, address),
        forms,
        kept,
        listing.strip,
        listing.groups,
        forms_of(run),
        tuple(named[:_MOST_ACTORS]),
        max(0, len(named) - _MOST_ACTORS),
        group_by_year(articles, address_of_years(tables, address)),
    )  # fmt: skip


def topic_card(tables: Tables, slug: str, drawn: Timeline) -> Card:
    topic = tables.topics[slug]
    return run_card(tables, topic_address(slug), topic.name, "", capitalise(topic_item(topic).counts), drawn)


def _by_name(topic: TopicEntry) -> tuple[str, str]:
    return topic.name.casefold(), topic.slug
