"""Prints problems: for people, for programs, and for GitHub's pages of changes."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import Literal, TextIO

from newsarchive.errors import Problem, format_problem

Style = Literal["text", "json", "github"]

# Characters of a bar when all is done.
_BAR = 30
_GITHUB = {"error": "error", "warning": "warning", "note": "notice"}
_KEYS = ("path", "line", "column", "severity", "code", "message", "fix", "field", "value")
_ESCAPES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_ESCAPES_IN_PROPERTIES = {**_ESCAPES, ":": "%3A", ",": "%2C"}


def print_problems(problems: Iterable[Problem], style: Style = "text", stream: TextIO | None = None) -> None:
    """All problems, sorted by path and line, on ``stream`` (standard error where none is given)."""
    out = sys.stderr if stream is None else stream
    ordered = sorted(problems)
    if style == "json":
        print(json.dumps(problems_as_data(ordered), ensure_ascii=False, indent=1), file=out)
        return
    shape = format_problem if style == "text" else format_annotation
    for problem in ordered:
        print(shape(problem), file=out)


def progress_bar(done: int, total: int) -> str:
    """
    >>> progress_bar(15, 30)
    '[###############               ] 15 of 30'
    """
    return f"[{'#' * (_BAR * done // max(1, total)):{_BAR}}] {done} of {total}"


def problems_as_data(problems: Iterable[Problem]) -> dict[str, object]:
    """The problems as plain data for JSON, with the counts of each severity."""
    ordered = tuple(problems)
    return {
        "schema": 1,
        "problems": [problem_as_data(problem) for problem in ordered],
        "errors": _count(ordered, "error"),
        "warnings": _count(ordered, "warning"),
        "notes": _count(ordered, "note"),
    }


def problem_as_data(problem: Problem) -> dict[str, object]:
    return {key: getattr(problem, key) for key in _KEYS}


def format_annotation(problem: Problem) -> str:
    """The problem as a workflow command of GitHub Actions, which shows it beside the line.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions

    >>> print(format_annotation(Problem("a.md", 4, 1, "note", "x", "100 % odd", "mend it")))
    ::notice file=a.md,line=4,col=1,title=x::100 %25 odd; mend it
    """
    place = f"file={_escape(problem.path, _ESCAPES_IN_PROPERTIES)},line={problem.line},col={problem.column}"
    said = _escape(f"{problem.message}; {problem.fix}", _ESCAPES)
    return f"::{_GITHUB[problem.severity]} {place},title={_escape(problem.code, _ESCAPES_IN_PROPERTIES)}::{said}"


def summarise(problems: Iterable[Problem]) -> str:
    """
    >>> summarise([])
    'no problems'
    >>> summarise([Problem("a.md", 1, 1, "error", "x", "y", "z")])
    '1 error'
    """
    ordered = tuple(problems)
    counts = ((_count(ordered, severity), severity) for severity in ("error", "warning", "note"))
    said = [f"{count} {severity}{'s' * (count != 1)}" for count, severity in counts if count]
    return ", ".join(said) or "no problems"


def _count(problems: tuple[Problem, ...], severity: str) -> int:
    return sum(problem.severity == severity for problem in problems)


def _escape(text: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(letter, letter) for letter in text)
