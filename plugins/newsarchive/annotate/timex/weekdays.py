"""Weekdays: the tense decides whether the last or the next is meant."""

from __future__ import annotations

import datetime
import re

from newsarchive.annotate.timex.context import Context
from newsarchive.annotate.timex.readings import read_day
from newsarchive.annotate.timex.rule import Example, Reading, Rule
from newsarchive.annotate.timex.tense import direction_at
from newsarchive.annotate.timex.vocabulary import PART_OF_DAY, PARTS_OF_DAY, WEEKDAY, compile_rule, weekday_number

# "Bloody Sunday", "Good Friday": days with a name of their own.
_NAMED = re.compile(r"\b(?:bloody|black|good|ash|easter|palm|super|cyber|holy|maundy|shrove|whit|giving|man|girl)\s+$")
_PAPER = (
    r"(?!\s+(?-i:Times|Telegraph|Mail|Mirror|Express|Herald|Post|Star|World|People|Sun|Independent|Business|Tribune|Review|"
    r"Age|Night\s+(?:Live|Football)|Morning\s+Herald|Club|Evening\s+Post|Mass|School))"
)
# "On a Monday", "the third Monday of every month": any, not one.
_ANY = re.compile(r"\b(?:on\s+an?|first|second|third|fourth|every\s+other)\s+$")
_LIMIT = re.compile(r"\b(?:by|until|till|before)\s+$")
_WEEK = datetime.timedelta(days=7)


def _read_weekday(match: re.Match[str], context: Context) -> Reading | None:
    if match["many"] or match["many2"]:
        part = PARTS_OF_DAY.get((match["part"] or "").lower())
        value = f"XXXX-WXX-{weekday_number(match['weekday']) + 1}"
        return Reading("SET", f"{value}T{part}" if part else value)
    if _ANY.search(context.before(match.start())) and not match["which"]:
        return None
    if _NAMED.search(context.before(match.start())):
        return None
    date = _date_of(match, context)
    if date is None:
        return None
    part = PARTS_OF_DAY.get((match["part"] or "").lower())
    return read_day(date, f"T{part}" if part else "")


def _date_of(match: re.Match[str], context: Context) -> datetime.date | None:
    weekday, here = weekday_number(match["weekday"]), context.published
    which = (match["which"] or "").lower().split()
    week = (match["week"] or match["week2"] or "").lower()
    if week:
        monday = here - datetime.timedelta(days=here.weekday())
        return monday + {"last": -_WEEK, "next": _WEEK, "this": 0 * _WEEK}[week] + datetime.timedelta(days=weekday)
    if which and which[-1] in ("last", "past"):
        return here - datetime.timedelta(days=(here.weekday() - weekday - 1) % 7 + 1)
    if which[:1] == ["the"] or which[:1] == ["that"]:
        return _beside_anchor(context, weekday, which[-1])
    if which and which[-1] in ("next", "coming"):
        return here + datetime.timedelta(days=(weekday - here.weekday() - 1) % 7 + 1)
    return bare_weekday(context, match.start(), match.end(), weekday)


def _beside_anchor(context: Context, weekday: int, which: str) -> datetime.date:
    """ "The following Tuesday", "the previous Monday": counted from the day told last, else from publication."""
    day = context.anchor_date() or context.published
    if which == "previous":
        return day - datetime.timedelta(days=(day.weekday() - weekday - 1) % 7 + 1)
    if which == "that":
        return day + datetime.timedelta(days=(weekday - day.weekday() + 3) % 7 - 3)
    return day + datetime.timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)


def bare_weekday(context: Context, start: int, end: int, weekday: int) -> datetime.date:
    """The last such day up to publication, or the next one from it where the sentence looks ahead.

    On a Friday "by Friday" is the next one: the day itself would be called today.
    """
    here = context.published
    if direction_at(context, start, end) == "future":
        days = (weekday - here.weekday()) % 7
        return here + datetime.timedelta(days=days or (7 if _LIMIT.search(context.before(start)) else 0))
    return here - datetime.timedelta(days=(here.weekday() - weekday) % 7)


RULES = (
    Rule(
        name="weekday",
        cue="weekday",
        pattern=compile_rule(
            rf"(?<![\w-])(?:(?P<week2>last|this|next)\s+week\s+on\s+)?(?:(?:early|late|earlier|later)\s+)?"
            r"(?:(?P<which>this\s+past|this\s+coming|the\s+(?:past|previous|following|next|coming)|last|next|this|that)\s+)?"
            rf"(?P<weekday>{WEEKDAY})(?P<many>s)?\b(?:\s+(?P<part>{PART_OF_DAY})(?P<many2>s)?\b)?"
            rf"(?:,?\s+(?:of\s+)?(?P<week>last|this|next)\s+week\b)?{_PAPER}"
        ),
        read=_read_weekday,
        examples=(
            Example("Thursday's talks were held in Geneva.", "Thursday", "2021-09-30", "2021-09-30"),
            Example("He said so on Friday.", "Friday", "2021-10-01", "2021-10-01"),
            Example("They will meet on Tuesday.", "Tuesday", "2021-10-05", "2021-10-05"),
            Example("They are to be received on Tuesday.", "Tuesday", "2021-10-05", "2021-10-05"),
            Example("He must leave by Friday.", "Friday", "2021-10-08", "../2021-10-08"),
            Example("It happened last Monday.", "last Monday", "2021-09-27", "2021-09-27"),
            Example("It happened this past Monday.", "this past Monday", "2021-09-27", "2021-09-27"),
            Example("It happened the past Monday.", "the past Monday", "2021-09-27", "2021-09-27"),
            Example("It happened on Wednesday last week.", "Wednesday last week", "2021-09-22", "2021-09-22"),
            Example("He died late Tuesday night.", "late Tuesday night", "2021-09-28TNI", "2021-09-28"),
            Example("He fled on 3 May 2019. The following Tuesday he fell.", "The following Tuesday", "2019-05-07",
                    "2019-05-07"),
            Example("Shops close on Sundays.", "Sundays", "XXXX-WXX-7"),
        ),
        counter_examples=(
            "The Sunday Times said so.",
            "The Bloody Sunday inquiry ended.",
            "A thursday is a day.",
            "They meet on a Monday.",
            "It falls on the third Monday of the month.",
        ),
    ),
)  # fmt: skip
