"""Everything that a build is made from, as one value: where it is as it was, there is nothing to do."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from newsarchive.cache.digests import digest, digest_of_code, digest_of_packages
from newsarchive.cache.stamps import Stamp, is_settled, stamp_of
from newsarchive.publish.admin.program import program_folder

_PACKAGES = ("babel", "pelican", "jinja2", "markdown", "nh3", "pydantic", "pyyaml", "pagefind", "pillow")
# What settings hold of the run itself.
_OWN = "NEWSARCHIVE_"


@dataclass(frozen=True, slots=True)
class Inputs:
    """The settings and the code as one digest, and every file with its stamp, or None for what is none.

    ``fresh`` are files that were changed so lately that their stamps cannot be relied on; ``mark`` is the digest of all
    that was there when this was made, with those by their bytes.
    """

    rest: bytes
    files: Mapping[str, Stamp | None]
    fresh: tuple[str, ...] = ()
    mark: bytes = b""

    def digest(self, read: Collection[str]) -> bytes:
        """One value for all of it: files by their stamps, those in ``read`` by their bytes as they are now."""
        names = frozenset(read)
        return digest(
            self.rest,
            *(f"{path}\0{stamp}" for path, stamp in self.files.items() if path not in names),
            *(part for path in sorted(names) for part in (path, _bytes_of(path))),
        )


def find_inputs(settings: Mapping[str, Any]) -> Inputs:
    """To be called before the first file is read: what changes while it is read is seen by the next build.

    A setting that is no plain value differs from run to run, and so does this.
    """
    overrides = settings.get("THEME_TEMPLATES_OVERRIDES", ())
    folders = [settings["PATH"], settings["THEME"], *overrides, *program_folder(settings)]
    plain = {name: value for name, value in settings.items() if name.isupper() and not name.startswith(_OWN)}
    told = json.dumps(plain, default=repr, sort_keys=True)
    rest = digest(told, digest_of_code("."), digest_of_packages(*_PACKAGES))
    found = Inputs(rest, dict(one for folder in map(Path, folders) for one in _files_in(folder)))
    fresh = tuple(path for path, stamp in found.files.items() if stamp is not None and not is_settled(stamp))
    return replace(found, fresh=fresh, mark=found.digest(fresh))


def _files_in(folder: Path) -> Iterator[tuple[str, Stamp | None]]:
    """Every file and every folder, by name."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield entry.path, None
            yield from _files_in(Path(entry.path))
            continue
        try:
            status = entry.stat()
        except OSError:
            continue
        # A pipe has no bytes of its own, and whoever reads it waits.
        yield entry.path, stamp_of(status) if stat.S_ISREG(status.st_mode) else None


def _bytes_of(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError:
        return b""
