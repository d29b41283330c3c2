"""An editor's corrections in an article's front matter: add, confirm, replace, hide, merge.

An event is known again by the article's words, for they stay when the rules change and its machine-made id with them.
So a correction with a quote and its own title and date stands even where the machine no longer finds the event.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from newsarchive.annotate.events.naming import day_part
from newsarchive.dates import parse_edtf
from newsarchive.errors import Problem, did_you_mean
from newsarchive.model import Article, Event, EventEdit, EventKind, EventSource, Modality
from newsarchive.slugs import slugify
from newsarchive.text import Span, find_sentences

_AUTHORITY = "the editors of this archive"
_REASONS = {"replace": "corrected by an editor", "confirm": "confirmed by an editor"}


def edit_events(article: Article, events: Sequence[Event]) -> tuple[tuple[Event, ...], tuple[Problem, ...]]:
    """The events after every correction, in text order, and a problem for each that fits nothing.

    What only links an event to those of other articles is left to the tables over the whole archive.
    """
    found, gone = list(events), dict[str, str]()
    problems = [problem for edit in article.events if (problem := _apply(article, edit, found, gone))]
    return tuple(sorted(found, key=lambda event: (_place(event), event.id))), tuple(problems)


def _place(event: Event) -> int:
    return event.sources[0].start if event.sources else 0


def _apply(article: Article, edit: EventEdit, events: list[Event], gone: dict[str, str]) -> Problem | None:
    """Changes ``events`` as the correction says; ``gone`` tells for each id that was merged away into which."""
    if edit.quote and edit.quote not in article.body:
        return _lost_quote(article, edit)
    if edit.action == "add":
        events.append(_added(article, edit, {event.id for event in events}))
        return None
    if edit.action == "link":
        return None
    meant = _find_meant(edit, events)
    if edit.action == "hide" and (meant or edit.quote):
        # What the machine no longer finds is as hidden as an editor can wish.
        events[:] = [event for event in events if event not in meant]
        return None
    if edit.action == "merge" and meant:
        return _merge(article, edit, events, meant[0], gone)
    if meant:
        events[events.index(meant[0])] = _replaced(meant[0], edit, {event.id for event in events})
        return None
    if edit.action in _REASONS and edit.quote and edit.title and edit.edtf:
        events.append(_told_by_edit(article, edit, {event.id for event in events}))
        return None
    return _unknown(article, edit, edit.id or edit.quote, events)


def _find_meant(edit: EventEdit, events: Sequence[Event]) -> list[Event]:
    """The events that a correction means, the likest first.

    Those in the quoted words; of several, only a correction that hides, and gives no id, means all.
    """
    if not edit.quote:
        return [event for event in events if event.id == edit.id]
    told = [event for event in events if _is_told_in(event, edit.quote)]
    likest = sorted(told, key=lambda event: _unlikeness(edit, event))
    return likest[:1] if edit.id else likest


def _is_told_in(event: Event, quote: str) -> bool:
    return any(quote in source.sentence or source.sentence in quote for source in event.sources)


def _unlikeness(edit: EventEdit, event: Event) -> tuple[bool, bool, int]:
    """Another id, another date, then few words shared; the order of the text decides between equals."""
    wanted = set(slugify(f"{edit.id} {edit.title}").split("-"))
    shared = wanted & set(slugify(f"{event.id} {event.title}").split("-"))
    return event.id != edit.id, event.when.edtf != edit.edtf, -len(shared)


def _merge(
    article: Article, edit: EventEdit, events: list[Event], other: Event, gone: dict[str, str]
) -> Problem | None:
    target = next((event for event in events if event.id == edit.into), None)
    target = target or next((event for event in events if event is not other and _is_told_in(event, edit.into)), None)
    if target is None:
        return _merged_away(article, edit, gone) or _unknown(article, edit, edit.into, events)
    if target is other:
        return _problem(article, edit, "merge-into-itself", f"'{other.id}' is to be merged into itself",
                        "name another event in 'into', or take this entry out")  # fmt: skip
    events[events.index(target)] = _merged(target, other)
    events.remove(other)
    gone[other.id] = target.id
    return None


def _merged(target: Event, other: Event) -> Event:
    """All sources of both; what an editor wrote of the target stays, and what nobody wrote is filled in."""
    sources = {source.start: source for source in (*other.sources, *target.sources)}
    known = {one.actor for one in target.actors}
    more = () if target.origin != "extracted" else tuple(one for one in other.actors if one.actor not in known)
    return replace(
        target,
        sources=tuple(sources[start] for start in sorted(sources)),
        actors=(*target.actors, *more),
        place=target.place or (other.place if target.origin == "extracted" else ""),
        words=tuple(dict.fromkeys((*target.words, *other.words))),
        formerly=(*target.formerly, other.id, *other.formerly),
        origin="edited" if target.origin == "extracted" else target.origin,
    )


def _merged_away(article: Article, edit: EventEdit, gone: dict[str, str]) -> Problem | None:
    if edit.into not in gone:
        return None
    message = f"'{edit.into}' was itself merged into '{gone[edit.into]}' above"
    return _problem(article, edit, "merge-in-a-circle", message, "merge in one direction only: take one entry out")


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
        if span.holds(Span(start, end)):
            return EventSource(article.id, span.start, span.end, span.of(article.body), "", edit.edtf)
    return EventSource(article.id, start, end, edit.quote, "", edit.edtf)


def _replaced(event: Event, edit: EventEdit, taken: set[str]) -> Event:
    """The event as the editor has it; under the id that the editor knows it by, where no other has that."""
    when = parse_edtf(edit.edtf) if edit.edtf else event.when
    keeps_id = not edit.id or edit.id in taken
    return replace(
        event,
        id=event.id if keeps_id else edit.id,
        formerly=event.formerly if keeps_id else (*event.formerly, event.id),
        title=edit.title or event.title,
        when=when,
        date_from=_AUTHORITY if when.edtf != event.when.edtf else event.date_from,
        kind=cast(EventKind, edit.kind or event.kind),
        modality=cast(Modality, edit.modality or event.modality),
        actors=() if "actors" in edit.cleared else edit.actors or event.actors,
        place="" if "place" in edit.cleared else edit.place or event.place,
        confidence=1.0,
        why=(*event.why, _REASONS[edit.action]),
        origin="edited",
    )


def _told_by_edit(article: Article, edit: EventEdit, taken: set[str]) -> Event:
    """The event by the editor's words alone, where the rules of today find none in the quoted ones."""
    return replace(_added(article, edit, taken), origin="edited", why=(_REASONS[edit.action],))


def _lost_quote(article: Article, edit: EventEdit) -> Problem:
    message = f"the words '{_shortened(edit.quote)}' are no longer in the article"
    fix = "copy the words again from the text below the head, exactly as they stand there"
    return _problem(article, edit, "quote-not-found", message, fix)


def _unknown(article: Article, edit: EventEdit, name: str, events: Sequence[Event]) -> Problem:
    message = f"to {edit.action}: no event of this article is '{_shortened(name)}'"
    return _problem(article, edit, "unknown-event", message, did_you_mean(name, (event.id for event in events)))


def _problem(article: Article, edit: EventEdit, code: str, message: str, fix: str) -> Problem:
    value = edit.quote or edit.id
    return Problem(article.path, edit.line, edit.column, "error", code, message, fix, field="events", value=value)


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}…"
