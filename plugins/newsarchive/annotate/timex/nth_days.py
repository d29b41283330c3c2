"""Days of a month by their place among its weekdays: "the third Monday in February"."""

from __future__ import annotations

import calendar
import datetime
import re

from newsarchive.annotate.timex.context import Context
from newsarchive.annotate.timex.readings import read_day
from newsarchive.annotate.timex.rule import Example, Reading, Rule
from newsarchive.annotate.timex.vocabulary import (
    MONTH,
    WEEKDAY,
    YEAR,
    compile_rule,
    month_number,
    ordinal_number,
    weekday_number,
)
from newsarchive.annotate.timex.years_of_months import year_of_month

# "The first Monday of October is a holiday": every year's.
_EVERY_YEAR = re.compile(r"\b(?:always|usually|annually|each|every|traditionally|holiday|observed)\b", re.IGNORECASE)


def _read_nth_day(match: re.Match[str], context: Context) -> Reading | None:
    sentence = context.text[context.sentence.start : context.sentence.end]
    if not match["year"] and _EVERY_YEAR.search(sentence):
        return None
    month = month_number(match["month"])
    year = int(match["year"] or year_of_month(context, match.start(), match.end(), month))
    day = _find_day(year, month, weekday_number(match["weekday"]), match["nth"].lower())
    return read_day(day).written(match["year"]) if day else None


def _find_day(year: int, month: int, weekday: int, nth: str) -> datetime.date | None:
    """None where the month has no fifth Monday."""
    days = [week[weekday] for week in calendar.monthcalendar(year, month) if week[weekday]]
    place = len(days) if nth == "last" else ordinal_number(nth)
    return datetime.date(year, month, days[place - 1]) if place <= len(days) else None


RULES = (
    Rule(
        name="nth weekday",
        cue="weekday",
        pattern=compile_rule(
            rf"(?<![\w-])(?:the\s+)?(?P<nth>first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th))\s+"
            rf"(?P<weekday>{WEEKDAY})\s+(?:of|in)\s+(?P<month>{MONTH})(?:,?\s+(?:of\s+)?(?P<year>{YEAR}))?(?!\w)"
        ),
        read=_read_nth_day,
        examples=(
            Example("It opened on the third Monday of February.", "the third Monday of February", "2021-02-15",
                    "2021-02-15"),
            Example("It will open on the last Friday in October.", "the last Friday in October", "2021-10-29",
                    "2021-10-29"),
            Example("They met on the first Tuesday of May 2019.", "the first Tuesday of May 2019", "2019-05-07",
                    "2019-05-07"),
        ),
        counter_examples=("It is held on the third Monday of every month.",),
    ),
)  # fmt: skip
