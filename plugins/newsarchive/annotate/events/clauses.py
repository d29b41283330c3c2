"""A sentence cut into clauses, its words marked as verbs that act and nouns that name events.

There is no grammar here, only the words beside a word: enough to tell which verb a date belongs to in news prose.
"""

from __future__ import annotations

import functools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from newsarchive.annotate.cues import CALENDAR
from newsarchive.annotate.events.marking import Word, mark_word
from newsarchive.annotate.events.wordlists import (
    ARTICLES,
    AUXILIARIES,
    COORDINATORS,
    JOINING,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    skips,
)
from newsarchive.annotate.tokens import Token
from newsarchive.text import Span, around

_TELLING = AUXILIARIES - {"'s", "'d"}

# Of what is said, the date comes first: "said that on Monday, after the talks, …".
_LEADING_ON = tuple(["that", one] for one in ("on", "in", "during", "at"))

_START, _END = attrgetter("start"), attrgetter("end")


@dataclass(frozen=True)
class Sentence:
    """``index`` counts the sentences of ``body``, the whole text; ``whole`` are words that no clause may part."""

    span: Span
    words: tuple[Word, ...]
    body: str
    whole: frozenset[int]
    index: int
    paragraph: int

    @functools.cached_property
    def clauses(self) -> tuple[Span, ...]:
        """Half-open ranges of ``words``, in order, without a gap; most sentences are never asked for theirs."""
        return _cut(self.words, self.body, self.whole)

    @functools.cached_property
    def _verbs(self) -> tuple[int, ...]:
        return tuple(index for index, word in enumerate(self.words) if word.verb)

    def verbs_within(self, start: int, end: int) -> Sequence[int]:
        """The places of the verbs among some of ``words``, in order."""
        return self._verbs[bisect_left(self._verbs, start) : bisect_left(self._verbs, end)]

    @functools.cached_property
    def _nouns(self) -> tuple[int, ...]:
        return tuple(index for index, word in enumerate(self.words) if word.noun)

    def nouns_within(self, start: int, end: int) -> Sequence[int]:
        """The places of the nouns that name events, as well."""
        return self._nouns[bisect_left(self._nouns, start) : bisect_left(self._nouns, end)]

    def clause_at(self, word: int) -> Span:
        return around(self.clauses, word) or self.clauses[-1]

    def holds(self, start: int, end: int) -> bool:
        """False for a stretch of the body that is of another part of the sentence."""
        place = self.words_between(start, end)
        return place.start < place.end

    def words_between(self, start: int, end: int) -> Span:
        """The words that lie in a stretch of the body, as a half-open range."""
        return _words_between(self.words, start, end)


def _words_between(words: Sequence[Word], start: int, end: int) -> Span:
    first = bisect_right(words, start, key=_END)
    return Span(first, max(first, bisect_left(words, end, key=_START)))


def read_sentence(
    body: str, span: Span, tokens: Sequence[Token], kept: Sequence[Span], index: int = 0, paragraph: int = 0
) -> Sentence:
    """``tokens`` are the sentence's, ``kept`` stretches that no clause may cut, names and dates: by body's offsets."""
    words = tuple([mark_word(tokens, i) for i in range(len(tokens))])
    inside = [one for one in kept if span.holds(one)]
    # The word that begins a name may begin a clause as well.
    begins = {one.start for one in inside}
    within = (_words_between(words, one.start, one.end) for one in inside)
    whole = frozenset(i for one in within for i in range(one.start, one.end) if words[i].start not in begins)
    return Sentence(span, words, body, whole, index, paragraph)


def _cut(words: Sequence[Word], body: str, whole: frozenset[int]) -> tuple[Span, ...]:
    """Clauses: every piece between two marks or joining words that has a verb of its own."""
    pieces: list[Span] = []
    start = 0
    for at in range(1, len(words)):
        if at not in whole and _begins(words, at, body):
            pieces.append(Span(start, at))
            start = at
    pieces.append(Span(start, len(words)))
    return tuple(_joined(words, pieces))


def _begins(words: Sequence[Word], at: int, body: str) -> bool:
    word, before = words[at], words[at - 1]
    spaced = before.end < word.start
    if before.text in ',;:()—–"“”' or (before.text == "-" and spaced and body[before.start - 1] == " "):
        if before.text in '"“' and _goes_on_quoted(words, at):
            return False
        return spaced or before.text not in ",:"
    if before.verb and before.verb.sort == "saying" and word.text.isalpha() and word.key != "to":
        return True
    if before.key in PREPOSITIONS and word.key in SUBORDINATORS:
        return False
    if word.key in PREPOSITIONS and at + 1 < len(words) and words[at + 1].key in ("which", "whom", "what"):
        return True
    if word.key == "that":
        return before.key not in PREPOSITIONS and not (at + 1 < len(words) and words[at + 1].noun)
    if word.key in COORDINATORS:
        following = next((one for one in words[at + 1 :] if not skips(one.key)), None)
        if following is not None and (following.verb is not None or following.key in AUXILIARIES):
            return True
        return _has_own_subject(words, at)
    return word.key in SUBORDINATORS and not _opens_a_date(words, at)


def _opens_a_date(words: Sequence[Word], at: int) -> bool:
    """As in "held since 2016", "closed until Monday": no clause follows; "after 2016 elections were held" is one."""
    if words[at].key not in ("since", "until", "till", "before", "after") or at + 1 >= len(words):
        return False
    following, behind = words[at + 1], words[at + 2] if at + 2 < len(words) else None
    dated = following.key in CALENDAR or (following.text.isdecimal() and len(following.text) == 4)
    return dated and (
        behind is None or behind.verb is not None or not behind.text[0].isalpha() or behind.key in JOINING
    )


def _goes_on_quoted(words: Sequence[Word], at: int) -> bool:
    """As in "Montalvo “walked into the lobby”": what is quoted begins with the verb of the words in front."""
    verb = words[at].verb
    if verb is None or at < 2 or not words[at - 2].text[-1].isalnum():
        return False
    return words[at - 2].verb is None and not {"past", "third"}.isdisjoint(verb.forms)


def _has_own_subject(words: Sequence[Word], at: int) -> bool:
    """As in "a decision was made and its announcement was delayed": behind "and" a noun, and its auxiliary."""
    told = any(one.verb or one.key in AUXILIARIES for one in words[:at])
    for index in range(at + 2, min(at + 6, len(words))):
        word = words[index]
        if word.key in AUXILIARIES - {"'s"}:
            return told
        if word.verb:
            sure = (
                words[at].key == "but"
                or words[at - 1].text in "—–;"
                or words[at + 1].key in ARTICLES | PRONOUNS - {"that"}
            )
            return told and sure and "past" in word.verb.forms and index + 1 < len(words)
        if word.key in PREPOSITIONS or not word.text[0].isalnum():
            return False
    return False


def _joined(words: Sequence[Word], pieces: Sequence[Span]) -> Iterator[Span]:
    """A piece without a verb goes with the one before it; at the beginning, or with "that on Monday", the one after."""
    waiting: Span | None = None
    for piece in pieces:
        leads_on = [one.key for one in words[piece.start : piece.start + 2]] in _LEADING_ON
        lone = not _has_verb(words, piece) and not leads_on
        if waiting is None or not _has_verb(words, waiting) or lone:
            waiting = Span(waiting.start if waiting else piece.start, piece.end)
        else:
            yield waiting
            waiting = piece
    if waiting is not None:
        yield waiting


def _has_verb(words: Sequence[Word], piece: Span) -> bool:
    return any(word.verb or word.key in _TELLING for word in words[piece.start : piece.end])
