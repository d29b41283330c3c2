"""The disk side of ingest: originals into ``sources/``, articles into ``content/articles/``, and nobody's edits lost.

A source is known by the sha256 of its bytes.
Its sidecar keeps the text last generated, the base: an article that still equals its base may be replaced, one that
does not has been edited and is kept, and the new version waits beside the source.
"""

from __future__ import annotations

import concurrent.futures
import datetime
import hashlib
import signal
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from newsarchive.atomic import remove_leftovers, write_atomically
from newsarchive.errors import Problem
from newsarchive.ingest import Bounds, RawArticle, article_slug, build_sidecar, parse_wire, render_markdown
from newsarchive.ingest.decoding import LARGEST
from newsarchive.ingest.merge import MergedArticle, merge_article
from newsarchive.model import SourceFile
from newsarchive.shelves import (
    Existing,
    Offered,
    find_by_digest,
    find_offered,
    pending_of,
    place_for,
    read_existing,
    read_sidecar,
    shown,
    sidecar_of,
    sidecar_text,
)

Outcome = Literal["new", "updated", "unchanged", "pending", "rejected"]


@dataclass(frozen=True, slots=True)
class Order:
    """What to take in. ``received`` is the day the archive got the texts, ``latest`` the last day a date may name.

    ``restore`` names ids of deleted articles that are to come back; ``dry_run`` writes nothing; ``merge`` brings new
    versions into edited articles.
    """

    content: Path
    paths: tuple[Path, ...]
    received: datetime.date | None = None
    latest: datetime.date | None = None
    restore: tuple[str, ...] = ()
    dry_run: bool = False
    merge: bool = False
    jobs: int = 1

    @property
    def root(self) -> Path:
        return self.content.resolve().parent

    @property
    def sources(self) -> Path:
        return self.root / "sources"


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one source. ``waits`` is true while its article has fields for an editor to look at."""

    source: str
    outcome: Outcome
    article: str = ""
    waits: bool = False
    problems: tuple[Problem, ...] = ()
    raw: RawArticle | None = None


@dataclass(frozen=True, slots=True)
class _Read:
    """A file's bytes, before anything is decided."""

    offered: Offered
    data: bytes
    digest: str
    source: Path
    sidecar: dict[str, Any]
    received: datetime.date | None


@dataclass(slots=True)
class _Shelf:
    """What is on the disk, as far as one run knows it; grows as articles are written."""

    existing: dict[str, Existing]
    by_digest: dict[str, Path]
    ids: set[str]
    seen: dict[str, str] = field(default_factory=dict)


def take_in(order: Order, progress: Callable[[int, int], None] = lambda done, total: None) -> Iterator[Taken]:
    """Takes in every file that the order names, one after the other; each is safe on the disk when it is yielded."""
    if not order.dry_run:
        remove_leftovers(order.sources)
        remove_leftovers(order.content / "articles")
    offered, problems = find_offered(order.paths)
    for problem in problems:
        outcome: Outcome = "rejected" if problem.severity == "error" else "unchanged"
        yield Taken(problem.path, outcome, problems=(problem,))
    existing = read_existing(order.content)
    elsewhere = any(not one.path.resolve().is_relative_to(order.sources) for one in offered)
    by_digest = find_by_digest(order.sources) if elsewhere else {}
    shelf = _Shelf(existing, by_digest, {path.stem for path in (order.content / "articles").rglob("*.md")})
    reads = (_read(order, one, shelf) for one in offered)
    for done, (read, parsed) in enumerate(_parse_all(reads, order), start=1):
        progress(done, len(offered))
        yield read if isinstance(read, Taken) else _settle(order, shelf, read, *parsed)


_Parsed = tuple[RawArticle | None, tuple[Problem, ...]]


