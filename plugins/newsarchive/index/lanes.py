"""The lanes beside the events on an actor's strip: posts held above, articles by the month below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsarchive.dates import Day, date_of, day_of
from newsarchive.index.axis import Axis
from newsarchive.model import Role

_POST_ROW, _BARS = 28, 44
_LETTER, _GAP = 0.68, 1.5
_MOST_BARS = 72


@dataclass(frozen=True, slots=True)
class Post:
    """A post held from ``x`` for ``width`` percent; ``begins`` and ``ends`` are false where that end is not known."""

    label: str
    x: float
    end: float
    width: float
    begins: bool
    ends: bool
    top: int
    anchor: str = "start"
    label_x: float = 0.0


@dataclass(frozen=True, slots=True)
class Bar:
    """The articles of one stretch of the axis; ``y`` and ``height`` in pixels."""

    x: float
    width: float
    y: float
    height: float
    count: int


def place_posts(roles: Sequence[Role], axis: Axis, top: int) -> tuple[tuple[Post, ...], int]:
    """Posts in rows where neither their lines nor their names overlap, and the height under them."""
    posts: list[Post] = []
    rights: list[float] = []
    for role in sorted((one for one in roles if one.start or one.end), key=_begin):
        x = axis.begin_of(role.start.toordinal()) if role.start else 0.0
        end = axis.end_of(role.end.toordinal()) if role.end else 100.0
        anchor, label_x, right = _label_place(role.title, x, end)
        left = min(x, label_x if anchor == "start" else label_x - _LETTER * len(role.title))
        row = next((place for place, taken in enumerate(rights) if taken + _GAP <= left), len(rights))
        rights[row : row + 1] = [right]
        post = Post(role.title, x, end, round(max(0.0, end - x), 2), role.start is not None, role.end is not None,
                    top + row * _POST_ROW, anchor, label_x)  # fmt: skip
        posts.append(post)
    return tuple(posts), top + len(rights) * _POST_ROW


def _begin(role: Role) -> Day:
    return role.start.toordinal() if role.start else 0


def _label_place(title: str, x: float, end: float) -> tuple[str, float, float]:
    """Where a name begins, or ends where it would run off the strip; and the right edge of line and name."""
    length = _LETTER * len(title)
    if x + length <= 100:
        return "start", x, max(end, x + length)
    return "end", 100.0, 100.0


def build_bars(days: Sequence[Day], axis: Axis, top: int) -> tuple[tuple[Bar, ...], int]:
    """A bar for every month, quarter or run of years with an article, and the height of the line that they stand on."""
    if not days:
        return (), top
    months = (axis.last - axis.first) // 30 + 1
    step = next(one for one in (1, 3, 12, 60, 120, 1200, 12_000, 120_000) if months // one <= _MOST_BARS)
    counts = Counter(_month_number(day) // step for day in days)
    base, peak = top + _BARS, max([4, *counts.values()])
    return tuple(_bars(counts, step, axis, base, peak)), base


def _bars(counts: Counter[int], step: int, axis: Axis, base: int, peak: int) -> Iterator[Bar]:
    for cell in sorted(counts):
        x, end = axis.begin_of(_first_day(cell * step)), axis.end_of(_first_day((cell + 1) * step) - 1)
        height = max(2.0, round((_BARS - 10) * counts[cell] / peak, 1))
        yield Bar(x, round(max(0.2, (end - x) * 0.86), 2), round(base - height, 1), height, counts[cell])


def _month_number(day: Day) -> int:
    year, month, _ = date_of(day)
    return year * 12 + month - 1


def _first_day(month_number: int) -> Day:
    return day_of(month_number // 12, month_number % 12 + 1, 1)
