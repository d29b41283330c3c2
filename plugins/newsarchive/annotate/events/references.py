"""Sentences without a date that tell of an event already dated: "the talks", "that exchange", "they met for hours".

They add words, actors and places to it, never a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from newsarchive.annotate.events.clauses import Sentence
from newsarchive.annotate.events.governors import Governor, find_events_told
from newsarchive.annotate.events.likeness import likeness
from newsarchive.annotate.events.modality import find_modality
from newsarchive.annotate.events.participants import find_participants
from newsarchive.annotate.events.place import find_place
from newsarchive.annotate.events.scene import Scene
from newsarchive.annotate.events.tellings import Telling
from newsarchive.annotate.events.wordlists import JOINING, PREPOSITIONS, skips
from newsarchive.model import Participant

# "the last round", "a third meeting", "another attack": one of the kind, and not the one told of.
OTHER = frozenset(
    "last previous next earlier first second third fourth fifth another other future new upcoming past former further "
    "forthcoming recent more many several similar two three four some any".split()
)
_DEFINITE = frozenset(("the", "these", "those"))
_POINTING = frozenset(("that", "this"))
_JOINTLY = re.compile(r"\bjoint (?:statement|communiqu|declaration|press conference|news conference)")
_NEAR_TOP = 3
# Where a sentence says no more of it than where it was.
_WAS_WHERE = re.compile(
    r"\b(?:(?:takes?|took|taken) place|happened|occurred|(?:was|were) (?:held|staged|cent(?:red|ered)|concentrated))\b"
)
_ALIKE = 0.2
# Kinds of which reports call one event by many words: "they met", "the talks", "that exchange".
_LOOSE = frozenset(("meet", "agree", "truce"))
_GENERAL = frozenset(("attack", "accident"))


def find_references(scene: Scene, dated: Sequence[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """Pairs of a telling without a date and the dated one that it tells of, in text order."""
    if not dated:
        return
    main = main_telling(dated)
    at_sentence: dict[int, list[Telling]] = {}
    for telling in dated:
        at_sentence.setdefault(telling.sentence.index, []).append(telling)
    earlier: dict[str, list[Telling]] = {}
    for sentence in scene.sentences:
        if sentence.index in at_sentence:
            for telling in at_sentence[sentence.index]:
                earlier.setdefault(telling.governor.family, []).append(telling)
            continue
        found = next(_pointers(sentence, earlier, main), None)
        if found is not None:
            target, noun = found
            governor = Governor(sentence, sentence.clause_at(noun), target.governor.family, None, noun)
            place = _where_it_was(scene, governor)
            yield Telling(governor, None, target.when, target.modality, target.kind, (), place), target
        elif sentence.index > main.sentence.index and sentence.paragraph < main.sentence.paragraph + _NEAR_TOP:
            yield from _same_again(scene, sentence, main)


def _where_it_was(scene: Scene, pointing: Governor) -> str:
    """As in "the crash took place in Entebbe"; ``""`` where something else is told of it."""
    if not _WAS_WHERE.search(text_of(pointing.sentence)):
        return ""
    return find_place(pointing, scene.article.body, scene.mentions, scene.lexicon)


def main_telling(dated: Sequence[Telling]) -> Telling:
    """What the article is about: the first event of a known day that happened, told near the top; else the first."""
    near = [one for one in dated if one.sentence.paragraph < _NEAR_TOP and one.when.precision == "day"]
    return next((one for one in near if one.modality == "asserted"), (*near, *dated)[0])


def _pointers(
    sentence: Sentence, earlier: Mapping[str, Sequence[Telling]], main: Telling
) -> Iterator[tuple[Telling, int]]:
    """Nouns that point back: "that exchange" at what was told of last, "the talks" at the main event before all.

    ``earlier`` is what was told before, by family, each in text order.
    """
    words = sentence.words
    for index, word in enumerate(words):
        if word.noun is None or word.noun.sort != "event" or (index + 1 < len(words) and words[index + 1].noun):
            continue
        modifiers, article = _in_front(sentence, index)
        if modifiers & OTHER or (article not in _DEFINITE | _POINTING and not _says_what_it_was(sentence, index)):
            continue
        told = earlier.get(word.noun.family, ())
        if article in _POINTING:
            wanted: Iterable[Telling] = reversed(told)
        else:
            wanted = (main, *told) if main.sentence.index < sentence.index else told
        same = next((one for one in wanted if _means(sentence, index, one)), None)
        if same is not None:
            yield same, index


def _in_front(sentence: Sentence, noun: int) -> tuple[set[str], str]:
    """The words between an article and its noun, and the article."""
    modifiers: set[str] = set()
    for word in reversed(sentence.words[max(0, noun - 6) : noun]):
        if word.key in _DEFINITE | _POINTING | {"a", "an"}:
            return modifiers, word.key
        if word.verb or word.key in PREPOSITIONS or not (word.text[0].isalnum() or word.key in "-\"'’‘“”"):
            break
        modifiers.add(word.key)
    return modifiers, ""


def _says_what_it_was(sentence: Sentence, noun: int) -> bool:
    """As in "this was a very productive meeting"."""
    before = " ".join(word.key for word in sentence.words[max(0, noun - 7) : noun])
    return re.search(r"\b(?:this|it) (?:was|had been) an?\b(?: [\w-]+){0,4}$", before) is not None


def _means(sentence: Sentence, at: int, telling: Telling) -> bool:
    """True where a noun of the sentence may name what was told: the same word, its verb's noun, or one as general."""
    noun = sentence.words[at].noun
    if noun is None or noun.family != telling.governor.family or _says_of_what(sentence, at, telling):
        return False
    if noun.family in _LOOSE or noun.lemma in _GENERAL:
        return True
    told = telling.sentence.words[telling.governor.head]
    lemma = told.noun.lemma if told.noun else told.verb.lemma if told.verb else told.key
    return noun.lemma[:4] == lemma[:4]


