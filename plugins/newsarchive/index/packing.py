"""Rows for marks: what would overlap stands below, and numbers that would overlap are joined or left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

# Percent of the strip's width, for a strip of about 600 pixels: a mark with its number, and the gap after it.
_DOT, _DIGIT, _GAP = 2.2, 1.3, 0.7
# A digit on the strip of a phone, of about 340 pixels.
_NARROW_DIGIT = 2.3
MOST_ROWS = 5

Box = tuple[float, float, float, int, float]
"""Left edge, right edge, middle, number, importance."""


@dataclass(frozen=True, slots=True)
class Place:
    """``narrow`` is true where the label has room on a phone too."""

    row: int
    label: str
    narrow: bool = True


@dataclass(slots=True)
class _Row:
    right: float = -100.0
    numbers: list[int] = field(default_factory=list)
    holder: int = -1


def pack_rows(boxes: Sequence[Box], every_label: bool, most: int = MOST_ROWS) -> tuple[Place, ...]:
    """A row from 0 and a label for each box; boxes stand by their left edges.

    With ``every_label``, a box that finds every row taken goes where the box before it went, and its number joins the
    label there (``3–5``), so that each number stands on the strip.
    Without, it goes where it hides least, and labels go to the most important first (ties: the lower number) as far as
    there is room.
    """
    rows: list[_Row] = []
    placed: list[int] = []
    labels: dict[int, str] = {}
    for index, box in enumerate(boxes):
        left, right = _extent(box, every_label)
        free = next((place for place, row in enumerate(rows) if row.right + _GAP <= left), None)
        if free is None and len(rows) < most:
            rows.append(_Row())
            free = len(rows) - 1
        if free is not None:
            place = free
        else:
            place = placed[-1] if every_label else min(range(most), key=lambda one: rows[one].right)
        placed.append(place)
        if every_label:
            _write_label(rows[place], index, box, labels, joined=free is None)
        rows[place].right = max(rows[place].right, right)
    if not every_label:
        labels = _fitting({index: str(box[3]) for index, box in enumerate(boxes)}, boxes, placed, _DIGIT)
    narrow = _fitting(labels, boxes, placed, _NARROW_DIGIT)
    return tuple(Place(row, labels.get(index, ""), index in narrow) for index, row in enumerate(placed))


def _extent(box: Box, labelled: bool) -> tuple[float, float]:
    """What a mark takes up: its bar, and the room of a dot and a number around its middle."""
    left, right, middle, number, _ = box
    half = max(_DOT, _DIGIT * len(str(number)) if labelled else 0) / 2
    return min(left, middle - half), max(right, middle + half)


def _write_label(row: _Row, index: int, box: Box, labels: dict[int, str], joined: bool) -> None:
    if not joined or row.holder < 0:
        row.holder, row.numbers = index, [box[3]]
    elif box[3] not in row.numbers:
        row.numbers.append(box[3])
    labels[row.holder] = _join(row.numbers)
    row.right = max(row.right, box[2] + _DIGIT * len(labels[row.holder]) / 2)


def _join(numbers: Sequence[int]) -> str:
    """
    >>> _join([3]), _join([3, 4, 5]), _join([9, 3, 10])
    ('3', '3–5', '3, 9–10')
    """
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _fitting(labels: Mapping[int, str], boxes: Sequence[Box], placed: Sequence[int], digit: float) -> dict[int, str]:
    """The labels that have room in their rows where a digit is so many percent wide, the most important first."""
    taken: dict[int, list[tuple[float, float]]] = {}
    fitting: dict[int, str] = {}
    for index in sorted(labels, key=lambda one: (-boxes[one][4], boxes[one][3])):
        half, middle = digit * len(labels[index]) / 2 + _GAP, boxes[index][2]
        others = taken.setdefault(placed[index], [])
        if all(middle + half <= left or right <= middle - half for left, right in others):
            others.append((middle - half, middle + half))
            fitting[index] = labels[index]
    return fitting
