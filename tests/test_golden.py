"""The demo archive's pages, as they were when somebody last looked at them: what a change alters shows in its diff.

``NEWSARCHIVE_WRITE_GOLDEN=1 make test`` writes them anew.
They are those of the archive that came with the project: with other content the comparison is skipped, by name.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden" / "site.txtar"
_FILE = re.compile(r"^-- (\S+) --\n", re.MULTILINE)
# Fonts, scripts and the search index are files of others, or copies of what the theme holds as it is.
LEFT_OUT = ("theme", "pagefind")
# These hold the version of SQLite, or are packed as zlib's version does it, or say how such files add up.
NOT_TEXT = ("data/archive.sqlite", "data/archive.zip", "data/SHA256SUMS")


def pages_of(site: Path) -> dict[str, str]:
    """Every page by its address; a line end of a calendar (CRLF) is shown as ``\\r``."""
    paths = (path for path in sorted(site.rglob("*")) if path.is_file() and path.parts[len(site.parts)] not in LEFT_OUT)
    named = ((path.relative_to(site).as_posix(), path) for path in paths)
    return {name: shown(path.read_bytes()) for name, path in named if name not in NOT_TEXT}


def shown(data: bytes) -> str:
    if data.startswith(b"\x89PNG"):
        return shown_picture(data)
    text = data.decode("utf-8").replace("\r", "\\r")
    return text if text.endswith("\n") else f"{text}\n"


def shown_picture(data: bytes) -> str:
    """A share image by what it shows; how its bytes are packed depends on the processor."""
    picture = Image.open(io.BytesIO(data)).convert("RGB")
    return f"{picture.width} by {picture.height} pixels: {hashlib.sha256(picture.tobytes()).hexdigest()}\n"


def read_golden() -> dict[str, str]:
    pieces = _FILE.split(GOLDEN.read_text(encoding="utf-8"))
    return dict(zip(pieces[1::2], pieces[2::2], strict=True))


@pytest.fixture(scope="module")
def built(demo_content: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    site = tmp_path_factory.mktemp("golden") / "site"
    command = [sys.executable, "-m", "newsarchive", "build", str(demo_content), "-o", str(site)]
    command += ["--siteurl", "https://archive.example"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    return pages_of(site)


def write_golden(pages: dict[str, str]) -> None:
    text = "".join(f"-- {name} --\n{page}" for name, page in pages.items())
    GOLDEN.write_text(text, encoding="utf-8", newline="")


def test_the_demo_archive_is_built_as_it_was(built: dict[str, str]) -> None:
    if os.environ.get("NEWSARCHIVE_WRITE_GOLDEN"):
        write_golden(built)
    golden = read_golden()
    assert sorted(built) == sorted(golden)
    assert [name for name in sorted(built) if built[name] != golden[name]] == []
