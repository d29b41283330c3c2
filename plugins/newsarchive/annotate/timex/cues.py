"""A cheap first look: only a sentence with a cue is given to the grammar, and only to the rules that its cues ask for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsarchive.text import Span

_WORDS: dict[str, str] = {
    "digit": r"\d",
    "month": r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)",
    "weekday": r"(?:Mon|Tue|Wednes|Thurs|Fri|Satur|Sun|MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)(?:day|DAY)",
    "century": r"(?i:centur)",
    "unit": r"(?i:seconds|minute|hour|day|week|fortnight|month|quarter|year|decade|Q[1-4]|first|second)",
    "season": r"(?i:spring|summer|fall|autumn|winter)\b",
    "deictic": r"(?i:yesterday|today|tonight|tomorrow)",
    "part-of-day": r"(?i:morning|afternoon|evening|night)",
    "set": r"(?i:every|each|daily|monthly|yearly|annually|hourly)\b",
    "vague": r"(?i:now|current|at\s+(?:present|this|the)|the\s+p|these\s+d|recent|more\s+recent|formerly|near|foresee|future|soon)",
    "named": r"(?i:noon|midnight|midday|christmas|boxing|new\s+year|valentine|independence|bastille|halloween|veterans|armistice|\w+ties\b)",
}
# One cue may bring another: a frequency or a quarter is written with the word of a unit, a clock with "o'clock".
_ALSO = {"century": ("unit",), "unit": ("set",), "deictic": (), "month": ("digit",)}
_CUE = re.compile("|".join(f"(?P<{name.replace('-', '_')}>\\b{words})" for name, words in _WORDS.items()))


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
