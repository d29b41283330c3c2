"""The zip of the whole site, its checksums, and the page that tells of both: made last, and only where they changed."""

from __future__ import annotations

import errno
import hashlib
import json
import re
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest

from newsarchive.errors import Problem, ProblemsFound
from newsarchive.publish.build import open_build
from newsarchive.publish.edition import Edition
from newsarchive.publish.finishing import finish_site
from newsarchive.publish.inputs import Inputs
from newsarchive.publish.progress import Progress
from newsarchive.publish.state import Report
from newsarchive.publish.writing import write_site
from newsarchive.sitecheck import check_site

ROOT = Path(__file__).parents[2]
URL = "https://example.org/archive"
TALKS = "---\ntitle: Talks\ndate: 2021-09-30\nagency: [AFP]\n---\nFrance met Russia in Geneva on Thursday.\n"


class Desk:
    """A small archive, and the folder in which it is built."""

    def __init__(self, folder: Path, **own: Any) -> None:
        self.folder, self.output, self.own = folder, folder / "output", own
        self.write("articles/talks.md", TALKS)
        shutil.copytree(ROOT / "theme", folder / "theme", ignore=shutil.ignore_patterns("fonts"))

    def write(self, path: str, text: str) -> None:
        (self.folder / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / "content" / path).write_text(text, encoding="utf-8")

    def build(self, url: str = URL, output: str = "output") -> tuple[Problem, ...]:
        settings = {
            "PATH": str(self.folder / "content"), "THEME": str(self.folder / "theme"), "SITENAME": "The Record",
            "SITEURL": url, "DEFAULT_LANG": "en", "NEWSARCHIVE": {"search": False, "fonts": "system", **self.own},
        }  # fmt: skip
        edition = Edition(self.folder / output, self.folder / f"{output}.sqlite", reuse=True)
        build = open_build(settings, edition, Progress(), 1, Inputs(b"", {}))
        try:
            write_site(build, settings)
            shutil.copytree(self.folder / "theme" / "static", edition.beside / "theme")
            edition.take_others()
            said = finish_site(build, settings)
            edition.publish(build.marks, Report(0, 0, 0, 0), None)
            return said
        finally:
            edition.discard()

    @property
    def zip(self) -> Path:
        return self.output / "data" / "archive.zip"

    def page(self) -> str:
        return (self.output / "data" / "index.html").read_text(encoding="utf-8")


def sums_hold(data: Path) -> list[str]:
    """The files that a list of checksums names, each of which must be as it says."""
    named = []
    for line in (data / "SHA256SUMS").read_text().splitlines():
        digest, _, name = line.partition("  ")
        assert hashlib.sha256((data / name).read_bytes()).hexdigest() == digest, name
        named.append(name)
    return named


