"""What may not be shown is taken out before any page is made: pages then cannot show it, whatever a theme does.

An article that is a record only keeps its headline, its day, its makers and the actors that it names.
Its events are told in words made from its own, so they are published only under a title that an editor gave them, or
where another article tells them too; then as that one does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from newsarchive.model import ActorEntry, Annotations, Article, Event, EventSource, Indexes
from newsarchive.text import find_paragraphs


def shown_text(article: Article) -> str:
    """The part of the body that the article's rights let a reader see."""
    if article.rights.display == "full":
        return article.body
    if article.rights.display == "extract":
        first = next((one for one in find_paragraphs(article.body) if not one.heading), None)
        return article.body[: first.span.end] if first else ""
    return ""


def withhold(indexes: Indexes) -> Indexes:
    """The tables without the words that rights keep back; the same tables where every text is shown in full."""
    shown = {one.id: len(shown_text(one)) for one in indexes.articles if one.rights.display != "full"}
    if not shown:
        return indexes
    records = {article.id: article for article in indexes.articles if article.rights.display == "record"}
    kept = {event.id: event for event in indexes.events if _may_be_told(event, records)}
    made = {one.id for name in records if name in indexes.annotations for one in indexes.annotations[name].events}
    events = tuple(_within_rights(event, kept, made, shown) for event in kept.values())
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


def within_rights(indexes: Indexes) -> Indexes:
    """The same tables with articles that hold no more of their words than may be shown; offsets stay true."""
    if all(article.rights.display == "full" for article in indexes.articles):
        return indexes
    return replace(indexes, articles=tuple(replace(one, body=shown_text(one)) for one in indexes.articles))


def _may_be_told(event: Event, records: Mapping[str, Article]) -> bool:
    """True where the title is an editor's, or an article that is shown tells the event."""
    if event.path or any(source.article not in records for source in event.sources):
        return True
    edits = (edit for source in event.sources for edit in records[source.article].events)
    return any(edit.title == event.title for edit in edits if edit.title)


def _within_rights(event: Event, kept: Mapping[str, Event], made: set[str], shown: Mapping[str, int]) -> Event:
    """The event without the sentences, and the words of them, that stand beyond what is shown of their articles.

    Former ids in ``made`` come from records' words, and a whole that is not kept is gone.
    """

    def hides(source: EventSource) -> bool:
        return source.end > shown.get(source.article, source.end)

    quoted = [source.timex for source in event.sources if hides(source) and source.timex]
    return replace(
        event,
        sources=tuple(replace(one, sentence="", timex="") if hides(one) else one for one in event.sources),
        why=tuple(reason for reason in event.why if not any(f"“{words}”" in reason for words in quoted)),
        formerly=tuple(one for one in event.formerly if one not in made),
        words=() if any(map(hides, event.sources)) else event.words,
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
