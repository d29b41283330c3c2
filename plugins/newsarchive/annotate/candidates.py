"""Runs of capitalised words that may be one name, freed of sentence openers and titles before it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsarchive.annotate.aliases import PARTICLES
from newsarchive.annotate.cues import CALENDAR, HONORIFICS, ROLE_HEADS, ROLE_MODIFIERS
from newsarchive.annotate.given_names import GIVEN_NAMES
from newsarchive.annotate.tokens import Token, Words, adjoins, is_capitalised, starts_sentence
from newsarchive.model import Mention

BODY_ENDS = frozenset(
    "ministry department agency bureau office commission committee council union association federation "
    "organisation foundation institute university college school party bank corporation corp company inc ltd "
    "plc llc group holdings court police army navy force airlines airways motors industries systems "
    "technologies international society club fund authority board service services administration parliament "
    "senate congress congregation movement alliance coalition league front brigade church laboratory centre "
    "hospital network times post herald guardian tribune journal broadcasting television news press partners "
    "gmbh railroad railway exchange brands "
    "associates entertainment records studios software electronics pharmaceuticals energy petroleum".split()
)
STARTERS = frozenset(
    "the a an in on at by for from with and but or as if when while after before since until although though "
    "because it he she they we you i this that these those there here his her its their our my your what who "
    "which where why how all some many most both each every no not one two three four five however according "
    "despite during under over about between among against also another any other such so then thus yet still "
    "even only just more new last next first second former".split()
)
_NEW_PLACES = frozenset("york jersey zealand delhi orleans mexico hampshire england guinea caledonia south".split())
# How words for what people do, or come from, end.
CALLING_ENDS = tuple("er or ist man woman ian ant ent ers ors ists men ians ants ents".split())
_CAPTION_WORDS = frozenset("image photo photograph picture file video".split())


class Candidate(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive) that look like one name."""

    first: int
    last: int


def find_candidates(words: Words, mentions: Sequence[Mention]) -> Iterator[Candidate]:
    """In text order; none meets a mention or another."""
    taken = _taken(words, mentions)
    index = 0
    while index < len(words.tokens):
        if index in taken or not _may_begin(words, index):
            index += 1
            continue
        last = _end_of_run(words, index, taken)
        first = _without_starters(words, index, last)
        if last > first:
            yield Candidate(first, last)
        index = max(last, index + 1)


def _taken(words: Words, mentions: Sequence[Mention]) -> set[int]:
    starts = [token.start for token in words.tokens]
    return {
        index
        for mention in mentions
        if mention.zone == "body"
        for index in range(bisect_left(starts, mention.start), bisect_left(starts, mention.end))
    }


def _may_begin(words: Words, index: int) -> bool:
    token = words.tokens[index]
    return is_capitalised(token) and token.text[0].isalpha()


def _end_of_run(words: Words, index: int, taken: set[int]) -> int:
    """The end of a run of capitals, with initials, particles and hyphens inside it, and "of" in names of bodies."""
    last = index + 1
    while last < len(words.tokens) and last not in taken:
        step = _step(words, index, last, taken)
        if not step:
            break
        last += step
    return last


def _step(words: Words, first: int, index: int, taken: set[int]) -> int:
    """How many tokens the one at ``index`` adds to the name begun at ``first``; 0 where the name is at its end."""
    token, before = words.tokens[index], words.tokens[index - 1]
    following = words.tokens[index + 1] if index + 1 < len(words.tokens) and index + 1 not in taken else None
    if is_capitalised(token) and token.text[0].isalpha():
        return int(adjoins(words, index) and not _begins_anew(words, index))
    if following is None:
        return 0
    if token.text in ("-", "‐", "‑"):
        tight = before.end == token.start and token.end == following.start
        return 2 if tight and following.text[0].isalpha() else 0
    if not is_capitalised(following):
        return 0
    if token.text == ".":
        return int(len(before.text) == 1 and before.end == token.start)
    if token.key in PARTICLES:
        return int(adjoins(words, index))
    return int(token.key in ("of", "for") and is_body_name(words.tokens[first:index]))


def _begins_anew(words: Words, index: int) -> bool:
    """After "D.C." or a line break, a word that opens sentences does so, and joins no name."""
    before, here = words.tokens[index - 1], words.tokens[index]
    broken = before.text.endswith(".") or "\n" in words.text[before.end : here.start]
    return broken and (here.key in STARTERS or here.key in _CAPTION_WORDS)


def _is_new_in_name(words: Words, first: int, last: int) -> bool:
    """As in "the New York Stock Exchange"."""
    within = last - first > 1 and (words.tokens[first + 1].key in _NEW_PLACES or not starts_sentence(words, first))
    return words.tokens[first].text == "New" and within


def _is_calling(token: Token) -> bool:
    """As in "Scientologist Tom Roe", "Engineer John Roe"."""
    return token.key not in GIVEN_NAMES and len(token.key) > 5 and token.key.endswith(CALLING_ENDS)


def is_body_name(tokens: Sequence[Token]) -> bool:
    """True where some word is one that names of bodies end in."""
    return any(token.key in BODY_ENDS for token in tokens)


def _without_starters(words: Words, first: int, last: int) -> int:
    """Drops what a capital at a sentence's start, a title or a role puts before a name."""
    titles = HONORIFICS | ROLE_HEADS | ROLE_MODIFIERS
    body_word = next((at for at in range(last - 1, first - 1, -1) if words.tokens[at].key in BODY_ENDS), -1)
    while first < last:
        token = words.tokens[first]
        adverb = token.key.endswith("ly") and len(token.key) > 5 and starts_sentence(words, first)
        opener = token.key in STARTERS or token.key in CALENDAR or adverb
        titled = token.key in titles and last - first > 1 and body_word <= first
        opener = opener and not _is_new_in_name(words, first, last)
        calling = last - first > 2 and _is_calling(token) and words.tokens[first + 1].key in GIVEN_NAMES
        if not opener and not titled and not calling and token.text not in (".", "-"):
            break
        first += 1
    return first
