"""Events for an editor to judge: the doubtful ones, and pairs that may be one, each with the lines to write."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from newsarchive.model import Article, Event, EventSource, Indexes, PerhapsSame

# Below this, an event is shown to the editor before it is believed.
DOUBTFUL = 0.7
# About so many characters of a sentence are enough to know it by.
_ENOUGH_WORDS = 90


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence that tells an event, at ``place`` (path and line); ``path`` is that of the file to write in."""

    event: str
    title: str
    edtf: str
    path: str
    place: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """An event that the machine is not sure of; the lines go under ``events:`` in the head of the article."""

    event: Event
    telling: Telling
    confirm: tuple[str, ...]
    replace: tuple[str, ...]
    hide: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two events that may be one; the lines go into ``path``, under ``events:`` where that is an article."""

    one: Telling
    other: Telling
    likeness: float
    why: str
    same: tuple[str, ...]
    not_same: tuple[str, ...]


def find_doubtful(indexes: Indexes) -> list[Event]:
    """The least sure first; none that an editor confirmed, corrected or added."""
    doubtful = [event for event in indexes.events if event.origin == "extracted" and event.confidence < DOUBTFUL]
    return sorted(doubtful, key=lambda event: (event.confidence, event.id))


def describe_doubts(indexes: Indexes, doubtful: Iterable[Event]) -> tuple[Doubt, ...]:
    """Each with the lines that settle it, in the order given."""
    articles = {article.id: article for article in indexes.articles}
    return tuple(_doubt(event, articles) for event in doubtful)


def _doubt(event: Event, articles: Mapping[str, Article]) -> Doubt:
    known = _known_by(event, articles)
    words = (f"    title: {_quoted(event.title)}", f"    date: {_quoted(event.when.edtf)}")
    confirm, correct, hide = ((f"  - action: {action}", *known) for action in ("confirm", "replace", "hide"))
    return Doubt(event, _telling(event, articles), (*confirm, *words), (*correct, *words), hide)


def describe_pairs(indexes: Indexes, pairs: Iterable[PerhapsSame]) -> tuple[Pair, ...]:
    """Each with the lines that settle it, in the order given; a record is the one, so that they go into its file."""
    articles = {article.id: article for article in indexes.articles}
    events = {event.id: event for event in indexes.events}
    return tuple(_pair(miss, events, articles) for miss in pairs)


def _pair(miss: PerhapsSame, events: Mapping[str, Event], articles: Mapping[str, Article]) -> Pair:
    one, other = sorted((events[miss.one], events[miss.other]), key=lambda event: not event.path)
    same, not_same = (_link(key, one, other, articles) for key in ("same_as", "not_same_as"))
    return Pair(_telling(one, articles), _telling(other, articles), miss.likeness, miss.why, same, not_same)


def _link(key: str, one: Event, other: Event, articles: Mapping[str, Article]) -> tuple[str, ...]:
    head = () if one.path else ("  - action: link", *_known_by(one, articles))
    inner = "" if one.path else "    "
    named = _known_by(other, articles)
    home = _source_of(other, articles)
    quoted = (f"article: {home.article}", *(line.strip() for line in named)) if home else (f"id: {other.id}",)
    first, *rest = quoted
    return (*head, f"{inner}{key}:", f"{inner}  - {first}", *(f"{inner}    {line}" for line in rest))


def _known_by(event: Event, articles: Mapping[str, Article]) -> tuple[str, ...]:
    """The lines that name an event in its article: words, which hold when the rules change, and the id beside them."""
    source = _source_of(event, articles)
    quote = [f"    quote: {_quoted(shortest_quote(articles[source.article].body, source))}"] if source else []
    return (*quote, f"    id: {event.id}")


def _source_of(event: Event, articles: Mapping[str, Article]) -> EventSource | None:
    return next((source for source in event.sources if source.article in articles), None)


def shortest_quote(body: str, source: EventSource) -> str:
    """The beginning of a sentence, by whole words, as far as it takes to be found nowhere else."""
    end = source.start
    while end < source.end:
        longer = body.find(" ", end + 1, source.end)
        end = longer if longer > 0 else source.end
        quote = body[source.start : end].rstrip()
        if len(quote) >= _ENOUGH_WORDS and body.count(quote) == 1:
            return quote
    return source.sentence


def _quoted(text: str) -> str:
    """A text in YAML's double quotes, which are JSON's."""
    return json.dumps(text, ensure_ascii=False)


def _telling(event: Event, articles: Mapping[str, Article]) -> Telling:
    source = _source_of(event, articles)
    if source is None or event.path:
        return Telling(event.id, event.title, event.when.edtf, event.path, event.path, "")
    article = articles[source.article]
    place = f"{article.path}:{article.line_of(source.start)}"
    return Telling(event.id, event.title, event.when.edtf, article.path, place, source.sentence)


# ---------------------------------------------------------------- for programs


def doubt_as_data(doubt: Doubt) -> dict[str, Any]:
    event = doubt.event
    return {
        "id": event.id,
        "edtf": event.when.edtf,
        "title": event.title,
        "confidence": event.confidence,
        "why": list(event.why),
        "sentences": [source.sentence for source in event.sources],
        "place": doubt.telling.place,
        "write": {
            "path": doubt.telling.path,
            "confirm": "\n".join(doubt.confirm),
            "replace": "\n".join(doubt.replace),
            "hide": "\n".join(doubt.hide),
        },
    }


def pair_as_data(pair: Pair) -> dict[str, Any]:
    return {
        "events": [
            {"id": one.event, "edtf": one.edtf, "title": one.title, "place": one.place, "sentence": one.sentence}
            for one in (pair.one, pair.other)
        ],
        "likeness": pair.likeness,
        "why": pair.why,
        "write": {"path": pair.one.path, "same": "\n".join(pair.same), "not_same": "\n".join(pair.not_same)},
    }


# ---------------------------------------------------------------- for people


def doubt_lines(doubt: Doubt) -> Iterator[str]:
    event = doubt.event
    yield f"  {event.when.edtf}  {event.title} (confidence {event.confidence:.2f})"
    yield f"      {doubt.telling.place}: “{doubt.telling.sentence}”"
    yield from (f"      why: {reason}" for reason in event.why)
    yield "    it is right, or right once you have corrected these lines:"
    yield from doubt.confirm
    yield "    it should not be there:"
    yield from doubt.hide


def pair_lines(pair: Pair) -> Iterator[str]:
    for one in (pair.one, pair.other):
        yield f"  {one.edtf}  {one.title}"
        yield f"      {one.place}" + (f": “{one.sentence}”" if one.sentence else "")
    yield f"      why: likeness {pair.likeness:.2f}; {pair.why}"
    yield f"    they are one (in {pair.one.path}):"
    yield from pair.same
    yield "    they are two:"
    yield from pair.not_same
