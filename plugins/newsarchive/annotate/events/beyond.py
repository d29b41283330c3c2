"""What a date belongs to beyond the nearest word of its clause: a state, a noun between two dates, another clause."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from newsarchive.annotate.events.clauses import Sentence
from newsarchive.annotate.events.governors import STATE, Governor, of_noun, of_verb
from newsarchive.annotate.events.subjects import phrase_in_front
from newsarchive.annotate.events.triggers import UNKNOWN
from newsarchive.annotate.events.voice import is_helped, is_passive
from newsarchive.annotate.events.wordlists import BE, COORDINATORS, DURING, PREPOSITIONS, SUBORDINATORS, skips
from newsarchive.text import Span


def find_between(sentence: Sentence, before: Span, timex: Span) -> Governor | None:
    """The noun that a second date dates: "to leave on Tuesday before his return to Washington on Wednesday"."""
    start = sentence.words_between(before.start, before.end).end
    place = sentence.words_between(timex.start, timex.end)
    clause = sentence.clause_at(place.start)
    for noun in reversed(sentence.nouns_within(max(start, clause.start), place.start)):
        begin = noun
        while begin > max(start, clause.start) and sentence.words[begin].key not in PREPOSITIONS:
            begin -= 1
        if governor := of_noun(sentence, Span(begin, clause.end), noun):
            return governor
    return None


def find_explained(sentence: Sentence, timex: Span) -> Iterator[Governor]:
    """What a clause says that explains a date: "since June, when Hamas seized Gaza and defeated Fatah"."""
    words = sentence.words
    at = sentence.words_between(timex.start, timex.end).end
    at += at < len(words) and words[at].text == ","
    if at >= len(words) or words[at].key != "when":
        return
    for clause in sentence.clauses:
        if clause.start > at and words[clause.start].key not in COORDINATORS:
            return
        if clause.start >= at:
            told = (of_verb(sentence, clause, verb) for verb in sentence.verbs_within(clause.start, clause.end))
            yield from islice((one for one in told if one is not None), 1)


def find_joined(sentence: Sentence, timex: Span, told: Governor) -> Iterator[Governor]:
    """What else a date dates that opens the sentence: "On Friday fishermen saved 700, and the navy saved 200"."""
    words, place = sentence.words, sentence.words_between(timex.start, timex.end)
    if place.start > 2 or told.verb is None or any(one.verb for one in words[: place.start]):
        return
    for clause in sentence.clauses:
        if clause.start < told.clause.end:
            continue
        begin = clause.start
        joined = words[begin].key in ("and", "but") and words[begin - 1].text in ",;"
        if not joined and words[begin - 1].text != ";":
            continue
        verbs = sentence.verbs_within(begin, clause.end)
        governor = of_verb(sentence, clause, verbs[0]) if verbs else None
        if governor is None or governor.verb is None or phrase_in_front(sentence, begin, governor.verb, ()) is None:
            return
        if not ({"past", "participle"} & set(governor.verb_entry.forms if governor.verb_entry else ())):
            return
        yield governor


def done_within(sentence: Sentence, clause: Span, noun: int, place: Span) -> int | None:
    """What was done at the event that a noun names: "spoke in a debate on Monday", "In a speech on Monday he urged"."""
    words = sentence.words
    at = noun - 1
    while at > clause.start and not words[at].verb and words[at].key not in PREPOSITIONS:
        at -= 1
    if words[at].key not in DURING:
        return None
    verbs = sentence.verbs_within(clause.start, at) or sentence.verbs_within(place.end, clause.end)
    verb = (verbs[-1] if verbs[-1] < at else verbs[0]) if verbs else None
    entry = words[verb].verb if verb is not None else None
    return verb if entry is not None and entry.sort == "event" and entry.family != UNKNOWN else None


# "A decrease from the year before": what it is compared with.
_CHANGES = frozenset("decrease increase rise fall drop decline growth gain jump up down change improvement".split())


def of_state(sentence: Sentence, clause: Span, place: Span) -> Governor | None:
    """What was so from a day on, or until one: "has been mayor since 2003", "lived there until May"."""
    words = sentence.words
    at = place.start - 1 - (place.start > 1 and words[place.start - 1].key == "the")
    if at < 1 or words[at].key not in ("since", "from", "until", "till", "through"):
        return None
    if words[at].key == "from" and words[at - 1].key in _CHANGES:
        return None
    for index in range(at - 1, clause.start, -1):
        word = words[index]
        if word.key in BE and word.key != "'s":
            return Governor(sentence, clause, STATE, index, listed=False)
        if word.verb is not None:
            lasting = word.verb.sort == "state" and not is_passive(sentence, index)
            return Governor(sentence, clause, STATE, index, listed=False) if lasting else None
    return None


def with_behind(sentence: Sentence, verb: int, place: Span) -> int | None:
    """Where a phrase of its own holds the date: "dropped leaflets, with one message on Saturday saying"."""
    words = sentence.words
    opens = (i for i in range(verb + 1, place.start) if words[i].key == "with" and words[i - 1].text == ",")
    return next(opens, None)


def joined_behind(sentence: Sentence, clause: Span) -> Governor | None:
    """Where a clause only says what was so, what the next one tells: "In 2004 he was in charge and led the talks"."""
    words = sentence.words
    following = next((one for one in sentence.clauses if one.start == clause.end), None)
    if following is None or words[following.start].key not in COORDINATORS:
        return None
    at = following.start + 1
    while at < following.end and skips(words[at].key):
        at += 1
    return of_verb(sentence, following, at) if at < following.end and words[at].verb else None


def main_verb_behind(sentence: Sentence, place: Span, clause: Span) -> Governor | None:
    """The sentence's own verb, far behind the date that opens it: "Yesterday a ship, owned by Greeks, was seized"."""
    if place.start > 1 + (clause.start == 0 and sentence.words[0].key in PREPOSITIONS):
        return None
    for one in sentence.clauses:
        if one.start < clause.end or sentence.words[one.start].key in SUBORDINATORS:
            continue
        for verb in sentence.verbs_within(one.start, one.end):
            if is_helped(sentence.words, verb):
                return of_verb(sentence, one, verb)
    return None


def opened_by(sentence: Sentence, clause: Span, verb: int) -> Governor | None:
    """As in "In an exam conducted in 2018, he had been diagnosed": when the whole of the sentence was."""
    words = sentence.words
    if clause.start or words[0].key not in DURING or is_helped(words, verb) or words[clause.end - 1].text != ",":
        return None
    return first_told(sentence, clause.end)


def first_told(sentence: Sentence, start: int) -> Governor | None:
    """What the first verb tells of the clause that begins there."""
    if start >= len(sentence.words):
        return None
    clause = sentence.clause_at(start)
    verbs = sentence.verbs_within(start, clause.end)
    return of_verb(sentence, clause, verbs[0]) if verbs else None
