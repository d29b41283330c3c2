"""Builds a site on a disk that is too small by more and more; one line of JSON for each build.

Run in a name space in which it may mount, with a folder and the sizes, in KiB, that the disk has left for a build:
``unshare --map-root-user --mount python small_disk.py FOLDER PYTHONPATH 0 100 200``.
The folder holds ``one/``, ``other/`` (two states of a content folder) and what else an archive has.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path


def mount(folder: Path, kibibytes: int, *options: str) -> None:
    subprocess.run(
        ["mount", "-t", "tmpfs", "-o", ",".join([*options, f"size={kibibytes}k"]), "tmpfs", folder], check=True
    )


def used(folder: Path) -> int:
    status = os.statvfs(folder)
    return (status.f_blocks - status.f_bfree) * status.f_frsize // 1024


def build(folder: Path, content: Path) -> tuple[int, str]:
    command = [sys.executable, "-m", "newsarchive", "build", str(content), "-o", str(folder / "output"), "--jobs", "1"]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return run.returncode, run.stderr


def digest(folder: Path) -> str:
    whole = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        whole.update(f"{path.relative_to(folder)}\0".encode() + path.read_bytes())
    return whole.hexdigest()


def main() -> None:
    source, sizes = Path(sys.argv[1]), [int(size) for size in sys.argv[2:]]
    disk, states = source / "disk", [source / "one" / "content", source / "other" / "content"]
    disk.mkdir()
    mount(disk, 200_000)
    shutil.copy(source / "pelican.conf.py", disk)
    for name in ("theme", "plugins"):
        (disk / name).symlink_to(source / name)
    sites = []
    for content in states:
        assert build(disk, content)[0] == 0
        sites.append(digest(disk / "output"))
    for number, size in enumerate(sizes):
        old, new = 1 - number % 2, number % 2
        mount(disk, used(disk) + size, "remount")
        code, said = build(disk, states[new])
        found = digest(disk / "output")
        mount(disk, 200_000, "remount")
        healed = build(disk, states[new])[0] == 0 and digest(disk / "output") == sites[new]
        site = "new" if found == sites[new] else "old" if found == sites[old] else "neither"
        print(json.dumps({"size": size, "code": code, "site": site, "healed": healed, "said": said}), flush=True)


if __name__ == "__main__":
    main()
