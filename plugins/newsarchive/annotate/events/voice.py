"""Active or passive: what the words around a participle say of whom it was done by."""

from __future__ import annotations

from collections.abc import Sequence

from newsarchive.annotate.events.clauses import Sentence
from newsarchive.annotate.events.marking import Word
from newsarchive.annotate.events.wordlists import AUXILIARIES, BE, HAVE, PREPOSITIONS, skips

# What needs an object: "ten people killed in Kabul" did not kill.
_DONE_TO = frozenset(
    "find found kill wound arrest destroy appoint seize oust free bear bury impose cancel award elect write "
    "adopt".split()
)
# Behind the noun of what was done only: "comments made to a reporter" were made, "he sent for help" was not sent.
_DONE_TO_A_NOUN = frozenset("make give send issue".split())
_ROUGHLY = frozenset("over about around under".split())
# "The bill passed today by the Senate" was passed.
_DAYS = frozenset("today yesterday monday tuesday wednesday thursday friday saturday sunday".split())


def is_passive(sentence: Sentence, verb: int) -> bool:
    """A participle after a form of "be", or after the noun that it was done to ("the treaty signed by")."""
    words = sentence.words
    found = words[verb].verb
    if found is None or "participle" not in found.forms:
        return False
    index = _place_before(words, verb)
    if index >= 0 and words[index].key in BE:
        return True
    if index >= 0 and words[index].key in HAVE:
        return False
    if (first := verb_joined_to(sentence, verb)) is not None:
        return is_passive(sentence, first)
    behind = verb + 1 + (verb + 1 < len(words) and words[verb + 1].key in _DAYS)
    following = words[behind].key if behind < len(words) else "."
    if _is_measured(words[behind : behind + 3]):
        return False
    if following == "by":
        return True
    if index > 0 and words[index].text == "," and _closes_again(words, verb):
        return True
    behind_its_noun = found.lemma in _DONE_TO_A_NOUN and index >= 0 and words[index].noun is not None
    needs_an_object = found.family in _DONE_TO or behind_its_noun
    return needs_an_object and not is_helped(words, verb) and (following in PREPOSITIONS or not following.isalnum())


def _is_measured(following: Sequence[Word]) -> bool:
    """As in "rescued over 700 people", "fell by 25 percent": a number has no part in it."""
    if len(following) < 3 or not following[1].text[0].isdecimal():
        return False
    return following[0].key in _ROUGHLY or (following[0].key == "by" and following[2].key in ("percent", "per", "%"))


def verb_joined_to(sentence: Sentence, verb: int) -> int | None:
    """The verb whose auxiliaries are this one's as well: "is to be signed by France and ratified by Kenya"."""
    words = sentence.words
    at = _place_before(words, verb)
    if at < 1 or words[at].key not in ("and", "or"):
        return None
    before = sentence.verbs_within(0, at)
    return before[-1] if before and is_helped(words, before[-1]) else None


def is_helped(words: Sequence[Word], verb: int) -> bool:
    """True for a participle behind an auxiliary: "was seized", "has met"."""
    at, found = _place_before(words, verb), words[verb].verb
    return found is not None and "participle" in found.forms and at >= 0 and words[at].key in AUXILIARIES


def _place_before(words: Sequence[Word], at: int) -> int:
    """Where the word in front stands, adverbs left out; -1 where there is none."""
    at -= 1
    while at > 0 and skips(words[at].key):
        at -= 1
    return at


def _closes_again(words: Sequence[Word], verb: int) -> bool:
    """As in "this move, announced on Wednesday, would …": the sentence's own verb is still to come."""
    comma = next((i for i in range(verb + 1, len(words)) if words[i].text == ","), None)
    following = next((one for one in words[comma + 1 :] if not skips(one.key)), None) if comma else None
    if following is None:
        return False
    return following.key in AUXILIARIES or (following.verb is not None and "ing" not in following.verb.forms)
