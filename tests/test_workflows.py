"""What GitHub runs for us: every action pinned by its commit, and no right that a job does not need."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

WORKFLOWS = sorted((Path(__file__).parents[1] / ".github" / "workflows").glob("*.yml"))


def jobs(name: str) -> dict[str, Any]:
    path = next(path for path in WORKFLOWS if path.name == name)
    found: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))["jobs"]
    return found


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
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
