"""A build that is killed leaves the published site as it was, and the next one is as if nothing had happened."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ARTICLES = 40
# Ctrl-C and a terminal that is closed reach all processes of a build; a machine that is short of memory kills one.
ENDS = {
    "kill all": (signal.SIGKILL, True),
    "kill": (signal.SIGKILL, False),
    "term": (signal.SIGTERM, False),
    "term all": (signal.SIGTERM, True),
    "int": (signal.SIGINT, False),
    "int all": (signal.SIGINT, True),
}


class Archive:
    """Forty articles, so that a build has several batches of work for each of its processes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for number in range(ARTICLES):
            self._write(number, f"2021-09-{number % 28 + 1:02}", "France met Russia in Geneva")

    def _write(self, number: int, day: str, act: str) -> None:
        path = self.folder / "content" / "articles" / f"talks-{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\ntitle: Talks {number}\ndate: {day}\n---\n{act} on {day}.\n", "utf-8")

    def change(self, number: int) -> None:
        """A page of every kind changes, and a day of some articles."""
        footer = self.folder / "theme" / "templates" / "partials" / "footer.html"
        footer.write_text(f"{footer.read_text('utf-8').splitlines()[0]}\n<!-- {number} -->\n", "utf-8")
        for one in range(number % 7, ARTICLES, 7):
            self._write(one, f"2021-09-{(one + number) % 28 + 1:02}", "Japan met China in Vienna")

    def start(self, output: str = "output") -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "newsarchive", "build", "content", "-o", output, "--jobs", "2"]
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
        return subprocess.Popen(command, cwd=self.folder, env=environment, start_new_session=True, text=True,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # fmt: skip

    def build(self, output: str = "output") -> dict[str, bytes]:
        run = self.start(output)
        said = run.communicate()[1]
        assert run.returncode == 0, said
        return self.files(output)

    def files(self, output: str = "output") -> dict[str, bytes]:
        folder = self.folder / output
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def processes_of(group: int) -> list[int]:
    """Those of a group that are still there, and not only waiting to be told of."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, of_group = path.read_text().rpartition(")")[2].split()[:3]
        except OSError:
            continue
        if int(of_group) == group and state != "Z":
            found.append(int(path.parent.name))
    return found


def wait_until_gone(group: int) -> bool:
    """Workers look for who they work for every second; what a machine that is busy takes, twenty times over."""
    for _ in range(200):
        if not processes_of(group):
            return True
        time.sleep(0.1)
    return False


@pytest.fixture
def archive(tmp_path: Path, lay_out: Callable[[Path], None]) -> Archive:
    lay_out(tmp_path)
    return Archive(tmp_path)


@pytest.mark.torture
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="no /proc here to look for processes in")
def test_a_build_that_is_killed_at_any_moment_harms_nothing(archive: Archive, torture: bool) -> None:
    published = archive.build()
    began = time.monotonic()
    archive.change(0)
    published = archive.build()
    # Not a measure: it only spreads the moments over a build, however quick this machine is.
    lasts = time.monotonic() - began
    chance = random.Random(8)
    for number in range(1, 201 if torture else 4):
        name = list(ENDS)[number % len(ENDS)]
        number_of, to_all = ENDS[name]
        archive.change(number)
        run = archive.start()
        time.sleep(lasts * chance.uniform(0.05, 1))
        with_children = os.killpg if to_all else os.kill
        with_children(run.pid, number_of)
        said = run.communicate()[1]
        found, code = archive.files(), run.returncode
        assert wait_until_gone(run.pid), f"{name}: processes are left that nobody waits for"
        finished = archive.build()
        assert found in (published, finished), f"{name}: half a site"
        assert code in (0, -number_of, 130 if number_of == signal.SIGINT else 0), f"{name}: {code}, {said}"
        assert code or found == finished, f"{name}: exit 0, and the site is not there"
        assert "Traceback" not in said, f"{name}: {said}"
        published = finished
    shutil.rmtree(archive.folder / ".cache")
    assert published == archive.build("clean")
