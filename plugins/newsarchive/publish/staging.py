"""Atomic publish: a site is built beside the old one and takes its place whole, or not at all.

The new site is written to ``.<name>.new`` beside the output folder, flushed to the disk, then swapped in one step
(``renameat2`` with RENAME_EXCHANGE on Linux; elsewhere two renames, which the next build mends if they are cut short).
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path
from types import TracebackType
from typing import IO

from newsarchive.errors import Problem, ProblemsFound

try:
    import fcntl
except ImportError:  # Windows: no lock; the swap is still all or nothing
    fcntl = None  # type: ignore[assignment]

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class Staging:
    """A folder to build in, while ``output`` stays as it is; ``publish`` it when it is whole."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self.folder = output.with_name(f".{output.name}.new")
        self._old = output.with_name(f".{output.name}.old")
        self._lock_file: IO[str] | None = None

    def __enter__(self) -> Staging:
        self.output.parent.mkdir(parents=True, exist_ok=True)
        self._lock()
        if self._old.exists() and not self.output.exists():
            self._old.rename(self.output)
        for leftover in (self.folder, self._old):
            shutil.rmtree(leftover, ignore_errors=True)
        self.folder.mkdir()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.discard()

    def publish(self) -> None:
        """Swap the new site in; before this returns, the old one is whole, after it the new one is."""
        _flush(self.folder)
        if not self.output.exists():
            self.folder.rename(self.output)
        elif not _exchange(self.folder, self.output):
            self.output.rename(self._old)
            self.folder.rename(self.output)
        _flush_folder(self.output.parent)
        self.discard()

    def discard(self) -> None:
        """Remove what was staged and let the next build begin; safe to call twice."""
        for leftover in (self.folder, self._old):
            shutil.rmtree(leftover, ignore_errors=True)
        if self._lock_file is not None:
            self._lock_file.close()
            self._lock_file = None

    def _lock(self) -> None:
        path = self.output.with_name(f".{self.output.name}.lock")
        lock = path.open("w")
        try:
            if fcntl is not None:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            lock.close()
            message = f"another build of '{self.output.name}' is running"
            fix = "wait until it has ended, then build again"
            raise ProblemsFound([Problem(str(self.output), 1, 1, "error", "build-running", message, fix)]) from None
        self._lock_file = lock


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step; False where the system cannot."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    swapped = libc.renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return bool(swapped == 0)


def _flush(folder: Path) -> None:
    for where, _, names in os.walk(folder):
        for name in names:
            descriptor = os.open(Path(where, name), os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        _flush_folder(Path(where))


def _flush_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
