"""Files in, articles out: read ahead on all cores, settled one after the other in the order of their names."""

from __future__ import annotations

import concurrent.futures
import contextlib
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from newsarchive.atomic import remove_leftovers
from newsarchive.cache.workers import hand_out, open_workers, result_of
from newsarchive.errors import Problem
from newsarchive.ingest import Bounds
from newsarchive.ingest.sources import ParsedMember, ParsedSource, parse_source, parse_stream
from newsarchive.intake.offers import Offer, Shelf, members_of, needs_reading, read_offer
from newsarchive.intake.order import Order, Outcome, Taken
from newsarchive.intake.settling import Known, settle, settle_refused, settle_unread
from newsarchive.intake.twins import Twins
from newsarchive.intake.versions import Versions
from newsarchive.intake.writing import write_members
from newsarchive.shelves import Offered, find_by_digest, find_offered, read_existing, shown

# Files read ahead of the one that is settled, a process: enough to keep all busy, few enough to hold.
_AHEAD = 4
# For less, starting processes takes longer than reading.
_FEW = 3

_Future = concurrent.futures.Future[ParsedSource]


@dataclass(frozen=True, slots=True)
class _Entry:
    """An offer on its way: whether the rules must read it ``anew``, and who is reading it already, if anybody is."""

    offer: Offer
    anew: bool
    future: _Future | None = None


def take_in(
    order: Order,
    progress: Callable[[int, int], None] = lambda done, total: None,
    executor: concurrent.futures.Executor | None = None,
) -> Iterator[Taken]:
    """Takes in every file that the order names; each article is safe on the disk when it is yielded.

    ``progress`` is told how many files of how many are done. An ``executor`` of one's own takes the place of
    ``order.jobs`` processes; what it runs is pure, and needs no file.
    """
    if not order.dry_run:
        remove_leftovers(order.sources)
    offered, problems = find_offered(order.paths)
    for problem in problems:
        outcome: Outcome = "rejected" if problem.severity == "error" else "unchanged"
        yield Taken(problem.path, outcome, problems=(problem,))
    shelf = _read_shelf(order, offered)
    known = Known(Versions(order.content), Twins(order, shelf))
    own = open_workers(order.jobs if len(offered) > _FEW else 1)
    with own if executor is None else contextlib.nullcontext(executor) as pool:
        for done, entry in enumerate(_read_ahead(order, offered, shelf, pool), start=1):
            progress(done, len(offered))
            if isinstance(entry, Taken):
                yield entry
            else:
                yield from _settle_source(order, shelf, known, entry)


def _read_shelf(order: Order, offered: tuple[Offered, ...]) -> Shelf:
    elsewhere = any(not one.path.resolve().is_relative_to(order.sources) for one in offered)
    existing = read_existing(order.content)
    by_digest = find_by_digest(order.sources) if elsewhere else {}
    # Where an article says that its source lies is asked first.
    by_digest |= {digest: order.root / one.source for (digest, _), one in reversed(existing.items()) if one.source}
    ids = {path.stem for path in (order.content / "articles").rglob("*.md")}
    made = {one.path.stem: (one.source, member) for (_, member), one in existing.items()}
    return Shelf(existing, by_digest, ids, made=made)


def _read_ahead(
    order: Order, offered: tuple[Offered, ...], shelf: Shelf, pool: concurrent.futures.Executor | None
) -> Iterator[_Entry | Taken]:
    waiting: deque[_Entry | Taken] = deque()
    limit = _AHEAD * max(1, order.jobs) if pool is not None else 0
    for one in offered:
        offer = read_offer(order, one, shelf)
        waiting.append(offer if isinstance(offer, Taken) else _begin(order, shelf, pool, offer))
        if len(waiting) > limit:
            yield waiting.popleft()
    yield from waiting


def _begin(order: Order, shelf: Shelf, pool: concurrent.futures.Executor | None, offer: Offer) -> _Entry:
    anew = needs_reading(order, offer, shelf)
    if pool is None or offer.large or not anew:
        return _Entry(offer, anew)
    return _Entry(offer, anew, hand_out(pool, parse_source, offer.data, shown(offer.path), _bounds(order, offer)))


def _bounds(order: Order, offer: Offer) -> Bounds:
    return Bounds(offer.received, order.latest)


def _settle_source(order: Order, shelf: Shelf, known: Known, entry: _Entry) -> Iterator[Taken]:
    offer = entry.offer
    name = shown(offer.path)
    if offer.digest in shelf.seen:
        message = f"the same bytes as {shelf.seen[offer.digest]}"
        same = Problem(name, 1, 1, "note", "same-bytes", message, "one of them can go")
        yield Taken(name, "unchanged", problems=(same,))
        return
    shelf.seen[offer.digest] = name
    if not entry.anew:
        for member in members_of(offer.sidecar):
            yield settle_unread(shelf, offer, member)
        yield from settle_refused(offer)
        return
    done: list[Taken] = []
    for parsed in _members(order, entry):
        taken = settle(order, shelf, known, offer, parsed)
        done.append(taken)
        yield taken
    if any(one.member for one in done) and not order.dry_run and (fault := write_members(order, offer, done)):
        yield fault


def _members(order: Order, entry: _Entry) -> Iterator[ParsedMember]:
    offer, future = entry.offer, entry.future
    name, bounds = shown(offer.path), _bounds(order, offer)
    if offer.large:
        with offer.path.open("rb") as stream:
            yield from parse_stream(stream, name, bounds)
    else:
        yield from result_of(future, parse_source, offer.data, name, bounds)
