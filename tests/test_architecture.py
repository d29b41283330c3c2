"""The folder list is the architecture: a module imports only from the layers below its own (docs/architecture.md)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "plugins" / "newsarchive"
MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))

# From the bottom to the top; rooms in one row never import one another.
LAYERS = (
    {"errors", "codes"},
    {"dates", "text", "slugs", "report", "tracing"},
    {"model"},
    {"schema", "gazetteer", "named_dates", "proposed"},
    {"matter"},
    {"ingest", "annotate", "index"},
    {"atomic", "cache"},
    {"archive", "shelves"},
    {"intake", "pipeline", "explanation", "jsonlines", "sitecheck", "review"},
    {"publish", "serving"},
    {"cli"},
    {"__init__", "__main__"},
)
LEVEL = {room: level for level, layer in enumerate(LAYERS) for room in layer}
# Packages that only some may know, by room or by module.
KEPT = {
    "pelican": {"publish", "cli/build.py"},
    "jinja2": {"publish"},
    "markdown": {"publish"},
    "nh3": {"publish"},
    "babel": {"publish"},
}
READERS = "trafilatura readability newspaper htmldate lxml feedparser warcio mammoth pypdf".split()
KEPT |= {package: {"ingest"} for package in READERS}
KEPT |= {"rapidfuzz": {"index"}, "PIL": {"publish"}}
# A pure room has the same answer every time: no disk, no clock, no network, no chance, no other program.
PURE = {"ingest", "annotate", "index", "model", "dates", "text", "slugs", "errors", "codes", "tracing"}
IMPURE = {"os", "shutil", "tempfile", "subprocess", "socket", "urllib.request", "http", "time", "random", "locale"}
# Lines that a module may have; the nouns stand together, so that they can be read together.
LONGEST = {"model.py": 600, "annotate/given_names.py": 800}
VAGUE = {"utils", "util", "helpers", "helper", "base", "common", "misc", "core"}


def room_of(module: str) -> str:
    """The room of a module, by its path under the package: ``annotate/timex.py`` stands in ``annotate``."""
    return module.split("/", maxsplit=1)[0].removesuffix(".py")


def imported(source: str) -> Iterator[str]:
    """The full names of what a module imports, wherever in it the import stands."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "write imports in full: from newsarchive.dates import When"
            yield from (f"{node.module}.{name.name}" for name in node.names)


def find_faults(module: str, source: str) -> list[str]:
    """What a module imports and should not, in words."""
    room, faults = room_of(module), []
    for name in imported(source):
        first, _, rest = name.partition(".")
        if first == "newsarchive":
            other = rest.partition(".")[0]
            # A name of the package itself, such as its version, belongs to no room.
            if other in LEVEL and other != room and LEVEL[other] >= LEVEL[room]:
                faults.append(f"{module} may not import {other}: it stands beside or above {room}")
        elif first in KEPT and not KEPT[first] & {room, module}:
            faults.append(f"{module} may not import {first}: only {' and '.join(sorted(KEPT[first]))} may")
        elif room in PURE and any(name == one or name.startswith(f"{one}.") for one in IMPURE):
            faults.append(f"{module} may not import {name}: {room} is pure")
    return faults


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_from_the_layers_below(module: str) -> None:
    assert find_faults(module, (PACKAGE / module).read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("module", "planted"),
    [
        ("dates.py", "from newsarchive.model import Event"),
        ("annotate/timex.py", "from newsarchive.index import build_indexes"),
        ("annotate/timex.py", "def later():\n    import newsarchive.archive"),
        ("index/actors.py", "from newsarchive.annotate.timex import find_timexes"),
        ("pipeline.py", "from newsarchive import publish"),
        ("archive.py", "import jinja2"),
        ("cli/explain.py", "from pelican import signals"),
        ("ingest/wire.py", "import urllib.request"),
        ("annotate/names.py", "from os import environ"),
    ],
)
def test_a_forbidden_import_is_caught(module: str, planted: str) -> None:
    assert len(find_faults(module, planted)) == 1


@pytest.mark.parametrize("module", MODULES)
def test_a_module_has_a_room_a_telling_name_and_a_size_to_read(module: str) -> None:
    assert room_of(module) in LEVEL, f"say in LAYERS, and in docs/architecture.md, where {module} stands"
    assert not VAGUE & {part.removesuffix(".py") for part in module.split("/")}, f"{module}: name it by what it does"
    lines = len((PACKAGE / module).read_text("utf-8").splitlines())
    assert lines <= LONGEST.get(module, 400), f"{module} is more than one room"
