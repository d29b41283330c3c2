"""What a source file holds: one article, or several, each with what its container declares of it.

A format's module turns bytes into members and judges nothing; what a member's text means is for the rules.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Literal

# How a member's text is to be read: plain text by the rules for wire copy; a whole page, from which the article must
# be taken first; HTML that is the article and nothing else; Markdown, which may bring front matter.
Form = Literal["text", "page", "fragment", "markdown"]
# On whose word a day of publication stands: the text's, a feed's, a page's own metadata, or that of the archive that
# kept the page (a WARC record's or a mail's date is the last day that it can be).
Basis = Literal["stated", "feed", "page-metadata", "archive-record"]


def web_url(text: str) -> str:
    """An address as a container gives it, if it is one on the web; ``""`` for any other."""
    return text if text.startswith(("http://", "https://")) else ""


@dataclass(frozen=True, slots=True)
class Declared:
    """What a container says of an article in so many words; empty where it says nothing, never a guess.

    ``date`` is the day in the time zone in which it was written, and a guess where ``sure`` is false; ``latest`` is the
    last day that it can have been.
    ``evidence`` names the fields that were used, in an editor's words: ``the feed's <pubDate>: "Thu, 30 Sep 2021"``;
    that of the date comes first.
    """

    title: str = ""
    date: datetime.date | None = None
    basis: Basis = "stated"
    sure: bool = True
    modified: datetime.date | None = None
    latest: datetime.date | None = None
    authors: tuple[str, ...] = ()
    publication: str = ""
    url: str = ""
    lang: str = ""
    notice: str = ""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """One article-to-be. ``name`` tells it from the others in its file, and is empty where it is alone there.

    ``data`` are the bytes of its text; ``encoding`` is what the container says of them, or empty to find it out.
    """

    form: Form
    data: bytes
    media_type: str
    name: str = ""
    encoding: str = ""
    declared: Declared = field(default_factory=Declared)
