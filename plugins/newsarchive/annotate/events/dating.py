"""The word that a date belongs to: the nearest verb or noun of its clause that names an event."""

from __future__ import annotations

from collections.abc import Sequence

from newsarchive.annotate.cues import ROLE_HEADS
from newsarchive.annotate.events.beyond import (
    done_within,
    first_told,
    joined_behind,
    main_verb_behind,
    of_state,
    opened_by,
    with_behind,
)
from newsarchive.annotate.events.clauses import Sentence
from newsarchive.annotate.events.governors import PENCILLED, Governor, any_nouns, of_noun, of_verb
from newsarchive.annotate.events.passed_over import (
    goes_with_its_noun,
    is_of_a_deed,
    is_of_a_thing,
    leads_up,
    only_measures,
    pencils_in,
    says_so,
)
from newsarchive.annotate.events.qualifying import dates_no_event, is_bare_year
from newsarchive.annotate.events.wordlists import (
    ARTICLES,
    AUXILIARIES,
    BE,
    DETERMINERS,
    DURING,
    JOINING,
    PREPOSITIONS,
)
from newsarchive.text import Span

_FIRST_TIMES = frozenset("first last time only worst best biggest largest highest lowest greatest most".split())
_SINCE = frozenset("since after following until before".split())
_BEFORE_DATES = PENCILLED | {"the", "early", "late", "held"}


def find_governor(sentence: Sentence, timex: Span) -> Governor | None:
    """The event that a time expression (by the body's offsets) dates; None where it dates words, or nothing.

    In turn: the noun that the date stands in front of ("Thursday's talks"), the noun right before it ("the round in
    July") where no verb takes that noun as its object, the last verb before it, the first verb after it, any noun.
    """
    place = sentence.words_between(timex.start, timex.end)
    if place.start == place.end:
        return None
    clause = sentence.clause_at(place.start)
    if dates_no_event(sentence, place, clause):
        return None
    noun = _noun_after(sentence, place, clause)
    if noun is not None:
        return _of_noun_behind(sentence, place, clause, noun)
    if _compares(sentence, place, clause):
        return None
    before = [i for i in sentence.verbs_within(clause.start, place.start) if not pencils_in(sentence, i)]
    beside = _noun_before(sentence, place, clause)
    if beside is not None and _stands_alone(sentence, beside, [i for i in before if i < beside]):
        around = done_within(sentence, clause, beside, place)
        return of_noun(sentence, clause, beside) if around is None else of_verb(sentence, clause, around)
    return _of_verbs_in_front(sentence, place, clause, before) if before else _of_what_follows(sentence, place, clause)


def _of_noun_behind(sentence: Sentence, place: Span, clause: Span, noun: int) -> Governor | None:
    if _looks_back(sentence, place):
        return of_noun(sentence, Span(place.start - 1, clause.end), noun)
    if is_bare_year(sentence, place):
        return _taking(sentence, clause, place, noun)
    return of_noun(sentence, clause, noun)


def _of_verbs_in_front(sentence: Sentence, place: Span, clause: Span, verbs: Sequence[int]) -> Governor | None:
    if (opened := opened_by(sentence, clause, verbs[0])) is not None:
        return opened
    if (apart := with_behind(sentence, verbs[-1], place)) is not None:
        return next(any_nouns(sentence, Span(apart, place.end)), None)
    for verb in reversed(verbs):
        if verb != verbs[0] and (is_of_a_thing(sentence, verb, verbs) or is_of_a_deed(sentence, verb, verbs)):
            continue
        if told := of_verb(sentence, clause, verb):
            return None if only_measures(sentence, verb, place) else told
        if sentence.words[verb - 1].key != "to":
            break
    return of_state(sentence, clause, place) or joined_behind(sentence, clause)


def _of_what_follows(sentence: Sentence, place: Span, clause: Span) -> Governor | None:
    if state := of_state(sentence, clause, place):
        return state
    verbs = sentence.verbs_within(place.end, clause.end)
    following = (i for i in verbs if not goes_with_its_noun(sentence, i) and not leads_up(sentence, i))
    if (first := next(following, None)) is not None:
        if says_so(sentence, first):
            return first_told(sentence, clause.end)
        return of_verb(sentence, clause, first) or joined_behind(sentence, clause)
    if any(leads_up(sentence, verb) for verb in verbs):
        return first_told(sentence, clause.end)
    noun = None
    if not any(word.verb and word.verb.sort == "saying" for word in sentence.words[place.end : clause.end]):
        noun = next(any_nouns(sentence, clause), None)
    return noun or main_verb_behind(sentence, place, clause) or joined_behind(sentence, clause)


