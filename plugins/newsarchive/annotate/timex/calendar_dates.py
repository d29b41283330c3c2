"""Days of the calendar: with and without a year, with and without their weekday, in figures."""

from __future__ import annotations

import datetime
import re

from newsarchive.annotate.timex.context import Context
from newsarchive.annotate.timex.readings import read_day
from newsarchive.annotate.timex.rule import Example, Reading, Rule
from newsarchive.annotate.timex.vocabulary import (
    ANY_WEEKDAY,
    DAY,
    MONTH,
    NOT_A_DAY,
    ORDINAL,
    PART_OF_DAY,
    PARTS_OF_DAY,
    YEAR,
    compile_rule,
    day_number,
    month_number,
    ordinal_number,
    weekday_number,
)
from newsarchive.annotate.timex.years_of_months import (
    listed_year,
    nearest_year,
    year_beside,
    year_of_month,
    year_that_agrees,
)
from newsarchive.dates import parse_edtf

_WEEKDAY = (
    r"(?:(?:(?:early|late|earlier|later)\s+)?(?P<which>last|next|this(?:\s+(?:past|coming))?)\s+)?"
    rf"(?:(?:(?:early|late|earlier|later)\s+)?(?P<weekday>{ANY_WEEKDAY})(?:\s+(?P<part>{PART_OF_DAY}))?"
    r"(?:\s*(?P<open>\()\s*|,?\s+(?:the\s+)?|,\s*))?"
)
_YEAR = (
    rf"(?:(?:\s*,\s*|\s+)(?P<year>{YEAR})(?!,\d)"
    r"|,?\s+(?:of\s+)?(?P<beside>last|this|next|that|the\s+same|the\s+(?:following|previous))\s+year\b)?"
)
_CLOSE = r"(?(open)\s*\)|(?:\s*\((?P<after>" + ANY_WEEKDAY + r")\))?)"


def _read_day_of_month(match: re.Match[str], context: Context) -> Reading | None:
    month, day = month_number(match["month"]), _day_of(match["day"])
    weekday = match["weekday"] or match["after"]
    written = int(match["year"]) if match["year"] else year_beside(context, match["beside"])
    if written is None and match["which"]:
        way = {"last": "past", "past": "past", "next": "future", "coming": "future"}.get(
            match["which"].lower().split()[-1]
        )
        written = nearest_year(context.published, month, day, way)
    year = written if written is not None else year_of_month(context, match.start(), match.end(), month, day)
    if written is None and weekday and listed_year(context, match.end()) is None:
        year = year_that_agrees(context.published, year, month, day, weekday_number(weekday))
    try:
        date = datetime.date(year, month, day)
    except ValueError:
        return None
    part = PARTS_OF_DAY.get((match["part"] or "").lower())
    return read_day(date, f"T{part}" if part else "").written(match["year"])


def _day_of(text: str) -> int:
    return day_number(text) if text[0].isdigit() else ordinal_number(text)


def _read_iso(match: re.Match[str], context: Context) -> Reading | None:
    try:
        return read_day(datetime.date.fromisoformat(match[0])).written(True)
    except ValueError:
        return None


def _read_figures(match: re.Match[str], context: Context) -> Reading | None:
    """Month first in America, day first elsewhere: where both are possible, either may be meant, and both are kept."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if year < 100:
        year += 2000 if year <= (context.published.year % 100) + 10 else 1900
    dates = []
    for month, day in ((first, second), (second, first)):
        try:
            dates.append(datetime.date(year, month, day))
        except ValueError:
            continue
    if match["mark"] == "." and len(dates) == 2:
        dates.reverse()
        dates.pop()
    if not dates:
        return None
    if len(dates) == 1 or dates[0] == dates[1]:
        return read_day(dates[0]).written(True)
    either = ",".join(date.isoformat() for date in sorted(dates))
    return Reading("DATE", dates[0].isoformat(), parse_edtf(f"[{either}]"), year_written=True)


RULES = (
    Rule(
        name="month-day",
        cue="month",
        pattern=compile_rule(
            rf"(?<![\w-]){_WEEKDAY}(?P<month>{MONTH})\s*(?P<day>{DAY}|(?:the\s+)?{ORDINAL}\b)(?!\w){NOT_A_DAY}{_YEAR}{_CLOSE}"
        ),
        read=_read_day_of_month,
        examples=(
            Example("They met on Thursday (Sept 30) in Geneva.", "Thursday (Sept 30)", "2021-09-30", "2021-09-30"),
            Example("It began Thursday, Sept 30, 2021.", "Thursday, Sept 30, 2021", "2021-09-30", "2021-09-30"),
            Example("He resigned on Nov. 3.", "Nov. 3", "2020-11-03", "2020-11-03", datetime.date(2021, 2, 1)),
            Example("The vote will be held on November 20.", "November 20", "2021-11-20", "2021-11-20"),
            Example("The vote is to be held on Jan 9.", "Jan 9", "2022-01-09", "2022-01-09"),
            Example("On March 4, 2014 it fell; on May 6 it rose.", "May 6", "2014-05-06", "2014-05-06"),
            Example("It fell last October 3.", "last October 3", "2020-10-03", "2020-10-03"),
            Example("He left last Sunday, September 26.", "last Sunday, September 26", "2021-09-26", "2021-09-26"),
            Example("He left on May 3 last year.", "May 3 last year", "2020-05-03", "2020-05-03"),
        ),
        counter_examples=("They march 30 miles.", "Prices in May 4.5 percent above", "It may 3 times fail."),
    ),
    Rule(
        name="day-month",
        cue="month",
        pattern=compile_rule(
            rf"(?<![\w.,:/-]){_WEEKDAY}(?P<day>{DAY}|{ORDINAL})\s+(?:of\s+)?(?P<month>{MONTH}){_YEAR}{_CLOSE}"
        ),
        read=_read_day_of_month,
        examples=(
            Example("It was signed on 8 April 2010.", "8 April 2010", "2010-04-08", "2010-04-08"),
            Example("On Thursday, the 8th of April.", "Thursday, the 8th of April", "2021-04-08", "2021-04-08"),
            Example("They met on Thursday (30 September).", "Thursday (30 September)", "2021-09-30", "2021-09-30"),
            Example("On 3 May and 4 June 2019 it rained.", "3 May", "2019-05-03", "2019-05-03"),
        ),
        counter_examples=("He scored 3.5 May points.",),
    ),
    Rule(
        name="iso-date",
        cue="digit",
        pattern=compile_rule(r"(?<![\w/-])\d{4}-\d\d-\d\d(?![\w/-])"),
        read=_read_iso,
        examples=(Example("Filed 2021-09-30.", "2021-09-30", "2021-09-30", "2021-09-30"),),
        counter_examples=("Call 2021-99-30.",),
    ),
    Rule(
        name="date-in-figures",
        cue="digit",
        pattern=compile_rule(
            r"(?<![\w./-])(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d|\d\d)(?![\w/-]|\.\d)"
        ),
        read=_read_figures,
        examples=(
            Example("On 9/30/2021 they met.", "9/30/2021", "2021-09-30", "2021-09-30"),
            Example("On 13.5.2015 they met.", "13.5.2015", "2015-05-13", "2015-05-13"),
            Example("On 5/6/2020 they met.", "5/6/2020", "2020-05-06", "[2020-05-06,2020-06-05]"),
        ),
        counter_examples=("Open 24/7/365 days.", "Version 1.2.3 is out."),
    ),
)  # fmt: skip
