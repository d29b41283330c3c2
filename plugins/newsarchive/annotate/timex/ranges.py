"""Ranges: two ends, one interval. "From" and "between" in front belong to the sentence, not to the expression."""

from __future__ import annotations

import datetime
import re

from newsarchive.annotate.timex.context import Context
from newsarchive.annotate.timex.rule import Example, Reading, Rule
from newsarchive.annotate.timex.vocabulary import (
    ANY_WEEKDAY,
    DAY,
    MONTH,
    NOT_A_DAY,
    WEEKDAY,
    YEAR,
    compile_rule,
    day_number,
    month_number,
    weekday_number,
)
from newsarchive.annotate.timex.weekdays import bare_weekday
from newsarchive.annotate.timex.years_of_months import year_of_month
from newsarchive.dates import parse_edtf
from newsarchive.text import Span

_LEAD = r"(?:(?P<lead>from|between)\s+(?:the\s+)?)?"
_PLAIN_JOIN = r"\s*[-–—]\s*|\s+(?:up\s+to|to|through|thru|until|till|and)\s+(?:the\s+)?"
_JOIN = rf"(?P<join>{_PLAIN_JOIN})"
_COUNTED = re.compile(
    r"\s+(?:people|troops|men|women|points|percent|per\s+cent|miles|km|dollars|euros|pounds|shares|votes|seats|hours|days|weeks|months|years)\b|\s*%"
)


def _joins(match: re.Match[str]) -> bool:
    """ "And" makes a range only after "between"; after "between" nothing else does but a dash."""
    between = (match["lead"] or "").lower() == "between"
    return between == (match["join"].strip().lower() == "and") or (between and match["join"].strip() in "-–—")


def _reading(match: re.Match[str], first: str, last: str, written: object, apart: bool = True) -> Reading | None:
    """``apart`` is false where the second end says nothing by itself."""
    if first >= last:
        return None
    value, join = f"{first}/{last}", Span(*match.span("join")) if apart else None
    return Reading("DATE", value, parse_edtf(value), match.start("begin"), match.end(), bool(written), join=join)


def _read_days(match: re.Match[str], context: Context) -> Reading | None:
    if match["day2b"] and not match["month2b"] and _COUNTED.match(context.text, match.end(), context.sentence.end):
        return None
    name2 = match["month2"] or match["month2b"] or match["month1"]
    name1 = match["month1"] or match["month1b"] or match["month2"] or match["month2b"]
    if not _joins(match) or not name1 or not name2:
        return None
    day1, day2 = day_number(match["day1"] or match["day1b"]), day_number(match["day2"] or match["day2b"])
    month1, month2 = month_number(name1), month_number(name2)
    year1, year2 = _years(match, context, (month1, day1), (month2, day2))
    try:
        first, last = datetime.date(year1, month1, day1), datetime.date(year2, month2, day2)
    except ValueError:
        return None
    return _reading(match, first.isoformat(), last.isoformat(), match["year1"] or match["year2"])


def _years(match: re.Match[str], context: Context, first: tuple[int, int], last: tuple[int, int]) -> tuple[int, int]:
    """The years of both ends: the one written counts for both, but for a range that runs over New Year."""
    over = first > last
    if match["year1"]:
        begin = int(match["year1"])
        return begin, int(match["year2"]) if match["year2"] else begin + over
    if match["year2"]:
        return int(match["year2"]) - over, int(match["year2"])
    begin = year_of_month(context, match.start(), match.end(), *first)
    here = context.published
    if (begin, *first) > (here.year, here.month, here.day) and (begin - 1 + over, *last) >= (
        here.year,
        here.month,
        here.day,
    ):
        # "Is to run from September to December", said in between: it has begun.
        begin -= 1
    return begin, begin + over


def _read_months(match: re.Match[str], context: Context) -> Reading | None:
    if not _joins(match):
        return None
    month1, month2 = month_number(match["month1"]), month_number(match["month2"])
    if not match["lead"] and not match["year2"] and match["month1"].rstrip(".").lower() in ("may", "march", "mar"):
        return None
    over = month1 > month2
    if match["year1"]:
        year1 = int(match["year1"])
        year2 = int(match["year2"]) if match["year2"] else year1 + over
    elif match["year2"]:
        year1, year2 = int(match["year2"]) - over, int(match["year2"])
    else:
        year1 = year_of_month(context, match.start(), match.end(), month1)
        year2 = year1 + over
    return _reading(match, f"{year1:04}-{month1:02}", f"{year2:04}-{month2:02}", match["year1"] or match["year2"])


def _read_years(match: re.Match[str], context: Context) -> Reading | None:
    if not _joins(match) or _COUNTED.match(context.text, match.end(), context.sentence.end):
        return None
    first, last = int(match["first"]), match["last"]
    second = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    plausible = 1000 <= first < second <= context.published.year + 100
    if len(last) == 2 and match["join"].strip().isalpha():
        return None
    if not plausible or (not match["lead"] and first < 1700):
        return None
    # "12" alone, cut off from "2011-12", would name no year.
    return _reading(match, f"{first:04}", f"{second:04}", True, apart=len(last) == 4)


