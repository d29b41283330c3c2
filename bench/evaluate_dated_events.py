"""How well the dated events of an article are found, on the texts labelled by hand in ``tests/quality/events``.

Every labelled actor has a record here, as where an editor has accepted the proposals; the rest is what is shipped.
A found event is right where its date has the bounds of the label's, and one of its sentences is one of the label's;
each label counts once. ``same word`` asks besides that it name the same kind of occurrence.
Actors, roles, places and modality are scored on the events that are right.
What an editor would have to do is told by ``--errors``, for the texts that may be looked at.
"""

from __future__ import annotations

import datetime
import functools
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import frontmatter
from bootstrap import interval

from newsarchive.annotate import annotate
from newsarchive.annotate.events.triggers import noun_of, verb_of
from newsarchive.annotate.lexicon import Lexicon, build_lexicon
from newsarchive.dates import parse_edtf
from newsarchive.gazetteer import join_gazetteer, parse_gazetteer
from newsarchive.model import Actor, Alias, Article, Event
from newsarchive.slugs import slugify

ROOT = Path(__file__).resolve().parent.parent
LABELS = ROOT / "tests" / "quality" / "events"
GAZETTEER = parse_gazetteer((ROOT / "plugins/newsarchive/data/gazetteer.json").read_text(encoding="utf-8"))
NEEDS_SHARED = False
# "Helmand province" is Helmand, and "Washington, D.C." Washington.
_KIND = re.compile(r"\s+(?:province|state|county|region|district)$")
# "The U.S." is the United States, wherever that stands.
_COUNTRIES = {
    form: actor.slug
    for actor in GAZETTEER
    if actor.type == "country"
    for form in (actor.name, *(alias.text for alias in actor.aliases if alias.kind != "metonym"))
}
Part = Literal["tune", "held-out"]


@dataclass(frozen=True, slots=True)
class Label:
    """``spans`` are the beginnings of the sentences that tell it; actors are slugs of records."""

    trigger: str
    spans: tuple[int, ...]
    edtf: str
    modality: str
    agents: frozenset[str]
    patients: frozenset[str]
    place: str


@dataclass(frozen=True, slots=True)
class Text:
    article: Article
    part: Part
    actors: tuple[Actor, ...]
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """Events labelled, found, right, and in the same word too; of the parts (right, found, labelled)."""

    labelled: int
    found: int
    right: int
    same_word: int
    actors: tuple[int, int, int]
    roles: tuple[int, int, int]
    places: tuple[int, int, int]
    modality: int


def evaluate(shared: Path) -> dict[str, float]:
    """Percentages, of the texts that may be tuned on and of those held out; ``shared`` is not needed."""
    counted = count_all()
    return {name: figure(counts) for name, (figure, counts) in _figures(counted).items()}


def intervals(shared: Path) -> dict[str, tuple[float, float]]:
    """For each figure its 95 % bootstrap interval over articles."""
    counted = count_all()
    return {name: interval(counts, figure) for name, (figure, counts) in _figures(counted).items()}


@functools.cache
def count_all() -> dict[Part, list[Counts]]:
    counted: dict[Part, list[Counts]] = {"tune": [], "held-out": []}
    for text in read_texts(LABELS):
        counted[text.part].append(_count(text, _found(text)))
    return counted


def _figures(counted: dict[Part, list[Counts]]) -> dict[str, Any]:
    """Name to (function of counts, counts)."""
    figures: dict[str, Any] = {}
    for part, counts in counted.items():
        figures |= {
            f"{part} f1": (_f1, counts),
            f"{part} precision": (lambda all_: _share(sum(c.right for c in all_), sum(c.found for c in all_)), counts),
            f"{part} recall": (lambda all_: _share(sum(c.right for c in all_), sum(c.labelled for c in all_)), counts),
            f"{part} f1 same word": (_f1_same_word, counts),
            f"{part} actors f1": (lambda all_: _part_f1([c.actors for c in all_]), counts),
            f"{part} actors with roles f1": (lambda all_: _part_f1([c.roles for c in all_]), counts),
            f"{part} places f1": (lambda all_: _part_f1([c.places for c in all_]), counts),
            f"{part} modality": (
                lambda all_: _share(sum(c.modality for c in all_), sum(c.right for c in all_)),
                counts,
            ),
        }
    return figures


