"""Atomic publish: a site is built beside the old one and takes its place whole, or not at all.

The new site is written to ``.<name>.new`` beside the output folder, flushed to the disk, then swapped in one step
(``renameat2`` with RENAME_EXCHANGE on Linux; elsewhere two renames, which the next build mends if they are cut short).
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Collection
from pathlib import Path
from types import TracebackType
from typing import IO

from newsarchive.archive import shown_path
from newsarchive.atomic import flush
from newsarchive.errors import Problem, ProblemsFound

try:
    import fcntl
except ImportError:  # Windows: no lock; the swap is still all or nothing
    fcntl = None  # type: ignore[assignment]

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
# What a kernel or a disk answers to a step that it does not know.
_UNKNOWN = (errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP)
# From so many files on, one call for the whole disk is quicker than one for each.
_MANY = 64


class Staging:
    """A folder to build in, while ``output`` stays as it is; ``publish`` it when it is whole.

    ``beside`` is an empty folder for what others write, Pelican's copies of static files among them.
    A twin that is kept holds what ``output`` does (see twin.py).
    """

    def __init__(self, output: Path) -> None:
        self.output = output
        self.folder = output.with_name(f".{output.name}.new")
        self.beside = output.with_name(f".{output.name}.side")
        self._old = output.with_name(f".{output.name}.old")
        self._lock_file: IO[str] | None = None

    def __enter__(self) -> Staging:
        self.lock()
        self.clear()
        return self

    def lock(self) -> None:
        """One build at a time from here on; what a build that was cut short has left is mended."""
        self.output.parent.mkdir(parents=True, exist_ok=True)
        self._lock()
        if self._old.exists() and not self.output.exists():
            self._old.rename(self.output)

    def clear(self, *, keep_twin: bool = False) -> None:
        """Make the folders ready: empty, but for the twin where it is kept; OSError where that cannot be done."""
        for leftover in self._leftovers(keep_twin=keep_twin):
            if leftover.exists():
                # What cannot be removed would be published with the new site.
                shutil.rmtree(leftover)
        for folder in (self.folder, self.beside):
            folder.mkdir(exist_ok=True)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.discard()

    def publish(self, fresh: Collection[str] | None = None) -> None:
        """Swap the new site in; before this returns, the old one is whole, after it the new one is.

        ``fresh`` are the files that have changed since the folder was last flushed to the disk; all, where None.
        """
        _flush(self.folder, fresh)
        if not self.output.exists():
            self.folder.rename(self.output)
        elif not _exchange(self.folder, self.output):
            self._swap_in_two_steps()
        _flush_folder(self.output.parent)

    def _swap_in_two_steps(self) -> None:
        self.output.rename(self._old)
        try:
            self.folder.rename(self.output)
        except BaseException:
            self._old.rename(self.output)
            raise
        self._old.rename(self.folder)

    def discard(self, *, keep_twin: bool = False) -> None:
        """Remove what was staged and let the next build begin; safe to call twice."""
        if self._lock_file is None:
            return
        for leftover in self._leftovers(keep_twin=keep_twin):
            shutil.rmtree(leftover, ignore_errors=True)
        self._lock_file.close()
        self._lock_file = None

    def _leftovers(self, *, keep_twin: bool) -> tuple[Path, ...]:
        return (self._old, self.beside, *(() if keep_twin else (self.folder,)))

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
            place = shown_path(self.output)
            raise ProblemsFound([Problem(place, 1, 1, "error", "build-running", message, fix)]) from None
        self._lock_file = lock


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step; False where the system or the disk knows no such step, OSError where it failed."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    if libc.renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number not in _UNKNOWN:
        raise OSError(number, os.strerror(number), str(other))
    return False


def _flush(folder: Path, addresses: Collection[str] | None = None) -> None:
    """All files of a folder, or some of them, safely on the disk; many at once where the system can."""
    if (addresses is None or len(addresses) > _MANY) and _flush_disk_of(folder):
        return
    if addresses is None:
        addresses = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    for address in addresses:
        flush(folder / address)
    # A new folder is an entry of the one above it.
    for parent in sorted({parent for address in addresses for parent in Path(address).parents}):
        _flush_folder(folder / parent)
    _flush_folder(folder)


def _flush_disk_of(folder: Path) -> bool:
    """One call for a whole file system (Linux), instead of one a file; False where it failed or is not known."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "syncfs"):
        return False
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        return bool(libc.syncfs(descriptor) == 0)
    finally:
        os.close(descriptor)


def _flush_folder(folder: Path) -> None:
    if os.name != "nt":
        flush(folder)
