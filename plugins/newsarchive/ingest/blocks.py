"""Lines to paragraphs, for the four ways in which wire copy is laid out.

Blank lines between paragraphs; an indent at the beginning of each; one line a paragraph; or hard-wrapped lines in which
only a short last line tells where a paragraph ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from newsarchive.ingest.raw import Block, SourceLine

_INDENT = 2
_LONGEST_WRAP = 100
_SHORTEST_WRAP = 45
_ENDS = re.compile(r"[.!?:…][\"'”’)\]]*$")


def build_blocks(lines: Sequence[SourceLine | None]) -> tuple[Block, ...]:
    """The paragraphs of a text in order; every line that is not blank is in exactly one."""
    return tuple(block for group in _groups(lines) for block in _split_group(group))


def _groups(lines: Iterable[SourceLine | None]) -> Iterator[tuple[SourceLine, ...]]:
    group: list[SourceLine] = []
    for line in (*lines, None):
        if line is not None:
            group.append(line)
        elif group:
            yield tuple(group)
            group = []


def _split_group(group: tuple[SourceLine, ...]) -> Iterator[Block]:
    left = min(line.indent for line in group)
    starts = [index for index, line in enumerate(group) if index == 0 or line.indent >= left + _INDENT]
    if len(starts) == 1 and (len(group) == 1 or not any(line.indent >= left + _INDENT for line in group)):
        starts = list(_unindented_starts(group))
    for begin, end in zip(starts, [*starts[1:], len(group)], strict=True):
        yield Block(group[begin:end])


def _unindented_starts(group: tuple[SourceLine, ...]) -> Iterator[int]:
    """Where paragraphs begin in lines without indents: everywhere, unless the lines are wrapped at one width."""
    widest = max(len(line.text) for line in group)
    wrapped = _is_wrapped(group, widest)
    yield 0
    for index in range(1, len(group)):
        before = group[index - 1].text
        if not wrapped or (len(before) < widest * 0.75 and _ENDS.search(before)):
            yield index


def _is_wrapped(group: Sequence[SourceLine], widest: int) -> bool:
    """True where lines are cut at a width rather than at the end of what they say."""
    if len(group) < 2 or not _SHORTEST_WRAP <= widest <= _LONGEST_WRAP:
        return False
    cut = [line for line in group[:-1] if len(line.text) >= widest * 0.7 and not _ENDS.search(line.text)]
    goes_on = sum(following.text[0].islower() for following in group[1:])
    return len(cut) >= (len(group) - 1) * 0.5 and goes_on * 4 >= len(group) - 1
