"""What may not be shown is taken out before any page is made: pages then cannot show it, whatever a theme does.

An article that is a record only keeps its headline, its day, its makers and the actors that it names.
Its events are told in words made from its own, so they are published only under a title that an editor gave them, or
where another article tells them too; then as that one does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from newsarchive.model import ActorEntry, Annotations, Article, Event, Indexes


def withhold(indexes: Indexes) -> Indexes:
    """The tables without the words that rights keep back; the same tables where no article is a record only."""
    records = {article.id: article for article in indexes.articles if article.rights.display == "record"}
    if not records:
        return indexes
    kept = {event.id: event for event in indexes.events if _may_be_told(event, records)}
    events = tuple(_without_own_words(event, kept, indexes.annotations, records) for event in kept.values())
    return replace(
        indexes,
        articles=tuple(_bare(article) if article.id in records else article for article in indexes.articles),
        annotations={
            name: _without_guesses(found) if name in records else found for name, found in indexes.annotations.items()
        },
        actors={slug: _only_with(entry, kept) for slug, entry in indexes.actors.items()},
        events=events,
        events_of_article={
            article: tuple(event for event in told if event in kept)
            for article, told in indexes.events_of_article.items()
        },
        stories=tuple(
            replace(story, events=tuple(event for event in story.events if event in kept)) for story in indexes.stories
        ),
        perhaps_same=tuple(pair for pair in indexes.perhaps_same if pair.one in kept and pair.other in kept),
    )


def _may_be_told(event: Event, records: Mapping[str, Article]) -> bool:
    """True where the title is an editor's, or an article that is shown tells the event."""
    if event.path or any(source.article not in records for source in event.sources):
        return True
    edits = (edit for source in event.sources for edit in records[source.article].events)
    return any(edit.title == event.title for edit in edits if edit.title)


def _without_own_words(
    event: Event, kept: Mapping[str, Event], annotations: Mapping[str, Annotations], records: Mapping[str, Article]
) -> Event:
    """The event without former ids that records' words made, without those words, and without a whole that is gone."""
    made = {one.id for name in records if name in annotations for one in annotations[name].events}
    own = any(source.article in records for source in event.sources)
    return replace(
        event,
        formerly=tuple(one for one in event.formerly if one not in made),
        words=() if own else event.words,
        part_of=event.part_of if event.part_of in kept else "",
    )


def _bare(article: Article) -> Article:
    """The article without the publisher's captions and dateline, and without quotations of its lines."""
    return replace(
        article,
        images=(),
        dateline=replace(article.dateline, text="") if article.dateline else None,
        inferred=tuple(replace(one, evidence=()) for one in article.inferred),
    )


def _without_guesses(found: Annotations) -> Annotations:
    """Names that no editor has seen are the text's own words."""
    return replace(found, proposals=(), events=())


def _only_with(entry: ActorEntry, kept: Mapping[str, Event]) -> ActorEntry:
    return replace(entry, events=tuple(event for event in entry.events if event in kept))
