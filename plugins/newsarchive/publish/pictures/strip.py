"""A timeline at the foot of a share image: the geometry of the page's strip, with larger marks and fewer words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from newsarchive.dates import date_of, year_label
from newsarchive.index.axis import Tick
from newsarchive.index.density import YearColumn
from newsarchive.index.timeline import Mark, Shape, Timeline
from newsarchive.publish.pictures.canvas import Canvas, Ink
from newsarchive.publish.pictures.letters import face

# How far the strip of a page is stretched, how high it may be beside a long headline, and what the names under it need.
_STRETCH, _HIGHEST, LABELS = 1.4, 140.0, 38.0
_SIZE, _GAP = 24, 14.0
# So many names may be missing for want of room before every second one is left out.
_MOST_LOST = 2
_YEAR = re.compile(r"\d{3}|BC")
# Where in its row a mark lies, a post's line in its, in the page's pixels.
_MARK, _POST = 23, 19
_SHADES: Mapping[Shape, tuple[tuple[float, float], ...]] = {
    "soft": ((0, 0), (0.38, 1), (0.62, 1), (1, 0)),
    "fade": ((0, 1), (1, 0)),
    "rise": ((0, 0), (1, 1)),
}
_COLUMNS_HIGH, _GAP_OF_YEARS, _WIDEST = 130.0, 0.16, 176.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a strip lies: from ``left`` for ``width``, its line at ``base``."""

    left: float
    width: float
    base: float

    def x(self, percent: float) -> float:
        return self.left + self.width * percent / 100


def height_of(drawn: Timeline) -> float:
    """The height that a strip asks for, from the top of its highest row to its line."""
    return min(_HIGHEST, drawn.base * _STRETCH)


def draw_strip(canvas: Canvas, drawn: Timeline, here: str, place: Place, room: float) -> None:
    """As high as there is ``room``; the event ``here`` is drawn last, and in accent."""
    height = min(room, drawn.base * _STRETCH)
    stretch, top = height / max(1, drawn.base), place.base - height
    for tick in drawn.ticks:
        if tick.x >= 0:
            x = place.x(tick.x)
            canvas.box(x - 0.75, top, x + 0.75, place.base, "rule")
    for text, x in _names(drawn, place):
        canvas.text(x, place.base + LABELS - 10, text, face("text"), _SIZE, "second")
    for post in drawn.posts:
        y = top + (post.top + _POST) * stretch
        begin, end = place.x(post.x), place.x(post.end)
        canvas.box(begin, y - 1.25, end, y + 1.25)
        for known, x in ((post.begins, begin), (post.ends, end)):
            if known:
                canvas.box(x - 1.25, y - 7, x + 1.25, y + 7)
    for bar in drawn.bars:
        x = place.x(bar.x)
        width = max(2.0, place.width * bar.width / 100)
        canvas.box(x, place.base - bar.height * stretch, x + width, place.base, "soft")
    canvas.box(place.left, place.base - 1, place.left + place.width, place.base + 1)
    size = min(9.0, 8 * stretch)
    for mark in sorted(drawn.marks, key=lambda one: one.event == here):
        _draw_mark(canvas, mark, mark.event == here, place, top + (mark.top + _MARK) * stretch, size)


def _draw_mark(canvas: Canvas, mark: Mark, here: bool, place: Place, y: float, size: float) -> None:
    """``size`` is a dot's radius; what lasted too short to be drawn to scale is a sign of its shape."""
    ink: Ink = "accent" if here else "second" if mark.planned else "ink"
    middle, half = place.x(mark.middle), size * 0.9
    if mark.shape == "dot":
        canvas.dot(middle, y, size, ink, mark.dashed)
        return
    left, right = place.x(mark.x), place.x(mark.x + mark.width)
    narrowest = size * {"bar": 0.8, "hollow": 1.5}.get(mark.shape, 2.6)
    if mark.thin or right - left < narrowest:
        left, right = middle - narrowest / 2, middle + narrowest / 2
    box = (left, y - half, right, y + half)
    if mark.dashed:
        canvas.dashes(*box, ink)
    elif mark.shape == "hollow":
        canvas.frame(*box, ink)
    elif mark.shape == "bar":
        canvas.box(*box, ink)
    else:
        canvas.shade(*box, _SHADES[mark.shape], ink)


