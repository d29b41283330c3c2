"""Texts that no person writes and no converter of Markdown bears: they are refused before it meets them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsarchive.errors import Problem
from newsarchive.matter import Matter, Place, problem_at

# Python-Markdown takes time by the square of what is opened and not closed, calls itself for every level of a list,
# and looks for each mark to the paragraph's end: what a reader could not find an end of, it does not find in time.
_MOST_OPEN = 500
_DEEPEST = 40
_LONGEST, _MOST_PARAGRAPHS = 100_000, 20_000
# Two long books, which take half a minute.
_MOST_CHARACTERS = 1_000_000
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_OPEN_TAG = re.compile(r"<[A-Za-z/!?][^<>]*(?=<|\Z)")
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)")
_ENDING_BY_THEMSELVES = frozenset(
    "area br col dd dt embed hr img input li link meta option p source td th tr wbr".split()
)
_ITEM = re.compile(r"[ \t]*(?:[-+*]|\d+[.)])[ \t]")
_FIX = "take out what no reader should see, or move the text out of the archive"
_DIVIDE = "put blank lines between its parts, or take out what no reader should see"


def find_unbearable(matter: Matter) -> Iterator[Problem]:
    """The first of: a text too long, a list too deep, a paragraph too long or too deep in brackets, tags."""
    if len(matter.body) > _MOST_CHARACTERS:
        yield _problem(matter, 0, 0, f"the text has more than {_MOST_CHARACTERS:,} characters", "split it into several")
        return
    for find in (_find_lists, _find_in_paragraphs, _find_tags):
        if (found := next(find(matter), None)) is not None:
            yield found
            return


def _find_lists(matter: Matter) -> Iterator[Problem]:
    for number, line in enumerate(matter.body.split("\n")):
        found = _ITEM.match(line)
        if found and len(found[0].expandtabs(4)) > 4 * _DEEPEST:
            yield _problem(matter, number, 0, f"a list stands more than {_DEEPEST} deep in others")
            return


def _find_in_paragraphs(matter: Matter) -> Iterator[Problem]:
    ends = [*(found.end() for found in _PARAGRAPH.finditer(matter.body)), len(matter.body)]
    if len(ends) > _MOST_PARAGRAPHS:
        yield _problem(matter, 0, 0, f"the text has more than {_MOST_PARAGRAPHS:,} paragraphs", "split it into several")
        return
    start = 0
    for end in ends:
        text = matter.body[start:end]
        if len(text) > _LONGEST:
            message = f"here begins a paragraph, list or table of more than {_LONGEST:,} characters"
            yield _problem(matter, matter.body.count("\n", 0, start), 0, message, _DIVIDE)
            return
        for opening, closing in ("[]", "()"):
            if text.count(opening) > _MOST_OPEN and (_is_deep(text, opening, closing)):
                message = f"more than {_MOST_OPEN} brackets are opened here with {opening} and not closed"
                offset = start + text.index(opening)
                before = matter.body.rfind("\n", 0, offset) + 1
                yield _problem(matter, matter.body.count("\n", 0, offset), offset - before, message)
                return
        start = end


def _find_tags(matter: Matter) -> Iterator[Problem]:
    """HTML is looked for across paragraphs, for each tag and each element that is not closed to the end of the text."""
    unfinished = [found.start() for found in _OPEN_TAG.finditer(matter.body)]
    for opened in (unfinished, *_unclosed(matter.body).values()):
        if len(opened) > _MOST_OPEN:
            before = matter.body.rfind("\n", 0, opened[0]) + 1
            message = f"more than {_MOST_OPEN} tags are opened from here on with < and not closed"
            yield _problem(matter, matter.body.count("\n", 0, opened[0]), opened[0] - before, message)


def _unclosed(body: str) -> dict[str, list[int]]:
    """By name, where elements begin that have no end, and need one."""
    opened: dict[str, list[int]] = {}
    for found in _TAG.finditer(body):
        places = opened.setdefault(found["name"].lower(), [])
        if not found["end"]:
            places.append(found.start())
        elif places:
            places.pop()
    return {name: places for name, places in opened.items() if name not in _ENDING_BY_THEMSELVES}


def _is_deep(text: str, opening: str, closing: str) -> bool:
    """True where, at some place, more brackets are open than may be."""
    depth = 0
    for sign in text:
        depth += (sign == opening) - (sign == closing and depth > 0)
        if depth > _MOST_OPEN:
            return True
    return False


def _problem(matter: Matter, line: int, column: int, message: str, fix: str = _FIX) -> Problem:
    place = Place(matter.body_line + line, column + 1)
    return problem_at(place, "unbearable-text", message, fix, path=matter.path, lines=matter.lines)
