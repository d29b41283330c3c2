"""Who did it, in the words of the text: the noun phrase in front of a verb, and what a pronoun there stands for."""

from __future__ import annotations

from collections.abc import Sequence

from newsarchive.annotate.events.clauses import Sentence
from newsarchive.annotate.events.governors import Governor
from newsarchive.annotate.events.marking import Word
from newsarchive.annotate.events.spans import begin_of_group, date_ranges, drop_asides, text_between
from newsarchive.annotate.events.voice import is_passive
from newsarchive.annotate.events.wordlists import (
    ARTICLES,
    AUXILIARIES,
    COORDINATORS,
    PREPOSITIONS,
    SUBORDINATORS,
    skips,
)
from newsarchive.text import Span

_RELATIVE = frozenset(("who", "which", "that", "whom", "where", "when"))
_OPENERS = SUBORDINATORS | COORDINATORS
_ARTICLES = frozenset("the a an that then this these those".split())
_TRAILING = frozenset(("to", "last", "first", "had", "has"))
_LONGEST = 12


def find_subject(governor: Governor, dates: Sequence[Span] = ()) -> Span | None:
    """The subject's words, without an article and without what leads in; None where the sentence names none.

    A relative pronoun gives way to the noun that it stands behind; a clause without a subject of its own has that of
    the clause before it.
    """
    sentence = governor.sentence
    at = governor.verb if governor.verb is not None else governor.head
    left_out = date_ranges(sentence, dates)
    words = sentence.words
    begin = begin_of_group(words, governor.clause.start, at)
    if governor.verb is not None and (nearer := _beside(words, governor)):
        return _antecedent(words, nearer, left_out)
    if first_verb(sentence, Span(governor.clause.start, begin)) is not None:
        # "A draft calling for a report on demands that it stop was objected to": the subject is the sentence's own.
        return _of_clause(sentence, sentence.clauses[0], left_out)
    if found := phrase_in_front(sentence, governor.clause.start, at, left_out):
        return found
    earlier = [one for one in sentence.clauses if one.start < governor.clause.start]
    return next((found for one in reversed(earlier) if (found := _of_clause(sentence, one, left_out))), None)


# "He ordered troops to leave": who leaves is the one ordered.
_BIDDING = frozenset(
    "order allow force ask tell urge cause invite enable permit persuade instruct command direct lead require request "
    "call help expect".split()
)


def _beside(words: Sequence[Word], governor: Governor) -> int | None:
    """Where the subject's noun ends right in front: "an airman killed in", "ordered his troops to leave"."""
    verb = governor.verb
    assert verb is not None
    if verb < 2:
        return None
    if governor.passive and begin_of_group(words, 0, verb) == verb:
        plain = words[verb - 1].text[0].isalnum() and words[verb - 1].key not in COORDINATORS
        if plain or (words[verb - 1].text == "," and governor.family == "find"):
            return verb
    if words[verb - 1].key == "to" and words[verb - 2].verb is None and words[verb - 2].key not in AUXILIARIES:
        begin = max(governor.clause.start, verb - 8)
        for index in range(verb - 2, begin - 1, -1):
            if found := words[index].verb:
                bids = found.lemma in _BIDDING and not is_passive(governor.sentence, index)
                return verb - 1 if bids else None
    return None


def first_verb(sentence: Sentence, clause: Span) -> int | None:
    """The first verb or auxiliary between two words; a possessive "'s" is none."""
    words = sentence.words
    found = (i for i in range(clause.start, clause.end) if words[i].verb or words[i].key in AUXILIARIES - {"'s"})
    return next(found, None)


def _of_clause(sentence: Sentence, clause: Span, left_out: Sequence[Span]) -> Span | None:
    at = first_verb(sentence, clause)
    return phrase_in_front(sentence, clause.start, clause.end if at is None else at, left_out)


def subject_text(governor: Governor, dates: Sequence[Span] = ()) -> str:
    """The subject's words as they stand, or ``""``."""
    place = find_subject(governor, dates)
    if place is None:
        return ""
    return text_between(governor.sentence.words, place, date_ranges(governor.sentence, dates))


def phrase_in_front(sentence: Sentence, start: int, at: int, left_out: Sequence[Span]) -> Span | None:
    """The noun phrase that ends in front of word ``at``, looked for from ``start``."""
    words = sentence.words
    end = begin_of_group(words, start, at)
    while end > start and (
        skips(words[end - 1].key) or words[end - 1].text in ',)"“' or words[end - 1].key in _TRAILING
    ):
        end -= 1
    if start < end and end > 1 and words[end - 1].key in _RELATIVE:
        return _antecedent(words, end - 1, left_out)
    begin = _past_opening(words, start, end, left_out)
    # "told state television on Saturday negotiators have agreed": what stands before a date is another clause's.
    for one in left_out:
        if begin < one.start and one.end < end and words[one.end].key not in PREPOSITIONS | COORDINATORS:
            begin = one.end
    while end > begin and any(one.start < end <= one.end for one in left_out):
        end -= 1
    return _trimmed(words, begin, end)


