"""The search index, which Pagefind makes from the pages as they were written.

A large archive's index has several volumes, which the reader's browser searches as one: a build makes only those anew
whose pages have changed, and Pagefind, which holds all that it reads in memory, never reads more than one.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NoReturn

from newsarchive.cache.digests import digest, digest_of_packages
from newsarchive.cache.workers import map_in_order
from newsarchive.errors import Problem, ProblemsFound
from newsarchive.publish.addresses import SEARCH_INDEX, SEARCH_VOLUMES, is_article_file
from newsarchive.publish.twin import link, put

# Of each kind, an archive has volumes of so few pages, a third of a second of work each, until it has so many of them;
# then they grow to so many pages. A search loads some twenty kilobytes of each.
FEW_PAGES, _MANY_VOLUMES, MOST_PAGES = 250, 16, 1000
# The theme marks so which part of a page is searched.
_MARK = b" data-pagefind-body"
# More than what is left of a disk on which something did not fit.
_ROOM = 1 << 16
# What Pagefind brings for other themes than ours, and what the first volume has for all.
_UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js")
_OF_THE_FIRST = ("*.js", "wasm.*")
# A thousand pages take some seconds; a program that is silent for this long has died.
_LONGEST_SECONDS = 1800
_SWITCH_OFF = 'or build without search: NEWSARCHIVE = {"search": False} in the settings'


def is_searched(address: str, page: bytes) -> bool:
    """True for a page that the theme wants to be found by its words."""
    return address.endswith(".html") and _MARK in page


def plan_volumes(pages: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The addresses of each volume's pages, sorted; the first volume, without a name, comes first.

    A page stays in its volume whatever becomes of the others, unless the number of volumes doubles.
    Articles have volumes of their own, for an edit changes one of them, and the pages of many actors.
    """
    pages = sorted(pages)
    if len(pages) <= FEW_PAGES:
        return {"": tuple(pages)} if pages else {}
    articles = [page for page in pages if is_article_file(page)]
    others = [page for page in pages if not is_article_file(page)]
    volumes = [*_divide("pages", others), *_divide("articles", articles)]
    return {name if number else "": members for number, (name, members) in enumerate(volumes)}


def _divide(kind: str, pages: list[str]) -> list[tuple[str, tuple[str, ...]]]:
    count = 1
    while len(pages) > count * (FEW_PAGES if count < _MANY_VOLUMES else MOST_PAGES):
        count *= 2
    volumes: list[list[str]] = [[] for _ in range(count)]
    for page in pages:
        volumes[int.from_bytes(digest(page), "big") % count].append(page)
    return [(f"{kind}-{number}", tuple(members)) for number, members in enumerate(volumes, 1) if members]


def digest_volume(pages: Mapping[str, bytes]) -> bytes:
    """One value for all that a volume is made from: its pages' digests by address, and the version of Pagefind."""
    return digest(digest_of_packages("pagefind"), *(part for page in sorted(pages) for part in (page, pages[page])))


def folder_of(volume: str) -> str:
    return f"{SEARCH_INDEX}/{volume}" if volume else SEARCH_INDEX


def index_volume(volume: str, pages: Iterable[str], site: Path, output: Path) -> None:
    """Index some pages of ``site`` into the volume's folder under ``output``; ProblemsFound where that cannot be done.

    What a page does not show is not indexed, so that texts kept back by their rights cannot be searched out.
    """
    with tempfile.TemporaryDirectory(prefix=".searched-", dir=output) as name:
        for page in pages:
            link(site / page, Path(name, page))
        index_site(Path(name), output / folder_of(volume))
    for pattern in (*_UNUSED, *(_OF_THE_FIRST if volume else ())):
        for path in (output / folder_of(volume)).glob(pattern):
            path.unlink()


def index_volumes(volumes: Mapping[str, Iterable[str]], site: Path, output: Path, jobs: int = 1) -> None:
    """Each as ``index_volume`` does, ``jobs`` at once: they are programs of their own, for which this one waits."""
    threads = ThreadPoolExecutor(jobs) if jobs > 1 else None
    try:
        for _ in map_in_order(threads, lambda one: index_volume(*one, site, output), volumes.items(), jobs):
            pass
    finally:
        if threads is not None:
            threads.shutdown(cancel_futures=True)


def list_volumes(volumes: Iterable[str], output: Path) -> None:
    """Write down which volumes there are beside the first."""
    names = [name for name in volumes if name]
    (output / SEARCH_VOLUMES).parent.mkdir(exist_ok=True)
    (output / SEARCH_VOLUMES).write_text(json.dumps(names) + "\n", encoding="utf-8", newline="")


def index_site(site: Path, folder: Path) -> None:
    """Write the index of the HTML under ``site`` into ``folder``; ProblemsFound where that cannot be done."""
    command = [_find_program(), "--site", ".", "--output-path", str(folder.absolute()), "--quiet"]
    try:
        # In the site itself, so that no settings file of Pagefind's in the editor's folder is read.
        done = subprocess.run(command, cwd=site, capture_output=True, timeout=_LONGEST_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        _refuse(f"the search index could not be made: {error}", f"run 'make install' again, {_SWITCH_OFF}")
    _require_room(folder)
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


def _require_room(folder: Path) -> None:
    """OSError where the disk is full: Pagefind then leaves files cut short, and says that all is well."""
    folder.mkdir(parents=True, exist_ok=True)
    probe = folder / ".room"
    # What no disk can pack into less.
    put(folder, probe.name, hashlib.shake_256(b"room").digest(_ROOM))
    probe.unlink()


def _settle(entry: Path) -> None:
    """Pagefind names the site's languages in an order that changes from run to run; ours does not."""
    text = json.dumps(json.loads(entry.read_bytes()), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    entry.write_text(text, encoding="utf-8", newline="")


def _refuse(message: str, fix: str) -> NoReturn:
    raise ProblemsFound([Problem("pelican.conf.py", 1, 1, "error", "search-index", message, fix)])
