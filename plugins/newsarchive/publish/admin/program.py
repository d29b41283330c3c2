"""The program behind the form, as npm lays it down; ``make admin`` fetches what ``tools/admin`` pins."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

PACKAGE = Path("tools/admin/node_modules/@sveltia/cms")
# What the browser loads: the program, what it cannot draw without, its fonts, and their licences.
PARTS = ("LICENSE.txt", "npm/index.js", "npm/chunks/react*.js", "npm/assets/*.woff2", "npm/assets/*.LICENSE.txt")


def program_folder(settings: Mapping[str, Any]) -> tuple[Path, ...]:
    """The folder that a build reads because of the form: none where the settings do not ask for it."""
    own = settings.get("NEWSARCHIVE", {})
    return (PACKAGE,) if isinstance(own, Mapping) and own.get("admin") else ()


def find_parts(package: Path = PACKAGE) -> dict[str, Path]:
    """Each file by its place below ``admin/cms/``, sorted; empty where the package is not there."""
    found = (path for pattern in PARTS for path in package.glob(pattern))
    return {path.relative_to(package).as_posix().removeprefix("npm/"): path for path in sorted(found)}
