"""Durations: how long, not when. One that still runs at publication is a state, with its beginning on a timeline."""

from __future__ import annotations

import re
from dataclasses import replace

from newsarchive.annotate.timex.context import Context
from newsarchive.annotate.timex.readings import WITHIN, up_to_now
from newsarchive.annotate.timex.rule import Example, Reading, Rule
from newsarchive.annotate.timex.tense import tense_at
from newsarchive.annotate.timex.vocabulary import (
    NUMBER,
    ROUGHLY,
    SOME,
    UNIT,
    compile_rule,
    duration_value,
    number_of,
    unit_name,
)
from newsarchive.dates import parse_edtf

_UP_TO_NOW = re.compile(r"(?:the\s+)?(?:last|past)\b", re.IGNORECASE)
# The state that a duration measures up to now: "two decades in power".
_STATE = re.compile(r"\s+(?:in|at|on)\s+(?:power|office|charge|exile|the\s+(?:throne|helm|job))\b")
_PER_UNIT = re.compile(
    r"(?:\bonce|\btwice|\btimes|\bpercent|per\s+cent|%|\bmillion|\bbillion|\bthousand|\bdollars|\bhours|\bdays|\bweeks|\bmonths|[$£€]?\d)\s+$"
)
_LASTING = re.compile(r"\b(?:for|in|after|within|over|of|took|take|takes|last|lasted|spent|many|the|by|few)\s+$")


def _read_counted(match: re.Match[str], context: Context) -> Reading | None:
    unit = unit_name(match["unit"])
    if match["number"] is None:
        number = 2.0 if "couple" in match["some"].lower() else None
        return Reading("DURATION", duration_value(number, unit))
    number = number_of(match["number"])
    if unit == "second" and not match["plural"]:
        return None
    if re.fullmatch(r"[12]\d\d\d", match["number"]) and match["number"] not in ("1000", "2000"):
        return None
    if match["half"] and "half" in match["half"]:
        number += 0.5
    reading = Reading("DURATION", duration_value(number, unit))
    if _UP_TO_NOW.match(match[0]) and WITHIN.search(context.before(match.start())):
        return replace(reading, when=up_to_now(context.published, number, unit))
    return _as_state(reading, match, context, number, unit)


def _as_state(reading: Reading, match: re.Match[str], context: Context, number: float, unit: str) -> Reading:
    """A state reaching to the present, where its verb says that it does; its beginning is about so long ago."""
    years = number * {"year": 1, "decade": 10, "century": 100}.get(unit, 0)
    running = tense_at(context, match.start(), match.end()) in ("present", "perfect", None)
    if not years or not running or not _STATE.match(context.text, match.end(), context.sentence.end):
        return reading
    begins = context.published.year - round(years)
    when = parse_edtf(f"{begins:04}~/..", f"since about {begins}") if begins > 0 else None
    return Reading("DURATION", reading.value, when, rule="duration-state")


def _read_hyphened(match: re.Match[str], context: Context) -> Reading | None:
    number = number_of(match["number"]) if match["number"] else None
    return Reading("DURATION", duration_value(number, unit_name(match["unit"])))


def _read_one(match: re.Match[str], context: Context) -> Reading | None:
    unit, before = unit_name(match["unit"]), context.before(match.start(), 30)
    if match["half"]:
        halves = {"hour": "PT30M", "day": "PT12H", "year": "P6M", "decade": "P5Y", "century": "P50Y"}
        return Reading("DURATION", halves[unit]) if unit in halves else None
    if _PER_UNIT.search(before):
        return Reading("SET", duration_value(1, unit))
    if unit == "minute" and not re.search(r"\b(?:for|in|than|within|about)\s+$", before):
        return None
    if unit == "second" or (unit == "quarter" and not re.search(r"\bfor\s+$", before)):
        return None
    return Reading("DURATION", duration_value(1, unit))


def _read_whole(match: re.Match[str], context: Context) -> Reading:
    many = match.groupdict().get("many")
    return Reading("DURATION", duration_value(None if many else 1, unit_name(match["unit"])))


def _read_plural(match: re.Match[str], context: Context) -> Reading | None:
    if not _LASTING.search(context.before(match.start(), 16)):
        return None
    return Reading("DURATION", duration_value(None, unit_name(match["unit"])))


