"""Verbs near a date that it does not belong to: of another's deed, of a thing, of what led up to it."""

from __future__ import annotations

from collections.abc import Sequence

from newsarchive.annotate.events.clauses import Sentence
from newsarchive.annotate.events.governors import PENCILLED
from newsarchive.annotate.events.voice import is_helped
from newsarchive.annotate.events.wordlists import BE, DETERMINERS, JOINING, PREPOSITIONS, PRONOUNS
from newsarchive.text import Span


def is_of_a_thing(sentence: Sentence, verb: int, verbs: Sequence[int]) -> bool:
    """As in "brought the clock he made to school on Monday": it says which clock, and the date is the bringing's."""
    words = sentence.words
    if words[verb - 1].key not in PRONOUNS - {"that", "which", "who"} or words[verb - 2].text[0].isupper():
        return False
    noun = verb - 2
    while (
        noun > 0 and words[noun].text.isalpha() and not (words[noun].verb or words[noun].key in JOINING | DETERMINERS)
    ):
        noun -= 1
    brought = words[max(one for one in verbs if one < verb)].verb
    return noun < verb - 2 and words[noun].key in DETERMINERS and brought is not None and brought.sort == "event"


def is_of_a_deed(sentence: Sentence, verb: int, verbs: Sequence[int]) -> bool:
    """As in "dropped its policy of requiring workers to sign forms on Monday": the date is the dropping's."""
    words = sentence.words
    before = max(one for one in verbs if one < verb)
    if words[verb - 1].key != "to":
        return False
    return any(
        words[i].key.endswith("ing") and words[i].noun is None and words[i - 1].key in ("of", "by", "for", "without")
        for i in range(before + 2, verb - 1)
    )


def only_measures(sentence: Sentence, verb: int, place: Span) -> bool:
    """As in "the average price of a car sold in October was $39,014": the figure is October's, and no deed."""
    words = sentence.words
    behind = words[place.end : place.end + 2]
    figure = len(behind) == 2 and behind[0].key in ("was", "were", "is", "are") and behind[1].text[0] in "$€£0123456789"
    return figure and not is_helped(words, verb)


def leads_up(sentence: Sentence, verb: int) -> bool:
    """As in "on Monday, after meeting envoys, she resigned": what was done before, closed by a comma."""
    words, entry = sentence.words, sentence.words[verb].verb
    if entry is None or "ing" not in entry.forms or words[verb - 1].key not in ("after", "before", "while"):
        return False
    return any(word.text == "," for word in words[verb:])


def says_so(sentence: Sentence, verb: int) -> bool:
    """As in "On Monday, Doe said, the bridge was opened": who tells it, between commas."""
    words, entry = sentence.words, sentence.words[verb].verb
    if entry is None or entry.sort != "saying" or verb + 1 >= len(words) or words[verb + 1].text != ",":
        return False
    comma = next((i for i in range(verb - 1, max(0, verb - 6), -1) if words[i].text == ","), None)
    return comma is not None and verb - comma > 1


def goes_with_its_noun(sentence: Sentence, verb: int) -> bool:
    """True for "owned" in "On Monday a ship owned by Greeks was seized", and for an infinitive."""
    words = sentence.words
    entry = words[verb].verb
    if entry is None or (words[verb - 1].key == "to" and words[verb - 2].key not in BE | PENCILLED):
        return True
    reduced = "participle" in entry.forms and entry.sort in ("state", "saying") and not is_helped(words, verb)
    return reduced and verb + 1 < len(words) and words[verb + 1].key in PREPOSITIONS


def pencils_in(sentence: Sentence, verb: int) -> bool:
    """As in "a summit planned for Tuesday": the date is the summit's."""
    following = sentence.words[verb + 1].key if verb + 1 < len(sentence.words) else ""
    return sentence.words[verb].key in PENCILLED and following in ("for", "on", "in")
