"""An archive that goes to and fro between two states, and a disk that fails on demand."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pytest

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
_FILE = re.compile(r"^-- (?P<path>\S.*?) --\n", re.MULTILINE)


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """faults.c, ready to be loaded before libc."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None or not sys.platform.startswith("linux"):
        absent = "no C compiler on Linux here (Debian: sudo apt-get install gcc libc6-dev)"
        if os.environ.get("NEWSARCHIVE_REQUIRE_COMPILER"):
            pytest.fail(absent, pytrace=False)
        pytest.skip(absent)
    made = tmp_path_factory.mktemp("faults") / "faults.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", made, HERE / "faults.c", "-ldl"],
                   check=True)  # fmt: skip
    return made


def _read_files(path: Path) -> dict[str, str]:
    """The files of a txtar text by their paths."""
    pieces = _FILE.split(path.read_text(encoding="utf-8"))
    return dict(zip(pieces[1::2], pieces[2::2], strict=True))


def _digest(folder: Path) -> str:
    """One value for the names and bytes of all files in a folder; empty where there is none."""
    if not folder.is_dir():
        return ""
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            whole.update(f"{path.relative_to(folder)}\0".encode() + path.read_bytes())
    return whole.hexdigest()


@dataclass(frozen=True)
class Answer:
    """How a command ended: exit code or minus a signal, the calls that it made, and whether one met the fault."""

    code: int
    calls: list[str]
    met: bool
    said: str


class Disk:
    """A folder whose calls fail on demand; see runner.py."""

    def __init__(self, folder: Path, process: subprocess.Popen[str]) -> None:
        self.folder, self._process = folder, process

    def run(self, *arguments: str, kind: str = "none", call: str = "", nth: int = 0) -> Answer:
        send, take = self._process.stdin, self._process.stdout
        assert send and take
        send.write(json.dumps({"arguments": arguments, "kind": kind, "call": call, "nth": nth}) + "\n")
        send.flush()
        return Answer(**json.loads(take.readline()))


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory, library: Path) -> Iterator[Disk]:
    folder = tmp_path_factory.mktemp("disk")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins"), "LD_PRELOAD": str(library),
                   "PYTHONDONTWRITEBYTECODE": "1"}  # fmt: skip
    command = [sys.executable, str(HERE / "runner.py")]
    with subprocess.Popen(command, cwd=folder, env=environment, text=True,
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:  # fmt: skip
        yield Disk(folder, process)
        _close(process.stdin)


def _close(pipe: IO[str] | None) -> None:
    with contextlib.suppress(OSError):
        if pipe:
            pipe.close()


def _put(folder: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def _lay_out(folder: Path) -> None:
    """Theme, plugin and settings of an archive; without search, whose program is not linked to our library."""
    settings = (ROOT / "pelican.conf.py").read_text(encoding="utf-8")
    assert '"search": True' in settings
    (folder / "pelican.conf.py").write_text(settings.replace('"search": True', '"search": False'), encoding="utf-8")
    shutil.copytree(ROOT / "theme", folder / "theme", dirs_exist_ok=True)
    (folder / "plugins").symlink_to(ROOT / "plugins")


@pytest.fixture(scope="session")
def digest() -> Callable[[Path], str]:
    return _digest


@pytest.fixture(scope="session")
def put() -> Callable[[Path, dict[str, str]], None]:
    return _put


@pytest.fixture(scope="session")
def lay_out() -> Callable[[Path], None]:
    return _lay_out


@pytest.fixture(scope="session")
def states() -> list[dict[str, str]]:
    """Two states of one archive: between them, files of every kind are changed, added and taken away."""
    return [_read_files(HERE / name) for name in ("one.txt", "other.txt")]
