"""Small changes to a head that an editor wrote: lines are added or one value changes, every other byte stays."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from newsarchive.errors import Problem, ProblemsFound
from newsarchive.matter.reading import FrontMatterHandler, parse_matter
from newsarchive.matter.yaml_text import Value, to_flow, to_yaml


def extend_list(text: str, key: str, items: Sequence[Value], path: str) -> str:
    """The file with ``items`` at the end of the list ``key``, which is made at the head's foot where it is missing.

    ProblemsFound where the head cannot be read, or is written in a way that cannot be changed by rule.
    """
    if not items:
        return text
    head = _Head(text, path)
    node = head.values.get(key)
    if node is None:
        head.insert_line(head.last, [f"{key}:", *(f"  - {to_flow(item)}" for item in items)])
    elif isinstance(node, yaml.SequenceNode) and node.flow_style:
        joint = ", " if node.value else ""
        head.insert(node.end_mark.index - 1, joint + ", ".join(to_flow(item) for item in items))
    elif isinstance(node, yaml.SequenceNode):
        column = node.start_mark.column
        head.insert_line(_last_line(node) + 1, [f"{' ' * column}- {to_flow(item)}" for item in items])
    else:
        head.insert_line(node.start_mark.line + 1, [f"  - {to_flow(item)}" for item in items])
    old = head.data.get(key)
    return head.checked({**head.data, key: [*(old or []), *map(_plain, items)]})


def set_field(text: str, key: str, value: str, path: str) -> str:
    """The file with ``key: value``, in the place of the value that stands there, or at the foot of the head."""
    head = _Head(text, path)
    node = head.values.get(key)
    if node is None:
        head.insert_line(head.last, to_yaml({key: value}).splitlines())
    else:
        head.replace(node.start_mark.index, head.end_of(node), to_flow(value))
    return head.checked({**head.data, key: value})


class _Head:
    """A file's text with the places of the values in its head; one change, then ``checked``."""

    def __init__(self, text: str, path: str) -> None:
        matter, problems = parse_matter(text, path)
        if matter is None:
            raise ProblemsFound(problems)
        handler = FrontMatterHandler()
        self._mark = "\ufeff" if text.startswith("\ufeff") else ""
        self._newline = "\r\n" if "\r\n" in text else "\n"
        whole = re.sub(r"\r\n?", "\n", text.removeprefix("\ufeff"))
        head, _ = handler.split(whole)
        self._start = whole.index(head, len("\n".join(whole.split("\n")[: handler.head.above])))
        self._text, self._path, self._body = whole, path, matter.body
        self.data: Mapping[str, Any] = matter.data
        self.last = head.count("\n")
        # PyYAML's own reader: its marks are exact, and the same on every machine.
        root = yaml.compose(head, Loader=yaml.SafeLoader)
        pairs = root.value if isinstance(root, yaml.MappingNode) else []
        self.values: dict[str, yaml.Node] = {name.value: value for name, value in pairs}

    def insert(self, offset: int, words: str) -> None:
        self.replace(offset, offset, words)

    def end_of(self, node: yaml.Node) -> int:
        """Behind the last word of a value; the end of a block (``|``, ``>``) is marked behind its line's."""
        start, end = self._start + node.start_mark.index, self._start + node.end_mark.index
        return len(self._text[start:end].rstrip()) + int(node.start_mark.index)

    def replace(self, start: int, end: int, words: str) -> None:
        """Offsets count from the beginning of the head."""
        start, end = self._start + start, self._start + end
        self._text = self._text[:start] + words + self._text[end:]

    def insert_line(self, line: int, lines: Sequence[str]) -> None:
        """Before line ``line`` of the head, counted from 0."""
        here = self._start
        for _ in range(line):
            here = self._text.index("\n", here) + 1
        self._text = self._text[:here] + "".join(f"{one}\n" for one in lines) + self._text[here:]

    def checked(self, wanted: Mapping[str, Any]) -> str:
        """The changed file, once it reads as ``wanted`` above the same body."""
        matter, _ = parse_matter(self._text, self._path)
        if matter is None or dict(matter.data) != dict(wanted) or matter.body != self._body:
            changed = next((key for key in wanted if wanted[key] != self.data.get(key)), "")
            message = f"'{changed}' is written in a way that cannot be changed by program"
            fix = f"write it one entry a line, or add by hand: {to_yaml({changed: wanted[changed]}).strip()}"
            raise ProblemsFound([Problem(self._path, 1, 1, "error", "cannot-edit", message, fix)])
        return self._mark + self._text.replace("\n", self._newline)


def _last_line(node: yaml.Node) -> int:
    """The line, from 0, on which the last word of a value stands; the end of a block is marked behind blank lines."""
    if not isinstance(node, yaml.CollectionNode) or not node.value or node.flow_style:
        return int(node.end_mark.line)
    last = node.value[-1]
    return _last_line(last[1] if isinstance(last, tuple) else last)


def _plain(item: Value) -> Any:
    """As the strict reader gives it: days are text."""
    if isinstance(item, Mapping):
        return {key: _plain(value) for key, value in item.items()}
    return item if isinstance(item, str | int) else str(item)
