"""How a date is said in its place: "vers l’été 2021", "du 2 au 9 mai", "jusqu’en 1999"; a message for each.

In English one word does for every kind of date; other languages need an article or another preposition for some.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from newsarchive.publish.language.words import NP_, Key

Kind = Literal["day", "month", "season", "quarter", "year", "decade", "century"]
Place = Literal["about", "beginning", "end", "from", "until"]
Forms = Mapping[Kind, Key]

FORMS: Mapping[Place, Forms] = {
    "about": {
        "day": NP_("a day", "about %(date)s"),
        "month": NP_("a month", "about %(date)s"),
        "season": NP_("a season", "about %(date)s"),
        "quarter": NP_("a quarter", "about %(date)s"),
        "year": NP_("a year", "about %(date)s"),
        "decade": NP_("a decade", "about %(date)s"),
        "century": NP_("a century", "about %(date)s"),
    },
    "from": {
        "day": NP_("a day", "from %(date)s"),
        "month": NP_("a month", "from %(date)s"),
        "season": NP_("a season", "from %(date)s"),
        "quarter": NP_("a quarter", "from %(date)s"),
        "year": NP_("a year", "from %(date)s"),
        "decade": NP_("a decade", "from %(date)s"),
        "century": NP_("a century", "from %(date)s"),
    },
    "until": {
        "day": NP_("a day", "until %(date)s"),
        "month": NP_("a month", "until %(date)s"),
        "season": NP_("a season", "until %(date)s"),
        "quarter": NP_("a quarter", "until %(date)s"),
        "year": NP_("a year", "until %(date)s"),
        "decade": NP_("a decade", "until %(date)s"),
        "century": NP_("a century", "until %(date)s"),
    },
    "beginning": {
        "day": NP_("a day at the beginning of a span", "%(date)s"),
        "month": NP_("a month at the beginning of a span", "%(date)s"),
        "season": NP_("a season at the beginning of a span", "%(date)s"),
        "quarter": NP_("a quarter at the beginning of a span", "%(date)s"),
        "year": NP_("a year at the beginning of a span", "%(date)s"),
        "decade": NP_("a decade at the beginning of a span", "%(date)s"),
        "century": NP_("a century at the beginning of a span", "%(date)s"),
    },
    "end": {
        "day": NP_("a day at the end of a span", "%(date)s"),
        "month": NP_("a month at the end of a span", "%(date)s"),
        "season": NP_("a season at the end of a span", "%(date)s"),
        "quarter": NP_("a quarter at the end of a span", "%(date)s"),
        "year": NP_("a year at the end of a span", "%(date)s"),
        "decade": NP_("a decade at the end of a span", "%(date)s"),
        "century": NP_("a century at the end of a span", "%(date)s"),
    },
}
# The same before a vowel or a silent h, where a language makes a difference ("d’avril", "l’été"); may be left out.
BEFORE_A_VOWEL: Mapping[Place, Forms] = {
    "about": {"season": NP_("a season that begins with a vowel", "about %(date)s")},
    "from": {
        "month": NP_("a month that begins with a vowel", "from %(date)s"),
        "season": NP_("a season that begins with a vowel", "from %(date)s"),
    },
    "until": {"season": NP_("a season that begins with a vowel", "until %(date)s")},
    "beginning": {
        "month": NP_("a month that begins with a vowel, at the beginning of a span", "%(date)s"),
        "season": NP_("a season that begins with a vowel, at the beginning of a span", "%(date)s"),
    },
    "end": {"season": NP_("a season that begins with a vowel, at the end of a span", "%(date)s")},
}
SPAN = NP_("a span", "%(beginning)s to %(end)s")
ABOUT_A_SPAN = NP_("a span", "about %(date)s")
# A date that is approximate where another word stands before it already: "from about 1990".
ABOUT_WITHIN = NP_("within a longer date", "about %(date)s")

SEASONS: Mapping[int, Key] = {
    21: NP_("a season", "spring %(year)s"),
    22: NP_("a season", "summer %(year)s"),
    23: NP_("a season", "autumn %(year)s"),
    24: NP_("a season", "winter %(year)s"),
}
QUARTERS: Mapping[int, Key] = {
    33: NP_("a quarter", "first quarter of %(year)s"),
    34: NP_("a quarter", "second quarter of %(year)s"),
    35: NP_("a quarter", "third quarter of %(year)s"),
    36: NP_("a quarter", "fourth quarter of %(year)s"),
}
# At the beginning of a span whose end says the rest: "21 to 31 July 2021".
BRIEF_DAY = NP_("a day whose month and year follow", "%(day)s")
BRIEF_DAY_AND_MONTH = NP_("a day whose year follows", "%(day)s %(month)s")
BRIEF_MONTH = NP_("a month whose year follows", "%(month)s")
BRIEF_YEAR = NP_("a year before Christ, which the next one says", "%(year)s")
BRIEF_PARTS: Mapping[int, Key] = {
    21: NP_("a season whose year follows", "spring"),
    22: NP_("a season whose year follows", "summer"),
    23: NP_("a season whose year follows", "autumn"),
    24: NP_("a season whose year follows", "winter"),
    33: NP_("a quarter whose year follows", "first"),
    34: NP_("a quarter whose year follows", "second"),
    35: NP_("a quarter whose year follows", "third"),
    36: NP_("a quarter whose year follows", "fourth"),
}
DECADE = NP_("a decade", "%(year)ss")
DECADE_BC = NP_("a decade", "%(first)s to %(last)s BC")
# ``roman`` is the same number in Roman numerals, for languages that count centuries by them.
CENTURY = NP_("a century", "century %(number)s")
CENTURY_BC = NP_("a century", "century %(number)s BC")
FIRST_CENTURY = NP_("a century", "first century")
FIRST_CENTURY_BC = NP_("a century", "first century BC")
