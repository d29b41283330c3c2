"""A file that is offered, before anything is decided: its bytes, its digest, and what is known of it."""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newsarchive.ingest import RULES_VERSION
from newsarchive.ingest.decoding import LARGEST
from newsarchive.intake.order import Order, Taken, rejected
from newsarchive.shelves import Existing, Offered, pending_of, place_for, read_sidecar

Key = tuple[str, str]


@dataclass(slots=True)
class Shelf:
    """What is on the disk, as far as one run knows it; grows as articles are written.

    Articles go by their source's digest and the member's name in it; ``made`` leads from an article's id to its
    source's path from the root, and that name; ``seen`` are the sources of this run by digest.
    """

    existing: dict[Key, Existing]
    by_digest: dict[str, Path]
    ids: set[str]
    seen: dict[str, str] = field(default_factory=dict)
    made: dict[str, Key] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Offer:
    """A file's bytes, where in ``sources/`` they are or will be, and the sidecar that stands there.

    ``data`` is empty for a file that is too large to be held; it is read where it lies.
    """

    path: Path
    data: bytes
    size: int
    digest: str
    source: Path
    sidecar: dict[str, Any]
    received: datetime.date | None

    @property
    def large(self) -> bool:
        return self.size > LARGEST

    def sidecar_for(self, member: str) -> dict[str, Any]:
        """The sidecar of an article made from it."""
        return read_sidecar(self.source, member) if member else self.sidecar


def read_offer(order: Order, offered: Offered, shelf: Shelf) -> Offer | Taken:
    """The file, or the reason why it cannot be read."""
    path = offered.path
    try:
        if not path.is_file():
            raise OSError("it is no longer there" if not path.exists() else "it is not a file")
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
            digest = hashlib.sha256(data)
            size = len(data)
            while more := file.read(1 << 20) if size > LARGEST else b"":
                digest.update(more)
                size += len(more)
    except OSError as error:
        return rejected(
            path, "unreadable", f"the file cannot be read: {error.strerror or error}", "see to it, run again"
        )
    found = digest.hexdigest()
    source = path.resolve()
    if not source.is_relative_to(order.sources):
        home = shelf.by_digest.get(found)
        source = home if home and home.is_file() else place_for(order.sources, offered, data, found)
    sidecar = read_sidecar(source)
    if sidecar and sidecar["source"].get("sha256") != found:
        sidecar = {}
    kept = sidecar.get("received")
    received = order.received or (datetime.date.fromisoformat(kept) if kept else None)
    return Offer(path, b"" if size > LARGEST else data, size, found, source, sidecar, received)


def needs_reading(order: Order, offer: Offer, shelf: Shelf) -> bool:
    """False where the rules have read these very bytes before, and nothing is asked for that needs them again."""
    sidecar = offer.sidecar
    if order.dry_run or not sidecar or sidecar.get("rules") != RULES_VERSION:
        return True
    if sidecar.get("received", "") != (offer.received.isoformat() if offer.received else ""):
        return True
    return any(_asks_for(order, offer, shelf, member) for member in members_of(sidecar))


def members_of(sidecar: dict[str, Any]) -> tuple[str, ...]:
    """The names of the articles that a sidecar stands for; one, without a name, where the file is the article."""
    return tuple(sidecar["members"]) if "members" in sidecar else ("",)


def _asks_for(order: Order, offer: Offer, shelf: Shelf, member: str) -> bool:
    sidecar = offer.sidecar_for(member)
    known = shelf.existing.get((offer.digest, member))
    if not sidecar or "base" not in sidecar:
        return True
    if known is None:
        return str(sidecar.get("article", {}).get("id", "")) in order.restore
    return pending_of(offer.source, member).exists()
