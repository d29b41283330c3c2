"""What a format's module gives back: the members of a file, one after the other, and what an editor should know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsarchive.ingest.members import Member


@dataclass(frozen=True, slots=True)
class Source:
    """``members`` can be gone through once. ``doubts`` says in words what may be missing; it is whole at the end."""

    members: Iterator[Member]
    doubts: list[str]


def source_of(*members: Member, doubts: tuple[str, ...] = ()) -> Source:
    return Source(iter(members), list(doubts))
