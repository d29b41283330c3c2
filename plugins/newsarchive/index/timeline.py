"""A timeline's geometry: marks by shape on an axis, numbered as in the list beside them.

The list is the truth, and the strip decorates it, so nothing is dropped from the list.
Across, places are percent of the width; down, whole pixels from the strip's top.
A mark never reaches past the days that the words give: where those are too few to be drawn to scale it is a sign.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from newsarchive.dates import Day, When, parse_edtf
from newsarchive.index.axis import ENGLISH, Axis, AxisNames, Tick, build_axis, find_ticks
from newsarchive.index.lanes import Bar, Post, build_bars, place_posts
from newsarchive.index.order import place_in_time
from newsarchive.index.packing import MOST_ROWS, pack_rows
from newsarchive.model import Event, Role

Shape = Literal["dot", "hollow", "soft", "bar", "fade", "rise", "none"]
ALL_LABELLED, ALL_DRAWN = 40, 300

_ROW, _TOP, _UNDER_MARKS, _UNDER_AXIS = 30, 4, 12, 22
_THINNEST, _SHORT = 0.8, 4.0


@dataclass(frozen=True, slots=True)
class Mark:
    """One event, or one of the days of a set, on the strip.

    ``x`` and ``width`` are where it lies, ``middle`` where its number stands; ``top`` is that of its row.
    ``thin`` is true where ``width`` is too little to be seen, so that the shape is drawn as a sign at ``middle``.
    ``label`` is empty where there is no room; where marks share a place, one label names them all (``3–5``).
    ``narrow`` is false where a phone has no room for it.
    """

    event: str
    number: int
    shape: Shape
    x: float
    width: float
    middle: float
    first: Day
    last: Day
    dashed: bool = False
    planned: bool = False
    thin: bool = False
    top: int = 0
    label: str = ""
    narrow: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """An event in the list: its number, and the sign beside its date."""

    number: int
    event: Event
    shape: Shape
    dashed: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """``entries`` are what happened, ``plans`` what was planned or called off, ``undated`` what no axis can place.

    Numbers run through all three. ``axis`` is None where there is nothing to draw,
    and ``marks`` is empty where there are more than 300: a strip of years says more then.
    ``base`` is the height of the axis' line, ``height`` that of the strip.
    """

    entries: tuple[Entry, ...] = ()
    plans: tuple[Entry, ...] = ()
    undated: tuple[Entry, ...] = ()
    axis: Axis | None = None
    marks: tuple[Mark, ...] = ()
    posts: tuple[Post, ...] = ()
    bars: tuple[Bar, ...] = ()
    base: int = 0
    height: int = 0

    @property
    def ticks(self) -> tuple[Tick, ...]:
        return self.axis.ticks if self.axis else ()

    @property
    def dense(self) -> bool:
        """True where there are too many marks for every one to have its number."""
        return len(self.entries) + len(self.plans) > ALL_LABELLED

    @property
    def crowded(self) -> bool:
        """True where there are too many events for a strip of marks."""
        return len(self.entries) + len(self.plans) > ALL_DRAWN


def build_timeline(
    events: Sequence[Event],
    roles: Sequence[Role] = (),
    articles: Sequence[Day] = (),
    bounds: tuple[Day, Day] | None = None,
    names: AxisNames = ENGLISH,
) -> Timeline:
    """Events laid out in timeline order; those of one day keep the order in which they are given.

    ``roles`` are drawn as posts held above the marks, ``articles`` (a day each) as bars below.
    ``bounds`` is what the axis shows at least; without it, the axis holds all that is drawn.
    """
    dated = sorted((event for event in events if _is_dated(event)), key=lambda event: place_in_time(event.when))
    happened = [event for event in dated if not _is_plan(event)]
    planned = [event for event in dated if _is_plan(event)]
    undated = [event for event in events if not _is_dated(event)]
    entries, plans = _numbered(happened, 1), _numbered(planned, len(happened) + 1)
    rest = _numbered(undated, len(happened) + len(planned) + 1)
    axis = _axis_for([*happened, *planned], roles, articles, bounds, names)
    timeline = Timeline(entries, plans, rest, axis)
    return _laid_out(timeline, axis, roles, articles) if axis else timeline


def shape_of(event: Event) -> Shape:
    """The shape that says how well the date is known, never more than the words do; none where there is no date.

    An interval is a bar that lasted only where a state or an editor says so; else it is the days within which it fell.
    """
    when = event.when
    if when.first is None:
        return "rise" if when.last is not None else "none"
    if when.last is None:
        return "fade"
    if when.approximate:
        return "soft"
    if when.first == when.last or when.precision == "set":
        return "dot"
    lasted = event.kind in ("state", "series") or (when.precision == "interval" and event.origin != "extracted")
    return "bar" if lasted else "hollow"


def _is_dated(event: Event) -> bool:
    return event.when.first is not None or event.when.last is not None


def _is_plan(event: Event) -> bool:
    return event.kind == "planned" or event.modality in ("planned", "cancelled")


def _numbered(events: Iterable[Event], begin: int) -> tuple[Entry, ...]:
    return tuple(
        Entry(number, event, shape_of(event), event.modality in ("alleged", "denied", "cancelled"))
        for number, event in enumerate(events, begin)
    )


def _axis_for(
    events: Sequence[Event],
    roles: Sequence[Role],
    articles: Sequence[Day],
    bounds: tuple[Day, Day] | None,
    names: AxisNames,
) -> Axis | None:
    if bounds:
        # A season or a week that begins in the year and ends after it is drawn whole.
        lasts = [event.when.last for event in events if event.when.last is not None]
        last = max([bounds[1], *(day for day in lasts if day < bounds[1] + 100)])
        return Axis(bounds[0], last, find_ticks(bounds[0], last, names))
    days = [day for event in events for day in (event.when.first, event.when.last) if day is not None]
    days += [date.toordinal() for role in roles for date in (role.start, role.end) if date is not None]
    days += articles
    if not days:
        return None
    before = any(event.when.first is None for event in events) or any(role.start is None for role in roles)
    after = any(event.when.last is None for event in events) or any(role.end is None for role in roles)
    return build_axis(days, before, after, names)


def _laid_out(timeline: Timeline, axis: Axis, roles: Sequence[Role], articles: Sequence[Day]) -> Timeline:
    """Lanes from the top: posts held, events, plans, articles."""
    posts, top = place_posts(roles, axis, _TOP)
    if not timeline.crowded:
        events, top = _placed(timeline.entries, axis, top, planned=False)
        plans, top = _placed(timeline.plans, axis, top, planned=True)
        timeline = replace(timeline, marks=events + plans)
    bars, base = build_bars(articles, axis, top + (_UNDER_MARKS if not articles else 0))
    return replace(timeline, posts=posts, bars=bars, base=base, height=base + _UNDER_AXIS)


def _placed(entries: Sequence[Entry], axis: Axis, top: int, planned: bool) -> tuple[tuple[Mark, ...], int]:
    marks = [_mark(entry, when, axis, planned) for entry in entries for when in _members(entry.event.when)]
    if not marks:
        return (), top
    importance = {entry.number: entry.event.importance for entry in entries}
    if len(entries) <= ALL_LABELLED:
        return _packed(marks, importance, top, every_label=True)
    # Where marks must overlap, long bars have rows of their own, so that they hide no dot.
    short, top = _packed([mark for mark in marks if mark.width <= _SHORT], importance, top, every_label=False)
    long, top = _packed([mark for mark in marks if mark.width > _SHORT], importance, top, every_label=False, most=3)
    return short + long, top


def _packed(
    marks: Sequence[Mark], importance: Mapping[int, float], top: int, every_label: bool, most: int = MOST_ROWS
) -> tuple[tuple[Mark, ...], int]:
    """The marks from left to right: what reaches in from before the axis has its row first."""
    marks = sorted(marks, key=lambda mark: (mark.x, mark.number))
    boxes = [(mark.x, mark.x + mark.width, mark.middle, mark.number, importance[mark.number]) for mark in marks]
    places = pack_rows(boxes, every_label, most)
    rows = 1 + max((place.row for place in places), default=-1)
    placed = tuple(
        replace(mark, top=top + place.row * _ROW, label=place.label, narrow=place.narrow)
        for mark, place in zip(marks, places, strict=True)
    )
    return placed, top + rows * _ROW


def _members(when: When) -> list[When]:
    """What is drawn of one event: all of its date, or each day of a set."""
    if when.precision != "set":
        return [when]
    return [parse_edtf(part.strip()) for part in when.edtf[1:-1].split(",")]


def _mark(entry: Entry, when: When, axis: Axis, planned: bool) -> Mark:
    first = axis.first if when.first is None else when.first
    last = axis.last if when.last is None else when.last
    shape = entry.shape if entry.shape != "dot" or first == last else "hollow"
    if last > axis.last and shape in ("bar", "hollow", "soft"):
        shape = "fade"
    x, end = axis.begin_of(first), axis.end_of(last)
    width = round(max(0.0, end - x), 2)
    middle = axis.middle_of(max(first, axis.first), min(last, axis.last))
    thin = shape != "dot" and width < _THINNEST
    return Mark(entry.event.id, entry.number, shape, x, width, middle, first, last, entry.dashed, planned, thin)
