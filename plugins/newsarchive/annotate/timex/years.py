"""Years, decades and centuries, before Christ too; and the numbers that only look like years."""

from __future__ import annotations

import re
from dataclasses import replace

from newsarchive.annotate.timex.context import Context
from newsarchive.annotate.timex.readings import read_century, read_decade, read_year
from newsarchive.annotate.timex.rule import Example, Reading, Rule
from newsarchive.annotate.timex.vocabulary import ORDINAL, PART, YEAR, compile_rule, ordinal_number, part_name
from newsarchive.dates import iso_year, parse_edtf

_DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_IN = re.compile(
    r"\b(?:in|since|by|until|till|from|of|to|during|for|after|before|between|through|throughout|year|around|about|circa|late|early|mid|"
    r"and|or|summer|spring|autumn|fall|winter|season)\s+(?:the\s+)?(?:year\s+)?$|[-–(/]$"
)
_EARLY_YEAR = re.compile(r"\b(?:in|since|by|until|till|before|after|around|about|circa|year|from)\s+$")
_DETERMINER = re.compile(r"\b(?:the|an?|his|her|its|their|our|this|that)\s+(?:\w+\s+)?$|['’]s\s+$")
_NUMBERED = re.compile(
    r"(?:\b(?:flight|room|route|resolution|article|section|no|nos|number|page|highway|bus|train|channel|windows|office|order|directive|"
    r"regulation|rule|bill|act|protocol|unit|model|version|gate|block|lot|agenda|vision|rs|usd|eur|gbp|tel|phone|call|boeing|box|"
    r"nearly|almost|than|least|most|some|another|only|all|to\s+\d+|killed|injured)\.?\s*|[#$£€¥+]\s*|\d\s+)$"
)
# What is counted, not dated.
_COUNTED = re.compile(
    r"\s+(?:more\b|other\b|per\s?cent|percent|%|people|troops|soldiers|men|women|children|schoolchildren|pupils|students|civilians|"
    r"workers|jobs|employees|staff|members|delegates|police|officers|prisoners|refugees|migrants|passengers|protesters|demonstrators|"
    r"victims|deaths|casualties|patients|cases|homes|houses|villages|schools|companies|shares|points|pounds|dollars|euros|yen|"
    r"roubles|rubles|tons|tonnes|barrels|kilometers|kilometres|km|miles|meters|metres|m|feet|ft|acres|hectares|hours|days|weeks|"
    r"years?|months|seats|votes|runs|warheads|missiles|tanks|calories|mg|kg|MHz|GMT|hrs)\b"
)
_PLURAL = re.compile(r"\s+[a-z]+s\b(?!['’])")


def _read_year(match: re.Match[str], context: Context) -> Reading | None:
    part, year = part_name(match["part"]), int(match["year"])
    if not part and not match["about"] and not _is_year(match, context, year):
        return None
    if match["fiscal"]:
        # A fiscal year is named by the year in which it ends, mostly, and begins in the one before.
        when = parse_edtf(f"{year - 1:04}/{year:04}", f"fiscal {year}")
        return replace(read_year(year), when=when, year_written=True)
    return read_year(year, part, approximate=bool(match["about"])).written(True)


def _is_year(match: re.Match[str], context: Context, year: int) -> bool:
    before, after = context.before(match.start()), context.after(match.end())
    if _NUMBERED.search(before) or _COUNTED.match(after):
        return False
    introduced = bool(_IN.search(before) or _DETERMINER.search(before) or match["fiscal"] or "year" in match[0].lower())
    if year < 1500 and not _EARLY_YEAR.search(before):
        return False
    if not introduced and not 1800 <= year <= context.published.year + 30:
        return False
    if _PLURAL.match(after) and not _DETERMINER.search(before):
        return introduced and 1900 <= year <= context.published.year + 40
    return introduced or year >= 1900


def _read_decade(match: re.Match[str], context: Context) -> Reading | None:
    part = part_name(match["part"] or match["part2"])
    if match["tens"]:
        return read_decade(int(match["tens"]) * 10, part).written(True)
    word = (match["word"] or "").lower()
    if word and not re.match(r"the|early|mid|late", match[0], re.IGNORECASE):
        return None
    if word and re.search(r"\b(?:in|into)\s+(?:his|her|their)\s+$", context.before(match.start())):
        return None
    tens = int(match["short"]) if match["short"] else _DECADES.index(word) + 2
    return read_decade(_century_of_decade(context.published.year) + tens * 10, part)


def _century_of_decade(year: int) -> int:
    """The ’80s, and the twenties in words, are the twentieth century's until it is long gone."""
    return 1900 if year < 2100 else year // 100 * 100 - 100


def _read_century(match: re.Match[str], context: Context) -> Reading | None:
    number = ordinal_number(match["number"])
    return read_century(number, part_name(match["part"] or match["part2"]), bool(match["bc"])) if number <= 21 else None