def _share(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0


def _f1(counts: Sequence[Counts]) -> float:
    return _share(2 * sum(c.right for c in counts), sum(c.found + c.labelled for c in counts))


def _f1_same_word(counts: Sequence[Counts]) -> float:
    return _share(2 * sum(c.same_word for c in counts), sum(c.found + c.labelled for c in counts))


def _part_f1(triples: Sequence[tuple[int, int, int]]) -> float:
    return _share(2 * sum(right for right, _, _ in triples), sum(found + gold for _, found, gold in triples))


# ---------------------------------------------------------------- reading


def read_texts(folder: Path) -> list[Text]:
    return [_read_text(path) for path in sorted(folder.glob("*.md")) if path.stem != "README"]


def _read_text(path: Path) -> Text:
    matter = frontmatter.loads(path.read_text(encoding="utf-8"))
    published = matter["published"]
    assert isinstance(published, datetime.date)
    article = Article(path.stem, path.name, str(matter["title"]), path.stem, matter.content, "en", published)
    names, actors = _records(matter["actors"])
    return Text(article, matter["part"], actors, tuple(_label(one, matter.content, names) for one in matter["events"]))


def _records(written: Sequence[dict[str, Any]]) -> tuple[dict[str, str], tuple[Actor, ...]]:
    """Slugs by name, and a record for each actor that the gazetteer does not hold."""
    known = {form: actor.slug for actor in GAZETTEER for form in (actor.name, *(alias.text for alias in actor.aliases))}
    names: dict[str, str] = {}
    actors: list[Actor] = []
    for one in written:
        names[one["name"]] = known.get(one["name"], slugify(one["name"]))
        if one["name"] not in known:
            surname = one["name"].split()[-1] if one["type"] == "person" else ""
            aliases = tuple(Alias(form) for form in one.get("also", ()) if form != surname)
            actors.append(Actor(names[one["name"]], one["name"], one["type"], aliases, surname=surname))
    return names, tuple(actors)


def _label(one: dict[str, Any], body: str, names: dict[str, str]) -> Label:
    return Label(
        trigger=one["trigger"],
        spans=tuple(body.index(quote) for quote in (one["sentence"], *one["also"])),
        edtf=one["edtf"],
        modality=one["modality"],
        agents=frozenset(names[name] for name in one["agents"]),
        patients=frozenset(names[name] for name in one["patients"]),
        place=_COUNTRIES.get(one["place"]) or slugify(_KIND.sub("", one["place"].split(",")[0])),
    )


# ---------------------------------------------------------------- scoring


def _found(text: Text) -> tuple[Event, ...]:
    return annotate(text.article, lexicon_of(text)).events


def lexicon_of(text: Text) -> Lexicon:
    return build_lexicon(join_gazetteer(text.actors, GAZETTEER))


def _pairs(text: Text, events: Sequence[Event]) -> list[tuple[Label, Event]]:
    """One event for each label at most: those of the same word are paired first."""
    pairs: list[tuple[Label, Event]] = []
    for asked in (True, False):
        for label in text.labels:
            if any(label is one for one, _ in pairs):
                continue
            free = (event for event in events if all(event is not one for _, one in pairs))
            match = next((one for one in free if _is_right(label, one) and _same_word(label, one) >= asked), None)
            if match is not None:
                pairs.append((label, match))
    return pairs


def _is_right(label: Label, event: Event) -> bool:
    gold = parse_edtf(label.edtf)
    same_days = (gold.first, gold.last) == (event.when.first, event.when.last)
    return same_days and any(source.start <= at < source.end for source in event.sources for at in label.spans)


def _same_word(label: Label, event: Event) -> bool:
    key = label.trigger.lower()
    families = {one.family for one in (verb_of(key), noun_of(key)) if one}
    words = slugify(event.title + " " + event.id).split("-")
    return event.stem in families or any(word[:5] == key[:5] for word in words)


def _count(text: Text, events: Sequence[Event]) -> Counts:
    pairs = _pairs(text, events)
    acting = [({one.actor for one in event.actors}, label.agents | label.patients) for label, event in pairs]
    roles = [({(one.actor, one.role == "patient") for one in event.actors}, _roles(label)) for label, event in pairs]
    places = [({event.place} - {""}, {label.place} - {""}) for label, event in pairs]
    return Counts(
        labelled=len(text.labels),
        found=len(events),
        right=len(pairs),
        same_word=sum(_same_word(label, event) for label, event in pairs),
        actors=_triple(acting),
        roles=_triple(roles),
        places=_triple(places),
        modality=sum(label.modality == event.modality for label, event in pairs),
    )


def _roles(label: Label) -> set[tuple[str, bool]]:
    return {(one, False) for one in label.agents} | {(one, True) for one in label.patients}


def _triple(pairs: Sequence[tuple[Any, Any]]) -> tuple[int, int, int]:
    return (
        sum(len(found & gold) for found, gold in pairs),
        sum(len(found) for found, _ in pairs),
        sum(len(gold) for _, gold in pairs),
    )


# ---------------------------------------------------------------- what is wrong, in words


def errors(text: Text) -> Iterator[str]:
    """Labels missed, events that no label has, and wrong parts of right ones."""
    events = _found(text)
    pairs = _pairs(text, events)
    for label, event in pairs:
        wrong = _wrong_parts(label, event)
        if wrong:
            yield f"  part     {event.when.edtf} {event.title} | {'; '.join(wrong)}"
    for label in text.labels:
        if all(label is not one for one, _ in pairs):
            yield f"  missed   {label.edtf} {label.trigger} | {text.article.body[label.spans[0] :][:90]!r}"
    for event in events:
        if all(event is not one for _, one in pairs):
            source = event.sources[0]
            yield f"  extra    {event.when.edtf} {event.title} | {source.timex} | {source.sentence[:150]!r}"


def _wrong_parts(label: Label, event: Event) -> list[str]:
    found = {(one.actor, one.role == "patient") for one in event.actors}
    wrong = []
    if found != _roles(label):
        wrong.append(f"actors {sorted(found)} should be {sorted(_roles(label))}")
    if event.place != label.place:
        wrong.append(f"place '{event.place}' should be '{label.place}'")
    if event.modality != label.modality:
        wrong.append(f"{event.modality} should be {label.modality}")
    if not _same_word(label, event):
        wrong.append(f"word '{label.trigger}'")
    return wrong


def main() -> None:
    if "--errors" in sys.argv:
        for text in read_texts(LABELS):
            if text.part == "tune":
                print(text.article.id, text.article.date, *errors(text), sep="\n")
    spread = intervals(ROOT)
    for name, value in evaluate(ROOT).items():
        print(f"{name:44}{value:8.1f}   {spread[name][0]:5.1f}–{spread[name][1]:5.1f}")


if __name__ == "__main__":
    main()
