"""The word that a date belongs to: the nearest verb or noun of its clause that names an event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsarchive.annotate.events.clauses import Sentence, Word
from newsarchive.annotate.events.triggers import UNKNOWN, Verb
from newsarchive.annotate.events.wordlists import AUXILIARIES, BE, DETERMINERS, PREPOSITIONS, skips
from newsarchive.text import Span

PENCILLED = frozenset("scheduled planned slated expected due set proposed upcoming forthcoming".split())
_BEFORE_DATES = PENCILLED | {"the", "early", "late", "held"}


@dataclass(frozen=True, slots=True)
class Governor:
    """What happened, as words of one sentence (indexes into ``sentence.words``).

    ``verb`` says what was done, None where a noun alone names the event; ``noun`` names it where the verb is light.
    ``family`` is what the two mean together. ``listed`` is false for a verb known by its ending alone.
    ``near`` is false where other verbs stand between it and the date.
    """

    sentence: Sentence
    clause: Span
    family: str
    verb: int | None = None
    noun: int | None = None
    passive: bool = False
    listed: bool = True
    near: bool = True

    @property
    def verb_entry(self) -> Verb | None:
        """What the tables know of the verb."""
        return self.sentence.words[self.verb].verb if self.verb is not None else None

    @property
    def head(self) -> int:
        """The word that names the event."""
        head = self.noun if self.noun is not None else self.verb
        assert head is not None, "an event has a verb or a noun"
        return head


def find_governor(sentence: Sentence, timex: Span) -> Governor | None:
    """The event that a time expression (by the body's offsets) dates; None where it dates words, or nothing.

    In turn: the noun that the date stands in front of ("Thursday's talks"), the noun right before it ("the round in
    July") where no verb takes that noun as its object, the last verb before it, the first verb after it, any noun.
    """
    place = sentence.words_between(timex.start, timex.end)
    if place.start == place.end:
        return None
    clause = sentence.clause_at(place.start)
    noun = _noun_after(sentence, place, clause)
    if noun is not None and _is_bare_year(sentence, place):
        return _taking(sentence, clause, place)
    if noun is not None:
        return _of_noun(sentence, clause, noun)
    before = [i for i in sentence.verbs_within(clause.start, place.start) if not _pencils_in(sentence, i)]
    after = (i for i in sentence.verbs_within(place.end, clause.end) if sentence.words[i - 1].key != "to")
    beside = _noun_before(sentence, place, clause)
    if beside is not None and _stands_alone(sentence, beside, [i for i in before if i < beside]):
        return _of_noun(sentence, clause, beside)
    if before:
        return _of_verb(sentence, clause, before[-1])
    if (first := next(after, None)) is not None:
        return _of_verb(sentence, clause, first)
    return next(_any_nouns(sentence, clause), None)


def _pencils_in(sentence: Sentence, verb: int) -> bool:
    """As in "a summit planned for Tuesday": the date is the summit's."""
    following = sentence.words[verb + 1].key if verb + 1 < len(sentence.words) else ""
    return sentence.words[verb].key in PENCILLED and following in ("for", "on", "in")


def find_events_told(sentence: Sentence, clause: Span) -> Iterator[Governor]:
    """Everything that one clause tells as done, with a date or without: its verbs, in order."""
    for index in range(clause.start, clause.end):
        if sentence.words[index].verb and (governor := _of_verb(sentence, clause, index)):
            yield governor


def _noun_after(sentence: Sentence, place: Span, clause: Span) -> int | None:
    """As in "Thursday's talks", "the June summit", "the 2016 presidential election"."""
    words = sentence.words
    start = place.end
    possessive = start < clause.end and words[start].key in ("'s", "'")
    before = words[place.start - 1].key if place.start else ""
    if not possessive and (before in PREPOSITIONS or before not in DETERMINERS):
        return None
    for index in range(start + possessive, min(start + 5, clause.end)):
        word = words[index]
        if word.noun:
            following = words[index + 1] if index + 1 < clause.end else None
            if following is None or not following.noun:
                return index if word.noun.sort == "event" else None
        elif word.verb or word.key in PREPOSITIONS or word.key in AUXILIARIES or not word.text[0].isalnum():
            return None
    return None


def _noun_before(sentence: Sentence, place: Span, clause: Span) -> int | None:
    """As in "the last round in late July", "the attack on Monday": nothing but a preposition between."""
    words = sentence.words
    index = place.start - 1
    while index >= clause.start and words[index].key in PREPOSITIONS | _BEFORE_DATES:
        index -= 1
    return index if index >= clause.start and words[index].noun else None


def _is_bare_year(sentence: Sentence, place: Span) -> bool:
    words = sentence.words
    return place.end == place.start + 1 and words[place.start].text.isdecimal() and words[place.end].key != "'s"


def _taking(sentence: Sentence, clause: Span, place: Span) -> Governor | None:
    """What was done with it, where a year only names a noun: "won the 2008 election"; else nothing is told of it."""
    verbs = [i for i in range(max(clause.start, place.start - 5), place.start) if sentence.words[i].verb]
    found = sentence.words[verbs[-1]].verb if verbs else None
    if found is None or found.sort != "event":
        return None
    return _of_verb(sentence, clause, verbs[-1])


def _stands_alone(sentence: Sentence, noun: int, verbs: list[int]) -> bool:
    """True unless a verb in front has the noun as its object, which the date then belongs to as well."""
    if not verbs:
        return True
    verb = sentence.words[verbs[-1]].verb
    between = [word.key for word in sentence.words[verbs[-1] + 1 : noun]]
    return verb is not None and (verb.sort in ("saying", "state") or any(key in PREPOSITIONS for key in between))


def _of_noun(sentence: Sentence, clause: Span, noun: int) -> Governor | None:
    word = sentence.words[noun]
    if word.noun is None or word.noun.sort != "event":
        return None
    verb = next((i for i in range(noun + 1, clause.end) if sentence.words[i].verb), None)
    if verb is not None and not _is_light(sentence.words[verb]):
        verb = None
    passive = verb is not None and is_passive(sentence, verb)
    return Governor(sentence, clause, word.noun.family, verb, noun, passive)


def _of_verb(sentence: Sentence, clause: Span, index: int) -> Governor | None:
    word = sentence.words[index]
    assert word.verb is not None
    if word.verb.sort in ("saying", "state"):
        return None
    after = sentence.words[index + 1 : index + 3]
    if word.key in _LEADING_ON and len(after) == 2 and after[0].key == "to" and after[1].verb:
        return _of_verb(sentence, clause, index + 2) if index + 2 < clause.end else None
    passive = is_passive(sentence, index)
    if word.verb.sort == "light":
        return _of_light_verb(sentence, clause, index, passive)
    family = word.verb.family
    return Governor(sentence, clause, family, index, None, passive, listed=family != UNKNOWN)


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
        return _of_noun(sentence, Span(told_of, clause.end), told_of)
    behind = [i for i in range(index + 1, min(index + 9, clause.end)) if words[i].noun]
    in_front = [i for i in range(index - 1, clause.start - 1, -1) if words[i].noun]
    for noun in [*in_front, *behind] if passive or verb.lemma in _UPON else [*behind, *in_front[:1]]:
        found = words[noun].noun
        if found and found.sort == "event":
            return Governor(sentence, clause, found.family, index, noun, passive)
    return Governor(sentence, clause, verb.lemma, index, None, passive) if verb.lemma in _BY_THEMSELVES else None


def _antecedent(sentence: Sentence, clause: Span) -> int | None:
    """The event that a relative clause is about: "in clashes that began on Monday"."""
    words = sentence.words
    if words[clause.start].key not in ("that", "which") or clause.start == 0:
        return None
    at = clause.start - 1 - (words[clause.start - 1].text == ",")
    return at if at >= 0 and words[at].noun else None


_BY_THEMSELVES = frozenset("take break open start begin close end finish".split())
# Light verbs whose subject is the event.
_UPON = frozenset("take begin start open end close occur happen resume conclude continue follow".split())


def _any_nouns(sentence: Sentence, clause: Span) -> Iterator[Governor]:
    for index in sentence.nouns_within(clause.start, clause.end):
        if governor := _of_noun(sentence, clause, index):
            yield governor


def _is_light(word: Word) -> bool:
    return word.verb is not None and word.verb.sort == "light"


def _closes_again(words: Sequence[Word], verb: int) -> bool:
    """As in "this move, announced on Wednesday, would …": the sentence's own verb is still to come."""
    comma = next((i for i in range(verb + 1, len(words)) if words[i].text == ","), None)
    following = next((one for one in words[comma + 1 :] if not skips(one.key)), None) if comma else None
    if following is None:
        return False
    return following.key in AUXILIARIES or (following.verb is not None and "ing" not in following.verb.forms)


# What needs an object: "ten people killed in Kabul" did not kill.
_DONE_TO = frozenset(
    "found kill wound arrest destroy appoint seize oust free bear bury impose cancel award elect write adopt".split()
)
# Behind the noun of what was done only: "comments made to a reporter" were made, "he sent for help" was not sent.
_DONE_TO_A_NOUN = frozenset("make give send issue".split())


# "The bill passed today by the Senate" was passed.
_DAYS = frozenset("today yesterday monday tuesday wednesday thursday friday saturday sunday".split())


def is_passive(sentence: Sentence, verb: int) -> bool:
    """A participle after a form of "be", or after the noun that it was done to ("the treaty signed by")."""
    words = sentence.words
    found = words[verb].verb
    if found is None or "participle" not in found.forms:
        return False
    index = verb - 1
    while index > 0 and skips(words[index].key):
        index -= 1
    if index >= 0 and words[index].key in BE:
        return True
    behind = verb + 1 + (verb + 1 < len(words) and words[verb + 1].key in _DAYS)
    following = words[behind].key if behind < len(words) else "."
    if following == "by":
        return True
    if index > 0 and words[index].text == "," and _closes_again(words, verb):
        return True
    helped = index >= 0 and words[index].key in AUXILIARIES
    behind_its_noun = found.lemma in _DONE_TO_A_NOUN and index >= 0 and words[index].noun is not None
    needs_an_object = found.family in _DONE_TO or behind_its_noun
    return needs_an_object and not helped and (following in PREPOSITIONS or not following.isalnum())
