"""All articles and their annotations in, the tables that pages are made from out; no disk, no clock."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from newsarchive.errors import Problem, did_you_mean
from newsarchive.index.ids import leads_to
from newsarchive.index.importance import weigh
from newsarchive.index.merge import merge_events
from newsarchive.index.order import timeline_order
from newsarchive.index.tables import build_actor_table
from newsarchive.model import ActorEntry, Annotations, Archive, Article, Event, Indexes, Story


def build_indexes(archive: Archive, annotations: Mapping[str, Annotations]) -> tuple[Indexes, tuple[Problem, ...]]:
    """The tables of an archive, and what is wrong between its parts; drafts and hidden articles stand in none."""
    articles = tuple(
        sorted((one for one in archive.articles if one.status == "published"), key=lambda one: (one.date, one.id))
    )
    by_id = {article.id: article for article in articles}
    found = [event for article in articles for event in annotations[article.id].events]
    merging = merge_events(found, archive.events, by_id)
    published = Counter(article.date.toordinal() for article in articles)
    events = timeline_order(weigh(event, by_id, published) for event in merging.events)
    newest_first = tuple(reversed(articles))
    # A story may name a machine-found event by the id that it had before an editor's record took it up.
    known = leads_to(events)
    actors = build_actor_table(archive.actors, newest_first, annotations, events)
    indexes = Indexes(
        articles=newest_first,
        annotations={article.id: annotations[article.id] for article in newest_first},
        actors=actors,
        events=events,
        events_of_article=_events_by_article(articles, events),
        stories=tuple(_with_ids_of_now(story, known) for story in archive.stories),
        pages=archive.pages,
        perhaps_same=merging.perhaps_same,
        addresses=archive.addresses,
        unshown=_unshown(archive, articles, actors),
    )
    return indexes, (*merging.problems, *_check_stories(archive.stories, known))


def _unshown(
    archive: Archive, articles: Sequence[Article], actors: Mapping[str, ActorEntry]
) -> dict[str, tuple[str, ...]]:
    """What has no page though the archive knows it: an editor's word, or nobody's fault."""
    shown = {article.id for article in articles}
    return {
        "article": tuple(article.id for article in archive.articles if article.id not in shown),
        "actor": tuple(actor.slug for actor in archive.actors if actor.slug not in actors),
        "event": tuple(record.event.id for record in archive.events if record.hidden),
    }


def _events_by_article(articles: Sequence[Article], events: Sequence[Event]) -> dict[str, tuple[str, ...]]:
    """For each article its events, in the order in which it tells them."""
    told: dict[str, list[tuple[int, str]]] = {article.id: [] for article in articles}
    for event in events:
        for article in dict.fromkeys(source.article for source in event.sources):
            begin = min(source.start for source in event.sources if source.article == article)
            told[article].append((begin, event.id))
    return {article: tuple(event_id for _, event_id in sorted(pairs)) for article, pairs in told.items()}


def _with_ids_of_now(story: Story, known: Mapping[str, str]) -> Story:
    return replace(story, events=tuple(dict.fromkeys(known.get(event_id, event_id) for event_id in story.events)))


def _check_stories(stories: Sequence[Story], known: Mapping[str, str]) -> list[Problem]:
    problems = []
    for story in stories:
        for place, event_id in enumerate(story.events):
            if event_id not in known:
                line = story.line_of_events[place] if place < len(story.line_of_events) else 1
                message = f"unknown event '{event_id}' in events"
                problems.append(Problem(story.path, line, 1, "error", "unknown-event", message,
                                        did_you_mean(event_id, known), field=f"events[{place + 1}]",
                                        value=event_id))  # fmt: skip
    return problems