_RELATIVE = r"past|last|next|first|coming|final|previous|following|recent|another|additional|an\s+additional"
RULES = (
    Rule(
        name="duration",
        cue="unit",
        pattern=compile_rule(
            rf"(?<![\w,.$£€-])(?:(?:the|this|these)\s+)?(?:(?:{_RELATIVE})\s+)?(?:{ROUGHLY}\s+)?(?:{NUMBER}\s+(?:to|or|and)\s+)?"
            rf"(?:(?P<number>{NUMBER})|(?P<some>{SOME}))\s+"
            r"(?:(?P<half>1/2|and\s+a\s+half|more|or\s+so|full|whole|straight|consecutive|trading|business|working|additional|other)\s+)?"
            rf"(?P<unit>{UNIT})(?P<plural>s)?\b(?!-)(?!\s+(?:old|of\s+age)\b)"
        ),
        read=_read_counted,
        examples=(
            Example("He served for two years.", "two years", "P2Y"),
            Example(
                "He is just there, and has denied it during two decades in power.", "two decades", "P20Y", "2001~/.."
            ),
            Example("After two decades in power he resigned.", "two decades", "P20Y", ""),
            Example("It fell in the past three months.", "the past three months", "P3M", "2021-07/2021-10"),
            Example("It lasted several weeks.", "several weeks", "PXW"),
            Example("It took more than 20 years.", "more than 20 years", "P20Y"),
        ),
        counter_examples=("He is 27 years old.", "She died at 80 years of age."),
    ),
    Rule(
        name="hyphened-duration",
        cue="unit",
        pattern=compile_rule(
            rf"(?<![\w,.$£€-])(?:(?P<number>\d+|{NUMBER})|several|multi)[\s-]+(?P<unit>minute|hour|day|week|month|year|decade)"
            r"(?:-long)?\b(?!-old|\s+old|s\b)"
        ),
        read=_read_hyphened,
        examples=(Example("It was a two-year deal.", "two-year", "P2Y"),),
        counter_examples=("A 27-year-old man fled.",),
    ),
    Rule(
        name="as-long-as-a-unit",
        cue="unit",
        pattern=compile_rule(r"(?<![\w-])(?P<unit>hour|day|week|month|year|decade|century)(?P<many>s)?-?long\b(?!-)"),
        read=_read_whole,
        examples=(
            Example("The decade-long war ended.", "decade-long", "P10Y"),
            Example("A months-long strike ended.", "months-long", "PXM"),
            Example("The yearlong talks ended.", "yearlong", "P1Y"),
        ),
        counter_examples=("It was a two-day-long show.",),
    ),
    Rule(
        name="whole-unit",
        cue="unit",
        pattern=compile_rule(
            r"(?<![\w-])(?:all|(?:the|an?)\s+(?:whole|entire|full))\s+(?P<unit>day|week|month|year|decade|century)\b(?!-)"
        ),
        read=_read_whole,
        examples=(
            Example("They waited all day.", "all day", "P1D"),
            Example("He stayed the whole year.", "the whole year", "P1Y"),
        ),
        counter_examples=("All days are alike.",),
    ),
    Rule(
        name="one-unit",
        cue="unit",
        pattern=compile_rule(
            rf"(?<![\w-])(?:{ROUGHLY}\s+)?(?:(?P<half>half\s+an?)|an?)\s+(?P<unit>{UNIT})\b(?!-)(?!\s+(?:old|ago|earlier|later|from)\b)"
        ),
        read=_read_one,
        examples=(
            Example("He waited for an hour.", "an hour", "PT1H"),
            Example("It costs $5 a week.", "a week", "P1W"),
            Example("He waited half a year.", "half a year", "P6M"),
        ),
        counter_examples=("Wait a minute.", "He had a second chance."),
    ),
    Rule(
        name="some-units",
        cue="unit",
        pattern=compile_rule(
            r"(?<![\w-])(?P<unit>days|weeks|months|years|decades|centuries|hours|minutes)\b(?!\s+(?:ago|earlier|later)\b)"
        ),
        read=_read_plural,
        examples=(Example("It went on for years.", "years", "PXY"),),
        counter_examples=("Good years they were.",),
    ),
)
