"""How a clause says where something was: a preposition and a name, with or without the kind of place."""

from __future__ import annotations

import re

from newsarchive.annotate.events.wordlists import DETERMINERS, JOINING, skips
from newsarchive.slugs import slugify

NAME = r"[A-ZÀ-ÖØ-Þ][\w.’'-]*"
# "Urem al-Kubra", "Deir ez-Zor", "People's Republic"; but "Syria's" and "Idlib" are two.
NAMES = rf"{NAME}(?:(?<!(?<!eople)['’]s)[ -](?:(?:al|el|as|ash|ad|an|ar|at|az|ez|es)-)?{NAME})*"
KIND = (
    r"(?:city|cities|town|towns|village|villages|provinces|regions|districts|province|region|capital|port|district|state|suburb|suburbs|island|resort|county"
    r"|area|neighbourhood|neighborhood|republic|department|camp|coast|outskirts|centre|center|exclave|enclave"
    r"|peninsula|valley|township|borough|border|mountains|zone|sector|prefecture|parish|governorate"
    r"|municipality|countryside|quarter|strip|desert|archipelago)"
)
VENUE = (
    r"(?:mission|embassy|consulate|headquarters|airport|stadium|palace|university|hospital|base|church|cathedral"
    r"|mosque|school|college|hotel|residence|villa|cosmodrome|spaceport|prison|jail|monastery|shrine|temple"
    r"|court|arena|hall|theatre|theater|museum|park|square|station|centre|center)"
)
DAYS = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|"
    r"October|November|December)\b"
)
IN = re.compile(
    rf"\b(?P<word>[Ii]n|[Nn]ear|[Oo]utside|[Oo]n)\s+"
    rf"(?P<kind>(?:the\s+)?(?:(?:[a-z][\w’'-]*\s+){{0,4}}?{KIND},?|(?:(?!and\b)[\w’'-]+\s+){{0,4}}?{KIND})\s+"
    rf"(?:of\s+)?(?!{DAYS}))?(?:the\s+)?"
    rf"(?P<name>{NAMES}(?:\s+(?:of|de|del|al|el|and the)\s+(?:the\s+)?{NAMES})?)"
)
# "In the Constitution Hall in Washington": the town goes before the building.
WITHIN = re.compile(rf"\s+in\s+(?P<name>{NAMES})")
# "The Helmand province of Afghanistan": the nearer of the two.
PART = re.compile(rf"(?:the\s+)?(?P<name>{NAMES}(?:\s+(?:de|del|al|el)\s+{NAME})?)\s+{KIND}\s+of\s+")
AT_NAME = re.compile(rf"\b[Aa]t\s+(?P<name>{NAMES})")
AT = re.compile(rf"\b[Aa]t\s+(?:the\s+)?(?P<name>(?:{NAME}\s+){{1,4}}(?i:{VENUE})\b|(?:Camp|Fort|Cape)\s+{NAME})")
# "In Syria's Idlib province": the nearer of the two.
OWNED = re.compile(rf"\s+(?P<name>{NAMES})(?!\w)")
# "Attack on Gallipoli".
STORMED = re.compile(rf"\b(?:on|at)\s+(?:the\s+)?(?P<name>{NAMES})")
# "At Amiens in France".
AT_IN = re.compile(rf"\bat\s+(?P<name>{NAMES})\s+in\s+(?:the\s+)?[A-Z]")
# A building in a country is the nearer place; one in a town is not.
SITE = re.compile(rf"\b(?:[Aa]t|[Ff]rom)\s+(?:the\s+)?(?P<name>(?:{NAME}\s+){{1,4}}(?i:{VENUE}))\s+in\b")
TO = re.compile(rf"\b(?:to|visit(?:s|ed|ing)?|tour(?:s|ed|ing)?|reach(?:es|ed)?)\s+(?:the\s+)?(?P<name>{NAMES})")
# Where a journey or a shot began or led, behind the verbs that say so.
FROM = re.compile(rf"\b(?:from|leav(?:es?|ing)|left|fle(?:es?|d|eing))\s+(?:the\s+)?(?P<name>{NAMES})")
ACROSS = re.compile(rf"\b(?:over|across|through|throughout)\s+(?:\w+ern\s+)?(?:the\s+)?(?P<name>{NAMES})")
THROUGHOUT = re.compile(rf"\b(?:across|throughout)\s+(?:the\s+)?(?P<name>{NAMES})")
# What a storm struck, a bomb hit, a quake shook: with the kind of place, or its name alone.
STRUCK = re.compile(
    rf"\b(?:hits?|str(?:ikes?|uck)|sh(?:akes?|ook)|rock(?:s|ed)|batter(?:s|ed)|flood(?:s|ed)|devastate[sd]|ravage[sd]|"
    rf"sw(?:eeps?|ept)|slam(?:s|med)|smash(?:es|ed)|roar(?:s|ed)|destroy(?:s|ed))\s+(?:in?to\s+|through\s+|across\s+)?"
    rf"(?P<kind>(?:the\s+)?(?:(?!and\b)[\w’'-]+\s+){{0,4}}?{KIND}\s+(?:of\s+)?(?!{DAYS}))?(?:the\s+)?(?P<name>{NAMES})"
)
# "During a visit to Warsaw, Sarkozy announced": what opens a clause says where all of it was.
VISIT = re.compile(
    rf"\b[Dd]uring\s+(?:an?|his|her|their)\s+(?:[\w-]+\s+){{0,3}}(?:visit|trip)\s+to\s+(?P<name>{NAMES})"
)
THING = re.compile(rf"\s(?!{KIND}\b)(?!(?:[a-z]+\s)?elections?\b)([a-z]+)\b(?!['’])")
WHEN_OR_WHICH_WAY = frozenset(
    "today yesterday tomorrow early late later earlier overnight north south east west".split()
)
ON = re.compile(r"\bon\s+(?:the\s+)?(?P<name>Moon|Mars|Venus|Mercury|Titan|Everest)\b")
# "In Moscow Sunday": the day is no part of the name.
DAY_BEHIND = re.compile(rf"\s+{DAYS}.*$")


def is_building(place: str) -> bool:
    """True for a place within a town, which says nothing against the town."""
    return re.search(rf"(?:^|-){VENUE}$", place) is not None or place.startswith(("camp-", "fort-"))


def names_a_thing(match: re.Match[str]) -> bool:
    """As in "in the Potomac primaries", "in the Teatria rock club": a thing that has its name from there."""
    named = match.string[match.start() : match.start("name")].endswith("the ")
    behind = THING.match(match.string, match.end()) if named and not match.groupdict().get("kind") else None
    return behind is not None and not skips(behind[1]) and behind[1] not in JOINING | DETERMINERS | WHEN_OR_WHICH_WAY


def nearest_town(match: re.Match[str], end: int) -> re.Match[str]:
    """Of "in the Hall of Fame in Berlin" the second place, and of "in Syria's Idlib province"."""
    within = WITHIN.match(match.string, match.end(), end)
    name = match["name"]
    if name.endswith(("'s", "’s")) and (owned := OWNED.match(match.string, match.end(), end)):
        return owned
    return within if within and (len(name.split()) > 2 or is_building(slugify(name))) else match
