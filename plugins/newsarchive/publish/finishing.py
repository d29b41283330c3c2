"""What is made of all other files, when they are staged: the page of data, the zip of the site, the checksums."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from newsarchive.cache.digests import digest, digest_of_code
from newsarchive.errors import Problem
from newsarchive.publish.addresses import ADMIN, CHECKSUMS, DATA, SEARCH_INDEX, ZIP
from newsarchive.publish.build import Build
from newsarchive.publish.limits import find_zip_note, may_be_zipped
from newsarchive.publish.marks import with_marks_of
from newsarchive.publish.plans import plan_data_page
from newsarchive.publish.state import Written, is_as_written
from newsarchive.publish.twin import put
from newsarchive.publish.work import Work
from newsarchive.publish.writing import carry_out
from newsarchive.publish.zipping import write_zip
from newsarchive.slugs import slugify
from newsarchive.tracing import in_order

_CODE = ("publish/finishing.py", "publish/zipping.py")
_AT_ONCE = 1 << 20


def finish_site(build: Build, settings: Mapping[str, Any]) -> tuple[Problem, ...]:
    """The last files into the edition's folder; a note where the site is too large to be offered as one zip.

    To be called when all others are there, those of Pelican too. ProblemsFound where the zip cannot be written.
    """
    site, work, edition = build.tables.site, build.edition.work, build.edition
    size = work.size
    wanted = bool(site.url and site.zip)
    zipped = wanted and may_be_zipped(size, site.largest_site)
    made = {address: file.size for address, file in work.files.items() if address.startswith(DATA)}
    _make_data_page(build, settings, made | ({ZIP: 0} if zipped else {}))
    members = [] if not zipped else _members(work, walk=not edition.reuse)
    with build.progress.stage("zip and checksums"):
        _keep_or_make(work, members, slugify(site.name) or "archive")
    return (find_zip_note(size, site.largest_site, edition.staging.output.name),) if wanted and not zipped else ()


def _make_data_page(build: Build, settings: Mapping[str, Any], made: Mapping[str, int]) -> None:
    """The page that tells of all data, when their sizes are known; its marks join those of the build."""
    build.marks.update(with_marks_of(build.marks, {"made": made}))
    carry_out(build, settings, replace(build.tables, made=made), [plan_data_page()])


def _members(work: Work, *, walk: bool) -> list[str]:
    """What the zip holds: all but itself, the editors' form, and the search, which pages from a disk cannot use."""
    addresses = _walked(work.folder) if walk else work.files
    left_out = (f"{SEARCH_INDEX}/", ADMIN, ZIP, CHECKSUMS)
    return sorted(address for address in addresses if not address.startswith(left_out))


def _walked(folder: Path) -> list[str]:
    return [Path(where, name).relative_to(folder).as_posix() for where, _, names in os.walk(folder) for name in names]


def _keep_or_make(work: Work, members: Sequence[str], name: str) -> None:
    """Zip and checksums as they lie there, where no file that they are made of has changed; else made anew."""
    data = sorted(one for one in work.files if one.startswith(DATA) and one not in (ZIP, CHECKSUMS))
    unknown = [one for one in members if one not in work.files]
    grounds = {CHECKSUMS: _ground(work, data, name if members else "")}
    if members:
        grounds[ZIP] = _ground(work, members, name)
        grounds[CHECKSUMS] = digest(grounds[CHECKSUMS], grounds[ZIP])
    if not unknown and all(_is_there(work, address, ground) for address, ground in grounds.items()):
        for address in grounds:
            work.keep(address, work.before.files[address], fresh=False)
        return
    sums = "".join(_sum_line(work.folder, address) for address in data).encode()
    if members:
        write_zip(work.folder, sorted([*members, CHECKSUMS]), ZIP, name, {CHECKSUMS: sums})
        # A copy from the zip checks its files by the same list, which cannot have the zip's own line.
        sums += _sum_line(work.folder, ZIP).encode()
        _keep_fresh(work, ZIP, grounds[ZIP], (work.folder / ZIP).stat())
    _keep_fresh(work, CHECKSUMS, grounds[CHECKSUMS], put(work.folder, CHECKSUMS, sums))


def _ground(work: Work, addresses: Sequence[str], name: str) -> bytes:
    contents = (work.files[one].content if one in work.files else b"" for one in addresses)
    return digest(digest_of_code(*_CODE), name, *addresses, *contents)


def _is_there(work: Work, address: str, ground: bytes) -> bool:
    before = work.before.files.get(address)
    return before is not None and before.ground == ground and is_as_written(work.folder, address, before)


def _keep_fresh(work: Work, address: str, ground: bytes, status: os.stat_result) -> None:
    # No plan asks for its content, and no trace led to it: the ground says it all.
    written = Written(ground, in_order(()), ground, size=status.st_size, time=status.st_mtime_ns)
    work.keep(address, written, fresh=True)


def _sum_line(folder: Path, address: str) -> str:
    """As ``sha256sum -c`` reads it in the folder of the list."""
    whole = hashlib.sha256()
    with (folder / address).open("rb") as file:
        while piece := file.read(_AT_ONCE):
            whole.update(piece)
    return f"{whole.hexdigest()}  {address.removeprefix(DATA)}\n"
