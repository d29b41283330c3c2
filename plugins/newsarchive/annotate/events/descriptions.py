"""Whom "the company", "the president" and "the two countries" mean: actors named before, where only one will do.

A description that may mean two actors means none: a name in doubt is left unlinked. It takes part in events and is no
mention: nothing is linked in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from newsarchive.annotate.lexicon import Lexicon
from newsarchive.model import Mention
from newsarchive.text import starting_within

RULE = "description"
_BODIES = (
    "company firm corporation bank airline carmaker manufacturer retailer publisher studio startup giant chain "
    "operator developer maker insurer lender agency charity organisation organization group foundation university "
    "party team club museum newspaper broadcaster network".split()
)
_GROUPS = "union alliance bloc council".split()
_STATES = "country nation kingdom republic".split()
_OFFICES = (
    "president premier chancellor minister senator governor mayor ambassador king queen pope emperor prince "
    "secretary envoy".split()
)
_TYPES = {
    **dict.fromkeys(_BODIES, ("organisation",)),
    **dict.fromkeys(("agency", "organisation", "organization"), ("organisation", "igo", "government")),
    **dict.fromkeys(("newspaper", "broadcaster", "network"), ("organisation", "media")),
    **dict.fromkeys(_GROUPS, ("organisation", "igo")),
    **dict.fromkeys(_STATES, ("country",)),
    **dict.fromkeys(_OFFICES, ("person",)),
}
_PAIRS = {"countries": ("country",), "nations": ("country",), "states": ("country",), "leaders": ("person",),
          "men": ("person",), "presidents": ("person",), "ministers": ("person",)}  # fmt: skip
# What tells of which trade a body is.
_KINDS = (
    r"(?:space|news|aid|intelligence|rating|health|tech|technology|oil|energy|e-commerce|internet|software|media|car|"
    r"drug|mining|opposition|ruling|rebel|militant)"
)
_ONE = re.compile(
    rf"\b(?:the|The)\s+(?:{_KINDS}\s+)?(?P<noun>President|{'|'.join(_TYPES)}|prime\s+minister)\b(?!-)(?!\s+(?:of|for)\b)"
    r"(?!\s+(?:(?:general|elect)\s+)?[A-Z])(?!['’]s?\s)(?=\s|[.,;:)])"
)
_TWO = re.compile(rf"\b(?:(?:the|The)\s+two|both|Both)\s+(?P<noun>{'|'.join(_PAIRS)})\b")
_AGED = re.compile(r"\b(?:the|The)\s+\d\d-year-old\b(?:\s+[A-Z][a-z]+(?=\s+[a-z]))?")
_NAMESAKES = re.compile(r"\b(?:(?:the|The)\s+two|both|Both)\s+(?P<name>[A-Z][a-z]+)s\b")
# How far back a description looks, in characters: about three sentences.
_NEAR = 600


def find_descriptions(body: str, mentions: Sequence[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """Each description as if it were a mention, first those of one actor; those of two stand there twice, one each."""
    if mentions:
        yield from _singles(body, mentions, lexicon)
        yield from _by_age(body, mentions, lexicon)
        yield from _pairs(body, mentions, lexicon)
        yield from _namesakes(body, mentions, lexicon)


def _meant(near: Sequence[str], named: Mapping[str, Sequence[Mention]], noun: str, *, beside: bool) -> str:
    """The only one that is near; of several bodies, where none stands ``beside``, the one that the article is about.

    That is named twice as often as any other.
    """
    if len(near) == 1:
        return near[0]
    if beside or noun not in _BODIES or not near:
        return ""
    first, second = sorted(near, key=lambda slug: (-len(named[slug]), slug))[:2]
    return first if len(named[first]) >= 2 * len(named[second]) else ""


def _singles(body: str, mentions: Sequence[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    named: dict[str, list[Mention]] = {}
    for one in mentions:
        named.setdefault(one.actor, []).append(one)
    for match in _ONE.finditer(body):
        noun = match["noun"].split()[-1].lower()
        near = _named_before(match.start(), _TYPES[noun], mentions, lexicon)
        if noun in _OFFICES:
            office = " ".join(match["noun"].lower().split())
            near = {slug: one for slug, one in near.items() if _is_called(office, named[slug], body, lexicon)}
        begin = max(body.rfind(". ", 0, match.start()), body.rfind("\n", 0, match.start()))
        here = [slug for slug, named in near.items() if noun in _BODIES and named[-1].start > begin]
        meant = _meant(here or list(near), named, noun, beside=bool(here))
        if meant:
            yield Mention(match.start(), match.end(), match[0], meant, RULE)


def _by_age(body: str, mentions: Sequence[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """ "The 48-year-old Australian" is who was named last."""
    for match in _AGED.finditer(body):
        near = _named_before(match.start(), ("person",), mentions, lexicon)
        if near:
            last = max(near, key=lambda slug: near[slug][-1].start)
            yield Mention(match.start(), match.end(), match[0], last, RULE)


def _pairs(body: str, mentions: Sequence[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    for match in _TWO.finditer(body):
        near = _named_before(match.start(), _PAIRS[match["noun"]], mentions, lexicon)
        yield from _both(match, list(near))


def _namesakes(body: str, mentions: Sequence[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """As in "the two Koreas"."""
    for match in _NAMESAKES.finditer(body):
        near = _named_before(match.start(), ("country",), mentions, lexicon)
        both = [slug for slug in near if lexicon.actors[slug].name.endswith(f" {match['name']}")]
        yield from _both(match, both)


def _both(match: re.Match[str], slugs: Sequence[str]) -> Iterator[Mention]:
    """Nobody, unless they are two."""
    if len(slugs) == 2:
        yield from (Mention(match.start(), match.end(), match[0], slug, RULE) for slug in slugs)


def _named_before(
    place: int, types: Sequence[str], mentions: Sequence[Mention], lexicon: Lexicon
) -> dict[str, list[Mention]]:
    """The actors of these types named shortly before, each with where; what no record tells is left out."""
    found: dict[str, list[Mention]] = {}
    for one in starting_within(mentions, place - _NEAR, place):
        actor = lexicon.actors.get(one.actor)
        if actor is not None and actor.type in types and one.end <= place:
            found.setdefault(one.actor, []).append(one)
    return found


def _is_called(office: str, mentions: Sequence[Mention], body: str, lexicon: Lexicon) -> bool:
    """True for a person whom the text introduces by the office, or whose record holds it."""
    actor = lexicon.actors[mentions[0].actor]
    if any(office in role.title.lower() for role in actor.roles):
        return True
    title = re.compile(rf"\b{re.escape(office)}\s+(?:[A-Z][\w.]*\s+){{0,2}}$", re.IGNORECASE)
    return any(title.search(body, max(0, one.start - 40), one.start) for one in mentions)
