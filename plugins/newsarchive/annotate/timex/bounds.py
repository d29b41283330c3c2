"""Prepositions that open an interval at one end: since, until, by, before, after.

The preposition is no part of the expression, but of what it says.
"""

from __future__ import annotations

import re
from dataclasses import replace

from newsarchive.annotate.timex.context import Context
from newsarchive.annotate.timex.rule import Example, Reading
from newsarchive.annotate.timex.vocabulary import plain
from newsarchive.dates import parse_edtf

_BEFORE = re.compile(
    r"\b(?:(?P<open_end>since|after|starting(?:\s+(?:on|in|from))?|beginning(?:\s+(?:on|in|from))?|effective(?:\s+from)?)"
    r"|(?P<open_begin>by|until|till|through|before|no\s+later\s+than))\s+(?:the\s+|at\s+least\s+|as\s+late\s+as\s+|approximately\s+|about\s+)?$"
)
# "Ten years after 9/11" is one day, or one year; nothing is open.
_AT_A_DISTANCE = re.compile(r"\b(?:hours?|days?|weeks?|months?|years?|decades?)\s+(?:after|before)\s+$")
_FROM = re.compile(r"\bfrom\s+$")
_ONWARDS = re.compile(r"\s+(?:on|onwards?)\b(?!\s+(?:the|an?)\b)")
# A date in front of a noun tells of the noun: "before Thursday's talks", "after the 28 July talks".
_OWNS = re.compile(r"['’]s?\b|['’]\s")
_FUNCTION_WORDS = """
and or the a an when while but to in at on for as with of he she it they we if unless which who that because
is are was were has have had will would said before after until by from
"""
_NO_NOUN = rf"(?!(?:{'|'.join(_FUNCTION_WORDS.split())})\b)"
_NOUN = re.compile(rf"\s+{_NO_NOUN}[a-z]")
# Behind an article a name may stand between: "since the 2004 Indian Ocean tsunami", "the May 1, 2003, attacks".
_NAMED_NOUN = re.compile(rf",?\s+(?:[A-Z][\w’'-]*\s+){{0,3}}{_NO_NOUN}[a-z]")

EXAMPLES = (
    Example("He has ruled since 2008.", "2008", "2008", "2008/.."),
    Example("It must end by Friday.", "Friday", "2021-10-08", "../2021-10-08"),
    Example("It was closed until late July.", "late July", "2021-07", "../2021-07-31~"),
    Example("The festival runs through March 11.", "March 11", "2022-03-11", "../2022-03-11"),
    Example("From 2015 onwards it grew.", "2015", "2015", "2015/.."),
    Example("They spoke before Thursday's talks.", "Thursday", "2021-09-30", "2021-09-30"),
    Example("Stocks fell most since the May 1, 2003, attacks.", "May 1, 2003", "2003-05-01", "2003-05-01"),
    Example("It was built after the 2004 Asian tsunami.", "2004", "2004", "2004"),
    Example("Ten years after 9/11 he resigned.", "9/11", "2001-09-11", "2001-09-11"),
    Example("Since the 1990s it has grown.", "the 1990s", "199", "199X/.."),
)


def open_interval(reading: Reading, context: Context, start: int, end: int) -> Reading:
    """``reading`` with one end of its interval open where the words around ``text[start:end]`` say so."""
    if reading.when is None or reading.type not in ("DATE", "TIME") or reading.when.precision in ("set", "open"):
        return reading
    before = context.before(start, 32)
    found = _BEFORE.search(before) if not _AT_A_DISTANCE.search(before) else None
    onwards = _FROM.search(before) and _ONWARDS.match(context.text, end, context.sentence.end)
    if not onwards and (found is None or _tells_of_a_noun(found, context, start, end)):
        return reading
    first, _, last = reading.when.edtf.partition("/")
    word = "from" if not found else plain(found["open_end"] or found["open_begin"])
    label = f"{word} {reading.when.label}"
    if found and found["open_begin"]:
        return replace(reading, when=parse_edtf(f"../{last or first}", label))
    return replace(reading, when=parse_edtf(f"{first}/..", label))


def _tells_of_a_noun(found: re.Match[str], context: Context, start: int, end: int) -> bool:
    """True where the date belongs to the noun behind it.

    A subject, not such a noun, follows the words that open a sentence: "By 2030 emissions should fall".
    """
    if _OWNS.match(context.text, end, context.sentence.end):
        return True
    opens = not context.text[context.sentence.start : start - len(found[0])].strip()
    subject = opens and len(found[0].split()) == 1
    named = found[0].split()[-1] == "the" and context.text[end - 1].isdecimal()
    noun = _NAMED_NOUN if named else _NOUN
    return not subject and noun.match(context.text, end, context.sentence.end) is not None
