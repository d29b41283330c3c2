"""One event, many reports: which of the articles' events are the same, and what an editor's record makes of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from newsarchive.errors import Problem, did_you_mean
from newsarchive.index.grouping import NearMiss, group_reports
from newsarchive.index.ids import former_ids, leads_to, with_unique_ids
from newsarchive.index.links import build_pool, find_links, find_quote, is_told_at
from newsarchive.index.order import width
from newsarchive.model import Article, Event, EventRecord, EventSource, Participant, PerhapsSame


@dataclass(frozen=True, slots=True)
class Merging:
    """Every event once; the pairs that nearly joined, the likest first; what is wrong with what editors wrote."""

    events: tuple[Event, ...]
    perhaps_same: tuple[PerhapsSame, ...] = ()
    problems: tuple[Problem, ...] = ()


def merge_events(found: Sequence[Event], records: Sequence[EventRecord], articles: Mapping[str, Article]) -> Merging:
    """Every event once, with all its sources: editors' records first, then what the machine found and no record took.

    ``found`` are the articles' own events, oldest article first; ids of the result are unique.
    What an editor wrote is never changed by another source; what a hidden record stands for is left out.
    """
    reports = with_unique_ids([*(record.event for record in records), *found])
    pool = build_pool(reports, records, articles)
    links = find_links(pool)
    hidden = {one for number, record in enumerate(records) if record.hidden for one in links.group(number)}
    shown = [number for number in range(len(reports)) if number not in hidden]
    renumbered = {number: place for place, number in enumerate(shown)}
    joined = [[renumbered[one] for one in group] for group in links.groups if group[0] in renumbered]
    apart = {(renumbered[a], renumbered[b]) for a, b in links.apart if a in renumbered and b in renumbered}
    groups, near = group_reports([reports[number] for number in shown], joined, apart)
    by_number = [[shown[place] for place in group] for group in groups]
    taken = {one for group in links.groups for one in group}
    events = [_compose(group, reports, records, taken, articles) for group in by_number]
    ids = {number: event.id for group, event in zip(by_number, events, strict=True) for number in group}
    return Merging(
        _with_wholes(events),
        _perhaps_same(near, [ids[number] for number in shown]),
        (*links.problems, *_find_lost_wholes(records, leads_to([*reports, *events]))),
    )


def _compose(
    group: Sequence[int],
    reports: Sequence[Event],
    records: Sequence[EventRecord],
    taken: set[int],
    articles: Mapping[str, Article],
) -> Event:
    """The event of a group: as its record has it, or an article's editor, or else as the machine found it first."""

    def rank(number: int) -> tuple[bool, bool, bool, int]:
        told = reports[number]
        # Where rights let one wording be shown, the event is told in that.
        bare = any(_is_record(articles.get(source.article)) for source in told.sources[:1])
        return number >= len(records), told.origin == "extracted", bare, number

    base = min(group, key=rank)
    event, others = reports[base], [reports[number] for number in group if number != base]
    if base < len(records):
        chosen = [reports[number] for number in group if number != base and number in taken]
        return _told_by_record(records[base], event, chosen, others, articles)
    if event.origin != "extracted":
        return _with_sources(event, others)
    return _told_by_machine(event, others) if others else event


def _is_record(article: Article | None) -> bool:
    return article is not None and article.rights.display == "record"


def _with_sources(event: Event, others: Sequence[Event]) -> Event:
    return replace(event, sources=_all_sources(event, others), formerly=former_ids(event, others))


def _all_sources(event: Event, others: Sequence[Event]) -> tuple[EventSource, ...]:
    return tuple(dict.fromkeys(source for one in (event, *others) for source in one.sources))


def _told_by_machine(event: Event, others: Sequence[Event]) -> Event:
    """All sources; the tightest date, of the oldest article among equals; whoever and wherever one of them names."""
    return replace(
        event,
        sources=_all_sources(event, others),
        formerly=former_ids(event, others),
        when=min((one.when for one in (event, *others)), key=width),
        actors=_all_actors([event, *others]),
        place=next((one.place for one in (event, *others) if one.place), ""),
        confidence=max(one.confidence for one in (event, *others)),
        words=tuple(dict.fromkeys(word for one in (event, *others) for word in one.words)),
    )


def _told_by_record(
    record: EventRecord, event: Event, chosen: Sequence[Event], others: Sequence[Event], articles: Mapping[str, Article]
) -> Event:
    """The editor's event with the articles' words as sources.

    Only what the record left out is filled in, and only from the reports that it names.
    """
    told = _with_sources(event, others)
    for report in record.reports:
        place = find_quote(report.quote, articles.get(report.article))
        if place and not is_told_at(told, report.article, place):
            added = EventSource(report.article, place.start, place.end, report.quote, "", "")
            told = replace(told, sources=(*told.sources, added))
    refined = any(source.edtf and source.edtf != event.when.edtf for source in told.sources)
    authority = next((citation.publisher or citation.title for citation in event.citations), "")
    return replace(
        told,
        actors=event.actors or _all_actors(chosen),
        date_from=event.date_from or (authority if refined else ""),
        part_of=event.part_of or next((one.part_of for one in chosen if one.part_of), ""),
    )


def _all_actors(events: Iterable[Event]) -> tuple[Participant, ...]:
    by_slug: dict[str, Participant] = {}
    for event in events:
        for participant in event.actors:
            by_slug.setdefault(participant.actor, participant)
    return tuple(by_slug.values())


def _with_wholes(events: Sequence[Event]) -> tuple[Event, ...]:
    """Parts lead to what took up their whole; the parts of what is hidden, and what became its own part, to nothing."""
    known = leads_to(events)
    wholes = [known.get(event.part_of, "") for event in events]
    return tuple(
        event if event.part_of == whole else replace(event, part_of=whole if whole != event.id else "")
        for event, whole in zip(events, wholes, strict=True)
    )


def _find_lost_wholes(records: Sequence[EventRecord], known: Mapping[str, str]) -> list[Problem]:
    return [
        Problem(record.event.path, record.line_of_part, 1, "error", "unknown-event",
                f"unknown event '{record.event.part_of}' in part_of", did_you_mean(record.event.part_of, known),
                field="part_of", value=record.event.part_of)
        for record in records
        if record.event.part_of and record.event.part_of not in known
    ]  # fmt: skip


def _perhaps_same(near: Iterable[NearMiss], ids: Sequence[str]) -> tuple[PerhapsSame, ...]:
    """Each pair of events once, by its likest reports; none that joined in the end."""
    pairs: dict[tuple[str, str], PerhapsSame] = {}
    for miss in sorted(near, key=lambda one: (-one.likeness, one.one, one.other)):
        one, other = ids[miss.one], ids[miss.other]
        if one != other and (other, one) not in pairs:
            pairs.setdefault((one, other), PerhapsSame(one, other, miss.likeness, miss.why))
    return tuple(pairs.values())
