"""What happened, as a verb or a noun of a sentence says it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsarchive.annotate.events.clauses import Sentence
from newsarchive.annotate.events.marking import Word
from newsarchive.annotate.events.triggers import UNKNOWN, Verb
from newsarchive.annotate.events.voice import is_passive
from newsarchive.annotate.events.wordlists import (
    BE,
    DETERMINERS,
    JOINING,
    PRONOUNS,
    skips,
)
from newsarchive.text import Span

PENCILLED = frozenset("scheduled planned slated expected due set proposed upcoming forthcoming".split())
STATE = "state"
# "Has been mayor since 2003": what is told is what somebody was.
BEING = Verb("be", STATE, "state", ("plain", "participle"))


@dataclass(frozen=True, slots=True)
class Governor:
    """What happened, as words of one sentence (indexes into ``sentence.words``).

    ``verb`` says what was done, None where a noun alone names the event; ``noun`` names it where the verb is light.
    ``family`` is what the two mean together. ``listed`` is false for a verb known by its ending alone.
    """

    sentence: Sentence
    clause: Span
    family: str
    verb: int | None = None
    noun: int | None = None
    passive: bool = False
    listed: bool = True

    @property
    def verb_entry(self) -> Verb | None:
        """What the tables know of the verb."""
        if self.verb is None:
            return None
        word = self.sentence.words[self.verb]
        return BEING if word.key in BE else word.verb

    @property
    def head(self) -> int:
        """The word that names the event."""
        head = self.noun if self.noun is not None else self.verb
        assert head is not None, "an event has a verb or a noun"
        return head


def find_events_told(sentence: Sentence, clause: Span) -> Iterator[Governor]:
    """Everything that one clause tells as done, with a date or without: its verbs, in order."""
    for index in range(clause.start, clause.end):
        if sentence.words[index].verb and (governor := of_verb(sentence, clause, index)):
            yield governor


def of_noun(sentence: Sentence, clause: Span, noun: int) -> Governor | None:
    word = sentence.words[noun]
    if word.noun is None or word.noun.sort != "event":
        return None
    verb = next((i for i in range(noun + 1, clause.end) if sentence.words[i].verb), None)
    if verb is not None and not _is_light(sentence.words[verb]):
        verb = None
    passive = verb is not None and is_passive(sentence, verb)
    return Governor(sentence, clause, word.noun.family, verb, noun, passive)


def of_verb(sentence: Sentence, clause: Span, index: int) -> Governor | None:
    word = sentence.words[index]
    assert word.verb is not None
    if word.key == "admitted" and is_passive(sentence, index):
        # "Was admitted to hospital".
        return Governor(sentence, clause, "move", index, None, passive=True)
    if word.verb.sort in ("saying", "state"):
        return None
    after = sentence.words[index + 1 : index + 3]
    if word.verb.family == UNKNOWN and len(after) == 2 and after[0].key == "that" and _begins_a_clause(after[1]):
        # "Observed that the talks …": a way of saying.
        return None
    if word.verb.lemma == "appear" and after and after[0].key in ("to", "as"):
        return None
    if word.key in _LEADING_ON and len(after) == 2 and after[0].key == "to" and after[1].verb:
        return of_verb(sentence, clause, index + 2) if index + 2 < clause.end else None
    passive = is_passive(sentence, index)
    if word.verb.sort == "light":
        return _of_light_verb(sentence, clause, index, passive)
    family = word.verb.family
    return Governor(sentence, clause, family, index, None, passive, listed=family != UNKNOWN)


def _begins_a_clause(word: Word) -> bool:
    return word.key in DETERMINERS | PRONOUNS or word.text[0].isupper()


# "Poised to appoint": what is told of is the second verb.
_LEADING_ON = frozenset(
    "poised expected scheduled slated planned prepared supposed intended forced allowed decided attempted failed "
    "refused declined tried continued used helped due set".split()
)


def _of_light_verb(sentence: Sentence, clause: Span, index: int, passive: bool) -> Governor | None:
    """The noun that a light verb brings: its object, or its subject ("the talks were held", "took place")."""
    words = sentence.words
    verb = words[index].verb
    assert verb is not None
    told_of = _antecedent(sentence, clause)
    if told_of is not None and verb.lemma in _UPON and index - clause.start < 4:
        return of_noun(sentence, Span(told_of, clause.end), told_of)
    behind = [i for i in range(index + 1, min(index + 9, clause.end)) if words[i].noun]
    in_front = [i for i in range(index - 1, clause.start - 1, -1) if words[i].noun]
    for noun in [*in_front, *behind] if passive or verb.lemma in _UPON else [*behind, *in_front[:1]]:
        found = words[noun].noun
        if found and found.sort == "event":
            return Governor(sentence, clause, found.family, index, noun, passive)
    alone = verb.lemma in _BY_THEMSELVES or (passive and verb.lemma in _GIVEN)
    family = "meet" if verb.lemma == "host" else verb.lemma
    return Governor(sentence, clause, family, index, None, passive) if alone else None


def _antecedent(sentence: Sentence, clause: Span) -> int | None:
    """The event that a relative clause is about: "in clashes that began on Monday"."""
    words = sentence.words
    if words[clause.start].key not in ("that", "which") or clause.start == 0:
        return None
    at = clause.start - 1 - (words[clause.start - 1].text == ",")
    return at if at >= 0 and words[at].noun else None


_BY_THEMSELVES = frozenset("take break open start begin close end finish organise organize attend host".split())
# "Equal Pay Day was held": what was held has a name that no table knows.
_GIVEN = frozenset("hold host stage conduct".split())
_NO_NOUN = JOINING | DETERMINERS | frozenset("today yesterday tomorrow tonight early late last this next".split())
# Light verbs whose subject is the event.
_UPON = frozenset("take begin start open end close occur happen resume conclude continue follow".split())


def any_nouns(sentence: Sentence, clause: Span) -> Iterator[Governor]:
    for index in sentence.nouns_within(clause.start, clause.end):
        if not _qualifies_a_noun(sentence, index) and (governor := of_noun(sentence, clause, index)):
            yield governor


def _qualifies_a_noun(sentence: Sentence, noun: int) -> bool:
    """As in "the hurricane season", "an election campaign": the thing behind it is meant."""
    following = sentence.words[noun + 1] if noun + 1 < len(sentence.words) else None
    if following is None or not following.text.isalpha() or following.text[0].isupper():
        return False
    return (
        following.verb is None and following.noun is None and following.key not in _NO_NOUN and not skips(following.key)
    )


def _is_light(word: Word) -> bool:
    return word.verb is not None and word.verb.sort == "light"
