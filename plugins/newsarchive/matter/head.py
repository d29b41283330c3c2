"""The head of a file: YAML to plain values, each with its place, and every fault in words.

YAML 1.1 (https://yaml.org/spec/1.1/) less what surprises an editor: dates, clock times and words such as ``no`` stay
text, only ``true`` and ``false`` are booleans, and only plain decimal numbers are integers.
Aliases, anchors and tags are refused, so that no file can swell or run anything; a key given twice is an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from newsarchive.matter.syntax import DEEPEST, SyntaxFault, explain_syntax, too_deep

Route = tuple[str | int, ...]

# Ten thousand aliases, or a few thousand proposals; no text of an article that lost its fence is so long.
LARGEST = 1_000_000

# libyaml where PyYAML was built with it: the same events, ten times faster.
_FAST: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
# What neither XML 1.0 nor YAML can hold; within a value it can only come from an escape.
ILLEGAL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Place(NamedTuple):
    """Line and column from 1, and how many characters stand there."""

    line: int
    column: int
    width: int = 1


@dataclass(frozen=True, slots=True)
class Fault:
    place: Place
    code: str
    message: str
    fix: str


@dataclass(slots=True)
class Head:
    """``data`` as plain values; ``marks`` where each stands, ``keys`` where each key does, by the route to it.

    Lines count from the file's first; ``above`` is the number of lines before the head.
    Where there are faults, ``data`` holds what could be read in spite of them.
    """

    above: int = 0
    data: dict[str, Any] = field(default_factory=dict)
    marks: dict[Route, Place] = field(default_factory=dict)
    keys: dict[Route, Place] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def place_of(self, event: Any) -> Place:
        start, end = event.start_mark, event.end_mark
        width = end.column - start.column if end.line == start.line else 1
        return Place(start.line + 1 + self.above, start.column + 1, max(1, width))

    def refuse(self, place: Place, code: str, message: str, fix: str) -> None:
        self.faults.append(Fault(place, code, message, fix))


class _TooDeep(Exception):
    """Ends the reading of a head that no person wrote."""

    def __init__(self, fault: SyntaxFault) -> None:
        super().__init__()
        self.fault = fault


def parse_head(text: str, above: int = 0) -> Head:
    """The values of a head, with its faults in text order."""
    head = Head(above)
    if len(text) > LARGEST:
        message = f"the front matter has more than {LARGEST:,} characters"
        head.refuse(Place(above + 1, 1), "too-large", message, "close it with a line --- above the text")
        return head
    try:
        _fill(head, yaml.parse(text, Loader=_FAST))
    except yaml.YAMLError:
        _refuse_syntax(head, explain_syntax(text))
    except _TooDeep as deep:
        _refuse_syntax(head, deep.fault)
    return head


def _refuse_syntax(head: Head, found: SyntaxFault) -> None:
    head.refuse(Place(found.line + head.above, found.column, found.width), found.code, found.message, found.fix)


def _fill(head: Head, events: Iterator[Any]) -> None:
    for event in events:
        if isinstance(event, yaml.MappingStartEvent):
            _refuse_references(head, event)
            head.data = _mapping(head, events, ())
        elif isinstance(event, yaml.NodeEvent):
            fix = "write each as 'key: value', such as 'title: Talks in Geneva'"
            head.refuse(head.place_of(event), "no-keys", "the front matter is not a list of keys and values", fix)
            return


def _value(head: Head, event: Any, events: Iterator[Any], route: Route) -> Any:
    """The value that begins with ``event``; its place is noted under ``route``."""
    place = head.marks[route] = head.place_of(event)
    if len(route) > DEEPEST:
        raise _TooDeep(too_deep(place.line - head.above, place.column))
    _refuse_references(head, event)
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping(head, events, route)
    if isinstance(event, yaml.SequenceStartEvent):
        items: list[Any] = []
        while not isinstance(item := next(events), yaml.SequenceEndEvent):
            items.append(_value(head, item, events, (*route, len(items))))
        return items
    return _scalar(head, event, place) if isinstance(event, yaml.ScalarEvent) else None


def _mapping(head: Head, events: Iterator[Any], route: Route) -> dict[str, Any]:
    values: dict[str, Any] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        key = _key(head, event, events, route, values)
        value = _value(head, next(events), events, (*route, "" if key is None else key))
        if key is not None:
            values[key] = value
    return values


def _key(head: Head, event: Any, events: Iterator[Any], route: Route, values: dict[str, Any]) -> str | None:
    """A key that is new in its map; None, with a fault, for any other."""
    place = head.place_of(event)
    if not isinstance(event, yaml.ScalarEvent):
        head.refuse(place, "odd-key", "a key must be a plain word", "write 'key: value'")
        _value(head, event, events, (*route, ""))
        return None
    _refuse_references(head, event)
    key: str = event.value
    _refuse_characters(head, key, place)
    if key in values:
        first = head.keys[(*route, key)].line
        head.refuse(place, "duplicate-key", f"key '{key}' is given twice, first in line {first}", "keep one of the two")
        return None
    head.keys[(*route, key)] = place
    return key


def _scalar(head: Head, event: Any, place: Place) -> str | int | bool | None:
    """Text, unless it stands plain and reads as nothing, a boolean or a decimal number."""
    text: str = event.value
    _refuse_characters(head, text, place)
    if event.style:
        return text
    if text in ("", "~", "null"):
        return None
    if text in ("true", "false", "True", "False"):
        return text.lower() == "true"
    return int(text) if _NUMBER.fullmatch(text) else text


def _refuse_characters(head: Head, text: str, place: Place) -> None:
    if found := ILLEGAL.search(text):
        message = f"an escape makes the character U+{ord(found[0]):04X}, which no page may hold"
        head.refuse(place, "character", message, "take the escape out")


def _refuse_references(head: Head, event: Any) -> None:
    if isinstance(event, yaml.AliasEvent):
        code, seen, sign = "alias", f"*{event.anchor}", "*"
    elif event.anchor is not None:
        code, seen, sign = "anchor", f"&{event.anchor}", "&"
    elif event.tag is not None:
        code, seen, sign = "tag", event.tag, "!"
    else:
        return
    message = f"'{seen}' is read as {'an' if code[0] == 'a' else 'a'} {code} of YAML, which front matter may not use"
    head.refuse(head.place_of(event), code, message, f"put a text that begins with {sign} in quotes, or write it out")
