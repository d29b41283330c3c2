"""What is wrong with YAML that cannot be read, in an editor's words, with the line mended where that can be done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

_KEY_AND_VALUE = re.compile(r"(?P<lead>\s*(?:- +)?)(?P<key>[\w-]+):[ \t]+(?P<value>\S.*?)\s*$")
# How deep lists and maps may stand in one another; the schema needs four.
DEEPEST = 12
_ALIKE = "begin lines that belong together in the same column"


@dataclass(frozen=True, slots=True)
class SyntaxFault:
    """Line and column count from 1, in the head."""

    line: int
    column: int
    width: int
    code: str
    message: str
    fix: str


def explain_syntax(text: str) -> SyntaxFault:
    """The first fault, as PyYAML's own parser sees it: its words and places are the same on every machine.

    >>> explain_syntax("title: Talks: a start").fix
    'put it in quotes: title: "Talks: a start"'
    """
    depth = 0
    events: Iterator[Any] = yaml.parse(text, Loader=yaml.SafeLoader)
    try:
        for event in events:
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST + 1:
                return too_deep(event.start_mark.line + 1, event.start_mark.column + 1)
    except yaml.MarkedYAMLError as error:
        return _explain(text.split("\n"), error)
    except yaml.YAMLError as error:
        return _general(1, 1, " ".join(str(error).split()))
    return _general(1, 1, "unknown reason")


def _explain(lines: list[str], error: yaml.MarkedYAMLError) -> SyntaxFault:
    mark, context = error.problem_mark, error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    here, problem = lines[line] if line < len(lines) else "", error.problem or ""
    if context and not _is_closed(lines[context.line][context.column :]):
        return _unclosed(lines[context.line], context.line, context.column)
    if here[column : column + 1] == "\t" or ("\t" in here[:column] and not here[:column].strip(" \t-")):
        at = here.index("\t") if "\t" in here[:column] else column
        return SyntaxFault(line + 1, at + 1, 1, "tab", "a tab stands where only spaces may", "use spaces")
    found = _KEY_AND_VALUE.match(here)
    if found and column >= found.start("value"):
        return _unquoted(found, line, column)
    if "could not find expected ':'" in problem and context:
        width = max(1, len(lines[context.line].rstrip()) - context.column)
        fix = "write a key and a colon before it, or indent it if the line above goes on in it"
        place = context.line + 1, context.column + 1, width
        return SyntaxFault(*place, "yaml", "this line is no 'key: value'", fix)
    if found:
        place = line + 1, found.start("key") + 1, len(found["key"])
        message = "this key does not stand in the same column as those above it"
        return SyntaxFault(*place, "yaml", message, _ALIKE)
    return _general(line + 1, column + 1, problem)


def too_deep(line: int, column: int) -> SyntaxFault:
    message = f"lists and maps stand more than {DEEPEST} deep in one another"
    fix = "take out the brackets, or the spaces in front, that are too many"
    return SyntaxFault(line, column, 1, "too-deep", message, fix)


def _general(line: int, column: int, reason: str) -> SyntaxFault:
    fix = f"{_ALIKE}, and put values that hold : # [ {{ & * ! in quotes"
    return SyntaxFault(line, column, 1, "yaml", f"the front matter cannot be read here ({reason})", fix)


def _is_closed(text: str) -> bool:
    """True where a text opens nothing, or closes what it opens, so that the fault is another."""
    if text[:1] not in ("[", "{", '"', "'"):
        return True
    if text[0] in "\"'":
        return text.count(text[0]) > 1
    return all(text.count(opening) == text.count(closing) for opening, closing in ("[]", "{}"))


def _unclosed(text: str, line: int, column: int) -> SyntaxFault:
    sign = text[column]
    closing = {"[": "]", "{": "}"}.get(sign, sign)
    fix = f"close it with {closing}" if sign in "\"'" else f"close it with {closing}, or put the whole value in quotes"
    return SyntaxFault(line + 1, column + 1, 1, "yaml", f"{sign} is opened here and not closed", fix)


def _unquoted(found: re.Match[str], line: int, column: int) -> SyntaxFault:
    """A value that holds signs which YAML takes for its own."""
    value = found["value"]
    if len(value) > 2 and value[0] == value[-1] == "'":
        value = value[1:-1]
    quoted = f'"{value}"' if '"' not in value and "\\" not in value else "'" + value.replace("'", "''") + "'"
    start = found.start("value")
    place = line + 1, start + 1, len(found["value"])
    message = f"this value cannot be read as it stands (from its character {column - start + 1} on)"
    return SyntaxFault(*place, "yaml", message, f"put it in quotes: {found['key']}: {quoted}")
