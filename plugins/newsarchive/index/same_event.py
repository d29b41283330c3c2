"""Whether two reports tell one event: what forbids it, and how much speaks for it.

A wrong merge is worse than a missed one: it puts words into an article's mouth. Reports join only where their dates
meet, an actor is shared, the places do not conflict, both name the same occurrence, and the words around it agree.
Measured on ECB+ by ``bench/evaluate_merging.py``; the thresholds were chosen there on the train part.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsarchive.dates import Day, When
from newsarchive.index.occurrences import occurrences_of
from newsarchive.index.order import width
from newsarchive.model import Event

# From here two reports tell one event, where both name the occurrence by a word of a family ("arrested"); from there,
# where its word may name anything ("checked", "followed"); and from there, where it takes strong evidence.
ENOUGH, MORE, PLENTY = 0.2, 0.25, 0.35
# A small archive has seen too few words to know which are rare: this many reports are taken to stand beside its own.
_UNSEEN = 20
_WORD = re.compile(r"\w+")
_EMPTY_WORDS = frozenset(
    "a an the and or of in on at to for with by from after before over as is are was were be been has have had their "
    "its his her it they that which who he she him them this these those said say says will would not but".split()
)


@dataclass(frozen=True, slots=True)
class Traits:
    """What of an event it is known by again.

    ``told`` are the content words of its title and its sentences, ``occurrences`` what its words may name.
    ``first`` and ``last`` are the days that it may mean, without end where it has none.
    """

    event: Event
    first: float
    last: float
    articles: frozenset[str]
    actors: frozenset[str]
    patients: frozenset[str]
    occurrences: frozenset[str]
    title: frozenset[str]
    told: frozenset[str]

    @property
    def day(self) -> Day | None:
        """The one day that it may mean, if there is but one."""
        return self.event.when.first if self.first == self.last else None


def read_traits(event: Event) -> Traits:
    title = content_words(event.title)
    sentences = (content_words(sentence) for sentence in dict.fromkeys(source.sentence for source in event.sources))
    when = event.when
    return Traits(
        event,
        -math.inf if when.first is None else when.first,
        math.inf if when.last is None else when.last,
        frozenset(source.article for source in event.sources),
        frozenset(part.actor for part in event.actors),
        frozenset(part.actor for part in event.actors if part.role == "patient"),
        occurrences_of(event.words) or frozenset(filter(None, [event.stem])),
        title,
        title.union(*sentences),
    )


def days_apart(one: When, other: When) -> int:
    """How many days lie from the end of one to the beginning of the other; 0 where they meet.

    Two days meet where they are one; a vaguer date meets every day that it may mean.
    """
    gaps = [
        begin - end
        for begin, end in ((one.first, other.last), (other.first, one.last))
        if begin is not None and end is not None
    ]
    return max([0, *gaps])


def content_words(text: str) -> frozenset[str]:
    """Words by their first six letters, so that most endings fall away."""
    return frozenset([word[:6] for word in _WORD.findall(text.lower()) if word not in _EMPTY_WORDS])


class Weights:
    """How telling each word is, the rarer the more (inverse document frequency over the archive's reports)."""

    def __init__(self, traits: Sequence[Traits]) -> None:
        counts = Counter(word for one in traits for word in one.told)
        self._of_word = {word: math.log((len(traits) + _UNSEEN) / count) for word, count in counts.items()}
        # Of whole titles and texts, which are asked for again and again.
        self._of_text: dict[frozenset[str], float] = {}

    def of_words(self, words: Iterable[str]) -> float:
        """The weight of all words together; the same in whichever order they come."""
        return math.fsum(map(self._of_word.__getitem__, words))

    def of_text(self, words: frozenset[str]) -> float:
        found = self._of_text.get(words)
        if found is None:
            found = self._of_text[words] = self.of_words(words)
        return found


def find_conflict(one: Traits, other: Traits) -> str:
    """What alone forbids that the two are one event, in words; empty where nothing does."""
    gap = _gap(one, other)
    if gap > 1 or (gap > 0 and not _may_differ_by_a_day(one, other)):
        return "the dates do not meet"
    if one.event.modality != other.event.modality or one.event.kind != other.event.kind:
        return "one is told as certain, or as lasting, and the other is not"
    if one.articles & other.articles:
        return "one article tells them apart"
    if one.event.place and other.event.place and one.event.place != other.event.place:
        return "the places differ"
    if one.event.origin != "extracted" and other.event.origin != "extracted":
        return "an editor wrote both"
    if _befell_others(one, other):
        return "it befell others"
    return "" if share_someone(one, other) else "no actor is shared"


def _befell_others(one: Traits, other: Traits) -> bool:
    """Each says whom it befell, and that is nobody whom the other names: one attacker, two victims on one day."""
    return bool(one.patients and other.patients) and not (one.patients & other.actors or other.patients & one.actors)


def share_someone(one: Traits, other: Traits) -> bool:
    """A shared actor; of two reports that name nobody, the same place stated."""
    if one.actors or other.actors:
        return bool(one.actors & other.actors)
    return bool(one.event.place) and one.event.place == other.event.place


def days_meet(one: Traits, other: Traits) -> bool:
    return _gap(one, other) <= 0


def _gap(one: Traits, other: Traits) -> float:
    """As ``days_apart``, and asked some hundred thousand times: no more than 0 where they meet."""
    later, earlier = other.first - one.last, one.first - other.last
    return later if later > earlier else earlier


def _may_differ_by_a_day(one: Traits, other: Traits) -> bool:
    """Of days next to each other. Midnight lies elsewhere for each newsroom: docs/decisions/reports-a-day-apart.md."""
    same_cast = len(one.actors) > 1 and set(one.event.actors) == set(other.event.actors)
    same_place = bool(one.event.place) and one.event.place == other.event.place
    to_the_day = width(one.event.when) == width(other.event.when) == 0
    return to_the_day and same_cast and same_place


def _name_one(one: Traits, other: Traits) -> bool:
    """Both name the same occurrence; the families tell apart words that only begin alike."""
    stems = {one.event.stem, other.event.stem} - {""}
    return len(stems) < 2 and bool(one.occurrences & other.occurrences)


def score_likeness(one: Traits, other: Traits, weights: Weights) -> float:
    """How much two reports that do not conflict are alike, in [0, 1]: the words of their titles and of their sentences.

    0 where they name different occurrences. Where an editor's record names none by its words, the titles decide alone.
    """
    if not (one.occurrences and other.occurrences):
        return words_shared(one.event.title, other.event.title) * ENOUGH / PLENTY
    if not _name_one(one, other):
        return 0.0
    return (_overlap(one.title, other.title, weights) + _overlap(one.told, other.told, weights)) / 2


def likeness_needed(one: Traits, other: Traits) -> float:
    """More where a word of no family names the occurrence; still more where nobody is named or the days differ."""
    if not (one.actors and days_meet(one, other)):
        return PLENTY
    of_no_family = one.occurrences and other.occurrences and not (one.event.stem or other.event.stem)
    return MORE if of_no_family else ENOUGH


def _overlap(words: frozenset[str], others: frozenset[str], weights: Weights) -> float:
    """The weight of the shared words in that of the shorter text (Szymkiewicz and Simpson)."""
    least = min(weights.of_text(words), weights.of_text(others))
    return weights.of_words(words & others) / least if least else 0.0


def words_shared(one: str, other: str) -> float:
    """Jaccard overlap of the content words of two titles, by their first six letters; 0 where there are none.

    >>> words_shared("Sherman and Ryabkov hold talks", "Talks held by Ryabkov and Sherman")
    0.6
    """
    words, others = content_words(one), content_words(other)
    return len(words & others) / len(words | others) if words | others else 0.0
