"""The search index, which Pagefind makes from the pages as they were written."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import NoReturn

from newsarchive.errors import Problem, ProblemsFound

FOLDER = "pagefind"
# Ten thousand pages take about a minute; a program that is silent for this long has died.
_LONGEST_SECONDS = 1800
_SWITCH_OFF = 'or build without search: NEWSARCHIVE = {"search": False} in the settings'


def index_site(site: Path, folder: Path) -> None:
    """Write the index of the HTML under ``site`` into ``folder``; ProblemsFound where that cannot be done.

    What a page does not show is not indexed, so that texts kept back by their rights cannot be searched out.
    The theme says with ``data-pagefind-body`` which part of a page counts.
    """
    command = [_find_program(), "--site", ".", "--output-path", str(folder.absolute()), "--quiet"]
    try:
        # In the site itself, so that no settings file of Pagefind's in the editor's folder is read.
        done = subprocess.run(command, cwd=site, capture_output=True, timeout=_LONGEST_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        _refuse(f"the search index could not be made: {error}", f"run 'make install' again, {_SWITCH_OFF}")
    entry = folder / "pagefind-entry.json"
    if done.returncode or not entry.is_file():
        said = (done.stderr or done.stdout).decode("utf-8", "replace").strip().splitlines()
        reason = said[-1] if said else f"exit {done.returncode}"
        _refuse(f"the search index could not be made: {reason}", f"mend what Pagefind says, {_SWITCH_OFF}")
    _settle(entry)


def _find_program() -> str:
    """The program that came with the package ``pagefind[bin]``."""
    try:
        from pagefind.service import get_executable  # noqa: PLC0415 (a site without search needs no Pagefind)

        program = get_executable()
    except (ImportError, FileNotFoundError):
        program = None
    if program is None:
        _refuse("the search index needs Pagefind, which is not installed", f"run 'make install', {_SWITCH_OFF}")
    return str(program)


def _settle(entry: Path) -> None:
    """Pagefind names the site's languages in an order that changes from run to run; ours does not."""
    text = json.dumps(json.loads(entry.read_bytes()), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    entry.write_text(text, encoding="utf-8", newline="")


def _refuse(message: str, fix: str) -> NoReturn:
    raise ProblemsFound([Problem("pelican.conf.py", 1, 1, "error", "search-index", message, fix)])
