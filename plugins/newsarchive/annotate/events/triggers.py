"""Verbs and nouns that name events, in all their forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from newsarchive.annotate.events.lemmas import plain_form
from newsarchive.annotate.events.table import FAMILIES, LIGHT, OTHERS, SAYING, SAYINGS, STATES

Sort = Literal["event", "light", "saying", "state"]
Form = Literal["plain", "third", "past", "participle", "ing"]
UNKNOWN = "unlisted"


class Verb(NamedTuple):
    """``forms``: which of its forms a word may be. ``family`` is UNKNOWN where the table does not list the verb."""

    lemma: str
    family: str
    sort: Sort
    forms: tuple[Form, ...]


class Noun(NamedTuple):
    """``wary`` where the word may as well be a verb or a thing."""

    lemma: str
    family: str
    sort: Sort
    wary: bool


def inflect(entry: str) -> tuple[tuple[str, Form], ...]:
    """Every form of a verb as the table gives it.

    >>> [word for word, _ in inflect("ban+")]
    ['ban', 'bans', 'banned', 'banned', 'banning']
    >>> [word for word, _ in inflect("fly/flew/flown")]
    ['fly', 'flies', 'flew', 'flown', 'flying']
    >>> inflect("win/won")[-1]
    ('winning', 'ing')
    """
    lemma, *irregular = entry.split("/")
    doubled = lemma.endswith("+")
    lemma = lemma.removesuffix("+")
    stem = lemma + lemma[-1] if doubled else lemma
    past = irregular[0] if irregular else _regular_past(stem)
    if irregular and _SHORT.fullmatch(lemma):
        stem = lemma + lemma[-1]
    return (
        (lemma, "plain"),
        (third_person(lemma), "third"),
        (past, "past"),
        (irregular[-1] if irregular else past, "participle"),
        (_ing(stem), "ing"),
    )


# "Win", "hit": the last letter is doubled in "winning", "hitting".
_SHORT = re.compile(r"(?:for|be|re|over|under)?(?:qu|[^aeiou])+[aeiou][^aeiouwxy]")


def third_person(lemma: str) -> str:
    """
    >>> third_person("go"), third_person("deny"), third_person("clash")
    ('goes', 'denies', 'clashes')
    """
    if re.search(r"[^aeiou]y$", lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if re.search(r"(?:s|x|z|ch|sh|o)$", lemma) else "s")


def _regular_past(stem: str) -> str:
    if stem.endswith("e"):
        return stem + "d"
    return re.sub(r"(?<=[^aeiou])y$", "i", stem) + "ed"


def _ing(stem: str) -> str:
    if stem.endswith("ie"):
        return stem[:-2] + "ying"
    return (stem[:-1] if re.search(r"[^eoy]e$", stem) else stem) + "ing"


def _plural(noun: str) -> str:
    return noun if noun.endswith("s") and noun not in ("crisis",) else third_person(noun)


def _build_verbs() -> dict[str, Verb]:
    found: dict[str, Verb] = {}
    for sort, family, entry in _verb_entries():
        lemma = entry.split("/")[0].removesuffix("+")
        for word, form in inflect(entry):
            known = found.get(word)
            if known is None:
                found[word] = Verb(lemma, family, sort, (form,))
            elif known.lemma == lemma and form not in known.forms:
                found[word] = known._replace(forms=(*known.forms, form))
    for word in ("canceled", "canceling", "travelled", "travelling"):
        found.setdefault(word, found[word.replace("ncel", "ncell").replace("vell", "vel")])
    return found


def _verb_entries() -> Iterator[tuple[Sort, str, str]]:
    """Light verbs before the others, so that "break", "take" and "open" are light; saying before acting."""
    for sort, words in (("saying", SAYING), ("light", LIGHT), ("state", STATES)):
        yield from ((sort, sort, entry) for entry in words.split())  # type: ignore[misc]
    for family, verbs, _ in _families():
        yield from (("event", family, entry) for entry in verbs)
    yield from (("event", UNKNOWN, entry) for entry in OTHERS.split())


def _families() -> Iterator[tuple[str, list[str], list[str]]]:
    for line in re.sub(r"\n[ ]+", " ", FAMILIES.strip()).splitlines():
        family, _, words = line.partition(":")
        verbs, _, nouns = words.partition("|")
        yield family, verbs.split(), nouns.split()


def _build_nouns() -> dict[str, Noun]:
    found: dict[str, Noun] = {}
    for family, _, nouns in _families():
        for entry in nouns:
            lemma = entry.strip("[]")
            for word in (lemma, _plural(lemma)):
                found.setdefault(word, Noun(lemma, family, "event", entry.startswith("[")))
    for lemma in SAYINGS.split():
        for word in (lemma, _plural(lemma)):
            found.setdefault(word, Noun(lemma, "saying", "saying", False))
    return found


VERBS: Mapping[str, Verb] = _build_verbs()
NOUNS: Mapping[str, Noun] = _build_nouns()

# "-ed" words that are seldom verbs of a sentence.
NOT_PAST = frozenset(
    "hundred indeed speed feed seed breed weed need exceed proceed succeed embed united armed so-called red shed "
    "sacred naked wicked rugged beloved alleged supposed unprecedented limited detailed related advanced experienced "
    "biased based used called named aged dated entitled titled interested concerned involved located situated".split()
)
_PAST = re.compile(r"[a-z]{2,}(?:[^e]ed|eed)$")


def verb_of(key: str) -> Verb | None:
    """The verb that a lower-case word may be a form of; one that is not listed is known by its "-ed" alone.

    >>> verb_of("banned").lemma, verb_of("photographed").lemma, verb_of("banner")
    ('ban', 'photograph', None)
    """
    known = VERBS.get(key)
    if known is None and _PAST.match(key) and key not in NOT_PAST:
        return Verb(plain_form(key), UNKNOWN, "event", ("past", "participle"))
    return known


def noun_of(key: str) -> Noun | None:
    return NOUNS.get(key)
