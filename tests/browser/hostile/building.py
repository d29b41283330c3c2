"""Builds hostile archives as an editor would: what is refused by name is taken out, and the rest is published."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from archive import ROOT, Bearers, Writer, write_settings

# What a text may be refused for: a link, written in a body, that leads nowhere.
REFUSALS = frozenset({"dead-link"})


@dataclass(frozen=True)
class Hostile:
    """A built archive: its folder, the texts that it bears, and its settings' file."""

    folder: Path
    bearers: Bearers
    settings: Path


def build_hostile(place: Path, records: Sequence[int], setting: int, siteurl: str = "") -> Hostile:
    """Writes, checks and builds; whatever else than REFUSALS is found is a fault of this test, or of the program."""
    bearers = Bearers()
    for _ in range(4):
        refused = bearers.refused
        bearers = Bearers(refused=set(refused))
        write_settings(place / "settings.py", setting, bearers)
        Writer(place / "content", records, bearers).write()
        found = _check(place, bearers)
        if not found:
            break
        bearers.refused |= found
    run = build(place, siteurl)
    assert run.returncode == 0, run.stderr
    return Hostile(place / "www" / "archive", bearers, place / "settings.py")


def build(place: Path, siteurl: str = "") -> subprocess.CompletedProcess[str]:
    """The archive in ``content/``, with ``settings.py``, into ``www/archive``."""
    public = ("--siteurl", siteurl) if siteurl else ()
    return newsarchive(place, "build", "content", "-o", "www/archive", "-s", "settings.py", "--jobs", "1", *public)


def _check(place: Path, bearers: Bearers) -> set[int]:
    """The numbers of the texts that are refused."""
    run = newsarchive(place, "check", "--content", "content", "-s", "settings.py", "--format", "json")
    problems = [one for one in json.loads(run.stdout)["problems"] if one["severity"] == "error"]
    assert {one["code"] for one in problems} <= REFUSALS, problems
    refused: set[int] = set()
    for one in problems:
        assert one["fix"] and one["path"] and one["line"]
        lines = (place / one["path"]).read_text("utf-8").split("\n")
        # The link, or the paragraph, that is told of.
        around = next((lines[at] for at in range(one["line"] - 1, len(lines)) if bearers.named_in(lines[at])), "")
        refused |= bearers.named_in(one["value"] or "") or bearers.named_in(around)
    assert len(refused) > 0 or not problems, problems
    return refused


def newsarchive(place: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    command = [sys.executable, "-m", "newsarchive", *words]
    return subprocess.run(command, cwd=place, env=environment, capture_output=True, text=True, check=False, timeout=600)
