"""Everything that a build is made from, as one value: where it is as it was, there is nothing to do."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from newsarchive.cache.digests import digest, digest_of_code, digest_of_packages

_PACKAGES = ("pelican", "jinja2", "markdown", "nh3", "pydantic", "pyyaml")
# What settings hold of the run itself.
_OWN = "NEWSARCHIVE_"
# As in archive/stamps.py: a file that was changed just now may change again under the same stamp.
_MOMENT_NANOSECONDS = 2_000_000_000


def digest_inputs(settings: Mapping[str, Any]) -> bytes:
    """Files by their stamps, the settings, the code; empty where a file is too fresh for its stamp to be relied on.

    A setting that is no plain value differs from run to run, and so does this.
    """
    folders = [settings["PATH"], settings["THEME"], *settings.get("THEME_TEMPLATES_OVERRIDES", ())]
    lines = []
    newest = 0
    for folder in map(Path, folders):
        for path, status in _files_in(folder):
            newest = max(newest, status.st_mtime_ns, status.st_ctime_ns)
            lines.append(f"{path} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}")
    if newest + _MOMENT_NANOSECONDS >= time.time_ns():
        return b""
    plain = {name: value for name, value in settings.items() if name.isupper() and not name.startswith(_OWN)}
    told = json.dumps(plain, default=repr, sort_keys=True)
    return digest(told, "\n".join(lines), digest_of_code("."), digest_of_packages(*_PACKAGES))


def _files_in(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Every file, and every folder, for a file that is gone leaves no other trace; by name."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        try:
            status = entry.stat()
        except OSError:
            continue
        yield entry.path, status
        if entry.is_dir(follow_symlinks=False):
            yield from _files_in(Path(entry.path))
