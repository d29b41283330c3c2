"""Everything that a build is made from, as one value: where it is as it was, there is nothing to do."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from newsarchive.cache.digests import digest, digest_of_code, digest_of_packages
from newsarchive.cache.stamps import Stamp, is_settled, stamp_of

_PACKAGES = ("pelican", "jinja2", "markdown", "nh3", "pydantic", "pyyaml", "pagefind")
# What settings hold of the run itself.
_OWN = "NEWSARCHIVE_"


def digest_inputs(settings: Mapping[str, Any]) -> bytes:
    """Files by their stamps, the settings, the code; empty where a file is too fresh for its stamp to be relied on.

    A setting that is no plain value differs from run to run, and so does this.
    """
    folders = [settings["PATH"], settings["THEME"], *settings.get("THEME_TEMPLATES_OVERRIDES", ())]
    found = [one for folder in map(Path, folders) for one in _files_in(folder)]
    if not all(is_settled(stamp) for _, stamp in found):
        return b""
    plain = {name: value for name, value in settings.items() if name.isupper() and not name.startswith(_OWN)}
    told = json.dumps(plain, default=repr, sort_keys=True)
    stamps = "\n".join(f"{path} {stamp}" for path, stamp in found)
    return digest(told, stamps, digest_of_code("."), digest_of_packages(*_PACKAGES))


def _files_in(folder: Path) -> Iterator[tuple[str, Stamp]]:
    """Every file, and every folder, for a file that is gone leaves no other trace; by name."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        try:
            yield entry.path, stamp_of(entry.stat())
        except OSError:
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files_in(Path(entry.path))
