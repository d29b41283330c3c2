"""What the machine saw in one article, and why: as plain data for programs, and as text for people."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

from newsarchive.dates import Day, iso_of
from newsarchive.errors import Problem, format_problem
from newsarchive.model import ActorTag, Annotations, Article, Event, EventSource, Mention, Proposal, Timex, Zone
from newsarchive.report import problem_as_data

SCHEMA = 1

# ---------------------------------------------------------------- for programs


def explain(article: Article, annotations: Annotations) -> dict[str, Any]:
    """The annotations as JSON's own types, in the order of ``Annotations``.

    Offsets count the characters of ``body``, or of ``title`` where an object carries ``"zone": "title"``.
    Days are ISO dates; what is not known is null.
    """
    return {
        "schema": SCHEMA,
        "id": article.id,
        "date": article.date.isoformat(),
        "title": article.title,
        "body": article.body,
        "timexes": [timex_record(timex) for timex in expressions_of(annotations.timexes)],
        "mentions": [mention_record(mention) for mention in annotations.mentions],
        "proposals": [proposal_record(proposal) for proposal in annotations.proposals],
        "actors": [tag_record(tag) for tag in annotations.actors],
        "events": [event_record(event) for event in annotations.events],
        "problems": [problem_as_data(problem) for problem in annotations.problems],
    }


def explain_nothing(id_: str | None, problem: Problem) -> dict[str, Any]:
    """The same shape for what could not be read as an article, with the reason as its one problem."""
    empty: dict[str, Any] = {key: [] for key in ("timexes", "mentions", "proposals", "actors", "events")}
    head = {"schema": SCHEMA, "id": id_, "date": None, "title": "", "body": ""}
    return head | empty | {"problems": [problem_as_data(problem)]}


def expressions_of(timexes: Iterable[Timex]) -> Iterator[Timex]:
    """The expressions as TimeML counts them: a range is its two halves."""
    for timex in timexes:
        yield from timex.halves or (timex,)


def timex_record(timex: Timex) -> dict[str, Any]:
    when = timex.when
    return {
        "start": timex.start,
        "end": timex.end,
        "text": timex.text,
        "type": timex.type,
        "value": timex.value,
        "edtf": when.edtf if when else None,
        "first": iso_or_none(when.first) if when else None,
        "last": iso_or_none(when.last) if when else None,
        **_zone(timex.zone),
    }


def mention_record(mention: Mention) -> dict[str, Any]:
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.form,
        "actor": mention.actor,
        "rule": mention.rule,
        **_zone(mention.zone),
    }


def proposal_record(proposal: Proposal) -> dict[str, Any]:
    return {
        "name": proposal.name,
        "type": proposal.type,
        "start": proposal.start,
        "end": proposal.end,
        "confidence": proposal.confidence,
        **_zone(proposal.zone),
    }


def tag_record(tag: ActorTag) -> dict[str, Any]:
    return {
        "actor": tag.actor,
        "name": tag.name,
        "type": tag.type,
        "salience": tag.salience,
        "key": tag.key,
        "mentions": tag.mentions,
        "why": tag.why,
    }


def event_record(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "edtf": event.when.edtf,
        "first": iso_or_none(event.when.first),
        "last": iso_or_none(event.when.last),
        "title": event.title,
        "kind": event.kind,
        "modality": event.modality,
        "actors": [{"actor": one.actor, "role": one.role} for one in event.actors],
        "place": event.place or None,
        "confidence": event.confidence,
        "importance": event.importance,
        "sources": [source_record(source) for source in event.sources],
    }


def source_record(source: EventSource) -> dict[str, Any]:
    return {
        "article": source.article,
        "start": source.start,
        "end": source.end,
        "sentence": source.sentence,
        "timex": source.timex,
    }


def iso_or_none(day: Day | None) -> str | None:
    return None if day is None else iso_of(day)


def _zone(zone: Zone) -> dict[str, str]:
    """Only what stands in the title says where it stands."""
    return {"zone": zone} if zone == "title" else {}


# ---------------------------------------------------------------- for people


def describe(article: Article, annotations: Annotations) -> str:
    """The same as text: key actors, every mention, dates, events with the words that state them, problems.

    A place is the line of the article's file, counted from 1, or ``title``.
    """
    sections = [
        ("Key actors", _actor_lines(tag for tag in annotations.actors if tag.key)),
        ("Also named", _actor_lines(tag for tag in annotations.actors if not tag.key)),
        ("Names", (_mention_line(article, one) for one in annotations.mentions)),
        ("Proposed names, which have no record yet", (_proposal_line(article, one) for one in annotations.proposals)),
        ("Dates", (_timex_line(article, one) for one in annotations.timexes)),
        ("Events", (line for event in annotations.events for line in _event_lines(article, event))),
        ("Problems", (format_problem(problem) for problem in annotations.problems)),
    ]
    head = f"{article.title}\n{article.id}, published {article.date.isoformat()} ({article.date_basis})"
    return "\n\n".join([head, *(_section(title, tuple(lines)) for title, lines in sections)]) + "\n"


def _section(title: str, lines: tuple[str, ...]) -> str:
    return "\n".join([title, *(textwrap.indent(line, "  ") for line in lines or ("none",))])


def _actor_lines(tags: Iterable[ActorTag]) -> Iterator[str]:
    for tag in tags:
        times = "once" if tag.mentions == 1 else f"{tag.mentions} times"
        yield f"{tag.salience:.2f}  {tag.name} ({tag.type}, {tag.actor}), named {times}: {tag.why}"


def _mention_line(article: Article, mention: Mention) -> str:
    place = _place(article, mention.zone, mention.start)
    return f"{place}: “{mention.form}” is {mention.actor}, by rule {mention.rule}"


def _proposal_line(article: Article, proposal: Proposal) -> str:
    because = f": {proposal.why}" if proposal.why else ""
    place = _place(article, proposal.zone, proposal.start)
    return f"{place}: “{proposal.name}” may be a name ({proposal.type}), confidence {proposal.confidence:.2f}{because}"


def _timex_line(article: Article, timex: Timex) -> str:
    by = f", by rule {timex.rule}" if timex.rule else ""
    meant = f"{timex.when.edtf} ({timex.when.label})" if timex.when else f"no date ({timex.type} {timex.value})"
    return f"{_place(article, timex.zone, timex.start)}: “{timex.text}” → {meant}{by}"


def _event_lines(article: Article, event: Event) -> Iterator[str]:
    nature = ", ".join(dict.fromkeys([event.modality, *([event.kind] if event.kind != "event" else [])]))
    yield f"{event.when.edtf}  {event.title}"
    yield f"    {event.id}: {event.when.label}, {nature}"
    yield f"    confidence {event.confidence:.2f}, importance {event.importance:.2f}"
    if event.actors:
        yield "    who: " + ", ".join(f"{one.actor} ({one.role})" for one in event.actors)
    if event.place:
        yield f"    where: {event.place}"
    for source in event.sources:
        dated = f", dated by “{source.timex}”" if source.timex else ""
        yield f"    {_place(article, 'body', source.start)}: “{source.sentence}”{dated}"
    for reason in event.why:
        yield f"    why: {reason}"


def _place(article: Article, zone: Zone, offset: int) -> str:
    if zone == "title":
        return "title"
    return f"line {article.line_of(offset)}"
