"""Whose deed it was where the clause itself names nobody: the sentence's subject, "who", "it", "they", "his return"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from newsarchive.annotate.events.attachment import PLACING, begin_of_list, describes_a_person, means_a_citizen
from newsarchive.annotate.events.clauses import Sentence
from newsarchive.annotate.events.governors import Governor
from newsarchive.annotate.events.pronouns import find_antecedent
from newsarchive.annotate.events.scene import Scene
from newsarchive.annotate.events.subjects import first_verb
from newsarchive.annotate.events.wordlists import AUXILIARIES, COORDINATORS, SUBORDINATORS, skips
from newsarchive.text import Span, starting_within

_START = attrgetter("start")
_MALE, _FEMALE = frozenset(("he", "his")), frozenset(("she", "her"))


def find_subject_elsewhere(governor: Governor, scene: Scene) -> tuple[str, ...]:
    """Actors of the subject where the clause itself names none in front of its verb."""
    if governor.verb is None:
        return tuple(_owner(governor, scene))
    words, clause = governor.sentence.words, governor.clause
    front = [one for one in words[clause.start : governor.verb] if not skips(one.key) and one.key not in AUXILIARIES]
    keys = [word.key for word in front if word.text[0].isalnum() or word.key == ","]
    if keys[-1:] == ["it"]:
        return _body_meant(governor, scene)
    if keys[-1:] == ["they"]:
        return _named_before("they", governor, scene)
    if any(key in _MALE | _FEMALE for key in keys) and not any(word.text[0].isupper() for word in front[1:]):
        return tuple(_person_named_last(keys, front[0].start, scene))
    plain = [key for key in keys if key not in ("and", "but", "then", ",", "who", "which", "that", "to")]
    if words[governor.verb].key.endswith("ing") and len(plain) == 1 and plain[0] in SUBORDINATORS:
        plain = []
    if plain or clause.start == 0:
        return ()
    if any(key in ("who", "which", "that") for key in keys):
        begin, end = governor.sentence.span.start, words[clause.start].start
        last = starting_within(scene.named, begin, end)
        # "Those who died" are not the name two words before.
        near = last and not any(word.text.isalnum() for word in words if last[-1].end <= word.start < end)
        if not near:
            return ()
        first = words[begin_of_list(words, governor.sentence.words_between(last[-1].start, end).start)].start
        named = (one for one in last if one.start >= first)
        places = ((one.actor, governor.sentence.words_between(one.start, one.end)) for one in named)
        return tuple(actor for actor, place in places if not means_a_citizen(words, place))
    if words[clause.start].key in COORDINATORS and (before := _clause_before(governor)) is not None:
        # "When Hamas seized Gaza and defeated Fatah": the subject is that of the clause in front.
        subject = first_verb(governor.sentence, before)
        names = tuple(_names_in_front(governor.sentence, before.start, subject, scene)) if subject is not None else ()
        if names or before.start:
            return names
    return tuple(_subject_of_sentence(governor, scene))


def _owner(governor: Governor, scene: Scene) -> Iterator[str]:
    """Whose event a noun names: "his return", "its missile tests"."""
    for word in reversed(governor.sentence.words[max(governor.clause.start, governor.head - 4) : governor.head]):
        if word.key in _MALE | _FEMALE:
            yield from _person_named_last([word.key], word.start, scene)
            return
        if word.key in ("its", "their"):
            yield from _body_meant(governor, scene)
            return


def _body_meant(governor: Governor, scene: Scene) -> tuple[str, ...]:
    """Whom "it" means: the sentence's own subject where that is no person, else one named before."""
    found = (scene.lexicon.actors.get(slug) for slug in _subject_of_sentence(governor, scene))
    bodies = [actor.slug for actor in found if actor is not None and actor.type != "person"]
    return tuple(bodies[-1:]) or _named_before("it", governor, scene)


def _named_before(pronoun: str, governor: Governor, scene: Scene) -> tuple[str, ...]:
    """The actors that a pronoun stands for, where the subject that it takes up is nothing but their names."""
    phrase = find_antecedent(pronoun, governor, scene.sentences)
    if phrase is None:
        return ()
    words = phrase.sentence.words
    start, end = words[phrase.place.start].start, words[phrase.place.end - 1].end
    found = [one for one in starting_within(scene.named, start, end) if one.end <= end]
    persons = [scene.lexicon.actors[one.actor].type == "person" for one in found if one.actor in scene.lexicon.actors]
    if not found or found[-1].end != end or len(found) != 1 + (pronoun == "they") or (pronoun == "it" and any(persons)):
        return ()
    return tuple(one.actor for one in found)


def _person_named_last(keys: Sequence[str], start: int, scene: Scene) -> Iterator[str]:
    gender = "male" if any(key in _MALE for key in keys) else "female"
    for at in range(bisect_left(scene.people, start, key=_START) - 1, -1, -1):
        mention = scene.people[at]
        if mention.end <= start and scene.lexicon.actors[mention.actor].gender in ("", gender):
            yield mention.actor
            return


def _clause_before(governor: Governor) -> Span | None:
    clauses = governor.sentence.clauses
    return next((one for one in reversed(clauses) if one.end == governor.clause.start), None)


def _subject_of_sentence(governor: Governor, scene: Scene) -> Iterator[str]:
    first = next(iter(governor.sentence.verbs_within(0, governor.clause.start)), None)
    if first is not None:
        yield from _names_in_front(governor.sentence, 0, first, scene)


def _names_in_front(sentence: Sentence, start: int, verb: int, scene: Scene) -> Iterator[str]:
    """The actors named between two words, the second a verb, but where they only say where or whose."""
    words = sentence.words
    for mention in starting_within(scene.named, words[start].start, words[verb].start):
        if mention.end > words[verb].start:
            continue
        place = sentence.words_between(mention.start, mention.end)
        placed = place.start > 0 and words[place.start - 1].key in PLACING
        placed = placed or means_a_citizen(words, place)
        if not placed and not describes_a_person(words, place.end, mention, scene.named, scene.lexicon):
            yield mention.actor
