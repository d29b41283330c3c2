"""Dates that have a name: "in the last two US presidential elections", "since the fall of the Berlin Wall".

They are read through a small calendar that editors extend, or not at all: a name that the calendar does not hold, more
of a kind than it knows, the next after the last of them, get no date.
A name is a date only behind a word that makes it one ("in", "during", "since"): who speaks of the fall of the Wall does
not say when, and what came before it has no date of its own.
A year beside a name chooses among its dates, and must be the year of exactly one.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from newsarchive.annotate.timex.rule import Example
from newsarchive.annotate.timex.vocabulary import compile_rule
from newsarchive.dates import When, date_of, parse_edtf
from newsarchive.model import Occasion, Timex, Zone

RULE = "occasion"
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_OPEN = {"since": "{first}/..", "until": "../{last}", "till": "../{last}"}

EXAMPLES = (
    Example("They meddled in the last two US presidential elections.", "the last two US presidential elections",
            "2016-11-08", "{2016-11-08,2020-11-03}"),
    Example("He ran in the 2016 US presidential election.", "the 2016 US presidential election", "2016-11-08",
            "2016-11-08"),
    Example("In the US presidential election of 2012 he won.", "the US presidential election of 2012", "2012-11-06",
            "2012-11-06"),
    Example("He will run in the next US presidential election.", "the next US presidential election", "2024-11-05",
            "2024-11-05"),
    Example("Since the fall of the Berlin Wall it has grown.", "the fall of the Berlin Wall", "1989-11-09",
            "1989-11-09/.."),
    Example("It was built for the 2012 Summer Olympics; in the 2012 Summer Olympics she won.",
            "the 2012 Summer Olympics", "2012-07-27", "2012-07-27/2012-08-12"),
)  # fmt: skip
COUNTER_EXAMPLES = (
    "They meddled in the last six German federal elections of 1949.",
    "He spoke of the fall of the Berlin Wall.",
    "It happened before the fall of the Berlin Wall.",
    "He ran in the presidential election.",
    "He ran in the 2015 US presidential election.",
    "They meddled in the last two US presidential election.",
)


def find_occasions(
    text: str, published: datetime.date, calendar: Sequence[Occasion], zone: Zone = "body"
) -> tuple[Timex, ...]:
    """Named dates in text order, none meeting another; of two forms at one place the longer is meant."""
    lowered = text.lower()
    forms = {form.lower(): one for one in calendar for form in one.forms if form.lower() in lowered}
    if not forms:
        return ()
    names = "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))
    pattern = compile_rule(
        rf"\b(?P<before>in|at|during|on|since|until|till)\s+(?P<whole>(?:the\s+)?"
        rf"(?:(?P<which>last|past|previous|next)\s+(?:(?P<count>{'|'.join(_NUMBERS)})\s+)?|(?P<year>\d{{4}})\s+)?"
        rf"(?P<form>{names})(?P<many>s)?(?:\s+(?:of|in)\s+(?P<year2>\d{{4}}))?)\b"
    )
    return tuple(_timexes(pattern, text, published, forms, zone))


def _timexes(
    pattern: re.Pattern[str], text: str, published: datetime.date, forms: dict[str, Occasion], zone: Zone
) -> Iterator[Timex]:
    for match in pattern.finditer(text):
        chosen = _choose(match, forms[match["form"].lower()], published)
        if chosen:
            when, value = _interval(match["before"].lower(), chosen)
            start, end = match.span("whole")
            yield Timex(start, end, text[start:end], "DATE", value, when, zone, RULE)


def _choose(match: re.Match[str], occasion: Occasion, published: datetime.date) -> list[When]:
    """The dates that the words mean, the earliest first; none where they do not say which."""
    known = sorted((parse_edtf(date) for date in occasion.dates), key=lambda when: when.first or 0)
    year, which, today = match["year"] or match["year2"], match["which"], published.toordinal()
    if year:
        found = [one for one in known if one.first is not None and date_of(one.first)[0] == int(year)]
        return found if len(found) == 1 and not which and not match["many"] else []
    count = _NUMBERS.get((match["count"] or "").lower(), 1)
    if (count > 1) != bool(match["many"]):
        return []
    if not which:
        return known if len(known) == 1 else []
    if which.lower() == "next":
        coming = [one for one in known if (one.first or 0) > today]
        return coming[:count] if len(coming) >= count and len(coming) < len(known) else []
    past = [one for one in known if one.last is not None and one.last < today]
    # "The last two" reach back from now: where the calendar ends before the article, a later one may be missing.
    fresh = len(past) < len(known) or len(known) == 1
    return past[-count:] if len(past) >= count and fresh else []


def _interval(before: str, chosen: Sequence[When]) -> tuple[When, str]:
    """The stretch of time, and TIMEX3's value, which has no word for several days: it is the first of them."""
    first, last = chosen[0].edtf.split("/")[0], chosen[-1].edtf.split("/")[-1]
    if before in _OPEN:
        return parse_edtf(_OPEN[before].format(first=first, last=last)), first
    if len(chosen) == 1:
        return chosen[0], first
    return parse_edtf("{" + ",".join(one.edtf for one in chosen) + "}"), first


def with_occasions(timexes: Sequence[Timex], occasions: Sequence[Timex]) -> tuple[Timex, ...]:
    """Both, in text order; a named date takes the words of the expressions within it ("2016", "the last two")."""
    apart = [one for one in timexes if not any(one.start < other.end and other.start < one.end for other in occasions)]
    return tuple(sorted((*apart, *occasions), key=lambda one: one.start))
