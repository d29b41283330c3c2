"""Text to numbered lines, without the characters that no article needs and a terminal may obey."""

from __future__ import annotations

import re

from newsarchive.ingest.raw import SourceLine

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
# ANSI sequences, C0 and C1 controls, marks that turn the direction of writing, noncharacters, stray byte order marks.
_UNWANTED = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]"
    r"|[\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
_SPACES = " \t\xa0\u2002\u2003\u2009\u200b\u3000"


def split_lines(text: str) -> tuple[tuple[SourceLine | None, ...], int]:
    """The lines in order, None for a blank one, and how many unwanted characters were left out.

    >>> lines, left_out = split_lines("One\\r\\rTwo")
    >>> [line and (line.number, line.text) for line in lines], left_out
    ([(1, 'One'), None, (3, 'Two')], 0)
    """
    left_out = sum(len(found) for found in _UNWANTED.findall(text.removeprefix("\ufeff")))
    lines: list[SourceLine | None] = []
    for number, raw in enumerate(_BREAK.split(text), start=1):
        clean = _UNWANTED.sub("", raw).expandtabs(4).rstrip(_SPACES)
        plain = clean.lstrip(_SPACES)
        lines.append(SourceLine(number, plain, len(clean) - len(plain)) if plain else None)
    return tuple(lines), left_out


def printable(text: str) -> str:
    """``text`` on one line, safe to show on a terminal: what a terminal may obey is shown as ``?``.

    >>> printable("a\x1b[31m\u202eb")
    'a??b'
    """
    return (
        re.sub(r"[\n\r\t\x0b\x0c\x85\u2028\u2029]", " ", _UNWANTED.sub("?", text)).encode("utf-8", "replace").decode()
    )
