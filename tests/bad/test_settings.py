"""Settings that are misspelt, of another kind, or would let the site out of its folders; through the command itself."""

# ruff: noqa: E501

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from newsarchive.__main__ import main
from newsarchive.codes import CODES

ROOT = Path(__file__).parents[2]
# The line that is changed, what stands there instead, and what is said of it; the place is found in the file.
WRONG: dict[str, tuple[str, str, str, str]] = {
    "a misspelt name": ("SITENAME =", "SITENMAE =", "SITENMAE", "unknown setting 'SITENMAE'; did you mean 'SITENAME'"),
    "a misspelt path": ("STATIC_PATHS =", "STATIC_PATH =", "STATIC_PATH", "unknown setting 'STATIC_PATH'; did you mean 'STATIC_PATHS'"),
    "a name of nobody's": ("TIMEZONE =", "MY_OWN_THING = 1\nTIMEZONE =", "MY_OWN_THING",
                           "nothing reads the setting 'MY_OWN_THING'; take it out, or write it in small letters"),
    "a misspelt name of ours": ('"fonts":', '"font":', "font", "unknown setting 'font' in NEWSARCHIVE; did you mean 'fonts'"),
    "a word for yes": ('"search": False', '"search": "no"', "search", "the setting 'search' in NEWSARCHIVE cannot be 'no'; write True or False"),
    "a number in quotes": ('"licence": ""', '"largest_site": "big"', "largest_site",
                           "the setting 'largest_site' in NEWSARCHIVE cannot be 'big'; write a whole number"),
    "a licence that is none": ('"licence": ""', '"licence": "free for all"', "licence", "is neither an SPDX id nor an address"),
    "fonts that are not there": ('"fonts": "newsreader"', '"fonts": "newsreeder"', "fonts", "cannot be 'newsreeder'; did you mean 'newsreader'?"),
    "a repository that is no address": ('"licence": ""', '"repository": "javascript:x"', "repository", "is no web address: 'javascript:x'; write it in full"),
    "an address that would end an attribute": ('SITEURL = ""', "SITEURL = 'https://example.org/\">x'", "SITEURL", "SITEURL cannot be 'https://example.org/\">x'; write the whole address"),
    "a name with a control character": ('SITENAME = "The Standing Record"', 'SITENAME = "The \\x07 Record"', "SITENAME", "the setting 'SITENAME': U+0007 is a control character, which no page may hold; delete it"),
    "a control character among ours": ('"licence": ""', '"contact": "a\\x00@b"', "contact", "the setting 'contact': U+0000 is a control character"),
    "a name that is a number": ('SITENAME = "The Standing Record"', "SITENAME = 1984", "SITENAME", "SITENAME cannot be 1984; write text between quotes"),
    "a name that is empty": ('SITENAME = "The Standing Record"', 'SITENAME = ""', "SITENAME", "SITENAME is empty; write the archive's name"),
    "an address without https": ('SITEURL = ""', 'SITEURL = "example.org/archive"', "SITEURL", "SITEURL cannot be 'example.org/archive'; write the whole address"),
    "an address that is a list": ('SITEURL = ""', "SITEURL = []", "SITEURL", "SITEURL cannot be []; write text between quotes"),
    "a language in words": ('DEFAULT_LANG = "en"', 'DEFAULT_LANG = "English"', "DEFAULT_LANG", "DEFAULT_LANG cannot be 'English'; write a code"),
    "a list that is a text": ('STATIC_PATHS = ["images"]', 'STATIC_PATHS = "images"', "STATIC_PATHS", "STATIC_PATHS cannot be 'images'; write a list of texts"),
    "a table that is a list": ("NEWSARCHIVE = {", "NEWSARCHIVE = []\n_ = {", "NEWSARCHIVE", "NEWSARCHIVE cannot be []; write names and values in braces"),
    "pictures from outside": ('STATIC_PATHS = ["images"]', 'STATIC_PATHS = ["../private"]', "STATIC_PATHS",
                              "STATIC_PATHS names '../private', which lies outside the archive; name a folder of content/"),
    "pictures from the disk": ('STATIC_PATHS = ["images"]', 'STATIC_PATHS = ["/etc"]', "STATIC_PATHS", "STATIC_PATHS names '/etc', which lies outside"),
    "pages from outside": ('PAGE_PATHS = ["pages"]', 'PAGE_PATHS = [".."]', "PAGE_PATHS", "PAGE_PATHS names '..', which lies outside"),
    "a site over the archive": ('OUTPUT_PATH = "output"', 'OUTPUT_PATH = "content"', "OUTPUT_PATH", "the site would be written over the archive: content; name another folder"),
    "a site within the archive": ('OUTPUT_PATH = "output"', 'OUTPUT_PATH = "content/site"', "OUTPUT_PATH", "the site would be written over the archive: content/site"),
    "a site around the archive": ('OUTPUT_PATH = "output"', 'OUTPUT_PATH = "."', "OUTPUT_PATH", "the site would be written over the archive"),
    "a quote that is not closed": ('SITENAME = "The Standing Record"', 'SITENAME = "The', "", "the settings cannot be used: "),
    "a program that fails": ("TIMEZONE =", "x = 1 / 0\nTIMEZONE =", "", "the settings cannot be used: division by zero"),
    "a time zone that is none": ('TIMEZONE = "UTC"', 'TIMEZONE = "Mars/Base"', "TIMEZONE", "TIMEZONE cannot be 'Mars/Base'; write UTC, or a zone such as Europe/Paris"),
    "no plugin": ('PLUGINS = ["newsarchive"]', "PLUGINS = []", "", "the plugin 'newsarchive' is not loaded"),
}  # fmt: skip


