"""Pages at addresses of old: each sends its reader on to where the thing stands now, without a script."""

from __future__ import annotations

from dataclasses import dataclass

from newsarchive.publish.views.tables import Tables


@dataclass(frozen=True, slots=True)
class MovedView:
    """``canonical`` is empty where the site has no public address."""

    title: str
    address: str
    canonical: str


def build_moved_view(tables: Tables, old: str) -> MovedView:
    """For the address ``old``."""
    entry = tables.moved[old]
    return MovedView(entry.title, entry.address, f"{tables.site.url}/{entry.address}" if tables.site.url else "")
