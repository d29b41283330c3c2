"""Surnames and other short forms, which mean someone only once the article has named him in full.

Where two bearers of a surname are in one article, a title, a role or a given name beside it decides;
without such a cue the name stays unlinked and is reported (an archive must not merge people by machine).
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping, Sequence

from newsarchive.annotate.bearers import Bearer, has_given_name
from newsarchive.annotate.claims import Keys
from newsarchive.annotate.cues import FEMALE, HONORIFICS, MALE, ORDINARY, PLACE_PREPOSITIONS, TITLES
from newsarchive.annotate.found import Found, Unclear, used_tokens
from newsarchive.annotate.given_names import GIVEN_NAMES
from newsarchive.annotate.lexicon import Lexicon
from newsarchive.annotate.tokens import Words, adjoins, is_capitalised, key_at, starts_sentence


def without_towns(
    found: Sequence[Found], words: Words, bearers: Mapping[Keys, set[Bearer]], lexicon: Lexicon
) -> tuple[Found, ...]:
    """Where Valeska Paris is named in full, "Paris" that acts is she, and not the government in that town."""

    def is_a_surname(one: Found) -> bool:
        meant = bearers.get((words.tokens[one.first].key,), ())
        return any(bearer.actor and lexicon.actors[bearer.actor].type == "person" for bearer in meant)

    return tuple(
        one for one in found if not (one.rule == "metonym" and one.last - one.first == 1 and is_a_surname(one))
    )


def find_short_forms(
    words: Words,
    found: Sequence[Found],
    bearers: Mapping[Keys, set[Bearer]],
    lexicon: Lexicon,
    day: datetime.date,
    towns: Collection[int] = (),
) -> tuple[tuple[Found, ...], tuple[Unclear, ...]]:
    """Short forms of one zone, and those that could mean more than one.

    ``towns`` are the places of words that may name one: behind "in" they do.
    """
    used = used_tokens(found)
    longest = sorted({len(keys) for keys in bearers}, reverse=True)
    begins = {keys[0] for keys in bearers}
    short: list[Found] = []
    unclear: list[Unclear] = []
    for index in (index for index, token in enumerate(words.tokens) if token.key in begins):
        for length in longest:
            keys = tuple([token.key for token in words.tokens[index : index + length]])
            if len(keys) < length:
                continue
            if (
                keys not in bearers
                or used & set(range(index, index + length))
                or not _stands_alone(words, index, length, used)
                or (index in towns and key_at(words, index - 1) in PLACE_PREPOSITIONS)
            ):
                continue
            actors = _meant(bearers[keys], _cues_before(words, index), lexicon, day)
            if len(actors) == 1 and actors[0]:
                short.append(Found(index, index + length, actors[0], "short", full=False))
                used |= set(range(index, index + length))
            elif len(actors) > 1:
                unclear.append(Unclear(index, index + length, actors))
            break
    return tuple(short), tuple(unclear)


def _stands_alone(words: Words, index: int, length: int, used: set[int]) -> bool:
    """False inside a longer unknown name, and for ordinary words where a capital says nothing."""
    first = words.tokens[index]
    if not is_capitalised(first):
        return False
    if (
        first.key in ORDINARY
        and length == 1
        and (starts_sentence(words, index) or words.titled or _is_calendar(words, index))
    ):
        return False
    if index - 1 not in used and has_given_name(words, index) and not starts_sentence(words, index - 1):
        return False
    if (
        index
        and adjoins(words, index)
        and words.tokens[index - 1].key in GIVEN_NAMES
        and index - 1 not in used
        and not words.titled
    ):
        return False
    following = index + length
    if following >= len(words.tokens) or not adjoins(words, following) or words.titled or words.shouted:
        return True
    after = words.tokens[following]
    return not (is_capitalised(after) and after.text.isalpha() and following not in used)


def _is_calendar(words: Words, index: int) -> bool:
    return key_at(words, index + 1)[:1].isdigit() or key_at(words, index - 1) in (
        "in",
        "since",
        "until",
        "last",
        "next",
        "on",
    )


def _meant(bearers: set[Bearer], cues: set[str], lexicon: Lexicon, day: datetime.date) -> tuple[str, ...]:
    actors = sorted({bearer.actor for bearer in bearers})
    if len(actors) < 2:
        return tuple(actors)
    fitting = [actor for actor in actors if actor and _fits(actor, cues, lexicon, day)]
    return tuple(fitting) if len(fitting) == 1 else tuple(actors)


def _cues_before(words: Words, index: int) -> set[str]:
    """Titles and role words directly before a name."""
    cues: set[str] = set()
    at = index - 1
    while at >= 0 and index - at <= 4 and (words.tokens[at].key in TITLES or words.tokens[at].text in (".", "-")):
        cues.add(words.tokens[at].key)
        at -= 1
    return cues


def _fits(actor: str, cues: set[str], lexicon: Lexicon, day: datetime.date) -> bool:
    record = lexicon.actors[actor]
    held = {
        word
        for role in record.roles
        if (role.start is None or role.start <= day) and (role.end is None or day <= role.end)
        for word in role.title.lower().split()
    }
    if cues & held:
        return True
    gender = record.gender[:1].lower()
    return bool((gender == "m" and cues & MALE) or (gender == "f" and cues & FEMALE)) and bool(
        cues & (HONORIFICS | MALE | FEMALE)
    )
