"""What Unicode's tables (CLDR, by Babel) know of a language: its months and days, its numbers, which way it runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from newsarchive.dates import MONTHS, WEEKDAYS

# Languages whose usual script runs from right to left, where CLDR does not know the tag.
_RIGHT_TO_LEFT = frozenset(
    "ar arc azb bal ckb dv fa glk he iw khw ks mzn nqo pnb ps rhg sd sdh skr syr ug ur yi".split()
)
_RTL_SCRIPTS = frozenset("adlm arab hebr nkoo rohg syrc thaa".split())


@dataclass(frozen=True, slots=True)
class Names:
    """``months`` as they stand in a date ("30 сентября"), ``alone`` without a day ("сентябрь"); weeks begin on Monday.

    ``brief`` and ``letters`` are for where there is little room, ``brief_days`` for the head of a calendar.
    """

    months: tuple[str, ...]
    alone: tuple[str, ...]
    brief: tuple[str, ...]
    letters: tuple[str, ...]
    weekdays: tuple[str, ...]
    brief_days: tuple[str, ...]


ENGLISH_NAMES = Names(
    MONTHS,
    MONTHS,
    tuple(name[:3] for name in MONTHS),
    tuple(name[:1] for name in MONTHS),
    WEEKDAYS,
    tuple(name[:2] for name in WEEKDAYS),
)


@lru_cache
def names_of(lang: str) -> Names:
    """English as this archive has always written it; any other language as CLDR has it. LookupError where it has none.

    >>> names_of("fr").months[7], names_of("ru").months[8], names_of("ru").alone[8]
    ('août', 'сентября', 'сентябрь')
    """
    if base_of(lang) == "en":
        return ENGLISH_NAMES
    locale = _locale(lang)
    months, alone, days = locale.months["format"], locale.months["stand-alone"], locale.days["stand-alone"]
    return Names(
        tuple(months["wide"][number] for number in range(1, 13)),
        tuple(alone["wide"][number] for number in range(1, 13)),
        tuple(months["abbreviated"][number] for number in range(1, 13)),
        tuple(alone["narrow"][number] for number in range(1, 13)),
        tuple(locale.days["format"]["wide"][number] for number in range(7)),
        tuple(days["short"][number] for number in range(7)),
    )


def number_text(lang: str, number: int) -> str:
    """
    >>> number_text("fr", 5000) == "5\\u202f000"
    True
    """
    from babel.numbers import format_decimal  # noqa: PLC0415 (loaded only where the interface is not in English)

    return format_decimal(number, locale=_locale(lang))


def score_text(lang: str, value: float) -> str:
    """
    >>> score_text("fr", 0.7)
    '0,70'
    """
    from babel.numbers import format_decimal  # noqa: PLC0415

    return format_decimal(value, format="0.00", locale=_locale(lang))


def list_text(lang: str, items: Sequence[str], either: bool = False) -> str:
    """
    >>> list_text("fr", ["lundi", "mardi", "jeudi"]), list_text("fr", ["lundi", "mardi"], either=True)
    ('lundi, mardi et jeudi', 'lundi ou mardi')
    """
    from babel.lists import format_list  # noqa: PLC0415

    return format_list(items, style="or" if either else "standard", locale=_locale(lang))


def has_names(lang: str) -> bool:
    """True where CLDR knows the language."""
    try:
        names_of(lang)
    except LookupError:
        return False
    return True


@lru_cache
def direction_of(lang: str) -> str:
    """``rtl`` or ``ltr``, by the script that the tag names, else by the one that the language is usually written in.

    >>> [direction_of(lang) for lang in ("ar", "he-IL", "fa", "ur", "yi", "en", "ja", "az-Arab", "ar-Latn", "")]
    ['rtl', 'rtl', 'rtl', 'rtl', 'rtl', 'ltr', 'ltr', 'rtl', 'ltr', 'ltr']
    """
    language, *rest = lang.lower().replace("_", "-").split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), "")
    right_to_left = script in _RTL_SCRIPTS if script else language in _RIGHT_TO_LEFT
    return "rtl" if right_to_left else "ltr"


def base_of(lang: str) -> str:
    """
    >>> base_of("pt-BR")
    'pt'
    """
    return lang.replace("_", "-").split("-", maxsplit=1)[0].lower()


def _locale(lang: str):  # type: ignore[no-untyped-def]
    """Babel's, for a tag or for its language alone; LookupError where CLDR has neither."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    for tag in (lang, base_of(lang)):
        try:
            return Locale.parse(tag, sep="_" if "_" in tag else "-")
        except (UnknownLocaleError, ValueError):
            continue
    raise LookupError(lang)