def _says_of_what(sentence: Sentence, at: int, telling: Telling) -> bool:
    """True in "the tsunami warning system", and in "the explosion of narcotics" where none were told of."""
    words = sentence.words
    following = words[at + 1] if at + 1 < len(words) else None
    if following is None or not following.text[0].isalnum():
        return False
    if following.key == "of":
        behind = {word.key for word in words[at + 2 : at + 7] if len(word.key) > 3}
        return not behind & {word.key for word in telling.sentence.words}
    plain = following.verb is None and following.text.islower()
    return plain and following.key not in JOINING and not skips(following.key)


def _same_again(scene: Scene, sentence: Sentence, main: Telling) -> Iterator[tuple[Telling, Telling]]:
    """Near the top, the main event's own verb once more: "they met for most of the day"."""
    for clause in sentence.clauses:
        for governor in find_events_told(sentence, clause):
            if governor.family != main.governor.family or find_modality(governor, False) != main.modality:
                continue
            noun = governor.noun
            if noun is not None and (_in_front(sentence, noun)[0] & OTHER or not _means(sentence, noun, main)):
                continue
            actors = find_participants(governor, scene)
            if noun is None and not _tells_the_same(governor, actors, main):
                continue
            place = find_place(governor, scene.article.body, scene.mentions, scene.lexicon)
            yield Telling(governor, None, main.when, main.modality, main.kind, actors, place), main
            return


def _tells_the_same(governor: Governor, actors: Sequence[Participant], main: Telling) -> bool:
    """The same verb, of one of the same actors or in much the same words; of meetings any verb will do."""
    if governor.family in _LOOSE:
        return True
    ours, told = _lemma(governor), _lemma(main.governor)
    shared = {one.actor for one in actors} & {one.actor for one in main.actors}
    return ours == told and (bool(shared) or likeness(governor, main.governor) >= _ALIKE)


def _lemma(governor: Governor) -> str:
    word = governor.sentence.words[governor.head]
    return word.verb.lemma if word.verb else word.key


def find_issuers(scene: Scene, sentence: Sentence) -> tuple[Participant, ...]:
    """Who speaks in a joint statement after an event: the sides of it."""
    if not _JOINTLY.search(text_of(sentence)):
        return ()
    saying = next((i for i, word in enumerate(sentence.words) if word.verb and word.verb.sort == "saying"), None)
    if saying is None:
        return ()
    clause = sentence.clause_at(saying)
    governor = Governor(sentence, clause, "agree", saying)
    return find_participants(governor, scene)


def text_of(sentence: Sentence) -> str:
    """The sentence's words in lower case, a space between each."""
    return " ".join(word.key for word in sentence.words)
