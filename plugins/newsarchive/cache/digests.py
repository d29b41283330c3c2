"""Digests: what a derived value was made from, as sixteen bytes."""

from __future__ import annotations

import functools
import hashlib
import sys
from collections.abc import Iterable, Mapping
from importlib import metadata
from pathlib import Path
from typing import Any

import newsarchive
from newsarchive.cache.codec import plain_bytes

SIZE = 16
_NOTHING = bytes(SIZE)
_SOURCES = (".py", ".json", ".ttf", ".sql")


def digest(*parts: bytes | str) -> bytes:
    """One value for a row of parts; where one part ends and the next begins counts.

    >>> digest("ab", "c") == digest("a", "bc")
    False
    """
    whole = hashlib.blake2b(digest_size=SIZE)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        whole.update(len(data).to_bytes(8, "little"))
        whole.update(data)
    return whole.digest()


def digest_of_value(value: Any) -> bytes:
    """One value for any that the store can hold; equal ones have the same."""
    return digest(plain_bytes(value))


def digest_of_finds(trace: Iterable[int], marks: Mapping[int, bytes]) -> bytes:
    """One value for what every look-up of a trace finds, by the digests that ``marks`` gives; many find nothing."""
    return digest(b"".join([marks.get(mark, _NOTHING) for mark in trace]))


@functools.cache
def digest_of_code(*rooms: str) -> bytes:
    """One value for the source of some rooms of the package (modules or folders), and for the language they run in.

    Data and fonts that stand among the modules are part of it.
    What was derived by other rules is thereby another value, and nobody has to remember to count up a version.
    """
    package = Path(newsarchive.__file__).parent
    parts: list[bytes | str] = [sys.version]
    for path in sorted(path for room in rooms for path in _files_of(package, room)):
        parts += [path.relative_to(package).as_posix(), path.read_bytes()]
    return digest(*parts)


def _files_of(package: Path, room: str) -> Iterable[Path]:
    folder = package / room
    if folder.is_dir():
        return (path for path in folder.rglob("*") if path.suffix in _SOURCES)
    return (path for path in (folder, folder.with_suffix(".py")) if path.is_file())


@functools.cache
def digest_of_packages(*names: str) -> bytes:
    """One value for the versions of libraries that a value was made with; one that is not there has none."""
    return digest(*(f"{name} {_version_of(name)}" for name in names))


def _version_of(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""
