"""Acronyms that an article defines itself: "the Joint Nature Council (JNC) … the JNC said"."""

from __future__ import annotations

from collections.abc import Sequence

from newsarchive.annotate.found import Found
from newsarchive.annotate.tokens import Words, key_at


def find_defined_acronyms(words: Words, found: Sequence[Found]) -> dict[str, str]:
    """Acronym as written to actor, for each bracket after a name whose initials it could be."""
    defined: dict[str, str] = {}
    for one in found:
        if one.last - one.first < 2 or key_at(words, one.last) != "(" or key_at(words, one.last + 2) != ")":
            continue
        acronym = words.tokens[one.last + 1].text
        name = [words.tokens[index] for index in range(one.first, one.last)]
        if 2 <= len(acronym) <= 8 and acronym.isupper() and acronym[0].lower() in {token.key[0] for token in name}:
            defined.setdefault(acronym, one.actor)
    return defined


def find_acronym_uses(words: Words, found: Sequence[Found], defined: dict[str, str]) -> tuple[Found, ...]:
    """Every free token that is a defined acronym."""
    if not defined:
        return ()
    used = {index for one in found for index in range(one.first, one.last)}
    return tuple(
        Found(index, index + 1, defined[token.text], "defined acronym")
        for index, token in enumerate(words.tokens)
        if index not in used and token.text in defined
    )
