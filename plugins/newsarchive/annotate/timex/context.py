"""Where an expression stands, and what the text has said so far: all that a rule may look at beside its match."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from newsarchive.dates import When, date_of
from newsarchive.text import Span, count_within

_QUOTES = '"“”'


@dataclass(frozen=True, slots=True)
class Context:
    """``anchor`` is the day, month or year last named in this paragraph, ``year`` the year last written out in it.

    Both are forgotten at the paragraph's end: a news story returns to its own day there.
    """

    text: str
    published: datetime.date
    sentence: Span
    paragraph: Span
    anchor: When | None = None
    year: int | None = None

    def before(self, start: int, length: int = 24) -> str:
        """The words of the sentence in front of an offset, in lower case, at most ``length`` characters."""
        return self.text[max(self.sentence.start, start - length) : start].lower()

    def after(self, end: int, length: int = 24) -> str:
        """The words of the sentence behind an offset."""
        return self.text[end : min(self.sentence.end, end + length)]

    def anchor_date(self) -> datetime.date | None:
        """The anchor's first day where it is a day, else None."""
        if self.anchor is None or self.anchor.precision != "day" or self.anchor.first is None:
            return None
        return datetime.date(*date_of(self.anchor.first))

    def anchor_year(self) -> int | None:
        """The year in which the anchor begins and ends, None where there is none or it is longer."""
        if self.anchor is None or self.anchor.first is None or self.anchor.last is None:
            return None
        year = date_of(self.anchor.first)[0]
        return year if date_of(self.anchor.last)[0] == year else None

    def is_quoted(self, start: int) -> bool:
        """True inside double quotation marks that the paragraph opens before ``start``."""
        return sum(count_within(self.text, sign, self.paragraph.start, start) for sign in _QUOTES) % 2 == 1
