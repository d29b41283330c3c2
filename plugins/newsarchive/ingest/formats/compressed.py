"""gzip, as far as is asked for and no further: what unpacks to more than it should is never held."""

from __future__ import annotations

import zlib
from typing import BinaryIO

from newsarchive.ingest.decoding import Refused

_STEP = 1 << 16
# zlib's sign for a gzip header.
_GZIP = 31


def decompress(stream: BinaryIO, most: int) -> bytes:
    """The first ``most`` bytes of all its parts, less where it is cut; Refused where not a byte can be read."""
    found = bytearray()
    waiting = b""
    part = zlib.decompressobj(_GZIP)
    try:
        while len(found) < most and (waiting or (waiting := stream.read(_STEP))):
            found += part.decompress(waiting, most - len(found))
            waiting = part.unconsumed_tail or part.unused_data
            if part.eof:
                part = zlib.decompressobj(_GZIP)
    except zlib.error:
        pass
    if not found:
        raise Refused("the gzip file is broken", "fetch it again, or unpack it by hand")
    return bytes(found)
