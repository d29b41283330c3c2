"""A date of any precision in words, made from its EDTF, and never narrower than it.

English has its labels from ``newsarchive.dates``, and from the words of articles ("late July 2021"); another language
has them from here.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from dataclasses import dataclass

from newsarchive.dates import When
from newsarchive.publish.language.days import day_name, day_number, month_name, month_of_year, year_name
from newsarchive.publish.language.forms import (
    ABOUT_A_SPAN,
    ABOUT_WITHIN,
    BEFORE_A_VOWEL,
    BRIEF_DAY,
    BRIEF_DAY_AND_MONTH,
    BRIEF_MONTH,
    BRIEF_PARTS,
    BRIEF_YEAR,
    CENTURY,
    CENTURY_BC,
    DECADE,
    DECADE_BC,
    FIRST_CENTURY,
    FIRST_CENTURY_BC,
    FORMS,
    QUARTERS,
    SEASONS,
    SPAN,
    Kind,
    Place,
)
from newsarchive.publish.language.names import list_text, names_of
from newsarchive.publish.language.words import Words

_DATE = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True, slots=True)
class _Date:
    """A single date: ``part`` is its month, season or quarter as EDTF numbers them."""

    kind: Kind
    year: int
    part: int = 0
    day: int = 0
    about: bool = False


def label_of(words: Words, when: When) -> str:
    """What a reader sees of a date: in English its own label, in another language one as wide as its EDTF."""
    if words.is_english or not when.edtf:
        return when.label
    return words.once(("when", when.edtf), lambda: text_of(words, when.edtf))


def text_of(words: Words, edtf: str) -> str:
    """A date of this archive's EDTF, in words.

    >>> text_of(Words(), "2021-07-21~/2021-07-31~"), text_of(Words(), "2008/..")
    ('about 21 to 31 July 2021', 'from 2008')
    """
    if edtf[:1] in ("{", "["):
        members = [_whole(words, _read(one.strip())) for one in edtf[1:-1].split(",")]
        return _joined(words, members, either=edtf[0] == "[")
    if "/" not in edtf:
        return _whole(words, _read(edtf))
    begin, _, end = edtf.partition("/")
    if begin in ("", ".."):
        return _open(words, "until", _read(end))
    if end in ("", ".."):
        return _open(words, "from", _read(begin))
    return _span(words, _read(begin), _read(end))


def span_of(words: Words, first: datetime.date, last: datetime.date) -> str:
    """
    >>> span_of(Words(), datetime.date(2021, 9, 30), datetime.date(2021, 10, 1))
    '30 September to 1 October 2021'
    """
    if first == last:
        return _text(words, _date_of(first))
    return _span(words, _date_of(first), _date_of(last))


def ends_of_span(words: Words, first: datetime.date, last: datetime.date) -> tuple[str, str]:
    """Both ends, for a sentence of its own; what they share is said by the second alone."""
    begin, end = _date_of(first), _date_of(last)
    return _brief(words, begin, end) or _text(words, begin), _text(words, end)


def from_day(words: Words, day: datetime.date) -> str:
    """``from 30 September 2021``"""
    return _open(words, "from", _date_of(day))


def until_day(words: Words, day: datetime.date) -> str:
    return _open(words, "until", _date_of(day))


def _date_of(day: datetime.date) -> _Date:
    return _Date("day", day.year, day.month, day.day)


def _read(text: str) -> _Date:
    plain = text.rstrip("~?%")
    about = plain != text
    if plain.endswith("XX"):
        return _round(plain[:-2], 100, "century", about)
    if plain.endswith("X"):
        return _round(plain[:-1], 10, "decade", about)
    found = _DATE.fullmatch(plain)
    if not found:
        raise ValueError(f"'{text}' is not a date that EDTF knows")
    year, part, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    kind: Kind = "day" if day else "quarter" if part > 24 else "season" if part > 12 else "month" if part else "year"
    return _Date(kind, year, part, day, about)


def _round(digits: str, length: int, kind: Kind, about: bool) -> _Date:
    """A decade or century by its first year, or, before Christ, by its last; ``part`` is then 1."""
    return _Date(kind, int(digits) * length, part=int(digits.startswith("-")), about=about)


def _text(words: Words, date: _Date) -> str:
    """The date by itself, without a word for how sure it is."""
    year, part = date.year, date.part
    if date.kind == "day":
        return day_name(words, year, part, date.day)
    if date.kind == "month":
        return month_of_year(words, year, part)
    if date.kind in ("season", "quarter"):
        return words.pgettext(*{**SEASONS, **QUARTERS}[part], year=year_name(words, year))
    if date.kind == "year":
        return year_name(words, year)
    if date.kind == "decade":
        if part:
            return words.pgettext(*DECADE_BC, first=10 - year, last=1 - year)
        return words.pgettext(*DECADE, year=year)
    return _century(words, year // 100 + 1 if not part else -year // 100 + 1, before=bool(part))


def _century(words: Words, number: int, *, before: bool) -> str:
    if number == 1:
        return words.pgettext(*(FIRST_CENTURY_BC if before else FIRST_CENTURY))
    return words.pgettext(*(CENTURY_BC if before else CENTURY), number=number, roman=roman(number))


def _brief(words: Words, begin: _Date, end: _Date) -> str:
    """The beginning of a span without what its end says too; empty where they share nothing."""
    if begin.kind != end.kind:
        return ""
    if begin.kind == "year":
        both_before = begin.year <= 0 and end.year <= 0
        return words.pgettext(*BRIEF_YEAR, year=1 - begin.year, era=year_name(words, begin.year)) if both_before else ""
    if begin.year != end.year or begin.kind in ("decade", "century"):
        return ""
    year = year_name(words, begin.year)
    if begin.kind in ("season", "quarter"):
        return words.pgettext(*BRIEF_PARTS[begin.part], year=year)
    if begin.kind == "month":
        return words.pgettext(*BRIEF_MONTH, month=month_name(words, begin.part), year=year)
    month = names_of(words.lang).months[begin.part - 1]
    message = BRIEF_DAY if begin.part == end.part else BRIEF_DAY_AND_MONTH
    return words.pgettext(*message, day=day_number(words, begin.day), month=month, year=year)


def _whole(words: Words, date: _Date) -> str:
    text = _text(words, date)
    return _placed(words, "about", date.kind, text) if date.about else text


def _open(words: Words, place: Place, date: _Date) -> str:
    text = _text(words, date)
    return _placed(words, place, date.kind, words.pgettext(*ABOUT_WITHIN, date=text) if date.about else text)


def _span(words: Words, begin: _Date, end: _Date) -> str:
    """Where one end is approximate, the whole is."""
    first = _placed(words, "beginning", begin.kind, _brief(words, begin, end) or _text(words, begin))
    last = _placed(words, "end", end.kind, _text(words, end))
    text = words.pgettext(*SPAN, beginning=first, end=last)
    return words.pgettext(*ABOUT_A_SPAN, date=text) if begin.about or end.about else text


def _placed(words: Words, place: Place, kind: Kind, text: str) -> str:
    message = FORMS[place][kind]
    if _begins_with_a_vowel(text):
        other = BEFORE_A_VOWEL[place].get(kind, message)
        message = other if other in words.messages else message
    return words.pgettext(*message, date=text)


def _begins_with_a_vowel(text: str) -> bool:
    return unicodedata.normalize("NFKD", text)[:1].casefold() in tuple("aeiouh")


def _joined(words: Words, members: list[str], *, either: bool) -> str:
    """
    >>> _joined(Words(), ["2016", "2020", "2024"], either=False)
    '2016 and 2020 and 2024'
    """
    if words.is_english:
        return (" or " if either else " and ").join(members)
    return list_text(words.lang, members, either)


def roman(number: int) -> str:
    """
    >>> [roman(number) for number in (1, 4, 9, 19, 21)]
    ['I', 'IV', 'IX', 'XIX', 'XXI']
    """
    text = ""
    for value, numeral in _ROMAN:
        text += numeral * (number // value)
        number %= value
    return text
