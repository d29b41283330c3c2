"""What a meeting led to, by its sides' own statement: what they agreed, and what is to follow.

Both are parts of the event that the statement was made after, and carry no date but its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsarchive.annotate.events.clauses import Sentence
from newsarchive.annotate.events.governors import Governor, find_events_told
from newsarchive.annotate.events.modality import find_modality
from newsarchive.annotate.events.references import find_issuers, text_of
from newsarchive.annotate.events.scene import Scene
from newsarchive.annotate.events.tellings import Telling
from newsarchive.dates import iso_of, parse_edtf

_AGREEING = frozenset(("agree", "adopt", "sign", "found", "send", "free"))
_AFTER = re.compile(r"\b(?:after|following|at|on)\s+(?:the|their)\b")
_STATEMENT = re.compile(r"\bthe (?:joint )?(?:statement|communiqu[eé]|declaration|text) (?:said|says|added|read)\b")


def find_outcomes(scene: Scene, references: Sequence[tuple[Telling, Telling]]) -> Iterator[tuple[Telling, Telling]]:
    """Pairs of an outcome and the telling of the event that it is part of; an agreement first, then its plans."""
    for reference, target in references:
        sentence = reference.sentence
        issuers = find_issuers(scene, sentence)
        if not issuers or not _AFTER.search(text_of(sentence)) or target.modality != "asserted":
            continue
        for governor in _told(sentence):
            if governor.family in _AGREEING and find_modality(governor, False) == "asserted":
                yield replace(target, governor=governor, timex=None, kind="event", actors=issuers, place=""), target
                break
        following = next(iter(scene.sentences[sentence.index + 1 : sentence.index + 2]), None)
        if following is not None and _STATEMENT.search(text_of(following)):
            for plan in _plans(following, target):
                yield replace(plan, actors=issuers), target


def _told(sentence: Sentence) -> Iterator[Governor]:
    for clause in sentence.clauses:
        yield from find_events_told(sentence, clause)


def _plans(sentence: Sentence, target: Telling) -> Iterator[Telling]:
    """The first thing that the statement says will be done; open from the day of the event itself."""
    if target.when.last is None:
        return
    when = parse_edtf(f"{iso_of(target.when.last)}/..")
    for governor in _told(sentence):
        if governor.family != "agree" and governor.listed and find_modality(governor, True) == "planned":
            yield Telling(governor, None, when, "planned", "planned", (), "")
            return
