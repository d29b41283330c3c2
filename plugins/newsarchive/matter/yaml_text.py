"""Front matter as YAML text: one way to write each value, keys in the order given, so that no byte changes by itself.

Dates stand bare; a string that YAML could take for anything else is quoted.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence

Value = str | int | bool | datetime.date | Sequence["Value"] | Mapping[str, "Value"]

_PLAIN = re.compile(r"[^\W\d_][^\x00-\x1f\x7f-\xa0\ud800-\udfff\ufeff\ufffe\uffff\u2028\u2029]*")
# What YAML 1.1 or 1.2 reads as something other than text.
_WORDS = re.compile(r"(?:y|n|yes|no|on|off|true|false|null|nan|inf)", re.IGNORECASE)
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
# What ends a plain text within brackets.
_FLOW = re.compile(r"[,\[\]{}]")
_WIDEST_FLOW = 90


def to_yaml(values: Mapping[str, Value]) -> str:
    """The lines of a mapping, each ended by a line feed.

    >>> print(to_yaml({"title": "No: it is not", "date": datetime.date(2021, 9, 30), "review": ["date"]}), end="")
    title: "No: it is not"
    date: 2021-09-30
    review: [date]
    """
    return "".join(f"{line}\n" for line in _mapping_lines(values, 0))


def to_flow(value: Value) -> str:
    """A value on one line, fit to stand within brackets.

    >>> to_flow({"text": "Smith, J.", "kind": "weak"})
    '{text: "Smith, J.", kind: weak}'
    """
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {to_flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, str):
        return value if _is_plain(value) and not _FLOW.search(value) else _quoted(value)
    if isinstance(value, (int, datetime.date)):
        return _scalar(value)
    return "[" + ", ".join(map(to_flow, value)) + "]"


def _mapping_lines(values: Mapping[str, Value], depth: int) -> Iterator[str]:
    margin = "  " * depth
    for key, value in values.items():
        if isinstance(value, Mapping):
            yield f"{margin}{key}:"
            yield from _mapping_lines(value, depth + 1)
        elif isinstance(value, (str, int, datetime.date)):
            yield f"{margin}{key}: {_scalar(value)}"
        elif (flow := _flow(value)) and len(margin) + len(key) + len(flow) <= _WIDEST_FLOW:
            yield f"{margin}{key}: {flow}"
        else:
            yield f"{margin}{key}:"
            yield from _list_lines(value, depth + 1)


def _list_lines(values: Sequence[Value], depth: int) -> Iterator[str]:
    margin = "  " * depth
    for value in values:
        if isinstance(value, Mapping):
            lines = list(_mapping_lines(value, depth + 1))
            yield f"{margin}- {lines[0].lstrip()}"
            yield from lines[1:]
        elif isinstance(value, (str, int, datetime.date)):
            yield f"{margin}- {_scalar(value)}"
        else:
            yield f"{margin}- {to_flow(value)}"


def _flow(values: Sequence[Value]) -> str:
    """``[a, b]`` where every member is a plain short word or a date, else ``""``."""
    if not all(isinstance(value, (str, int, datetime.date)) for value in values):
        return ""
    members = [_scalar(value) for value in values if isinstance(value, (str, int, datetime.date))]
    if not all(re.fullmatch(r"[\w .()/-]+", member) for member in members):
        return ""
    return f"[{', '.join(members)}]"


def _scalar(value: str | int | datetime.date) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value if _is_plain(value) else _quoted(value)


def _is_plain(text: str) -> bool:
    """True of text that begins with a letter and holds nothing that YAML could take for structure."""
    if not _PLAIN.fullmatch(text) or _WORDS.fullmatch(text) or text != text.strip():
        return False
    return not re.search(r":(?:\s|$)|\s#", text)


def _quoted(text: str) -> str:
    return '"' + "".join(_ESCAPES.get(letter, _escaped(letter)) for letter in text) + '"'


def _escaped(letter: str) -> str:
    code = ord(letter)
    if code < 0x20 or 0x7F <= code <= 0xA0 or code in (0xFEFF, 0x2028, 0x2029, 0xFFFE, 0xFFFF):
        return f"\\u{code:04x}"
    return letter
