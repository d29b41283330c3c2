"""Small words for readers: counts, days, types, and how well a date is known."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from newsarchive.dates import When, iso_of
from newsarchive.model import ActorType
from newsarchive.publish.language.days import day_name, weekday_name
from newsarchive.publish.language.whens import label_of
from newsarchive.publish.language.words import N_, NN_, Words

TYPE_NAMES: dict[ActorType, str] = {
    "person": N_("Person"),
    "organisation": N_("Organisation"),
    "government": N_("Government"),
    "country": N_("Country"),
    "igo": N_("International body"),
    "media": N_("News organisation"),
}
TYPE_PLURALS: dict[ActorType, str] = {
    "person": N_("People"),
    "organisation": N_("Organisations"),
    "government": N_("Governments"),
    "country": N_("Countries"),
    "igo": N_("International bodies"),
    "media": N_("News organisations"),
}
PRECISIONS = {
    "day": N_("the day is known"),
    "month": N_("the month is known, the day is not stated"),
    "season": N_("the season is known, the day is not stated"),
    "quarter": N_("the quarter is known, the day is not stated"),
    "year": N_("the year is known, the day is not stated"),
    "decade": N_("the decade is known, the year is not stated"),
    "century": N_("the century is known, the year is not stated"),
    "interval": N_("within these days"),
    "set": N_("on each of these days"),
    "open": N_("one end is not stated"),
}
# What is said of an approximate date in place of these.
ABOUT = {
    "day": N_("approximate to the day"),
    "month": N_("approximate to the month"),
    "season": N_("approximate to the season"),
    "quarter": N_("approximate to the quarter"),
    "year": N_("approximate to the year"),
    "decade": N_("approximate to the decade"),
    "century": N_("approximate to the century"),
    "interval": N_("approximate, at some time within these days"),
    "set": N_("approximate, about each of these days"),
}
Noun = Literal[
    "article", "actor", "event", "dated event", "topic", "place", "source", "story", "correction", "plan", "post"
]
# What is said of none, of one, and of many.
_NOUNS: dict[Noun, tuple[str, str, str]] = {
    "article": (N_("no articles"), *NN_("%(count)s article", "%(count)s articles")),
    "actor": (N_("no actors"), *NN_("%(count)s actor", "%(count)s actors")),
    "event": (N_("no events"), *NN_("%(count)s event", "%(count)s events")),
    "dated event": (N_("no dated events"), *NN_("%(count)s dated event", "%(count)s dated events")),
    "topic": (N_("no topics"), *NN_("%(count)s topic", "%(count)s topics")),
    "place": (N_("no places"), *NN_("%(count)s place", "%(count)s places")),
    "source": (N_("no sources"), *NN_("%(count)s source", "%(count)s sources")),
    "story": (N_("no stories"), *NN_("%(count)s story", "%(count)s stories")),
    "correction": (N_("no corrections"), *NN_("%(count)s correction", "%(count)s corrections")),
    "plan": (N_("no plans"), *NN_("%(count)s plan", "%(count)s plans")),
    "post": (N_("no posts held"), *NN_("%(count)s post held", "%(count)s posts held")),
}
_HTML_DATE = re.compile(r"(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as a reader sees it; ``iso`` is for ``<time datetime>``, and empty where HTML has no form for it."""

    label: str
    iso: str = ""


def moment_of(words: Words, when: When) -> Moment:
    """
    >>> from newsarchive.dates import parse_edtf
    >>> moment_of(Words(), parse_edtf("2021-06")), moment_of(Words(), parse_edtf("-0043"))
    (Moment(label='June 2021', iso='2021-06'), Moment(label='44 BC', iso=''))
    """
    return Moment(capitalise(label_of(words, when)), when.edtf if _HTML_DATE.fullmatch(when.edtf) else "")


def is_dated(when: When) -> bool:
    """True where an axis can place at least one end."""
    return when.first is not None or when.last is not None


def moment_on(words: Words, day: datetime.date, weekday: bool = False) -> Moment:
    return words.once((day, weekday), lambda: _moment_on(words, day, weekday))


def _moment_on(words: Words, day: datetime.date, weekday: bool) -> Moment:
    date = day.year, day.month, day.day
    label = weekday_name(words, *date, day.weekday()) if weekday else day_name(words, *date)
    return Moment(label, iso_of(day.toordinal()))


def count_of(words: Words, number: int, noun: Noun) -> str:
    """
    >>> count_of(Words(), 1, "event"), count_of(Words(), 5000, "event"), count_of(Words(), 0, "event")
    ('1 event', '5,000 events', 'no events')
    """
    none, one, many = _NOUNS[noun]
    return words.ngettext(one, many, number) if number else words.gettext(none)


def said_of(words: Words, text: str) -> str:
    """``text`` in the interface's words, or nothing where there is none."""
    return words.gettext(text) if text else ""


def listed(words: Words, parts: Iterable[str]) -> str:
    """``12 articles, 3 events``: what stands side by side, without what is empty."""
    return words.pgettext("between the parts of a list", ", ").join(part for part in parts if part)


def count_held(words: Words, articles: int, events: int) -> str:
    """
    >>> count_held(Words(), 12, 1), count_held(Words(), 0, 3)
    ('12 articles, 1 event', '3 events')
    """
    written = count_of(words, articles, "article") if articles else ""
    told = count_of(words, events, "event") if events or not articles else ""
    return listed(words, (written, told))


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
