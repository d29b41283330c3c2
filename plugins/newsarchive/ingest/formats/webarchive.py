"""Pages as Safari saves them (.webarchive): a property list with the page in it."""

from __future__ import annotations

import plistlib
from typing import Any

from newsarchive.ingest.decoding import LARGEST, Refused
from newsarchive.ingest.formats.source import Source, source_of
from newsarchive.ingest.members import Declared, Member, web_url


def read_webarchive(data: bytes) -> Source:
    """The main page; Refused where there is none."""
    try:
        main: Any = plistlib.loads(data, fmt=plistlib.FMT_BINARY)["WebMainResource"]
        page, url = main["WebResourceData"], str(main.get("WebResourceURL", ""))
        encoding = str(main.get("WebResourceTextEncodingName", ""))
    except (
        plistlib.InvalidFileException,
        KeyError,
        TypeError,
        ValueError,
        AttributeError,
        RecursionError,
        OverflowError,
    ):
        raise Refused("the saved page is damaged", "save it again as HTML") from None
    if not isinstance(page, bytes) or not page.strip() or len(page) > LARGEST:
        raise Refused("the saved page holds no page", "save it again as HTML")
    declared = Declared(url=web_url(url))
    return source_of(Member("page", page, "application/x-webarchive", encoding=encoding, declared=declared))
