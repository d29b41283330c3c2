"""The store: values by the digest of what they were made from, in one SQLite file.

Safe to delete, and to kill while it is written: SQLite keeps the old state or the new one, a row that is damaged is not
there, and a file that is no store any more is thrown away. Several builds, of several branches, may share one.
"""

from __future__ import annotations

import contextlib
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from newsarchive.cache.workers import in_batches

# Where the store of an archive lies, below the folder in which its commands are given.
PLACE = Path(".cache", "newsarchive.sqlite")
# Counts up when the file's own layout changes; what rows hold is told by their keys.
_LAYOUT = 2
# With row numbers: a tree by the key alone would read whole values, which are long, on its way to every other.
_SCHEMA = "CREATE TABLE IF NOT EXISTS derived (key BLOB PRIMARY KEY, value BLOB NOT NULL)"
# Where the store says whose it is; no digest is so short.
_RULES = b"rules"
# As many keys as one question may hold.
_MOST_ASKED = 500
_PATIENCE_SECONDS = 30.0
_CHECK = 4


class Store:
    """Rows of bytes; every fault of the disk or of the file means "not known", for all here can be made again."""

    def __init__(self, path: Path) -> None:
        self._database = _open(path)

    def read(self, keys: Iterable[bytes]) -> Iterator[tuple[bytes, bytes]]:
        """Key and value of what is known of ``keys``, in no order that counts."""
        for some in in_batches(list(keys), _MOST_ASKED):
            marks = ",".join("?" * len(some))
            for key, value in self._ask(f"SELECT key, value FROM derived WHERE key IN ({marks})", some):
                data = value[:-_CHECK]
                if _check_of(data) == value[-_CHECK:]:
                    yield key, data

    def write(self, rows: Iterable[tuple[bytes, bytes]]) -> bool:
        """Remember rows, all in one step, or none, which is False: it costs the next build some time, and no more."""
        checked = [(key, value + _check_of(value)) for key, value in rows]
        try:
            with self._database:
                self._database.executemany("INSERT OR REPLACE INTO derived VALUES (?, ?)", checked)
        except sqlite3.Error:
            return False
        return True

    def keep_for(self, rules: bytes) -> None:
        """Forget everything where other rules were at work before: nobody will ask for it again."""
        if dict(self.read([_RULES])) != {_RULES: rules}:
            with contextlib.suppress(sqlite3.Error), self._database:
                self._database.execute("DELETE FROM derived")
            self.write([(_RULES, rules)])

    def close(self) -> None:
        self._database.close()

    def _ask(self, question: str, values: Sequence[bytes]) -> Iterator[tuple[bytes, bytes]]:
        """Row by row: memory that is given back at once is soon used again, and costs nothing anew."""
        with contextlib.suppress(sqlite3.Error):
            yield from self._database.execute(question, values)


def _open(path: Path) -> sqlite3.Connection:
    """The file's store; a new one where it holds none, and one in memory where the disk allows neither."""
    for attempt in (path, path, None):
        with contextlib.suppress(sqlite3.Error, OSError):
            if attempt is None:
                return _connect(":memory:")
            attempt.parent.mkdir(parents=True, exist_ok=True)
            return _connect(str(attempt))
        for suffix in ("", "-wal", "-shm"):
            with contextlib.suppress(OSError):
                path.with_name(path.name + suffix).unlink()
    raise AssertionError("a store in memory can always be made")


def _connect(name: str) -> sqlite3.Connection:
    database = sqlite3.connect(name, timeout=_PATIENCE_SECONDS)
    try:
        database.execute("PRAGMA journal_mode = WAL")
        # After a power cut the last build's rows may be missing, never half there.
        database.execute("PRAGMA synchronous = NORMAL")
        if database.execute("PRAGMA user_version").fetchone()[0] != _LAYOUT:
            database.execute("DROP TABLE IF EXISTS derived")
            database.execute(f"PRAGMA user_version = {_LAYOUT}")
        database.execute(_SCHEMA)
        database.commit()
    except sqlite3.Error:
        database.close()
        raise
    return database


def _check_of(value: bytes) -> bytes:
    return zlib.crc32(value).to_bytes(_CHECK, "little")
