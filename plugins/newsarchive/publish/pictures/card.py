"""What a share image shows: plain values of its page, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from newsarchive.index.density import YearColumn
from newsarchive.index.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Card:
    """``archive`` and ``folio`` stand in the line at the head, ``line`` under the title.

    Below stands ``drawn``, in which the event ``here`` is pointed out, or ``years`` where the events are too many.
    What the fonts do not hold all letters of is left out.
    """

    title: str
    archive: str = ""
    folio: str = ""
    line: str = ""
    drawn: Timeline | None = None
    here: str = ""
    years: tuple[YearColumn, ...] = ()
