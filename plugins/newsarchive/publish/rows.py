"""Rows of long files, remembered from build to build: an edit changes a few of many thousand.

A row is as it was while every look-up of its trace finds what it found. To work that out for each takes as long as many
a row does: all are checked at once against the last build, and then each against what has changed since.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Mapping

from newsarchive.cache.codec import from_bytes, to_bytes
from newsarchive.cache.digests import digest, digest_of_finds
from newsarchive.publish.views.tables import Known, Part
from newsarchive.tracing import NUMBERS


def key_of(part: Part) -> bytes:
    """Where the rows of ``part`` are remembered: in one place, for they are large, and old ones of no use."""
    return digest("rows", f"{part.__module__}.{part.__qualname__}")


def pack_rows(part: Part, known: Known, marks: Mapping[int, bytes], ground: bytes) -> bytes:
    """The rows that ``part`` has made, as the store keeps them.

    ``marks`` are the digests of what look-ups find, ``ground`` is that of the code.
    """
    rows = {key: row for (function, key), row in known.items() if function is part}
    lengths, looked_up = array(NUMBERS), array(NUMBERS)
    for _, trace in rows.values():
        lengths.append(len(trace))
        looked_up.extend(trace)
    values = [value for value, _ in rows.values()]
    check = digest_of_finds(looked_up, marks)
    return to_bytes((ground, check, list(rows), values, lengths.tobytes(), looked_up.tobytes()))


def unpack_rows(part: Part, data: bytes, before: Mapping[int, bytes], changed: Collection[int], ground: bytes) -> Known:
    """Those rows that hold; Unreadable, or another ValueError, where the bytes were not written by ``pack_rows``.

    ``before`` are the marks of the last build, ``changed`` the numbers of those that are other ones now.
    """
    found: Known = {}
    made_by, *columns = from_bytes(data)
    if made_by != ground:
        return found
    check, keys, values, *packed = columns
    lengths, looked_up = (array(NUMBERS, column) for column in packed)
    if digest_of_finds(looked_up, before) != check:
        return found
    changed, begin = frozenset(changed), 0
    for key, value, length in zip(keys, values, lengths, strict=True):
        trace = looked_up[begin : begin + length]
        begin += length
        if changed.isdisjoint(trace):
            found[part, key] = value, trace
    return found
