"""One event, many reports: which of the articles' events are the same, and what an editor's record makes of them.

A wrong merge is worse than a missed one: it puts words into an article's mouth.
So events join only where their dates meet, an actor is shared, the places do not conflict, and the words agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from newsarchive.errors import Problem, did_you_mean
from newsarchive.index.order import place_in_time, width
from newsarchive.model import Article, Event, EventRecord, EventSource, Participant, Report
from newsarchive.text import Span

# Jaccard overlap of the content words of two titles from which two reports may tell one event: where both name the
# same kind of occurrence, and where one of them does not say. On ECB+ dev, on which they were chosen, with annotated
# actors and all days alike: words alone .39 precise at .07 recall, kind alone or words .44 at .23, kind and words .81
# at .19 (train, not used to choose: .72 at .16).
_ENOUGH_OF_ONE_KIND, _ENOUGH_WORDS_SHARED = 0.2, 0.35
_EMPTY_WORDS = frozenset(
    "a an the and or of in on at to for with by from after before over as is are was were be been has have had their "
    "its his her it they that which who".split()
)


def merge_events(
    found: Sequence[Event], records: Sequence[EventRecord], articles: Mapping[str, Article]
) -> tuple[tuple[Event, ...], tuple[Problem, ...]]:
    """Every event once, with all its sources: editors' records first, then what the machine found and no record took.

    ``found`` are the articles' own events, oldest article first; ids of the result are unique.
    Problems name reports whose article or words are not there.
    """
    remaining = list(found)
    joined: list[Event] = []
    problems: list[Problem] = []
    for record in records:
        taken, faults = _taken_by(record, remaining, articles)
        problems += faults
        remaining = [event for event in remaining if event not in taken]
        if not record.hidden:
            joined.append(_told_by_editor(record, taken, articles))
    kept_apart = {(record.event.id, other) for record in records for other in record.not_same_as}
    by_actor: dict[str, list[int]] = {}
    for place, event in enumerate(joined):
        _note_actors(event, place, by_actor)
    for event in remaining:
        _join(event, joined, kept_apart, by_actor)
    return _with_unique_ids(joined), tuple(problems)


def _taken_by(
    record: EventRecord, events: Sequence[Event], articles: Mapping[str, Article]
) -> tuple[list[Event], list[Problem]]:
    taken = [event for event in events if event.id in record.same_as]
    problems: list[Problem] = []
    for report in record.reports:
        place = _find_quote(report, articles)
        if place is None:
            problems.append(_missing_report(record, report, articles))
            continue
        # One sentence may tell two events of different days; the record stands for that which its date allows.
        taken += [
            event
            for event in events
            if event not in taken and _is_told_at(event, report.article, place) and _dates_meet(event, record.event)
        ]
    return taken, problems


def _find_quote(report: Report, articles: Mapping[str, Article]) -> Span | None:
    article = articles.get(report.article)
    start = article.body.find(report.quote) if article else -1
    return Span(start, start + len(report.quote)) if start >= 0 else None


def _is_told_at(event: Event, article: str, place: Span) -> bool:
    return any(source.article == article and Span(source.start, source.end).meets(place) for source in event.sources)


def _missing_report(record: EventRecord, report: Report, articles: Mapping[str, Article]) -> Problem:
    if report.article not in articles:
        message = f"unknown article '{report.article}' in reports"
        return Problem(record.event.path, report.line, 1, "error", "unknown-article", message,
                       did_you_mean(report.article, articles))  # fmt: skip
    message = f"the words “{report.quote}” are not in {articles[report.article].path}"
    fix = "copy them from the article again, letter for letter, or remove the report"
    return Problem(record.event.path, report.line, 1, "error", "quote-not-found", message, fix)


def _told_by_editor(record: EventRecord, taken: Sequence[Event], articles: Mapping[str, Article]) -> Event:
    """The record's event with the articles' words as sources; what the editor wrote is never changed by them."""
    sources = [source for event in taken for source in event.sources]
    for report in record.reports:
        place = _find_quote(report, articles)
        told = any(one.article == report.article and place and Span(one.start, one.end).meets(place) for one in sources)
        if place and not told:
            sources.append(EventSource(report.article, place.start, place.end, report.quote, "", ""))
    event = record.event
    refined = any(source.edtf and source.edtf != event.when.edtf for source in sources)
    authority = next((citation.publisher or citation.title for citation in event.citations), "")
    return replace(
        event,
        sources=(*event.sources, *sources),
        actors=event.actors or _all_actors(taken),
        date_from=event.date_from or (authority if refined else ""),
        part_of=event.part_of or next((one.part_of for one in taken if one.part_of), ""),
        formerly=_former_ids(event, taken),
    )


def _join(event: Event, joined: list[Event], kept_apart: set[tuple[str, str]], by_actor: dict[str, list[int]]) -> None:
    """Add a machine-found event to the one that it reports, or set it beside them.

    ``by_actor`` leads to the places in ``joined`` of an actor's events: only those with a shared actor are looked at.
    """
    near = sorted({place for part in event.actors for place in by_actor.get(part.actor, ())})
    candidates = [
        place for place in near
        if (joined[place].id, event.id) not in kept_apart and may_be_one(joined[place], event)
    ]  # fmt: skip
    if not candidates or (width(event.when) > 0 and len(candidates) > 1):
        joined.append(event)
        _note_actors(event, len(joined) - 1, by_actor)
        return
    place = candidates[0]
    joined[place] = _merged(joined[place], event)
    _note_actors(event, place, by_actor)


def _note_actors(event: Event, place: int, by_actor: dict[str, list[int]]) -> None:
    for part in event.actors:
        places = by_actor.setdefault(part.actor, [])
        if place not in places[-1:]:
            places.append(place)


def may_be_one(one: Event, other: Event) -> bool:
    """True where two reports may tell the same event; never for two of one article, which told them apart."""
    if one.modality != other.modality or one.kind != other.kind or not _dates_meet(one, other):
        return False
    if {source.article for source in one.sources} & {source.article for source in other.sources}:
        return False
    if one.place and other.place and one.place != other.place:
        return False
    if not {part.actor for part in one.actors} & {part.actor for part in other.actors}:
        return False
    shared = words_shared(one.title, other.title)
    if one.stem and other.stem:
        return one.stem == other.stem and shared >= _ENOUGH_OF_ONE_KIND
    return shared >= _ENOUGH_WORDS_SHARED


def _dates_meet(one: Event, other: Event) -> bool:
    """Two days meet where they are one; a vaguer date meets every day that it may mean."""
    begin, length = place_in_time(one.when)
    other_begin, other_length = place_in_time(other.when)
    return begin <= other_begin + other_length and other_begin <= begin + length


def words_shared(one: str, other: str) -> float:
    """Jaccard overlap of the content words of two titles, by their first six letters; 0 where there are none.

    >>> words_shared("Sherman and Ryabkov hold talks", "Talks held by Ryabkov and Sherman")
    0.6
    """
    words, others = _content_words(one), _content_words(other)
    return len(words & others) / len(words | others) if words | others else 0.0


def _content_words(title: str) -> frozenset[str]:
    return frozenset(word[:6] for word in re.findall(r"\w+", title.lower()) if word not in _EMPTY_WORDS)


def _merged(one: Event, other: Event) -> Event:
    """All sources of both; the date of the tighter, unless an editor gave it."""
    tighter = other.when if one.origin == "extracted" and width(other.when) < width(one.when) else one.when
    return replace(
        one,
        when=tighter,
        sources=(*one.sources, *other.sources),
        actors=_all_actors([one, other]) if one.origin == "extracted" else one.actors,
        place=one.place or (other.place if one.origin == "extracted" else ""),
        confidence=max(one.confidence, other.confidence),
        formerly=_former_ids(one, [other]),
    )


def _former_ids(event: Event, joined: Iterable[Event]) -> tuple[str, ...]:
    """The ids of what an event took up, which lead to it from now on."""
    ids = (*event.formerly, *(id_ for one in joined for id_ in (one.id, *one.formerly)))
    return tuple(dict.fromkeys(id_ for id_ in ids if id_ != event.id))


def _all_actors(events: Iterable[Event]) -> tuple[Participant, ...]:
    by_slug: dict[str, Participant] = {}
    for event in events:
        for participant in event.actors:
            by_slug.setdefault(participant.actor, participant)
    return tuple(by_slug.values())


def _with_unique_ids(events: Sequence[Event]) -> tuple[Event, ...]:
    """A second event of the same id gets ``-2``; the editors' and the older articles' keep theirs.

    Parts follow their whole: by the id that their own article gave it, whatever it is called now.
    """
    taken: set[str] = set()
    unique = []
    for event in events:
        name, number = event.id, 1
        while name in taken:
            number += 1
            name = f"{event.id}-{number}"
        taken.add(name)
        unique.append(event if name == event.id else replace(event, id=name))
    names = {
        (source.article, id_): new.id
        for old, new in zip(events, unique, strict=True)
        for source in new.sources
        for id_ in (old.id, *old.formerly)
    }
    return tuple(replace(event, part_of=_whole_of(event, names)) if event.part_of else event for event in unique)


def _whole_of(event: Event, names: Mapping[tuple[str, str], str]) -> str:
    home = event.sources[0].article if event.sources else ""
    return names.get((home, event.part_of), event.part_of)
