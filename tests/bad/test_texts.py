"""Each case of ``cases/*.txt`` puts one fault into a sound archive, and shows all that an editor is told of it.

A case begins with ``==== what is wrong``; then come the files that it adds or replaces, and, under ``-- told --``, the
problems as they are printed, without the source line, each with its code.
``NEWSARCHIVE_WRITE_CASES=1`` writes what is told anew: read it then.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newsarchive.codes import CODES
from newsarchive.errors import Problem, format_problem

FILES = sorted(Path(__file__).with_name("cases").glob("*.txt"))
_CASE = re.compile(r"^==== (?P<name>.+)\n", re.MULTILINE)
TOLD = "-- told --\n"
WRITE = bool(os.environ.get("NEWSARCHIVE_WRITE_CASES"))


def cases_of(path: Path) -> list[tuple[str, str, str]]:
    """Name, files and what is told, of each case."""
    _, *parts = _CASE.split(path.read_text(encoding="utf-8"))
    split = (part.partition(TOLD) for part in parts[1::2])
    return [(name, files, told) for name, (files, _, told) in zip(parts[::2], split, strict=True)]


CASES = {f"{path.stem}: {name}": (path, files, told) for path in FILES for name, files, told in cases_of(path)}


def first_line(problem: Problem) -> str:
    return f"{format_problem(problem).split(chr(10))[0]} [{problem.code}]\n"


@pytest.mark.parametrize("name", CASES)
def test_a_fault_is_named_with_its_place_and_remedy(
    name: str, project: Any, refused: Callable[..., list[Problem]]
) -> None:
    path, files, told = CASES[name]
    project.write(files)
    problems = refused()
    printed = "".join(map(first_line, problems))
    if WRITE:
        text = path.read_text(encoding="utf-8")
        head = f"==== {name.split(': ', 1)[1]}\n{files}{TOLD}"
        path.write_text(text.replace(head + told, head + printed), encoding="utf-8")
    assert printed == told
    assert {one.code for one in problems} <= set(CODES)
    for one in problems:
        assert one.fix and one.message and "\n" not in one.message
        assert (one.line, one.column) == (1, 1) or one.excerpt


def test_there_are_as_many_as_we_say() -> None:
    assert len(CASES) >= 120


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_two_cases_share_a_name(path: Path) -> None:
    names = [name for name, _, _ in cases_of(path)]
    assert len(names) == len(set(names))
