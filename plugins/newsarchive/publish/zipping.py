"""One zip of the whole site, which opens from disk; the same files give the same bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path

from newsarchive.errors import Problem, ProblemsFound
from newsarchive.publish.twin import drop

# The first day that a zip can tell, for all: when a file was made is no part of it.
_WHEN = (1980, 1, 1, 0, 0, 0)
_UNIX, _READABLE = 3, 0o644 << 16
# A twelfth larger than at the usual 6, and made in two thirds of the time.
_LEVEL = 3
# Whose bytes are packed already.
_PACKED = (".woff2", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".zip")


def write_zip(site: Path, addresses: Sequence[str], address: str, folder: str, changed: dict[str, bytes]) -> None:
    """The files at ``addresses`` of ``site``, in that order, into a zip at ``address``, all under one ``folder``.

    ``changed`` has the bytes of those that are others there than in the site.
    ProblemsFound where it cannot be written: the site that is published stays as it is.
    """
    path = site / address
    # What another name of the old zip leads to must stay as it was.
    drop(site, address)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("xb") as file, zipfile.ZipFile(file, "w") as archive:
            for one in addresses:
                data = changed[one] if one in changed else (site / one).read_bytes()
                archive.writestr(_entry(f"{folder}/{one}"), data, compresslevel=_LEVEL)
    except OSError as error:
        message = f"the zip of the site could not be written: {error.strerror or error}"
        fix = 'make room on the disk and build again, or leave the zip out: NEWSARCHIVE = {"zip": False}'
        raise ProblemsFound([Problem(address, 1, 1, "error", "zip-failed", message, fix)]) from None


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _WHEN)
    entry.compress_type = zipfile.ZIP_STORED if name.lower().endswith(_PACKED) else zipfile.ZIP_DEFLATED
    entry.create_system, entry.external_attr = _UNIX, _READABLE
    return entry
