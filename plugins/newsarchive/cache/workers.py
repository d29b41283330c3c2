"""Many hands: the same results in the same order, however many processes they come from."""

from __future__ import annotations

import contextlib
import multiprocessing
import multiprocessing.context
import os
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from typing import Any, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

# Tasks handed out ahead of the one that is waited for, a process: enough to keep all busy, few enough to hold.
_AHEAD = 3
# And where this process works too: one in hand, and one to take up next.
_AT_HAND = 2
# How often a worker looks whether anybody waits for what it does.
_LOOK_SECONDS = 1.0


def cores() -> int:
    """How many processes this one may run at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def open_workers(jobs: int) -> contextlib.AbstractContextManager[Executor | None]:
    """That many processes, or None where one is enough; what waits is dropped when the run is cut short."""
    return _open(jobs if jobs > 1 else 0, multiprocessing.get_context())


def open_forks(others: int) -> contextlib.AbstractContextManager[Executor | None]:
    """The same, beside this process, which works too: they begin with all that it holds in memory.

    None where a system cannot do that.
    """
    return _open(others, _forks())


@contextlib.contextmanager
def _open(number: int, context: multiprocessing.context.BaseContext | None) -> Iterator[Executor | None]:
    if number < 1 or context is None:
        yield None
        return
    pool = ProcessPoolExecutor(number, mp_context=context, initializer=_begin)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _begin() -> None:
    """Ctrl-C reaches every process of a terminal; the first one alone answers it, and when it is gone, all go."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with, args=(os.getppid(),), daemon=True).start()


def _leave_with(parent: int) -> None:
    # The first process may be killed without a word, and would leave workers behind that wait for ever.
    while os.getppid() == parent:
        time.sleep(_LOOK_SECONDS)
    os._exit(1)


def _forks() -> multiprocessing.context.BaseContext | None:
    possible = "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"
    return multiprocessing.get_context("fork") if possible else None


def map_in_order(
    executor: Executor | None, function: Callable[[Task], Result], tasks: Iterable[Task], jobs: int = 1
) -> Iterator[Result]:
    """``function`` of each task, in the order of the tasks; in this process where there is no executor.

    What a process that was killed had in hand, and all after it, is done here too.
    """
    waiting: deque[tuple[Task, Future[Result] | None]] = deque()
    for task in tasks:
        waiting.append((task, hand_out(executor, function, task)))
        if len(waiting) > (_AHEAD * max(1, jobs) if executor else 0):
            first, future = waiting.popleft()
            yield result_of(future, function, first)
    for left, future in waiting:
        yield result_of(future, function, left)


def share_in_order(
    executor: Executor | None, function: Callable[[Task], Result], tasks: Iterable[Task], others: int
) -> Iterator[Result]:
    """As ``map_in_order``, but this process does its share, beside ``others`` that ``open_forks`` has opened.

    Each that works on what it inherits has in the end a copy of much of it: the fewer, the less memory.
    """
    waiting: deque[tuple[Task, Future[Result]]] = deque()
    for task in tasks:
        at_work = sum(not future.done() for _, future in waiting)
        future = hand_out(executor, function, task) if at_work < _AT_HAND * others else None
        waiting.append((task, future or _done(function, task)))
        while waiting and waiting[0][1].done():
            first, done = waiting.popleft()
            yield result_of(done, function, first)
    for left, future in waiting:
        yield result_of(future, function, left)


def _done(function: Callable[[Task], Result], task: Task) -> Future[Result]:
    done: Future[Result] = Future()
    done.set_result(function(task))
    return done


def hand_out(executor: Executor | None, function: Callable[..., Result], *task: Any) -> Future[Result] | None:
    """None where there is nobody to do it, or nobody any more."""
    if executor is None:
        return None
    try:
        return executor.submit(function, *task)
    except BrokenExecutor:
        return None


def result_of(future: Future[Result] | None, function: Callable[..., Result], *task: Any) -> Result:
    """What was handed out, or what it comes to here, where nobody did it or whoever did is gone."""
    if future is not None:
        try:
            return future.result()
        except BrokenExecutor:
            pass
    return function(*task)


def in_batches(items: Sequence[Task], size: int) -> Iterator[Sequence[Task]]:
    """The items in runs of at most ``size``: a message to a process costs more than a small task.

    >>> [list(batch) for batch in in_batches([1, 2, 3], 2)]
    [[1, 2], [3]]
    """
    for begin in range(0, len(items), size):
        yield items[begin : begin + size]
