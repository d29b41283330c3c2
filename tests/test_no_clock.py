"""What makes a page looks at its input alone: at no clock, no locale, no chance, no user and no machine.

``tests/publish/test_same_bytes.py`` shows that it is so for one archive; here no line of code may even ask.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "plugins" / "newsarchive"
ROOMS = ("annotate", "archive", "index", "ingest", "matter", "pipeline", "publish", "review")
MODULES = frozenset("getpass locale platform pwd random secrets socket tempfile uuid".split())
CALLS = frozenset(
    "time.time time.time_ns time.localtime time.gmtime time.strftime time.ctime datetime.now datetime.today "
    "datetime.utcnow date.today os.environ os.getenv os.getlogin os.uname os.urandom os.getpid Path.home "
    "Path.cwd os.getcwd hash".split()
)
# Each place that may, and why no page shows it.
ALLOWED = {
    (
        "archive/files.py",
        "Path.cwd",
    ): "a path in a message is as an editor would type it; pages name it from the archive on",
    ("publish/search.py", "tempfile"): "the index is made in a folder of its own, which no file of it names",
}


def asked_for(source: str) -> Iterator[str]:
    """What a module asks of the world around it, as ``MODULES`` and ``CALLS`` name it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names if one.name.split(".")[0] in MODULES)
        elif isinstance(node, ast.ImportFrom) and (node.module or "") in MODULES | {"time", "os"}:
            names = (f"{node.module}.{one.name}" for one in node.names)
            yield from (name for name in names if node.module in MODULES or name in CALLS)
        elif isinstance(node, ast.Attribute):
            owner = node.value
            name = owner.id if isinstance(owner, ast.Name) else owner.attr if isinstance(owner, ast.Attribute) else ""
            yield from (one for one in (f"{name}.{node.attr}",) if one in CALLS)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS:
            yield node.func.id


def test_no_code_that_makes_a_page_looks_at_anything_but_its_input() -> None:
    paths = [path for room in ROOMS for path in sorted((PACKAGE / room).rglob("*.py"))]
    found = {
        (path.relative_to(PACKAGE).as_posix(), asked)
        for path in paths
        for asked in asked_for(path.read_text(encoding="utf-8"))
    }
    assert len(paths) > 200
    assert found == set(ALLOWED)


@pytest.mark.parametrize(
    ("source", "asked"),
    [
        ("import random", ["random"]),
        ("from uuid import uuid4", ["uuid.uuid4"]),
        ("import datetime\nx = datetime.datetime.now()", ["datetime.now"]),
        ("import datetime\nx = datetime.date.today()", ["date.today"]),
        ("from time import time", ["time.time"]),
        ("import os\nx = os.environ['TZ']", ["os.environ"]),
        ("x = hash('a')", ["hash"]),
        ("import datetime\nx = datetime.date(2021, 10, 1)", []),
    ],
)
def test_a_planted_look_is_found(source: str, asked: list[str]) -> None:
    assert list(asked_for(source)) == asked
