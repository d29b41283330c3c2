"""What the Nu HTML checker says of the pages: nothing.

It is the pinned one of ``tools/web``, and needs Java; where either is missing the tests skip, by name, unless
``NEWSARCHIVE_REQUIRE_CHECKER`` is set.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

JAR = Path(__file__).parents[2] / "tools" / "web" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
# It refuses to fetch from this machine unless told otherwise, and only what it fetches has an origin to judge.
LOCAL = ("-Dnu.validator.servlet.allow-forbidden-hosts=true", "-Dnu.validator.servlet.allowed-address-type=all")
SHEETS = ("theme/site.css", "theme/article.css")


@pytest.fixture(scope="module")
def checker() -> list[str]:
    java = shutil.which("java")
    if java and JAR.is_file():
        return [java, *LOCAL, "-jar", str(JAR), "--format", "json", "--also-check-css", "--also-check-svg"]
    absent = "no Nu HTML checker here (sh .ci/web; Debian: sudo apt-get install default-jre-headless npm)"
    if os.environ.get("NEWSARCHIVE_REQUIRE_CHECKER"):
        pytest.fail(absent, pytrace=False)
    pytest.skip(absent)


def check(checker: list[str], documents: list[str]) -> list[str]:
    """Every message, information too, as a line."""
    run = subprocess.run([*checker, *documents], capture_output=True, text=True, check=False)
    return [f"{one['url']}:{one.get('lastLine')}: {one['message']}" for one in json.loads(run.stderr)["messages"]
            if not is_data(one)]  # fmt: skip


def is_data(message: dict[str, Any]) -> bool:
    """True of JSON-LD taken for a script that the content policy would stop: browsers neither run nor stop data."""
    blocked = message["message"].startswith("Inline script violates Content Security Policy")
    return blocked and '<script type="application/ld+json">' in message["extract"]


@pytest.mark.parametrize("archive", ["demo", "made_up"])
def test_the_checker_has_nothing_to_say(checker: list[str], archive: str, request: pytest.FixtureRequest) -> None:
    site = request.getfixturevalue(archive)
    pages = [path.relative_to(site.folder).as_posix() for path in sorted(site.folder.rglob("*.html"))]
    # Of the 366 pages of days one month will do.
    pages = [page for page in pages if not page.startswith(("on/0", "on/1")) or page.startswith("on/09")]
    documents = [site.subpath + name for name in (*pages, *SHEETS)]
    assert check(checker, [*documents, str(site.folder / "theme" / "icon.svg")]) == []


def test_the_checker_is_heard(checker: list[str], tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text("<!doctype html><title>x</title><p id=a><p id=a>", "utf-8")
    assert any("Duplicate ID" in message for message in check(checker, [str(tmp_path / "bad.html")]))
