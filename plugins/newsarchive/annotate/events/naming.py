"""Ids of events: the day and the words that state it, so that no actor's record and no title changes them."""

from __future__ import annotations

import re

from newsarchive.annotate.events.marking import Word
from newsarchive.annotate.events.nominals import noun_phrase
from newsarchive.annotate.events.subjects import subject_text
from newsarchive.annotate.events.tellings import Telling
from newsarchive.annotate.events.wordlists import DETERMINERS, PREPOSITIONS
from newsarchive.slugs import slugify

LONGEST = 80


def event_id(telling: Telling, place: str) -> str:
    """The first day of the date, the names in front of the event's word, that word, the place: all from the text.

    Not unique by itself: two events of one day may be told in the same words.
    """
    governor = telling.governor
    words = telling.sentence.words
    begin = governor.verb if governor.verb is not None and governor.verb < governor.head else governor.head
    names = _names(telling, telling.governor.clause.start, begin)
    if governor.noun is not None:
        what = noun_phrase(governor)
    else:
        verb = words[governor.head].verb
        what = (verb.lemma if verb else "") or words[governor.head].text
    what += "" if governor.noun is not None else " " + _object(telling)
    others = [] if names else _others(telling, what, begin)
    parts = [one for one in (*names, what, *others[:1]) if one]
    if place and slugify(place) not in slugify(" ".join(parts)):
        parts.append(place)
    return f"{day_part(telling.when.edtf)}-{slugify(' '.join(parts), LONGEST)}".rstrip("-")


def _others(telling: Telling, what: str, begin: int) -> list[str]:
    """Where no name stands in front: one behind, or the subject in plain words."""
    governor = telling.governor
    behind = [name for name in _names(telling, governor.head + 1, governor.clause.end) if name not in what]
    return behind or ([subject_text(governor)] if begin < governor.head or governor.noun is None else [])


def day_part(edtf: str) -> str:
    """
    >>> day_part("2021-07-21~/2021-07-31~"), day_part("../1999"), day_part("{2016-11-08,2020-11-03}"), day_part("198X")
    ('2021-07-21', '1999', '2016-11-08', '198x')
    """
    first = next(part for part in re.split(r"[/,{}\[\]]", edtf) if part not in ("", ".."))
    return slugify(first.strip("~?%"))


def _names(telling: Telling, start: int, end: int) -> list[str]:
    """Up to three names between two words, each by its last word; whole names before single words."""
    words = telling.sentence.words
    runs: list[list[Word]] = []
    for index in range(start, end):
        word = words[index]
        if not word.text[0].isupper() or word.key in DETERMINERS | PREPOSITIONS or _is_dated(telling, word):
            continue
        if runs and runs[-1][-1] is words[index - 1]:
            runs[-1].append(word)
        else:
            runs.append([word])
    long = [run for run in runs if len(run) > 1]
    where = telling.place.split("-")
    return [run[-1].text for run in (long or runs)[:3] if run[-1].key not in where]


def _object(telling: Telling) -> str:
    """Up to four words behind the verb that say what it was done to."""
    words, governor = telling.sentence.words, telling.governor
    found: list[str] = []
    for word in words[governor.head + 1 : min(governor.clause.end, governor.head + 10)]:
        if word.text in ",;:()":
            break
        if word.text.isalpha() and word.key not in DETERMINERS | PREPOSITIONS and not _is_dated(telling, word):
            found.append(word.text)
    return " ".join(found[:4])


def _is_dated(telling: Telling, word: Word) -> bool:
    timex = telling.timex
    return timex is not None and timex.start < word.end and word.start < timex.end
