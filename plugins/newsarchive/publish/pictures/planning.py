"""Which share images there are, and the values that each is drawn from: what its page shows, looked up as there.

A picture looks up less than its page: a change of the words redraws none.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsarchive.index.timeline import build_timeline
from newsarchive.publish.addresses import actor_address, article_address, story_address, topic_address
from newsarchive.publish.exports.file import FilePlan
from newsarchive.publish.pictures.card import Card
from newsarchive.publish.views.actor import actor_card, actor_timeline
from newsarchive.publish.views.article import article_card, event_of_the_day
from newsarchive.publish.views.runs import run_at
from newsarchive.publish.views.share import IMAGE, archive_card
from newsarchive.publish.views.stories import story_card
from newsarchive.publish.views.tables import Tables
from newsarchive.publish.views.topics import topic_card


def plan_pictures(tables: Tables) -> Iterator[FilePlan]:
    """The archive's, then those beside articles, stories, actors and topics; none without a public address."""
    if not tables.site.is_shared:
        return
    yield FilePlan(IMAGE, draw_archive)
    for article in tables.all_articles():
        yield FilePlan(article_address(article) + IMAGE, draw_article, (article.id,))
    for draw, address_of, keys in (
        (draw_story, story_address, "stories"),
        (draw_actor, actor_address, "actors"),
        (draw_topic, topic_address, "topics"),
    ):
        for key in tables.lists[keys]:
            yield FilePlan(address_of(key) + IMAGE, draw, (key,))


def draw_archive(tables: Tables) -> bytes:
    return _drawn(archive_card(tables))


def draw_article(tables: Tables, key: str) -> bytes:
    article, events = tables.articles[key], tables.events_told_by(key)
    here = event_of_the_day(events, article)
    return _drawn(article_card(tables, article, build_timeline(events), here))


def draw_story(tables: Tables, slug: str) -> bytes:
    return _drawn(story_card(tables, slug, build_timeline(run_at(tables, story_address(slug)).events)))


def draw_actor(tables: Tables, slug: str) -> bytes:
    return _drawn(actor_card(tables, slug, actor_timeline(tables, slug)))


def draw_topic(tables: Tables, slug: str) -> bytes:
    return _drawn(topic_card(tables, slug, build_timeline(run_at(tables, topic_address(slug)).events)))


def _drawn(card: Card) -> bytes:
    # Who draws nothing has no need to load what draws.
    from newsarchive.publish.pictures.drawing import draw_card  # noqa: PLC0415

    return draw_card(card)
