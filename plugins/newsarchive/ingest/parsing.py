"""A member to an article: the reader of its form, then what all forms have in common."""

from __future__ import annotations

from newsarchive.errors import Problem
from newsarchive.ingest.article import build_article, why_no_article
from newsarchive.ingest.candidates import find_candidates
from newsarchive.ingest.dating import settle_date
from newsarchive.ingest.decoding import Refused
from newsarchive.ingest.doubts import find_doubts
from newsarchive.ingest.members import Member
from newsarchive.ingest.publication_date import Bounds
from newsarchive.ingest.raw import RawArticle, Reading
from newsarchive.ingest.wire import read_wire

Parsed = tuple[RawArticle | None, tuple[Problem, ...]]


def parse_member(member: Member, path: str, bounds: Bounds | None = None) -> Parsed:
    """The article in a member, or None with the error that says why not. ``path`` is for messages only."""
    try:
        reading = _read(member, path, bounds or Bounds())
    except Refused as refusal:
        return None, (Problem(path, 1, 1, "error", "not-taken", str(refusal), refusal.fix),)
    if fault := why_no_article(reading, path):
        return None, (fault,)
    candidates = find_candidates(reading.judged)
    dates, doubts = settle_date(reading, candidates, bounds or Bounds(), path)
    disputed = dates.basis != "stated" and any(doubt.severity == "warning" for doubt in doubts)
    article = build_article(reading, dates, candidates, disputed=disputed)
    return article, tuple(sorted((*reading.problems, *doubts, *find_doubts(reading, path))))


def parse_wire(data: bytes, path: str, bounds: Bounds | None = None) -> Parsed:
    """The same for the bytes of a plain text that is alone in its file."""
    return parse_member(Member("text", data, "text/plain"), path, bounds)


def _read(member: Member, path: str, bounds: Bounds) -> Reading:
    """Pages bring large libraries along, which are loaded when the first one comes."""
    if member.form == "text":
        return read_wire(member, path)
    if member.form == "markdown":
        from newsarchive.ingest.prose import read_markdown

        return read_markdown(member, path)
    from newsarchive.ingest.page import read_fragment, read_page

    return read_page(member, path, bounds.last) if member.form == "page" else read_fragment(member, path)
