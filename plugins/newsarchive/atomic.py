"""Writing so that a crash, a full disk or Ctrl-C leaves the old file or the new one, never half of either."""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import secrets
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

# What write_atomically calls its temporary files, this version's and the last one's.
_LEFTOVER = re.compile(r"\..+\.[a-z0-9_]{8}\.tmp")


class Locked(RuntimeError):
    """Another run holds the lock."""


def write_atomically(path: Path, data: bytes) -> None:
    """The whole of ``data`` at ``path``, by way of a temporary file beside it; OSError where that fails."""
    _write(path, lambda file: file.write(data))


def copy_atomically(source: Path, path: Path) -> None:
    """The same with the bytes of another file, which may be larger than the memory."""
    with source.open("rb") as reader:
        _write(path, lambda file: shutil.copyfileobj(reader, file))


def _write(path: Path, fill: Callable[[BinaryIO], object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    # Named before it is there, so that it goes again even where Ctrl-C comes while it is opened.
    temporary = path.with_name(f".{path.name[:80]}.{secrets.token_hex(4)}.tmp")
    try:
        with naming(path), temporary.open("xb") as file:
            fill(file)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    flush(path.parent)


@contextlib.contextmanager
def naming(path: Path | str) -> Iterator[None]:
    """An OSError of writing or flushing knows no file; one from in here does."""
    try:
        yield
    except OSError as error:
        error.filename = error.filename or str(path)
        raise


def flush(path: Path) -> None:
    """A file, or the entries of a folder, safely on the disk; without that a rename may not outlive a power cut."""
    number = os.open(path, os.O_RDONLY)
    try:
        with naming(path):
            os.fsync(number)
    finally:
        os.close(number)


def remove_leftovers(folder: Path) -> None:
    """Deletes the temporary files of a run that was killed; only for who holds the lock, as they may be in use."""
    for path in folder.rglob(".*.tmp"):
        if _LEFTOVER.fullmatch(path.name) and path.is_file():
            with contextlib.suppress(OSError):
                path.unlink()


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Holds a lock on a folder, which the system lets go of whatever happens; Locked where another run holds it."""
    number = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Locked(str(folder)) from None
        yield
    finally:
        os.close(number)
