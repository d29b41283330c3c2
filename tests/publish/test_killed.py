"""A build that is killed leaves the published site as it was, and the next one is as if nothing had happened."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
MOMENTS = 3


def start(folder: Path, output: str = "output") -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "newsarchive", "build", "content", "-o", output, "--jobs", "2"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    return subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, start_new_session=True)


def build(folder: Path, output: str = "output") -> dict[str, bytes]:
    assert start(folder, output).wait() == 0
    return files(folder / output)


def files(output: Path) -> dict[str, bytes]:
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


def archive(folder: Path) -> Path:
    """Forty articles, so that a build has several batches of work for each of its processes."""
    shutil.copy(ROOT / "pelican.conf.py", folder)
    shutil.copytree(ROOT / "theme", folder / "theme")
    (folder / "plugins").symlink_to(ROOT / "plugins")
    for number in range(40):
        path = folder / "content" / "articles" / f"talks-{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        day = f"2021-09-{number % 28 + 1:02}"
        path.write_text(
            f"---\ntitle: Talks {number}\ndate: {day}\n---\nFrance met Russia in Geneva on {day}.\n", "utf-8"
        )
    return folder


def change_everything(folder: Path, number: int) -> None:
    footer = folder / "theme" / "templates" / "partials" / "footer.html"
    footer.write_text(f"{footer.read_text('utf-8')}<!-- {number} -->\n", "utf-8")
    for path in sorted((folder / "content" / "articles").glob("*.md"))[number::7]:
        path.write_text(f"{path.read_text('utf-8')}\nJapan met China in Vienna on May {number + 1}, 2020.\n", "utf-8")


def test_a_build_that_is_killed_harms_nothing(tmp_path: Path) -> None:
    folder = archive(tmp_path)
    published = build(folder)
    began = time.monotonic()
    change_everything(folder, MOMENTS)
    published = build(folder)
    # Not a measure: it only spreads the moments over a build, however quick this machine is.
    lasts = time.monotonic() - began
    for number in range(MOMENTS):
        change_everything(folder, number)
        process = start(folder)
        time.sleep(lasts * (number + 1) / (MOMENTS + 1))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        found = files(folder / "output")
        finished = build(folder)
        assert found in (published, finished)
        published = finished
    shutil.rmtree(folder / ".cache")
    assert published == build(folder, "clean")
