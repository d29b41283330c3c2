"""Rows for marks: what would overlap stands below, and numbers that would overlap are joined or left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

# Percent of the strip's width, for a strip of about 600 pixels: a mark with its number, and the gap after it.
_DOT, _DIGIT, _GAP = 2.2, 1.3, 0.7
_MOST_ROWS, _MOST_ROWS_CROWDED = 5, 3

Box = tuple[float, float, float, int, float]
"""Left edge, right edge, middle, number, importance."""


@dataclass(frozen=True, slots=True)
class Place:
    row: int
    label: str


@dataclass(slots=True)
class _Row:
    right: float = -100.0
    labels: list[tuple[float, float]] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    holder: int = -1


def pack_rows(boxes: Sequence[Box], every_label: bool) -> tuple[Place, ...]:
    """A row from 0 and a label for each box, in the order given (by left edge).

    Where every row is taken, a box goes where the box before it went.
    With ``every_label`` its number joins the label before it (``3–5``), so that each number stands on the strip;
    without, labels go to the most important first (ties: the lower number) as far as there is room.
    """
    rows: list[_Row] = []
    placed: list[int] = []
    labels: dict[int, str] = {}
    most = _MOST_ROWS if every_label else _MOST_ROWS_CROWDED
    for index, box in enumerate(boxes):
        left, right = _extent(box, every_label)
        free = next((place for place, row in enumerate(rows) if row.right + _GAP <= left), None)
        if free is None and len(rows) < most:
            rows.append(_Row())
            free = len(rows) - 1
        place = free if free is not None else placed[-1]
        placed.append(place)
        if every_label:
            _write_label(rows[place], index, box, labels, joined=free is None)
        rows[place].right = max(rows[place].right, right)
    if not every_label:
        labels = _labels_by_importance(boxes, placed, rows)
    return tuple(Place(row, labels.get(index, "")) for index, row in enumerate(placed))


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
    >>> _join([3]), _join([3, 4, 5]), _join([3, 9, 10])
    ('3', '3–5', '3, 9, 10')
    """
    run = list(numbers) == list(range(numbers[0], numbers[0] + len(numbers)))
    return f"{numbers[0]}–{numbers[-1]}" if run and len(numbers) > 1 else ", ".join(str(number) for number in numbers)


def _labels_by_importance(boxes: Sequence[Box], placed: Sequence[int], rows: Sequence[_Row]) -> dict[int, str]:
    labels: dict[int, str] = {}
    for index in sorted(range(len(boxes)), key=lambda one: (-boxes[one][4], boxes[one][3])):
        label = str(boxes[index][3])
        half = _DIGIT * len(label) / 2 + _GAP
        span, taken = (boxes[index][2] - half, boxes[index][2] + half), rows[placed[index]].labels
        if all(span[1] <= other[0] or other[1] <= span[0] for other in taken):
            taken.append(span)
            labels[index] = label
    return labels
