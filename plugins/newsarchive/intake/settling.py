"""What becomes of one article, and of one that an earlier run has settled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from newsarchive.errors import Problem
from newsarchive.ingest.sources import ParsedMember
from newsarchive.intake.deciding import Files, decide, pending_problem
from newsarchive.intake.drafts import Draft, build_draft, path_from_root
from newsarchive.intake.offers import Offer, Shelf
from newsarchive.intake.order import Order, Taken
from newsarchive.intake.twins import Twins
from newsarchive.intake.versions import Versions
from newsarchive.intake.writing import unwritable, write_files
from newsarchive.shelves import pending_of, shown, sidecar_of, sidecar_text


@dataclass(frozen=True, slots=True)
class Known:
    """What is asked of articles made before: which say nearly the same, and which are the same."""

    versions: Versions
    twins: Twins


def settle(order: Order, shelf: Shelf, articles: Known, offer: Offer, parsed: ParsedMember) -> Taken:
    """Decides what one member becomes, and writes it."""
    name, raw = shown(offer.path), parsed.article
    if raw is None:
        return Taken(name, "rejected", problems=parsed.problems, member=parsed.name)
    before = offer.sidecar_for(parsed.name)
    known = shelf.existing.get((offer.digest, parsed.name))
    deleted = before.get("article", {}).get("id", "") if known is None else ""
    if deleted and deleted not in order.restore:
        return _gone(name, parsed.name, deleted)
    # An article without a sidecar is one whose run was cut short: it is asked about again, itself left out.
    near = (
        () if before else tuple(one for one in articles.versions.near(raw) if known is None or one != known.path.stem)
    )
    draft = build_draft(order, shelf, offer, parsed, raw, before, known, near)
    taken = Taken(name, "new", shown(draft.path), bool(raw.review), parsed.problems, raw, parsed.name)
    twin = articles.twins.find(offer, parsed.name, draft.text, near) if known is None and not deleted else ""
    try:
        taken, files = _as_twin(shelf, draft, taken, twin) if twin else decide(draft, taken, merge=order.merge)
        if not order.dry_run:
            write_files(offer, files)
    except OSError as error:
        return unwritable(offer, error)
    if taken.outcome == "new" and not order.dry_run:
        articles.versions.add(draft.path.stem, raw)
        shelf.made[draft.path.stem] = (path_from_root(order, offer.source), parsed.name)
    return taken


def settle_unread(shelf: Shelf, offer: Offer, member: str) -> Taken:
    """The same for a member whose bytes and rules are those of an earlier run: nothing is written."""
    name, sidecar = shown(offer.path), offer.sidecar_for(member)
    known = shelf.existing.get((offer.digest, member))
    if known is None and (twin := sidecar.get("same_as")):
        return _same(name, member, str(twin))
    if known is None:
        return _gone(name, member, str(sidecar.get("article", {}).get("id", "")))
    problems = tuple(_warned(name, one) for one in sidecar.get("warnings", ()))
    taken = Taken(name, "unchanged", shown(known.path), known.waits, problems, member=member)
    waiting = pending_of(offer.source, member)
    if sidecar.get("pending") and waiting.exists():
        return replace(taken, outcome="pending", problems=(*problems, pending_problem(known.path, waiting)))
    return taken


def settle_refused(offer: Offer) -> Iterator[Taken]:
    """The members that an earlier run could not take, told again."""
    name = shown(offer.path)
    for one in offer.sidecar.get("refused", ()):
        yield Taken(name, "rejected", problems=(_warned(name, one),), member=str(one.get("member", "")))


def _as_twin(shelf: Shelf, draft: Draft, taken: Taken, twin: str) -> tuple[Taken, Files]:
    """The source and a sidecar that says which article it is; no second one is made."""
    shelf.ids.discard(draft.path.stem)
    sidecar = {key: value for key, value in draft.sidecar.items() if key not in ("article", "versions")}
    path = sidecar_of(draft.offer.source, draft.member)
    return _same(taken.source, draft.member, twin), [(path, sidecar_text({**sidecar, "same_as": twin}).encode())]


def _same(name: str, member: str, article: str) -> Taken:
    message = f"it says the same as the article '{article}', made from another source"
    note = Problem(name, 1, 1, "note", "same-text", message, "nothing need be done")
    return Taken(name, "unchanged", problems=(note,), member=member)


def _gone(name: str, member: str, article: str) -> Taken:
    fix = f"`--restore {article}` brings it back"
    gone = Problem(name, 1, 1, "note", "deleted", "its article was deleted, and stays so", fix)
    return Taken(name, "unchanged", problems=(gone,), member=member)


def _warned(name: str, fields: dict[str, Any]) -> Problem:
    """A problem as the sidecar keeps it."""
    return Problem(
        name, fields["line"], fields.get("column", 1), fields["severity"], fields["code"], fields["message"],
        fields.get("fix", "see the article"),
    )  # fmt: skip
