"""A body called by its head word alone, with a capital: "the Commission" after "the European Commission"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsarchive.annotate.found import Found, used_tokens
from newsarchive.annotate.lexicon import Lexicon
from newsarchive.annotate.tokens import Words, adjoins, is_capitalised, key_at, keys_of

RULE = "head word"
_HEADS = frozenset(
    "agency alliance assembly association authority bank board brigade bureau church club coalition commission "
    "committee congress corporation council court department federation foundation fund institute league ministry "
    "movement navy office organisation parliament party senate service society tribunal union university".split()
)


def find_heads(zones: Sequence[tuple[Words, Sequence[Found]]], lexicon: Lexicon) -> dict[str, str]:
    """The head words that one body alone of those that the article names in full has, each with that body."""
    bodies: dict[str, set[str]] = {}
    for _, found in zones:
        for one in found:
            actor = lexicon.actors.get(one.actor)
            if one.full and actor is not None and actor.type in ("organisation", "igo"):
                keys = keys_of(actor.name)
                for key in {keys[0], keys[-1]} & _HEADS if len(keys) > 1 else ():
                    bodies.setdefault(key, set()).add(actor.slug)
    return {head: actors.pop() for head, actors in bodies.items() if len(actors) == 1}


def find_head_words(words: Words, found: Sequence[Found], heads: dict[str, str]) -> Iterator[Found]:
    """Each free "the" with a head word behind it that nothing specifies."""
    if not heads or words.titled or words.shouted:
        return
    used = used_tokens(found)
    for index, token in enumerate(words.tokens):
        if token.key not in heads or index in used or not is_capitalised(token) or key_at(words, index - 1) != "the":
            continue
        behind = words.tokens[index + 1] if adjoins(words, index + 1) else None
        specified = behind is not None and (behind.key in ("of", "for", "on") or is_capitalised(behind))
        if not specified and index + 1 not in used:
            yield Found(index, index + 1, heads[token.key], RULE, full=False)
