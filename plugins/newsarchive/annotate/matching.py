"""The longest forms in a text that some record claims."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from newsarchive.annotate.claims import Claim
from newsarchive.annotate.lexicon import Lexicon
from newsarchive.annotate.teams import team_of
from newsarchive.annotate.tokens import Words, is_capitalised
from newsarchive.model import Actor

# Acronyms that are words in a line of capitals.
_WORDS_IN_CAPITALS = frozenset("us who it is car au bis cis eu pif sco oas esa".split()) - {"eu"}


class Match(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive) that some record claims; ``claims`` by rank."""

    first: int
    last: int
    claims: tuple[Claim, ...]


def find_matches(words: Words, lexicon: Lexicon, day: datetime.date, sport: str = "") -> tuple[Match, ...]:
    """Every longest form in text order, none meeting another; a ``never`` phrase takes its words and gives no match.

    A country's name may mean its national team where the article reports of that team's ``sport``.
    """
    matches: list[Match] = []
    tokens = words.tokens
    keys = tuple([token.key for token in tokens])
    lengths, forms = lexicon.lengths, lexicon.forms
    index = 0
    while index < len(tokens):
        step = 1
        for length in lengths.get(keys[index], ()):
            claims = forms.get(keys[index : index + length])
            # Near the end a slice is shorter than asked for, and would be another form.
            if claims is None or index + length > len(tokens):
                continue
            fitting = tuple(
                [
                    claim
                    for claim in claims
                    if claim.holds_on(day)
                    and _fits_case(claim, words, index, length)
                    and (claim.kind != "team" or _plays(lexicon.actors[claim.actor], sport))
                ]
            )
            if fitting:
                step = length
                if fitting[0].kind != "never":
                    matches.append(Match(index, index + length, fitting))
                break
        index += step
    return tuple(matches)


def _plays(actor: Actor, sport: str) -> bool:
    team = team_of(actor.name)
    return bool(sport) and team is not None and team[1] in (sport, "")


def _fits_case(claim: Claim, words: Words, index: int, length: int) -> bool:
    first = words.tokens[index]
    if claim.kind == "acronym":
        if words.shouted and first.key in _WORDS_IN_CAPITALS:
            return False
        shown = "".join([token.text for token in words.tokens[index : index + length]])
        return shown.replace(".", "") == claim.text.replace(".", "").replace(" ", "")
    if not claim.text[0].isupper():
        return True
    if not is_capitalised(first) and not first.text[0].isdigit():
        return False
    if length == 1 and len(first.text) <= 5 and claim.text.isupper():
        # A short name all in capitals (ETA, BP) is not the word of the same letters.
        return first.text.isupper()
    return True
