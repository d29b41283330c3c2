"""The means of a command that only looks: all cores, and what a build has remembered, where there was one."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from newsarchive.cache.deriving import Means
from newsarchive.cache.store import PLACE, Store
from newsarchive.cache.workers import cores, open_workers


@contextlib.contextmanager
def open_means() -> Iterator[Means]:
    """No store is made where there is none: who only looks leaves nothing behind."""
    with contextlib.ExitStack() as stack:
        store = stack.enter_context(contextlib.closing(Store(PLACE))) if PLACE.is_file() else None
        yield Means(store, stack.enter_context(open_workers(cores())), cores())