def _parse_all(reads: Iterator[_Read | Taken], order: Order) -> Iterator[tuple[_Read | Taken, _Parsed]]:
    if order.jobs <= 1:
        for read in reads:
            yield read, _parse(read, order.latest)
        return
    everything = list(reads)
    # Ctrl-C reaches every process of a terminal; this one alone answers it.
    ignore = (signal.SIGINT, signal.SIG_IGN)
    with concurrent.futures.ProcessPoolExecutor(order.jobs, initializer=signal.signal, initargs=ignore) as pool:
        parsed = pool.map(_parse, everything, [order.latest] * len(everything), chunksize=16)
        yield from zip(everything, parsed, strict=True)


def _parse(read: _Read | Taken, latest: datetime.date | None) -> _Parsed:
    if isinstance(read, Taken):
        return None, ()
    return parse_wire(read.data, shown(read.offered.path), Bounds(read.received, latest))


def _read(order: Order, offered: Offered, shelf: _Shelf) -> _Read | Taken:
    """The bytes of an offered file, and where in ``sources/`` they are or will be."""
    path = offered.path
    try:
        if not path.is_file():
            raise OSError("it is no longer there" if not path.exists() else "it is not a file")
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        return _rejected(
            path, "unreadable", f"the file cannot be read: {error.strerror or error}", "see to it, run again"
        )
    digest = hashlib.sha256(data).hexdigest()
    source = path.resolve()
    if not source.is_relative_to(order.sources):
        known = shelf.existing.get(digest)
        home = order.root / known.source if known and known.source else shelf.by_digest.get(digest)
        source = home if home and home.is_file() else place_for(order.sources, offered, data, digest)
    sidecar = read_sidecar(source)
    if sidecar and sidecar["source"].get("sha256") != digest:
        sidecar = {}
    kept = sidecar.get("received")
    received = order.received or (datetime.date.fromisoformat(kept) if kept else None)
    return _Read(offered, data, digest, source, sidecar, received)


def _rejected(path: Path, code: str, message: str, fix: str) -> Taken:
    return Taken(shown(path), "rejected", problems=(Problem(shown(path), 1, 1, "error", code, message, fix),))


def _settle(order: Order, shelf: _Shelf, read: _Read, raw: RawArticle | None, problems: tuple[Problem, ...]) -> Taken:
    """Decides what one source becomes, and writes it."""
    name = shown(read.offered.path)
    if raw is None:
        return Taken(name, "rejected", problems=problems)
    if read.digest in shelf.seen:
        same = Problem(
            name, 1, 1, "note", "same-bytes", f"the same text as {shelf.seen[read.digest]}", "one of them can go"
        )
        return Taken(name, "unchanged", problems=(same,))
    shelf.seen[read.digest] = name
    known = shelf.existing.get(read.digest)
    deleted = read.sidecar.get("article", {}).get("id", "") if known is None else ""
    if deleted and deleted not in order.restore:
        gone = Problem(name, 1, 1, "note", "deleted", "its article was deleted, and stays so",
                       f"`--restore {deleted}` brings it back")  # fmt: skip
        return Taken(name, "unchanged", problems=(gone,))
    slug = str(read.sidecar.get("article", {}).get("slug", "")) or (known.slug if known else "") or article_slug(raw)
    file = SourceFile(_path_from_root(order, read.source), read.digest, len(read.data), encoding=raw.encoding)
    text = render_markdown(raw, file, slug)
    path = known.path if known else _free_path(order, shelf, raw, slug)
    sidecar = build_sidecar(raw, file, text, problems)
    sidecar["article"] = {"id": str(read.sidecar.get("article", {}).get("id", "")) or path.stem, "slug": slug}
    if read.received:
        sidecar["received"] = read.received.isoformat()
    taken = Taken(name, "new", shown(path), bool(raw.review), problems, raw)
    try:
        taken, files = _decide(_Draft(known, path, text, sidecar), read, taken, merge=order.merge)
        if not order.dry_run:
            _write(read, files)
        return taken
    except OSError as error:
        return _rejected(path, "unwritable", f"the file cannot be written: {error.strerror or error}",
                         "free some space or mend its permissions, then run again")  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Draft:
    """What the rules make of a source, and the article that was made of it before, if any."""

    known: Existing | None
    path: Path
    text: str
    sidecar: dict[str, Any]


