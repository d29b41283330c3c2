"""Who takes part in an event, and in what role: read from the names in its clause."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from newsarchive.annotate.events.attachment import (
    PLACING,
    begin_of_list,
    describes_a_person,
    describes_a_thing,
    ends_a_place,
    means_a_citizen,
    names_another,
)
from newsarchive.annotate.events.governors import Governor
from newsarchive.annotate.events.marking import Word
from newsarchive.annotate.events.parts_played import MUTUAL, SIDES, role_of
from newsarchive.annotate.events.scene import Scene
from newsarchive.annotate.events.subjects import find_subject
from newsarchive.annotate.events.unnamed import find_subject_elsewhere
from newsarchive.annotate.events.voice import is_helped
from newsarchive.annotate.events.wordlists import (
    DELEGATES,
    PREPOSITIONS,
    SUBORDINATORS,
)
from newsarchive.annotate.lexicon import Lexicon
from newsarchive.model import Mention, Participant
from newsarchive.text import Span, starting_within

_ASIDE = frozenset("before against to for on about over under after despite during since without".split())
_NOT_DONE_TO = PLACING | {"for", "as", "about", "on", "over", "after", "before", "since", "during"}
_SKIPPED = frozenset("the both northern southern eastern western central neighbouring neighboring nearby".split())
# Behind an active verb, prepositions whose noun the deed is done to or done with.
_AGAINST = frozenset(("against", "by"))
_TOWARDS = {
    "attack": _AGAINST | {"on", "at", "with"}, "sanction": _AGAINST | {"on"}, "impose": _AGAINST | {"on"},
    "meet": frozenset(("with", "between")), "send": _AGAINST | {"to"}, "give": _AGAINST | {"to"},
    "award": _AGAINST | {"to"},
    "visit": frozenset(("to", "with")), "accuse": _AGAINST | {"for"},
    **dict.fromkeys(("agree", "sign", "truce", "play", "merge", "wed"), frozenset(("with",))),
}  # fmt: skip
_WHERE = ("leave", "flee", "depart", "visit", "tour")
_WITH_TOWNS = ("country", "government")
_BY_ADJECTIVE = ("adjective", "government")
_SHOOTING = frozenset("fire shoot launch throw hurl aim lob".split())
_START = attrgetter("start")


def find_participants(governor: Governor, scene: Scene) -> tuple[Participant, ...]:
    """In text order, each actor once.

    In front of the verb stands who acts, behind it who is acted on, in the passive the other way round.
    A clause without a subject of its own takes that of the sentence, "who" the name in front of it, "he" and "she" the
    person named last.
    """
    mentions, lexicon = scene.named, scene.lexicon
    inside = [one for one in _in_clause(governor, mentions) if _takes_part(governor, one, mentions, lexicon)]
    found = {mention.actor: Participant(mention.actor, role_of(governor, mention)) for mention in reversed(inside)}
    ordered = [found[actor] for actor in dict.fromkeys(mention.actor for mention in inside)]
    if not any(one.role in ("agent", "host") for one in ordered) or governor.family in MUTUAL:
        known = {one.actor for one in ordered}
        role = "patient" if governor.passive and governor.family not in MUTUAL else "agent"
        elsewhere = find_subject_elsewhere(governor, scene)
        ordered = [*(Participant(slug, role) for slug in elsewhere if slug not in known), *ordered]
    return tuple(ordered)


def _in_clause(governor: Governor, mentions: Sequence[Mention]) -> list[Mention]:
    words, clause = governor.sentence.words, governor.clause
    start, end = words[clause.start].start, words[clause.end - 1].end
    if governor.verb is not None and governor.noun is None and governor.passive and not is_helped(words, governor.verb):
        # "The bill is unlike the version passed by the House": what stands before that version is another's.
        subject = find_subject(governor)
        start = words[subject.start].start if subject else start
    # A clause may begin within the name's own sentence part, "said" and what is said: only what follows is told.
    for index in range(governor.head - 1, clause.start, -1):
        verb = words[index].verb
        if verb and verb.sort == "saying":
            start = words[index].end
            break
    here = (mention for mention in starting_within(mentions, start, end) if mention.end <= end)
    return [mention for mention in here if governor.sentence.holds(mention.start, mention.end)]


def _takes_part(governor: Governor, mention: Mention, mentions: Sequence[Mention], lexicon: Lexicon) -> bool:
    """False for a name that only describes another ("US President Joe Biden"), or says where."""
    words = governor.sentence.words
    place = governor.sentence.words_between(mention.start, mention.end)
    if describes_a_person(words, place.end, mention, mentions, lexicon):
        return False
    if governor.verb is not None and governor.noun is None and _is_anothers(words, governor.verb, place.start):
        return False
    actor = lexicon.actors.get(mention.actor)
    if actor is None or actor.type == "person":
        return True
    if (
        (mention.rule in _BY_ADJECTIVE and _means_no_state(governor, place))
        or names_another(words, place.end)
        or (actor.type in _WITH_TOWNS and ends_a_place(words, place.start))
        or describes_a_thing(words, place.end)
    ):
        return False
    before = begin_of_list(words, place.start) - 1
    while before > 0 and words[before].key in _SKIPPED:
        before -= 1
    if _is_left(governor, before):
        return False
    if before < 0 or words[before].key not in PREPOSITIONS or _opens_the_clause(governor, before):
        return True
    preposition, noun = words[before].key, words[before - 1].key if before else ""
    if preposition in ("of", "from") and noun not in DELEGATES:
        led = governor.verb is None or place.start > governor.verb
        return preposition == "from" and led and governor.family not in ("visit", "flee")
    if governor.verb is None or governor.noun is not None:
        return preposition not in PLACING
    if place.start < governor.verb:
        return preposition not in PLACING | _ASIDE
    if preposition == "for" and governor.family in SIDES:
        return True
    shot_at = preposition == "at" and governor.verb_entry is not None and governor.verb_entry.lemma in _SHOOTING
    if shot_at or _is_met(words, before):
        return True
    return preposition in _TOWARDS.get(governor.family, _AGAINST) or (
        governor.passive and preposition not in _NOT_DONE_TO
    )


def _is_met(words: Sequence[Word], preposition: int) -> bool:
    """As in "raised it in a call with Russia": whoever does so meets Russia."""
    named = words[preposition - 1].noun if preposition else None
    return words[preposition].key == "with" and named is not None and named.family == "meet"


def _means_no_state(governor: Governor, place: Span) -> bool:
    """As in "the Swedish investigation was shelved": whose it is tells which, and the shelving was not done to Sweden.

    Alone behind an article the word means a citizen: "the 48-year-old Australian was evicted".
    """
    words = governor.sentence.words
    following = words[place.end] if place.end < len(words) else None
    if following is not None and following.noun is not None:
        return governor.verb is not None and governor.noun is None
    return means_a_citizen(words, place)


def _is_anothers(words: Sequence[Word], verb: int, name: int) -> bool:
    """True where another deed stands between: in "urged states to join France" nothing is done to France."""
    return any(word.verb and word.verb.sort == "event" for word in words[verb + 1 : name])


def _is_left(governor: Governor, before: int) -> bool:
    """True behind "left" and "visited": the country is where, and nothing is done to it."""
    verb = governor.verb_entry if before == governor.verb and governor.noun is None else None
    return verb is not None and not governor.passive and verb.lemma in _WHERE


def _opens_the_clause(governor: Governor, index: int) -> bool:
    """True for "after" in "after North Korea fired": it joins the clause, and does not belong to the name."""
    if governor.verb is None or governor.noun is not None:
        return False
    return 0 < governor.clause.start == index < governor.verb and governor.sentence.words[index].key in SUBORDINATORS
