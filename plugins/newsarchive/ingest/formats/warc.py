"""Web archives (WARC, ARC): every page in them, with its address and the day on which it was kept."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Iterator
from typing import Any, BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from newsarchive.ingest.decoding import LARGEST, Refused
from newsarchive.ingest.formats.source import Source
from newsarchive.ingest.members import Declared, Form, Member

_PAGES = ("text/html", "application/xhtml+xml", "text/plain")


def read_warc(stream: BinaryIO) -> Source:
    """The pages one after the other, however large the archive is; what a cut archive has lost is a doubt."""
    logging.getLogger("warcio").setLevel(logging.CRITICAL)
    doubts: list[str] = []
    return Source(_pages(stream, doubts), doubts)


def _pages(stream: BinaryIO, doubts: list[str]) -> Iterator[Member]:
    found = 0
    seen: dict[str, int] = {}
    try:
        for record in ArchiveIterator(stream, arc2warc=True):
            if member := _member(record, seen):
                found += 1
                yield member
    except Refused:
        raise
    except Exception as error:
        # A cut or broken record ends the archive: warcio and zlib have many words for that.
        kind = "is not a web archive" if isinstance(error, ArchiveLoadFailed) and not found else "ends in the middle"
        doubts.append(f"the archive {kind}; {found} pages could be read")
    if not found:
        reason = doubts[0] if doubts else "the web archive holds no page"
        raise Refused(reason, "fetch it again, or save the pages themselves")


def _member(record: Any, seen: dict[str, int]) -> Member | None:
    """The page of a record; None for requests, pictures, errors, redirects and what is empty."""
    if record.rec_type not in ("response", "resource"):
        return None
    headers = record.http_headers
    kind, _, parameters = str((headers or record.rec_headers).get_header("Content-Type") or "").partition(";")
    kind = kind.strip().lower()
    if kind not in _PAGES or (headers and headers.get_statuscode() not in ("200", "203")):
        return None
    data = record.content_stream().read(LARGEST + 1)
    if not data.strip() or len(data) > LARGEST:
        return None
    url = str(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    kept = str(record.rec_headers.get_header("WARC-Date") or "")
    seen[url] = seen.get(url, 0) + 1
    name = url if seen[url] == 1 else f"{url} ({kept or seen[url]})"
    evidence = (f'the archive kept it: "{kept}"',) if kept else ()
    declared = Declared(latest=_day(kept), url=url if url.startswith("http") else "", evidence=evidence)
    form: Form = "text" if kind == "text/plain" else "page"
    return Member(form, data, kind, name or f"record {sum(seen.values())}", _charset(parameters), declared)


def _charset(parameters: str) -> str:
    for one in parameters.split(";"):
        key, _, value = one.partition("=")
        if key.strip().lower() == "charset":
            return value.strip().strip("\"'")
    return ""


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        return None