def _read_before_christ(match: re.Match[str], context: Context) -> Reading | None:
    number = int(match["year"])
    if match["ad"]:
        return replace(read_year(number), year_written=True)
    year = 1 - number
    return Reading("DATE", f"BC{number:04}", parse_edtf(iso_year(year) + "~" * bool(match["about"])), year_written=True)


RULES = (
    Rule(
        name="year",
        cue="digit",
        pattern=compile_rule(
            rf"(?<![\w$£€¥#.,:/+-])(?:(?P<part>{PART})(?:[\s-]+|\s+in\s+))?(?:(?P<about>about|around|circa|ca?\.)\s+)?"
            rf"(?:(?:the\s+)?(?P<fiscal>fiscal|financial)\s+(?:year\s+)?|the\s+year\s+)?(?<!\d)(?P<year>{YEAR})"
            r"(?![\w%]|[-–/.,:]\d|\s*[-–]\s*\d|['’]?s\b\s*(?:and|to)\s+\d)"
        ),
        read=_read_year,
        examples=(
            Example("He died in 1998.", "1998", "1998", "1998"),
            Example("It was founded about 1990.", "about 1990", "1990", "1990~"),
            Example("He has ruled since 2008.", "2008", "2008", "2008/.."),
            Example("It opened early in 2016.", "early in 2016", "2016", "2016-01~/2016-04~"),
            Example("It will open in mid-2022.", "mid-2022", "2022", "2022-05~/2022-08~"),
            Example("Debt fell at end-1986.", "end-1986", "1986", "1986-09~/1986-12~"),
            Example("By 2030 emissions should halve.", "2030", "2030", "../2030"),
            Example("It closed in late 2016.", "late 2016", "2016", "2016-09~/2016-12~"),
            Example("After the 2008 crisis it shrank.", "2008", "2008", "2008"),
            Example("The 2014 protests were large.", "2014", "2014", "2014"),
            Example("Sales rose in fiscal 2020.", "fiscal 2020", "2020", "2019/2020"),
        ),
        counter_examples=(
            "Some 1709 schoolchildren sang.",
            "There were 1709 schoolchildren there.",
            "In all 2000 soldiers came.",
            "It cost $2000 there.",
            "Call 555-2010 now.",
            "Flight 1990 was late.",
            "About 1,500 people came.",
            "UN Resolution 1973 was adopted.",
        ),
    ),
    Rule(
        name="decade",
        cue="digit",
        pattern=compile_rule(
            rf"(?<![\w-])(?:(?P<part>{PART})[\s-]+)?(?:the\s+)?(?:(?P<part2>early|mid|late)[\s-]+)?"
            r"(?:(?P<tens>(?:1\d|20)\d)0['’]?s|['’](?P<short>[1-9])0['’]?s|(?P<word>zzz))\b"
        ),
        read=_read_decade,
        examples=(
            Example("It grew in the 1980s.", "the 1980s", "198", "198X"),
            Example("It grew in the early 1990s.", "the early 1990s", "199", "1990~/1994~"),
            Example("It grew in the ’60s.", "the ’60s", "196", "196X"),
        ),
    ),
    Rule(
        name="decade-in-words",
        cue="named",
        pattern=compile_rule(
            rf"(?<![\w-])(?:(?P<part>{PART})[\s-]+)?(?:the\s+)?(?:(?P<part2>early|mid|late)[\s-]+)?"
            rf"(?P<word>(?P<tens>(?P<short>(?!)))|{'|'.join(_DECADES)})\b"
        ),
        read=_read_decade,
        examples=(Example("It grew in the sixties.", "the sixties", "196", "196X"),),
        counter_examples=("He is in his early sixties.", "Temperatures in sixties"),
    ),
    Rule(
        name="century",
        cue="century",
        pattern=compile_rule(
            rf"(?<![\w-])(?:(?P<part>{PART})[\s-]+)?(?:the\s+)?(?:(?P<part2>early|mid|late)[\s-]+)?(?P<number>{ORDINAL})[\s-]+century\b"
            r"(?P<bc>\s+(?-i:BC|B\.C\.|BCE)(?!\w))?"
        ),
        read=_read_century,
        examples=(
            Example("It was built in the 19th century.", "the 19th century", "18", "18XX"),
            Example("It was built in the 5th century BC.", "the 5th century BC", "BC04", "-0499/-0400"),
        ),
    ),
    Rule(
        name="year-of-era",
        cue="digit",
        pattern=compile_rule(
            r"(?<![\w.,$£€-])(?:(?P<about>about|around|circa|ca?\.)\s+)?(?P<year>\d{1,4})\s*"
            r"(?:(?-i:BC|B\.C\.|BCE)|(?P<ad>(?-i:AD|A\.D\.|CE)))(?!\w)"
        ),
        read=_read_before_christ,
        examples=(
            Example("He was killed in 44 BC in Rome.", "44 BC", "BC0044", "-0043"),
            Example("It fell in 476 AD.", "476 AD", "0476", "0476"),
        ),
    ),
)
