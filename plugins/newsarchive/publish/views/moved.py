"""Pages at addresses of old: each sends its reader on to where the thing stands now, without a script."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsarchive.publish.addresses import actor_address, event_address
from newsarchive.publish.views.tables import Tables


@dataclass(frozen=True, slots=True)
class MovedView:
    """``canonical`` is empty where the site has no public address."""

    title: str
    address: str
    canonical: str


def build_moved_views(tables: Tables) -> Iterator[tuple[str, MovedView]]:
    """Old address and view, for every id or slug that something was known by and nothing is now.

    Of two that lay claim to one, the first in the archive's order has it.
    """
    taken = {event_address(id_) for id_ in tables.events} | {actor_address(slug) for slug in tables.indexes.actors}
    for event in tables.indexes.events:
        for id_ in event.formerly:
            yield from _moved(tables, event_address(id_), event.title, event_address(event.id), taken)
    for slug in sorted(tables.indexes.actors):
        actor = tables.indexes.actors[slug].actor
        for old in actor.formerly:
            yield from _moved(tables, actor_address(old), actor.name, actor_address(slug), taken)


def _moved(tables: Tables, old: str, title: str, new: str, taken: set[str]) -> Iterator[tuple[str, MovedView]]:
    if old not in taken:
        taken.add(old)
        yield old, MovedView(title, new, f"{tables.site.url}/{new}" if tables.site.url else "")
