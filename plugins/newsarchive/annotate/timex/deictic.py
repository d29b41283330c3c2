"""Days and units counted from the day of publication: yesterday, last week, this year."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import replace

from newsarchive.annotate.timex.context import Context
from newsarchive.annotate.timex.readings import (
    WITHIN,
    add_months,
    interval,
    read_century,
    read_day,
    read_decade,
    read_month,
    read_quarter,
    read_week,
    read_year,
    up_to_now,
)
from newsarchive.annotate.timex.rule import Example, Reading, Rule
from newsarchive.annotate.timex.tense import direction_at
from newsarchive.annotate.timex.vocabulary import (
    PART,
    PART_OF_DAY,
    PARTS_OF_DAY,
    compile_rule,
    duration_value,
    part_name,
)
from newsarchive.dates import When, date_of

_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_ONE_DAY = datetime.timedelta(days=1)


def _read_day_word(match: re.Match[str], context: Context) -> Reading | None:
    """A day by its word; in a quotation a bare "today" is rhetoric ("the world today"), and no timeline's day."""
    word = match["word"].lower()
    if match["beyond"]:
        return read_day(context.published + (2 if word == "tomorrow" else -2) * _ONE_DAY)
    part = "NI" if word == "tonight" else PARTS_OF_DAY.get((match["part"] or "").lower())
    reading = read_day(context.published + _DAYS[word] * _ONE_DAY, f"T{part}" if part else "")
    if word == "today" and context.is_quoted(match.start()) and not re.match(r"['’]s", context.after(match.end())):
        return replace(reading, when=None)
    return reading


def _read_part_of_day(match: re.Match[str], context: Context) -> Reading | None:
    word, part = match["word"].lower(), match["part"].lower()
    if word == "last" and part not in ("night", "evening"):
        return None
    return read_day(context.published - (word == "last") * _ONE_DAY, f"T{PARTS_OF_DAY[part]}")


# "The war's last decade": counted from its owner's end, not from publication.
_OWNED = re.compile(r"['’]s\s+$")
_OVER = re.compile(r"\b(?:over|within)\s+$", re.IGNORECASE)
_STEPS = {"last": -1, "previous": -1, "past": -1, "this": 0, "current": 0, "next": 1, "following": 1, "coming": 1}


def _read_unit(match: re.Match[str], context: Context) -> Reading | None:
    which, unit = match["which"].lower().split(), match["unit"].lower()
    if _OWNED.search(context.before(match.start())):
        return None
    if which == ["past"] or (which == ["the", "past"] and unit != "weekend"):
        within = up_to_now(context.published, 1, unit) if WITHIN.search(context.before(match.start())) else None
        return Reading("DURATION", duration_value(1, unit), within) if which[0] == "the" else None
    if which == ["the", "last"] and _OVER.search(context.before(match.start())):
        return Reading("DURATION", duration_value(1, unit), up_to_now(context.published, 1, unit))
    if which[0] == "the" and which[-1] in ("last", "next") and unit in ("decade", "century"):
        return Reading("DURATION", duration_value(1, unit))
    steps = _STEPS[which[-1]]
    if which[-1] in ("previous", "following") and (told := _beside_anchor(context, unit, steps)):
        return told
    reading = _unit_at(context, unit, steps, part_name(match["part"]))
    if which[-1] in ("previous", "following"):
        return replace(reading, when=None)
    side = (match["side"] or "").lower().split()
    return _sided(reading, context.published, side[0]) if side and steps == 0 else reading


