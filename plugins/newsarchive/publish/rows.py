"""Rows of long files, remembered from build to build: an edit changes a few of many thousand.

A row is as it was while every look-up of its trace finds what it found.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from typing import Any

from newsarchive.cache.codec import from_bytes, to_bytes
from newsarchive.cache.digests import digest, digest_of_finds
from newsarchive.publish.views.tables import Known, Part
from newsarchive.tracing import NUMBERS, in_order


def key_of(part: Part) -> bytes:
    """Where the rows of ``part`` are remembered: in one place, for they are large, and old ones of no use."""
    return digest("rows", f"{part.__module__}.{part.__qualname__}")


def pack_rows(part: Part, known: Known, marks: Mapping[int, bytes], ground: bytes) -> bytes:
    """The rows that ``part`` has made, as the store keeps them.

    ``marks`` are the digests of what look-ups find, ``ground`` is that of the code.
    """
    keys: list[str] = []
    values: list[Any] = []
    traces: list[bytes] = []
    checks: list[bytes] = []
    for (function, key), (value, trace) in known.items():
        if function is part:
            ordered = in_order(trace)
            keys.append(key)
            values.append(value)
            traces.append(ordered.tobytes())
            checks.append(digest_of_finds(ordered, marks))
    return to_bytes((ground, keys, values, traces, checks))


def unpack_rows(part: Part, data: bytes, marks: Mapping[int, bytes], ground: bytes) -> Known:
    """Those rows that hold; Unreadable, or another ValueError, where the bytes were not written by ``pack_rows``."""
    found: Known = {}
    made_by, *columns = from_bytes(data)
    if made_by != ground:
        return found
    for key, value, packed, check in zip(*columns, strict=True):
        trace = array(NUMBERS, packed)
        if digest_of_finds(trace, marks) == check:
            found[part, key] = value, frozenset(trace)
    return found
