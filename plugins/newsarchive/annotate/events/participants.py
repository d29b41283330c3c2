"""Who takes part in an event, and in what role: read from the names in its clause."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from newsarchive.annotate.events.attachment import (
    PLACING,
    begin_of_list,
    describes_a_person,
    describes_a_thing,
    ends_a_place,
    names_another,
)
from newsarchive.annotate.events.governors import Governor
from newsarchive.annotate.events.scene import Scene
from newsarchive.annotate.events.wordlists import AUXILIARIES, DELEGATES, PREPOSITIONS, SUBORDINATORS, skips
from newsarchive.annotate.lexicon import Lexicon
from newsarchive.model import Mention, Participant
from newsarchive.text import starting_within

# What takes two sides, who do it together.
MUTUAL = frozenset("meet agree sign merge wed truce play".split())
_ASIDE = frozenset("before against to for on about over under after despite during since without".split())
_SKIPPED = frozenset("the both northern southern eastern western central neighbouring neighboring nearby".split())
# Behind an active verb, prepositions whose noun the deed is done to or done with.
_AGAINST = frozenset(("against", "by"))
_TOWARDS = {
    "attack": _AGAINST | {"on", "at", "with"}, "sanction": _AGAINST | {"on"}, "impose": _AGAINST | {"on"},
    "meet": frozenset(("with", "between")), "send": _AGAINST | {"to"}, "give": _AGAINST | {"to"},
    "visit": frozenset(("to", "with")), "accuse": _AGAINST | {"for"},
    **dict.fromkeys(("agree", "sign", "truce", "play", "merge", "wed"), frozenset(("with",))),
}  # fmt: skip
_START = attrgetter("start")
_MALE, _FEMALE = frozenset(("he", "his")), frozenset(("she", "her"))


def find_participants(governor: Governor, scene: Scene) -> tuple[Participant, ...]:
    """In text order, each actor once.

    In front of the verb stands who acts, behind it who is acted on, in the passive the other way round.
    A clause without a subject of its own takes that of the sentence, "who" the name in front of it, "he" and "she" the
    person named last.
    """
    mentions, lexicon = scene.named, scene.lexicon
    inside = [one for one in _in_clause(governor, mentions) if _takes_part(governor, one, mentions, lexicon)]
    found = {mention.actor: Participant(mention.actor, _role(governor, mention)) for mention in reversed(inside)}
    ordered = [found[actor] for actor in dict.fromkeys(mention.actor for mention in inside)]
    if not any(one.role in ("agent", "host") for one in ordered) or governor.family in MUTUAL:
        known = {one.actor for one in ordered}
        role = "patient" if governor.passive and governor.family not in MUTUAL else "agent"
        elsewhere = _subject_elsewhere(governor, scene)
        ordered = [*(Participant(slug, role) for slug in elsewhere if slug not in known), *ordered]
    return tuple(ordered)


def _in_clause(governor: Governor, mentions: Sequence[Mention]) -> list[Mention]:
    words, clause = governor.sentence.words, governor.clause
    start, end = words[clause.start].start, words[clause.end - 1].end
    # A clause may begin within the name's own sentence part, "said" and what is said: only what follows is told.
    for index in range(governor.head - 1, clause.start, -1):
        verb = words[index].verb
        if verb and verb.sort == "saying":
            start = words[index].end
            break
    return [mention for mention in starting_within(mentions, start, end) if mention.end <= end]


def _takes_part(governor: Governor, mention: Mention, mentions: Sequence[Mention], lexicon: Lexicon) -> bool:
    """False for a name that only describes another ("US President Joe Biden"), or says where."""
    words = governor.sentence.words
    place = governor.sentence.words_between(mention.start, mention.end)
    if describes_a_person(words, place.end, mention, mentions, lexicon):
        return False
    actor = lexicon.actors.get(mention.actor)
    if actor is None or actor.type == "person":
        return True
    if names_another(words, place.end) or ends_a_place(words, place.start) or describes_a_thing(words, place.end):
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
        return preposition == "from" and governor.family not in ("visit", "flee")
    if governor.verb is None or governor.noun is not None:
        return preposition not in PLACING
    if place.start < governor.verb:
        return preposition not in PLACING | _ASIDE
    return preposition in _TOWARDS.get(governor.family, _AGAINST) or governor.passive


def _is_left(governor: Governor, before: int) -> bool:
    """True behind "left" and "fled": the country is where, and nothing is done to it."""
    verb = governor.verb_entry if before == governor.verb and governor.noun is None else None
    return verb is not None and not governor.passive and verb.lemma in ("leave", "flee")


def _opens_the_clause(governor: Governor, index: int) -> bool:
    """True for "after" in "after North Korea fired": it joins the clause, and does not belong to the name."""
    if governor.verb is None or governor.noun is not None:
        return False
    return 0 < governor.clause.start == index < governor.verb and governor.sentence.words[index].key in SUBORDINATORS


def _role(governor: Governor, mention: Mention) -> str:
    words = governor.sentence.words
    place = governor.sentence.words_between(mention.start, mention.end)
    by = any(word.key == "by" for word in words[max(governor.clause.start, place.start - 4) : place.start])
    verb = governor.verb_entry
    behind = governor.verb is not None and place.start > governor.verb
    # "rejected a plan by the council": what follows an active verb did not do it.
    by = by and not (behind and verb is not None and governor.noun is None and not governor.passive)
    if verb and verb.lemma == "host":
        return "host" if by or (not behind and not governor.passive) else "agent"
    if by or (governor.family in MUTUAL and not (behind and governor.family == "sign" and not governor.passive)):
        return "agent"
    if governor.verb is None:
        aimed = place.start > governor.head and words[place.start - 1].key in ("on", "against", "of", "at", "the")
        return "patient" if aimed else "agent"
    return "agent" if not behind and not governor.passive else "patient"


def _subject_elsewhere(governor: Governor, scene: Scene) -> tuple[str, ...]:
    """Actors of the subject where the clause itself names none in front of its verb."""
    if governor.verb is None:
        return ()
    mentions, lexicon = scene.named, scene.lexicon
    words, clause = governor.sentence.words, governor.clause
    front = [one for one in words[clause.start : governor.verb] if not skips(one.key) and one.key not in AUXILIARIES]
    keys = [word.key for word in front if word.text[0].isalnum() or word.key == ","]
    if keys == ["it"] or keys[-1:] == ["it"]:
        found = (slug for slug in _subject_of_sentence(governor, mentions, lexicon) if slug in lexicon.actors)
        bodies = [slug for slug in found if lexicon.actors[slug].type != "person"]
        return tuple(bodies[-1:])
    if any(key in _MALE | _FEMALE for key in keys) and not any(word.text[0].isupper() for word in front[1:]):
        return tuple(_person_named_last(keys, front[0].start, scene))
    plain = [key for key in keys if key not in ("and", "but", "then", ",", "who", "which", "that", "to")]
    if plain or clause.start == 0:
        return ()
    if any(key in ("who", "which", "that") for key in keys):
        begin, end = governor.sentence.span.start, words[clause.start].start
        last = starting_within(mentions, begin, end)
        # "Those who died" are not the name two words before.
        near = last and not any(word.text.isalnum() for word in words if last[-1].end <= word.start < end)
        if not near:
            return ()
        first = words[begin_of_list(words, governor.sentence.words_between(last[-1].start, end).start)].start
        return tuple(one.actor for one in last if one.start >= first)
    return tuple(_subject_of_sentence(governor, mentions, lexicon))


def _person_named_last(keys: Sequence[str], start: int, scene: Scene) -> Iterator[str]:
    gender = "male" if any(key in _MALE for key in keys) else "female"
    for at in range(bisect_left(scene.people, start, key=_START) - 1, -1, -1):
        mention = scene.people[at]
        if mention.end <= start and scene.lexicon.actors[mention.actor].gender in ("", gender):
            yield mention.actor
            return


def _subject_of_sentence(governor: Governor, mentions: Sequence[Mention], lexicon: Lexicon) -> Iterator[str]:
    words = governor.sentence.words
    first = next((i for i, word in enumerate(words) if word.verb), None)
    if first is None or first >= governor.clause.start:
        return
    for mention in starting_within(mentions, words[0].start, words[first].start):
        if mention.end > words[first].start:
            continue
        place = governor.sentence.words_between(mention.start, mention.end)
        placed = place.start > 0 and words[place.start - 1].key in PLACING
        if not placed and not describes_a_person(words, place.end, mention, mentions, lexicon):
            yield mention.actor
