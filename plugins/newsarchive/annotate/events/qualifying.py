"""Dates that say when no event was: which prize is meant, since when somebody is something, when it was told."""

from __future__ import annotations

from collections.abc import Sequence

from newsarchive.annotate.events.clauses import Sentence
from newsarchive.annotate.events.governors import PENCILLED
from newsarchive.annotate.events.marking import Word
from newsarchive.annotate.events.wordlists import (
    ARTICLES,
    COORDINATORS,
    DETERMINERS,
    JOINING,
    PREPOSITIONS,
    SUBORDINATORS,
    skips,
)
from newsarchive.text import Span

# Whoever hears it stands between the word and the day.
_TELLING = frozenset("tell inform remind assure".split())


def dates_no_event(sentence: Sentence, place: Span, clause: Span) -> bool:
    """``place`` are the words of a date, ``clause`` those of its clause."""
    return (
        _stands_apart(sentence, place, clause) or _qualifies(sentence, place) or _dates_words(sentence, place, clause)
    )


def _stands_apart(sentence: Sentence, place: Span, clause: Span) -> bool:
    """True in "Martin, Speaker since 2000, resigned": it says since when he was that, and not when he resigned."""
    words = sentence.words
    if place.start == 0 or words[place.start - 1].key not in ("since", "from", "between"):
        return False
    begin = place.start - 1
    while begin > clause.start and words[begin].text != ",":
        if words[begin].verb or words[begin].noun or not words[begin].text[0].isalnum():
            return False
        begin -= 1
    apart = words[begin].text == "," and begin > clause.start and place.end < clause.end
    if not apart or begin + 2 > place.start - 1 or words[place.end].text != ",":
        return False
    opens = words[begin + 1].key
    return words[begin - 1].text[0].isupper() and opens not in PREPOSITIONS | SUBORDINATORS | COORDINATORS


def _qualifies(sentence: Sentence, place: Span) -> bool:
    """True where it only says which: "a senator and 2008 candidate", "the prize for 2005", "a 16th century text"."""
    words = sentence.words
    if place.start == 0 or place.end == len(words):
        return False
    if words[place.start - 1].key in ARTICLES and words[place.end - 1].key == "century":
        return words[place.end].text[0].isalpha() and words[place.end].key not in JOINING
    if words[place.start - 1].key == "for" and _is_year(words, place) and place.start > 1:
        named = words[place.start - 2]
        return named.verb is None and named.noun is None and named.key not in PENCILLED
    if not is_bare_year(sentence, place):
        return False
    before, following = words[place.start - 1], words[place.end]
    joined = before.key in ("and", "or")
    plain = following.text[0].isalpha() and following.verb is None and following.key not in JOINING | DETERMINERS
    return joined and plain and not skips(following.key)


def _dates_words(sentence: Sentence, place: Span, clause: Span) -> bool:
    """As in "told reporters Saturday the talks have ended": the day is when it was told."""
    words = sentence.words
    told = words[clause.start - 1].verb if clause.start else None
    if told is None or told.lemma not in _TELLING or place.end >= clause.end:
        return False
    heard = words[clause.start : place.start]
    goes_on = words[place.end].text[0].isalpha() and words[place.end].verb is None
    return 0 < len(heard) < 5 and goes_on and all(w.text[0].isalpha() and w.verb is None for w in heard)


def is_bare_year(sentence: Sentence, place: Span) -> bool:
    words = sentence.words
    return place.end < len(words) and _is_year(words, place) and words[place.end].key != "'s"


def _is_year(words: Sequence[Word], place: Span) -> bool:
    return place.end == place.start + 1 and words[place.start].text.isdecimal()
