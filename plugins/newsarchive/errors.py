"""Problems: what an editor is told, always with a place and a remedy.

A problem is a value, not an exception.
Every stage returns the problems that it met; one printer shows them all, sorted, at the end of a run.
"""

from __future__ import annotations

import difflib
import errno
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]

_MOST_LISTED = 12
_FULL = ("the disk is full", "make room on it, then give the command again")
_DENIED = ("it may not be read or changed", "see who owns the file and its folder, and what they allow")
# What a disk refuses, and what can be done about it.
_REFUSALS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EROFS: ("the disk can only be read", "let it be written to, or work in a folder on another one"),
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.EIO: ("the disk has failed", "copy the archive to another one before you go on"),
}


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault at one place; sorts by path, then line, then column.

    ``line`` and ``column`` count from 1.
    ``excerpt`` is the source line as it stands, or empty where there is none to show;
    ``width`` is the number of characters that the caret underlines.
    ``field`` names the value at fault as ``aliases[1].text``, counted from 1, and ``value`` is what stands there; both
    are empty where the fault is not one of a value.
    """

    path: str
    line: int
    column: int
    severity: Severity
    code: str
    message: str
    fix: str
    excerpt: str = ""
    width: int = 1
    field: str = ""
    value: str = ""


class ProblemsFound(Exception):
    """Carries problems to the edge of the program, where they are printed; no editor sees it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__(f"{len(self.problems)} problem(s)")

    def __reduce__(self) -> tuple[type[ProblemsFound], tuple[tuple[Problem, ...]]]:
        """So that a process can tell another what it found."""
        return ProblemsFound, (self.problems,)


def problem_of_disk(error: OSError, path: str) -> Problem:
    """What the system says of a file, in words."""
    said = (error.strerror or str(error)).lower()
    usual = (said, "see that it is there and may be read and written, then give the command again")
    message, fix = _REFUSALS.get(error.errno or 0, usual)
    return Problem(path, 1, 1, "error", "disk", message, fix)


def has_errors(problems: Iterable[Problem]) -> bool:
    """True where at least one problem must stop the build."""
    return any(problem.severity == "error" for problem in problems)


def refuse_if_wrong(problems: Collection[Problem]) -> None:
    """ProblemsFound, with all of them, where one is an error."""
    if has_errors(problems):
        raise ProblemsFound(problems)


def format_problem(problem: Problem) -> str:
    """The problem as text: one line, then the source line with a caret where there is one.

    >>> print(format_problem(Problem("a.md", 4, 1, "error", "unknown-key",
    ...     "unknown key 'datline'", "did you mean 'dateline'?", "datline: x", 7)))
    a.md:4:1: error: unknown key 'datline'; did you mean 'dateline'?
        4 | datline: x
          | ^^^^^^^
    """
    text = f"{problem.path}:{problem.line}:{problem.column}: {problem.severity}: {problem.message}; {problem.fix}"
    if not problem.excerpt:
        return text
    caret = " " * (problem.column - 1) + "^" * max(1, problem.width)
    return f"{text}\n{problem.line:5} | {problem.excerpt}\n      | {caret}"


def nearest(word: str, known: Iterable[str]) -> str:
    """A remedy that names the nearest known words; empty where none is near.

    >>> nearest("datline", ["dateline", "title"]), nearest("x", ["dateline", "title"])
    ("did you mean 'dateline'?", '')
    """
    near = difflib.get_close_matches(word, sorted(known), n=2, cutoff=0.6)
    return "did you mean " + " or ".join(f"'{name}'" for name in near) + "?" if near else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A remedy that names the nearest known words, or some of them where none is near.

    >>> did_you_mean("datline", ["dateline", "title"])
    "did you mean 'dateline'?"
    >>> did_you_mean("x", "abcdefghijklm")
    'known here: a, b, c, d, e, f, g, h, i, j, k, l and 1 more'
    """
    names = sorted(known)
    if near := nearest(word, names):
        return near
    if not names:
        return "none is known here"
    more = f" and {len(names) - _MOST_LISTED} more" if len(names) > _MOST_LISTED else ""
    return f"known here: {', '.join(names[:_MOST_LISTED])}{more}"
