"""A whole file: its head, and the Markdown below it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from frontmatter.default_handlers import YAMLHandler

from newsarchive.errors import Problem, ProblemsFound, Severity
from newsarchive.matter.head import ILLEGAL, Head, Place, Route, parse_head

# YAML, but no editor's program, takes these for the end of a line.
_ODD_BREAK = re.compile("[\x85\u2028\u2029]")
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_SHOWN = 160
_MOST_CHARACTERS = 10


@dataclass(frozen=True, slots=True)
class Matter:
    """One file, read: ``data`` as YAML gives it, ``marks`` where each value stands, ``keys`` where each key does.

    A route names a value from the top: ``("aliases", 0, "text")``.
    ``body`` is the Markdown without blank lines around it, its line ends LF; ``body_line`` is the file's line, from 1,
    on which it begins.
    """

    path: str
    data: Mapping[str, Any]
    marks: Mapping[Route, Place] = field(default_factory=dict)
    keys: Mapping[Route, Place] = field(default_factory=dict)
    body: str = ""
    body_line: int = 1
    lines: tuple[str, ...] = ()

    def place(self, route: Route = (), *, key: bool = False) -> Place:
        """Where a value stands, or its key; for what is missing, what it is missing from, at last the file's top."""
        if key and route in self.keys:
            return self.keys[route]
        while route and route not in self.marks:
            route = route[:-1]
        return self.marks[route] if route else Place(1, 1)

    def problem(
        self, route: Route, code: str, message: str, fix: str, severity: Severity = "error", *, key: bool = False
    ) -> Problem:
        """A problem at a value, or at its key."""
        place = self.place(route, key=key)
        problem = problem_at(place, code, message, fix, severity, path=self.path, lines=self.lines)
        return replace(problem, field=name_of(route), value=self._seen(route))

    def _seen(self, route: Route) -> str:
        """What stands at a route: a text, a number or a word; for a list, a map or nothing, nothing."""
        value: Any = self.data
        for step in route:
            if isinstance(value, Mapping):
                value = value.get(step)
            else:
                value = value[step] if isinstance(value, list) and isinstance(step, int) and step < len(value) else None
        if isinstance(value, str | int):
            return shown(str(value).lower() if isinstance(value, bool) else value, _SHOWN)
        return "" if self.data or route not in self.marks else self._words_at(self.marks[route])

    def _words_at(self, place: Place) -> str:
        """For a file of which only the places are left: what is written there, without its quotes."""
        line = self.lines[place.line - 1] if place.line <= len(self.lines) else ""
        words = line[place.column - 1 : place.column - 1 + place.width]
        quoted = len(words) > 1 and words[0] == words[-1] and words[0] in "\"'"
        return "" if words in ("[", "{", "-") else shown(words[1:-1] if quoted else words, _SHOWN)


class FrontMatterHandler(YAMLHandler):
    """python-frontmatter's YAML handler with our rules: ``frontmatter.loads(text, handler=FrontMatterHandler())``.

    After ``load``, ``head`` holds the values with their places.
    """

    FM_BOUNDARY = _FENCE

    def __init__(self) -> None:
        super().__init__()
        self.head = Head()

    def split(self, text: str) -> tuple[str, str]:
        """Head and body; ValueError where the text does not begin with a head between two lines of ``---``."""
        opening = _FENCE.search(text)
        closing = _FENCE.search(text, opening.end()) if opening else None
        if opening is None or closing is None or text[: opening.start()].strip():
            raise ValueError("there is no head between two lines of ---")
        self.head = Head(above=text.count("\n", 0, opening.end()) + 1)
        return text[opening.end() + 1 : closing.start()], text[closing.end() + 1 :]

    def load(self, fm: str, **kwargs: object) -> dict[str, Any]:
        """The head's values; ProblemsFound, without a path, where it has faults."""
        self.head = parse_head(fm, self.head.above)
        if self.head.faults:
            raise ProblemsFound(_problems_of(self.head, "", ()))
        return self.head.data


def parse_matter(text: str, path: str) -> tuple[Matter | None, tuple[Problem, ...]]:
    """The file's front matter and body, or None and every reason why not.

    ``text`` is the whole file, decoded; a byte order mark at its front and any kind of line end are fine.
    """
    text = re.sub(r"\r\n?", "\n", text.removeprefix("\ufeff"))
    lines = tuple(text.split("\n"))
    if illegal := find_characters(path, lines):
        return None, illegal
    if unmerged := find_merge_marks(path, lines):
        return None, unmerged
    handler = FrontMatterHandler()
    try:
        head_text, rest = handler.split(text)
    except ValueError:
        return None, (_headless(path, lines),)
    above = handler.head.above
    if odd := _find_odd_breaks(path, lines, above, head_text):
        return None, odd
    try:
        handler.load(head_text)
    except ProblemsFound:
        return None, _problems_of(handler.head, path, lines)
    return _matter_of(handler.head, path, lines, rest, above + head_text.count("\n") + 2), ()


