"""Wrong input is refused in words with a place and a remedy, and the old site stays as it is, byte for byte."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GOOD = """-- content/articles/2021/2021-09-30-talks.md --
---
title: Talks in Geneva
date: 2021-09-30
---
Jane Roe met envoys in Geneva on Thursday.
-- content/actors/jane-roe.md --
---
name: Jane Roe
type: person
---
"""
SECOND = "content/articles/2021/2021-10-01-more.md"


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins"), "COLUMNS": "200"}
    command = [sys.executable, "-m", *words]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def build(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return run(folder, "newsarchive", "build", *options)


def digest(folder: Path) -> str:
    whole = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        whole.update(str(path.relative_to(folder)).encode() + path.read_bytes())
    return whole.hexdigest()


@pytest.fixture
def project(site: Callable[[str], Path]) -> Path:
    """A small archive with the project's own theme and settings, search left out for speed."""
    folder = site(GOOD)
    shutil.copytree(ROOT / "theme", folder / "theme")
    settings = (ROOT / "pelican.conf.py").read_text(encoding="utf-8")
    settings = settings.replace('"search": True', '"search": False').replace('["plugins"]', f'["{ROOT / "plugins"}"]')
    (folder / "pelican.conf.py").write_text(settings, encoding="utf-8")
    return folder


def write(folder: Path, path: str, data: str | bytes) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_bytes(data.encode() if isinstance(data, str) else data)


WRONG = {
    "an empty file": (SECOND, b"", f"{SECOND}:1:1: error: "),
    "a file that is no text": (SECOND, b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", f"{SECOND}:1:1: error: "),
    "no headline": (SECOND, "---\ndate: 2021-10-01\n---\nText.", "title"),
    "cp1252": (SECOND, "---\ntitle: “Yes”\ndate: 2021-10-01\n---\nText.".encode("cp1252"), "UTF-8"),
    "utf-16": (SECOND, "---\ntitle: Yes\ndate: 2021-10-01\n---\nText.".encode("utf-16"), "UTF-8"),
    "broken yaml": (SECOND, "---\ntitle: [Yes\ndate: 2021-10-01\n---\nText.", f"{SECOND}:"),
    "an unknown key": (
        SECOND,
        "---\ntitle: Yes\ndate: 2021-10-01\ncanonical_ulr: x\n---\nText.",
        "did you mean 'canonical_url'?",
    ),
    "an impossible date": (SECOND, "---\ntitle: Yes\ndate: 2021-02-30\n---\nText.", f"{SECOND}:3:7: error: "),
    "a duplicate slug": (
        "content/articles/2021/2021-09-30-other.md",
        "---\ntitle: Yes\ndate: 2021-09-30\nslug: talks\n---\nText.",
        "talks",
    ),
    "another record's alias": (
        "content/actors/jane-doe.md",
        "---\nname: Jane Doe\ntype: person\naliases:\n  - Jane Roe\n---\n",
        "'jane-roe'",
    ),
    "a misspelt template variable": (
        "theme/templates/article.html",
        "{{ view.titel }}",
        "theme/templates/article.html:1:9: error: there is no 'titel' here",
    ),
    "an unknown setting": (
        "pelican.conf.py",
        'PATH = "content"\nOUTPUT_PATH = "output"\nTHEME = "theme"\nPLUGINS = ["newsarchive"]\nSITENAME = "x"\n'
        'NEWSARCHIVE = {"font": "system"}\n',
        "pelican.conf.py:6:17: error: unknown setting 'font' in NEWSARCHIVE; did you mean 'fonts'?",
    ),
    "a setting of another kind": (
        "pelican.conf.py",
        'PATH = "content"\nOUTPUT_PATH = "output"\nTHEME = "theme"\nPLUGINS = ["newsarchive"]\nSITENAME = "x"\n'
        'NEWSARCHIVE = {"search": "no"}\n',
        "pelican.conf.py:6:17: error: the setting 'search' in NEWSARCHIVE cannot be 'no'; write True or False",
    ),
    "a plugin that cannot be loaded": (
        "pelican.conf.py",
        'PATH = "content"\nOUTPUT_PATH = "output"\nTHEME = "theme"\nSITENAME = "x"\n'
        'PLUGINS = ["newsarchive", "nosuch"]\n',
        "nosuch",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_input_is_named_and_the_old_site_stands(project: Path, name: str) -> None:
    assert build(project).returncode == 0
    before = digest(project / "output")
    path, data, said = WRONG[name]
    write(project, path, data)
    refused = build(project)
    assert refused.returncode == 1
    assert said in refused.stderr
    assert "Traceback" not in refused.stderr + refused.stdout
    assert digest(project / "output") == before


def test_a_missing_theme_is_named(project: Path) -> None:
    refused = build(project, "-t", "nosuch")
    assert refused.returncode == 1 and "nosuch" in refused.stderr and "Traceback" not in refused.stderr


def test_all_problems_of_a_run_are_printed_at_once(project: Path) -> None:
    write(project, SECOND, "---\ndate: 2021-02-30\nslog: x\n---\nText.")
    refused = build(project).stderr
    assert "title" in refused and "2021-02-30" in refused and "slog" in refused


def test_two_builds_give_the_same_bytes(project: Path) -> None:
    build(project, "-o", "one")
    build(project, "-o", "two")
    assert digest(project / "one") == digest(project / "two")


def test_pelican_itself_builds_the_same_pages(project: Path) -> None:
    assert build(project, "-o", "ours").returncode == 0
    assert run(project, "pelican", "content", "-o", "theirs", "-s", "pelican.conf.py").returncode == 0
    assert digest(project / "ours") == digest(project / "theirs")


def test_pelican_itself_refuses_wrong_input_without_a_traceback(project: Path) -> None:
    write(project, SECOND, "---\ndate: 2021-10-01\n---\nText.")
    refused = run(project, "pelican", "content", "-o", "output", "-s", "pelican.conf.py")
    assert refused.returncode == 1
    assert "Traceback" not in refused.stderr + refused.stdout


def test_another_theme_sees_key_actors_as_tags(project: Path) -> None:
    write(project, "content/actors/jane-roe.md", "---\nname: Jane Roe\ntype: person\n---\n")
    built = run(project, "pelican", "content", "-o", "simple", "-s", "pelican.conf.py", "-t", "simple")
    assert built.returncode == 0
    assert "Jane Roe" in (project / "simple" / "tags.html").read_text(encoding="utf-8")


def test_a_build_leaves_the_content_as_it_is(project: Path) -> None:
    before = digest(project / "content")
    build(project)
    assert digest(project / "content") == before


def test_the_last_line_says_what_was_done(project: Path) -> None:
    last = build(project).stdout.splitlines()[-1]
    assert last.startswith("newsarchive: 1 articles, ") and "1 read, 1 annotated" in last
