"""Weeks named by one of their days: it is the week that is meant, never the day alone."""

from __future__ import annotations

import datetime
import re

from newsarchive.annotate.timex.context import Context
from newsarchive.annotate.timex.readings import interval
from newsarchive.annotate.timex.rule import Example, Reading, Rule
from newsarchive.annotate.timex.vocabulary import DAY, MONTH, YEAR, compile_rule, day_number, month_number
from newsarchive.annotate.timex.years_of_months import year_of_month

_SIX_DAYS = datetime.timedelta(days=6)


def _read_week_of(match: re.Match[str], context: Context) -> Reading | None:
    month, day = month_number(match["month"] or match["month2"]), day_number(match["day"] or match["day2"])
    year = int(match["year"]) if match["year"] else year_of_month(context, match.start(), match.end(), month, day)
    try:
        date = datetime.date(year, month, day)
        first, last = _days_of_week(date, match["side"].lower().split()[-1])
    except (OverflowError, ValueError):
        return None
    value = f"{date.isocalendar().year:04}-W{date.isocalendar().week:02}"
    return Reading("DATE", value, interval(first, last)).written(match["year"])


def _days_of_week(date: datetime.date, side: str) -> tuple[datetime.date, datetime.date]:
    """Seven days from or to the day; "the week of" a day is its calendar week, or begins with it: both are held."""
    if side in ("ending", "ended", "to"):
        return date - _SIX_DAYS, date
    if side == "of":
        return date - datetime.timedelta(days=date.weekday()), date + _SIX_DAYS
    return date, date + _SIX_DAYS


RULES = (
    Rule(
        name="week-of-day",
        cue="unit",
        pattern=compile_rule(
            r"(?<![\w-])(?:the\s+)?week\s+(?P<side>of|beginning|starting|that\s+began|ending|ended|to)\s+(?:on\s+)?"
            rf"(?:(?P<month>{MONTH})\s*(?P<day>{DAY})|(?P<day2>{DAY})\s+(?P<month2>{MONTH}))(?:,?\s+(?P<year>{YEAR}))?(?!\w)"
        ),
        read=_read_week_of,
        examples=(
            Example("It fell in the week of Sept 20.", "the week of Sept 20", "2021-W38", "2021-09-20/2021-09-26"),
            Example(
                "It fell in the week ending 24 September.",
                "the week ending 24 September",
                "2021-W38",
                "2021-09-18/2021-09-24",
            ),
        ),
        counter_examples=("It was a week of talks.",),
    ),
)
