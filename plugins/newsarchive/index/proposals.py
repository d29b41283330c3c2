"""Names without a record, gathered over the archive: one entry a name, never two names in one entry.

What may be the same is only said (``perhaps``), for an editor to decide.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from newsarchive.model import Actor, ActorType, Annotations, Article, ProposedActor
from newsarchive.proposed import fold, open_proposals, slug_of, usefulness

# Readers see no name of which the rules are less sure, however often it stands.
SHOWN_FROM = 0.8
# In so many articles a name is strong by itself.
MANY = 3
# More than an editor will ever look through; what is left out comes when these are decided.
MOST = 2000
_ALIKE = 88.0
_MOST_HINTS = 3
_AROUND = 40
_QUOTE = 160


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name in one article, with what speaks for it there."""

    article: str
    name: str
    type: ActorType
    confidence: float
    salience: float
    strong: bool
    quote: str
    why: str


def gather_proposals(
    articles: Iterable[Article], annotations: Mapping[str, Annotations], old: Sequence[ProposedActor] = ()
) -> tuple[ProposedActor, ...]:
    """An entry a name, sorted by slug.

    ``old`` are the entries of which some may stand among the records already: their mentions count as sightings.
    What they say of a name's type holds, for an editor may have corrected it.
    """
    known = {one.slug: one for one in old}
    found: dict[str, list[Sighting]] = {}
    for article in articles:
        for sighting in _sightings(article, annotations[article.id], known):
            found.setdefault(slug_of(sighting.name), []).append(sighting)
    entries = [_entry(slug, sightings, known.get(slug)) for slug, sightings in found.items()]
    return tuple(sorted(entries, key=lambda one: one.slug))


def join_proposals(
    old: Iterable[ProposedActor], new: Iterable[ProposedActor], articles: Iterable[str]
) -> tuple[ProposedActor, ...]:
    """Both, sorted by slug: a name that stands in both has the articles of both, of those that there are."""
    there = frozenset(articles)
    entries = {one.slug: one for one in old}
    for one in new:
        before = entries.get(one.slug)
        entries[one.slug] = one if before is None else _joined(before, one)
    kept = [replace(one, articles=tuple(name for name in one.articles if name in there)) for one in entries.values()]
    return tuple(sorted((one for one in kept if one.articles), key=lambda one: one.slug))


def settle_proposals(proposed: Sequence[ProposedActor], actors: Sequence[Actor]) -> tuple[ProposedActor, ...]:
    """What is to be written down: the open ones, the most useful where there are too many, each with its hints."""
    left = sorted(open_proposals(proposed, actors), key=usefulness)[:MOST]
    return tuple(sorted(with_hints(left, actors), key=lambda one: one.slug))


def with_hints(proposed: Sequence[ProposedActor], actors: Sequence[Actor]) -> Iterator[ProposedActor]:
    """Each with the slugs of what it may be the same as, the likest first."""
    people, bodies = (_Known(proposed, actors, persons=persons) for persons in (True, False))
    for one in proposed:
        known = people if one.type == "person" else bodies
        yield replace(one, perhaps=known.like(one))


class _Known:
    """The names of one sort that a proposal may be another form of."""

    def __init__(self, proposed: Sequence[ProposedActor], actors: Sequence[Actor], *, persons: bool) -> None:
        names: dict[str, str] = {}
        for actor in actors:
            if (actor.type == "person") is persons and actor.status != "rejected":
                forms = [actor.name, *(alias.text for alias in actor.aliases if alias.kind in ("strong", "weak"))]
                names |= {key: actor.slug for form in forms if (key := _sorted(form))}
        names |= {_sorted(one.name): one.slug for one in proposed if (one.type == "person") is persons}
        self._slugs = names
        self._keys = list(names)
        self._persons = persons
        self._surnames: dict[str, list[str]] = {}
        for key in names:
            for word in key.split():
                self._surnames.setdefault(word, []).append(key)

    def like(self, one: ProposedActor) -> tuple[str, ...]:
        key = _sorted(one.name)
        scores: dict[str, float] = {}
        for other, score, _ in process.extract(key, self._keys, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=9):
            scores[self._slugs[other]] = score
        for other in self._surnames.get(fold(one.name).split("-")[-1], ()) if self._persons else ():
            if _may_shorten(key.split(), other.split()):
                scores.setdefault(self._slugs[other], _ALIKE)
        scores.pop(one.slug, None)
        return tuple(sorted(scores, key=lambda slug: (-scores[slug], slug))[:_MOST_HINTS])


def _may_shorten(one: Sequence[str], other: Sequence[str]) -> bool:
    """True where every word of the shorter name stands in the longer, or is the first letter of a word there.

    >>> _may_shorten(["sherman", "w"], ["ruth", "sherman", "wendy"]), _may_shorten(["ann", "roe"], ["jane", "roe"])
    (True, False)
    """
    short, long = sorted((one, other), key=len)
    return all(any(word == there or (len(word) == 1 and there.startswith(word)) for there in long) for word in short)


def _sorted(name: str) -> str:
    return " ".join(sorted(fold(name).split("-")))


def _sightings(article: Article, found: Annotations, known: Mapping[str, ProposedActor]) -> Iterator[Sighting]:
    for one in found.proposals:
        yield Sighting(article.id, one.name, one.type, one.confidence, one.salience, one.strong,
                       _quote(article, one.start, one.end), one.why)  # fmt: skip
    for tag in found.actors:
        if (entry := known.get(tag.actor)) and tag.name == entry.name:
            yield Sighting(article.id, entry.name, entry.type, entry.confidence, tag.salience, entry.strong,
                           entry.quote, entry.why)  # fmt: skip


def _quote(article: Article, start: int, end: int) -> str:
    """The words around a place in the body, whole words only."""
    text = article.body
    begin, stop = max(0, start - _AROUND), min(len(text), end + _AROUND)
    before = text[begin:start] if begin == 0 else text[begin:start].partition(" ")[2]
    behind = text[end:stop] if stop == len(text) else text[end:stop].rpartition(" ")[0]
    return " ".join(f"{before}{text[start:end]}{behind}".split())[:_QUOTE]


def _entry(slug: str, sightings: Sequence[Sighting], old: ProposedActor | None) -> ProposedActor:
    best = max(sightings, key=lambda one: one.confidence)
    articles = tuple(sorted({one.article for one in sightings}))
    strong = any(one.strong for one in sightings) or len(articles) >= MANY
    return ProposedActor(
        slug=slug,
        name=best.name,
        type=old.type if old else best.type,
        articles=articles,
        confidence=best.confidence,
        salience=round(sum(one.salience for one in sightings) / len(sightings), 2),
        strong=strong and best.confidence >= SHOWN_FROM,
        quote=best.quote,
        why=best.why,
    )


def _joined(before: ProposedActor, now: ProposedActor) -> ProposedActor:
    articles = tuple(sorted({*before.articles, *now.articles}))
    best = max(before, now, key=lambda one: one.confidence)
    strong = before.strong or now.strong or (len(articles) >= MANY and best.confidence >= SHOWN_FROM)
    weights = len(before.articles), len(now.articles)
    mean = (before.salience * weights[0] + now.salience * weights[1]) / sum(weights)
    return replace(best, type=before.type, articles=articles, salience=round(mean, 2), strong=strong)
