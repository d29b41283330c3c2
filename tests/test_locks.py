"""The exported locks say what uv.lock says, and uv.lock answers every wish of pyproject.toml."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOCKS = ("requirements.lock", "requirements-ingest.lock", "requirements-cluster.lock", "requirements-test.lock",
         "requirements-audit.lock")  # fmt: skip
REMEDY = "run 'make lock'"


def plain(name: str) -> str:
    """A package's name as indexes write it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def pinned(lock: str) -> dict[str, tuple[str, frozenset[str]]]:
    """Version and hashes of every package in an exported lock."""
    text = (ROOT / lock).read_text("utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    found = {}
    for line in lines:
        name, version = re.match(r"([\w.-]+)==(\S+)", line).groups()  # type: ignore[union-attr]
        found[plain(name)] = version, frozenset(re.findall(r"--hash=(sha256:[0-9a-f]{64})", line))
    return found


def resolved() -> dict[str, tuple[str, frozenset[str]]]:
    """Version and hashes of every package in uv.lock, but for our own."""
    packages = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))["package"]
    return {
        plain(package["name"]): (
            package["version"],
            frozenset(file["hash"] for file in [*package.get("wheels", []), *filter(None, [package.get("sdist")])]),
        )
        for package in packages
        if package["name"] != "newsarchive"
    }


@pytest.mark.parametrize("lock", LOCKS)
def test_an_exported_lock_pins_what_uv_lock_pins(lock: str) -> None:
    ours = resolved()
    for name, pin in pinned(lock).items():
        assert pin == ours.get(name), f"{lock} and uv.lock disagree about {name}: {REMEDY}"


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash(lock: str) -> None:
    assert [name for name, (_, hashes) in pinned(lock).items() if not hashes] == []


def test_nothing_that_uv_lock_resolved_is_left_out() -> None:
    assert set().union(*map(pinned, LOCKS)) == set(resolved()), REMEDY


def test_uv_lock_answers_every_requirement() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wishes = [project["project"]["dependencies"], *project["dependency-groups"].values()]
    names = {plain(re.match(r"[\w.-]+", wish)[0]) for group in wishes for wish in group}  # type: ignore[index]
    assert names - set(resolved()) == set(), REMEDY


NODE_LOCKS = sorted(path for path in (ROOT / "tools").glob("*/package-lock.json"))


@pytest.mark.parametrize("path", NODE_LOCKS, ids=lambda path: path.parent.name)
def test_every_package_of_npms_has_a_hash_and_a_version_that_is_one(path: Path) -> None:
    packages = json.loads(path.read_text("utf-8"))["packages"]
    assert [name for name, one in packages.items() if name and not one["integrity"].startswith("sha512-")] == []
    wished = json.loads((path.parent / "package.json").read_text("utf-8"))
    versions = {**wished.get("dependencies", {}), **wished.get("devDependencies", {})}
    assert [name for name, version in versions.items() if not re.fullmatch(r"\d+\.\d+\.\d+", version)] == []
    assert {name: packages[f"node_modules/{name}"]["version"] for name in versions} == versions


@pytest.mark.parametrize("path", NODE_LOCKS, ids=lambda path: path.parent.name)
def test_no_lock_names_where_its_packages_were_fetched(path: Path) -> None:
    assert '"resolved"' not in path.read_text("utf-8")
