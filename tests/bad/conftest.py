"""A small sound archive, already published, in which each test puts one fault."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from newsarchive.errors import Problem, ProblemsFound
from newsarchive.publish.build import open_build
from newsarchive.publish.edition import Edition
from newsarchive.publish.finishing import finish_site
from newsarchive.publish.inputs import Inputs
from newsarchive.publish.links import find_dead_anchors
from newsarchive.publish.progress import Progress
from newsarchive.publish.state import Report
from newsarchive.publish.writing import write_site

ROOT = Path(__file__).parents[2]
GOOD = Path(__file__).with_name("good.txt")
_FILE = re.compile(r"^-- (?P<path>\S.*?) --\n", re.MULTILINE)


def write_files(folder: Path, text: str) -> None:
    heads = list(_FILE.finditer(text))
    for head, after in zip(heads, [*heads[1:], None], strict=True):
        path = folder / head["path"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text[head.end() : after.start() if after else None], encoding="utf-8", newline="")


def digest(folder: Path) -> str:
    """Names, kinds and bytes of all that lies in a folder."""
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        kind = "link" if path.is_symlink() else "file" if path.is_file() else "other"
        whole.update(f"{kind} {path.relative_to(folder)}\n".encode())
        if kind == "file" and path.stat().st_mode & 0o400:
            whole.update(path.read_bytes())
    return whole.hexdigest()


@dataclass
class Project:
    """An archive in a folder of its own, which is the working directory, beside a site that was published before."""

    folder: Path

    def write(self, files: str) -> None:
        """Files after Go's txtar; what the good archive has at the same place is replaced."""
        write_files(self.folder, files)

    @property
    def settings(self) -> dict[str, Any]:
        return {"PATH": str(self.folder / "content"), "THEME": str(ROOT / "theme"), "SITENAME": "The Record",
                "SITEURL": "", "DEFAULT_LANG": "en", "NEWSARCHIVE": {"search": False}}  # fmt: skip

    def build(self, **changed: Any) -> tuple[Problem, ...]:
        """As ``newsarchive build`` does it: all problems, and the site published only where none is an error."""
        settings = {**self.settings, **changed}
        edition = Edition(self.folder / "output", self.folder / "store.sqlite", reuse=True)
        try:
            build = open_build(settings, edition, Progress(), 1, Inputs(b"", {}))
            write_site(build, settings)
            if dead := tuple(find_dead_anchors(build.anchors, edition.staging.folder)):
                raise ProblemsFound((*build.problems, *dead))
            finish_site(build, settings)
            edition.publish(build.marks, Report(0, 0, 0, 0), None)
        except ProblemsFound as found:
            edition.discard()
            return found.problems
        return build.problems


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("good")
    write_files(folder, GOOD.read_text(encoding="utf-8"))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert Project(folder).build() == ()
    return folder


@pytest.fixture
def project(published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    shutil.copytree(published / "content", tmp_path / "content")
    # Only what a build could harm: the pages of the old site, not the memory of how they were made.
    shutil.copytree(published / "output", tmp_path / "output")
    monkeypatch.chdir(tmp_path)
    return Project(tmp_path)


@pytest.fixture
def refused(project: Project) -> Callable[..., list[Problem]]:
    """Builds, and holds that the old site and the archive stand as they were where a problem is an error."""

    def build(**changed: Any) -> list[Problem]:
        site, archive = digest(project.folder / "output"), digest(project.folder / "content")
        problems = list(project.build(**changed))
        assert digest(project.folder / "content") == archive, "a build never writes to content/"
        if any(one.severity == "error" for one in problems):
            assert digest(project.folder / "output") == site, "a failed build never changes the site"
        return problems

    return build
