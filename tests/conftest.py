"""Small sites out of one text, so that a test shows its input whole; and the archive that came with the project."""

import hashlib
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[1]
MADE_FROM = Path(__file__).parent / "golden" / "made-from.sha256"
_FILE = re.compile(r"^-- (?P<path>\S.*?) --\n", re.MULTILINE)
# make torture: the long form of the tests marked so; make test runs a sample of it, the same one each time.
TORTURE = bool(os.environ.get("NEWSARCHIVE_TORTURE"))

settings.register_profile("sample", max_examples=50, derandomize=True, deadline=None, database=None)
settings.register_profile("torture", max_examples=2000, derandomize=True, deadline=None, database=None)
# For hunting by hand: pytest -m torture --hypothesis-profile=hunt --hypothesis-seed=7
settings.register_profile("hunt", max_examples=2000, derandomize=False, deadline=None, database=None)
settings.load_profile("torture" if TORTURE else "sample")


@pytest.fixture(scope="session")
def torture() -> bool:
    """Whether the long form was asked for."""
    return TORTURE


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


def digest_of_demo() -> str:
    """One value for all that makes the demo archive what it is: its content, and its settings."""
    whole = hashlib.sha256()
    for path in sorted(path for path in (ROOT / "content").rglob("*") if path.is_file()):
        whole.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    whole.update((ROOT / "pelican.conf.py").read_bytes())
    return whole.hexdigest()


@pytest.fixture(scope="session")
def demo_content() -> Path:
    """``content/`` as it came with the project; an archive of an editor's own makes the tests of the demo skip."""
    if os.environ.get("NEWSARCHIVE_WRITE_GOLDEN"):
        MADE_FROM.write_text(f"{digest_of_demo()}\n", encoding="ascii")
    if MADE_FROM.read_text(encoding="ascii").strip() != digest_of_demo():
        changed = "this is not the demo archive as it came (if that is meant: NEWSARCHIVE_WRITE_GOLDEN=1 make test)"
        if os.environ.get("NEWSARCHIVE_REQUIRE_DEMO"):
            pytest.fail(changed, pytrace=False)
        pytest.skip(changed)
    return ROOT / "content"