def _compares(sentence: Sentence, place: Span, clause: Span) -> bool:
    """As in "the first visit since 2002", "the worst drought since 1695": nothing was like it, which is no date.

    "This was Sweden's first victory in the opening match since 1958" says so of all of its clause.
    """
    words = sentence.words
    if place.start == 0 or words[place.start - 1].key != "since":
        return False
    being = next((i for i in range(clause.start, place.start) if words[i].key in BE - {"'s"}), place.start)
    begin = min(being, max(0, place.start - 6))
    return any(word.key in _FIRST_TIMES for word in words[begin : place.start])


def _noun_after(sentence: Sentence, place: Span, clause: Span) -> int | None:
    """As in "Thursday's talks", "the June summit", "the 2016 presidential election"."""
    words = sentence.words
    start = place.end
    possessive = start < clause.end and words[start].key in ("'s", "'")
    if start < clause.end and words[start].text == "," and _looks_back(sentence, place):
        start += 1
    if not possessive and _determiner(sentence, place) is None:
        return None
    for index in range(start + possessive, min(start + 6, clause.end)):
        word = words[index]
        if word.text == "," and index > start + possessive and words[index - 1].text.islower():
            # "Today's brutal, senseless attack".
            continue
        if word.noun:
            following = words[index + 1] if index + 1 < clause.end else None
            if following is None or not following.noun:
                return index if word.noun.sort == "event" else None
        elif word.verb or word.key in PREPOSITIONS or word.key in AUXILIARIES or not word.text[0].isalnum():
            return None
    return None


def _determiner(sentence: Sentence, place: Span) -> int | None:
    """Where "the" stands in "the June summit", or "a" in "a disputed 2009 election"."""
    words = sentence.words
    for at in range(place.start - 1, max(-1, place.start - 3), -1):
        if words[at].key in DETERMINERS:
            return at
        if not words[at].text.islower() or words[at].key in JOINING or words[at].noun:
            return None
    return None


def _noun_before(sentence: Sentence, place: Span, clause: Span) -> int | None:
    """As in "the last round in late July", "the attack on Monday": nothing but a preposition between."""
    words = sentence.words
    index = place.start - 1
    while index >= clause.start and words[index].key in PREPOSITIONS | _BEFORE_DATES:
        index -= 1
    return index if index >= clause.start and words[index].noun else None


def _looks_back(sentence: Sentence, place: Span) -> bool:
    """As in "since the 2004 tsunami": the noun is spoken of as what happened then."""
    words, at = sentence.words, _determiner(sentence, place)
    return at is not None and at > 0 and words[at].key in ARTICLES and words[at - 1].key in _SINCE


def _taking(sentence: Sentence, clause: Span, place: Span, noun: int) -> Governor | None:
    """What was done with it, where a year only names a noun: "won the 2008 election"; else nothing is told of it.

    "In the 2008 election" says when all of its clause was.
    """
    words = sentence.words
    within = place.start > 1 and words[place.start - 1].key == "the" and words[place.start - 2].key in DURING
    within = within and (place.start < 3 or words[place.start - 3].key not in ROLE_HEADS)
    near = clause.start if within else max(clause.start, place.start - 5)
    verbs = [i for i in range(near, place.start) if words[i].verb]
    found = sentence.words[verbs[-1]].verb if verbs else None
    if found is None or found.sort != "event":
        if not within:
            return None
        behind = sentence.verbs_within(noun, clause.end)
        told = of_verb(sentence, clause, behind[0]) if behind and not verbs else None
        return told or of_noun(sentence, Span(place.start, clause.end), noun)
    return of_verb(sentence, clause, verbs[-1])


def _stands_alone(sentence: Sentence, noun: int, verbs: list[int]) -> bool:
    """True unless a verb in front has the noun as its object, which the date then belongs to as well."""
    if not verbs:
        return True
    verb = sentence.words[verbs[-1]].verb
    between = [word.key for word in sentence.words[verbs[-1] + 1 : noun]]
    return verb is not None and (verb.sort in ("saying", "state") or any(key in PREPOSITIONS for key in between))
