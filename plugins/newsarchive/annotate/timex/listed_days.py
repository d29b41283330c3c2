"""Days of one month, listed: each is named, and nothing between them."""

from __future__ import annotations

import calendar
import re
from itertools import pairwise

from newsarchive.annotate.timex.context import Context
from newsarchive.annotate.timex.rule import Example, Reading, Rule
from newsarchive.annotate.timex.vocabulary import DAY, MONTH, NOT_A_DAY, YEAR, compile_rule, day_number, month_number
from newsarchive.annotate.timex.years_of_months import year_of_month
from newsarchive.dates import parse_edtf
from newsarchive.text import Span

_DAY = re.compile(r"\d+\w*")


def _read(match: re.Match[str], context: Context) -> Reading | None:
    """TimeML has no value for a list; it gets that of the stretch from the first to the last."""
    days = [day_number(day) for day in _DAY.findall(match["days1"] or match["days2"])]
    month, written = month_number(match["month1"] or match["month2"]), match["year"]
    year = int(written) if written else year_of_month(context, match.start(), match.end(), month, days[0])
    if not all(one < other for one, other in pairwise(days)) or days[-1] > calendar.monthrange(year, month)[1]:
        return None
    dates = [f"{year:04}-{month:02}-{day:02}" for day in days]
    # Of two, each stands for itself as well.
    join = Span(*match.span("join1" if match["join1"] else "join2")) if len(days) == 2 else None
    when = parse_edtf(f"{{{','.join(dates)}}}")
    return Reading("DATE", f"{dates[0]}/{dates[-1]}", when, match.start(), match.end(), bool(written), join=join)


def _days(number: int) -> str:
    return rf"(?P<days{number}>{DAY}(?:,\s*{DAY})*(?P<join{number}>,?\s+and\s+){DAY})"


RULES = (
    Rule(
        name="days-listed",
        cue="month",
        pattern=compile_rule(
            rf"(?<![\w.,:/-])(?:(?P<month1>{MONTH})\s+{_days(1)}{NOT_A_DAY}|{_days(2)}\s+(?P<month2>{MONTH}))"
            rf"(?:,?\s+(?P<year>{YEAR}))?(?!\w)"
        ),
        read=_read,
        examples=(
            Example("On 3 and 5 May 2019.", "3 and 5 May 2019", "2019-05-03/2019-05-05", "{2019-05-03,2019-05-05}"),
            Example("They met on May 3, 4 and 6, 2019.", "May 3, 4 and 6, 2019", "2019-05-03/2019-05-06",
                    "{2019-05-03,2019-05-04,2019-05-06}"),
        ),
        counter_examples=("On 5 and 3 May 2019 it rained.", "On 3 and 31 April 2019 it rained."),
    ),
)  # fmt: skip
