"""What the last build wrote, and from what: each file's trace, so that the next build makes only what has changed."""

from __future__ import annotations

import os
from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from newsarchive.cache.codec import Unreadable, from_bytes, to_bytes
from newsarchive.cache.digests import SIZE, digest
from newsarchive.cache.store import Store
from newsarchive.errors import Problem
from newsarchive.tracing import NUMBERS

# Sizes and times, as arrays hold them.
_SIZES = "q"
# Where a folder stands, when its first level last changed, and which home page it holds.
Signature = tuple[int, ...]


class Written(NamedTuple):
    """One file: ``ground`` is the digest of its template and of the code, ``trace`` the numbers of what it looked up.

    ``content`` is the digest of its bytes, ``searched`` is true for a page that belongs into the search index;
    ``size`` and ``time`` (nanoseconds) are as the disk had them.
    """

    ground: bytes
    trace: array[int]
    content: bytes
    searched: bool = False
    size: int = 0
    time: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """What a build says at its end: its counts, and the problems that did not stop it."""

    articles: int
    actors: int
    events: int
    pages: int
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class SiteState:
    """A site as it was written: its files by address, and the digest of all that could be looked up, by number.

    ``inputs`` is the digest of everything that the build was made from, with the files in ``read`` by their bytes, and
    ``report`` what the build said at its end;
    ``volumes`` of the search index, by name, have the digest of the pages that each was made from.
    """

    inputs: bytes = b""
    read: tuple[str, ...] = ()
    files: Mapping[str, Written] = field(default_factory=dict)
    marks: Mapping[int, bytes] = field(default_factory=dict)
    volumes: Mapping[str, bytes] = field(default_factory=dict)
    report: Report | None = None
    site: Signature = ()
    twin: Signature = ()


NOTHING = SiteState()


def signature_of(folder: Path) -> Signature:
    """What tells whether this is still the folder that was written; empty where there is none."""
    try:
        here, home = folder.stat(), (folder / "index.html").stat()
    except OSError:
        return ()
    return here.st_dev, here.st_ino, here.st_mtime_ns, home.st_ino, home.st_mtime_ns, home.st_size


def read_state(store: Store, output: Path) -> SiteState:
    """The state of the site at ``output``; NOTHING where it is not the site that the last build wrote there."""
    for _, data in store.read([_key_of(output)]):
        try:
            state = _read(data)
        except (Unreadable, ValueError, TypeError, IndexError):
            return NOTHING
        return state if state.site and state.site == signature_of(output) else NOTHING
    return NOTHING


# A build looks twice: whether there is anything to do, then, under the lock, at what it starts from.
@lru_cache(maxsize=1)
def _read(data: bytes) -> SiteState:
    return _unpack(from_bytes(data))


def write_state(store: Store, output: Path, state: SiteState) -> None:
    store.write([(_key_of(output), to_bytes(_pack(state)))])


def forget_state(store: Store, output: Path) -> bool:
    """False where the store cannot be written to: it then still says what it said."""
    _read.cache_clear()
    return store.write([(_key_of(output), b"")])


def is_as_written(folder: Path, address: str, file: Written) -> bool:
    """True where nobody has touched the file since."""
    try:
        # Asked a hundred thousand times a build: pathlib would take longer than the disk.
        status = os.stat(f"{folder}/{address}")  # noqa: PTH116
    except OSError:
        return False
    return status.st_size == file.size and status.st_mtime_ns == file.time


def _key_of(output: Path) -> bytes:
    return digest("site", os.fspath(output.absolute()))


def _pack(state: SiteState) -> tuple[Any, ...]:
    """Columns: a hundred thousand files are read as a few long values."""
    files = list(state.files.values())
    trace, lengths = array(NUMBERS), array(NUMBERS)
    for file in files:
        trace.extend(file.trace)
        lengths.append(len(file.trace))
    return (
        (state.inputs, state.read, state.report, state.site, state.twin, dict(state.volumes)),
        "\n".join(state.files),
        b"".join(file.ground + file.content for file in files),
        bytes(file.searched for file in files),
        array(_SIZES, (number for file in files for number in (file.size, file.time))).tobytes(),
        lengths.tobytes(),
        trace.tobytes(),
        array(NUMBERS, state.marks).tobytes(),
        b"".join(state.marks.values()),
    )


def _unpack(columns: tuple[Any, ...]) -> SiteState:
    (inputs, read, report, site, twin, volumes), addresses, digests, *rest = columns
    searched, numbers, lengths, trace, marks, values = rest
    sizes, counts, looked_up = array(_SIZES, numbers), array(NUMBERS, lengths), array(NUMBERS, trace)
    files: dict[str, Written] = {}
    begin = 0
    for place, address in enumerate(addresses.split("\n") if addresses else ()):
        end, at = begin + counts[place], place * 2 * SIZE
        files[address] = Written(
            digests[at : at + SIZE],
            looked_up[begin:end],
            digests[at + SIZE : at + 2 * SIZE],
            bool(searched[place]),
            sizes[2 * place],
            sizes[2 * place + 1],
        )
        begin = end
    by_mark = {mark: values[place * SIZE : (place + 1) * SIZE] for place, mark in enumerate(array(NUMBERS, marks))}
    return SiteState(inputs, read, files, by_mark, volumes, report, site, twin)
