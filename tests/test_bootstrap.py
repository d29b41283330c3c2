"""What makes ``.venv``: offline, with a wheel of our own, in a folder with a space in its name."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A fresh clone, as far as the bootstrap can tell: its script, the plugin's folder, one lock, one wheel."""
    folder = tmp_path / "a news archive"
    (folder / ".ci").mkdir(parents=True)
    shutil.copy(ROOT / ".ci" / "venv", folder / ".ci")
    (folder / "plugins" / "newsarchive").mkdir(parents=True)
    (folder / "plugins" / "newsarchive" / "__init__.py").touch()
    (folder / "plugins" / "newsarchive" / "__main__.py").write_text("import toy; print(toy.SAYS)\n", "utf-8")
    lock(folder, write_wheel(folder))
    return folder


def write_wheel(folder: Path) -> str:
    """Make toy 1.0 and return its sha256."""
    path = folder / "toy-1.0-py3-none-any.whl"
    about = "toy-1.0.dist-info"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr("toy.py", "SAYS = 'toy speaking'\n")
        wheel.writestr(f"{about}/METADATA", "Metadata-Version: 2.1\nName: toy\nVersion: 1.0\n")
        wheel.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nGenerator: t\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{about}/RECORD", f"toy.py,,\n{about}/METADATA,,\n{about}/WHEEL,,\n{about}/RECORD,,\n")
    return hashlib.sha256(path.read_bytes()).hexdigest()


def lock(folder: Path, digest: str) -> None:
    (folder / "requirements.lock").write_text(f"toy==1.0 --hash=sha256:{digest}\n", "utf-8")
    package = f'[[package]]\nname = "toy"\nversion = "1.0"\nwheels = [{{ hash = "sha256:{digest}" }}]\n'
    (folder / "uv.lock").write_text(package, "utf-8")


def bootstrap(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    offline = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": folder.as_uri(), "UV_NO_INDEX": "1", "UV_FIND_LINKS": str(folder)}
    environment = {**os.environ, "PYTHON": sys.executable, "UV_OFFLINE": "1", **offline, **environment}
    command = ["sh", ".ci/venv", "requirements.lock"]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_the_command_works_from_anywhere_and_a_second_run_changes_nothing(folder: Path) -> None:
    made = bootstrap(folder)
    assert made.returncode == 0, made.stderr
    speaking = subprocess.run([folder / ".venv/bin/newsarchive"], cwd="/", capture_output=True, text=True, check=True)
    assert speaking.stdout == "toy speaking\n"
    again = bootstrap(folder)
    assert (again.returncode, again.stderr) == (0, "")


def test_a_download_that_is_not_the_locked_one_is_refused(folder: Path) -> None:
    lock(folder, "0" * 64)
    refused = bootstrap(folder)
    assert refused.returncode == 1
    assert "the download is not the one that was locked" in refused.stderr
    assert not (folder / ".venv/locks/requirements.lock").exists()


@pytest.mark.parametrize("tampered", ["toy==1.1", "toy==1.0 --hash=sha256:00"])
def test_a_lock_that_uv_lock_does_not_know_is_refused(folder: Path, tampered: str) -> None:
    with (folder / "requirements.lock").open("a", encoding="utf-8") as file:
        file.write(f"{tampered}\n")
    refused = bootstrap(folder)
    assert refused.returncode == 1
    assert "git checkout -- uv.lock requirements*.lock" in refused.stderr


def test_a_package_without_a_hash_is_refused(folder: Path) -> None:
    (folder / "requirements.lock").write_text("toy==1.0\n", "utf-8")
    refused = bootstrap(folder)
    assert (refused.returncode, "could not install" in refused.stderr) == (1, True)


def test_an_old_python_gets_a_plain_sentence(folder: Path) -> None:
    old = folder / "python2"
    old.write_text('#!/bin/sh\ncase "$2" in *print*) echo 3.9;; *) exit 1;; esac\n', "utf-8")
    old.chmod(0o755)
    refused = bootstrap(folder, PYTHON=str(old))
    assert refused.returncode == 1
    assert "is Python 3.9, but 3.11 or newer is needed" in refused.stderr


def test_a_missing_python_gets_a_plain_sentence(folder: Path) -> None:
    refused = bootstrap(folder, PYTHON="python-of-nowhere")
    assert (refused.returncode, "there is no 'python-of-nowhere' here" in refused.stderr) == (1, True)
