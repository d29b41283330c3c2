"""Builds of one site at the same time: one is at work, and the others say so."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BUSY = "output:1:1: error: another build of 'output' is running; wait until it has ended, then build again\n"


def start(folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "newsarchive", "build", "--jobs", "1"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    return subprocess.Popen(command, cwd=folder, env=environment, text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # fmt: skip


@pytest.mark.torture
def test_of_many_builds_one_is_at_work_and_the_others_say_so(
    tmp_path: Path, lay_out: Callable[[Path], None], states: list[dict[str, str]], digest: Callable[[Path], str],
    put: Callable[[Path, dict[str, str]], None], torture: bool,
) -> None:  # fmt: skip
    lay_out(tmp_path)
    put(tmp_path, states[0])
    builds = [start(tmp_path) for _ in range(50 if torture else 5)]
    said = [(build.communicate()[1], build.returncode) for build in builds]
    assert {code for _, code in said} <= {0, 1}
    # Those that come when the first has ended have nothing left to do, or are told of the next that is at work.
    assert {text for text, code in said if code} <= {BUSY}
    assert any(code == 0 for _, code in said)
    site = digest(tmp_path / "output")
    assert start(tmp_path).wait() == 0
    assert digest(tmp_path / "output") == site
    assert {path.name for path in tmp_path.iterdir()} <= {
        ".cache", ".output.lock", ".output.new", "content", "output", "pelican.conf.py", "plugins", "theme"
    }  # fmt: skip
