"""Words with their places: what the name rules read.

A possessive ``'s`` is a token of its own, a hyphen splits, ``U.S.`` is one token.
A token's ``key`` is the word without case, accents and dots, and with the common transliterations of a name made one,
so that Sergei and Sergey, Kadyrov's and KADYROV meet.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import NamedTuple

from newsarchive.model import Zone


class Token(NamedTuple):
    """``text == zone_text[start:end]``."""

    start: int
    end: int
    text: str
    key: str


class Words(NamedTuple):
    """One zone of an article, cut up.

    ``titled`` where nearly every word is capitalised, ``shouted`` where all letters are capitals.
    """

    zone: Zone
    text: str
    tokens: tuple[Token, ...]
    titled: bool
    shouted: bool


_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}(?!\w)|(?:[A-Z]\.)+[A-Z](?!\w)|[A-Z]+&[A-Z]+(?!\w)|['’]s(?!\w)"
    r"|[^\W_]+(?:['’](?!s(?!\w))[^\W_]+)*|[^\w\s]|_"
)
_FOLDED = {
    "sergey": "sergei", "alexey": "alexei", "aleksey": "alexei", "aleksei": "alexei", "andrey": "andrei",
    "yuriy": "yuri", "iouri": "yuri", "dmitriy": "dmitri", "dmitry": "dmitri",
    "aleksandr": "alexander", "alexandr": "alexander",
    "mohammed": "mohammad", "muhammad": "mohammad", "mohamed": "mohammad", "muhammed": "mohammad", "ahmed": "ahmad",
    "hussain": "hussein", "husain": "hussein", "nikolay": "nikolai", "mikhael": "mikhail", "vasiliy": "vasily",
    "volodimir": "volodymyr", "anatoliy": "anatoly", "vitaliy": "vitaly",
    "valeriy": "valery", "evgeny": "yevgeny",
    "evgeniy": "yevgeny", "yevgeniy": "yevgeny", "evgeni": "yevgeny", "osama": "usama", "qaeda": "qaida",
    "kadhafi": "gaddafi",
    "gadhafi": "gaddafi", "qaddafi": "gaddafi", "qadhafi": "gaddafi", "khadafy": "gaddafi", "gadaffi": "gaddafi",
    "organization": "organisation", "organizations": "organisations", "defense": "defence", "labor": "labour",
    "center": "centre", "programme": "program",
}  # fmt: skip
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "đ": "d", "ł": "l", "ı": "i", "þ": "th", "ð": "d", "’": "'"}
)


@functools.lru_cache(maxsize=65536)
def key_of(word: str) -> str:
    """
    >>> key_of("U.S."), key_of("Élysée"), key_of("Sergey")
    ('us', 'elysee', 'sergei')
    """
    folded = word.lower().translate(_LETTERS)
    if not folded.isascii():
        folded = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    if len(folded) > 1:
        folded = folded.replace(".", "")
    folded = _FOLDED.get(folded, folded)
    # Fyodorov and Fedorov, Yevtushenko and Evtushenko: the glide is a matter of taste.
    return folded.replace("yev", "ev") if len(folded) > 5 else folded


def find_tokens(text: str) -> tuple[Token, ...]:
    """
    >>> [token.text for token in find_tokens("Russia's U.S.-based envoy")]
    ['Russia', "'s", 'U.S.', '-', 'based', 'envoy']
    """
    return tuple([Token(m.start(), m.end(), word := m.group(), key_of(word)) for m in _TOKEN.finditer(text)])


def keys_of(text: str) -> tuple[str, ...]:
    """The keys of a name, without an article in front: articles are never part of a mention."""
    keys = tuple(token.key for token in find_tokens(text))
    return keys[1:] if len(keys) > 1 and keys[0] in ("the", "a", "an") else keys


# An article's zones are read by several steps in turn.
@functools.lru_cache(maxsize=8)
def read_words(text: str, zone: Zone) -> Words:
    tokens = find_tokens(text)
    long = [token.text for token in tokens if len(token.text) > 3 and token.text[0].isalpha()]
    titled = zone == "title" and bool(long) and sum(word[0].isupper() for word in long) >= 0.8 * len(long)
    return Words(zone, text, tokens, titled, shouted=text.isupper())


def is_capitalised(token: Token) -> bool:
    return token.text[0].isupper()


def starts_sentence(words: Words, index: int) -> bool:
    """True where a capital says nothing: at the start of the zone, a paragraph, a sentence or a quotation."""
    if index == 0:
        return True
    before, here = words.tokens[index - 1], words.tokens[index]
    return before.text in _OPENERS or "\n" in words.text[before.end : here.start]


_OPENERS = frozenset('.!?"“”‘:;—–•#(')


def key_at(words: Words, index: int) -> str:
    """The key of a token, or ``""`` outside the zone."""
    return words.tokens[index].key if 0 <= index < len(words.tokens) else ""


def adjoins(words: Words, index: int) -> bool:
    """True where nothing but one space or line break parts a token from the one before it."""
    if not 0 < index < len(words.tokens):
        return False
    gap = words.text[words.tokens[index - 1].end : words.tokens[index].start]
    return gap in ("", " ", "\u00a0", "\n")
