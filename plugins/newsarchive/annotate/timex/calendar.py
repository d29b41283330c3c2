"""Every form of every occasion and the dates that it may mean, made ready once for all articles."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from newsarchive.dates import Day, When, parse_edtf
from newsarchive.model import Occasion

_CAPITALISED = re.compile(r"[A-Z](?:\w+|(?:\.[A-Z])+)")


@dataclass(frozen=True, slots=True)
class Name:
    """A form, folded, and the dates that it may mean (EDTF), which are read when a text holds it.

    ``alone`` is true where it may mean one without its year, ``recurs`` where "the last" may stand before it, and
    ``fixed`` where "the next" may.
    ``complete_until`` is the day until which ``edtfs`` hold every one; None: the beginning of the last of them.
    """

    form: str
    edtfs: tuple[str, ...]
    alone: bool = True
    recurs: bool = False
    fixed: bool = False
    complete_until: datetime.date | None = None

    @property
    def dates(self) -> tuple[When, ...]:
        """The earliest first."""
        return tuple(sorted((_read(edtf) for edtf in self.edtfs), key=_first))

    @property
    def complete(self) -> Day:
        return max(_first(self.dates[-1]), self.complete_until.toordinal() if self.complete_until else 0)


@dataclass(frozen=True, slots=True)
class Calendar:
    """``names`` by the rarest of their words with a capital, each with all of these: a text must hold every one.

    A form without any is filed under the empty word, and always looked for.
    """

    names: Mapping[str, tuple[tuple[frozenset[str], Name], ...]] = field(default_factory=dict)

    def find_names(self, text: str) -> Iterator[tuple[int, int, Name]]:
        """Every place of a form in a text: the leftmost first, then the longest."""
        folded, words = fold(text), _words(text)
        words |= {"", *(word[:-1] for word in words if word[-1] == "s")}
        found = [
            (start, end, name)
            for word in sorted(self.names.keys() & words)
            for needed, name in self.names[word]
            if needed <= words
            for start, end in _places(folded, name.form)
        ]
        found.sort(key=lambda one: (one[0], -one[1], -len(one[2].form)))
        return iter(found)


NO_CALENDAR = Calendar()


def fold(text: str) -> str:
    """In lower case, apostrophes straight and a line's end a space, with every character at its place.

    Between paragraphs two spaces stand then, so that no form goes over both.
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(one.lower() if len(one.lower()) == 1 else one for one in text)
    return lowered.replace("\n", " ").replace("’", "'")


def _words(text: str) -> set[str]:
    """Its words with a capital, and those in capitals, in lower case."""
    return {word.lower() for word in set(_CAPITALISED.findall(text))}


def build_calendar(occasions: Sequence[Occasion]) -> Calendar:
    """A form that several occasions share means any of their dates, so that only a year beside it says which."""
    claims: dict[str, list[Name]] = {}
    words: dict[str, frozenset[str]] = {}
    for occasion in occasions:
        for form, name in _names_of(occasion):
            claims.setdefault(name.form, []).append(name)
            words[name.form] = frozenset(_words(form))
    uses = Counter(word for found in words.values() for word in found)
    names: dict[str, list[tuple[frozenset[str], Name]]] = {}
    for form, claimed in sorted(claims.items()):
        word = min(words[form], key=lambda word: (uses[word], word), default="")
        name = claimed[0] if len(claimed) == 1 else _shared(form, claimed)
        names.setdefault(word, []).append((words[form], name))
    return Calendar({word: tuple(found) for word, found in names.items()})


def _names_of(occasion: Occasion) -> Iterator[tuple[str, Name]]:
    """Every form as it is written, and what it means."""
    dates = tuple(date.edtf for date in occasion.dates)
    alone = not occasion.recurs
    for form in occasion.forms:
        yield form, Name(fold(form), dates, alone, occasion.recurs, occasion.fixed, occasion.complete_until)
    for form in occasion.dated_forms:
        yield form, Name(fold(form), dates, alone=False)
    for date in occasion.dates:
        for form in date.forms:
            yield form, Name(fold(form), (date.edtf,))


def _shared(form: str, names: Sequence[Name]) -> Name:
    dates = dict.fromkeys(edtf for name in names for edtf in name.edtfs)
    return Name(form, tuple(dates), all(name.alone for name in names))


@lru_cache(maxsize=4096)
def _read(edtf: str) -> When:
    return parse_edtf(edtf)


def _first(when: When) -> Day:
    assert when.first is not None, "the schema takes no date of an occasion without a beginning"
    return when.first


def _places(text: str, form: str) -> Iterator[tuple[int, int]]:
    """Where the form stands as whole words; its plural is taken whole."""
    start = text.find(form)
    while start >= 0:
        end = start + len(form)
        end += text[end : end + 1] == "s"
        whole = not (text[end : end + 1].isalnum() or (start and (text[start - 1].isalnum() or text[start - 1] == "-")))
        if whole:
            yield start, end
        start = text.find(form, start + 1)
