"""Ranges of a sentence's words: where a date, an aside, a group of verbs begins and ends, and their text."""

from __future__ import annotations

from collections.abc import Sequence

from newsarchive.annotate.events.clauses import Sentence
from newsarchive.annotate.events.marking import Word
from newsarchive.annotate.events.wordlists import (
    ARTICLES,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    JOINING,
    PRONOUNS,
    skips,
)
from newsarchive.text import Span

_NO_NOUN = JOINING | DETERMINERS | PRONOUNS
_BEFORE_DATES = frozenset("on in at early late since until by during from of for as soon over within".split())


def text_between(words: Sequence[Word], place: Span, left_out: Sequence[Span]) -> str:
    """The words of a range as they stand, less those that meet ``left_out`` (ranges of words)."""
    pieces: list[str] = []
    for index in range(place.start, place.end):
        if any(one.start <= index < one.end for one in left_out):
            continue
        word = words[index]
        glued = index > place.start and words[index - 1].end == word.start and pieces
        pieces.append(word.text if glued or not pieces else f" {word.text}")
    return "".join(pieces).strip()


def date_ranges(sentence: Sentence, dates: Sequence[Span]) -> tuple[Span, ...]:
    """Dates as ranges of words, each with the preposition in front of it and the possessive behind."""
    words = sentence.words
    found: list[Span] = []
    for date in dates:
        place = sentence.words_between(date.start, date.end)
        if place.start == place.end:
            # Of another part of the sentence.
            continue
        start = place.start
        while start > 0 and words[start - 1].key in _BEFORE_DATES and not _describes(words, place.end):
            start -= 1
        joint = start - 1 - (start > 1 and words[start - 1].key == "again")
        if found and start > 0 and words[joint].key in COORDINATORS and found[-1].end == joint:
            start = joint
        end = place.end + (place.end < len(words) and words[place.end].key in ("'s", "'"))
        found.append(Span(start, end))
    return tuple(found)


def _describes(words: Sequence[Word], after: int) -> bool:
    """True for a date in front of a plain noun: "at Friday prayers", "in the 2004 elections"."""
    if after >= len(words) or words[after].verb or not words[after].text[0].islower():
        return False
    return words[after].key not in _NO_NOUN and not skips(words[after].key)


def begin_of_group(words: Sequence[Word], start: int, at: int) -> int:
    """Where the verb group that ends at ``at`` begins: from "return" in "is scheduled to return" to "is"."""
    while at - 2 >= start and words[at - 1].key == "to" and (words[at - 2].verb or words[at - 2].key in AUXILIARIES):
        at -= 2
    while at > start and (words[at - 1].key in AUXILIARIES - {"'s"} or skips(words[at - 1].key)):
        at -= 1
    return at


def drop_asides(words: Sequence[Word], begin: int, end: int) -> tuple[int, int]:
    """A noun phrase up to its aside: "the dog, named Snuppy" is the dog; a list and "Houston, Texas" stay whole."""
    commas = [i for i in range(begin, end) if words[i].text == "," and words[i].end < words[i + 1].start]
    closed = end < len(words) and words[end].text == ","
    if not commas:
        return begin, end
    if any(words[i].key in COORDINATORS for i in range(begin, end)):
        # "The Bow Asir, an oil and chemicals tanker," is no list.
        return (begin, commas[0]) if closed and words[commas[0] + 1].key in ARTICLES else (begin, end)
    return (begin, commas[0]) if closed or len(commas) > 1 else (begin, end)
