"""Which files of an archive need not be read again: those whose stamps are as they were."""

from __future__ import annotations

import os
from pathlib import Path

from newsarchive.archive.files import File
from newsarchive.cache.codec import to_bytes
from newsarchive.cache.deriving import recall, remember
from newsarchive.cache.digests import digest
from newsarchive.cache.stamps import Stamp, is_settled, stamp_of
from newsarchive.cache.store import Store


class Stamps:
    """The digests of files by their stamps, of one archive; without a store nothing is known."""

    def __init__(self, store: Store | None, content: Path) -> None:
        self._store = store
        self._key = digest("stamps", os.fspath(content.absolute()))
        self._known: dict[str, tuple[Stamp, bytes]] = recall(store, [self._key]).get(self._key, {})
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
        if stamp is not None and is_settled(stamp):
            self._seen[file.shown] = (stamp, value)

    def save(self) -> None:
        if self._seen != self._known:
            remember(self._store, [(self._key, to_bytes(self._seen))])


def _stamp_of(path: Path) -> Stamp | None:
    try:
        return stamp_of(path.stat())
    except OSError:
        return None
