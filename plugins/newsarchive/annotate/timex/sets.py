"""What recurs: daily, every Monday, each year. A timeline cannot place it."""

from __future__ import annotations

import re

from newsarchive.annotate.timex.context import Context
from newsarchive.annotate.timex.rule import Example, Reading, Rule
from newsarchive.annotate.timex.vocabulary import (
    MONTH,
    NUMBER,
    PART_OF_DAY,
    PARTS_OF_DAY,
    SEASON,
    SEASON_CODES,
    WEEKDAY,
    compile_rule,
    duration_value,
    month_number,
    weekday_number,
)

_ADVERBS = {"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P3M", "yearly": "P1Y", "annually": "P1Y",
            "hourly": "PT1H"}  # fmt: skip


def _read_every(match: re.Match[str], context: Context) -> Reading:
    if match["part"]:
        return Reading("SET", f"XXXX-XX-XXT{PARTS_OF_DAY[match['part'].lower()]}")
    if match["weekday"]:
        return Reading("SET", f"XXXX-WXX-{weekday_number(match['weekday']) + 1}")
    if match["season"]:
        return Reading("SET", f"XXXX-{SEASON_CODES[match['season'].lower()][0]}")
    if match["month"]:
        return Reading("SET", f"XXXX-{month_number(match['month']):02}")
    if match["unit"].lower() == "weekend":
        return Reading("SET", "XXXX-WXX-WE")
    return Reading("SET", duration_value(2 if match["other"] else 1, match["unit"].lower()))


def _read_so_often(match: re.Match[str], context: Context) -> Reading:
    return Reading("SET", duration_value(1, match["unit"].lower()))


RULES = (
    Rule(
        name="every",
        cue="set",
        pattern=compile_rule(
            r"(?<![\w-])(?:every|each)\s+(?P<other>other\s+)?(?:(?P<unit>minute|hour|day|week|month|quarter|year|decade|weekend)"
            rf"|(?P<part>{PART_OF_DAY})|(?P<weekday>{WEEKDAY})|(?P<season>{SEASON})|(?P<month>{MONTH}))\b"
        ),
        read=_read_every,
        examples=(
            Example("They meet every day.", "every day", "P1D"),
            Example("They meet every other week.", "every other week", "P2W"),
            Example("They meet each Monday.", "each Monday", "XXXX-WXX-1"),
        ),
    ),
    Rule(
        name="so-often",
        cue="unit",
        pattern=compile_rule(
            rf"(?<![\w-])(?:once|twice|(?:{NUMBER}|several|a\s+few|many)\s+times)\s+(?:an?|each|every|per)\s+"
            r"(?P<unit>minute|hour|day|week|month|quarter|year|decade|century)\b"
        ),
        read=_read_so_often,
        examples=(
            Example("They meet once a week.", "once a week", "P1W"),
            Example("He trains three times a day.", "three times a day", "P1D"),
        ),
        counter_examples=("He won three times in a year.",),
    ),
    Rule(
        name="frequency",
        cue="set",
        pattern=compile_rule(
            r"(?<![\w-])(?P<word>daily|weekly|monthly|quarterly|yearly|annually|hourly)\b(?!-)(?!\s+(?-i:[A-Z]))"
        ),
        read=lambda match, context: Reading("SET", _ADVERBS[match["word"].lower()]),
        examples=(Example("They meet monthly.", "monthly", "P1M"),),
        counter_examples=("The Daily Mail said so.",),
    ),
)