@pytest.fixture
def settings(project: Any) -> Path:
    path: Path = project.folder / "pelican.conf.py"
    text = (ROOT / "pelican.conf.py").read_text("utf-8").replace('"search": True', '"search": False')
    text = text.replace('["plugins"]', f'["{ROOT / "plugins"}"]').replace('"theme"', f'"{ROOT / "theme"}"')
    path.write_text(text, encoding="utf-8")
    return path


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("verb", ["build", "check"])
@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_setting_is_told_at_its_line(
    name: str, verb: str, settings: Path, project: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    before, after, word, said = WRONG[name]
    text = settings.read_text("utf-8")
    assert before in text
    settings.write_text(text.replace(before, after), encoding="utf-8")
    site, archive = tree(project.folder / "output"), tree(project.folder / "content")
    if verb == "check" and name == "no plugin":
        pytest.skip("only a build loads plugins")
    assert main([verb]) == 1
    printed = "".join(capsys.readouterr())
    line, column = 1, 1
    if word:
        line = next(n for n, one in enumerate(settings.read_text("utf-8").split("\n"), 1)
                    if re.search(rf"^\s*\"?{word}\b", one))  # fmt: skip
        column = settings.read_text("utf-8").split("\n")[line - 1].index(word) + 1
        assert f"pelican.conf.py:{line}:{column}: error: " in printed
    assert said in printed and "Traceback" not in printed
    assert "error: " in printed
    assert (tree(project.folder / "output"), tree(project.folder / "content")) == (site, archive)


@pytest.mark.parametrize("option", ["content", "content/site", "."])
def test_an_output_over_the_archive_is_refused(
    option: str, settings: Path, project: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = tree(project.folder / "content")
    assert main(["build", "-o", option]) == 1
    assert "the site would be written over the archive" in capsys.readouterr().err
    assert tree(project.folder / "content") == archive
    assert "output-in-content" in CODES


def test_settings_that_are_not_there_are_told(project: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "-s", "other.py"]) == 1
    assert capsys.readouterr().err.startswith("other.py:1:1: error: there is no such settings file; name one with -s")


def test_an_archive_that_is_not_there_is_told(settings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "elsewhere"]) == 1
    assert capsys.readouterr().err.startswith("elsewhere:1:1: error: there is no such folder; ")


def test_what_our_walk_passes_over_pelican_does_not_publish(settings: Path, project: Any) -> None:
    images = project.folder / "content" / "images"
    (project.folder / "secret").mkdir()
    (project.folder / "secret" / "plan.txt").write_text("secret")
    (images / ".hidden.png").symlink_to(project.folder / "secret" / "plan.txt")
    (images / "~backup.png").symlink_to(project.folder / "secret" / "plan.txt")
    (images / ".folder").symlink_to(project.folder / "secret")
    shutil.rmtree(project.folder / "output")
    assert main(["build"]) == 0
    assert sorted(path.name for path in (project.folder / "output" / "images").rglob("*")) == ["hall.png"]
