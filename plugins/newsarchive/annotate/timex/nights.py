"""Overnight: the night between two days, which is neither the one nor the other."""

from __future__ import annotations

import datetime
import re

from newsarchive.annotate.timex.context import Context
from newsarchive.annotate.timex.readings import interval
from newsarchive.annotate.timex.rule import Example, Reading, Rule
from newsarchive.annotate.timex.tense import direction_at
from newsarchive.annotate.timex.vocabulary import compile_rule

_ONE_DAY = datetime.timedelta(days=1)


def _read_overnight(match: re.Match[str], context: Context) -> Reading:
    """The night before publication, or after it where the sentence looks ahead."""
    here = context.published
    first = here if direction_at(context, match.start(), match.end()) == "future" else here - _ONE_DAY
    return Reading("TIME", f"{first.isoformat()}TNI", interval(first, first + _ONE_DAY))


RULES = (
    Rule(
        name="overnight",
        cue="part-of-day",
        # What only says of which kind a thing is, an overnight train, names no night.
        pattern=compile_rule(
            r"(?<![\w-])(?:in\s+the\s+)?(?P<word>overnight)(?:\s+hours)?(?=\s*[.,;:!?)”\"]|\s+(?:in|on|at|by|from|after|as|and|but|when|"
            r"while|with|near|for|to|into|despite|\w+ed)\b|\s*$)"
        ),
        read=_read_overnight,
        examples=(
            Example("Fighting went on overnight.", "overnight", "2021-09-30TNI", "2021-09-30/2021-10-01"),
            Example("Ten people were held overnight in Paris.", "overnight", "2021-09-30TNI", "2021-09-30/2021-10-01"),
            Example("The storm will reach the coast overnight.", "overnight", "2021-10-01TNI", "2021-10-01/2021-10-02"),
        ),
        counter_examples=("He took an overnight train.", "It was an overnight success."),
    ),
)
