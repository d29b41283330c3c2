"""The words of a sentence, marked as verbs that act and nouns that name events, by the words beside them."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import NamedTuple

from newsarchive.annotate.events.lemmas import plain_form
from newsarchive.annotate.events.triggers import NOT_PAST, UNKNOWN, Noun, Verb, noun_of, verb_of
from newsarchive.annotate.events.wordlists import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    skips,
)
from newsarchive.annotate.tokens import Token

# Unions that every word is looked up in, made once.
_NO_VERB_BEHIND = DETERMINERS | PREPOSITIONS
_HELPING = BE | HAVE
_PLAIN_BEHIND = MODALS | DO | {"to"}
_NO_MODIFIERS = AUXILIARIES | PRONOUNS
# "Resumed after halting them on Thursday": a clause of its own.
_FOLLOWED_BY_DEEDS = frozenset(("after", "before", "while"))
_CLOSED = AUXILIARIES | DETERMINERS | PREPOSITIONS | PRONOUNS | SUBORDINATORS | COORDINATORS
_WILL = frozenset("will 'll won't would shall".split())
# "Reports of fighting", "states of the south": nobody says anything.
_THINGS_SAID = frozenset(
    "states reports claims comments remarks notes estimates forecasts hopes fears worries calls reads replies "
    "interviews shows".split()
)
_AHEAD = BE | {"due", "set", "expected", "scheduled", "planned", "slated"}
# Nouns that are no events where a name holds them: the Stock Exchange.
_IN_NAMES = frozenset("exchange session round match call search release decision pact".split())
_QUOTES = frozenset('"“”‘')


class Word(NamedTuple):
    """``verb`` where the word acts as one, ``noun`` where it names an event; offsets are the body's."""

    start: int
    end: int
    text: str
    key: str
    verb: Verb | None = None
    noun: Noun | None = None


def mark_word(tokens: Sequence[Token], at: int) -> Word:
    start, end, text, _ = tokens[at]
    key, verb, noun = _look_up(text, at == 0)
    # Few words may be either: what stands in front is looked at for these alone.
    if verb or noun:
        before = _before(tokens, at)
        if verb and not (at == 0 and _is_a_name(verb, tokens)) and _acts(verb, key, before, tokens, at):
            return Word(start, end, text, key, verb)
        if noun and text[0].isupper() and at and noun.lemma in _IN_NAMES:
            return Word(start, end, text, key)
        if noun and (not noun.wary or before in _NO_VERB_BEHIND or _modifies(tokens, at - 1)):
            return Word(start, end, text, key, None, noun)
    elif text.islower() and _is_unlisted(tokens, at, key):
        return Word(start, end, text, key, Verb(key, UNKNOWN, "event", ("plain",)))
    elif text.islower() and len(key) > 5 and key.endswith("ing") and not noun and _before(tokens, at) == "been":
        return Word(start, end, text, key, Verb(plain_form(key[:-3] + "ed"), UNKNOWN, "event", ("ing",)))
    elif key in NOT_PAST and _is_done_by(tokens, at):
        return Word(start, end, text, key, Verb(plain_form(key), UNKNOWN, "event", ("participle",)))
    return Word(start, end, text, key)


@functools.lru_cache(maxsize=1 << 15)
def _look_up(text: str, first: bool) -> tuple[str, Verb | None, Noun | None]:
    """A word's key, and the verb and the noun that it may be; ``first`` where it begins its sentence."""
    key = _key(text, first)
    if key in AUXILIARIES or not text[0].isalpha():
        return key, None, None
    verb = verb_of(key) if first or text[0].islower() else None
    return key, verb, noun_of(key) if text != "March" else None


def _is_a_name(verb: Verb, tokens: Sequence[Token]) -> bool:
    """As in "Mohamed was a guest"; where a sentence opens with a participle, it goes on: "Pressed by reporters"."""
    return verb.family == UNKNOWN and (len(tokens) < 2 or tokens[1].key not in _NO_VERB_BEHIND)


def _is_done_by(tokens: Sequence[Token], at: int) -> bool:
    """As in "the request was advanced by the city": a word that is seldom a verb, and here is one."""
    return at + 1 < len(tokens) and tokens[at + 1].key == "by" and _before(tokens, at) in BE


def _is_unlisted(tokens: Sequence[Token], at: int, key: str) -> bool:
    """True for a verb that no table lists, known by "will" in front of it: "will relinquish"."""
    before = at - 1
    while before >= 0 and (tokens[before].text in _QUOTES or skips(tokens[before].key)):
        before -= 1
    ahead = before > 0 and tokens[before].key == "to" and tokens[before - 1].key in _AHEAD
    if before < 0 or not (ahead or tokens[before].key in _WILL):
        return False
    return key.isalpha() and key.islower() and len(key) > 2 and key not in _CLOSED and not skips(key)


def _key(text: str, first: bool) -> str:
    """The word in lower case; but May is a month or a Theresa, and a Will within a sentence is a name."""
    key = text.lower().replace("’", "'")
    return text if text == "May" or (not first and text[0].isupper() and key in MODALS) else key


def _before(tokens: Sequence[Token], at: int) -> str:
    """The word in front, adverbs left out; empty where there is none."""
    at -= 1
    while at >= 0 and skips(tokens[at].key):
        at -= 1
    return _key(tokens[at].text, at == 0) if at >= 0 else ""


def _modifies(tokens: Sequence[Token], at: int) -> bool:
    return at >= 0 and tokens[at].text[0].isalnum() and tokens[at].key not in _NO_MODIFIERS


def _acts(verb: Verb, key: str, before: str, tokens: Sequence[Token], at: int) -> bool:
    """True where the word is a verb in its place."""
    after = tokens[at + 1].key if at + 1 < len(tokens) else ""
    if "ing" in verb.forms:
        return before in BE or (before in _FOLLOWED_BY_DEEDS and verb.sort == "event")
    if before in _HELPING:
        return "participle" in verb.forms
    if before in _PLAIN_BEHIND:
        return "plain" in verb.forms
    if "third" in verb.forms and "past" in getattr(verb_of(before), "forms", ()):
        # "Israel tightened sanctions": a verb's object.
        return False
    if before in PRONOUNS and (before != "that" or noun_of(key) is None):
        return True
    if before == "last" and "past" in verb.forms and after in DETERMINERS:
        # "It last tested a missile in 1998."
        return True
    if before in DETERMINERS or (before in PREPOSITIONS and before != "off"):
        return False
    if "past" in verb.forms or "participle" in verb.forms:
        return not _is_hyphened(tokens, at)
    follows = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if "third" in verb.forms and noun_of(key) is None:
        if verb.sort == "saying":
            return after not in PREPOSITIONS or key not in _THINGS_SAID
        return after in _NO_VERB_BEHIND or follows[:1].isupper()
    # "Leaders attack the plan", "Biden visits Kyiv", but "cyber attacks on firms".
    return (after in DETERMINERS - {"that"} or follows[:1].isupper()) and (
        before.endswith("s") or "third" in verb.forms
    )


def _is_hyphened(tokens: Sequence[Token], at: int) -> bool:
    """A part of a compound: "Egyptian-born", "armed-forces"."""
    front = at > 1 and tokens[at - 1].text == "-" and tokens[at - 1].end == tokens[at].start
    front = front and tokens[at - 2].key not in ("re", "co", "pre", "de")
    behind = at + 1 < len(tokens) and tokens[at + 1].text == "-" and tokens[at + 1].start == tokens[at].end
    return front or behind
