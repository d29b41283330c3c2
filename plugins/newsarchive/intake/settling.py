"""What becomes of one article: new, updated, unchanged or pending; and the files that should be on the disk then."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from newsarchive.atomic import copy_atomically, write_atomically
from newsarchive.errors import Problem
from newsarchive.ingest import RULES_VERSION, RawArticle, article_slug, build_sidecar, problem_fields, render_markdown
from newsarchive.ingest.merge import MergedArticle, merge_article
from newsarchive.ingest.sources import ParsedMember
from newsarchive.intake.offers import Offer, Shelf
from newsarchive.intake.order import Order, Outcome, Taken, rejected
from newsarchive.intake.twins import Twins
from newsarchive.intake.versions import Versions
from newsarchive.model import SourceFile
from newsarchive.shelves import Existing, pending_of, shown, sidecar_of, sidecar_text

# In the order of writing; None for a file that should not be there.
Files = list[tuple[Path, bytes | None]]


@dataclass(frozen=True, slots=True)
class _Draft:
    """What the rules make of a member, and the article that was made of it before, if any."""

    offer: Offer
    member: str
    known: Existing | None
    path: Path
    text: str
    before: dict[str, Any]
    sidecar: dict[str, Any]

    @property
    def waiting(self) -> Path:
        """Where a new version waits while an edited article is kept."""
        return pending_of(self.offer.source, self.member)


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
    near = articles.versions.near(raw) if known is None else ()
    draft = _draft(order, shelf, offer, parsed, raw, before, known, near)
    taken = Taken(name, "new", shown(draft.path), bool(raw.review), parsed.problems, raw, parsed.name)
    twin = articles.twins.find(offer, parsed.name, draft.text, near) if known is None and not deleted else ""
    try:
        taken, files = _as_twin(shelf, draft, taken, twin) if twin else _decide(draft, taken, merge=order.merge)
        if not order.dry_run:
            write_files(offer, files)
    except OSError as error:
        return _unwritable(offer, error)
    if taken.outcome == "new" and not order.dry_run:
        articles.versions.add(draft.path.stem, raw)
        shelf.made[draft.path.stem] = (_from_root(order, offer.source), parsed.name)
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
        return replace(taken, outcome="pending", problems=(*problems, _pending_problem(known.path, waiting)))
    return taken


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
        "source": {"path": _from_root(order, offer.source), "sha256": offer.digest},
        "members": [one.member for one in done if one.outcome != "rejected"],
        "refused": [{"member": one.member, **problem_fields(fault)} for one in done
                    if one.outcome == "rejected" for fault in one.problems],
    }  # fmt: skip
    if offer.received:
        fields["received"] = offer.received.isoformat()
    try:
        write_files(offer, [(sidecar_of(offer.source), sidecar_text(fields).encode())])
    except OSError as error:
        return _unwritable(offer, error)
    return None


def _draft(
    order: Order,
    shelf: Shelf,
    offer: Offer,
    parsed: ParsedMember,
    raw: RawArticle,
    before: dict[str, Any],
    known: Existing | None,
    near: Sequence[str],
) -> _Draft:
    slug = str(before.get("article", {}).get("slug", "")) or (known.slug if known else "") or article_slug(raw)
    file = SourceFile(
        _from_root(order, offer.source), offer.digest, offer.size, parsed.media_type, raw.encoding, parsed.name
    )
    versions = tuple(before.get("versions", near))
    path, slug = (known.path, slug) if known else _free_place(order, shelf, raw, slug)
    text = render_markdown(raw, file, slug, versions)
    sidecar = build_sidecar(raw, file, text, parsed.problems)
    sidecar["article"] = {"id": str(before.get("article", {}).get("id", "")) or path.stem, "slug": slug}
    if versions:
        sidecar["versions"] = list(versions)
    if offer.received:
        sidecar["received"] = offer.received.isoformat()
    return _Draft(offer, parsed.name, known, path, text, before, sidecar)


def _decide(draft: _Draft, taken: Taken, *, merge: bool) -> tuple[Taken, Files]:
    """New, updated, unchanged or pending; and the files that should be on the disk then, the sidecar last."""
    known, base, waiting = draft.known, str(draft.before.get("base", "")), draft.waiting
    data, sidecar = draft.text.encode(), draft.sidecar
    current = known.data.decode("utf-8", "replace") if known else ""
    files: Files = []
    if known is None:
        files = [(draft.path, data)]
    elif current == draft.text:
        taken = replace(taken, outcome="unchanged", waits=known.waits)
    elif current == base and known.path.read_bytes() == known.data:
        taken, files = replace(taken, outcome="updated"), [(draft.path, data)]
    elif draft.text == base or (draft.before.get("pending") == digest_of(data) and not waiting.exists()):
        # Edited, and nothing new to offer; or the editor has seen what was, and put it away.
        taken = replace(taken, outcome="unchanged", waits=known.waits)
    else:
        taken, merged = _offer(known, base, draft, taken, merge=merge)
        files = [(known.path, merged.data)] if merged.data != known.data else []
        base = merged.base
    if taken.outcome == "pending":
        sidecar = {**sidecar, "base": base, "pending": digest_of(data)}
    # What an editor wrote into the waiting file is an edit too.
    if not waiting.exists() or digest_of(waiting.read_bytes()) == draft.before.get("pending"):
        files.append((waiting, data if taken.outcome == "pending" else None))
    return taken, [*files, (sidecar_of(draft.offer.source, draft.member), sidecar_text(sidecar).encode())]


def _offer(known: Existing, base: str, draft: _Draft, taken: Taken, *, merge: bool) -> tuple[Taken, MergedArticle]:
    """A new version for an article that was edited: merged into it where that is asked for and can be done."""
    merged = MergedArticle(known.data, base, known.waits, ())
    if merge and known.path.read_bytes() == known.data:
        merged = merge_article(shown(known.path), known.data, base, draft.text, shown(draft.waiting))
        if not merged.problems:
            outcome: Outcome = "updated" if merged.data != known.data else "unchanged"
            return replace(taken, outcome=outcome, waits=merged.waits), merged
    problems = (*taken.problems, *merged.problems, _pending_problem(known.path, draft.waiting))
    return replace(taken, outcome="pending", waits=merged.waits, problems=problems), merged


def settle_refused(offer: Offer) -> Iterator[Taken]:
    """The members that an earlier run could not take, told again."""
    name = shown(offer.path)
    for one in offer.sidecar.get("refused", ()):
        yield Taken(name, "rejected", problems=(_warned(name, one),), member=str(one.get("member", "")))


def _as_twin(shelf: Shelf, draft: _Draft, taken: Taken, twin: str) -> tuple[Taken, Files]:
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


def _pending_problem(article: Path, waiting: Path) -> Problem:
    message = f"the article has been edited and is kept; a new version waits in {shown(waiting)}"
    fix = "take over what you want of it, then delete that file"
    return Problem(shown(article), 1, 1, "warning", "pending", message, fix)


def _unwritable(offer: Offer, error: OSError) -> Taken:
    return rejected(offer.path, "unwritable", f"the file cannot be written: {error.strerror or error}",
                    "free some space or mend its permissions, then run again")  # fmt: skip


def _free_place(order: Order, shelf: Shelf, raw: RawArticle, slug: str) -> tuple[Path, str]:
    """``articles/2021/2021-09-30-slug.md`` and the slug, both with ``-2`` where the name is taken.

    ``undated/`` is for articles whose day is not known.
    """
    day = raw.dates.date
    start = f"{day.isoformat()}-" if day else ""
    name, number = slug, 1
    while f"{start}{name}" in shelf.ids:
        number += 1
        name = f"{slug}-{number}"
    shelf.ids.add(f"{start}{name}")
    return order.content / "articles" / (str(day.year) if day else "undated") / f"{start}{name}.md", name


def _from_root(order: Order, source: Path) -> str:
    return source.relative_to(order.root).as_posix()


def digest_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
