"""Source formats, one a module, each told by its content and turned into members."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from newsarchive.ingest.members import Member

_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)


@dataclass(frozen=True, slots=True)
class Source:
    media_type: str
    members: Iterator[Member]


def open_source(given: bytes | BinaryIO) -> Source:
    data = given if isinstance(given, bytes) else given.read()
    if _PAGE.match(data[:4096]):
        return Source("text/html", iter([Member("page", data, "text/html")]))
    return Source("text/plain", iter([Member("text", data, "text/plain")]))
