"""Now, recently, soon, the future: time without a date."""

from __future__ import annotations

import re

from newsarchive.annotate.timex.context import Context
from newsarchive.annotate.timex.rule import Example, Reading, Rule
from newsarchive.annotate.timex.vocabulary import compile_rule

_COUNT_FOLLOWS = (
    r"(?!\s+(?:\d|few|several|two|three|four|five|six|seven|eight|nine|ten|decade|year|month|week|quarter|day|hour|season|century|"
    r"couple|and|tense)\b)"
)
_UNITS = r"(?:hour|day|week|month|year|quarter|decade)s"


def _read_future(match: re.Match[str], context: Context) -> Reading | None:
    named = match[0].lower().startswith("the ") or re.search(r"\bin\s+$", context.before(match.start()))
    return Reading("DATE", "FUTURE_REF") if named else None


RULES = (
    Rule(
        name="present",
        cue="vague",
        pattern=compile_rule(
            r"(?<![\w-])(?:right\s+)?(?:now|currently|nowadays|at\s+present|the\s+present|these\s+days|at\s+this\s+time|at\s+the\s+moment)\b"
        ),
        read=lambda match, context: Reading("DATE", "PRESENT_REF"),
        examples=(Example("It is now closed.", "now", "PRESENT_REF"),),
    ),
    Rule(
        name="past",
        cue="vague",
        pattern=compile_rule(
            rf"(?<![\w-])(?:(?:more\s+)?recently|recent(?=\s+(?:past|history))|formerly|the\s+(?:recent\s+)?past){_COUNT_FOLLOWS}\b"
        ),
        read=lambda match, context: Reading("DATE", "PAST_REF"),
        examples=(Example("It closed recently.", "recently", "PAST_REF"),),
        counter_examples=("It fell in the past few days.",),
    ),
    Rule(
        name="recent-units",
        cue="vague",
        pattern=compile_rule(rf"(?<![\w-])recent\s+{_UNITS}\b"),
        read=lambda match, context: Reading("DATE", "PAST_REF"),
        examples=(Example("It fell in recent weeks.", "recent weeks", "PAST_REF"),),
    ),
    Rule(
        name="coming-units",
        cue="unit",
        pattern=compile_rule(rf"(?<![\w-])(?:the\s+|these\s+)?coming\s+{_UNITS}\b"),
        read=lambda match, context: Reading("DATE", "FUTURE_REF"),
        examples=(Example("It will fall in the coming weeks.", "the coming weeks", "FUTURE_REF"),),
        counter_examples=("It will fall in the coming three weeks.",),
    ),
    Rule(
        name="future",
        cue="vague",
        pattern=compile_rule(r"(?<![\w-])(?:the\s+)?(?:(?:near|foreseeable)\s+)?future\b(?!s)"),
        read=_read_future,
        examples=(Example("They look to the future.", "the future", "FUTURE_REF"),),
        counter_examples=("His future wife came.",),
    ),
    Rule(
        name="soon",
        cue="vague",
        pattern=compile_rule(r"(?<![\w-])soon\b(?!\s+(?:after|as)\b)"),
        read=lambda match, context: Reading("DATE", "FUTURE_REF"),
        examples=(Example("It will close soon.", "soon", "FUTURE_REF"),),
        counter_examples=("It closed soon after.",),
    ),
)
