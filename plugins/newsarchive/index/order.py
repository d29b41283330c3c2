"""The order in which a timeline is read."""

from __future__ import annotations

from collections.abc import Iterable

from newsarchive.dates import When
from newsarchive.model import Event

_OPEN = 10**9


def timeline_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """By first day, then the narrower first, then id; a stretch without a beginning counts from its end.

    What has no date at all comes last.
    """
    return tuple(sorted(events, key=_place))


def _place(event: Event) -> tuple[bool, int, int, str]:
    undated = event.when.first is None and event.when.last is None
    return (undated, *((0, 0) if undated else place_in_time(event.when)), event.id)


def place_in_time(when: When) -> tuple[int, int]:
    """First day, and length in days (very long where open)."""
    first = when.first if when.first is not None else when.last
    assert first is not None, "an interval is never open at both ends"
    return first, width(when)


def width(when: When) -> int:
    """How many days an interval leaves open: 0 for one day, very many where an end is not said."""
    if when.first is None or when.last is None:
        return _OPEN
    return when.last - when.first
