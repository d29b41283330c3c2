"""Derived values: looked up where they are known, worked out on all cores where not, remembered for the next time."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from newsarchive.cache.codec import Unreadable, from_bytes, to_bytes
from newsarchive.cache.store import Store
from newsarchive.cache.workers import in_batches, map_in_order

Task = TypeVar("Task")
Value = TypeVar("Value")

# Some tenths of a second of work a message.
BATCH = 16


@dataclass(frozen=True, slots=True)
class Means:
    """What a run may use: a store, processes, and somebody to tell how far it is (what, how many of how many).

    None of them changes a result.
    """

    store: Store | None = None
    executor: Executor | None = None
    jobs: int = 1
    tell: Callable[[str, int, int], None] = lambda what, done, total: None


ALONE = Means()


def derive(
    means: Means,
    what: str,
    tasks: Sequence[tuple[bytes, Task]],
    function: Callable[[Task], Value],
    load: Callable[[Task], Task] = lambda task: task,
) -> list[Value]:
    """``function`` of every task, a pair of the digest of all that the value depends on, and the argument; in order.

    ``function`` is pure and can be sent to another process; tasks of one digest have one value.
    ``load`` completes an argument, in this process, where the value must be worked out.
    """
    known = recall(means.store, (key for key, _ in tasks))
    missing = {key: load(task) for key, task in tasks if key not in known}
    made = work_out(means, what, list(missing.values()), function)
    for batch in in_batches(list(missing), BATCH):
        rows = [(key, *next(made)) for key in batch]
        known.update((key, value) for key, value, _ in rows)
        remember(means.store, ((key, encoded) for key, _, encoded in rows))
    return [known[key] for key, _ in tasks]


def recall(store: Store | None, keys: Iterable[bytes]) -> dict[bytes, Any]:
    """What the store knows of ``keys``; what it holds of them and cannot be read is not known."""
    found: dict[bytes, Any] = {}
    for key, data in store.read(keys) if store is not None else ():
        with contextlib.suppress(Unreadable):
            found[key] = from_bytes(data)
    return found


def remember(store: Store | None, rows: Iterable[tuple[bytes, bytes]]) -> None:
    if store is not None:
        store.write(rows)


def work_out(
    means: Means, what: str, tasks: Sequence[Task], function: Callable[[Task], Value]
) -> Iterator[tuple[Value, bytes]]:
    """``function`` of every task, in order and on all processes; each value also as the store keeps it."""
    done = 0
    batches = in_batches(tasks, BATCH)
    # For less, starting processes takes longer than the work.
    executor = means.executor if len(tasks) > BATCH else None
    for encoded in map_in_order(executor, partial(_work_out, function), batches, means.jobs):
        done += len(encoded)
        means.tell(what, done, len(tasks))
        yield from ((from_bytes(value), value) for value in encoded)


def _work_out(function: Callable[[Task], Value], batch: Sequence[Task]) -> list[bytes]:
    """In whichever process; what comes back is bytes, which is what the store keeps too."""
    return [to_bytes(function(task)) for task in batch]
