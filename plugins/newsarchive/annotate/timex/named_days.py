"""Feasts with a fixed day, and the one date that has become a name."""

from __future__ import annotations

import datetime
import re

from newsarchive.annotate.timex.context import Context
from newsarchive.annotate.timex.readings import read_day
from newsarchive.annotate.timex.rule import Example, Reading, Rule
from newsarchive.annotate.timex.tense import direction_at
from newsarchive.annotate.timex.vocabulary import YEAR, compile_rule, plain
from newsarchive.annotate.timex.years_of_months import nearest_year

_FEASTS = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "independence day": (7, 4),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "veterans day": (11, 11),
    "armistice day": (11, 11),
}
# "Harold Christmas": a capital in front that is no preposition makes a name.
_SURNAME = re.compile(
    r"(?<![.!?\w])(?!(?:On|At|By|Before|Since|Until|After|For|In|Around|Over|And|But|From|During|Every)\s)[A-Z][a-z]+\s$"
)


def _read_feast(match: re.Match[str], context: Context) -> Reading | None:
    month, day = _FEASTS[plain(match["feast"]).replace("’", "'")]
    here = context.published
    if _SURNAME.search(context.text, context.sentence.start, match.start()):
        return None
    if match["year"]:
        year = int(match["year"])
    elif match["which"] and match["which"].lower() == "last":
        year = here.year if (month, day) < (here.month, here.day) else here.year - 1
    elif match["which"] and match["which"].lower() == "next":
        year = here.year if (month, day) > (here.month, here.day) else here.year + 1
    else:
        year = nearest_year(here, month, day, direction_at(context, match.start(), match.end()))
    return read_day(datetime.date(year, month, day)).written(match["year"])


RULES = (
    Rule(
        name="feast",
        cue="named",
        pattern=compile_rule(
            r"(?<![\w-])(?:(?P<which>last|next|this)\s+)?(?P<feast>christmas\s+eve|christmas\s+day|christmas|boxing\s+day|"
            r"new\s+year['’]s\s+(?:eve|day)|valentine['’]s\s+day|independence\s+day|bastille\s+day|halloween|veterans\s+day|"
            rf"armistice\s+day)\b(?:,?\s+(?P<year>{YEAR}))?(?!\s+(?:Island|tree|card|present|market|shopping|party|carol|season|holiday))"
        ),
        read=_read_feast,
        examples=(
            Example("He was born on Christmas Day 1990.", "Christmas Day 1990", "1990-12-25", "1990-12-25"),
            Example("He will come on New Year’s Eve.", "New Year’s Eve", "2021-12-31", "2021-12-31"),
        ),
        counter_examples=("They sailed to Christmas Island.", "Then Harold Christmas drew it."),
    ),
    Rule(
        name="september-11",
        cue="digit",
        pattern=compile_rule(
            r"(?<![\w/])(?:9/11(?![\w/])|(?-i:Sept(?:ember|\.)?)\s+11(?:th)?(?=,?\s+(?:terror\w*\s+|suicide\s+)?(?:attack|hijack|terror)))"
        ),
        read=lambda match, context: read_day(datetime.date(2001, 9, 11)),
        examples=(
            Example("The 9/11 attacks changed it.", "9/11", "2001-09-11", "2001-09-11"),
            Example("Since the Sept. 11 attacks it has changed.", "Sept. 11", "2001-09-11", "2001-09-11"),
        ),
        counter_examples=("It ran on 9/11/2021.",),
    ),
)
