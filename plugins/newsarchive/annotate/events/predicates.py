"""What was done, in the words of the text: the verb in the present, and what follows it in its clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsarchive.annotate.events.governors import BEING, PENCILLED, Governor
from newsarchive.annotate.events.marking import Word
from newsarchive.annotate.events.spans import begin_of_group, date_ranges, text_between
from newsarchive.annotate.events.triggers import noun_of, third_person, verb_of
from newsarchive.annotate.events.wordlists import AUXILIARIES, COORDINATORS, PREPOSITIONS, SUBORDINATORS
from newsarchive.text import Span

_PLURAL_NAMES = tuple("ans crats ists ials tors ers ents ants States Nations Koreas elis aqis".split())
_PLURAL_NOUNS = frozenset("they we i people police men women children troops forces".split())
_DANGLING = (
    PREPOSITIONS
    | COORDINATORS
    | frozenset(
        "a an the which who whom that where when while as his her its their he she they it very more most".split()
    )
)
# What is announced, ruled or agreed is in the clause behind.
_OF_WORDS = frozenset("announce rule warn agree".split())
_CUT_BEFORE = PREPOSITIONS | SUBORDINATORS | COORDINATORS | {"to", "according"}


def predicate(governor: Governor, dates: Sequence[Span], plural: bool) -> str:
    """The verb in the present, and what follows it in its clause, without the dates."""
    if governor.verb is None:
        return ""
    word, entry = governor.sentence.words[governor.verb], governor.verb_entry
    assert entry is not None
    rest = _rest(governor, dates)
    be = "are" if plural else "is"
    if governor.passive:
        return f"{be} {word.text} {rest}".strip()
    if entry is BEING:
        return f"{be} {rest}".strip()
    verb = entry.lemma if plural else third_person(entry.lemma)
    return f"{verb} {rest}".strip()


def infinitive(governor: Governor, dates: Sequence[Span]) -> str:
    """As in "to commence their meetings": what is planned."""
    if governor.verb is None:
        return ""
    word, entry = governor.sentence.words[governor.verb], governor.verb_entry
    assert entry is not None
    verb = f"be {word.text}" if governor.passive else entry.lemma
    return f"to {verb} {_rest(governor, dates)}".strip()


def _rest(governor: Governor, dates: Sequence[Span]) -> str:
    words = governor.sentence.words
    assert governor.verb is not None
    end = governor.verb + 1
    left_out = date_ranges(governor.sentence, dates)
    dated = {one.end for one in left_out}
    while end < governor.clause.end and not _stops(words, end, governor):
        if end in dated and _goes_on_otherwise(words[end]):
            break
        end += 1
    text = tidy(text_between(words, Span(governor.verb + 1, end), left_out), 200)
    if not text and end == governor.clause.end and governor.family in _OF_WORDS:
        text = _what_was_said(governor, left_out)
    if text.count('"') == 1:
        # The other stands in front of the verb.
        text = text.replace('"', "")
    # "cancelled the parade planned for Tuesday", once the day is gone.
    begin, _, last = text.rpartition(" ")
    return begin if left_out and last in PENCILLED else text


def _goes_on_otherwise(word: Word) -> bool:
    """As "show" in "Figures to be published today show a rise": the sentence's own verb, in its plain form."""
    verb = verb_of(word.key)
    return (
        word.verb is None and word.noun is None and verb is not None and not {"plain", "third"}.isdisjoint(verb.forms)
    )


def _what_was_said(governor: Governor, left_out: Sequence[Span]) -> str:
    """As in "announced on Monday that it would close": what, in the next clause, as far as the first mark."""
    words, begin = governor.sentence.words, governor.clause.end
    if begin >= len(words) or words[begin].key != "that":
        return ""
    end = begin + 1
    while end < len(words) and words[end].text not in ',;:()—–"“”.':
        end += 1
    return tidy(text_between(words, Span(begin, end), left_out), 200)


def _stops(words: Sequence[Word], at: int, governor: Governor) -> bool:
    """At a mark, at a joining word; not at a comma of a number or a list, nor at quotation marks that close again."""
    word = words[at]
    if word.text in '"“”':
        quotes = [i for i in range(at, min(governor.clause.end, at + 8)) if words[i].text in '"“”']
        return len(quotes) < 2 and not any(words[i].text in '"“' for i in range(max(0, at - 8), at))
    if word.text in ";:()—–":
        behind = words[at + 1] if at + 1 < len(words) else None
        score = behind is not None and behind.text.isdecimal() and words[at - 1].text.isdecimal()
        return not (word.text in "—–" and behind is not None and (score or words[at - 1].end == word.start))
    if word.key in SUBORDINATORS | AUXILIARIES - {"'s"}:
        return governor.verb is not None and at > governor.verb + 1
    if word.text == ".":
        return all(one.text in '"”’' for one in words[at + 1 :])
    return word.text == "," and not _goes_on(words, at, governor.clause.end)


def _goes_on(words: Sequence[Word], comma: int, end: int) -> bool:
    """True for a comma within a number, or in a list of short pieces that "and" closes."""
    if comma + 1 < len(words) and words[comma].end == words[comma + 1].start:
        return True
    since = comma
    for index in range(comma + 1, min(end, comma + 14)):
        if words[index].key in ("and", "or"):
            return index + 1 < end and not words[index + 1].verb
        if words[index].verb or words[index].key in SUBORDINATORS | PREPOSITIONS or index - since > 4:
            return False
        since = index if words[index].text == "," else since
    return False


def is_plural(phrase: str, governor: Governor) -> bool:
    """By the auxiliary where there is one, else by the last word before a preposition."""
    words = governor.sentence.words
    at = governor.verb if governor.verb is not None else governor.head
    finite = words[begin_of_group(words, governor.clause.start, at)].key
    if finite in ("were", "are", "have"):
        return True
    return False if finite in ("was", "is", "has") else reads_as_plural(phrase)


def reads_as_plural(phrase: str) -> bool:
    """By the head of a noun phrase, which stands before its first preposition.

    >>> [reads_as_plural(one) for one in ("arms control talks", "crisis in the states", "Doe and Roe", "Republicans")]
    [True, False, True, True]
    """
    head = re.split(rf"\s(?:{'|'.join(sorted(PREPOSITIONS))})\s", phrase)[0]
    last = head.split()[-1] if head.split() else ""
    if " and " in head or last.lower() in _PLURAL_NOUNS or last.endswith("men"):
        return True
    if head == last and phrase[len(head) :].startswith(" of "):
        # A capital opens the sentence: "Results of studies".
        return last.endswith("s") and not last.endswith(("ss", "us", "sis"))
    if last[:1].isupper():
        return last.endswith(_PLURAL_NAMES) or (last.endswith("s") and noun_of(last.lower()) is not None)
    return last.endswith("s") and not last.endswith(("ss", "us", "'s", "sis"))


def tidy(text: str, longest: int = 90) -> str:
    """At most ``longest`` characters, cut where a phrase ends; without words that lead on to something cut away.

    >>> tidy("Negotiators answer a proposal to suspend enrichment of uranium at Natanz", 60)
    'Negotiators answer a proposal to suspend enrichment'
    """
    words = text.split()
    cut = len(" ".join(words)) > longest
    while words and len(" ".join(words)) > longest:
        words.pop()
    if cut:
        ends = [i for i in range(4, len(words)) if words[i].lower() in _CUT_BEFORE]
        words = words[: ends[-1]] if ends else words
    while words and words[-1].lower().strip(",") in _DANGLING:
        words.pop()
    return " ".join(words).rstrip(" ,;:-–—")
