"""Where an event took place, when its clause says so; never guessed from a dateline or from who took part."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from newsarchive.annotate.events.governors import Governor
from newsarchive.annotate.events.place_patterns import (
    ACROSS,
    AT,
    AT_IN,
    AT_NAME,
    DAY_BEHIND,
    FROM,
    IN,
    ON,
    PART,
    SITE,
    STORMED,
    STRUCK,
    THROUGHOUT,
    TO,
    VISIT,
    names_a_thing,
    nearest_town,
)
from newsarchive.annotate.events.wordlists import PREPOSITIONS
from newsarchive.annotate.lexicon import Lexicon
from newsarchive.model import Mention
from newsarchive.slugs import slugify
from newsarchive.text import around, starting_within

_START = attrgetter("start")
_LEAVING = frozenset("leave depart flee escape launch withdraw evacuate".split())
_CROSSING = frozenset(
    "fly launch fire drop march travel sweep spread rage parade ride drive walk run collide explode crash "
    "disintegrate".split()
)
# Behind these stands what a text or a demand is about, and not what took place.
_ABOUT = frozenset(
    "calling demanding urging seeking requesting condemning authorising authorizing supporting opposing banning "
    "concerning regarding about".split()
)
_THEN = frozenset(("after", "before", "while", "by"))
# So is it behind what was the cause, and behind what was meant to be done elsewhere.
_CAUSES = frozenset("due because despite amid".split())
_ON_PAPER = frozenset("submit order urge announce adopt agree warn".split())
# Names after "in" that are no places.
_NO_PLACE = re.compile(
    r"(?:Earth\b|Exercise\b|Operation\b|ISS\b|International Space Station|World War|Group|Chapter|Congress|"
    r"Parliament|Section|Article|Phase|Round|Part|Mr|Mrs|Ms|Dr|President|English|"
    r"French|Russian|Spanish|Arabic|Chinese|German|God|Order|Islam|Christ|I|January|February|March|April|May|June|July|"
    r"August|September|October|November|December|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|"
    r"Saturday|Sunday|Easter|Christmas|Ramadan|Passover|Twitter|Facebook|Telegram|The|Premier League|Olympics?)\b"
)
_NAMES_OF_OTHER_THINGS = frozenset(
    "Day War League Cup Classic Series Championship Contest Games Agreement Act Bill Treaty Award Prize Party Olympics "
    "Competition Tournament Challenge Festival Expo Summit Conference Fair Week Programme Program Project Report Final "
    "Finals Primaries Primary Election Elections Open Trophy Code Constitution Protocol Convention Magazine Journal "
    "Times Post Department Ministry Committee Commission Government Army Navy Force Forces Council Assembly".split()
)
_NEVER_PLACES = frozenset(("person", "organisation", "media", "igo"))


def find_place(governor: Governor, body: str, mentions: Sequence[Mention], lexicon: Lexicon) -> str:
    """The slug of the place named in the event's clause, or ``""``; a town goes before the building in it.

    Of several one that opens the clause is meant ("In Paris, …"), then the first behind the word that names the event,
    else the last in front of it.
    """
    words, clause = governor.sentence.words, governor.clause
    start, end = words[clause.start].start, words[clause.end - 1].end
    head, content = words[governor.head].start, _begin_of_content(governor)
    start = words[governor.head].start if _is_about_a_deed(governor) else start
    for pattern in _patterns(governor):
        found = [
            (not _sets_the_scene(governor, match), match.start() < head, abs(match.start() - head), slug)
            for match in (nearest_town(one, end) for one in pattern.finditer(body, start, end))
            if match.start() <= content
            and not _is_compared(governor, match)
            and (slug := _slug(match, mentions, lexicon))
        ]
        if found:
            place = min(found)[3]
            if place not in lexicon.actors:
                return place
            site = SITE.search(body, start, content) or AT_IN.search(body, start, content)
            return slugify(site["name"]) if site else place
    return _country_of_election(governor, mentions, lexicon) if governor.family == "elect" else ""


def _country_of_election(governor: Governor, mentions: Sequence[Mention], lexicon: Lexicon) -> str:
    """As in "the Hong Kong legislative election", "Kenya's 2017 election": who votes, votes at home."""
    if governor.noun is None:
        return ""
    words = governor.sentence.words
    begin = max(governor.clause.start, governor.noun - 6)
    for mention in reversed(starting_within(mentions, words[begin].start, words[governor.noun].start)):
        place, actor = governor.sentence.words_between(mention.start, mention.end), lexicon.actors.get(mention.actor)
        between = words[place.end : governor.noun]
        if any(one.verb or one.key in PREPOSITIONS or one.text in ",;" for one in between):
            return ""
        if actor is not None and actor.type in ("country", "government") and mention.rule != "adjective":
            return lexicon.countries.get(actor.slug, actor.slug)
    return ""


def _patterns(governor: Governor) -> tuple[re.Pattern[str], ...]:
    """How the clause may say where, the surest first."""
    verb = governor.verb_entry if governor.noun is None else None
    lemma = verb.lemma if verb is not None else ""
    where = [IN]
    if governor.family == "visit":
        # A journey's goal goes before a place in its traveller's title.
        where = [IN, TO] if governor.noun is not None else [TO, IN]
    return (
        *where,
        *([STORMED] if governor.noun is not None and governor.family == "attack" else []),
        AT,
        AT_NAME,
        ON,
        VISIT,
        *([STRUCK] if governor.family in ("attack", "nature", "destroy", "change") or not governor.listed else []),
        *([FROM] if lemma in _LEAVING else []),
        *([ACROSS] if lemma in _CROSSING else []),
        THROUGHOUT,
    )


def _begin_of_content(governor: Governor) -> int:
    """Behind it a place is another's, as in "passed a resolution calling for a ceasefire in Gaza"."""
    behind = governor.sentence.words[governor.head + 1 : governor.clause.end]
    return next(
        (
            one.start
            for one, after in pairwise(behind)
            if one.key in _ABOUT | _CAUSES
            or (one.key in _THEN and after.key[-3:] == "ing")
            or (one.key == "to" and after.verb is not None and governor.family in _ON_PAPER)
        ),
        governor.sentence.span.end,
    )


