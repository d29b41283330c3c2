"""What an editor is told when a disk refuses: the file, what is wrong with it, and what to do."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from newsarchive.archive import writing_to
from newsarchive.codes import CODES
from newsarchive.errors import ProblemsFound

BUILD = ("build", "--jobs", "1", "--siteurl", "https://archive.example")
PAGE = "write .output.new/articles/index.html"
SWAP = "renameat2 output"
ADDRESSES, DONE = re.compile("addresses are not kept yet"), re.compile("newsarchive: [0-9]")
SAID = {
    ("full", PAGE): ".output.new/articles/index.html:1:1: error: the disk is full; "
    "make room on it, then give the command again\n",
    ("read-only", PAGE): ".output.new/articles/index.html:1:1: error: the disk can only be read; "
    "let it be written to, or work in a folder on another one\n",
    ("error", SWAP): "output:1:1: error: the disk has failed; copy the archive to another one before you go on\n",
    ("denied", SWAP): "output:1:1: error: it may not be read or changed; "
    "see who owns the file and its folder, and what they allow\n",
    ("full", "write .output.new/data/archive.zip"): "data/archive.zip:1:1: error: "
    "the zip of the site could not be written: No space left on device; "
    'make room on the disk and build again, or leave the zip out: NEWSARCHIVE = {"zip": False}\n',
    ("denied", "rmdir .output.new"): ".output.new:1:1: warning: "
    "the site is published, but the next build will start from nothing: it may not be read or changed; "
    "see who owns the file and its folder, and what they allow\n",
    ("int", PAGE): "newsarchive: interrupted; what was finished is kept\n",
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(disk: Any, lay_out: Any, states: list[dict[str, str]], put: Any) -> Path:
    lay_out(disk.folder)
    put(disk.folder, states[0])
    disk.run(*BUILD)
    return Path(disk.folder)


@pytest.mark.parametrize(("kind", "call"), SAID)
def test_what_the_disk_refuses_is_told_with_its_file_and_a_remedy(
    disk: Any, folder: Path, kind: str, call: str
) -> None:
    for name in (".cache", ".output.new"):
        shutil.rmtree(folder / name, ignore_errors=True)
    answer = disk.run(*BUILD, kind=kind, call=call, nth=1)
    said = [line for line in answer.said.splitlines() if not ADDRESSES.search(line) and not DONE.match(line)]
    assert answer.met
    assert said == SAID[kind, call].splitlines()


def test_the_codes_of_what_is_told_have_a_page_each() -> None:
    assert {"disk", "not-remembered", "zip-failed", "archive-busy", "build-running"} <= set(CODES)


def test_while_a_command_writes_to_an_archive_another_one_waits(tmp_path: Path) -> None:
    with writing_to(tmp_path), pytest.raises(ProblemsFound) as found, writing_to(tmp_path):
        pass
    (problem,) = found.value.problems
    assert (problem.code, problem.message) == ("archive-busy", "another command is writing to this archive")
    assert problem.fix == "wait until it has ended, then give this again"


def test_what_a_command_that_was_killed_has_left_goes_with_the_next(tmp_path: Path) -> None:
    (tmp_path / "actors").mkdir()
    (tmp_path / "actors" / ".jane-roe.md.0a1b2c3d.tmp").write_text("---\nname: Ja")
    (tmp_path / "actors" / ".jane-roe.md.tmp").write_text("an editor's own")
    with writing_to(tmp_path):
        assert [path.name for path in (tmp_path / "actors").iterdir()] == [".jane-roe.md.tmp"]