def _read_weekdays(match: re.Match[str], context: Context) -> Reading | None:
    """From one weekday to another; without "from" it is opening hours, which recur."""
    if not _joins(match) or not match["lead"]:
        return None
    begin = bare_weekday(context, match.start(), match.end(), weekday_number(match["weekday1"]))
    days = (weekday_number(match["weekday2"]) - weekday_number(match["weekday1"])) % 7
    return _reading(match, begin.isoformat(), (begin + datetime.timedelta(days=days or 7)).isoformat(), "")


_WD = rf"(?:{ANY_WEEKDAY},?\s+)?"
RULES = (
    Rule(
        name="range-of-days",
        cue="month",
        pattern=compile_rule(
            rf"(?<![\w.,:/-]){_LEAD}(?P<begin>){_WD}"
            rf"(?:(?P<month1>{MONTH})\s*(?P<day1>{DAY})"
            rf"|(?P<day1b>{DAY})(?:\s+(?P<month1b>{MONTH}))?)(?:,?\s+(?P<year1>{YEAR}))?{_JOIN}{_WD}"
            rf"(?:(?P<month2>{MONTH})\s*(?P<day2>{DAY})|(?P<day2b>{DAY})(?:\s+(?P<month2b>{MONTH}))?)"
            rf"{NOT_A_DAY}(?:,?\s+(?P<year2>{YEAR}))?(?!\w)"
        ),
        read=_read_days,
        examples=(
            Example("They met from 3 to 5 May.", "3 to 5 May", "2021-05-03/2021-05-05", "2021-05-03/2021-05-05"),
            Example("They met May 3-5, 2019.", "May 3-5, 2019", "2019-05-03/2019-05-05", "2019-05-03/2019-05-05"),
            Example("It is to be held from November 8 to December 2.", "November 8 to December 2",
                    "2021-11-08/2021-12-02", "2021-11-08/2021-12-02"),
            Example("It ran between 28 December and 3 January.", "28 December and 3 January", "2020-12-28/2021-01-03",
                    "2020-12-28/2021-01-03"),
            Example("It is to run from September 23 to December 9.", "September 23 to December 9",
                    "2021-09-23/2021-12-09", "2021-09-23/2021-12-09"),
            Example("The show runs February 2 - April 7 2012.", "February 2 - April 7 2012", "2012-02-02/2012-04-07",
                    "2012-02-02/2012-04-07"),
        ),
        counter_examples=(
            "They won 5-3 in May 2020.",
            "He was sentenced on Jan. 5 to 18 months.",
            "On May 3 and June 4 it rained.",
        ),
    ),
    Rule(
        name="range-of-months",
        cue="month",
        pattern=compile_rule(
            rf"(?<![\w.,:/-]){_LEAD}(?P<begin>)(?P<month1>{MONTH})(?:,?\s+(?P<year1>{YEAR}))?(?P<join>{_PLAIN_JOIN}|/)"
            rf"(?P<month2>{MONTH})(?:,?\s+(?P<year2>{YEAR}))?(?!\w|\s*\d)"
        ),
        read=_read_months,
        examples=(
            Example("It fell from May to July.", "May to July", "2021-05/2021-07", "2021-05/2021-07"),
            Example("Sales rose in the January/March quarter.", "January/March", "2021-01/2021-03", "2021-01/2021-03"),
            Example("It fell between November and January 2020.", "November and January 2020", "2019-11/2020-01",
                    "2019-11/2020-01"),
        ),
        counter_examples=("In May and July it fell.",),
    ),
    Rule(
        name="range-of-years",
        cue="digit",
        pattern=compile_rule(
            rf"(?<![\w$£€¥.,:/+-]){_LEAD}(?P<begin>)(?P<first>{YEAR})(?P<join>\s*[-–—/]\s*|\s+(?:to|through|until|till|and)\s+)"
            rf"(?P<last>{YEAR}|\d\d)(?![\w%]|[-–/:]\d|[.,]\d)"
        ),
        read=_read_years,
        examples=(
            Example("In the years 2009-2010 it grew.", "2009-2010", "2009/2010", "2009/2010"),
            Example("The 2012-13 season was good.", "2012-13", "2012/2013", "2012/2013"),
            Example("It grew from 1980 to 2012.", "1980 to 2012", "1980/2012", "1980/2012"),
            Example("It grew between 2004 and 2009.", "2004 and 2009", "2004/2009", "2004/2009"),
        ),
        counter_examples=("Call 2009-12-31-22.", "In 2009 and 2010 it grew.", "From 1000 to 1500 people came."),
    ),
    Rule(
        name="range-of-weekdays",
        cue="weekday",
        pattern=compile_rule(rf"(?<![\w-]){_LEAD}(?P<begin>)(?P<weekday1>{WEEKDAY}){_JOIN}(?P<weekday2>{WEEKDAY})\b"),
        read=_read_weekdays,
        examples=(Example("They met from Monday to Wednesday.", "Monday to Wednesday", "2021-09-27/2021-09-29",
                          "2021-09-27/2021-09-29"),),
        counter_examples=("Open Monday to Friday.",),
    ),
)  # fmt: skip
