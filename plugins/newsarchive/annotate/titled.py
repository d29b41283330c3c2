"""A surname behind a post, where one bearer alone held that post then: "President Putin", "Secretary of State Powell".

The whole name need not stand in the article; without days in a record, a post says nothing.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from newsarchive.annotate.claims import Keys
from newsarchive.annotate.cues import NOT_NOW, ROLE_HEADS
from newsarchive.annotate.found import Found, used_tokens
from newsarchive.annotate.lexicon import Lexicon
from newsarchive.annotate.tokens import Words, adjoins, is_capitalised, key_at, keys_of
from newsarchive.model import Role

RULE = "post and surname"
# The last words of posts: Deputy Secretary of State, Chancellor.
_POST_ENDS = ROLE_HEADS | {"state", "defence", "treasury", "affairs"}


def find_titled(words: Words, found: Sequence[Found], lexicon: Lexicon, day: datetime.date) -> Iterator[Found]:
    """Each free surname that stands behind a post which one bearer of it held on the article's day, or before."""
    used = used_tokens(found)
    for index, token in enumerate(words.tokens):
        if index in used or not adjoins(words, index) or not is_capitalised(token):
            continue
        # A record's post then touches only articles in which the surname stands behind one.
        if key_at(words, index - 1) not in _POST_ENDS or not (bearers := lexicon.bearers.get((token.key,), ())):
            continue
        behind = index + 1
        if (
            behind < len(words.tokens)
            and adjoins(words, behind)
            and is_capitalised(words.tokens[behind])
            and not words.titled
        ):
            continue
        holders = {slug for slug in bearers if _held(words, index, lexicon.actors[slug].roles, day)}
        if len(holders) == 1:
            yield Found(index, index + 1, holders.pop(), RULE)


def _held(words: Words, index: int, roles: Sequence[Role], day: datetime.date) -> bool:
    for role in roles:
        length = _length_before(words, index, keys_of(role.title))
        if not length or role.start is None or role.start > day:
            continue
        before = index - length - 1
        # "then US President", "former President": perhaps with a state between.
        past = key_at(words, before) in NOT_NOW or key_at(words, before - 1) in NOT_NOW
        if past or role.end is None or day <= role.end:
            return True
    return False


def _length_before(words: Words, index: int, title: Keys) -> int:
    """How many words before ``index`` name the post: all of its title, or the head of it alone."""
    if tuple(key_at(words, at) for at in range(index - len(title), index)) == title:
        return len(title)
    return int(key_at(words, index - 1) in (title[0], title[-1]) and key_at(words, index - 1) in ROLE_HEADS)
