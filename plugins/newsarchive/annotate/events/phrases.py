"""Pieces of a sentence that a title is made of: who, did what, and the noun that names an event."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsarchive.annotate.events.clauses import Sentence, Word
from newsarchive.annotate.events.governors import PENCILLED, Governor
from newsarchive.annotate.events.triggers import third_person
from newsarchive.annotate.events.wordlists import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    skips,
)
from newsarchive.text import Span

# Modifiers that judge, count or point, and do not name the kind of event.
_NO_TOPIC = (
    DETERMINERS
    | PREPOSITIONS
    | AUXILIARIES
    | frozenset(
        "productive constructive crucial key major latest last high-level rare historic landmark fresh tense very "
        "and or of hold holds held deadly huge big small good bad so more most early late further important "
        "significant".split()
    )
)
_LONGEST_SUBJECT = 9
_BEFORE_DATES = frozenset("on in at early late since until by during from of for".split())
_PLURAL_NOUNS = frozenset("they we i people police men women children troops forces".split())
_DANGLING = (
    PREPOSITIONS
    | COORDINATORS
    | frozenset(
        "a an the which who whom that where when while as his her its their he she they it very more most".split()
    )
)


def subject_phrase(governor: Governor, dates: Sequence[Span] = ()) -> str:
    """The words in front of the verb that say who, without an article and without what leads in; may be empty.

    A clause without a subject of its own has that of the sentence's first verb.
    """
    sentence = governor.sentence
    at = governor.verb if governor.verb is not None else governor.head
    left_out = date_ranges(sentence, dates)
    own = _subject_before(sentence, governor.clause.start, at, left_out)
    if own or governor.clause.start == 0:
        return own
    first = next((i for i, word in enumerate(sentence.words) if word.verb), at)
    return _subject_before(sentence, 0, first, left_out) if first < governor.clause.start else ""


def _subject_before(sentence: Sentence, start: int, at: int, left_out: Sequence[Span]) -> str:
    words = sentence.words
    at = _begin_of_group(words, start, at)
    end = next((i for i in range(start, at) if words[i].key in AUXILIARIES - {"'s", "'d"}), at)
    while end > start and (words[end - 1].key == "to" or skips(words[end - 1].key) or words[end - 1].text in ",)"):
        end -= 1
    begin = next((one.end for one in left_out if one.start == start), start)
    begin += begin < end and begin > start and words[begin].text == ","
    for index in range(begin, end):
        leads_in = words[index].text == "," and words[start].key in PREPOSITIONS and begin == start
        if leads_in or _opens(words, index, begin):
            begin = index + 1
    # "told state television on Saturday negotiators have agreed": what stands before a date is another clause's.
    for one in left_out:
        if begin < one.start and one.end < end and words[one.end].key not in PREPOSITIONS | COORDINATORS:
            begin = one.end
    while begin < end and words[begin].key in ("the", "a", "an", "that", "then"):
        begin += 1
    # "The dog, named Snuppy," is the dog.
    comma = next((i for i in range(begin, end) if words[i].text == "," and words[i + 1].key not in COORDINATORS), end)
    end = comma if " and " not in text_between(words, Span(begin, end), ()) else end
    if end - begin > _LONGEST_SUBJECT:
        end = next((i for i in range(begin + 1, end) if words[i].key in PREPOSITIONS), begin)
    if begin >= end or words[begin].key in PREPOSITIONS:
        return ""
    return text_between(words, Span(begin, end), left_out)


def _opens(words: Sequence[Word], at: int, begin: int) -> bool:
    word = words[at]
    return word.text in ';:()—–"“”' or (at == begin and word.key in SUBORDINATORS | COORDINATORS)


def _begin_of_group(words: Sequence[Word], start: int, at: int) -> int:
    """From "return" in "is scheduled to return" to "scheduled"."""
    while at - 2 >= start and words[at - 1].key == "to" and (words[at - 2].verb or words[at - 2].key in AUXILIARIES):
        at -= 2
    return at


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
    """Dates as ranges of words, each with the preposition in front of it."""
    found = []
    for date in dates:
        place = sentence.words_between(date.start, date.end)
        start = place.start
        while start > 0 and sentence.words[start - 1].key in _BEFORE_DATES:
            start -= 1
        end = place.end + (place.end < len(sentence.words) and sentence.words[place.end].key in ("'s", "'"))
        found.append(Span(start, end))
    return tuple(found)


def predicate(governor: Governor, dates: Sequence[Span], plural: bool) -> str:
    """The verb in the present, as far as it is listed, and what follows it in its clause, without the dates."""
    if governor.verb is None:
        return ""
    words = governor.sentence.words
    word = words[governor.verb]
    assert word.verb is not None
    rest = _rest(governor, dates)
    if governor.passive:
        return f"{'are' if plural else 'is'} {word.text} {rest}".strip()
    verb = word.text if not word.verb.lemma else word.verb.lemma if plural else third_person(word.verb.lemma)
    return f"{verb} {rest}".strip()


def infinitive(governor: Governor, dates: Sequence[Span]) -> str:
    """As in "to commence their meetings": what is planned."""
    if governor.verb is None:
        return ""
    word = governor.sentence.words[governor.verb]
    assert word.verb is not None
    verb = f"be {word.text}" if governor.passive else word.verb.lemma or word.text
    return f"to {verb} {_rest(governor, dates)}".strip()


def _rest(governor: Governor, dates: Sequence[Span]) -> str:
    words = governor.sentence.words
    assert governor.verb is not None
    end = governor.verb + 1
    while end < governor.clause.end and words[end].text not in ';:()—–"“”':
        if _stops(words, end) or (words[end].key in SUBORDINATORS and end > governor.verb + 1):
            break
        end += 1
    left_out = date_ranges(governor.sentence, dates)
    text = tidy(text_between(words, Span(governor.verb + 1, end), left_out))
    # "cancelled the parade planned for Tuesday", once the day is gone.
    begin, _, last = text.rpartition(" ")
    return begin if left_out and last in PENCILLED else text


def _stops(words: Sequence[Word], at: int) -> bool:
    """A comma between words, not one within a number; a full stop at the very end."""
    last = at + 1 == len(words)
    return (words[at].text == "." and last) or (words[at].text == "," and (last or words[at].end < words[at + 1].start))


def noun_phrase(governor: Governor, topic: str = "") -> str:
    """The noun with what names its kind: "arms control talks", "bomb attack"; else with ``topic``."""
    sentence = governor.sentence
    modifiers = modifiers_of(sentence, governor.head)
    noun = sentence.words[governor.head].text
    return f"{modifiers or topic} {noun}".strip()


def modifiers_of(sentence: Sentence, noun: int) -> str:
    """Up to three lower-case words in front of a noun that say what kind of event it is."""
    words = sentence.words
    start = noun
    while start > 0 and noun - start < 3:
        word = words[start - 1]
        hyphened = word.text == "-" and start > 1
        if not hyphened and (word.key in _NO_TOPIC or word.verb or not word.text.isalpha() or not word.text.islower()):
            break
        start -= 1
    return text_between(words, Span(start, noun), ()).strip("- ")


def topic_behind(sentence: Sentence, noun: int) -> str:
    """As in "discussions on arms control": what a meeting was on, in at most three plain words."""
    words = sentence.words
    if noun + 1 >= len(words) or words[noun + 1].key not in ("on", "about", "over"):
        return ""
    end = noun + 2
    while end < len(words) and end < noun + 5 and words[end].text.islower() and words[end].key not in _NO_TOPIC:
        end += 1
    return text_between(words, Span(noun + 2, end), ())


def is_plural(phrase: str, governor: Governor) -> bool:
    """By the auxiliary where there is one, else by the last word before a preposition."""
    words = governor.sentence.words
    at = governor.verb if governor.verb is not None else governor.head
    keys = {word.key for word in words[max(governor.clause.start, at - 4) : at]}
    if keys & {"were", "are", "have"}:
        return True
    if keys & {"was", "is", "has"}:
        return False
    head = re.split(rf"\s(?:{'|'.join(sorted(PREPOSITIONS))})\s", phrase)[0]
    last = head.split()[-1] if head.split() else ""
    if last[:1].isupper() and " " in head and last not in ("Democrats", "Republicans", "Nations", "States"):
        return " and " in phrase
    last = last.lower()
    if " and " in phrase or last in _PLURAL_NOUNS:
        return True
    return last.endswith("s") and not last.endswith(("ss", "us", "'s", "is"))


def tidy(text: str, longest: int = 90) -> str:
    """Cut at a word to at most ``longest`` characters, and without words that lead on to something cut away."""
    words = text.split()
    while words and (len(" ".join(words)) > longest or words[-1].lower().strip(",") in _DANGLING):
        words.pop()
    return " ".join(words).rstrip(" ,;:-–—")
