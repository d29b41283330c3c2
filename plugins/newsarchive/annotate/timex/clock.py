"""Times of the clock. A timeline has no hours: a time is placed by the day beside it, and alone is not placed."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from newsarchive.annotate.timex.context import Context
from newsarchive.annotate.timex.readings import read_day
from newsarchive.annotate.timex.rule import Example, Reading, Rule
from newsarchive.annotate.timex.vocabulary import (
    DAY,
    MONTH,
    NOT_A_DAY,
    PART_OF_DAY,
    WEEKDAY,
    YEAR,
    compile_rule,
    day_number,
    month_number,
    weekday_number,
)
from newsarchive.annotate.timex.weekdays import bare_weekday
from newsarchive.annotate.timex.years_of_months import year_of_month, year_that_agrees

_ZONE = r"\s+(?:(?-i:GMT|UTC|EST|EDT|ET|PST|PDT|PT|CST|CDT|CT|BST|CET|CEST|IST|SGT|AEST)\b|local\s+time\b)"
_CLOCK = (
    r"(?:(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?\s*(?P<half>[ap]\.?m\b\.?)"
    r"|(?P<hour24>[01]?\d|2[0-4]):(?P<minute24>[0-5]\d)(?!\d)|(?P<military>[0-2]\d[0-5]\d)(?=\s+(?-i:GMT|UTC))"
    r"|(?P<oclock>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+o['’]clock|(?P<word>noon|midnight|midday))"
)
_AT = re.compile(r"\b(?:at|by|until|till|around|about|from|to|before|after|since|between|and|closed|opened)\s+$|[-–(]$")
_HOURS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def _read_clock(match: re.Match[str], context: Context) -> Reading | None:
    hour, minute = _hour_and_minute(match)
    named = match["weekday"] or match["day_word"] or match["month"]
    if match["hour24"] and not match["zone"] and not named and not _AT.search(context.before(match.start())):
        return None
    if hour > 24 or minute > 59:
        return None
    day = _day_beside(match, context)
    if day is None:
        return None
    reading = read_day(day, f"T{hour:02}:{minute:02}")
    return reading if named else replace(reading, when=None)


def _hour_and_minute(match: re.Match[str]) -> tuple[int, int]:
    if match["word"]:
        return (24 if match["word"].lower() == "midnight" else 12), 0
    if match["oclock"]:
        word = match["oclock"].lower()
        return (int(word) if word.isdigit() else _HOURS.index(word)), 0
    if match["military"]:
        return int(match["military"][:2]), int(match["military"][2:])
    if match["hour24"]:
        return int(match["hour24"]), int(match["minute24"])
    hour = int(match["hour"]) % 12 + 12 * (match["half"][0].lower() == "p")
    return hour if int(match["hour"]) <= 12 else int(match["hour"]), int(match["minute"] or 0)


def _day_beside(match: re.Match[str], context: Context) -> datetime.date | None:
    """The day written behind the time; else the day told last, or that of publication, for the value alone."""
    if match["weekday"]:
        return bare_weekday(context, match.start(), match.end(), weekday_number(match["weekday"]))
    if match["day_word"]:
        return context.published + datetime.timedelta(days=_DAYS[match["day_word"].lower()])
    if match["month"]:
        month, day = month_number(match["month"]), day_number(match["day"])
        year = int(match["year"]) if match["year"] else year_of_month(context, match.start(), match.end(), month, day)
        if match["named"] and not match["year"]:
            year = year_that_agrees(context.published, year, month, day, weekday_number(match["named"]))
        try:
            return datetime.date(year, month, day)
        except ValueError:
            return None
    return context.anchor_date() or context.published


_PATTERN = compile_rule(
    rf"(?<![\w:.,$£€/-])(?:(?:around|about)\s+)?{_CLOCK}(?P<zone>{_ZONE})?"
    rf"(?:,?\s+(?:on\s+)?(?:(?:(?P<named>{WEEKDAY})\b,?\s+)?(?P<month>{MONTH})\s+(?P<day>{DAY}){NOT_A_DAY}"
    rf"(?:,?\s+(?P<year>{YEAR}))?"
    rf"|(?P<weekday>{WEEKDAY})\b(?:\s+{PART_OF_DAY}\b)?|(?P<day_word>today|tonight|yesterday|tomorrow)\b))?(?![\w%])"
)
RULES = (
    Rule(
        name="clock",
        cue="digit",
        pattern=_PATTERN,
        read=_read_clock,
        examples=(
            Example(
                "He left at 10:30 a.m. Thursday for Paris.", "10:30 a.m. Thursday", "2021-09-30T10:30", "2021-09-30"
            ),
            Example(
                "Tickets go on sale at 10 a.m. Friday, Dec. 3.",
                "10 a.m. Friday, Dec. 3",
                "2021-12-03T10:00",
                "2021-12-03",
            ),
            Example("Polls closed at 22:30 in the city.", "22:30", "2021-10-01T22:30", ""),
            Example("He left at 0300 GMT on Monday.", "0300 GMT on Monday", "2021-09-27T03:00", "2021-09-27"),
        ),
        counter_examples=("They won 2:1 there.", "Open 24/7 all year.", "A 16:9 screen"),
    ),
    Rule(
        name="clock-word",
        cue="named",
        pattern=_PATTERN,
        read=_read_clock,
        examples=(Example("He left at noon.", "noon", "2021-10-01T12:00", ""),),
    ),
)
