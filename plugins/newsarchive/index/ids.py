"""Ids of events: each its own, before anything is joined, and leading to the event that took it up afterwards."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from newsarchive.model import Event


def with_unique_ids(events: Sequence[Event]) -> tuple[Event, ...]:
    """A second event of the same id gets ``-2``; the earlier in the row keep theirs.

    Parts follow their whole: by the id that their own article gave it, whatever it is called now.
    """
    taken: set[str] = set()
    # Of each id the number that its last event got: those below it are taken.
    numbers: dict[str, int] = {}
    unique = []
    for event in events:
        name, number = free_id(event.id, taken, numbers.get(event.id, 1))
        taken.add(name)
        numbers[event.id] = number
        unique.append(event if name == event.id else replace(event, id=name))
    wholes = {event.part_of for event in events if event.part_of}
    names = {
        (source.article, id_): new.id
        for old, new in zip(events, unique, strict=True)
        for id_ in (*old.formerly, old.id)
        if id_ in wholes
        for source in new.sources
    }
    return tuple(replace(event, part_of=_whole_of(event, names)) if event.part_of else event for event in unique)


def free_id(id_: str, taken: Container[str], number: int = 1) -> tuple[str, int]:
    """The id itself where it is not ``taken``, else the first above ``number`` that is free; and its number.

    >>> free_id("talks", {"talks", "talks-2"}), free_id("talks", ())
    (('talks-3', 3), ('talks', 1))
    """
    name = id_
    while name in taken:
        number += 1
        name = f"{id_}-{number}"
    return name, number


def _whole_of(event: Event, names: Mapping[tuple[str, str], str]) -> str:
    home = event.sources[0].article if event.sources else ""
    return names.get((home, event.part_of), event.part_of)


def former_ids(event: Event, joined: Iterable[Event]) -> tuple[str, ...]:
    """The ids of what an event took up, which lead to it from now on."""
    ids = (*event.formerly, *(id_ for one in joined for id_ in (one.id, *one.formerly)))
    return tuple(dict.fromkeys(id_ for id_ in ids if id_ != event.id))


def leads_to(events: Iterable[Event]) -> dict[str, str]:
    """For each id, old or new, that of the event that it means now; ids of today come before former ones."""
    known = tuple(events)
    former = {id_: event.id for event in reversed(known) for id_ in event.formerly}
    return former | {event.id: event.id for event in known}
