"""Whether the name of a country or a capital means a place or the government that acts there, by the words beside it.

After Markert and Nissim's observation that the governor of a place name decides (SemEval-2007 task 8): a preposition of
place makes it a place; a possessive, a verb of saying or acting, "between", "against" make it an actor.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from newsarchive.annotate.cues import (
    ACTING,
    ACTOR_PREPOSITIONS,
    ADVERBS,
    AIMED_AT,
    AUXILIARIES,
    DONE_BY,
    FUNCTION_WORDS,
    MADE_IN,
    OFFICIAL_NOUNS,
    PLACE_NOUNS,
    PLACE_PREPOSITIONS,
    ROLE_HEADS,
    UNOFFICIAL_HEADS,
)
from newsarchive.annotate.tokens import Words, adjoins, is_capitalised, key_at

Stance = Literal["actor", "place", "modifier", "unknown"]
# After these a name is no subject, though a verb follows: "officials from Russia said".
_GOVERNING = PLACE_PREPOSITIONS | frozenset(
    "of from to for on about under toward towards like unlike upon near".split()
)
# Verbs that beside a single country name are nouns: "US press", "US film".
_NOUN_FIRST = frozenset(
    "air back bomb face film fire jail lead match play plays press record run share ship stage test view work".split()
)


class Peers(NamedTuple):
    """Every name of a state, a capital or an international body in one zone: first token to last (exclusive).

    ``starts`` are the same the other way round, ``adjectives`` the first tokens of those that are adjectives.
    ``ends_of_lists`` lead from the end of each name to that of the last one joined to it, ``starts_of_lists`` from its
    start to that of the first.
    """

    spans: Mapping[int, int]
    starts: Mapping[int, int]
    adjectives: frozenset[int]
    ends_of_lists: Mapping[int, int]
    starts_of_lists: Mapping[int, int]


def find_peers(words: Words, spans: Mapping[int, int], adjectives: frozenset[int]) -> Peers:
    """``spans`` and ``adjectives`` as Peers has them, the spans in text order."""
    peers = Peers(spans, {last: first for first, last in spans.items()}, adjectives, {}, {})
    ends: dict[int, int] = {}
    for last in reversed(list(spans.values())):
        ends[last] = _last_of_list(words, last, peers._replace(ends_of_lists=ends))
    starts: dict[int, int] = {}
    for first in spans:
        starts[first] = _first_of_list(words, first, peers._replace(starts_of_lists=starts))
    return peers._replace(ends_of_lists=ends, starts_of_lists=starts)


def find_stance(words: Words, first: int, last: int, peers: Peers, adjective: bool = False) -> Stance:
    """How tokens ``first`` to ``last`` stand among their ``peers``.

    Names joined by commas, "and" or "or" stand alike: "both Washington and Moscow said".
    """
    hyphened = _hyphened(words, first, last, peers)
    if hyphened:
        return hyphened
    start, end = _first_of_list(words, first, peers), _last_of_list(words, last, peers)
    before = key_at(words, start - 1)
    if before == "the":
        before = key_at(words, start - 2)
    if not adjective and key_at(words, last) in ("'s", "’s", "'", "’"):
        return "place" if _names_place(words, last + 1) else "actor"
    follower = _skip_adverbs(words, end)
    if not adjective and before not in _GOVERNING and _is_verb(words, follower, start == first and end == last):
        return "actor"
    led = _heads_noun(words, end)
    if led == "actor" or adjective:
        return "actor" if led == "actor" else "modifier"
    if led == "modifier" and words.tokens[first].text.isupper():
        return led
    governed = _by_preposition(words, start, before)
    return led if governed == "unknown" else governed


def _by_preposition(words: Words, start: int, before: str) -> Stance:
    if before in PLACE_PREPOSITIONS:
        return "place"
    if before in ACTOR_PREPOSITIONS:
        return "actor"
    the = key_at(words, start - 1) == "the"
    if before in ("on", "upon", "against") and key_at(words, start - 2 - the) in AIMED_AT:
        return "actor"
    if before in ACTING and before not in ("left", "leave", "leaves", "visit", "visits", "visited", "enter", "entered"):
        return "actor"
    return "unknown"


def _hyphened(words: Words, first: int, last: int, peers: Peers) -> Stance | None:
    """In hyphens: "Russia-based" colours another noun, as "pro-Russian" does; "US-led" and "US-Russia" are acts."""
    tokens = words.tokens
    if key_at(words, last) in ("-", "–") and last + 1 < len(tokens) and tokens[last].start == tokens[last - 1].end:
        if tokens[last + 1].start != tokens[last].end:
            return None
        following = tokens[last + 1].key
        if following in DONE_BY or last + 1 in peers.spans:
            return "actor"
        return "modifier"
    if first >= 2 and tokens[first - 1].text in ("-", "–") and tokens[first - 1].end == tokens[first].start:
        if tokens[first - 2].end != tokens[first - 1].start:
            return None
        return "actor" if first - 1 in peers.starts and key_at(words, last) != "-" else "modifier"
    return None


def _last_of_list(words: Words, end: int, peers: Peers) -> int:
    """Where the coordination ends that a name which ends here stands in."""
    reach = _joined_at(words, end, peers)
    if reach is None:
        return end
    behind = peers.spans[reach]
    return peers.ends_of_lists.get(behind, behind)


def _first_of_list(words: Words, start: int, peers: Peers) -> int:
    """Where the coordination begins that a name which starts here stands in."""
    index = start - 1
    if key_at(words, index) == "the":
        index -= 1
    joint = index
    while joint >= 0 and key_at(words, joint) in (",", "and", "or", "&"):
        joint -= 1
    before = peers.starts.get(joint + 1) if start > 0 and joint != index else None
    return start if before is None else peers.starts_of_lists.get(before, before)


def _joined_at(words: Words, end: int, peers: Peers) -> int | None:
    index = end
    while key_at(words, index) in (",", "and", "or", "&"):
        index += 1
    if index == end:
        return None
    # "in Beirut, the Lebanese minister": an adjective is joined by "and" or "or", and directly.
    if index in peers.adjectives:
        return index if key_at(words, index - 1) in ("and", "or") else None
    if key_at(words, index) == "the":
        index += 1
    return index if index in peers.spans and index not in peers.adjectives else None


def _skip_adverbs(words: Words, index: int) -> int:
    while key_at(words, index) in ADVERBS or (key_at(words, index).endswith("ly") and len(key_at(words, index)) > 4):
        index += 1
    return index


def _is_verb(words: Words, index: int, single: bool) -> bool:
    if not 0 < index < len(words.tokens):
        return False
    token = words.tokens[index]
    if is_capitalised(token) and not words.titled and not words.shouted:
        return False
    if words.text[words.tokens[index - 1].end : token.start].count("\n") > 1:
        return False
    if token.key in AUXILIARIES:
        return True
    # Headlines leave out the auxiliary: "Russia probing law".
    if words.zone == "title" and token.key.endswith("ing") and len(token.key) > 5:
        return True
    return token.key in ACTING and not (single and token.key in _NOUN_FIRST)


def _heads_noun(words: Words, index: int) -> Stance:
    """Which noun the name leads to: an official makes an actor, any other a modifier, none leaves it open."""
    stance: Stance = "unknown"
    for step in range(5):
        here = index + step
        if here >= len(words.tokens) or not adjoins(words, here):
            break
        token = words.tokens[here]
        if (
            not token.text[0].isalpha()
            or token.key in FUNCTION_WORDS
            or token.key in AUXILIARIES
            or token.key in ADVERBS
        ):
            break
        if key_at(words, here + 1) == "-" and adjoins(words, here + 1) and step == 0 and token.key not in ("vice",):
            return "modifier"
        if is_capitalised(token) and not words.titled and token.key not in OFFICIAL_NOUNS | ROLE_HEADS:
            break
        if token.key in UNOFFICIAL_HEADS:
            stance = "modifier"
        elif token.key in OFFICIAL_NOUNS or token.key in ROLE_HEADS:
            stance = "actor"
        elif stance == "unknown" and not token.key.endswith("ing"):
            stance = "modifier"
    return stance


def _names_place(words: Words, index: int) -> bool:
    for here in range(index, min(index + 3, len(words.tokens))):
        key = key_at(words, here)
        if key in FUNCTION_WORDS or not key.isalpha():
            return False
        if key in PLACE_NOUNS or key in MADE_IN:
            return True
        if key in OFFICIAL_NOUNS or key in ROLE_HEADS:
            return False
    return False
