"""The grammar of roles: (demonym or country's) + (deputy, vice, acting)* + minister, president … + name.

With a name, the phrase introduces a person: evidence for salience and for proposals.
Without one, it means whoever held that role on the article's day, where a record says so and only one did.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from newsarchive.annotate.cues import (
    ACTING,
    ADVERBS,
    AUXILIARIES,
    FUNCTION_WORDS,
    HONORIFICS,
    NOT_NOW,
    ROLE_HEADS,
    ROLE_MODIFIERS,
)
from newsarchive.annotate.found import Found, used_tokens
from newsarchive.annotate.lexicon import ROLE_SYNONYMS, Lexicon, role_keys
from newsarchive.annotate.tokens import Words, adjoins, is_capitalised, key_at

_POSSESSIVE = ("'s", "’s", "'", "’")
_INSIDE = ROLE_MODIFIERS | ROLE_HEADS | frozenset("of for affairs - and the".split())


class RolePhrase(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive) that name a role; ``state`` is the actor that it is held under."""

    first: int
    last: int
    state: str


def is_introduced(words: Words, first: int, last: int) -> bool:
    """True where the name at these tokens stands with a role: before it, or after a comma.

    >>> from newsarchive.annotate.tokens import read_words
    >>> is_introduced(read_words("deputy minister Jane Roe met them", "body"), 2, 4)
    True
    """
    before = first - 1
    while key_at(words, before) in HONORIFICS or (
        key_at(words, before) == "." and key_at(words, before - 1) in ROLE_HEADS
    ):
        before -= 1
    if adjoins(words, first) and key_at(words, before) in ROLE_HEADS - HONORIFICS:
        return True
    if key_at(words, before) in ("two", "one", "2", "1") and key_at(words, before - 1) in ("number", "no", "."):
        return True
    if key_at(words, before) == "," and _has_role_behind(words, before):
        return True
    if key_at(words, last) != ",":
        return False
    for index in range(last + 1, min(last + 9, len(words.tokens))):
        key = words.tokens[index].key
        if key in (".", ",", ";", "who", "whose", "said"):
            return False
        if key in ROLE_HEADS - HONORIFICS - {"number", "no"}:
            return True
    return False


def _has_role_behind(words: Words, comma: int) -> bool:
    """As in "The president of Iran, Jane Roe": a role in the phrase that ends at a comma."""
    for index in range(comma - 1, max(-1, comma - 7), -1):
        key = words.tokens[index].key
        if key in (".", ",", ";", "and", "who", "that") or key in ACTING:
            return False
        if key in ROLE_HEADS - HONORIFICS:
            return True
    return False


def find_role_phrases(words: Words, found: Sequence[Found], lexicon: Lexicon) -> tuple[RolePhrase, ...]:
    """Role phrases without a name, each beside the state or body that it is held under."""
    used = used_tokens(found)
    phrases: list[RolePhrase] = []
    for one in found:
        if one.actor not in lexicon.actors or lexicon.actors[one.actor].type in ("person", "media"):
            continue
        phrase = _after(words, one, used) or _before(words, one, used)
        if phrase:
            phrases.append(phrase)
    return tuple(phrases)


def find_role_holders(words: Words, found: Sequence[Found], lexicon: Lexicon, day: datetime.date) -> tuple[Found, ...]:
    """The one holder on ``day`` of each role phrase without a name; none where no record, or two, claim it."""
    linked: list[Found] = []
    taken = used_tokens(found)
    for phrase in find_role_phrases(words, found, lexicon):
        title = " ".join(words.tokens[index].key for index in range(phrase.first, phrase.last))
        holder = _holder(ROLE_SYNONYMS.get(title, title), phrase.state, lexicon, day)
        if holder and not taken & set(range(phrase.first, phrase.last)):
            linked.append(Found(phrase.first, phrase.last, holder, "role", full=False))
            taken |= set(range(phrase.first, phrase.last))
    return tuple(linked)


def root_of(actor: str, lexicon: Lexicon) -> str:
    """The government, or else the country, that an actor is part of; itself where it is part of none.

    A part that names itself among its parts, by way of others, ends the climb.
    """
    seen: set[str] = set()
    while actor in lexicon.parents and actor not in seen:
        seen.add(actor)
        actor = lexicon.parents[actor]
    return lexicon.governments.get(actor, actor)


def _holder(title: str, state: str, lexicon: Lexicon, day: datetime.date) -> str:
    holders = {
        officer.actor
        for officer in lexicon.officers.get(role_keys(title), ())
        if officer.role.of
        and (officer.role.start is None or officer.role.start <= day)
        and (officer.role.end is None or day <= officer.role.end)
        and root_of(lexicon.resolve(officer.role.of), lexicon) == root_of(state, lexicon)
    }
    return holders.pop() if len(holders) == 1 else ""


def _after(words: Words, one: Found, used: set[int]) -> RolePhrase | None:
    """As in "Russia's deputy foreign minister", "the US president"."""
    first = one.last + (key_at(words, one.last) in _POSSESSIVE)
    last = first
    while last < len(words.tokens) and last not in used and words.tokens[last].key in _INSIDE:
        last += 1
    while last > first and words.tokens[last - 1].key not in ROLE_HEADS | {
        "state",
        "defence",
        "justice",
        "affairs",
        "treasury",
    }:
        last -= 1
    if last == first or not _ends_as_role(words, first, last, used):
        return None
    before = one.first - 1
    if key_at(words, before) in NOT_NOW | {"a", "an"}:
        return None
    return RolePhrase(first, last, one.actor)


def _before(words: Words, one: Found, used: set[int]) -> RolePhrase | None:
    """As in "the president of the United States"."""
    at = one.first - 1
    if key_at(words, at) == "the":
        at -= 1
    if key_at(words, at) != "of":
        return None
    last, first = at, at
    while first > 0 and first - 1 not in used and words.tokens[first - 1].key in _INSIDE - {"the", "and"}:
        first -= 1
    if (
        first == last
        or words.tokens[last - 1].key not in ROLE_HEADS | {"state"}
        or key_at(words, first - 1) in NOT_NOW | {"a", "an"}
    ):
        return None
    return RolePhrase(first, last, one.actor)


def _ends_as_role(words: Words, first: int, last: int, used: set[int]) -> bool:
    """The phrase holds a head and is not followed by a name, or by a noun that it only modifies."""
    keys = [words.tokens[index].key for index in range(first, last)]
    if not any(key in ROLE_HEADS for key in keys) or keys[-1] in ("number", "no") or set(keys) & NOT_NOW:
        return False
    if last >= len(words.tokens) or not adjoins(words, last):
        return True
    after = words.tokens[last]
    if last in used or (is_capitalised(after) and after.text.isalpha() and not words.titled):
        return False
    return (
        after.key in FUNCTION_WORDS or not after.text[0].isalpha() or after.key in _POSSESSIVE or _is_verbal(after.key)
    )


def _is_verbal(key: str) -> bool:
    return key in ACTING or key in AUXILIARIES or key in ADVERBS or key.endswith("ly")
