"""Tables that note what was looked up in them: a value that was worked out from them holds as long as that is the same.

What a value depends on is thereby never a list that somebody must keep, and can forget to.
Mokhov, Mitchell and Peyton Jones call it a verifying trace ("Build systems à la carte", ICFP 2018).
"""

from __future__ import annotations

import functools
import zlib
from array import array
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")
# What was looked up, one number a look-up. Two look-ups may share a number: then a value is made anew in vain, no more.
Trace = set[int]
# How such numbers are packed, of 32 bits each.
NUMBERS = "I"


def in_order(trace: Iterable[int]) -> array[int]:
    """The numbers of a trace as they are kept."""
    return array(NUMBERS, sorted(trace))


# The same look-ups come again and again: names of states in every article, the same actors on every page.
@functools.lru_cache(maxsize=1 << 16)
def mark_of(table: str, key: Hashable) -> int:
    """The number of a look-up, the same in every process."""
    return zlib.crc32(f"{table}\0{key!r}".encode("utf-8", "surrogatepass"))


class Traced(Mapping[Key, Value]):
    """A mapping whose every look-up is added to a trace, those that find nothing too; it cannot be walked."""

    __slots__ = ("_name", "_table", "_trace")

    def __init__(self, name: str, table: Mapping[Key, Value], trace: Trace) -> None:
        self._name, self._table, self._trace = name, table, trace

    def __getitem__(self, key: Key) -> Value:
        self._trace.add(mark_of(self._name, key))
        return self._table[key]

    def get(self, key: Key, default: Any = None) -> Any:
        self._trace.add(mark_of(self._name, key))
        return self._table.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._trace.add(mark_of(self._name, key))
        return key in self._table

    def __iter__(self) -> Iterator[Key]:
        raise TypeError(f"'{self._name}' is traced: what depends on all of it must be a table of its own")

    def __len__(self) -> int:
        raise TypeError(f"'{self._name}' is traced: its size is not looked up")


def digest_marks(tables: Mapping[str, Mapping[Any, Any]], digest: Callable[[Any], bytes]) -> dict[int, bytes]:
    """The digest of what each look-up finds, by its number; a look-up that finds nothing has none.

    ``digest`` gives digests of one length, and so are those of look-ups that share a number.
    """
    marks: dict[int, bytes] = {}
    for name, table in tables.items():
        for key, value in table.items():
            mark, found = mark_of(name, key), digest(value)
            marks[mark] = digest((marks[mark], found)) if mark in marks else found
    return marks


def join_marks(
    marks: Mapping[int, bytes], others: Mapping[int, bytes], digest: Callable[[Any], bytes]
) -> dict[int, bytes]:
    """The marks of two sets of tables as those of one."""
    shared = {mark: digest((marks[mark], others[mark])) for mark in marks.keys() & others.keys()}
    return {**marks, **others, **shared}
