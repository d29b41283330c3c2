"""Days, months and years in words, as a language writes them: "1er octobre 2021", "octobre 2021", "44 av. J.-C."."""

from __future__ import annotations

from dataclasses import dataclass

from newsarchive.publish.language.names import names_of
from newsarchive.publish.language.words import Words


def day_name(words: Words, year: int, month: int, day: int) -> str:
    """
    >>> day_name(Words(), 2021, 9, 30), day_name(Words(), -43, 3, 15)
    ('30 September 2021', '15 March 44 BC')
    """
    return words.pgettext("a date", "%(day)s %(month)s %(year)s", **_parts(words, year, month, day))


def weekday_name(words: Words, year: int, month: int, day: int, weekday: int) -> str:
    """``Thursday 30 September 2021``; ``weekday`` 0 is Monday."""
    named = names_of(words.lang).weekdays[weekday]
    return words.pgettext(
        "a date", "%(weekday)s %(day)s %(month)s %(year)s", weekday=named, **_parts(words, year, month, day)
    )


def day_of_year(words: Words, month: int, day: int) -> str:
    """``30 September``, of any year."""
    return words.pgettext("a date of any year", "%(day)s %(month)s", **_parts(words, 1, month, day))


def month_name(words: Words, month: int) -> str:
    return names_of(words.lang).alone[month - 1]


def month_of_year(words: Words, year: int, month: int) -> str:
    """``September 2021``"""
    return words.pgettext("a month", "%(month)s %(year)s", month=month_name(words, month), year=year_name(words, year))


def year_name(words: Words, year: int) -> str:
    """Years are astronomical: 0 is 1 BC."""
    if year > 0:
        return words.pgettext("a year", "%(year)s", year=year)
    return words.pgettext("a year", "%(year)s BC", year=1 - year)


def day_number(words: Words, day: int) -> str:
    """The day of a month: in French ``1er`` for the first, ``2`` for the second."""
    if day == 1:
        return words.pgettext("the first day of a month", "%(day)s", day=day)
    return words.pgettext("any other day of a month", "%(day)s", day=day)


def _parts(words: Words, year: int, month: int, day: int) -> dict[str, str]:
    return {
        "day": day_number(words, day),
        "month": names_of(words.lang).months[month - 1],
        "year": year_name(words, year),
    }


@dataclass(frozen=True, slots=True)
class AxisWords:
    """The names of an axis' lines (``newsarchive.index.axis``)."""

    words: Words

    def day(self, month: int, day: int) -> str:
        brief = names_of(self.words.lang).brief[month - 1]
        return self.words.pgettext("a date on a narrow axis", "%(day)s %(month)s", day=day, month=brief)

    def month(self, month: int) -> str:
        return names_of(self.words.lang).brief[month - 1]

    def letter(self, month: int) -> str:
        return names_of(self.words.lang).letters[month - 1]

    def month_of_year(self, year: int, month: int) -> str:
        named = year_name(self.words, year)
        return self.words.pgettext(
            "a month on a narrow axis", "%(month)s %(year)s", month=self.month(month), year=named
        )

    def year(self, year: int) -> str:
        return year_name(self.words, year)
