"""``newsarchive serve`` shows a save at once, then all of the site, then searches it; it ends without much ado."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WAIT_SECONDS = 120


def get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=WAIT_SECONDS) as answer:
        return str(answer.read().decode("utf-8"))


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "pelican.conf.py", tmp_path)
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    (tmp_path / "plugins").symlink_to(ROOT / "plugins")
    article = tmp_path / "content" / "articles" / "talks.md"
    article.parent.mkdir(parents=True)
    article.write_text("---\ntitle: Talks\ndate: 2021-09-30\n---\nFrance met Russia in Geneva on Thursday.\n", "utf-8")
    return tmp_path


@pytest.fixture
def built(archive: Path) -> None:
    """The site is there already, and nothing has changed since."""
    command = [sys.executable, "-m", "newsarchive", "build", "content", "-o", "output"]
    subprocess.run(command, cwd=archive, env={**os.environ, "PYTHONPATH": str(ROOT / "plugins")}, check=True)


@pytest.fixture
def served(archive: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The running program, and the address that it says."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "newsarchive", "serve", "content", "-o", "output", "--port", str(port)],
        cwd=archive, env={**os.environ, "PYTHONPATH": str(ROOT / "plugins"), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True,
    )  # fmt: skip
    assert process.stdout is not None
    try:
        for line in process.stdout:
            if line.startswith("The site is at "):
                break
        yield process, f"http://127.0.0.1:{port}/"
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def test_a_save_is_proofed_then_built_then_searched(archive: Path, served: tuple[subprocess.Popen[str], str]) -> None:
    process, address = served
    assert process.stdout is not None
    page = f"{address}2021/09/30/talks/index.html"
    assert "France met Russia" in " ".join(get(page).split())
    # The first build is looked over once more: something may have been saved while it ran.
    assert "0 of " in process.stdout.readline()
    index = archive / "output" / "pagefind" / "pagefind-entry.json"
    indexed = index.read_text()
    with urllib.request.urlopen(f"{address}-/reload", timeout=WAIT_SECONDS) as news:
        time.sleep(0.5)  # for the server to begin to listen for news on our behalf
        article = archive / "content" / "articles" / "talks.md"
        article.write_text(article.read_text("utf-8") + "\nQuixotry was not discussed.\n", "utf-8")
        assert news.readline() == b"data: new\n"
        proof = get(page)
        assert "Quixotry" in proof
        assert "/-/proof.js" in proof
        assert "follows" in get(f"{address}-/proof.js")
        news.readline()
        assert news.readline() == b"data: new\n"
    built = get(page)
    assert "Quixotry" in built
    assert "/-/proof.js" not in built
    assert "1 read, 1 annotated" in process.stdout.readline()
    assert "0 read, 0 annotated, 0 of " in process.stdout.readline()
    assert index.read_text() != indexed


@pytest.mark.usefixtures("built")
def test_a_site_that_is_built_already_is_served_at_once_and_then_proofed(
    archive: Path, served: tuple[subprocess.Popen[str], str]
) -> None:
    process, address = served
    assert process.stdout is not None
    # Nothing was built, so that nobody had anything in hand to make proofs from; now somebody has.
    assert "0 of " in process.stdout.readline()
    with urllib.request.urlopen(f"{address}-/reload", timeout=WAIT_SECONDS) as news:
        time.sleep(2)  # for the server to listen on our behalf, and for the press to be ready
        article = archive / "content" / "articles" / "talks.md"
        article.write_text(article.read_text("utf-8") + "\nQuixotry was not discussed.\n", "utf-8")
        assert news.readline() == b"data: new\n"
        assert "/-/proof.js" in get(f"{address}2021/09/30/talks/index.html")


def test_a_save_that_cannot_be_built_leaves_the_site_as_it_was(
    archive: Path, served: tuple[subprocess.Popen[str], str]
) -> None:
    process, address = served
    assert process.stdout is not None
    page = f"{address}2021/09/30/talks/index.html"
    process.stdout.readline()
    (archive / "content" / "articles" / "talks.md").write_text("---\ntitle: [Talks\n---\n", "utf-8")
    assert "content/articles/talks.md:" in process.stdout.readline()
    assert "France met Russia" in " ".join(get(page).split())


def test_an_interrupt_ends_it_in_words(served: tuple[subprocess.Popen[str], str]) -> None:
    process, _ = served
    os.killpg(process.pid, signal.SIGINT)
    said, _ = process.communicate(timeout=WAIT_SECONDS)
    assert process.returncode == 130
    assert "Traceback" not in said
    assert "newsarchive: interrupted" in said
    assert "leaked" not in said