def _unit_at(context: Context, unit: str, steps: int, part: str = "") -> Reading:
    """The unit so many steps from the one that holds the day of publication."""
    here = context.published
    if unit == "week":
        return read_week(here + datetime.timedelta(weeks=steps))
    if unit == "weekend":
        return read_week(_weekend(here, steps), weekend=True)
    if unit == "month":
        return read_month(*add_months(here.year, here.month, steps), part)
    if unit == "quarter":
        year, month = add_months(here.year, here.month, 3 * steps)
        return read_quarter(year, (month + 2) // 3)
    if unit == "decade":
        return read_decade(here.year + 10 * steps, part)
    if unit == "century":
        return read_century(here.year // 100 + 1 + steps, part)
    return read_year(here.year + steps, part)


def _weekend(here: datetime.date, steps: int) -> datetime.date:
    """A day of the week whose weekend is meant; "last weekend" is the last one over, "this" the nearest."""
    if steps == 0 and here.weekday() < 3:
        return here - datetime.timedelta(weeks=1)
    return here + datetime.timedelta(weeks=steps)


def _sided(reading: Reading, here: datetime.date, side: str) -> Reading:
    """ "Later this year" begins with the day of publication; "earlier this year" is the year, as readers take it."""
    when = reading.when
    if when is None or when.first is None or when.last is None:
        return reading
    last = datetime.date(*date_of(when.last))
    named = f"{side} in {when.label}" if when.precision in ("month", "year") else ""
    if side == "earlier":
        return replace(reading, when=replace(when, label=named or when.label))
    return replace(reading, when=interval(here, last, "", named))


def _beside_anchor(context: Context, unit: str, steps: int) -> Reading | None:
    """The unit before or after the one that the paragraph told of last; None where it told of none so narrow."""
    anchor: When | None = context.anchor
    if anchor is None or anchor.first is None:
        return None
    year, month, _ = date_of(anchor.first)
    if unit == "year" and anchor.precision in ("day", "month", "year", "season", "quarter"):
        return read_year(year + steps)
    if unit == "month" and anchor.precision in ("day", "month"):
        return read_month(*add_months(year, month, steps))
    day = context.anchor_date()
    if day is not None and unit == "week":
        return read_week(day + datetime.timedelta(weeks=steps))
    if day is not None and unit == "day":
        return read_day(day + steps * _ONE_DAY)
    return None


def _read_weekend(match: re.Match[str], context: Context) -> Reading | None:
    here = context.published
    if direction_at(context, match.start(), match.end()) == "future":
        return read_week(here, weekend=True)
    return read_week(here - datetime.timedelta(days=here.isoweekday() if here.weekday() < 5 else 0), weekend=True)


def _read_beside(match: re.Match[str], context: Context) -> Reading | None:
    """ "The same day", "the year before": from what the paragraph told last, else known in value only."""
    unit = (match["unit"] or match["unit2"]).lower()
    word = (match["which"] or match["side"]).lower().split()[-1]
    steps = {"next": 1, "following": 1, "after": 1, "previous": -1, "before": -1}.get(word, 0)
    if match["side"] and re.match(
        r"\s+(?:the|an?|his|her|its|their|he|she|it|they|[A-Z]|\d)", context.after(match.end())
    ):
        return None
    told = _beside_anchor(context, unit, steps)
    if told is not None:
        return told
    if match["which"] and word == "that":
        return None
    if unit == "day":
        return replace(read_day(context.published + steps * _ONE_DAY), when=None)
    return replace(_unit_at(context, unit, steps), when=None)


def _read_end(match: re.Match[str], context: Context) -> Reading | None:
    """The end of a running unit; its last third, or its last day where the text sets it as a limit."""
    unit, here = (match["unit"] or "year").lower(), context.published
    if unit == "month":
        return read_month(here.year, here.month, "late")
    if unit == "week":
        return read_week(here)
    reading = _unit_at(context, unit, 0, "late")
    if unit == "year":
        last = calendar.monthrange(here.year, 12)[1]
        return replace(reading, when=interval(datetime.date(here.year, 9, 1), datetime.date(here.year, 12, last), "~",
                                              f"late {here.year}"))  # fmt: skip
    return reading


_UNITS = r"(?P<unit>week|weekend|month|quarter|year|decade|century)"
RULES = (
    Rule(
        name="day-word",
        cue="deictic",
        pattern=compile_rule(
            r"(?<![\w-])(?<!USA\s)(?:(?:early|late|earlier|later)\s+)?(?P<beyond>the\s+day\s+(?:before|after)\s+)?"
            rf"(?P<word>yesterday|today|tonight|tomorrow)\b(?:\s+(?P<part>{PART_OF_DAY})\b)?"
        ),
        read=_read_day_word,
        examples=(
            Example("He left yesterday.", "yesterday", "2021-09-30", "2021-09-30"),
            Example("Earlier today he left.", "Earlier today", "2021-10-01", "2021-10-01"),
            Example("He left yesterday morning.", "yesterday morning", "2021-09-30TMO", "2021-09-30"),
            Example("He left the day before yesterday.", "the day before yesterday", "2021-09-29", "2021-09-29"),
            Example('"The world today is small," he said.', "today", "2021-10-01", ""),
        ),
        counter_examples=("USA Today-style news",),
    ),
    Rule(
        name="this-part-of-day",
        cue="part-of-day",
        pattern=compile_rule(
            rf"(?<![\w-])(?:(?:early|late|earlier|later)\s+)?(?P<word>this|last)\s+(?P<part>{PART_OF_DAY})\b"
        ),
        read=_read_part_of_day,
        examples=(
            Example("He left this morning.", "this morning", "2021-10-01TMO", "2021-10-01"),
            Example("He left last night.", "last night", "2021-09-30TNI", "2021-09-30"),
        ),
        counter_examples=("the last morning of his life",),
    ),
    Rule(
        name="unit-from-publication",
        cue="unit",
        pattern=compile_rule(
            rf"(?<![\w-])(?:(?P<part>{PART})[\s-]+|(?P<side>earlier|later)\s+(?:in\s+)?)?"
            r"(?P<which>(?:the\s+|this\s+)?(?:last|past|next|previous|following|current|coming)|this)\s+"
            rf"(?:fiscal\s+|calendar\s+|school\s+|academic\s+)?{_UNITS}\b(?!-)"
        ),
        read=_read_unit,
        examples=(
            Example("Last week they met.", "Last week", "2021-W38", "2021-09-20/2021-09-26"),
            Example("They met last month.", "last month", "2021-09", "2021-09"),
            Example("They met late last year.", "late last year", "2020", "2020-09~/2020-12~"),
            Example("They will meet next year.", "next year", "2022", "2022"),
            Example("They met earlier this year.", "earlier this year", "2021", "2021"),
            Example("They will meet later this month.", "later this month", "2021-10", "2021-10-01/2021-10-31"),
            Example("In 2014 it fell, and the following year it rose.", "the following year", "2015", "2015"),
            Example("They met in the last quarter.", "the last quarter", "2021-Q3", "2021-35"),
            Example("It rose in the past week.", "the past week", "P1W", "2021-09-24/2021-10-01"),
        ),
        counter_examples=(
            "He is past month four.",
            "It was the war's last decade.",
        ),
    ),
    Rule(
        name="weekend",
        cue="unit",
        pattern=compile_rule(r"(?<![\w-])the\s+weekend\b"),
        read=_read_weekend,
        examples=(
            Example("They met over the weekend.", "the weekend", "2021-W38-WE", "2021-09-25/2021-09-26"),
            Example("They will meet at the weekend.", "the weekend", "2021-W39-WE", "2021-10-02/2021-10-03"),
        ),
    ),
    Rule(
        name="beside-the-last-date",
        cue="unit",
        pattern=compile_rule(
            r"(?<![\w-])(?:(?P<which>the\s+(?:same|following|next|previous)|that(?:\s+same)?)\s+(?P<unit>day|month|year)\b"
            r"|the\s+(?P<unit2>day|month|year)\s+(?P<side>before|after)\b)(?!-)"
        ),
        read=_read_beside,
        examples=(
            Example("He fled on 3 May 2019 and was caught the next day.", "the next day", "2019-05-04", "2019-05-04"),
            Example("He won in 2014 and lost the year after.", "the year after", "2015", "2015"),
            Example("He spoke the same day.", "the same day", "2021-10-01", ""),
        ),
        counter_examples=("He left the day before the vote.", "He likes that day."),
    ),
    Rule(
        name="end-of-unit",
        cue="unit",
        pattern=compile_rule(
            r"(?<![\w-])(?:(?:the\s+)?end\s+of\s+the\s+(?P<unit>year|month|week|decade|century)|(?:the\s+)?year[’'\s-]+s?\s*end)\b"
        ),
        read=_read_end,
        examples=(
            Example("It will open by the end of the year.", "the end of the year", "2021", "../2021-12-31~"),
            Example("It will open at year-end.", "year-end", "2021", "2021-09-01~/2021-12-31~"),
        ),
    ),
)
