"""The twin of the published site: a second folder of the same files, which the next build changes and swaps in.

Its files are hard links, so that it costs a folder's entries and no second copy, and a build costs what it changes.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from newsarchive.atomic import naming

_ANEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def mirror(site: Path, twin: Path, addresses: Iterable[str]) -> None:
    """Each of these files in ``twin`` becomes what it is in ``site``, or goes where that has none."""
    for address in addresses:
        # Of a whole site each step counts: pathlib would take longer than the disk.
        source, target = f"{site}/{address}", f"{twin}/{address}"
        try:
            os.link(source, target)
        except OSError:
            drop(twin, address)
            if Path(source).exists():
                link(Path(source), Path(target))


def put(folder: Path, address: str, data: bytes) -> os.stat_result:
    """Write a file anew; what other names its old one has elsewhere stays as it was."""
    path = f"{folder}/{address}"
    try:
        return _write(path, data)
    except FileNotFoundError:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        Path(path).unlink()
    return _write(path, data)


def drop(folder: Path, address: str) -> None:
    """Remove a file, and the folders that it leaves empty; nothing where it is gone already."""
    path = folder / address
    try:
        path.unlink()
    except FileNotFoundError:
        return
    for parent in path.parents:
        if parent == folder:
            return
        try:
            parent.rmdir()
        except OSError:
            return


def _write(path: str, data: bytes) -> os.stat_result:
    number = os.open(path, _ANEW, 0o666)
    try:
        with naming(path):
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(number, rest) :]
        return os.fstat(number)
    finally:
        os.close(number)


def link(source: Path, target: Path) -> None:
    """One more name for a file; a copy where the file system knows no links."""
    try:
        _link(source, target)
    except FileNotFoundError:
        target.parent.mkdir(parents=True, exist_ok=True)
        _link(source, target)


def _link(source: Path, target: Path) -> None:
    try:
        target.hardlink_to(source)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copy2(source, target)
