"""What a pronoun in front of a verb stands for: a subject named before it that fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsarchive.annotate.events.clauses import Sentence
from newsarchive.annotate.events.governors import Governor
from newsarchive.annotate.events.spans import text_between
from newsarchive.annotate.events.subjects import first_verb, phrase_in_front, subject_text
from newsarchive.text import Span

# Not "us": a subject is never that, but often "US".
SPEAKERS = frozenset("i we my our you your".split())
PERSONAL = {"he": "", "she": "", "his": "'s", "her": "'s", "him": "", "it": "", "its": "'s", "they": "", "their": "'s",
            "them": "", "this": "", "these": "", "those": "", "that": "", "who": "", "which": "", "both": "",
            "one": "", "there": "", "what": "", "some": "", "most": "", "all": "", "many": ""}  # fmt: skip
_OF_PERSONS, _OF_MANY = frozenset("he she his her him".split()), frozenset("they their them these those both".split())


class Phrase(NamedTuple):
    """A noun phrase: some words of a sentence, and its text."""

    sentence: Sentence
    place: Span
    text: str


def is_pronoun(phrase: str) -> bool:
    return phrase.lower() in PERSONAL or phrase.lower() in SPEAKERS


def speaks_of_itself(governor: Governor) -> bool:
    """True where the subject is "I" or "we": somebody's own words, whose they are the sentence may not say."""
    return subject_text(governor).split(" ")[0].lower() in SPEAKERS


def resolve(phrase: str, governor: Governor, sentences: Sequence[Sentence]) -> str:
    """A phrase that is or begins with a pronoun, said with the subject it most likely means; ``""`` where none does."""
    first, _, rest = phrase.partition(" ")
    pronoun = first.lower()
    if pronoun not in PERSONAL or (rest and not PERSONAL[pronoun]):
        return phrase
    found = find_antecedent(pronoun, governor, sentences)
    if found is None:
        return ""
    owner = found.text + (PERSONAL[pronoun] if not found.text.endswith("s") else "'" * bool(PERSONAL[pronoun]))
    return f"{owner} {rest}".strip()


def find_antecedent(pronoun: str, governor: Governor, sentences: Sequence[Sentence]) -> Phrase | None:
    """The nearest subject in front that fits: a name for "he", one body or thing for "it", several for "they".

    Looked for in the sentence, then in the paragraph, and in its own the one before.
    """
    if pronoun not in _OF_PERSONS | _OF_MANY | {"it", "its"}:
        return None
    return next((one for one in _subjects_in_front(governor, sentences) if _fits(pronoun, one.text)), None)


def _subjects_in_front(governor: Governor, sentences: Sequence[Sentence]) -> Iterator[Phrase]:
    """Subjects of the clauses in front, the nearest sentence first, in a sentence the first clause first."""
    here = governor.sentence
    before = sentences[max(0, here.index - 3) : here.index]
    near = [one for one in before if here.paragraph - one.paragraph < 2]
    for sentence in (here, *reversed(near)):
        for clause in sentence.clauses:
            at = first_verb(sentence, clause)
            if at is None or (sentence is here and clause.start >= governor.clause.start):
                continue
            place = phrase_in_front(sentence, clause.start, at, ())
            text = text_between(sentence.words, place, ()) if place else ""
            if place and text and not is_pronoun(text.split()[0]):
                yield Phrase(sentence, place, text)


def _fits(pronoun: str, candidate: str) -> bool:
    words = candidate.split()
    named = words[-1][:1].isupper()
    plural = " and " in candidate or (words[-1].endswith("s") and not named)
    if pronoun in _OF_PERSONS:
        return named and not plural and len(words) > 1
    return plural if pronoun in _OF_MANY else not plural
