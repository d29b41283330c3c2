"""Source formats, one a module: each turns bytes into members, and judges nothing.

What a file is, is told by its content. The libraries that read one format are loaded when the first such file comes.
"""

from __future__ import annotations

import io
from typing import BinaryIO

from newsarchive.ingest.decoding import LARGEST, Refused
from newsarchive.ingest.formats.compressed import decompress
from newsarchive.ingest.formats.mail import read_mail, read_mailbox
from newsarchive.ingest.formats.source import Source, source_of
from newsarchive.ingest.formats.telling import HEAD, Kind, tell
from newsarchive.ingest.members import Member

__all__ = ["Source", "open_source"]


def open_source(given: bytes | BinaryIO) -> Source:
    """The members of a file; Refused where it holds none that can be read. Iterating may raise Refused too.

    Only web archives may be larger than what is held in memory, and are then given as a stream.
    """
    if isinstance(given, bytes):
        if not given:
            raise Refused("the file is empty", "save the article's text in it, or remove it")
        return _open(given, tell(given[:HEAD]))
    head = given.read(HEAD)
    given.seek(0)
    if tell(head) == "archive" or (head.startswith(b"\x1f\x8b") and tell(decompress(given, HEAD)) == "archive"):
        from newsarchive.ingest.formats.warc import read_warc

        given.seek(0)
        return read_warc(given)
    raise Refused("the file is larger than the 20 MB that one article may have", "split it, or save the text alone")


def _open(data: bytes, kind: Kind) -> Source:
    if kind == "text":
        return source_of(Member("text", data, "text/plain"))
    if kind == "page":
        return source_of(Member("page", data, "text/html"))
    if kind == "mail":
        return read_mail(data)
    if kind == "mailbox":
        return read_mailbox(data)
    if kind == "compressed":
        return _open_compressed(data)
    return _open_with_library(data, kind)


def _open_compressed(data: bytes) -> Source:
    kind = tell(decompress(io.BytesIO(data), HEAD))
    if kind == "archive":
        # A record is compressed by itself: warcio goes from one to the next.
        return _open_with_library(data, kind)
    inner = decompress(io.BytesIO(data), LARGEST + 1)
    if len(inner) > LARGEST:
        raise Refused("the file holds more than the 20 MB that one article may have", "unpack it, and split it")
    if len(inner) > 100 * len(data) and len(inner) > 1 << 20:
        raise Refused("the file is compressed beyond belief", "unpack it by hand, and look at what is in it")
    return _open(inner, kind)


def _open_with_library(data: bytes, kind: Kind) -> Source:
    if kind == "archive":
        from newsarchive.ingest.formats.warc import read_warc

        return read_warc(io.BytesIO(data))
    if kind == "feed":
        from newsarchive.ingest.formats.feed import read_feed

        return read_feed(data)
    if kind == "document":
        from newsarchive.ingest.formats.docx import read_docx

        return read_docx(data)
    if kind == "pdf":
        from newsarchive.ingest.formats.pdf import read_pdf

        return read_pdf(data)
    if kind == "webarchive":
        from newsarchive.ingest.formats.webarchive import read_webarchive

        return read_webarchive(data)
    from newsarchive.ingest.formats.markdown import read_markdown_file

    return read_markdown_file(data)
