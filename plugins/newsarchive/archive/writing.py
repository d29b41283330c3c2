"""Writing to an archive: whole files, by one command at a time."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from newsarchive.archive.files import shown_path
from newsarchive.atomic import Locked, locked, remove_leftovers, write_atomically
from newsarchive.errors import Problem, ProblemsFound


@contextlib.contextmanager
def writing_to(content: Path) -> Iterator[None]:
    """While this holds, no other command writes to the archive; what one that was killed has left behind is gone.

    ProblemsFound where another one is at work.
    """
    content.mkdir(parents=True, exist_ok=True)
    with contextlib.ExitStack() as stack:
        try:
            stack.enter_context(locked(content))
        except Locked:
            message, fix = "another command is writing to this archive", "wait until it has ended, then give this again"
            problem = Problem(shown_path(content), 1, 1, "error", "archive-busy", message, fix)
            raise ProblemsFound([problem]) from None
        remove_leftovers(content)
        yield


def write_text(path: Path, text: str) -> None:
    """Write a whole file, as UTF-8, or leave the old one; OSError where that fails."""
    write_atomically(path, text.encode("utf-8"))
