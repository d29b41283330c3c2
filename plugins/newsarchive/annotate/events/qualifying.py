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
        _is_spoken_of(sentence, place, clause)
        or _is_compared_with(sentence, place, clause)
        or _stands_apart(sentence, place, clause)
        or _qualifies(sentence, place)
        or _dates_words(sentence, place, clause)
    )


# Behind "from" stands what these are measured by: "up from a year ago", "a drop of 10 percent from 2017".
_MEASURES = frozenset(
    "up down increase decrease rise fall drop decline gain jump growth percent % higher lower unchanged".split()
)


def _is_spoken_of(sentence: Sentence, place: Span, clause: Span) -> bool:
    """As in "Next year is the year of the rat": what is told is about the day itself."""
    words = sentence.words
    if place.start > clause.start + (not words[clause.start].text[0].isalnum()) or place.end + 1 >= len(words):
        return False
    return words[place.end].key in ("is", "was") and words[place.end + 1].key in ARTICLES


def _is_compared_with(sentence: Sentence, place: Span, clause: Span) -> bool:
    """As in "sales were down 10 percent from a year ago", "up from 13.2 percent in September"."""
    words = sentence.words
    begin = max(clause.start, place.start - 6)
    at = next((i for i in range(place.start - 1, begin - 1, -1) if words[i].key == "from"), None)
    if at is None or at < 1 or any(word.verb for word in words[at : place.start]):
        return False
    plain = all(one.text[0].isdigit() or one.text in "$%" or one.key in _WITHIN for one in words[at + 1 : place.start])
    return plain and any(word.key in _MEASURES for word in words[max(clause.start, at - 4) : at])


_WHICH = frozenset("a an his her its their this".split())
_WITHIN = frozenset("percent per cent million billion in a the".split())


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
    if place.start > 2 and [one.key for one in words[place.start - 3 : place.start - 1]] == ["the", "period"]:
        return True
    if not is_bare_year(sentence, place):
        return False
    before, following = words[place.start - 1], words[place.end]
    joined = before.key in ("and", "or", "of")
    if before.key in _WHICH and not any(one.noun for one in words[place.end : place.end + 4]):
        # "A 2010 allegation", "its 2018 profit".
        joined = True
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
