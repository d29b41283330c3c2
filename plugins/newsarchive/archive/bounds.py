"""Texts that no person writes and no converter of Markdown bears: they are refused before it meets them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsarchive.errors import Problem
from newsarchive.matter import Matter, Place, problem_at

# Python-Markdown takes time by the square of what is opened and not closed, and calls itself for every level of a list.
_MOST_OPEN = 500
_DEEPEST = 40
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_ITEM = re.compile(r"[ \t]*(?:[-+*]|\d+[.)])[ \t]")
_FIX = "take out what no reader should see, or move the text out of the archive"


def find_unbearable(matter: Matter) -> Iterator[Problem]:
    """The first paragraph with too many open brackets, and the first line of a list too deep."""
    yield from _find_open(matter)
    for number, line in enumerate(matter.body.split("\n")):
        found = _ITEM.match(line)
        if found and len(found[0].expandtabs(4)) > 4 * _DEEPEST:
            message = f"a list stands more than {_DEEPEST} deep in others"
            yield _problem(matter, number, 0, message)
            return


def _find_open(matter: Matter) -> Iterator[Problem]:
    start = 0
    for end in (*(found.end() for found in _PARAGRAPH.finditer(matter.body)), len(matter.body)):
        text = matter.body[start:end]
        for opening, closing in ("[]", "()"):
            if text.count(opening) > _MOST_OPEN and (_is_deep(text, opening, closing)):
                message = f"more than {_MOST_OPEN} brackets are opened here with {opening} and not closed"
                offset = start + text.index(opening)
                before = matter.body.rfind("\n", 0, offset) + 1
                yield _problem(matter, matter.body.count("\n", 0, offset), offset - before, message)
                return
        start = end


def _is_deep(text: str, opening: str, closing: str) -> bool:
    """True where, at some place, more brackets are open than may be."""
    depth = 0
    for sign in text:
        depth += (sign == opening) - (sign == closing and depth > 0)
        if depth > _MOST_OPEN:
            return True
    return False


def _problem(matter: Matter, line: int, column: int, message: str) -> Problem:
    place = Place(matter.body_line + line, column + 1)
    return problem_at(place, "unbearable-text", message, _FIX, path=matter.path, lines=matter.lines)