def _is_about_a_deed(governor: Governor) -> bool:
    """As in "banning cars in Rome was proposed": where the deed would be done, the proposal was not."""
    words, first = governor.sentence.words, governor.clause.start
    gerund = words[first].key.endswith("ing") and words[first].noun is None
    return gerund and governor.passive and first < governor.head


def _sets_the_scene(governor: Governor, match: re.Match[str]) -> bool:
    """As in "Sunday, in Abu Dhabi, Mr Bush accused": in front of every verb, and closed by a comma."""
    words, clause = governor.sentence.words, governor.clause
    in_front = words[clause.start : min(clause.end, bisect_left(words, match.start(), key=_START))]
    closed = match.string[match.end() : match.end() + 1] == "," and match["name"] in match[0]
    return closed and len(in_front) < 5 and not any(word.verb for word in in_front)


def _is_compared(governor: Governor, match: re.Match[str]) -> bool:
    """As in "one of the most popular in North America": among what it is the most, and not where it was."""
    words = governor.sentence.words
    at = bisect_left(words, match.start(), key=_START)
    return any(
        one.key in ("most", "least") or (one.key[-3:] == "est" and words[i - 1].key in ("the", "'s"))
        for i, one in enumerate(words[max(1, at - 3) : at], max(1, at - 3))
        if not any(word.noun or word.verb for word in words[i:at])
    )


def _slug(match: re.Match[str], mentions: Sequence[Mention], lexicon: Lexicon) -> str:
    groups = match.groupdict()
    name = DAY_BEHIND.sub("", re.sub(r"['’]s$|[.,]+$", "", groups["name"]))
    if (
        _NO_PLACE.match(name)
        or names_a_thing(match)
        or name.split()[-1] in _NAMES_OF_OTHER_THINGS
        or (groups.get("word", "").lower() == "on" and not groups["kind"])
    ):
        return ""
    start = match.start("name")
    mention = around(mentions, start)
    actor = lexicon.actors.get(mention.actor) if mention else None
    # "Mexico City" is more than Mexico.
    of_its_own = mention is not None and name == f"{mention.form} City"
    if mention is None or actor is None or match.re is AT or of_its_own:
        return slugify(name)
    if actor.type in _NEVER_PLACES or match.re in (AT_NAME, STORMED):
        return ""
    if actor.type == "country" and (part := PART.fullmatch(groups.get("kind") or "")):
        return slugify(part["name"])
    # Moscow is a town, where it does not stand for a government.
    if any(alias.kind == "metonym" and alias.text == mention.form for alias in actor.aliases):
        return slugify(mention.form)
    return lexicon.countries.get(actor.slug, actor.slug)
