"""So many units before or after a day: two years ago, three days later."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from newsarchive.annotate.timex.context import Context
from newsarchive.annotate.timex.readings import (
    add_months,
    interval,
    read_century,
    read_day,
    read_decade,
    read_month,
    read_quarter,
    read_week,
    read_year,
)
from newsarchive.annotate.timex.rule import Example, Reading, Rule
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
from newsarchive.dates import iso_of, iso_year, parse_edtf

_BACK = {"ago", "earlier", "before", "previously"}
_MORE = re.compile(r"more|over|at\s+least", re.IGNORECASE)
_LESS = re.compile(r"less|fewer|under|at\s+most|up\s+to|no\s+more", re.IGNORECASE)


def _read_offset(match: re.Match[str], context: Context) -> Reading | None:
    unit, way = unit_name(match["unit"]), match["way"].lower().split()[0]
    number = 1 if match["one"] else number_of(match["number"]) if match["number"] else None
    back = way in _BACK
    if match["half_of"] and unit == "year":
        number, unit = 6, "month"
    if number is None:
        return Reading("DATE", "PAST_REF" if back else "FUTURE_REF")
    if way == "before":
        return Reading("DURATION", duration_value(number, unit))
    from_day = way in ("ago", "from", "hence")
    base = context.published if from_day else context.anchor_date()
    reading = _count(base or context.published, unit, -number if back else number, match["half"] or match["half_of"])
    if reading is None:
        return Reading("DURATION", duration_value(number, unit))
    if not from_day:
        return _from_anchor(reading, context, unit, int(-number if back else number), base)
    return _roughly(reading, match["roughly"] or "", context.published)


def _count(base: datetime.date, unit: str, number: float, half: str | None) -> Reading | None:
    """The unit at a distance; None for hours and broken numbers, which give no day that the words vouch for."""
    if number != int(number):
        return None
    steps, rough = int(number), bool(half) or abs(number) >= 10
    try:
        if unit == "day":
            return read_day(base + datetime.timedelta(days=steps))
        if unit in ("week", "fortnight"):
            return read_week(
                base + datetime.timedelta(weeks=steps * (2 if unit == "fortnight" else 1)), approximate=True
            )
        if unit == "month":
            return read_month(*add_months(base.year, base.month, steps), "", rough)
        if unit == "quarter":
            year, month = add_months(base.year, base.month, 3 * steps)
            return read_quarter(year, (month + 2) // 3)
        if unit == "decade":
            about = base.year + 10 * steps
            wide = parse_edtf(f"{about - 5:04}~/{about + 5:04}~", f"about {about}")
            return replace(read_decade(about), when=wide)
        if unit == "century":
            return read_century((base.year + 100 * steps) // 100 + 1)
        if unit == "year":
            return read_year(base.year + steps, "", rough)
    except (OverflowError, ValueError):
        return None
    return None


def _from_anchor(
    reading: Reading, context: Context, unit: str, steps: int, base: datetime.date | None
) -> Reading | None:
    """ "Three days later": from the day told last; "a year earlier" is content with a year told; else not placed."""
    if base is not None:
        return reading
    year = context.anchor_year()
    if unit == "year" and year is not None:
        return read_year(year + steps)
    return replace(reading, when=None)


def _roughly(reading: Reading, words: str, published: datetime.date) -> Reading:
    """ "More than two years ago" has no first day; "less than two years ago" lasts to publication; "about" is soft."""
    when = reading.when
    if not words or when is None or when.first is None or when.last is None:
        return reading
    if _MORE.search(words):
        return replace(reading, when=parse_edtf(f"../{iso_of(when.last)}", f"before {when.label}"))
    if _LESS.search(words) and iso_of(when.first) <= published.isoformat():
        first = datetime.date.fromisoformat(iso_of(when.first))
        return replace(reading, when=interval(first, published, "", f"after {when.label}"))
    if when.precision == "year" and not when.approximate:
        return replace(reading, when=parse_edtf(f"{iso_year(int(reading.value))}~"))
    if when.precision == "month" and not when.approximate:
        return replace(reading, when=parse_edtf(f"{reading.value}~"))
    return reading


RULES = (
    Rule(
        name="offset",
        cue="unit",
        pattern=compile_rule(
            rf"(?<![\w,.$£€-])(?:(?P<roughly>{ROUGHLY})\s+)?(?:(?P<number>{NUMBER})|(?P<some>{SOME})|(?P<half_of>half\s+an?)|(?P<one>an?))[\s-]+"
            rf"(?:(?P<half>and\s+a\s+half|or\s+so)\s+|more\s+|full\s+)?(?P<unit>{UNIT})s?\s+(?P<half2>and\s+a\s+half\s+)?"
            r"(?P<way>ago|earlier|previously|before|later|from\s+now|hence)\b"
        ),
        read=_read_offset,
        examples=(
            Example("He left three days ago.", "three days ago", "2021-09-28", "2021-09-28"),
            Example("He left two weeks ago.", "two weeks ago", "2021-W37", "2021-09-13~/2021-09-19~"),
            Example("He left two years ago.", "two years ago", "2019", "2019"),
            Example("He left about two years ago.", "about two years ago", "2019", "2019~"),
            Example("He left more than two years ago.", "more than two years ago", "2019", "../2019-12-31"),
            Example("He left half a year ago.", "half a year ago", "2021-04", "2021-04~"),
            Example("He left a month ago.", "a month ago", "2021-09", "2021-09"),
            Example("He left nearly a decade ago.", "nearly a decade ago", "201", "2006~/2016~"),
            Example("He left a few months ago.", "a few months ago", "PAST_REF"),
            Example("He fled on 3 May 2019 and fell two days later.", "two days later", "2019-05-05", "2019-05-05"),
            Example("Profit was up from a year earlier.", "a year earlier", "2020", ""),
        ),
        counter_examples=("It cost $2 days ago.",),
    ),
    Rule(
        name="long-ago",
        cue="unit",
        pattern=compile_rule(r"(?<![\w-])(?:days|weeks|months|years|decades|centuries|hours|minutes)\s+(?P<way>ago|earlier|later)\b"),
        read=lambda match, context: Reading("DATE", "FUTURE_REF" if match["way"].lower() == "later" else "PAST_REF"),
        examples=(Example("It was built centuries ago.", "centuries ago", "PAST_REF"),),
    ),
)  # fmt: skip
