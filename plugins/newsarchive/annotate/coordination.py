"""Names that share their last word: "North and South Korea" names two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsarchive.annotate.found import Found, used_tokens
from newsarchive.annotate.lexicon import Lexicon
from newsarchive.annotate.tokens import Words, is_capitalised, key_at

RULE = "coordinated"


def find_coordinated(words: Words, found: Sequence[Found], lexicon: Lexicon) -> Iterator[Found]:
    """The first of two such names, where one actor alone is called so; its last word stands with the second.

    Where the second stands for its country's government, so does the first.
    """
    used = used_tokens(found)
    for one in found:
        first = one.first - 2
        if one.last - one.first < 2 or first < 0 or first in used or key_at(words, first + 1) not in ("and", "or"):
            continue
        if not is_capitalised(words.tokens[first]):
            continue
        form = (key_at(words, first), *(key_at(words, index) for index in range(one.first + 1, one.last)))
        actors = {claim.actor for claim in lexicon.forms.get(form, ())}
        if len(actors) == 1:
            actor = actors.pop()
            stands_for = lexicon.governments.get(actor, actor) if one.actor in lexicon.countries else actor
            yield Found(first, first + 1, stands_for, RULE, full=False)
