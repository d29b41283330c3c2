"""``newsarchive addresses`` says where each address leads, and keeps new ones; nothing else writes them down."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newsarchive.__main__ import main

Site = Callable[[str], Path]
Out = pytest.CaptureFixture[str]
ROOT = Path(__file__).parents[2]
ARCHIVE = f"""-- pelican.conf.py --
SITENAME = "The Record"
SITEURL = ""
DEFAULT_LANG = "en"
NEWSARCHIVE = {{"search": False}}
PATH = "content"
OUTPUT_PATH = "output"
THEME = "{ROOT / "theme"}"
PLUGIN_PATHS = ["{ROOT / "plugins"}"]
PLUGINS = ["newsarchive"]
-- content/articles/2021/talks.md --
---
title: Talks
date: 2021-09-30
---
Nothing was agreed.
-- content/pages/about.md --
---
title: About
---
"""
LINES = ["2021/09/30/talks/ article talks", "about/ page about"]


@pytest.fixture(autouse=True)
def ledger(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    site(ARCHIVE)
    return tmp_path / "content" / "addresses.txt"


def build(*words: str) -> str:
    """What a build prints, on either stream; in a process of its own, for Pelican keeps some state in it."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    command = [sys.executable, "-m", "newsarchive", "build", "--jobs", "1", *words]
    found = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return found.stderr + found.stdout


def test_without_keep_new_addresses_are_listed_and_nothing_is_written(ledger: Path, capsys: Out) -> None:
    assert main(["addresses"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "new:",
        "  2021/09/30/talks/",
        "  about/",
        "newsarchive: 0 addresses in content/addresses.txt: 0 lead on, 0 withdrawn, 0 lost, 2 new",
    ]
    assert not ledger.exists()


def test_keep_writes_them_once(ledger: Path, capsys: Out) -> None:
    assert main(["addresses", "--keep", "--dry-run"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        *(f"+ {line}" for line in LINES),
        "newsarchive: 2 lines would be written to content/addresses.txt",
    ]
    assert not ledger.exists()
    assert main(["addresses", "--keep"]) == 0
    said = "newsarchive: content/addresses.txt: 2 added, 2 addresses; commit it with the archive\n"
    assert capsys.readouterr().out == said
    assert [line for line in ledger.read_text().splitlines() if line and line[0] != "#"] == LINES
    before = ledger.stat().st_mtime_ns
    assert main(["addresses", "--keep"]) == 0
    assert capsys.readouterr().out == "newsarchive: content/addresses.txt is as it was: 2 addresses\n"
    assert ledger.stat().st_mtime_ns == before


def test_what_leads_on_is_gone_or_is_lost_is_listed_apart(ledger: Path, capsys: Out) -> None:
    ledger.write_text("\n".join([*LINES, "2020/01/01/old/ article talks", "2020/01/02/leak/ article leak gone: why",
                                 "stories/war/ story war\n"]))  # fmt: skip
    assert main(["addresses"]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "lead on:",
        "  2020/01/01/old/ -> 2021/09/30/talks/",
        "withdrawn:",
        "  2020/01/02/leak/ why",
        "lost:",
        "  stories/war/",
        "newsarchive: 5 addresses in content/addresses.txt: 1 lead on, 1 withdrawn, 1 lost, 0 new",
    ]
    assert err.startswith("content/addresses.txt:5:1: warning: 'stories/war/' has no page any more; ")


def test_programs_get_every_address(ledger: Path, capsys: Out) -> None:
    ledger.write_text("2021/09/30/talks/ article talks\n2020/01/01/old/ article talks\nstories/war/ story war\n")
    assert main(["addresses", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["path"], found["written"]) == ("content/addresses.txt", False)
    assert found["kept"] == ["2021/09/30/talks/"]
    assert found["new"] == [{"address": "about/", "kind": "page", "id": "about", "mark": ""}]
    assert found["moved"] == [{"address": "2020/01/01/old/", "to": "2021/09/30/talks/"}]
    assert found["lost"] == [{"address": "stories/war/", "line": 3}]
    assert [one["code"] for one in found["problems"]] == ["address-lost"]


def test_a_file_with_faults_is_left_as_it_is(ledger: Path, capsys: Out) -> None:
    ledger.write_text("2021/09/30/talks/ article talks\nactors/roe actor roe\n")
    assert main(["addresses", "--keep"]) == 1
    out, err = capsys.readouterr()
    assert (out, err.splitlines()[0]) == ("", "content/addresses.txt:2:1: error: 'actors/roe' is no address of a page; "
                                         "write it as 'actors/roe/'")  # fmt: skip
    assert ledger.read_text() == "2021/09/30/talks/ article talks\nactors/roe actor roe\n"


def test_an_archive_with_errors_keeps_nothing(ledger: Path, tmp_path: Path, capsys: Out) -> None:
    (tmp_path / "content" / "pages" / "bad.md").write_text("no head")
    assert main(["addresses", "--keep"]) == 1
    assert "content/pages/bad.md:1:1: error: there is no front matter" in capsys.readouterr().err
    assert not ledger.exists()


def test_check_lists_lost_addresses_too(ledger: Path, capsys: Out) -> None:
    ledger.write_text("stories/war/ story war\n")
    assert main(["check"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("content/addresses.txt:1:1: warning: 'stories/war/' has no page any more; ")
    assert out.endswith("newsarchive: 1 warning\n")


def test_a_build_tells_of_an_address_once_and_of_what_is_not_kept_only_where_it_is_published(
    ledger: Path, tmp_path: Path
) -> None:
    public = ("--siteurl", "https://example.org/archive")
    note = "content/addresses.txt:1:1: note: 2 addresses are not kept yet, such as '2021/09/30/talks/'"
    assert "addresses" not in build()
    assert build(*public).count(note) == 1
    assert build(*public).count(note) == 1
    assert not ledger.exists()
    assert main(["addresses", "--keep"]) == 0
    article = tmp_path / "content" / "articles" / "2021" / "talks.md"
    article.rename(article.with_name("accord.md"))
    said = build()
    assert said.count("'2021/09/30/talks/' has no page any more") == 1
    assert "in the last build" not in said
    article.with_name("accord.md").write_text(
        "---\ntitle: Accord\ndate: 2021-09-30\nformerly: [2021/09/30/talks]\n---\nNothing.\n"
    )
    assert "warning" not in build(*public)
    moved = (tmp_path / "output" / "2021" / "09" / "30" / "talks" / "index.html").read_text()
    assert '<meta http-equiv="refresh" content="0; url=../accord/index.html">' in moved
    assert '<meta name="robots" content="noindex">' in moved
    assert '<link rel="canonical" href="https://example.org/archive/2021/09/30/accord/">' in moved
    assert '<a href="../accord/index.html">Accord</a>' in moved
    assert "talks/" not in (tmp_path / "output" / "sitemap.xml").read_text()


def test_a_page_that_was_taken_back_says_why_and_stands_in_no_index(ledger: Path, tmp_path: Path) -> None:
    ledger.write_text("2021/09/30/leak/ article leak gone: The court <asked> us to.\n")
    build("--siteurl", "https://example.org")
    page = (tmp_path / "output" / "2021" / "09" / "30" / "leak" / "index.html").read_text()
    assert "This page was withdrawn" in page
    assert "The court &lt;asked&gt; us to." in page
    assert '<meta name="robots" content="noindex">' in page
    assert "canonical" not in page
    assert "leak" not in (tmp_path / "output" / "sitemap.xml").read_text()
