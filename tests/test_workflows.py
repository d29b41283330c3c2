"""What GitHub runs for us: every action pinned by its commit, and no right that a job does not need."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
every_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
# Every right to write that any job has, by workflow and job.
WRITES = {
    ("pages.yml", "deploy"): {"pages", "id-token"},
    ("suggestion.yml", "draft"): {"contents", "pull-requests"},
}


def read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return found


def triggers(path: Path) -> dict[str, Any]:
    """What starts a workflow; YAML 1.1 takes the key ``on`` for a yes."""
    found = read(path).get("on", read(path).get(True))  # type: ignore[call-overload]
    return found if isinstance(found, dict) else dict.fromkeys(found)


def jobs(name: str) -> dict[str, Any]:
    path = next(path for path in WORKFLOWS if path.name == name)
    found: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))["jobs"]
    return found


@every_workflow
def test_every_action_is_pinned_by_its_commit_and_says_its_version(path: Path) -> None:
    uses = [line.strip() for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    assert uses
    assert [line for line in uses if not re.fullmatch(r"(- )?uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


def test_the_job_that_runs_our_code_can_write_nothing() -> None:
    assert set(jobs("pages.yml")["build"]["permissions"].values()) == {"read"}


def test_the_job_that_publishes_runs_none_of_our_code() -> None:
    deploy = jobs("pages.yml")["deploy"]
    assert deploy["permissions"] == {"pages": "write", "id-token": "write"}
    assert [step for step in deploy["steps"] if "run" in step or "checkout" in step["uses"]] == []


def test_what_is_published_has_passed_the_tests() -> None:
    assert jobs("pages.yml")["deploy"]["needs"] == "build"
    assert "make test html" in [step.get("run") for step in jobs("pages.yml")["build"]["steps"]]


@every_workflow
def test_no_strangers_change_runs_with_our_rights(path: Path) -> None:
    assert {"pull_request_target", "workflow_run", "issue_comment"}.isdisjoint(triggers(path))


@every_workflow
def test_every_job_says_what_it_may_and_only_those_write_that_must(path: Path) -> None:
    workflow = read(path)
    assert "permissions" in workflow
    for name, job in workflow["jobs"].items():
        rights = job.get("permissions", workflow["permissions"])
        assert set(rights.values()) <= {"read", "write"}
        assert {right for right, may in rights.items() if may == "write"} == WRITES.get((path.name, name), set())


@every_workflow
def test_no_words_of_a_stranger_are_pasted_into_a_command(path: Path) -> None:
    steps = [step for job in read(path)["jobs"].values() for step in job["steps"]]
    assert [step["run"] for step in steps if "${{" in step.get("run", "")] == []


@every_workflow
def test_no_checkout_leaves_a_token_behind(path: Path) -> None:
    steps = [step for job in read(path)["jobs"].values() for step in job["steps"]]
    checkouts = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]
    assert [step for step in checkouts if step["with"].get("persist-credentials") is not False] == []


@every_workflow
def test_every_job_ends_by_itself(path: Path) -> None:
    assert [name for name, job in read(path)["jobs"].items() if "timeout-minutes" not in job] == []


def test_a_suggestion_becomes_a_draft_only_when_an_editor_says_so() -> None:
    path = ROOT / ".github" / "workflows" / "suggestion.yml"
    assert triggers(path) == {"issues": {"types": ["labeled"]}}
    draft = jobs("suggestion.yml")["draft"]
    assert draft["if"] == "github.event.label.name == 'make a draft'"
    # Only the step that opens the pull request has a token, and it is given the number and nothing else.
    given = [step["env"] for step in draft["steps"] if "env" in step]
    assert given == [{"GH_TOKEN": "${{ github.token }}", "NUMBER": "${{ github.event.issue.number }}"}]


@pytest.mark.parametrize("number", ["", "7; id", "$(id)", "-1", "7\n8"])
def test_a_number_that_is_none_stops_before_anything_is_done(tmp_path: Path, number: str) -> None:
    command = [shutil.which("sh") or "sh", str(ROOT / ".ci" / "draft")]
    # There is no program to be found but the shell's own.
    environment = {"PATH": str(tmp_path), "NUMBER": number}
    run = subprocess.run(command, env=environment, cwd=tmp_path, check=False, capture_output=True)
    assert (run.returncode, run.stdout) == (2, b"")
    assert list(tmp_path.iterdir()) == []


def test_a_draft_is_pushed_to_a_branch_of_its_own(tmp_path: Path) -> None:
    """With a repository on this machine, and a stand-in for GitHub's command that notes what it is told."""
    far, near, told = tmp_path / "far.git", tmp_path / "near", tmp_path / "told"
    git = ["git", "-c", "init.defaultBranch=main", "-c", "user.name=x", "-c", "user.email=x@example.org"]
    subprocess.run([*git, "init", "--quiet", "--bare", str(far)], check=True)
    subprocess.run([*git, "clone", "--quiet", str(far), str(near)], check=True, capture_output=True)
    subprocess.run([*git, "commit", "--quiet", "--allow-empty", "-m", "x"], cwd=near, check=True)
    (near / "content" / "articles" / "2021").mkdir(parents=True)
    (near / "content" / "articles" / "2021" / "$(id).md").write_text("x", encoding="utf-8")
    (tmp_path / "bin").mkdir()
    stand_in = tmp_path / "bin" / "gh"
    stand_in.write_text('#!/bin/sh\nprintf "%s|" "$@" >>"$TOLD"\n', encoding="utf-8")
    stand_in.chmod(0o755)
    environment = {**os.environ, "PATH": f"{stand_in.parent}:{os.environ['PATH']}", "NUMBER": "7", "TOLD": str(told)}
    draft = ["sh", str(ROOT / ".ci" / "draft")]
    subprocess.run(draft, cwd=near, env=environment, check=True, capture_output=True)
    branches = subprocess.run(["git", "branch", "--list"], cwd=far, check=True, capture_output=True, text=True).stdout
    assert branches.split() == ["suggestion/issue-7"]
    assert (
        "pr|create|--draft|--head|suggestion/issue-7|--title|Draft of the article suggested in #7|" in told.read_text()
    )
    # A branch that is there already holds somebody's work.
    subprocess.run(["git", "switch", "--quiet", "--detach", "HEAD~1"], cwd=near, check=True)
    (near / "content" / "articles" / "2021").mkdir(parents=True, exist_ok=True)
    (near / "content" / "articles" / "2021" / "b.md").write_text("y", encoding="utf-8")
    again = subprocess.run(draft, cwd=near, env=environment, check=False, capture_output=True)
    assert again.returncode != 0


