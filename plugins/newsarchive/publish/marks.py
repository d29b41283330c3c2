"""The marks of a build: the digest of all that can be looked up in its tables, by the number of the look-up."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from newsarchive.cache.digests import digest_of_value
from newsarchive.cache.workers import hand_out, open_forks, result_of
from newsarchive.publish.views.tables import Tables, mappings_of
from newsarchive.tracing import digest_marks, join_marks

Marks = dict[int, bytes]
Mappings = Mapping[str, Mapping[Any, Any]]
# As much work as all other tables together.
_LARGEST = "annotations"
# Fewer values are digested before another process would have begun.
_FEW = 1000


def digest_values(tables: Mappings) -> Marks:
    """What every look-up finds; equal values have equal digests."""
    return digest_marks(tables, digest_of_value)


def with_marks_of(marks: Marks, tables: Mappings) -> Marks:
    """``marks``, and those of some tables more."""
    return join_marks(marks, digest_values(tables), digest_of_value)


@contextlib.contextmanager
def digested_meanwhile(tables: Tables, jobs: int) -> Iterator[Callable[[], Marks]]:
    """The marks of the tables, to be asked for at the end; another process works half of them out meanwhile."""
    others = mappings_of(tables)
    many = len(tables.texts) + len(tables.events) > _FEW
    with open_forks(min(jobs - 1, 1) if many else 0) as executor:
        # It is forked at its first task, when what it inherits is in place.
        _at_work[:] = [{_LARGEST: others.pop(_LARGEST)}]
        largest = hand_out(executor, _digest_largest)

        def find_marks() -> Marks:
            rest = digest_values(others)
            found: Marks = result_of(largest, _digest_largest)
            return join_marks(found, rest, digest_of_value)

        yield find_marks
    _at_work.clear()


_at_work: list[Mappings] = []


def _digest_largest() -> Marks:
    return digest_values(_at_work[0])
