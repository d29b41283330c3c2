"""What a rule of the grammar is: a pattern, the reading of its match, and the cases that show what it does.

To add a rule, write it in the module of its family with examples and counter-examples;
a test runs every example through the whole tagger, so that a rule that another one hides is noticed.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from newsarchive.annotate.timex.context import Context
from newsarchive.dates import When
from newsarchive.text import Span

# What a sentence must hold for a rule to be tried; cues.py finds them.
Cue = Literal[
    "digit", "month", "weekday", "unit", "season", "deictic", "part-of-day", "set", "vague", "century", "named"
]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]

FRIDAY = datetime.date(2021, 10, 1)


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means; ``value`` is TIMEX3's, ``when`` None where a timeline cannot place it.

    ``start`` and ``end`` narrow the match, as offsets into the text, where it took in more than the expression.
    ``year_written`` is true where the words themselves name the year.
    ``rule`` names the reading where it is not the rule's usual one.
    ``join`` is where a range's two ends are joined, by "to" or a dash; its ``value`` has a slash there.
    """

    type: TimexType
    value: str
    when: When | None = None
    start: int | None = None
    end: int | None = None
    year_written: bool = False
    rule: str = ""
    join: Span | None = None

    def within(self, start: int, end: int) -> Reading:
        return replace(self, start=start, end=end)

    def written(self, year: object) -> Reading:
        """The same, marked as naming its year where ``year`` is not empty."""
        return replace(self, year_written=bool(year))


@dataclass(frozen=True, slots=True)
class Example:
    """In ``text``, published on ``published``, the words ``found`` mean ``value``, and ``edtf`` on a timeline."""

    text: str
    found: str
    value: str
    edtf: str = ""
    published: datetime.date = FRIDAY


@dataclass(frozen=True, slots=True)
class Rule:
    """``read`` gives None where the match means no time after all; in ``counter_examples`` the rule finds nothing."""

    name: str
    cue: Cue
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Context], Reading | None]
    examples: tuple[Example, ...]
    counter_examples: tuple[str, ...] = ()
