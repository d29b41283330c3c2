"""Prepositions that open an interval at one end: since, until, by, before, after.

The preposition is no part of the expression, but of what it says.
"""

from __future__ import annotations

import re
from dataclasses import replace

from newsarchive.annotate.timex.context import Context
from newsarchive.annotate.timex.rule import Example, Reading
from newsarchive.dates import parse_edtf

_BEFORE = re.compile(
    r"\b(?:(?P<open_end>since|after|starting(?:\s+(?:on|in|from))?|beginning(?:\s+(?:on|in|from))?|effective(?:\s+from)?)"
    r"|(?P<open_begin>by|until|till|before|no\s+later\s+than))\s+(?:the\s+|at\s+least\s+|as\s+late\s+as\s+)?$"
)
_FROM = re.compile(r"\bfrom\s+$")
_ONWARDS = re.compile(r"\s+(?:on|onwards?)\b(?!\s+(?:the|an?)\b)")
# A date in front of a noun tells of the noun: "before Thursday's talks", "after the 28 July talks", "by 2008 standards".
_NOUN = re.compile(r"['’]s?\b|['’]\s|\s+(?!(?:and|or|the|an?|when|while|but|to|in|at|on|for|as|with|of|he|she|it|they|we|if|unless|which|who|"
                   r"that|because|that|is|are|was|were|has|have|had|will|would|said|before|after|until|by|from)\b)[a-z]")  # fmt: skip

EXAMPLES = (
    Example("He has ruled since 2008.", "2008", "2008", "2008/.."),
    Example("It must end by Friday.", "Friday", "2021-10-08", "../2021-10-08"),
    Example("It was closed until late July.", "late July", "2021-07", "../2021-07-31~"),
    Example("From 2015 onwards it grew.", "2015", "2015", "2015/.."),
    Example("They spoke before Thursday's talks.", "Thursday", "2021-09-30", "2021-09-30"),
    Example("Since the 1990s it has grown.", "the 1990s", "199", "199X/.."),
)


def open_interval(reading: Reading, context: Context, start: int, end: int) -> Reading:
    """``reading`` with one end of its interval open where the words around ``text[start:end]`` say so."""
    if reading.when is None or reading.type not in ("DATE", "TIME") or reading.when.precision in ("set", "open"):
        return reading
    before = context.before(start, 32)
    found = _BEFORE.search(before)
    onwards = _FROM.search(before) and _ONWARDS.match(context.text, end, context.sentence.end)
    if not onwards and (not found or _NOUN.match(context.text, end, context.sentence.end)):
        return reading
    first, _, last = reading.when.edtf.partition("/")
    word = "from" if not found else re.sub(r"\s+", " ", found["open_end"] or found["open_begin"])
    label = f"{word} {reading.when.label}"
    if found and found["open_begin"]:
        return replace(reading, when=parse_edtf(f"../{last or first}", label))
    return replace(reading, when=parse_edtf(f"{first}/..", label))
