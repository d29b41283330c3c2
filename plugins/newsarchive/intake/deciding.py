"""New, updated, unchanged or pending, by three texts: the rules' of today, the one last generated, the editor's."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from newsarchive.errors import Problem
from newsarchive.ingest.merge import MergedArticle, merge_article
from newsarchive.intake.drafts import Draft
from newsarchive.intake.order import Outcome, Taken
from newsarchive.shelves import Existing, shown, sidecar_of, sidecar_text

# In the order of writing; None for a file that should not be there.
Files = list[tuple[Path, bytes | None]]


def decide(draft: Draft, taken: Taken, *, merge: bool) -> tuple[Taken, Files]:
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


def _offer(known: Existing, base: str, draft: Draft, taken: Taken, *, merge: bool) -> tuple[Taken, MergedArticle]:
    """A new version for an article that was edited: merged into it where that is asked for and can be done."""
    merged = MergedArticle(known.data, base, known.waits, ())
    if merge and known.path.read_bytes() == known.data:
        merged = merge_article(shown(known.path), known.data, base, draft.text, shown(draft.waiting))
        if not merged.problems:
            outcome: Outcome = "updated" if merged.data != known.data else "unchanged"
            return replace(taken, outcome=outcome, waits=merged.waits), merged
    problems = (*taken.problems, *merged.problems, pending_problem(known.path, draft.waiting))
    return replace(taken, outcome="pending", waits=merged.waits, problems=problems), merged


def pending_problem(article: Path, waiting: Path) -> Problem:
    message = f"the article has been edited and is kept; a new version waits in {shown(waiting)}"
    fix = "take over what you want of it, then delete that file"
    return Problem(shown(article), 1, 1, "warning", "pending", message, fix)


def digest_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
