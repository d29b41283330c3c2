"""Topics: what editors say that articles are about; the index of them, and a page each."""

from __future__ import annotations

from dataclasses import dataclass

from newsarchive.index.timeline import Timeline
from newsarchive.index.topics import TopicEntry
from newsarchive.publish.addresses import TOPICS, topic_address
from newsarchive.publish.language.words import N_, Words
from newsarchive.publish.pictures.card import Card
from newsarchive.publish.views.actor import Together
from newsarchive.publish.views.articles import ArticleGroup, group_by_year
from newsarchive.publish.views.groups import EventGroup, build_run_listing
from newsarchive.publish.views.head import Alternate, Head, build_head, forms_at
from newsarchive.publish.views.periods import YearItem, address_of_years, build_years
from newsarchive.publish.views.runs import forms_of, run_at
from newsarchive.publish.views.sets import forms_to_keep
from newsarchive.publish.views.share import run_card, share_image
from newsarchive.publish.views.strips import StripView
from newsarchive.publish.views.tables import Tables
from newsarchive.publish.views.words import Moment, capitalise, count_held, count_of, moment_on

FORMS = (Alternate("application/atom+xml", "feed.xml", N_("Feed")),)
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
    words = tables.words
    topics = tuple(topic_item(words, topic) for topic in sorted(tables.all_topics(), key=_by_name))
    title, count = words.gettext("Topics"), count_of(words, len(topics), "topic")
    said = words.gettext("What the articles are about: %(count)s.", count=count)
    return TopicsView(build_head(tables, TOPICS, title, said, "topics"), title, capitalise(count), topics)


def widest_topics(tables: Tables, most: int) -> tuple[TopicItem, ...]:
    """Those of most articles, first; ties by name."""
    ranked = sorted(tables.all_topics(), key=lambda topic: (-len(topic.articles), *_by_name(topic)))
    return tuple(topic_item(tables.words, topic) for topic in ranked[:most])


def topic_item(words: Words, topic: TopicEntry) -> TopicItem:
    return TopicItem(topic.name, topic_address(topic.slug), count_held(words, len(topic.articles), len(topic.events)))


def build_topic_view(tables: Tables, slug: str) -> TopicView:
    words = tables.words
    topic, address = tables.topics[slug], topic_address(slug)
    run = run_at(tables, address)
    articles = [tables.articles[id_] for id_ in topic.articles]
    listing = build_run_listing(tables, run)
    named = [Together(tables.name_link(slug).label, tables.name_link(slug).address, n) for slug, n in topic.actors]
    counts = topic_item(words, topic).counts
    forms, kept = forms_at(words, address, FORMS), forms_to_keep(tables, "topic", topic.slug)
    said = words.gettext("%(name)s in this archive: %(counts)s.", name=topic.name, counts=counts)
    return TopicView(
        build_head(tables, address, topic.name, said, "topics", alternates=(*forms, *kept),
                   image=share_image(tables, address, topic_card(tables, slug, listing.strip.drawn))),
        topic.name,
        capitalise(counts),
        moment_on(words, articles[-1].date),
        moment_on(words, articles[0].date),
        build_years(tables, address),
        forms,
        kept,
        listing.strip,
        listing.groups,
        forms_of(words, run),
        tuple(named[:_MOST_ACTORS]),
        max(0, len(named) - _MOST_ACTORS),
        group_by_year(words, articles, address_of_years(tables, address)),
    )  # fmt: skip


def topic_card(tables: Tables, slug: str, drawn: Timeline) -> Card:
    topic = tables.topics[slug]
    counts = capitalise(topic_item(tables.words, topic).counts)
    return run_card(tables, topic_address(slug), topic.name, "", counts, drawn)


def _by_name(topic: TopicEntry) -> tuple[str, str]:
    return topic.name.casefold(), topic.slug
