"""The search index is made from what the pages show, the same bytes every time, or refused in plain words."""

import hashlib
from pathlib import Path

import pytest

from newsarchive.errors import ProblemsFound
from newsarchive.model import Actor, ActorEntry, Indexes
from newsarchive.publish.search import FOLDER, index_site

SOME = Indexes(actors={"x": ActorEntry(Actor("x", "X", "person"))})
PAGE = (
    '<!doctype html><html lang="{}"><title>T</title><nav>menu</nav><main data-pagefind-body><h1>Talks</h1><p>{}</main>'
)


def pages(folder: Path) -> Path:
    for number, lang in enumerate(("en", "fr", "de", "en", "es", "it")):
        page = folder / "2021" / f"{number}" / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(PAGE.format(lang, f"Envoys met {number}."), encoding="utf-8")
    return folder


def digest(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    one, other = pages(tmp_path / "one"), pages(tmp_path / "other")
    index_site(one, one / FOLDER)
    index_site(other, other / FOLDER)
    assert digest(one) == digest(other)
    assert {"pagefind/pagefind.js", "pagefind/pagefind-entry.json"} <= set(digest(one))


def test_a_missing_program_is_a_problem_with_a_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "nothing"))
    with pytest.raises(ProblemsFound) as found:
        index_site(pages(tmp_path / "site"), tmp_path / "index")
    problem = found.value.problems[0]
    assert problem.code == "search-index"
    assert "make install" in problem.fix


def test_a_program_that_fails_is_a_problem_with_its_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "broken"
    broken.write_text("#!/bin/sh\necho no room >&2\nexit 3\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(broken))
    with pytest.raises(ProblemsFound) as found:
        index_site(pages(tmp_path / "site"), tmp_path / "index")
    assert "no room" in found.value.problems[0].message
