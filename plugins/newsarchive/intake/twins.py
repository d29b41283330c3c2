"""The same article from other bytes: a feed saved again, a page saved as one file and as several. It is made once.

Two readings are one article where all that they say of it is the same, the source apart.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path

from newsarchive.intake.offers import Offer, Shelf
from newsarchive.intake.order import Order
from newsarchive.shelves import MEMBERS, SIDECAR, read_sidecar, sidecar_of

# What differs between two sources of one article: where it lies, what it is called here, what an editor should look at.
_OWN = re.compile(r"^(?:source|slug|versions|review|inferred|omitted):.*\n(?:[ -].*\n)*", re.MULTILINE)


class Twins:
    """Articles made before, asked for by the text that the rules make of a member."""

    def __init__(self, order: Order, shelf: Shelf) -> None:
        self._order, self._shelf = order, shelf

    def find(self, offer: Offer, member: str, text: str, near: Sequence[str]) -> str:
        """The id of the article that says the same, deleted ones too where a container names them; ``""`` for none."""
        own = sidecar_of(offer.source, member)
        sidecars = [path for path in self._members.get(own.name, ()) if path != own] if member else []
        for base, article in self._bases(sidecars, near):
            if base and _said(base) == _said(text):
                return article
        return ""

    def _bases(self, sidecars: Iterable[Path], near: Iterable[str]) -> Iterable[tuple[str, str]]:
        for path in sidecars:
            try:
                fields = json.loads(path.read_text(encoding="utf-8"))
                yield str(fields["base"]), str(fields.get("same_as") or fields["article"]["id"])
            except (OSError, ValueError, KeyError, TypeError):
                continue
        for article in near:
            if made := self._shelf.made.get(article):
                yield str(read_sidecar(self._order.root / made[0], made[1]).get("base", "")), article

    @cached_property
    def _members(self) -> dict[str, list[Path]]:
        """Every sidecar of a container's member, by its name, which comes from the member's own."""
        found: dict[str, list[Path]] = {}
        for path in sorted(self._order.sources.rglob(f"*{MEMBERS}/*{SIDECAR}")):
            found.setdefault(path.name, []).append(path)
        return found


def _said(text: str) -> str:
    return _OWN.sub("", text)