def _names(drawn: Timeline, place: Place) -> list[tuple[str, float]]:
    """The ticks' names and where they begin: in full as far as these fit, else the short ones."""
    full = [(tick.label, tick.label_x) for tick in _with_years(drawn) if tick.label]
    short = [(tick.short, tick.label_x) for tick in drawn.ticks if tick.short]
    in_full = _thinned(_set_out(full, place))
    if len(in_full) >= len(full) - _MOST_LOST:
        return in_full
    # Every second, third … of them, among these the first that names a year.
    begin = next((number for number, (text, _) in enumerate(full) if _YEAR.search(text)), 0)
    for step in range(2, len(full)):
        out = _set_out(full[begin % step :: step], place)
        if len(_thinned(out)) == len(out):
            return out
    return _thinned(_set_out(short, place))


def _with_years(drawn: Timeline) -> list[Tick]:
    """Where an axis of days, weeks or months names no year, its first tick does, and the first one of another year."""
    # Names of years stand where those begin, all others in the middle of what they name.
    if drawn.axis is None:
        return []
    ticks: list[Tick] = []
    named, span = "", drawn.axis.last + 1 - drawn.axis.first
    for tick in (tick for tick in drawn.ticks if tick.label):
        year = year_label(date_of(drawn.axis.first + int(tick.label_x / 100 * span))[0])
        if tick.label.endswith(year):
            return list(drawn.ticks)
        ticks.append(replace(tick, label=f"{tick.label} {year}") if year != named else tick)
        named = year
    return ticks


def _set_out(names: Sequence[tuple[str, float]], place: Place) -> list[tuple[str, float]]:
    """Each in the middle of its place, and within the strip."""
    out = []
    for text, percent in names:
        width = face("text").width(text, _SIZE)
        out.append((text, min(max(place.x(percent) - width / 2, place.left), place.left + place.width - width)))
    return out


def _thinned(names: Sequence[tuple[str, float]]) -> list[tuple[str, float]]:
    """Those that touch no other: first those that name a year, last those at the ends."""
    ends = {names[0], names[-1]} if names else set()
    kept: list[tuple[float, float, str]] = []
    for name in sorted(names, key=lambda one: (not _YEAR.search(one[0]), one in ends, one[1])):
        text, x = name
        right = x + face("text").width(text, _SIZE)
        if all(right + _GAP <= begin or end + _GAP <= x for begin, end, _ in kept):
            kept.append((x, right, text))
    return [(text, x) for x, _, text in sorted(kept)]


def draw_years(canvas: Canvas, years: Sequence[YearColumn], place: Place) -> None:
    """A column a year with a bar for each month, or, where years are too many for that, one bar for all of it."""
    wide = min(place.width / max(1, len(years)), _WIDEST)
    monthly = wide * (1 - _GAP_OF_YEARS) / 12 >= 2
    peak = max((max(*one.months, 0) if monthly else one.count for one in years), default=0) or 1
    names = []
    for number, one in enumerate(years):
        left = place.left + number * wide
        room = wide * (1 - _GAP_OF_YEARS)
        counts = one.months if monthly else (one.count,)
        step = room / len(counts)
        for month, count in enumerate(counts):
            if count:
                x, tall = left + month * step, max(3.0, _COLUMNS_HIGH * count / peak)
                canvas.box(x, place.base - tall, x + max(1.0, step * 0.82), place.base, "ink")
        if monthly and one.vague and not any(one.months):
            canvas.frame(left, place.base - _COLUMNS_HIGH * min(1.0, one.vague / peak), left + room, place.base, "soft")
        label = one.label if one.year == one.until else "…"
        names.append((one.year, label, 100 * (left + room / 2 - place.left) / place.width))
    canvas.box(place.left, place.base - 1, place.left + place.width, place.base + 1)
    for text, x in _years_that_fit(names, place):
        canvas.text(x, place.base + LABELS - 10, text, face("text"), _SIZE, "second")


def _years_that_fit(names: Sequence[tuple[int, str, float]], place: Place) -> list[tuple[str, float]]:
    """Every year's name, or that of every second, fifth, tenth …, as far as there is room."""
    for step in (1, 2, 5, 10, 20, 50, 100):
        out = _set_out(
            [(text, at) for year, text, at in names if step == 1 or (year % step == 0 and text != "…")], place
        )
        if len(fitting := _thinned(out)) == len(out):
            return fitting
    return fitting


def height_of_years() -> float:
    return _COLUMNS_HIGH
