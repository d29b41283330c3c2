"""Small words for readers: counts, days, types, and what a slug is called where no record says so."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from newsarchive.dates import MONTHS, WEEKDAYS, When, iso_of
from newsarchive.model import ActorType

TYPE_NAMES: dict[ActorType, str] = {
    "person": "Person",
    "organisation": "Organisation",
    "government": "Government",
    "country": "Country",
    "igo": "International body",
    "media": "News organisation",
}
TYPE_PLURALS: dict[ActorType, str] = {
    "person": "People",
    "organisation": "Organisations",
    "government": "Governments",
    "country": "Countries",
    "igo": "International bodies",
    "media": "News organisations",
}
PRECISIONS = {
    "day": "the day is known",
    "month": "the month is known, the day is not stated",
    "season": "the season is known, the day is not stated",
    "quarter": "the quarter is known, the day is not stated",
    "year": "the year is known, the day is not stated",
    "decade": "the decade is known, the year is not stated",
    "century": "the century is known, the year is not stated",
    "interval": "within these days",
    "set": "on each of these days",
    "open": "one end is not stated",
}
# What is said of an approximate date in place of these.
ABOUT = {
    "interval": "approximate, at some time within these days",
    "set": "approximate, about each of these days",
}
_HTML_DATE = re.compile(r"(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as a reader sees it; ``iso`` is for ``<time datetime>``, and empty where HTML has no form for it."""

    label: str
    iso: str = ""


def moment_of(when: When) -> Moment:
    """
    >>> from newsarchive.dates import parse_edtf
    >>> moment_of(parse_edtf("2021-06")), moment_of(parse_edtf("-0043"))
    (Moment(label='June 2021', iso='2021-06'), Moment(label='44 BC', iso=''))
    """
    return Moment(capitalise(when.label), when.edtf if _HTML_DATE.fullmatch(when.edtf) else "")


def is_dated(when: When) -> bool:
    """True where an axis can place at least one end."""
    return when.first is not None or when.last is not None


def moment_on(day: datetime.date, weekday: bool = False) -> Moment:
    label = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return Moment(f"{WEEKDAYS[day.weekday()]} {label}" if weekday else label, iso_of(day.toordinal()))


def span_label(first: datetime.date, last: datetime.date) -> str:
    """
    >>> span_label(datetime.date(2021, 9, 30), datetime.date(2021, 10, 1))
    '30 September to 1 October 2021'
    """
    if first == last:
        return moment_on(first).label
    begin, end = moment_on(first).label.split(), moment_on(last).label
    while len(begin) > 1 and begin[-1] == end.split()[len(begin) - 1]:
        begin.pop()
    return f"{' '.join(begin)} to {end}"


def count_of(number: int, noun: str, plural: str = "") -> str:
    """
    >>> count_of(1, "event"), count_of(5000, "event"), count_of(0, "body", "bodies")
    ('1 event', '5,000 events', 'no bodies')
    """
    noun = noun if number == 1 else plural or f"{noun}s"
    return f"{number:,} {noun}" if number else f"no {noun}"


def size_of(size: int) -> str:
    """A number of bytes in decimal units, as shops and hosts count.

    >>> size_of(812), size_of(34_567), size_of(1_250_000)
    ('1 KB', '35 KB', '1.2 MB')
    """
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} KB"
    return f"{size / 1_000_000:.1f} MB" if size < 100_000_000 else f"{round(size / 1_000_000):,} MB"


def capitalise(text: str) -> str:
    return text[:1].upper() + text[1:]


def shorten(text: str, longest: int) -> str:
    """``text`` on one line, cut at a word with an ellipsis where it is longer than ``longest`` characters."""
    text = " ".join(text.split())
    if len(text) <= longest:
        return text
    return text[: longest - 1].rsplit(" ", 1)[0].rstrip(",;:–—- ") + "…"


def plain_text(markdown: str) -> str:
    """Markdown as bare words, for descriptions.

    >>> plain_text("A *treaty*, [signed](https://x.org) in `2010`")
    'A treaty, signed in 2010'
    """
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", markdown)
    return re.sub(r"(?<!\w)[*_`]+|[*_`]+(?!\w)|^\s*(?:>|[-+*]|#+)\s+", "", text, flags=re.MULTILINE).strip()


def web_link(url: str) -> str:
    """``url`` where it leads to the web, else nothing: no other scheme is ever a link."""
    return url if re.match(r"https?://", url) else ""