def _matter_of(head: Head, path: str, lines: tuple[str, ...], rest: str, line: int) -> Matter:
    """``rest``, what stands below the head, begins on ``line`` of the file."""
    blank = re.match(r"(?:[ \t]*\n)*", rest)
    skipped = blank.end() if blank else 0
    return Matter(
        path=path,
        data=head.data,
        marks=head.marks,
        keys=head.keys,
        body=rest[skipped:].rstrip(),
        body_line=line + rest.count("\n", 0, skipped),
        lines=lines,
    )


def problem_at(
    place: Place, code: str, message: str, fix: str, severity: Severity = "error", *, path: str, lines: Sequence[str]
) -> Problem:
    """A problem with its source line; a line too long to read is cut, or left out where the place is beyond the cut."""
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    excerpt = shown(line, _SHOWN) if place.column <= _SHOWN else ""
    width = max(1, min(place.width, len(excerpt) - place.column + 1))
    return Problem(path, place.line, place.column, severity, code, message, fix, excerpt, width)


def name_of(route: Route) -> str:
    """A value's name as an editor would say it: ``aliases[1].text``, counted from 1; nothing for the whole.

    >>> name_of(("aliases", 0, "text"))
    'aliases[1].text'
    """
    name = ""
    for step in route:
        name += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if name else step
    return shown(name, 80)


def shown(value: object, longest: int = 60) -> str:
    """A value as a message may show it: on one line, not too long, without what could steer a terminal."""
    plain = _UNSEEN.sub(" ", str(value))
    return plain if len(plain) <= longest else f"{plain[: longest - 1]}…"


def _problems_of(head: Head, path: str, lines: Sequence[str]) -> tuple[Problem, ...]:
    return tuple(
        problem_at(fault.place, fault.code, shown(fault.message, 200), shown(fault.fix, 500), path=path, lines=lines)
        for fault in head.faults
    )


def find_characters(path: str, lines: Sequence[str]) -> tuple[Problem, ...]:
    """The first illegal character of each line, as far as an editor would want to read."""
    problems: list[Problem] = []
    for number, line in enumerate(lines, 1):
        if found := ILLEGAL.search(line):
            message = f"U+{ord(found[0]):04X} is a control character, which no page may hold"
            fix = "delete it (your editor may show it as a box, or not at all)"
            place = Place(number, found.start() + 1)
            problems.append(problem_at(place, "character", message, fix, path=path, lines=lines))
        if len(problems) == _MOST_CHARACTERS:
            break
    return tuple(problems)


def find_merge_marks(path: str, lines: Sequence[str]) -> tuple[Problem, ...]:
    """What git leaves in a file that two people changed in one place: each such place, by its first line."""
    begun: list[int] = []
    problems: list[Problem] = []
    for number, line in enumerate(lines, 1):
        if line.startswith("<<<<<<< "):
            begun = [number]
        elif begun and line.startswith("======="):
            begun.append(number)
        elif len(begun) > 1 and line.startswith(">>>>>>> "):
            message = (
                f"two people have changed this place: the one's words stand here, the other's from line {begun[1]}"
            )
            fix = f"keep what is right, and delete the three marks, in lines {begun[0]}, {begun[1]} and {number}"
            place = Place(begun[0], 1, len(lines[begun[0] - 1]))
            problems.append(problem_at(place, "merge-conflict", message, fix, path=path, lines=lines))
            begun = []
    return tuple(problems)


def _find_odd_breaks(path: str, lines: Sequence[str], above: int, head_text: str) -> tuple[Problem, ...]:
    problems: list[Problem] = []
    for number, line in enumerate(head_text.split("\n"), above + 1):
        for found in _ODD_BREAK.finditer(line):
            message = f"the line is broken by the character U+{ord(found[0]):04X}"
            place = Place(number, found.start() + 1)
            fix = "put a space, or a plain line end, in its place"
            problems.append(problem_at(place, "character", message, fix, path=path, lines=lines))
    return tuple(problems)


def _headless(path: str, lines: Sequence[str]) -> Problem:
    first = next((number for number, line in enumerate(lines, 1) if line.strip()), 1)
    line = lines[first - 1]
    message, fix = "there is no front matter", "begin the file with a line ---, then 'title: …', then a line --- again"
    if _FENCE.match(line):
        message = "the front matter is opened here and never closed"
        fix = "write a line of three hyphens, ---, below its last key"
    place = Place(first, 1, max(1, len(line.rstrip())))
    return problem_at(place, "no-front-matter", message, fix, path=path, lines=lines)
