"""Events named by a noun: the whole phrase around it ("US invasion of Iraq"), and what kind of event it says."""

from __future__ import annotations

from collections.abc import Sequence

from newsarchive.annotate.events.clauses import Sentence
from newsarchive.annotate.events.governors import PENCILLED, Governor
from newsarchive.annotate.events.marking import Word
from newsarchive.annotate.events.spans import date_ranges, text_between
from newsarchive.annotate.events.wordlists import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
)
from newsarchive.text import Span

# Modifiers that judge, count or point, and do not name the kind of event.
_JUDGING = frozenset(
    "productive constructive crucial key major latest last high-level rare historic landmark fresh tense very "
    "and or of hold holds held deadly huge big small good bad so more most early late further important "
    "significant fateful devastating failed current ongoing controversial brief lengthy first final annual".split()
)
_NO_TOPIC = DETERMINERS | PREPOSITIONS | AUXILIARIES | _JUDGING
_COMPLEMENT = frozenset("of on against into between with over for to from by at in near outside".split())
_PLACING = frozenset("in at near outside".split())
_LONGEST = 9


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


def full_phrase(governor: Governor, dates: Sequence[Span]) -> tuple[str, str]:
    """The noun with everything in front of it and its complement; and apart, where it took place, as written.

    "The US invasion of Iraq in March" gives "US invasion of Iraq" and nothing, "talks in Vienna" both halves.
    """
    sentence = governor.sentence
    words, noun = sentence.words, governor.head
    left_out = date_ranges(sentence, dates)
    begin = noun
    while begin > governor.clause.start and noun - begin < _LONGEST and _modifies(words, begin - 1):
        begin -= 1
    while begin < noun and (words[begin].key in _JUDGING or not words[begin].text[0].isalnum()):
        begin += 1
    front = text_between(words, Span(begin, noun + 1), left_out)
    end = _end_of_complement(governor, noun, left_out)
    behind = text_between(words, Span(noun + 1, end), left_out)
    return (front, behind) if behind.split(" ")[0] in _PLACING else (f"{front} {behind}".strip(), "")


def _modifies(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    following = words[at + 1]
    if following.text == "-" and following.start == word.end:
        # "A two-day trial".
        return True
    if word.verb or word.key in (DETERMINERS - {"'s", "'"}) | PREPOSITIONS | SUBORDINATORS | COORDINATORS | PENCILLED:
        return False
    return (word.text[0].isalnum() and word.key not in AUXILIARIES) or word.text in "-'’." or word.key == "'s"


def _end_of_complement(governor: Governor, noun: int, left_out: Sequence[Span]) -> int:
    """Behind the noun, as long as prepositions and their nouns follow."""
    words = governor.sentence.words
    at = noun + 1
    while any(one.start == at for one in left_out):
        at = next(one.end for one in left_out if one.start == at)
    if at >= governor.clause.end or words[at].key not in _COMPLEMENT:
        return noun + 1
    end = at
    while end < governor.clause.end and end - at < _LONGEST:
        word = words[end]
        if word.verb:
            # Half a phrase is worse than none: "elections to the newly established …".
            return next((i for i in range(end - 1, at, -1) if words[i].key in _COMPLEMENT), noun + 1)
        if word.key in AUXILIARIES - {"'s"} or word.key in SUBORDINATORS or word.text in ',;:()—–"“”':
            break
        if word.text == "." and end + 1 == len(words):
            break
        end += 1
    return end
