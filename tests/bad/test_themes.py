"""A theme at fault is named with the template and its line, and the old site stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from newsarchive.errors import Problem

WRONG = {
    "a misspelt name": ("{{ view.title }}\n{{ view.titel }}", 2, "template-variable"),
    "a tag that is not closed": ("{% if view.title %}\n{{ view.title }}", 2, "template-syntax"),
    "a template that is not there": ("{% include 'nosuch.html' %}", 1, "template-missing"),
    "an expression that fails": ("<p>\n{{ view.title + 1 }}", 2, "template-fault"),
    "a division by nothing": ("<p>\n\n{{ 1 // 0 }}", 3, "template-fault"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_fault_of_a_template_is_told_at_its_line(
    name: str, project: Any, refused: Callable[..., list[Problem]]
) -> None:
    text, line, code = WRONG[name]
    (project.folder / "own").mkdir()
    (project.folder / "own" / "page.html").write_text(text, encoding="utf-8")
    (problem,) = refused(THEME_TEMPLATES_OVERRIDES=[str(project.folder / "own")])
    assert (problem.line, problem.code, problem.severity) == (line, code, "error")
    assert problem.path == ("nosuch.html" if code == "template-missing" else "own/page.html")