# The files that should be on the disk, in the order of writing; None for one that should not be there.
_Files = list[tuple[Path, bytes | None]]


def _decide(draft: _Draft, read: _Read, taken: Taken, *, merge: bool) -> tuple[Taken, _Files]:
    """New, updated, unchanged or pending; and the files that should be on the disk then, the sidecar last."""
    known, base, waiting = draft.known, str(read.sidecar.get("base", "")), pending_of(read.source)
    data, sidecar = draft.text.encode(), draft.sidecar
    current = known.data.decode("utf-8", "replace") if known else ""
    files: _Files = []
    if known is None:
        files = [(draft.path, data)]
    elif current == draft.text:
        taken = replace(taken, outcome="unchanged", waits=known.waits)
    elif current == base and known.path.read_bytes() == known.data:
        taken, files = replace(taken, outcome="updated"), [(draft.path, data)]
    elif draft.text == base or (read.sidecar.get("pending") == _digest(data) and not waiting.exists()):
        # Edited, and nothing new to offer; or the editor has seen what was, and put it away.
        taken = replace(taken, outcome="unchanged", waits=known.waits)
    else:
        taken, merged = _offer(known, base, draft.text, waiting, taken, merge=merge)
        files = [(known.path, merged.data)] if merged.data != known.data else []
        base = merged.base
    if taken.outcome == "pending":
        sidecar = {**sidecar, "base": base, "pending": _digest(data)}
    # What an editor wrote into the waiting file is an edit too.
    if not waiting.exists() or _digest(waiting.read_bytes()) == read.sidecar.get("pending"):
        files.append((waiting, data if taken.outcome == "pending" else None))
    return taken, [*files, (sidecar_of(read.source), sidecar_text(sidecar).encode())]


def _offer(
    known: Existing, base: str, text: str, waiting: Path, taken: Taken, *, merge: bool
) -> tuple[Taken, MergedArticle]:
    """A new version for an article that was edited: merged into it where that is asked for and can be done."""
    merged = MergedArticle(known.data, base, known.waits, ())
    if merge and known.path.read_bytes() == known.data:
        merged = merge_article(shown(known.path), known.data, base, text, shown(waiting))
        if not merged.problems:
            outcome: Outcome = "updated" if merged.data != known.data else "unchanged"
            return replace(taken, outcome=outcome, waits=merged.waits), merged
    problems = (*taken.problems, *merged.problems, _pending_problem(known.path, waiting))
    return replace(taken, outcome="pending", waits=merged.waits, problems=problems), merged


def _write(read: _Read, files: Sequence[tuple[Path, bytes | None]]) -> None:
    """The source first, the article second, the sidecar last: a run cut short at any point is taken up by the next.

    Files that are on the disk as they should be are not touched; a source that is there is never written.
    """
    if not read.source.exists():
        write_atomically(read.source, read.data)
    for path, data in files:
        if data is None:
            path.unlink(missing_ok=True)
        elif not path.is_file() or path.read_bytes() != data:
            write_atomically(path, data)


def _pending_problem(article: Path, waiting: Path) -> Problem:
    message = f"the article has been edited and is kept; a new version waits in {shown(waiting)}"
    fix = "take over what you want of it, then delete that file"
    return Problem(shown(article), 1, 1, "warning", "pending", message, fix)


def _free_path(order: Order, shelf: _Shelf, raw: RawArticle, slug: str) -> Path:
    """``articles/2021/2021-09-30-slug.md``; ``undated/`` where no day is known; ``-2`` where the name is taken."""
    day = raw.dates.date
    stem = f"{day.isoformat()}-{slug}" if day else slug
    name, number = stem, 1
    while name in shelf.ids:
        number += 1
        name = f"{stem}-{number}"
    shelf.ids.add(name)
    return order.content / "articles" / (str(day.year) if day else "undated") / f"{name}.md"


def _path_from_root(order: Order, source: Path) -> str:
    return source.relative_to(order.root).as_posix()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