def test_the_zip_opens_from_disk_and_no_link_in_it_is_dead(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.build()
    with zipfile.ZipFile(desk.zip) as archive:
        assert archive.testzip() is None
        archive.extractall(tmp_path / "unpacked")
    copy = tmp_path / "unpacked" / "the-record"
    assert check_site(copy) == ()
    assert f'href="{URL}/data/archive.zip"' in (copy / "data" / "index.html").read_text()
    site = {path.relative_to(desk.output) for path in desk.output.rglob("*") if path.is_file()}
    held = {path.relative_to(copy) for path in copy.rglob("*") if path.is_file()}
    assert site - held == {Path("data/archive.zip")}
    assert held <= site


def test_the_checksums_hold_in_the_site_and_in_the_copy(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.build()
    with zipfile.ZipFile(desk.zip) as archive:
        archive.extractall(tmp_path / "unpacked")
    there = {path.name for path in (desk.output / "data").iterdir()} - {"SHA256SUMS"}
    assert set(sums_hold(desk.output / "data")) == there
    assert set(sums_hold(tmp_path / "unpacked" / "the-record" / "data")) == there - {"archive.zip"}


def test_an_unchanged_site_keeps_its_zip_and_a_changed_one_gets_another(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.build()
    first, data = desk.zip.stat(), desk.zip.read_bytes()
    desk.build()
    again = desk.zip.stat()
    assert (again.st_ino, again.st_mtime_ns) == (first.st_ino, first.st_mtime_ns)
    desk.write("articles/more.md", TALKS.replace("Talks", "More talks"))
    desk.build()
    assert desk.zip.read_bytes() != data
    desk.build(output="clean")
    assert (tmp_path / "clean" / "data" / "archive.zip").read_bytes() == desk.zip.read_bytes()


def test_a_zip_that_somebody_has_touched_is_made_again(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.build()
    data = desk.zip.read_bytes()
    desk.zip.write_bytes(b"touched")
    desk.build()
    assert desk.zip.read_bytes() == data


def test_without_a_public_address_there_is_no_zip_and_no_word_of_one(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    assert desk.build(url="") == ()
    assert not desk.zip.exists() and not (desk.output / "data" / "archive.sqlite").exists()
    assert "Zip" not in desk.page() and "SQLite" not in desk.page()
    assert "LICENCE.txt" in sums_hold(desk.output / "data")


def test_the_zip_can_be_left_out(tmp_path: Path) -> None:
    desk = Desk(tmp_path, zip=False)
    assert desk.build() == ()
    assert not desk.zip.exists()
    assert "SQLite" in desk.page() and "Zip" not in desk.page()


def test_a_site_too_large_for_its_host_with_a_zip_has_none_and_says_so(tmp_path: Path) -> None:
    desk = Desk(tmp_path, largest_site=1)
    (note,) = desk.build()
    assert (note.severity, note.code) == ("note", "no-zip")
    assert "more than half of the 1 MB that its host holds" in note.message
    assert not desk.zip.exists()
    assert "Zip" not in desk.page()


def test_a_full_disk_ends_the_build_and_leaves_the_published_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(tmp_path)
    desk.build()
    before = {path: path.read_bytes() for path in desk.output.rglob("*") if path.is_file()}
    desk.write("articles/more.md", TALKS.replace("Talks", "More talks"))

    def full(*given: Any, **more: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched, pytest.raises(ProblemsFound) as refused:
        patched.setattr(zipfile.ZipFile, "writestr", full)
        desk.build()
    assert "No space left on device" in refused.value.problems[0].message
    assert {path: path.read_bytes() for path in desk.output.rglob("*") if path.is_file()} == before
    desk.build()
    assert sums_hold(desk.output / "data")


def test_the_page_tells_how_large_each_file_is(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.build()
    size = (desk.output / "data" / "events.json").stat().st_size
    assert re.search(
        rf'events\.json"[^>]*>JSON</a> <span class="small">{max(1, round(size / 1000))} KB</span>', desk.page()
    )


def test_programs_are_told_of_sizes_and_of_the_licence(tmp_path: Path) -> None:
    desk = Desk(tmp_path, licence="CC-BY-4.0")
    desk.build()
    (told,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', desk.page())
    dataset = json.loads(told)["@graph"][0]
    assert dataset["license"] == "https://creativecommons.org/licenses/by/4.0/"
    sizes = {one["contentUrl"]: one.get("contentSize") for one in dataset["distribution"]}
    articles = (desk.output / "data" / "articles.csv").stat().st_size
    assert sizes[f"{URL}/data/articles.csv"] == f"{articles} B"
    assert sizes[f"{URL}/data/archive.zip"] is None
    assert 'rel="license external">CC-BY-4.0</a>' in desk.page()


@pytest.mark.parametrize("licence", ["all rights reserved", "javascript:alert(1)", "https://x.org/ y"])
def test_words_are_no_licence(tmp_path: Path, licence: str) -> None:
    with pytest.raises(ProblemsFound) as refused:
        Desk(tmp_path, licence=licence).build()
    assert refused.value.problems[0].code == "wrong-setting"
