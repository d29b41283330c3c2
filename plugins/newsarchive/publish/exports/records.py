"""The models as JSON's own types: all that a reader may see, and no words that rights keep back."""

from __future__ import annotations

import datetime
from dataclasses import fields, is_dataclass
from typing import Any

from newsarchive.explanation import (
    event_record,
    expressions_of,
    mention_record,
    proposal_record,
    source_record,
    tag_record,
    timex_record,
)
from newsarchive.index.disagreement import find_disagreement
from newsarchive.index.facets import PlaceEntry, SourceEntry
from newsarchive.index.topics import TopicEntry
from newsarchive.index.withholding import shown_text
from newsarchive.model import ActorEntry, Article, Event, EventSource, Story
from newsarchive.publish.addresses import (
    actor_address,
    article_address,
    event_address,
    place_address,
    source_address,
    story_address,
    topic_address,
)
from newsarchive.publish.site import Site
from newsarchive.publish.views.tables import Tables

# Where a file lies is the editor's business, and differs from machine to machine.
_PRIVATE = ("path", "body_line", "title_line", "line", "line_of_events")


def plain(value: Any) -> Any:
    """A value of the model as JSON's types: dates as ISO text, tuples as lists, places in files left out."""
    if is_dataclass(value):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value) if one.name not in _PRIVATE}
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    return value


def article_record(tables: Tables, article: Article) -> dict[str, Any]:
    """An article with what the machine and its editor say of it; ``body`` is the part that rights let a reader see.

    Offsets count the characters of the whole body; words that lie beyond the part shown are null.
    """
    found = tables.annotations_of(article.id)
    record: dict[str, Any] = plain(article)
    curated = {name: record.pop(name) for name in ("actors", "not_actors")}
    del record["events"]
    if article.source:
        # The raw file's path is the archive's own, under sources/, and the same on every machine.
        record["source"] = plain(article.source) | {"path": article.source.path}
    if article.rights.display == "record":
        record["dateline"] = None
        record["images"] = []
    return record | {
        "address": article_address(article),
        "url": absolute(tables.site, article_address(article)),
        "body": shown_text(article),
        "actors": [tag_record(tag) for tag in found.actors],
        "curated": curated,
        "events": list(tables.events_of_article.get(article.id, ())),
        "mentions": [_within(article, mention_record(one), one.zone, "text") for one in found.mentions],
        "timexes": [
            _within(article, timex_record(one), one.zone, "text", "value") for one in expressions_of(found.timexes)
        ],
        "proposals": [_within(article, proposal_record(one), one.zone, "name") for one in found.proposals],
    }


def actor_record(tables: Tables, entry: ActorEntry) -> dict[str, Any]:
    """An authority record with the articles, events and forms that the archive has for it."""
    address = actor_address(entry.actor.slug)
    rest: dict[str, Any] = plain(entry)
    record: dict[str, Any] = rest.pop("actor")
    together = [{"actor": slug, "articles": count} for slug, count in entry.together]
    return record | {"address": address, "url": absolute(tables.site, address)} | rest | {"together": together}


def topic_record(tables: Tables, topic: TopicEntry) -> dict[str, Any]:
    """A topic with its articles (newest first), their events (in timeline order) and who is named in them."""
    address = topic_address(topic.slug)
    actors = [{"actor": slug, "articles": count} for slug, count in topic.actors]
    record: dict[str, Any] = plain(topic)
    return record | {"address": address, "url": absolute(tables.site, address), "actors": actors}


def place_record(tables: Tables, place: PlaceEntry) -> dict[str, Any]:
    """A place with the articles about it or written there, newest first, and its events, in timeline order."""
    record: dict[str, Any] = plain(place)
    return record | _found_at(tables, place_address(place.slug)) | {"actor": _actor_named(tables, place.slug)}


def publication_record(tables: Tables, source: SourceEntry) -> dict[str, Any]:
    """A publication or an agency with its articles, newest first, and what is known of the rights in them."""
    rights = [plain(one) | {"articles": number} for one, number in source.rights]
    record: dict[str, Any] = plain(source)
    return record | {"rights": rights} | _found_at(tables, source_address(source.slug))


def story_record(tables: Tables, story: Story) -> dict[str, Any]:
    """A story in its editor's order of events, with the articles that report them, newest first."""
    events = [event for event in story.events if event in tables.events]
    articles = list(tables.articles_of_story[story.slug])
    record: dict[str, Any] = plain(story)
    return record | {"events": events, "articles": articles} | _found_at(tables, story_address(story.slug))


def _found_at(tables: Tables, address: str) -> dict[str, Any]:
    return {"address": address, "url": absolute(tables.site, address)}


def _actor_named(tables: Tables, slug: str) -> str | None:
    return slug if slug in tables.names else None


def full_event_record(tables: Tables, event: Event) -> dict[str, Any]:
    """An event as ``explain`` gives it, with its date in full and all that an editor knows of it."""
    when = event.when
    hidden = [one for one in event.sources if not tables.is_shown(one.article, one.end)]
    # A reason may quote the words of the date, which belong to the text as well.
    kept_back = [one.timex for one in hidden if one.timex]
    return event_record(event) | {
        "precision": when.precision,
        "approximate": when.approximate,
        "label": when.label,
        "sources": [quoted_source(tables, source) for source in event.sources],
        "citations": plain(event.citations),
        "why": [reason for reason in event.why if not any(f"“{word}”" in reason for word in kept_back)],
        "origin": event.origin,
        "part_of": event.part_of or None,
        "formerly": list(event.formerly),
        "date_from": event.date_from or None,
        "disagreement": [
            {"edtf": claim.when.edtf, "label": claim.when.label, "articles": list(claim.articles)}
            for claim in find_disagreement(event)
        ],
        "note": event.note,
        "address": event_address(event.id),
        "url": absolute(tables.site, event_address(event.id)),
    }


def absolute(site: Site, address: str) -> str | None:
    """The public address, or None for a site that has none."""
    return f"{site.url}/{address}" if site.url else None


def quoted_source(tables: Tables, source: EventSource) -> dict[str, Any]:
    """The words of an article that tell an event, with their place in its body; null where rights keep them back."""
    record = source_record(source) | {"edtf": source.edtf or None, "confidence": source.confidence}
    if not tables.is_shown(source.article, source.end):
        record |= {"sentence": None, "timex": None}
    return record


def _within(article: Article, record: dict[str, Any], zone: str, *words: str) -> dict[str, Any]:
    """The record without its words where they stand in a part of the body that is not shown."""
    if zone == "title" or record["end"] <= len(shown_text(article)):
        return record
    return record | dict.fromkeys(words)
