"""Ctrl-C in the middle of a run of many files: nothing half written, and the next run does the rest."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import newsarchive

STORY = (
    "Bridge {0} opens\n\nPublished: May 4, 2019\n\nRIVERTON (AFP) - Bridge {0} opened on Saturday, the mayor said.\n"
)
MANY = 300


def start(root: Path, *arguments: str) -> subprocess.Popen[str]:
    """An ingest in a group of processes of its own, as a terminal starts it."""
    command = [sys.executable, "-m", "newsarchive", "ingest", *arguments]
    path = str(Path(newsarchive.__file__).parents[1])
    return subprocess.Popen(
        command, cwd=root, env=os.environ | {"PYTHONPATH": path}, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True, start_new_session=True,
    )  # fmt: skip


def files(root: Path, pattern: str) -> list[Path]:
    return [path for path in root.rglob(pattern) if path.is_file()]


def interrupt_in_the_middle(root: Path, run: subprocess.Popen[str]) -> str:
    """Sends Ctrl-C to all processes of the run once some articles are there; what it said on standard error."""
    while run.poll() is None and len(files(root / "content", "*.md")) < 20:
        time.sleep(0.005)
    os.killpg(run.pid, signal.SIGINT)
    return run.communicate(timeout=60)[1]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupted_run_is_taken_up_by_the_next(tmp_path: Path, jobs: str) -> None:
    (tmp_path / "sources" / "batch").mkdir(parents=True)
    (tmp_path / "content").mkdir()
    for number in range(MANY):
        (tmp_path / "sources" / "batch" / f"{number}.txt").write_text(STORY.format(number))
    run = start(tmp_path, "--jobs", jobs)
    assert interrupt_in_the_middle(tmp_path, run) == "newsarchive: interrupted; what was finished is kept\n"
    assert run.returncode == 130
    assert 20 <= len(files(tmp_path / "content", "*.md")) < MANY
    assert files(tmp_path, ".*") == []
    assert all(path.read_text().endswith("the mayor said.\n") for path in files(tmp_path / "content", "*.md"))
    again = start(tmp_path, "--jobs", jobs)
    assert again.communicate(timeout=120)[0].splitlines()[-1].endswith("0 pending, 0 rejected, 300 need review")
    assert len(files(tmp_path / "content", "*.md")) == len(files(tmp_path / "sources", "*.json")) == MANY
