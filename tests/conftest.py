"""Small sites out of one text, so that a test shows its input whole."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

_FILE = re.compile(r"^-- (?P<path>\S.*?) --\n", re.MULTILINE)


def write_files(folder: Path, text: str) -> None:
    """Files after Go's txtar: each begins with a line ``-- path --`` and reaches to the next one."""
    heads = list(_FILE.finditer(text))
    assert heads and not text[: heads[0].start()].strip(), "a site begins with a line '-- content/… --'"
    for head, after in zip(heads, [*heads[1:], None], strict=True):
        path = folder / head["path"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text[head.end() : after.start() if after else None], encoding="utf-8", newline="")


@pytest.fixture
def site(tmp_path: Path) -> Callable[[str], Path]:
    """Writes a txtar text into a folder of the test's own, and returns the folder."""

    def write(text: str) -> Path:
        write_files(tmp_path, text)
        return tmp_path

    return write
