"""An editor's corrections in an article's front matter: add, replace, hide, merge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from newsarchive.annotate.events.naming import day_part
from newsarchive.dates import parse_edtf
from newsarchive.errors import Problem, did_you_mean
from newsarchive.model import Article, Event, EventEdit, EventKind, EventSource, Modality
from newsarchive.slugs import slugify
from newsarchive.text import find_sentences


def edit_events(article: Article, events: Sequence[Event]) -> tuple[tuple[Event, ...], tuple[Problem, ...]]:
    """The events after every correction, in text order, and a problem for each that fits nothing.

    A correction means the event of its ``id``, or else every event with a sentence that holds its ``quote``.
    """
    found = list(events)
    problems: list[Problem] = []
    for edit in article.events:
        problem = _apply(article, edit, found)
        if problem:
            problems.append(problem)
    return tuple(sorted(found, key=lambda event: (_place(event), event.id))), tuple(problems)


def _place(event: Event) -> int:
    return event.sources[0].start if event.sources else 0


def _apply(article: Article, edit: EventEdit, events: list[Event]) -> Problem | None:
    """Changes ``events`` as the correction says."""
    if edit.quote and edit.quote not in article.body:
        return _lost_quote(article, edit)
    if edit.action == "add":
        events.append(_added(article, edit, {event.id for event in events}))
        return None
    meant = [event for event in events if _means(edit, event)]
    if not meant:
        return _unknown(article, edit, edit.id or edit.quote, events)
    if edit.action == "replace":
        events[:] = [_replaced(event, edit) if event in meant else event for event in events]
    elif edit.action == "hide":
        events[:] = [event for event in events if event not in meant]
    else:
        return _merge(article, edit, events, meant)
    return None


def _means(edit: EventEdit, event: Event) -> bool:
    if edit.id:
        return event.id == edit.id
    return bool(edit.quote) and any(
        edit.quote in source.sentence or source.sentence in edit.quote for source in event.sources
    )


def _merge(article: Article, edit: EventEdit, events: list[Event], meant: Sequence[Event]) -> Problem | None:
    target = next((event for event in events if event.id == edit.into), None)
    if target is None:
        return _unknown(article, edit, edit.into, events)
    others = [event for event in meant if event.id != target.id]
    whole = target
    for other in others:
        sources = {source.start: source for source in (*other.sources, *whole.sources)}
        known = {one.actor for one in whole.actors}
        whole = replace(
            whole,
            sources=tuple(sources[start] for start in sorted(sources)),
            actors=(*whole.actors, *(one for one in other.actors if one.actor not in known)),
            place=whole.place or other.place,
            origin="edited",
        )
    events[:] = [whole if event.id == target.id else event for event in events if event not in others]
    return None


def _added(article: Article, edit: EventEdit, taken: set[str]) -> Event:
    when = parse_edtf(edit.edtf)
    wanted = edit.id or f"{day_part(edit.edtf)}-{slugify(edit.title, 80)}"
    id_, number = wanted, 1
    while id_ in taken:
        number += 1
        id_ = f"{wanted}-{number}"
    return Event(
        id=id_,
        title=edit.title,
        when=when,
        kind=cast(EventKind, edit.kind or "event"),
        modality=cast(Modality, edit.modality or "asserted"),
        actors=edit.actors,
        place=edit.place,
        sources=(_source(article, edit),),
        why=("added by an editor",),
        origin="added",
    )


def _source(article: Article, edit: EventEdit) -> EventSource:
    """The sentence around the quote, or the quote itself where it spans more than one."""
    start = article.body.find(edit.quote)
    end = start + len(edit.quote)
    for span in find_sentences(article.body):
        if span.start <= start and end <= span.end:
            return EventSource(article.id, span.start, span.end, span.of(article.body), "", edit.edtf)
    return EventSource(article.id, start, end, edit.quote, "", edit.edtf)


def _replaced(event: Event, edit: EventEdit) -> Event:
    when = parse_edtf(edit.edtf) if edit.edtf else event.when
    return replace(
        event,
        title=edit.title or event.title,
        when=when,
        date_from="the editors of this archive" if when != event.when else event.date_from,
        kind=cast(EventKind, edit.kind or event.kind),
        modality=cast(Modality, edit.modality or event.modality),
        actors=edit.actors or event.actors,
        place=edit.place or event.place,
        confidence=1.0,
        why=(*event.why, "corrected by an editor"),
        origin="edited",
    )


def _lost_quote(article: Article, edit: EventEdit) -> Problem:
    message = f"the words '{_shortened(edit.quote)}' are no longer in the article"
    fix = "copy the words again from the text below the head, exactly as they stand there"
    return Problem(article.path, edit.line, 1, "error", "quote-not-found", message, fix)


def _unknown(article: Article, edit: EventEdit, name: str, events: Sequence[Event]) -> Problem:
    message = f"to {edit.action}: no event of this article is '{_shortened(name)}'"
    fix = did_you_mean(name, (event.id for event in events))
    return Problem(article.path, edit.line, 1, "error", "unknown-event", message, fix)


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}…"
