"""What a name in a clause belongs to: another name, a person, a thing, a town; or to nothing but itself."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from newsarchive.annotate.cues import CALENDAR, ROLE_HEADS, ROLE_MODIFIERS
from newsarchive.annotate.events.marking import Word
from newsarchive.annotate.events.wordlists import (
    AUXILIARIES,
    COORDINATORS,
    DELEGATES,
    DETERMINERS,
    JOINING,
    PREPOSITIONS,
    PRONOUNS,
    skips,
)
from newsarchive.annotate.lexicon import Lexicon
from newsarchive.model import Mention
from newsarchive.text import Span, first_behind

PLACING = frozenset("in at near outside inside across throughout around off".split())
_WHEN = frozenset("today yesterday tomorrow tonight now then early earlier late later meanwhile".split())
_NO_NOUN = JOINING | PRONOUNS | _WHEN | (DETERMINERS - {"'s", "'"})
_CITIZENS = frozenset("diplomat officer soldier citizen national journalist reporter activist".split())
_COMPASS = frozenset("north south east west - northern southern eastern western central northeast northwest".split())
_KINDS_OF_PLACE = frozenset("city town village province region state district county island prefecture".split())
_START = attrgetter("start")
_ACTING = (DELEGATES | ROLE_HEADS | ROLE_MODIFIERS) - frozenset(
    "candidate nominee senator champion player star".split()
)


def describes_a_thing(words: Sequence[Word], after: int) -> bool:
    """As in "the Kenyan coast", "a Hong Kong-registered ship": no part is taken by whom a thing is called after.

    A state acts through its delegates ("Russian diplomats") and in what a noun names ("the US invasion").
    """
    if after < len(words) and words[after].text == "-" and words[after].start == words[after - 1].end:
        return True
    run = []
    for word in words[after + (after < len(words) and words[after].key in ("'s", "'")) :]:
        if word.verb or word.key in _NO_NOUN or skips(word.key) or not word.text[0].isalpha() or word.text[0].isupper():
            break
        run.append(word)
    return bool(run) and not (run[-1].noun or run[-1].key in _ACTING)


def ends_a_place(words: Sequence[Word], start: int) -> bool:
    """As in "in Doha, Qatar", "southeast of Cozumel, Mexico": it says where the town lies."""
    while start > 1 and words[start - 1].key in _COMPASS:
        start -= 1
    at = start - 2
    if at > 0 and words[at].key in _KINDS_OF_PLACE:
        at -= 1
    if at < 0 or words[start - 1].text != "," or not words[at].text[0].isupper() or words[at].key.lower() in CALENDAR:
        return False
    while at > 0 and (words[at].text[0].isupper() or words[at].text in "-,"):
        at -= 1
    return words[at].key in PLACING | {"of", "to", "from"}


def means_a_citizen(words: Sequence[Word], place: Span) -> bool:
    """As in "the 48-year-old Australian was evicted", "an American and a Kenyan": one of a state's people."""
    single = place.start > 0 and words[place.start - 1].key in ("a", "an", "the", "old")
    if not single or not words[place.end - 1].key.endswith(("an", "i")):
        return False
    following = words[place.end] if place.end < len(words) else None
    return (
        following is None
        or following.verb is not None
        or not following.text[0].isalpha()
        or following.key in AUXILIARIES | COORDINATORS
    )


def names_another(words: Sequence[Word], after: int) -> bool:
    """As in "Bolivia's President Carlos Mesa", "the US Congress", "US$1.2 billion": the name goes on."""
    for word in words[after : after + 6]:
        if word.text[0].isupper() and not word.text.isupper() and not word.noun:
            return True
        if word.text == "$":
            return True
        if word.key not in ROLE_HEADS | ROLE_MODIFIERS | _CITIZENS | {"'s"}:
            return False
    return False


def describes_a_person(
    words: Sequence[Word], after: int, mention: Mention, mentions: Sequence[Mention], lexicon: Lexicon
) -> bool:
    following = first_behind(mentions, mention.end)
    if following is None or lexicon.actors.get(following.actor) is None:
        return False
    if lexicon.actors[following.actor].type != "person":
        return False
    between = words[after : bisect_left(words, following.start, key=_START)]
    if len(between) > 6:
        return False
    return all(
        word.verb is None
        and word.key not in AUXILIARIES - {"'s"}
        and word.key not in PREPOSITIONS | {"and", "or"}
        and (word.text[0].isalnum() or word.key in ("'s", "-"))
        for word in between
    )


def begin_of_list(words: Sequence[Word], start: int) -> int:
    """Where the list begins that a name closes ("from Poland, Estonia and Latvia"); else the name's own place."""
    begin = start
    while begin > 1 and words[begin - 1].key in (",", "and", "or", "the"):
        at = begin - 1
        while at > 0 and words[at].key in (",", "and", "or", "the"):
            at -= 1
        if not words[at].text[0].isupper() or words[at].verb or at == 0 or words[at + 1].key == "the":
            return begin
        while at > 0 and words[at - 1].text[0].isupper() and words[at - 1].text[0].isalpha():
            at -= 1
        begin = at
    return begin
