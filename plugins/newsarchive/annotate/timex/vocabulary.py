"""The words of the grammar: months, weekdays, numbers, units, as fragments of patterns and as values.

Fragments are meant for patterns that ignore case.
Names of months and weekdays insist on their capital all the same: "may", "march" and "sun" are other words.
"""

from __future__ import annotations

import re

from newsarchive.dates import MONTHS, WEEKDAYS


def compile_rule(pattern: str) -> re.Pattern[str]:
    """A pattern of the grammar; white space in a text is one kind, so ``\\s+`` may stand for a line's end."""
    return re.compile(pattern, re.IGNORECASE)


def _capitalised(words: tuple[str, ...]) -> str:
    return "|".join((*words, *(word.upper() for word in words)))


_SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
_SHORT_WEEKDAYS = ("Mon", "Tues", "Tue", "Wed", "Thurs", "Thur", "Thu", "Fri", "Sat", "Sun")

MONTH = rf"(?-i:{_capitalised(MONTHS)}|(?:{_capitalised(_SHORT_MONTHS)})\b\.?)(?![^\W\d_])"
WEEKDAY = rf"(?-i:{_capitalised(WEEKDAYS)})"
ANY_WEEKDAY = rf"(?:{WEEKDAY}|(?-i:{_capitalised(_SHORT_WEEKDAYS)})\b\.?)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d)"
# What shows that a number after a month is not its day: "March 5.2 %", "May 10:30", "June 4/5".
NOT_A_DAY = r"(?!\s*(?:%|per\s?cent\b)|[:.,/]\d)"
YEAR = r"(?:1\d|20)\d\d(?!\d)"

PARTS_OF_DAY = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
PART_OF_DAY = r"(?:morning|afternoon|evening|night)"

# Early, middle, late: of a month, a year, a decade, a century.
PART = (
    r"(?:early|mid|late|the\s+(?:beginning|start|middle|end|close)\s+of|(?:beginning|start|middle|end)\s+of|end(?=-))"
)
_PARTS = {"early": "early", "begin": "early", "start": "early", "mid": "mid", "middl": "mid",
          "late": "late", "end": "late", "close": "late"}  # fmt: skip

SEASON_CODES = {"spring": ("SP", 21), "summer": ("SU", 22), "autumn": ("FA", 23), "fall": ("FA", 23),
                "winter": ("WI", 24)}  # fmt: skip
SEASON = r"(?:spring|summer|fall|autumn|winter)"

UNIT = r"(?:second|minute|hour|day|week|fortnight|month|quarter|year|decade|century|centurie)"
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
eighteen nineteen".split()
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth \
fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split()
)
_MULTIPLES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}

_WORD_NUMBER = rf"(?:(?:{'|'.join(_TENS)})(?:[-\s](?:{'|'.join(_ONES[1:10])}))?|{'|'.join(reversed(_ONES[1:]))})"
_BIG_NUMBER = rf"(?:(?:an?|{'|'.join(_ONES[1:10])}|\d+)\s+(?:{'|'.join(_MULTIPLES)}))"
NUMBER = rf"(?:{_BIG_NUMBER}|\d[\d,]*(?:\.\d+)?|{_WORD_NUMBER})"
ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(reversed(_ORDINALS[1:]))})"
SOME = r"(?:an?\s+few|few|several|many|(?:an?\s+)?couple\s+of|(?:dozens|hundreds|thousands)\s+of|numerous|some)"
ROUGHLY = (
    r"(?:about|around|approximately|some|roughly|nearly|almost|more\s+than|less\s+than|fewer\s+than|at\s+least|at\s+most|"
    r"up\s+to|over|under|just\s+over|just\s+under|only|just|no\s+more\s+than|as\s+long\s+as|as\s+many\s+as)"
)


def plain(words: str) -> str:
    """Lower case, with one space between words: a phrase may break at a line's end."""
    return " ".join(words.lower().split())


def month_number(word: str) -> int:
    """1 for January, by the first three letters of the name."""
    return next(number for number, name in enumerate(MONTHS, 1) if name[:3].lower() == word[:3].lower())


def weekday_number(word: str) -> int:
    """0 for Monday, by the first two letters of the name."""
    return next(number for number, name in enumerate(WEEKDAYS) if name[:2].lower() == word[:2].lower())


def day_number(text: str) -> int:
    """The number in "30", "30th"."""
    return int(re.sub(r"\D", "", text))


def part_name(words: str | None) -> str:
    """early, mid or late, or empty where the words name no part.

    >>> part_name("the end of"), part_name("mid"), part_name(None)
    ('late', 'mid', '')
    """
    word = plain(words or "").removeprefix("the ").strip(" -")
    return next((part for stem, part in _PARTS.items() if word.startswith(stem)), "")


def ordinal_number(word: str) -> int:
    """
    >>> ordinal_number("third"), ordinal_number("19th"), ordinal_number("the First")
    (3, 19, 1)
    """
    word = plain(word).removeprefix("the ")
    return _ORDINALS.index(word) if word in _ORDINALS else day_number(word)


def number_of(text: str) -> float:
    """The value of a ``NUMBER``; whole values compare equal to their integer.

    >>> number_of("two dozen"), number_of("thirty-five"), number_of("1,500"), number_of("2.5")
    (24, 35, 1500, 2.5)
    """
    text = plain(text).replace(",", "")
    first, _, last = text.replace("-", " ").partition(" ")
    if last.strip() in _MULTIPLES:
        return (1 if first in ("a", "an") else number_of(first)) * _MULTIPLES[last.strip()]
    if text[0].isdigit():
        return float(text) if "." in text else int(text)
    if text in _ONES:
        return _ONES.index(text)
    return (_TENS.index(first) + 2) * 10 + (_ONES.index(last.strip()) if last else 0)


def unit_name(word: str) -> str:
    """The singular of a unit, in lower case: "Centuries" is century."""
    word = word.lower().rstrip("s")
    return "century" if word.startswith("centur") else word


def duration_value(number: float | None, unit: str) -> str:
    """A TIMEX3 duration; None, an unknown number, is X.

    >>> duration_value(2, "decade"), duration_value(None, "week"), duration_value(1.5, "hour")
    ('P20Y', 'PXW', 'PT1.5H')
    """
    letters = {"second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "year": "Y"}
    if unit in letters:
        time = "T" if unit in ("second", "minute", "hour") else ""
        return f"P{time}{'X' if number is None else format(number, 'g')}{letters[unit]}"
    vague = {"fortnight": "PXW", "quarter": "PXQ", "decade": "PXDE", "century": "PXCE"}
    if number is None:
        return vague[unit]
    factor, letter = {"fortnight": (2, "W"), "quarter": (3, "M"), "decade": (10, "Y"), "century": (100, "Y")}[unit]
    return f"P{format(number * factor, 'g')}{letter}"
