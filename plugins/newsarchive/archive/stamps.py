"""Which files need not be read again: those whose size, times and place on the disk are as they were.

As git does it: a file that was changed in the very moment of the last look is read once more, for a second change in
that moment would leave the same stamp.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from pathlib import Path

from newsarchive.archive.files import File
from newsarchive.cache.codec import Unreadable, from_bytes, to_bytes
from newsarchive.cache.digests import digest
from newsarchive.cache.store import Store

Stamp = tuple[int, int, int, int]
# Coarse clocks of some file systems count in steps of two seconds.
_MOMENT_NANOSECONDS = 2_000_000_000


class Stamps:
    """The digests of files by their stamps, of one archive; without a store nothing is known."""

    def __init__(self, store: Store | None, content: Path) -> None:
        self._store = store
        self._key = digest("stamps", os.fspath(content.absolute()))
        self._known = _read(store, self._key)
        self._seen: dict[str, tuple[Stamp, bytes]] = {}
        # Taken before the file is read: what changes while it is read is read again the next time.
        self._taken: dict[str, Stamp] = {}

    def digest_of(self, file: File) -> bytes | None:
        """The digest of the file's bytes as they were when last read, or None where the file must be read."""
        stamp = _stamp_of(file.path)
        if stamp is None:
            return None
        self._taken[file.shown] = stamp
        found = self._known.get(file.shown)
        if found is None or found[0] != stamp:
            return None
        self._seen[file.shown] = found
        return found[1]

    def remember(self, file: File, value: bytes) -> None:
        """To be called after the file was read, with the digest of its bytes."""
        stamp = self._taken.get(file.shown)
        if stamp is not None and max(stamp[1], stamp[2]) + _MOMENT_NANOSECONDS < time.time_ns():
            self._seen[file.shown] = (stamp, value)

    def save(self) -> None:
        if self._store is not None and self._seen != self._known:
            self._store.write([(self._key, to_bytes(self._seen))])


def _stamp_of(path: Path) -> Stamp | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def _read(store: Store | None, key: bytes) -> dict[str, tuple[Stamp, bytes]]:
    rows: Iterable[tuple[bytes, bytes]] = store.read([key]) if store is not None else ()
    try:
        return next((from_bytes(data) for _, data in rows), {})
    except Unreadable:
        return {}
