"""A cheap first look: a sentence without a cue is not read, and one with some only by the rules that they ask for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsarchive.text import Span

_WORDS: dict[str, str] = {
    "digit": r"\d",
    "month": r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)",
    "weekday": r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)(?:day|DAY)",
    "century": r"[Cc]entur",
    "unit": (
        r"(?:[Ss]econd|[Mm]inute|[Hh]our|[Dd]ay|[Ww]eek(?!ly)|[Ff]ortnight|[Mm]onth(?!ly)|[Qq]uarter(?!ly)|[Yy]ear(?!ly)|[Dd]ecade|"
        r"Q[1-4]|[Ff]irst)"
    ),
    "season": r"(?:[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter)\b",
    "deictic": r"(?:[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)",
    "part-of-day": r"(?:[Mm]orning|[Aa]fternoon|[Ee]vening|[Nn]ight|[Oo]vernight)",
    "set": r"(?:[Ee]very|[Ee]ach|[Dd]aily|[Ww]eekly|[Mm]onthly|[Qq]uarterly|[Yy]early|[Aa]nnually|[Hh]ourly)\b",
    "vague": (
        r"(?:[Nn]ow|[Cc]urrent|[Aa]t(?=\s+(?:present|this|the))|[Tt]he(?=\s+(?:recent|p))|[Tt]hese(?=\s+d)|[Rr]ecent|"
        r"[Ff]ormerly|[Nn]ear|[Ff]oresee|[Ff]uture|[Ss]oon)"
    ),
    "named": (
        r"(?:[Nn]oon|[Mm]idnight|[Mm]idday|Christmas|Boxing|New(?=\s+Year)|Valentine|Independence|Bastille|Halloween|Veterans|"
        r"Armistice|(?:[Tt]wen|[Tt]hir|[Ff]or|[Ff]if|[Ss]ix|[Ss]even|[Ee]igh|[Nn]ine)ties\b)"
    ),
}
# "Last century" is read by a rule of units.
_ALSO = {"century": ("unit",)}
_CUE = re.compile(r"\b(?:" + "|".join(f"(?P<{name.replace('-', '_')}>{words})" for name, words in _WORDS.items()) + ")")


def find_cues(text: str, sentences: Sequence[Span]) -> tuple[tuple[Span, frozenset[str]], ...]:
    """The sentences that hold a cue, in order, each with the kinds that it holds."""
    found: list[tuple[Span, frozenset[str]]] = []
    cues = _CUE.finditer(text)
    cue = next(cues, None)
    for sentence in sentences:
        kinds: set[str] = set()
        while cue is not None and cue.start() < sentence.end:
            if cue.start() >= sentence.start:
                kind = (cue.lastgroup or "").replace("_", "-")
                kinds.update((kind, *_ALSO.get(kind, ())))
            cue = next(cues, None)
        if kinds:
            found.append((sentence, frozenset(kinds)))
    return tuple(found)
