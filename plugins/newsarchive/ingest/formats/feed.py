"""Feeds as they are found, RSS and Atom, broken ones too: every entry with a text is an article."""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import html
import re
from collections.abc import Iterator
from typing import Any

import feedparser

from newsarchive.ingest.decoding import Refused
from newsarchive.ingest.formats.source import Source
from newsarchive.ingest.members import Declared, Form, Member, web_url
from newsarchive.ingest.rules.calendar_words import month_number

_ENTITY = re.compile(rb"<!ENTITY\b", re.IGNORECASE)
# Without it, every feed is broken for want of a server's word on it.
_AS_XML = {"content-type": "application/xml", "content-location": ""}
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")


def read_feed(data: bytes) -> Source:
    """The entries in the feed's order. Bytes are parsed, never fetched; a feed that declares entities is refused."""
    if _ENTITY.search(data) or _ENTITY.search(data.replace(b"\0", b"")):
        raise Refused("the feed declares entities, which can hide a trap", "take the <!DOCTYPE …> out of a copy of it")
    try:
        parsed = feedparser.parse(data, response_headers=_AS_XML, resolve_relative_uris=False)
    except Exception:
        # Its parsers fail in many ways on what is no XML at all.
        raise Refused("the feed cannot be read", "save it again from its address") from None
    members = [member for entry in parsed.entries if (member := _member(parsed, entry))]
    if not members:
        raise Refused("the feed has no entry with a text", "save the pages that it leads to")
    doubts = []
    if parsed.bozo and not isinstance(parsed.get("bozo_exception"), feedparser.exceptions.CharacterEncodingOverride):
        doubts.append("the feed is broken; what could be read of it was taken")
    return Source(_named(members), doubts)


def _named(members: list[Member]) -> Iterator[Member]:
    """Members by names that differ: a feed may give two entries one id."""
    seen: set[str] = set()
    for member in members:
        name, number = member.name, 1
        while name in seen:
            number += 1
            name = f"{member.name} ({number})"
        seen.add(name)
        yield Member(member.form, member.data, member.media_type, name, member.encoding, member.declared)


def _member(parsed: Any, entry: Any) -> Member | None:
    form, text = _text(entry)
    title = _plain(str(entry.get("title", "")))
    if not text.strip():
        return None
    name = str(entry.get("id") or entry.get("link") or "")
    if not name:
        name = f"entry {hashlib.sha256((title + text).encode('utf-8', 'replace')).hexdigest()[:16]}"
    kind = "application/atom+xml" if str(parsed.get("version", "")).startswith("atom") else "application/rss+xml"
    return Member(form, text.encode("utf-8", "replace"), kind, name[:500], "utf-8", _declare(parsed, entry, title))


def _text(entry: Any) -> tuple[Form, str]:
    """The longest content that the entry has, else its summary; HTML where it looks like it."""
    contents = [(str(one.get("value", "")), str(one.get("type", ""))) for one in entry.get("content", ())]
    detail = entry.get("summary_detail") or {}
    contents.append((str(entry.get("summary", "")), str(detail.get("type", ""))))
    text, kind = max(contents, key=lambda one: len(one[0]))
    return ("fragment" if "html" in kind or _TAG.search(text) else "text"), text


def _declare(parsed: Any, entry: Any, title: str) -> Declared:
    # Asked as a plain mapping: an entry answers for `published` where it only has `updated`.
    own = dict(entry)
    written, updated = str(own.get("published") or own.get("date") or ""), str(own.get("updated") or "")
    day, changed = _day(written, own.get("published_parsed")), _day(updated, own.get("updated_parsed"))
    if day is None and changed and not written:
        day, written = changed, updated
    feed = parsed.get("feed", {})
    authors = [str(one.get("name") or "") for one in entry.get("authors", ())] or [str(entry.get("author", ""))]
    source = entry.get("source") or {}
    return Declared(
        title=title[:400],
        date=day,
        basis="feed",
        modified=changed if day and changed and changed > day else None,
        authors=tuple(dict.fromkeys(name for one in authors if (name := _plain(one)) and "@" not in name)),
        publication=_plain(str(source.get("title") or feed.get("title") or "")),
        url=web_url(str(entry.get("link", ""))),
        lang=_language(str((entry.get("title_detail") or {}).get("language") or feed.get("language") or "")),
        notice=_plain(str(entry.get("rights") or feed.get("rights") or "")),
        evidence=(f'the feed\'s date: "{written}"',) if day else (),
    )


def _day(written: str, parsed: Any) -> datetime.date | None:
    """The day in the zone in which it is written, which feedparser's own value no longer shows."""
    if found := re.match(r"\s*(\d{4})-(\d\d)-(\d\d)", written):
        return _date(found[1], found[2], found[3])
    if found := re.search(r"\b(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?\s+(\d{4})\b", written):
        with contextlib.suppress(KeyError):
            return _date(found[3], month_number(found[2]), found[1])
    return datetime.date(*parsed[:3]) if parsed else None


def _date(year: str, month: str | int, day: str) -> datetime.date | None:
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None


def _plain(text: str) -> str:
    return " ".join(html.unescape(_TAG.sub("", text)).split())


def _language(tag: str) -> str:
    found = re.fullmatch(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}))?", tag.strip())
    return found[1].lower() + (f"-{found[2].upper()}" if found[2] else "") if found else ""
