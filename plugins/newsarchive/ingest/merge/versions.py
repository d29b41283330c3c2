"""One version of an article's file, with the lines that each key of its head takes up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import yaml

from newsarchive.errors import Problem
from newsarchive.matter import FrontMatterHandler, parse_matter

Form = Literal["scalar", "flow", "block"]

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_COMMENT = re.compile(r"#[^\n]*")


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value: the lines ``[first, end)`` of the file; ``column`` counts from 0.

    ``written`` is the value as it stands, ``behind`` what follows it on its last line, ``comments`` all that stand in
    its lines; ``inner`` are the keys of a map.
    """

    key: str
    first: int
    end: int
    column: int
    form: Form
    written: str
    behind: str
    comments: tuple[str, ...]
    inner: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """``lines`` with the line ends that they have; the head's are ``[above, below)``, the body's from ``below + 1``."""

    mark: str
    lines: tuple[str, ...]
    above: int
    below: int
    data: Mapping[str, Any]
    entries: tuple[Entry, ...]

    @property
    def newline(self) -> str:
        return self.lines[0][len(self.lines[0].rstrip("\r\n")) :] or "\n"

    @property
    def body(self) -> tuple[str, ...]:
        return self.lines[self.below + 1 :]

    def find(self, route: tuple[str, ...]) -> Entry | None:
        """The entry of a field, or of a key of its map."""
        entries, found = self.entries, None
        for key in route:
            found = next((entry for entry in entries if entry.key == key), None)
            entries = found.inner if found else ()
        return found

    def lines_of(self, entry: Entry) -> list[str]:
        """An entry's lines as they would stand at the margin, without their ends."""
        return [line[entry.column :].rstrip("\r\n") for line in self.lines[entry.first : entry.end]]


def parse_version(text: str) -> Version | Problem:
    """The version, or the first reason why its head cannot be read."""
    matter, problems = parse_matter(text, "")
    if matter is None:
        return problems[0]
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    lines = tuple(_LINE.findall(text.removeprefix(mark)))
    handler = FrontMatterHandler()
    head, _ = handler.split(re.sub(r"\r\n?", "\n", text.removeprefix(mark)))
    above = handler.head.above
    # PyYAML's own reader: its marks are exact, and the same on every machine.
    root = yaml.compose(head, Loader=yaml.SafeLoader)
    entries = tuple(_entries(head, root, above)) if isinstance(root, yaml.MappingNode) else ()
    return Version(mark, lines, above, above + head.count("\n"), matter.data, entries)


def _entries(head: str, node: yaml.MappingNode, above: int) -> Iterator[Entry]:
    for key, value in node.value:
        stop = _end(head, value)
        line_end = head.find("\n", stop) if "\n" in head[stop:] else len(head)
        yield Entry(
            key=key.value,
            first=above + key.start_mark.line,
            end=above + head.count("\n", 0, stop) + 1,
            column=key.start_mark.column,
            form=_form(value),
            written=head[value.start_mark.index : stop],
            behind=head[stop:line_end],
            comments=tuple(_comments(head[:line_end], key.end_mark.index, value)),
            inner=tuple(_entries(head, value, above)) if isinstance(value, yaml.MappingNode) else (),
        )


def _form(node: yaml.Node) -> Form:
    if not isinstance(node, yaml.CollectionNode):
        return "scalar"
    return "flow" if node.flow_style else "block"


def _end(head: str, node: yaml.Node) -> int:
    """Where a value ends; a block of lines ends with its last value, not with the comments below it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style:
        last = node.value[-1]
        return _end(head, last[1] if isinstance(node, yaml.MappingNode) else last)
    end: int = node.end_mark.index
    return len(head[:end].rstrip()) if _is_literal(node) else end


def _is_literal(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")


def _comments(head: str, start: int, node: yaml.Node) -> Iterator[str]:
    """What stands behind a # between the values: signs and spaces aside, there is nothing else between them."""
    for leaf in _leaves(node):
        opened = leaf.start_mark.index
        if _is_literal(leaf):
            opened = head.find("\n", opened)
        yield from (comment.rstrip() for comment in _COMMENT.findall(head[start:opened]))
        start = _end(head, leaf)
    yield from (comment.rstrip() for comment in _COMMENT.findall(head[start:]))


def _leaves(node: yaml.Node) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield key
            yield from _leaves(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _leaves(item)
    else:
        yield node