def test_whoever_reviews_sees_problems_on_their_lines_and_the_site() -> None:
    steps = jobs("look.yml")["look"]["steps"]
    assert ".venv/bin/newsarchive check --format github" in [step.get("run") for step in steps]
    assert steps[-1]["with"]["path"] == "output"


def test_dependabot_looks_after_everything_that_is_pinned() -> None:
    updates = read(ROOT / ".github" / "dependabot.yml")["updates"]
    assert [one["package-ecosystem"] for one in updates] == ["github-actions", "uv", "npm"]
    # A release that is a trap is mostly found within days.
    assert {one["cooldown"]["default-days"] for one in updates} == {7}


def test_the_weekly_audit_takes_what_it_needs_from_a_lock() -> None:
    assert [step["run"] for step in jobs("audit.yml")["audit"]["steps"] if "run" in step] == ["make audit"]
    assert list(triggers(ROOT / ".github" / "workflows" / "audit.yml")) == ["schedule", "workflow_dispatch"]
    lock = (ROOT / "requirements-audit.lock").read_text("utf-8")
    assert re.search(r"^zizmor==.*\n +--hash=sha256:", lock, re.MULTILINE)
    assert re.search(r"^pip-audit==.*\n +--hash=sha256:", lock, re.MULTILINE)
