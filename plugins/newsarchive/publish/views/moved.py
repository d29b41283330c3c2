"""Pages at addresses of old: each sends its reader on to where the thing stands now, or says that it is gone."""

from __future__ import annotations

from dataclasses import dataclass

from newsarchive.publish.views.head import Head, build_head
from newsarchive.publish.views.tables import Tables


@dataclass(frozen=True, slots=True)
class MovedView:
    """``address`` may end in an anchor; ``canonical`` is empty where the site has no public address."""

    title: str
    address: str
    canonical: str


@dataclass(frozen=True, slots=True)
class WithdrawnView:
    """``reason`` is an editor's, or empty."""

    head: Head
    title: str
    reason: str


def build_moved_view(tables: Tables, old: str) -> MovedView:
    """For the address ``old``."""
    entry = tables.moved[old]
    page = entry.address.partition("#")[0]
    return MovedView(entry.title, entry.address, f"{tables.site.url}/{page}" if tables.site.url else "")


def build_withdrawn_view(tables: Tables, old: str) -> WithdrawnView:
    """For the address ``old``; no search engine is to keep it."""
    say = tables.words.gettext
    title, said = say("This page was withdrawn"), say("What stood at this address is no longer published.")
    head = build_head(tables, old, title, said, listed=False)
    return WithdrawnView(head, title, tables.withdrawn[old])
