"""What kind of file it is, by its first bytes: names lie, and a text may well be called ``page.html``."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Literal

from newsarchive.ingest.decoding import Refused

Kind = Literal[
    "text", "page", "feed", "archive", "mail", "mailbox", "document", "pdf", "markdown", "webarchive", "compressed"
]

# How much of a file is looked at.
HEAD = 8192
_TEXT = "save the article's text as plain text (.txt), or the page as HTML"
_REFUSED = (
    (b"\x89PNG", "a PNG image", "save the page that it stood on, or type its text"),
    (b"\xff\xd8\xff", "a JPEG image", "save the page that it stood on, or type its text"),
    (b"GIF8", "a GIF image", "save the page that it stood on, or type its text"),
    (b"\xd0\xcf\x11\xe0", "an old office document", "open it in an office program and save it as .docx"),
    (b"{\\rtf", "a rich text document", "open it in an office program and save it as .docx"),
    (b"Rar!", "an archive", "unpack it, and offer the files in it"),
    (b"7z\xbc\xaf", "an archive", "unpack it, and offer the files in it"),
    (b"SQLite format 3", "a database", _TEXT),
    (b"OggS", "a recording", _TEXT),
    (b"ID3", "a recording", _TEXT),
    (b"\x00\x00\x00\x18ftyp", "a film", _TEXT),
    (b"\x00\x00\x00\x20ftyp", "a film", _TEXT),
    (b"\x7fELF", "a program", _TEXT),
)
# What may stand before the first tag; taken off piece by piece, since one pattern for all of it may take for ever.
_PROLOGUE = re.compile(
    r"\s+|<\?[^>]*>|<!--.*?-->|<!doctype\s+(?!html\b)[^>\[]{0,500}(?:\[.{0,4000}?\])?\s*>", re.I | re.S
)
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|article|section|main|div|title|meta|h1|p)\b", re.I)
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF|\w{1,20}:feed)\b", re.I)
_JSON = re.compile(r'\s*(?:\{\s*"[^"]+"\s*:|\[\s*\{\s*")')
_FIELD = (
    r"(?:From|To|Cc|Date|Subject|Message-ID|MIME-Version|Received|Return-Path|Delivered-To|X-[\w-]+|Reply-To|Sender|"
    r"Content-Type|Content-Location|Snapshot-Content-Location|DKIM-Signature|List-[\w-]+|Authentication-Results|ARC-[\w-]+)"
)
_MAIL = re.compile(rf"(?:{_FIELD}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){{3,}}", re.I)
_MAILBOX = re.compile(rf"From \S+[^\n]*\d{{4}}\r?\n{_FIELD}:", re.I)
_KEY = re.compile(r"[A-Za-z_][\w -]*:")
_MARKDOWN = re.compile(r"\s*#\s+\S[^\n]*\r?\n\s*\r?\n")


def tell(head: bytes) -> Kind:
    """The kind of a file that begins with ``head``; Refused where it is none that articles are kept in.

    >>> tell(b"<!DOCTYPE html><title>Talks"), tell(b"Talks end in <b>Geneva</b>")
    ('page', 'text')
    """
    if kind := _by_signature(head):
        return kind
    for start, name, fix in _REFUSED:
        if head.startswith(start):
            raise Refused(f"the file is {name}, not text", fix)
    text = _letters(head[:HEAD])
    return _by_first_tag(_after_prologue(text), text) or _by_first_lines(text)


def _after_prologue(text: str) -> str:
    place = 0
    while found := _PROLOGUE.match(text, place):
        place = found.end()
    return text[place:]


def _by_first_tag(rest: str, text: str) -> Kind | None:
    """``rest`` is the text from the first tag on."""
    if _FEED.match(rest):
        return "feed"
    if _PAGE.match(rest):
        return "page"
    if text.lstrip().lower().startswith(("<?xml", "<!doctype")):
        raise Refused("the file is XML, but no page and no feed", _TEXT)
    return None


def _by_first_lines(text: str) -> Kind:
    if _MAILBOX.match(text):
        return "mailbox"
    if _MAIL.match(text):
        return "mail"
    if _has_front_matter(text) or _MARKDOWN.match(text):
        return "markdown"
    if _JSON.match(text):
        raise Refused("the file is JSON, not text", _TEXT)
    return "text"


def _has_front_matter(text: str) -> bool:
    """True of a first line of three hyphens with a key below it, and three hyphens or dots below that."""
    lines = [line.rstrip() for line in text.splitlines()]
    if lines[:1] != ["---"] or not any(line in ("---", "...") for line in lines[1:]):
        return False
    return any(_KEY.match(line) for line in takewhile(lambda line: line not in ("---", "..."), lines[1:]))


def _by_signature(head: bytes) -> Kind | None:
    if head.startswith((b"WARC/", b"filedesc:")):
        return "archive"
    if head.startswith(b"\x1f\x8b"):
        return "compressed"
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return "document"
    return "webarchive" if head.startswith(b"bplist00") and b"WebMainResource" in head else None


def _letters(head: bytes) -> str:
    """The bytes as letters, good enough to see what kind of text it is."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace")
    if head.count(b"\0") * 3 > len(head):
        return head.replace(b"\0", b"").decode("latin-1")
    return head.decode("utf-8", "replace").removeprefix("\ufeff")
