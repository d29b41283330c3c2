"""``newsarchive check`` lists every problem, for whoever reads it; its exit code says whether one is an error."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from newsarchive.__main__ import main

Site = Callable[[str], Path]
GOOD = """-- content/articles/2021/2021-09-30-talks.md --
---
title: Talks in Geneva
date: 2021-09-30
---
Jane Roe met envoys in Geneva on Thursday.
"""
BAD = """-- content/articles/2021/2021-10-01-more.md --
---
title: More talks
date: 2021-02-30
datline: x
---
Text.
"""


@pytest.fixture(autouse=True)
def _in_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_good_archive_has_no_problems(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    site(GOOD)
    assert main(["check"]) == 0
    assert capsys.readouterr().out == "newsarchive: no problems\n"


def test_all_problems_are_printed_and_summed_up(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    site(GOOD + BAD)
    assert main(["check"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("content/articles/2021/2021-10-01-more.md:3:7: error: date: there is no 2021-02-30; ")
    assert lines[3].startswith(
        "content/articles/2021/2021-10-01-more.md:4:1: error: unknown key 'datline'; did you mean"
    )
    assert lines[-1] == "newsarchive: 2 errors"


def test_a_note_alone_is_no_failure(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    site(GOOD.replace("date:", "mood: calm\ndate:"))
    assert main(["check"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "newsarchive: 1 note"


def test_programs_get_one_json_object(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    site(BAD)
    assert main(["check", "--format", "json"]) == 1
    data = json.loads(capsys.readouterr().out)
    assert data["errors"] == 2 and data["problems"][0]["line"] == 3


def test_github_gets_annotations(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    site(BAD)
    main(["check", "--format", "github"])
    place = "file=content/articles/2021/2021-10-01-more.md,line=3,col=7"
    assert capsys.readouterr().out.startswith(f"::error {place},title=date::date: there is no 2021-02-30; ")


def test_a_built_site_is_looked_through(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    site(GOOD + '-- output/index.html --\n<a href="gone/">x</a>\n')
    assert main(["check", "--site", "output"]) == 1
    assert capsys.readouterr().out.startswith("output/index.html:1:1: error: the link 'gone/' leads to no page; ")


def test_another_folder_may_be_named(site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site(BAD)
    (tmp_path / "content").rename(tmp_path / "my archive")
    assert main(["check", "--content", "my archive"]) == 1
    assert capsys.readouterr().out.startswith("my archive/articles/2021/2021-10-01-more.md:3:7: error: ")
