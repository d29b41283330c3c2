"""A disk that is really too small, with the search index, whose program writes by itself: the old site or the new."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SPACE = ["unshare", "--map-root-user", "--mount"]


def may_mount() -> bool:
    if shutil.which("unshare") is None or shutil.which("mount") is None:
        return False
    trial = [*SPACE, "mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", "/mnt"]
    return subprocess.run(trial, capture_output=True, check=False).returncode == 0


@pytest.mark.torture
@pytest.mark.skipif(not may_mount(), reason="no disk of our own can be mounted here")
def test_on_a_disk_that_is_too_small_the_old_site_stands(
    tmp_path: Path, states: list[dict[str, str]], lay_out: Callable[[Path], None],
    put: Callable[[Path, dict[str, str]], None], torture: bool,
) -> None:  # fmt: skip
    lay_out(tmp_path)
    shutil.copy(ROOT / "pelican.conf.py", tmp_path)
    for name, files in zip(("one", "other"), states, strict=True):
        put(tmp_path / name, files)
    sizes = (0, 100, 200, 400, 600, 900, 1200, 1500, 2000, 2500, 3000) if torture else (200,)
    command = [*SPACE, sys.executable, str(Path(__file__).with_name("small_disk.py")), str(tmp_path), *map(str, sizes)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    builds = [json.loads(line) for line in run.stdout.splitlines()]
    assert [build["size"] for build in builds] == list(sizes)
    for build in builds:
        assert build["healed"], build
        assert (build["code"], build["site"]) in ((0, "new"), (1, "old")), build
        assert build["code"] == 0 or "No space left" in build["said"] or "the disk is full" in build["said"], build
    assert {build["code"] for build in builds} >= {1}
