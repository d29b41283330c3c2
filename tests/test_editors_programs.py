"""What editors' own programs find in the project: VS Code, those that read .editorconfig, pre-commit."""

from __future__ import annotations

import configparser
import io
import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from newsarchive.errors import Problem
from newsarchive.matter import parse_matter
from newsarchive.report import print_problems
from newsarchive.schema import build_json_schema
from newsarchive.schema.snippets import KINDS, snippets_file

ROOT = Path(__file__).parents[1]
SNIPPETS = json.loads(snippets_file())


def vscode(name: str) -> dict[str, object]:
    found: dict[str, object] = json.loads((ROOT / ".vscode" / name).read_text("utf-8"))
    return found


def test_the_snippets_are_the_schemas_own() -> None:
    written = (ROOT / ".vscode" / "newsarchive.code-snippets").read_text("utf-8")
    assert written == snippets_file(), "write it anew from newsarchive.schema.snippets.snippets_file()"


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_offered(kind: str) -> None:
    one = {"stories": "story"}.get(kind, kind.removesuffix("s"))
    offered = [name.removesuffix(f" ({one})") for name in SNIPPETS if name.endswith(f" ({one})")]
    assert offered == list(build_json_schema(kind)["properties"])


def filled(name: str) -> dict[str, object]:
    """What stands in the head when a snippet was taken as it is, each place filled with the first choice or with x."""
    text = "\n".join(SNIPPETS[name]["body"])
    text = re.sub(r"\$\{\d+\|([^,|}]+)[^}]*\|\}", r"\1", text)
    text = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text).replace("$0", "")
    text = re.sub(r"\$\d+", "x", text)
    matter, problems = parse_matter(text if text.startswith("---") else f"---\n{text}\n---\n", "a.md")
    assert matter is not None, problems
    return dict(matter.data)


@pytest.mark.parametrize("name", SNIPPETS)
def test_a_snippet_is_yaml_that_says_its_key(name: str) -> None:
    head = filled(name)
    assert name.startswith("new ") or list(head) == [SNIPPETS[name]["prefix"]]


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_file_has_all_that_it_must(kind: str) -> None:
    one = {"stories": "story"}.get(kind, kind.removesuffix("s"))
    judge = jsonschema.Draft202012Validator(build_json_schema(kind))
    assert [error.message for error in judge.iter_errors(filled(f"new {one}"))] == []


def test_the_schemas_find_nothing_wrong_in_the_demo_archive(demo_content: Path) -> None:
    wrong, looked_at = [], 0
    for kind in KINDS:
        judge = jsonschema.Draft202012Validator(build_json_schema(kind))
        for path in sorted((demo_content / kind).rglob("*.md")):
            matter, _ = parse_matter(path.read_text("utf-8"), path.name)
            assert matter is not None
            looked_at += 1
            wrong += [
                f"{path.name}: {error.json_path}: {error.message}" for error in judge.iter_errors(dict(matter.data))
            ]
    assert wrong == [] and looked_at > 10


def test_vs_code_marks_what_the_check_prints() -> None:
    task = vscode("tasks.json")["tasks"][0]  # type: ignore[index]
    pattern = task["problemMatcher"]["pattern"]
    out = io.StringIO()
    problem = Problem(
        "content/a b.md", 7, 9, "warning", "x", "unknown actor: 'jane'", "write: 'jane-doe'", "  - jane", 4
    )
    print_problems([problem], stream=out)
    found = [re.match(pattern["regexp"], line) for line in out.getvalue().splitlines()]
    assert [bool(one) for one in found] == [True, False, False]
    read = {name: found[0][pattern[name]] for name in ("file", "line", "column", "severity", "message")}  # type: ignore[index]
    assert read == {"file": "content/a b.md", "line": "7", "column": "9", "severity": "warning",
                    "message": "unknown actor: 'jane'; write: 'jane-doe'"}  # fmt: skip


@pytest.mark.parametrize(
    "line", ["newsarchive: no problems", "newsarchive: 1 error, 2 notes", "newsarchive: 12 warnings"]
)
def test_vs_code_knows_when_a_check_has_ended(line: str) -> None:
    task = vscode("tasks.json")["tasks"][0]  # type: ignore[index]
    assert re.match(task["problemMatcher"]["background"]["endsPattern"], line)


def test_no_setting_lets_a_folder_run_anything_by_itself() -> None:
    assert "task.allowAutomaticTasks" not in vscode("settings.json")


def test_sources_are_left_as_they_were_received_by_every_program() -> None:
    parser = configparser.ConfigParser()
    parser.read_string("[top]\n" + (ROOT / ".editorconfig").read_text("utf-8"))
    assert parser["top"]["root"] == "true"
    assert set(parser["sources/**"].values()) == {"unset"}


def test_pre_commit_looks_at_the_archive_and_fetches_nothing() -> None:
    repositories = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    assert [one["repo"] for one in repositories] == ["local"]
    (hook,) = repositories[0]["hooks"]
    assert hook["entry"].startswith("make check") and hook["pass_filenames"] is False
    assert [bool(re.search(hook["files"], path)) for path in ("content/a.md", "theme/a.css")] == [True, False]
