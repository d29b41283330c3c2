"""Writing what was decided, in an order in which a run cut short at any point is taken up by the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from newsarchive.atomic import copy_atomically, write_atomically
from newsarchive.ingest import RULES_VERSION, problem_fields
from newsarchive.intake.deciding import Files
from newsarchive.intake.drafts import path_from_root
from newsarchive.intake.offers import Offer
from newsarchive.intake.order import Order, Taken, rejected
from newsarchive.shelves import sidecar_of, sidecar_text


def write_files(offer: Offer, files: Files) -> None:
    """The source first, the article second, the sidecar last: a run cut short at any point is taken up by the next.

    Files that are on the disk as they should be are not touched; a source that is there is never written.
    """
    if not offer.source.exists():
        if offer.large:
            copy_atomically(offer.path, offer.source)
        else:
            write_atomically(offer.source, offer.data)
    for path, data in files:
        if data is None:
            path.unlink(missing_ok=True)
        elif not path.is_file() or path.read_bytes() != data:
            write_atomically(path, data)


def write_members(order: Order, offer: Offer, done: Sequence[Taken]) -> Taken | None:
    """Writes the sidecar of a source with several members, if all of them are settled: a full disk is no verdict."""
    if any(problem.code == "unwritable" for one in done for problem in one.problems):
        return None
    fields: dict[str, Any] = {
        "schema": 1, "rules": RULES_VERSION,
        "source": {"path": path_from_root(order, offer.source), "sha256": offer.digest},
        "members": [one.member for one in done if one.outcome != "rejected"],
        "refused": [{"member": one.member, **problem_fields(fault)} for one in done
                    if one.outcome == "rejected" for fault in one.problems],
    }  # fmt: skip
    if offer.received:
        fields["received"] = offer.received.isoformat()
    try:
        write_files(offer, [(sidecar_of(offer.source), sidecar_text(fields).encode())])
    except OSError as error:
        return unwritable(offer, error)
    return None


def unwritable(offer: Offer, error: OSError) -> Taken:
    return rejected(offer.path, "unwritable", f"the file cannot be written: {error.strerror or error}",
                    "free some space or mend its permissions, then run again")  # fmt: skip
