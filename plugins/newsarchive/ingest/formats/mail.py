"""Mail as programs save it (.eml, mbox), and pages that browsers save as one file of mail's form (.mhtml)."""

from __future__ import annotations

import datetime
import email
import email.message
import email.policy
import email.utils
import itertools
import re
from collections.abc import Iterator

from newsarchive.ingest.decoding import LARGEST, Refused
from newsarchive.ingest.formats.source import Source, source_of
from newsarchive.ingest.members import Declared, Member, web_url

_PREFIX = re.compile(r"^(?:\s*(?:re|fwd?|aw|wg|tr)\s*:)+\s*", re.IGNORECASE)
_MOST_PARTS = 200


def read_mail(data: bytes) -> Source:
    """The one text of a mail, plain where it has a plain one; or the page of a saved page."""
    return source_of(_member(email.message_from_bytes(data, policy=email.policy.default), ""))


def read_mailbox(data: bytes) -> Source:
    """Every mail of a mailbox, by its message id."""
    starts = [found.start() for found in re.finditer(rb"(?m)^From \S+[^\n]*\d{4}\r?$", data)] + [len(data)]
    doubts: list[str] = []
    return Source(_mails(data, starts, doubts), doubts)


def _mails(data: bytes, starts: list[int], doubts: list[str]) -> Iterator[Member]:
    names: set[str] = set()
    for number, (start, end) in enumerate(itertools.pairwise(starts), start=1):
        _, _, mail = data[start:end].partition(b"\n")
        message = email.message_from_bytes(mail, policy=email.policy.default)
        name = _header(message, "Message-ID").strip("<> ")
        name = f"mail {number}" if not name or name in names else name
        names.add(name)
        try:
            yield _member(message, name)
        except Refused as refusal:
            doubts.append(f"{name}: {refusal}")
    if len(doubts) == len(names):
        raise Refused("the mailbox holds no mail with a text", "save the attachments by themselves, and offer those")


def _member(message: email.message.EmailMessage, name: str) -> Member:
    page = _header(message, "Snapshot-Content-Location") or _header(message, "Content-Location")
    plain, html = _texts(message)
    declared = _declare(message, page)
    if html is not None and page:
        return Member("page", _bytes(html), "multipart/related", name, _charset(html), declared)
    if html is not None and plain is None:
        return Member("fragment", _bytes(html), "message/rfc822", name, _charset(html), declared)
    if plain is not None:
        return Member("text", _bytes(plain), "message/rfc822", name, _charset(plain), declared)
    raise Refused("the mail holds no text", "save the attachment by itself, and offer that")


_Part = email.message.Message


def _texts(message: email.message.EmailMessage) -> tuple[_Part | None, _Part | None]:
    """The first plain part that says something, and the first HTML part."""
    plain: _Part | None = None
    html: _Part | None = None
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            break
        if part.is_multipart() or part.get_content_disposition() == "attachment":
            continue
        kind = part.get_content_type()
        if kind == "text/plain" and plain is None and _bytes(part).strip():
            plain = part
        elif kind in ("text/html", "application/xhtml+xml") and html is None:
            html = part
    return plain, html


def _bytes(part: _Part) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        payload = None
    data = payload if isinstance(payload, bytes) else b""
    if len(data) > LARGEST:
        raise Refused("the mail's text is larger than 20 MB", "save the text alone")
    return data


def _charset(part: _Part) -> str:
    try:
        return str(part.get_content_charset() or "")
    except (ValueError, LookupError):
        return ""


def _declare(message: email.message.EmailMessage, page: str) -> Declared:
    """The subject is the headline; the date is the last day that the text can be from, and no more than that."""
    day = _day(_header(message, "Date"))
    named = f'the {"page was saved" if page else "mail is dated"}: "{_header(message, "Date")}"'
    subject = _PREFIX.sub("", " ".join(_header(message, "Subject").split()))[:400]
    return Declared(
        title="" if page else subject,
        latest=day,
        url=web_url(page),
        evidence=(named,) if day else (),
    )


def _header(message: email.message.EmailMessage, name: str) -> str:
    """A header in words; raw bytes and broken encodings make marks, not errors."""
    try:
        value = str(message.get(name) or "")
    except Exception:
        # The parser of headers fails in many ways on what no standard allows.
        value = ""
    return value.encode("utf-8", "replace").decode()


def _day(text: str) -> datetime.date | None:
    try:
        return email.utils.parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError):
        return None
