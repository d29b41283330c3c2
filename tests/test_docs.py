"""Docs that cannot lie: whatever an editor can type is described, and every link leads somewhere."""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from newsarchive import cli, schema
from newsarchive.publish.site import Site

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
TARGETS = re.findall(r"^([a-z]+):[^#\n]*## ", MAKEFILE, re.MULTILINE)


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def parsers() -> dict[str, argparse.ArgumentParser]:
    """The parser of every verb, by its name."""
    verbs = argparse.ArgumentParser().add_subparsers()
    for module in pkgutil.iter_modules(cli.__path__):
        found = importlib.import_module(f"newsarchive.cli.{module.name}")
        if hasattr(found, "add_parser"):
            found.add_parser(verbs)
    return dict(verbs.choices)


def options(parser: argparse.ArgumentParser) -> Iterator[str]:
    """The long options of a verb, and of the verbs within it."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for inner in action.choices.values():
                yield from options(inner)
        yield from (name for name in action.option_strings if name.startswith("--") and name != "--help")


def section(text: str, heading: str) -> str:
    """What stands under a ``## heading``, up to the next."""
    found = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    return found[1] if found else ""


@pytest.mark.parametrize("target", TARGETS)
def test_every_make_target_is_in_the_readme(target: str) -> None:
    assert f"`make {target}`" in read("README.md")


def test_every_target_has_its_line_in_make_help() -> None:
    assert sorted(TARGETS) == sorted(re.findall(r"[a-z]+", MAKEFILE.split(".PHONY:")[1].splitlines()[0]))


def test_the_readme_names_no_target_that_is_not_there() -> None:
    named = set(re.findall(r"make ([a-z]+)", " ".join(re.findall(r"`[^`]*`", read("README.md")))))
    assert named <= {*TARGETS, "python"}


@pytest.mark.parametrize("verb", parsers())
def test_every_verb_and_option_is_described(verb: str) -> None:
    described = section(read("docs/commands.md"), f"`newsarchive {verb}`")
    assert described, f"docs/commands.md has no part '## `newsarchive {verb}`'"
    assert [name for name in options(parsers()[verb]) if f"`{name}" not in described] == []


@pytest.mark.parametrize("verb", parsers())
def test_every_verb_shows_an_example(verb: str) -> None:
    assert f"newsarchive {verb}" in (parsers()[verb].epilog or "")


@pytest.mark.parametrize(
    "name", [field.name for field in fields(Site) if field.name not in ("name", "url", "lang", "written")]
)
def test_every_setting_is_described(name: str) -> None:
    assert f"| `{name}` |" in section(read("docs/settings.md"), "`NEWSARCHIVE`")


@pytest.mark.parametrize("matter", [name for name in schema.__all__ if name.endswith("Matter")])
def test_every_key_of_front_matter_is_described(matter: str) -> None:
    keys = [field.alias or name for name, field in getattr(schema, matter).model_fields.items()]
    described = read("docs/front-matter.md")
    assert [key for key in keys if f"`{key}`" not in described] == []


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads(read("pyproject.toml"))
    wishes = [project["project"]["dependencies"], *project["dependency-groups"].values()]
    names = {re.match(r"[\w.-]+", wish)[0] for group in wishes for wish in group}  # type: ignore[index]
    assert names == set(re.findall(r"^\| ([a-z][\w.-]+) \|", read("docs/decisions/dependencies.md"), re.MULTILINE)) - {
        "package"
    }


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = re.findall(r"\]\(([\w-]+\.md)\)", read("docs/decisions/README.md"))
    assert sorted(listed) == sorted(path.name for path in folder.glob("*.md") if path.name != "README.md")


def prose(page: Path) -> str:
    """A page without its blocks of code."""
    return re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)


every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())


@every_page
def test_every_link_leads_somewhere(page: Path) -> None:
    links = [link for link in re.findall(r"\]\(([^)\s]+)\)", prose(page)) if not re.match(r"\w+:", link)]
    assert [link for link in links if not (page.parent / link.partition("#")[0]).exists()] == []


@every_page
def test_a_line_of_prose_is_a_sentence(page: Path) -> None:
    lines = [line for line in prose(page).splitlines() if not line.startswith(("|", "#", ">"))]
    plain = (re.sub(r"\*\*.*?\*\*|`[^`]*`", "", line) for line in lines)
    assert [line for line in plain if re.search(r"[a-z)]\. [A-Z][a-z]", line)] == []
