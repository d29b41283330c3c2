"""From what was told of an event to the event itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsarchive.annotate.events.governors import Governor
from newsarchive.annotate.events.naming import event_id
from newsarchive.annotate.events.place_patterns import is_building
from newsarchive.annotate.events.scene import Scene
from newsarchive.annotate.events.tellings import Telling
from newsarchive.annotate.events.titles import compose_title
from newsarchive.annotate.events.within import Cluster
from newsarchive.dates import When
from newsarchive.model import Article, Event, EventSource, Participant
from newsarchive.text import find_paragraphs


def build_event(scene: Scene, cluster: Cluster) -> Event:
    """The event with its sources in text order; its id is not yet unique."""
    article, tellings = scene.article, cluster.tellings
    when = min((one.when for one in tellings), key=_width)
    actors = _actors(tellings)
    places = [one.place for one in tellings if one.place]
    place = next((one for one in places if not is_building(one)), "".join(places[:1]))
    written = _as_written(article.body, tellings, place)
    confidence, reasons = _confidence(cluster, actors)
    sources = {one.sentence.span.start: _source(article, one) for one in reversed(tellings)}
    return Event(
        id=event_id(tellings[0], place),
        title=compose_title(scene, tellings, actors, written),
        when=when,
        kind=tellings[0].kind,
        modality=tellings[0].modality,
        actors=actors,
        place=place,
        sources=tuple(sources[start] for start in sorted(sources)),
        importance=_importance(article, tellings, actors),
        confidence=confidence,
        why=tuple(reasons),
        stem=tellings[0].governor.family if tellings[0].governor.listed else "",
        words=tuple(dict.fromkeys(_word(telling.governor) for telling in tellings)),
    )


def rank_events(events: Sequence[Event], clusters: Sequence[Cluster]) -> tuple[Event, ...]:
    """In the order in which the article tells them, with ids made unique and parts tied to their whole."""
    ids: dict[int, str] = {}
    taken: set[str] = set()
    last: dict[str, int] = {}
    order = sorted(range(len(events)), key=lambda index: (events[index].sources[0].start, index))
    for index in order:
        wanted = id_ = events[index].id
        while id_ in taken:
            last[wanted] = last.get(wanted, 1) + 1
            id_ = f"{wanted}-{last[wanted]}"
        taken.add(id_)
        ids[index] = id_
    wholes = [ids[cluster.part_of] if cluster.part_of is not None else "" for cluster in clusters]
    return tuple(replace(events[index], id=ids[index], part_of=wholes[index]) for index in order)


def _width(when: When) -> int:
    if when.first is None or when.last is None:
        return 10**9
    return when.last - when.first


def _actors(tellings: Sequence[Telling]) -> tuple[Participant, ...]:
    """Each once, in the order in which they are named; a host stays one wherever else it is named."""
    found: dict[str, Participant] = {}
    for telling in tellings:
        for one in telling.actors:
            if one.actor not in found or (one.role == "host" and found[one.actor].role == "agent"):
                found[one.actor] = one
    return tuple(found.values())


def _as_written(body: str, tellings: Sequence[Telling], place: str) -> str:
    """The place's name as a sentence has it: the words that give its slug."""
    from_slug = place.split("-")
    for telling in tellings:
        words = telling.sentence.words
        for index in range(len(words)):
            for length in range(len(from_slug), 0, -1):
                run = words[index : index + length]
                text = body[run[0].start : run[-1].end]
                if run[0].text[0].isupper() and "-".join(text.lower().replace("’", "").split()) == place:
                    return text
    return ""


def _word(governor: Governor) -> str:
    """The plain form of the word that names the event: ``arrest`` for "arrested", ``talks`` for "talks"."""
    word = governor.sentence.words[governor.head]
    known = word.verb if governor.noun is None else word.noun
    return known.lemma if known else word.key


def _source(article: Article, telling: Telling) -> EventSource:
    span = telling.sentence.span
    timex = telling.timex
    return EventSource(
        article=article.id,
        start=span.start,
        end=span.end,
        sentence=span.of(article.body),
        timex=timex.text if timex else "",
        edtf=telling.when.edtf if timex else "",
        confidence=_certainty(telling)[0],
    )


def _certainty(telling: Telling) -> tuple[float, list[str]]:
    """How sure one sentence's date and event are, in [0, 1], and why."""
    if telling.timex is None:
        return 0.75, ["told without a date of its own"]
    score, reasons = 0.9, [f"dated by “{telling.timex.text}”"]
    if telling.when.precision == "day":
        score += 0.05
    elif telling.when.precision in ("decade", "century", "open"):
        score -= 0.15
        reasons.append("the date is vague")
    if not telling.governor.listed:
        score -= 0.2
        reasons.append("the verb is not one of the listed")
    if telling.governor.noun is not None and telling.governor.verb is None:
        score -= 0.05
    if not telling.actors:
        score -= 0.1
        reasons.append("no actor is named in the clause")
    return score, reasons


def _confidence(cluster: Cluster, actors: Sequence[Participant]) -> tuple[float, list[str]]:
    score, reasons = _certainty(cluster.first)
    if cluster.part_of is not None:
        reasons = ["part of an event that the statement followed, and dated with it"]
    if not cluster.first.actors and actors:
        score += 0.05
    told = len({one.sentence.span.start for one in cluster.tellings})
    if told > 1:
        score += 0.02
        reasons.append(f"{told} sentences tell of it")
    return round(min(score, 0.97), 2), reasons


def _importance(article: Article, tellings: Sequence[Telling], actors: Sequence[Participant]) -> float:
    """What one article can say, in [0, 1]: told in its lead, more than once, with actors that are known."""
    paragraphs = find_paragraphs(article.body)
    lead = next((one.span.end for one in paragraphs if not one.heading), 0)
    in_lead = any(one.sentence.span.start < lead for one in tellings)
    again = min(len(tellings) - 1, 4) / 4
    return round(0.5 * in_lead + 0.2 * again + 0.3 * min(len(actors), 4) / 4, 2)
