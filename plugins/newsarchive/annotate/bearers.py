"""Whom a short form may mean in one article: those whom it names in full, and strangers of the same surname."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsarchive.annotate.candidates import BODY_ENDS
from newsarchive.annotate.claims import Keys
from newsarchive.annotate.cues import ORDINARY, TITLES
from newsarchive.annotate.found import Found, used_tokens
from newsarchive.annotate.given_names import GIVEN_NAMES
from newsarchive.annotate.lexicon import Lexicon
from newsarchive.annotate.tokens import Words, adjoins, is_capitalised, starts_sentence

# First words of bodies' names that say too little to stand for them.
_GENERIC = frozenset(
    "national united american british international european royal federal general world first supreme house "
    "central university bank south north new department ministry republic party council office court "
    "democratic people peoples security african asian islamic chinese russian french german iraqi israeli "
    "indian japanese canadian australian city state union free great white los san saint fc real air "
    "committee group news times journal daily york street church school college institute centre press global "
    "public social conservative liberal green human health east west western eastern northern southern joint "
    "us uk association federation society foundation organisation board commission agency labour workers air "
    "old big home".split()
)
UNKNOWN = ""
# Behind these stands no name of the body's own, but of its town: Cork University Hospital.
_OF_A_PLACE = frozenset(
    "university hospital airport police court council city county museum zoo cathedral symphony college school port "
    "stadium police district regional state state's general".split()
)
_COMMON_GIVEN = frozenset(
    "john james robert michael william david richard joseph thomas charles mark paul peter george mary".split()
)


@dataclass(frozen=True, slots=True)
class Bearer:
    """Someone whom a short form may mean; ``actor`` is ``""`` for a name without a record."""

    actor: str
    form: str


def find_bearers(
    zones: Sequence[tuple[Words, Sequence[Found]]], lexicon: Lexicon, named: Sequence[str]
) -> dict[Keys, set[Bearer]]:
    """Short forms that the article's own full names license; ``named`` are actors that its editor names."""
    bearers: dict[Keys, set[Bearer]] = {}
    for words, found in zones:
        for one in found:
            if one.full:
                _license(bearers, lexicon, one.actor)
                _license_parts(bearers, lexicon, words, one)
    for actor in named:
        _license(bearers, lexicon, actor)
    for words, found in zones:
        _add_unknown_bearers(bearers, words, used_tokens(found))
    return bearers


def _license(bearers: dict[Keys, set[Bearer]], lexicon: Lexicon, actor: str) -> None:
    for keys, text in lexicon.shorts.get(actor, ()):
        bearers.setdefault(keys, set()).add(Bearer(actor, text))


def _license_parts(bearers: dict[Keys, set[Bearer]], lexicon: Lexicon, words: Words, one: Found) -> None:
    """Northrop for Northrop Grumman, Yankees for New York Yankees; a rare given name for its bearer."""
    if one.last - one.first < 2 or one.actor not in lexicon.actors:
        return
    token, last = words.tokens[one.first], words.tokens[one.last - 1]
    kind = lexicon.actors[one.actor].type
    if (
        kind in ("organisation", "media")
        and words.tokens[one.first + 1].key not in _OF_A_PLACE
        and len(token.key) > 3
        and token.key not in _GENERIC | ORDINARY
        and is_capitalised(token)
    ):
        bearers.setdefault((token.key,), set()).add(Bearer(one.actor, token.text))
    if kind == "organisation" and is_capitalised(last):
        if last.key[-1] in "sx" and len(last.key) > 3 and last.key not in _GENERIC | ORDINARY | BODY_ENDS:
            bearers.setdefault((last.key,), set()).add(Bearer(one.actor, last.text))
        if last.key == "party" and token.key == "labour":
            bearers.setdefault((token.key,), set()).add(Bearer(one.actor, token.text))
    if kind == "person" and len(token.key) > 2 and token.key not in TITLES | ORDINARY | _COMMON_GIVEN:
        bearers.setdefault((token.key,), set()).add(Bearer(one.actor, token.text))


def _add_unknown_bearers(bearers: dict[Keys, set[Bearer]], words: Words, used: set[int]) -> None:
    """Jane Sherman beside Wendy Sherman: a given name, then a licensed surname, and no record for the two."""
    for index, token in enumerate(words.tokens):
        keys = (token.key,)
        if keys in bearers and index not in used and index - 1 not in used and has_given_name(words, index):
            bearers[keys].add(Bearer(UNKNOWN, f"{words.tokens[index - 1].text} {token.text}"))


def has_given_name(words: Words, index: int) -> bool:
    """A capitalised word that is no title stands before, as part of the same name."""
    if not adjoins(words, index):
        return False
    before = words.tokens[index - 1]
    if not is_capitalised(before) or not before.text.isalpha() or before.key in TITLES or words.titled:
        return False
    return before.key in GIVEN_NAMES or not starts_sentence(words, index - 1)
