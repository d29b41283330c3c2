"""The twin of the published site: a second folder of the same files, which the next build changes and swaps in.

Its files are hard links, so that it costs a folder's entries and no second copy, and a build costs what it changes.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from newsarchive.atomic import naming


def mirror(site: Path, twin: Path, addresses: Iterable[str]) -> None:
    """Each of these files in ``twin`` becomes what it is in ``site``, or goes where that has none."""
    for address in addresses:
        drop(twin, address)
        if (site / address).exists():
            link(site / address, twin / address)


def put(folder: Path, address: str, data: bytes) -> os.stat_result:
    """Write a file anew; what other names its old one has elsewhere stays as it was."""
    path = folder / address
    try:
        return _write(path, data)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
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


def _write(path: Path, data: bytes) -> os.stat_result:
    with contextlib.suppress(FileNotFoundError):
        path.unlink()
    with naming(path), path.open("xb") as file:
        file.write(data)
        file.flush()
        return os.fstat(file.fileno())


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
