"""Quarters, halves and seasons."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from newsarchive.annotate.timex.context import Context
from newsarchive.annotate.timex.readings import read_half, read_quarter, read_season
from newsarchive.annotate.timex.rule import Example, Reading, Rule
from newsarchive.annotate.timex.tense import direction_at
from newsarchive.annotate.timex.vocabulary import SEASON, SEASON_CODES, YEAR, compile_rule, ordinal_number
from newsarchive.annotate.timex.years_of_months import year_beside
from newsarchive.dates import parse_edtf

_BEGINS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def _read_quarter(match: re.Match[str], context: Context) -> Reading | None:
    number = int(match["figure"]) if match["figure"] else ordinal_number(match["word"])
    year = _year_written(match, context)
    if year is None:
        here = context.published
        ahead = number > (here.month + 2) // 3 and direction_at(context, match.start(), match.end()) != "future"
        year = here.year - ahead
    if match["earlier"]:
        year -= 1
    reading = read_quarter(year, number).written(match["year"] or match["year2"])
    if match["fiscal"]:
        # A fiscal quarter of that number may lie anywhere from the year before to the year itself.
        return replace(reading, when=parse_edtf(f"{year - 1:04}/{year:04}", f"fiscal quarter {number} of {year}"))
    return reading


def _year_written(match: re.Match[str], context: Context) -> int | None:
    if match["year"] or match["year2"]:
        return int(match["year"] or match["year2"])
    return year_beside(context, match["beside"] or match["beside2"])


def _read_half(match: re.Match[str], context: Context) -> Reading | None:
    number = ordinal_number(match["word"])
    year = int(match["year"]) if match["year"] else year_beside(context, match["beside"])
    if year is None:
        return None
    return read_half(year, number).written(match["year"])


def _read_season(match: re.Match[str], context: Context) -> Reading | None:
    code, edtf = SEASON_CODES[match["season"].lower()]
    which = (match["which"] or match["which2"] or "").lower().split()
    if match["year"]:
        return _of_year(int(match["year"]), code, edtf, match["season"].lower()).written(True)
    year = _season_year(which[-1] if which else "", code, context, match)
    return read_season(year, code, edtf) if year is not None else None


def _of_year(year: int, code: str, edtf: int, season: str) -> Reading:
    """ "Winter 2021" is the one that began in that year, or the one that ended in it: both are kept."""
    reading = read_season(year, code, edtf)
    if code != "WI":
        return reading
    return replace(reading, when=parse_edtf(f"{year - 1:04}-12/{year + 1:04}-02", f"{season} {year}"))


def _season_year(which: str, code: str, context: Context, match: re.Match[str]) -> int | None:
    """The year in which the season meant begins, or None where a bare season dates nothing ("summer dresses")."""
    here, begins = context.published, _BEGINS[code]
    running = here.year - 1 if code == "WI" and here.month < 3 else here.year
    begun = (here.year, here.month) >= (running, begins)
    over = (here.year - running) * 12 + here.month >= begins + 3
    if which in ("last", "past"):
        return running if over else running - 1
    if which in ("next", "coming"):
        return running + 1 if begun else running
    if which == "this":
        return running
    if not re.search(r"\b(?:in|by|since|until|during|through|throughout|of)\s+(?:the\s+)?$|\b(?:early|late|mid)[\s-]+$",
                     context.before(match.start("season"))):  # fmt: skip
        return None
    if direction_at(context, match.start(), match.end()) == "future":
        return running + 1 if over else running
    return running if begun else running - 1


_BESIDE = r"(?:last|this|next)"
RULES = (
    Rule(
        name="quarter",
        cue="unit",
        pattern=compile_rule(
            rf"(?<![\w-])(?:(?:the\s+)?(?P<year2>{YEAR})\s+|(?P<beside2>{_BESIDE})\s+year['’]s\s+|(?:the\s+)?(?P<earlier>year-earlier|"
            r"year-ago)\s+)?(?:the\s+)?(?:(?P<fiscal>fiscal)\s+)?(?:(?P<word>first|second|third|fourth)[\s-]+quarter"
            r"|(?-i:Q)(?P<figure>[1-4]))"
            rf"(?:\s+(?:of\s+)?(?:(?P<year>{YEAR})|(?P<beside>{_BESIDE})\s+year))?\b(?!-?final)"
        ),
        read=_read_quarter,
        examples=(
            Example("Sales rose in the third quarter.", "the third quarter", "2021-Q3", "2021-35"),
            Example(
                "Sales rose in the fourth quarter.",
                "the fourth quarter",
                "2020-Q4",
                "2020-36",
                datetime.date(2021, 2, 1),
            ),
            Example("Sales rose in the first quarter of 2019.", "the first quarter of 2019", "2019-Q1", "2019-33"),
            Example("Its third-quarter sales rose in a quarter.", "third-quarter", "2021-Q3", "2021-35"),
        ),
        counter_examples=("He scored in the first-quarterfinal.",),
    ),
    Rule(
        name="half-year",
        cue="unit",
        pattern=compile_rule(
            rf"(?<![\w-])(?:the\s+)?(?P<word>first|second)[\s-]+half\s+of\s+(?:(?P<year>{YEAR})|(?P<beside>{_BESIDE})\s+year)\b"
        ),
        read=_read_half,
        examples=(
            Example("It grew in the first half of 2019.", "the first half of 2019", "2019-H1", "2019-01/2019-06"),
            Example(
                "It grew in the first half of this year.", "the first half of this year", "2021-H1", "2021-01/2021-06"
            ),
        ),
        counter_examples=("He scored in the first half of the match.",),
    ),
    Rule(
        name="season",
        cue="season",
        pattern=compile_rule(
            r"(?<![\w-])(?:(?P<which>last|next|this|this\s+past|this\s+coming)\s+)?(?:(?:early|late|mid)[\s-]+)?"
            r"(?:(?P<which2>last|next|this)\s+)?(?:the\s+)?"
            rf"(?P<season>{SEASON})(?:(?:,?\s+of)?\s+(?P<year>{YEAR}))?\b(?!\s+(?:in\b|of\s+(?!\d)|camp|Olympics?|Games|school|holidays?|sports?|palace))"
        ),
        read=_read_season,
        examples=(
            Example("They met in summer 2021.", "summer 2021", "2021-SU", "2021-22"),
            Example("They met in the summer of 2019.", "the summer of 2019", "2019-SU", "2019-22"),
            Example("They met last summer.", "last summer", "2021-SU", "2021-22"),
            Example("They met last winter.", "last winter", "2020-WI", "2020-24"),
            Example("They met in winter 2019.", "winter 2019", "2019-WI", "2018-12/2020-02"),
        ),
        counter_examples=(
            "She wears summer dresses.",
            "Prices fall.",
            "Since the fall of Kabul it has grown.",
            "He went to the Winter Olympics.",
        ),
    ),
)
