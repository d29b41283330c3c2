"""Where an event took place, when its clause says so; never guessed from a dateline or from who took part."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsarchive.annotate.events.governors import Governor
from newsarchive.annotate.lexicon import Lexicon
from newsarchive.model import Mention
from newsarchive.slugs import slugify

_NAME = r"[A-ZÀ-ÖØ-Þ][\w.’'-]*"
_KIND = (
    r"(?:city|cities|town|village|province|region|capital|port|district|state|suburb|suburbs|island|resort|county|area|"
    r"neighbourhood|neighborhood|republic|department|camp|coast|outskirts|centre|center)"
)
_VENUE = (
    r"(?:mission|embassy|consulate|headquarters|airport|stadium|palace|university|hospital|base|church|cathedral|mosque|"
    r"school|college|hotel|residence|villa|court|prison|arena|theatre|theater|museum|park|square|station|centre|center)"
)
_IN = re.compile(
    rf"\b(?P<word>[Ii]n|[Nn]ear|[Oo]utside|[Oo]n)\s+(?P<kind>(?:the\s+)?(?:[\w’'-]+\s+){{0,4}}?{_KIND},?\s+(?:of\s+)?)?(?:the\s+)?"
    rf"(?P<name>{_NAME}(?:[ -]{_NAME})*(?:\s+(?:of|de|al|el|and the)\s+(?:the\s+)?{_NAME})?)(?P<camp>)"
)
_AT = re.compile(rf"\b[Aa]t\s+(?:the\s+)?(?P<name>(?:{_NAME}\s+){{1,4}}(?i:{_VENUE}))\b|\b[Aa]t\s+(?P<camp>(?:Camp|Fort|Cape)\s+{_NAME})")
_TO = re.compile(rf"\b(?:to|visit(?:s|ed|ing)?|tour(?:s|ed|ing)?|reach(?:es|ed)?)\s+(?:the\s+)?(?P<name>{_NAME}(?:[ -]{_NAME})*)(?P<camp>)")
# Names after "in" that are no places.
_NO_PLACE = re.compile(
    r"(?:World War|Group|Chapter|Congress|Parliament|Section|Article|Phase|Round|Part|Mr|Mrs|Ms|Dr|President|English|French|"
    r"Russian|Spanish|Arabic|Chinese|German|God|Islam|Christ|I|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
    r"Easter|Christmas|Ramadan|Passover|Twitter|Facebook|Telegram|The|Premier League|Olympics?)\b"
)
_NEVER_PLACES = frozenset(("person", "organisation", "media", "igo"))


def find_place(governor: Governor, body: str, mentions: Sequence[Mention], lexicon: Lexicon) -> str:
    """The slug of the place named in the event's clause, or ``""``; a town goes before the building in it.

    Of several the first behind the word that names the event is meant, else the last in front of it.
    """
    words, clause = governor.sentence.words, governor.clause
    start, end = words[clause.start].start, words[clause.end - 1].end
    head = words[governor.head].start
    patterns = [_IN, _TO, _AT] if governor.family == "visit" else [_IN, _AT]
    for pattern in patterns:
        found = [
            (match.start() < head, abs(match.start() - head), slug)
            for match in pattern.finditer(body, start, end)
            if (slug := _slug(match, mentions, lexicon))
        ]
        if found:
            return min(found)[2]
    return ""


def _slug(match: re.Match[str], mentions: Sequence[Mention], lexicon: Lexicon) -> str:
    groups = match.groupdict()
    name = re.sub(r"['’]s$|[.,]+$", "", groups["name"] or groups["camp"])
    if _NO_PLACE.match(name) or (groups.get("word", "").lower() == "on" and not groups["kind"]):
        return ""
    start = match.start("name" if groups["name"] else "camp")
    mention = next((one for one in mentions if one.zone == "body" and one.start <= start < one.end), None)
    actor = lexicon.actors.get(mention.actor) if mention else None
    if mention is None or actor is None or match.re is _AT:
        return slugify(name)
    if actor.type in _NEVER_PLACES:
        return ""
    # Moscow is a town, where it does not stand for a government.
    if any(alias.kind == "metonym" and alias.text == mention.form for alias in actor.aliases):
        return slugify(mention.form)
    return lexicon.countries.get(actor.slug, actor.slug)
