"""Two changes of one body, brought together by paragraphs: blocks of lines between blank ones, after diff3.

Khanna, Kunal, Pierce: A Formal Investigation of Diff3 (2007); here changes that only touch are no conflict, since
paragraphs stand on their own.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, slots=True)
class _Hunk:
    """``blocks`` stand where the base has ``[start, stop)``; ``first`` is the number of the first in its version."""

    start: int
    stop: int
    blocks: tuple[str, ...]
    first: int


@dataclass(frozen=True, slots=True)
class Clash:
    """What both changed, each differently; ``line`` counts from 0 in the editor's body."""

    line: int
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines without a blank one, ``[first, end)`` of a body; ``text`` is theirs without their ends."""

    text: str
    first: int
    end: int


def merge_bodies(
    base: Sequence[str], mine: Sequence[str], theirs: Sequence[str], newline: str
) -> tuple[list[str], tuple[Clash, ...]]:
    """The lines of the merged body; where there are clashes, those of the editor's as they are."""
    blocks = [_blocks(lines) for lines in (base, mine, theirs)]
    old, here, there = ([block.text for block in version] for version in blocks)
    ours, others = list(_hunks(old, here)), list(_hunks(old, there))
    others = [hunk for hunk in others if not any(_is_same(hunk, own) for own in ours)]
    clashes = tuple(
        Clash(_line_of(own, blocks[1]), "\n\n".join(own.blocks), "\n\n".join(hunk.blocks))
        for hunk in others
        for own in ours
        if _is_clash(own, hunk)
    )
    if clashes or not others:
        return list(mine), clashes
    return _write(mine, blocks[1], list(_woven(len(old), ours, others)), newline), ()


def _blocks(lines: Sequence[str]) -> list[_Block]:
    found: list[_Block] = []
    at = 0
    for blank, group in groupby(lines, key=lambda line: not line.strip()):
        texts = [line.rstrip("\r\n") for line in group]
        if not blank:
            found.append(_Block("\n".join(texts), at, at + len(texts)))
        at += len(texts)
    return found


def _hunks(base: Sequence[str], side: Sequence[str]) -> Iterator[_Hunk]:
    """What a version changed, in order; as many blocks in the place of as many are one change each."""
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, base, side, autojunk=False).get_opcodes():
        if tag == "replace" and i2 - i1 == j2 - j1:
            yield from (_Hunk(i1 + k, i1 + k + 1, (side[j1 + k],), j1 + k) for k in range(i2 - i1))
        elif tag != "equal":
            yield _Hunk(i1, i2, tuple(side[j1:j2]), j1)


def _is_same(one: _Hunk, other: _Hunk) -> bool:
    return (one.start, one.stop, one.blocks) == (other.start, other.stop, other.blocks)


def _is_clash(one: _Hunk, other: _Hunk) -> bool:
    """True of changes that overlap, and of one paragraph that both put in, at different places."""
    overlap = one.start < other.stop and other.start < one.stop
    return overlap or (one.start, one.stop) == (other.start, other.stop) or bool({*one.blocks} & {*other.blocks})


def _line_of(hunk: _Hunk, blocks: Sequence[_Block]) -> int:
    """The line of a change, or of what stands before it where the editor took something out."""
    if not blocks:
        return 0
    return blocks[min(hunk.first if hunk.blocks else max(0, hunk.first - 1), len(blocks) - 1)].first


def _woven(length: int, ours: Sequence[_Hunk], others: Sequence[_Hunk]) -> Iterator[int | str]:
    """The blocks of the merged body: the number of one of the editor's, or the text of a new one."""
    at = shift = 0
    for hunk in sorted([*ours, *others], key=lambda hunk: (hunk.start, hunk.stop)):
        yield from (index + shift for index in range(at, hunk.start))
        if hunk in others:
            yield from hunk.blocks
        else:
            yield from range(hunk.first, hunk.first + len(hunk.blocks))
            shift += len(hunk.blocks) - (hunk.stop - hunk.start)
        at = hunk.stop
    yield from (index + shift for index in range(at, length))


def _write(mine: Sequence[str], blocks: Sequence[_Block], woven: Sequence[int | str], newline: str) -> list[str]:
    """The blocks with the blank lines that the editor has between them, and one around what is new."""
    lines = list(mine[: blocks[0].first if blocks else len(mine)])
    for place, block in enumerate(woven):
        if place and lines and not lines[-1].endswith(("\r", "\n")):
            lines[-1] += newline
        if isinstance(block, str):
            lines += [newline] * bool(place) + [f"{line}{newline}" for line in block.split("\n")]
        else:
            before = mine[blocks[block - 1].end : blocks[block].first] if block else [newline]
            lines += [*(before if place else ()), *mine[blocks[block].first : blocks[block].end]]
    lines += mine[blocks[-1].end :] if blocks else []
    if mine and lines and not mine[-1].endswith(("\r", "\n")):
        lines[-1] = lines[-1].rstrip("\r\n")
    return lines