def _past_opening(words: Sequence[Word], start: int, end: int, left_out: Sequence[Span]) -> int:
    """Behind what leads in: "However,", "On Monday,", "In Paris,", "After the vote,", "and then"."""
    begin = start
    while begin < end:
        # "On Monday negotiators": a date in front of a noun may be the noun's, and then "on" is not the date's.
        opened = begin + (words[begin].key == "on")
        dated = next((one.end for one in left_out if one.start in (begin, opened)), 0)
        if dated:
            begin = _past_explanation(words, dated, end)
        elif not words[begin].text[0].isalnum() or words[begin].key in _OPENERS or _is_adverb(words, begin, end):
            begin += 1
        elif words[begin].key in PREPOSITIONS | {"according"} and not _counts(words, begin):
            comma = next((i for i in range(begin, end) if words[i].text == ","), None)
            begin = comma + 1 if comma is not None else _second_noun(words, begin, end)
        else:
            break
    # Only what follows a mark that opens a piece of its own.
    marks = [i for i in range(begin, end) if words[i].text in ';:()—–"“”']
    return marks[-1] + 1 if marks else begin


def _past_explanation(words: Sequence[Word], at: int, end: int) -> int:
    """Behind what says which day it was: "Yesterday, day five of the cup, Sweden won"."""
    if at >= end or words[at].text != ",":
        return at
    comma = next((i for i in range(at + 1, end) if words[i].text == ","), None)
    tells = comma is not None and any(one.key in ("day", "anniversary", "eve") for one in words[at + 1 : comma][:4])
    return comma if comma is not None and tells else at


def _second_noun(words: Sequence[Word], begin: int, end: int) -> int:
    """Where another noun begins behind the one that a preposition leads in: "At the airport 20 people"."""
    opens = (
        i
        for i in range(begin + 2, end)
        if (words[i].key in ARTICLES or words[i].text.isdigit())
        and words[i - 1].text.isalpha()
        and words[i - 1].key not in PREPOSITIONS | COORDINATORS | _ARTICLES
    )
    return max(opens, default=end)


def _counts(words: Sequence[Word], at: int) -> bool:
    """True for "at" in "at least 76 people" and "over" in "over 200 people"."""
    following = words[at + 1].key if at + 1 < len(words) else ""
    if words[at].key == "at":
        return following in ("least", "most")
    return words[at].key in ("about", "around", "over", "under") and following[:1].isdigit()


def _is_adverb(words: Sequence[Word], at: int, end: int) -> bool:
    following = words[at + 1].text if at + 1 < end else ""
    return words[at].key in _LEADING or (skips(words[at].key) and (following == "," or at == 0))


_LEADING = frozenset(
    "meanwhile however moreover furthermore nevertheless therefore thus indeed earlier later also".split()
)


def _trimmed(words: Sequence[Word], begin: int, end: int) -> Span | None:
    while begin < end and words[begin].key in _ARTICLES and begin + 1 < end:
        begin += 1
    begin, end = drop_asides(words, begin, end)
    for joints in (PREPOSITIONS, COORDINATORS):
        if end - begin > _LONGEST:
            end = next((i for i in range(begin + 1, end) if words[i].key in joints), end)
    if begin >= end or not words[begin].text[0].isalnum():
        return None
    leads_in = words[begin].key in PREPOSITIONS and not _counts(words, begin)
    return None if leads_in else Span(begin, end)


def _antecedent(words: Sequence[Word], pronoun: int, left_out: Sequence[Span]) -> Span | None:
    """The noun phrase that a relative pronoun follows: "the treaty, which was signed"."""
    end = pronoun
    if end and words[end - 1].text in "—–":
        # "Two hostages — an American and an Australian — who": the aside is passed over.
        end = next((i for i in range(end - 2, 0, -1) if words[i].text == words[end - 1].text), end)
    while end > 0 and not words[end - 1].text[0].isalnum():
        end -= 1
    end = next((one.start for one in left_out if one.start < end <= one.end), end)
    begin = end
    while begin > 0 and end - begin < _LONGEST:
        word = words[begin - 1]
        stops = word.verb or word.key in AUXILIARIES - {"'s"} or word.key in PREPOSITIONS | _OPENERS
        if stops or not (word.text[0].isalnum() or word.text in "-'’" or word.key == "'s"):
            break
        begin -= 1
        if word.key in _ARTICLES:
            begin += begin + 1 < end
            break
    return _trimmed(words, begin, end)
