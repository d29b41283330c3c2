"""Source lines for problems that know their place alone: those that are found long after the file was read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from newsarchive.archive.files import File, decode, read_bytes
from newsarchive.errors import Problem
from newsarchive.matter import Matter, Place, parse_matter, problem_at

_QUOTED = re.compile(r"['“](.+?)['”]")


def quote_lines(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems in their order, each with its source line, as far as its file can be read.

    Where only the line is known, the caret stands under the first words that the message quotes from it.
    """
    read = cache(_lines_of)
    return tuple(
        one if one.excerpt or (one.line, one.column) == (1, 1) else _with_line(one, read(one.path)) for one in problems
    )


def read_matter(path: str) -> Matter | None:
    """A file of the archive as it stands now; None where it cannot be read."""
    text = _text_of(path)
    return parse_matter(text, path)[0] if text is not None else None


def _with_line(problem: Problem, lines: Sequence[str]) -> Problem:
    if problem.line > len(lines):
        return problem
    line, column, width = lines[problem.line - 1], problem.column, max(1, problem.width)
    for words in _QUOTED.findall(problem.message):
        if column == 1 and width == 1 and words in line:
            column, width = line.index(words) + 1, len(words)
        elif line.startswith(words, column - 1) or line.startswith(words, column):
            width = max(width, len(words))
    place = Place(problem.line, column, width)
    shown = problem_at(place, "", "", "", path=problem.path, lines=lines)
    return replace(problem, column=column, excerpt=shown.excerpt, width=shown.width)


def _lines_of(path: str) -> tuple[str, ...]:
    return tuple(re.sub(r"\r\n?", "\n", _text_of(path) or "").split("\n"))


def _text_of(path: str) -> str | None:
    data, _ = read_bytes(File(Path(path), path, ""))
    return None if data is None else (decode(data, path)[0] or "").removeprefix("\ufeff")
