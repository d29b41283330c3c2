"""The demo archive's pages, as they were when somebody last looked at them: what a change alters shows in its diff.

``NEWSARCHIVE_WRITE_GOLDEN=1 make test`` writes them anew.
They are those of the archive that came with the project: with other content the comparison is skipped, by name.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden" / "site"
MADE_FROM = GOLDEN.with_name("made-from.sha256")
# Fonts, scripts and the search index are files of others, or copies of what the theme holds as it is.
LEFT_OUT = ("theme", "pagefind")


def digest_of(folder: Path) -> str:
    whole = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        whole.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()


def pages_of(site: Path) -> dict[str, bytes]:
    paths = (path for path in sorted(site.rglob("*")) if path.is_file())
    pages = {path.relative_to(site).as_posix(): path.read_bytes() for path in paths}
    return {name: data for name, data in pages.items() if not name.startswith(tuple(f"{one}/" for one in LEFT_OUT))}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    site = tmp_path_factory.mktemp("golden") / "site"
    command = [sys.executable, "-m", "newsarchive", "build", "content", "-o", str(site)]
    command += ["--siteurl", "https://archive.example"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    return pages_of(site)


def write_golden(pages: dict[str, bytes]) -> None:
    shutil.rmtree(GOLDEN, ignore_errors=True)
    for name, data in pages.items():
        (GOLDEN / name).parent.mkdir(parents=True, exist_ok=True)
        (GOLDEN / name).write_bytes(data)
    MADE_FROM.write_text(digest_of(ROOT / "content") + "\n", encoding="ascii")


def test_the_demo_archive_is_built_as_it_was(built: dict[str, bytes]) -> None:
    if os.environ.get("NEWSARCHIVE_WRITE_GOLDEN"):
        write_golden(built)
    if MADE_FROM.read_text(encoding="ascii").strip() != digest_of(ROOT / "content"):
        changed = "content/ is not what the golden site was made from (write it anew: NEWSARCHIVE_WRITE_GOLDEN=1)"
        if os.environ.get("NEWSARCHIVE_REQUIRE_BROWSER"):
            pytest.fail(changed, pytrace=False)
        pytest.skip(changed)
    golden = pages_of(GOLDEN)
    assert sorted(built) == sorted(golden)
    assert [name for name in sorted(built) if built[name] != golden[name]] == []
