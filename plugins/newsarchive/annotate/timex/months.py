"""Months, with or without a year, and their early, middle and late parts."""

from __future__ import annotations

import re

from newsarchive.annotate.timex.context import Context
from newsarchive.annotate.timex.readings import read_month
from newsarchive.annotate.timex.rule import Example, Reading, Rule
from newsarchive.annotate.timex.vocabulary import MONTH, PART, YEAR, compile_rule, month_number, part_name
from newsarchive.annotate.timex.years_of_months import listed_year, year_beside, year_of_month

_PREPOSITION = re.compile(
    r"\b(?:in|of|by|since|until|till|from|to|for|and|or|through|throughout|before|after|on|during|between|last|next|this|about|around|"
    r"late|early|mid|as)(?:\s+the)?[\s-]*$|[-–]\s*$"
)
_STRICT_PREPOSITION = re.compile(
    r"\b(?:in|by|since|until|till|from|during|through|throughout|before|after|of|last|next|this)\s+$"
)
_MODAL_OR_VERB = re.compile(
    r"\s+(?:not|be|have|well|also|still|never|only|on\s+(?:the\s+)?[A-Z]|I\b|he\b|she\b|they\b|we\b|you\b)"
)
_NAME_FOLLOWS = re.compile(r"['’]?\s+[A-Z][a-z]+")
_NAMES = {"april", "june", "may", "august", "march", "jan"}
# Months that are words too: only a preposition shows that the month is meant.
_WORDS = {"may", "march", "mar"}


def _read_month(match: re.Match[str], context: Context) -> Reading | None:
    month, part = month_number(match["month"]), part_name(match["part"] or match["part2"])
    if written := match["year"] or match["year2"]:
        return read_month(int(written), month, part).written(True)
    year = year_beside(context, match["beside"])
    if year is None and match["which"]:
        year = _year_by_word(context, match["which"], month)
    if year is None:
        if not part and not _is_month(match, context):
            return None
        year = year_of_month(context, match.start(), match.end(), month)
    return read_month(year, month, part, approximate=bool(match["about"]))


def _year_by_word(context: Context, which: str, month: int) -> int:
    """ "last June" is the latest June over, "next June" the first to come, "this June" that of the year."""
    here = context.published
    word = which.lower().split()[-1]
    if word in ("last", "past"):
        return here.year if month < here.month else here.year - 1
    if word in ("next", "coming"):
        return here.year if month > here.month else here.year + 1
    return here.year


def _is_month(match: re.Match[str], context: Context) -> bool:
    """Whether a bare name is a month, and not a modal, a verb, or part of a person's name."""
    before, after = context.before(match.start("month")), context.after(match.end())
    name = match["month"].lower().rstrip(".")
    if listed_year(context, match.end()):
        return True
    if name in _WORDS and not _STRICT_PREPOSITION.search(before):
        return bool(_PREPOSITION.search(before)) and not _MODAL_OR_VERB.match(after)
    if name in _NAMES and _NAME_FOLLOWS.match(after) and not _STRICT_PREPOSITION.search(before):
        return False
    if name in _NAMES and re.search(
        r"\b(?!(?:The|This|That|Its?|In|By|Since|Until|From)\s)[A-Z][a-z]+\s$",
        context.text[max(0, match.start() - 14) : match.start()],
    ):
        # "Theresa May", "Fredric March"; a capital that opens the sentence may be a preposition.
        return bool(_PREPOSITION.search(before))
    return True


RULES = (
    Rule(
        name="month",
        cue="month",
        pattern=compile_rule(
            rf"(?<![\w-])(?:(?P<about>about|around)\s+)?(?:(?P<part>{PART})[\s-]+)?"
            rf"(?:(?P<which>last|next|this|this\s+past|this\s+coming|the\s+coming)\s+(?:(?P<part2>{PART})[\s-]+)?)?"
            rf"(?P<month>{MONTH})"
            rf"(?:,?\s+(?:of\s+)?(?P<year>{YEAR})(?!,\d|\s*(?:%|percent|per\s+cent)\b)|\s+\((?P<year2>{YEAR})\)"
            r"|,?\s+(?:of\s+)?(?P<beside>last|this|next|that|the\s+same|the\s+(?:following|previous))\s+year\b)?(?!\.?\s*\d)"
        ),
        read=_read_month,
        examples=(
            Example("In June, the presidents met.", "June", "2021-06", "2021-06"),
            Example(
                "The last round in late July was hosted by them.", "late July", "2021-07", "2021-07-21~/2021-07-31~"
            ),
            Example("The round in mid-February was short.", "mid-February", "2021-02", "2021-02-11~/2021-02-20~"),
            Example("It was signed in April 2010.", "April 2010", "2010-04", "2010-04"),
            Example("They will meet in December.", "December", "2021-12", "2021-12"),
            Example("The August figures will be studied.", "August", "2021-08", "2021-08"),
            Example("Shipments were sold for November.", "November", "2021-11", "2021-11"),
            Example("They will meet in January.", "January", "2022-01", "2022-01"),
            Example("It was signed in June and July 2020.", "June", "2020-06", "2020-06"),
            Example("It fell last December.", "last December", "2020-12", "2020-12"),
            Example("It fell in December last year.", "December last year", "2020-12", "2020-12"),
            Example("By the end of March they had left.", "the end of March", "2021-03", "../2021-03-31~"),
            Example("On 4 March 2014 it fell. In May it rose.", "May", "2014-05", "2014-05"),
            Example("It expires in May 2026; it was extended in February.", "February", "2021-02", "2021-02"),
            Example("It has been quiet since May.", "May", "2021-05", "2021-05/.."),
        ),
        counter_examples=(
            "It may rain.",
            "May I ask you?",
            "Prime Minister Theresa May said so.",
            "In London, May said so.",
            "March on, he said.",
            "April Jones said so.",
            "They march in columns.",
        ),
    ),
)
