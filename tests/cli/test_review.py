"""``newsarchive review`` lists what waits, takes decisions, and writes down names that were found."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from newsarchive.__main__ import main
from newsarchive.archive import read_records
from newsarchive.model import ProposedActor
from newsarchive.review.asking import ask_about
from newsarchive.review.desk import Decided, Desk
from newsarchive.review.names import Waiting

Site = Callable[[str], Path]
Out = pytest.CaptureFixture[str]
ARTICLE = """-- content/articles/2021/2021-09-30-talks.md --
---
title: Jane Roe opens talks
date: 2021-09-30
---
Foreign Minister Jane Roe said on Thursday that talks would open. Roe met Prime Minister John Doe.

Later the Harbour Safety Commission said no.
"""


@pytest.fixture(autouse=True)
def _in_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def names(capsys: Out) -> list[str]:
    capsys.readouterr()
    assert main(["review", "--json"]) == 0
    return [one["name"] for one in json.loads(capsys.readouterr().out)["proposals"]]


def test_names_are_listed_before_anything_is_written_down(site: Site, capsys: Out) -> None:
    site(ARTICLE)
    assert names(capsys) == ["Jane Roe", "John Doe", "Harbour Safety Commission"]
    assert not Path("content/proposals.md").exists()


def test_a_rescan_writes_them_down_once(site: Site, capsys: Out) -> None:
    site(ARTICLE)
    assert main(["review", "--rescan"]) == 0
    assert capsys.readouterr().out.startswith("content/proposals.md: written, 3 names wait\n")
    before = Path("content/proposals.md").read_text("utf-8")
    assert "  - name: Jane Roe\n    type: person\n    strong: true\n" in before
    assert "named in the headline" in before
    assert main(["review", "--rescan"]) == 0
    assert capsys.readouterr().out.startswith("content/proposals.md: unchanged, 3 names wait\n")
    assert Path("content/proposals.md").read_text("utf-8") == before
    assert main(["check"]) == 0
    # Names that stand among the records already are listed as before.
    assert names(capsys) == ["Jane Roe", "John Doe", "Harbour Safety Commission"]


def test_what_was_decided_does_not_come_back(site: Site, capsys: Out) -> None:
    site(ARTICLE)
    assert main(["review", "accept", "jane-roe"]) == 0
    assert capsys.readouterr().out == (
        "written: content/actors/jane-roe.md: Jane Roe has a record\n"
        "newsarchive: 1 file changed; 'make html' shows it\n"
    )
    assert main(["review", "reject", "Harbour Safety Commission", "john-doe"]) == 0
    assert names(capsys) == []
    assert main(["review", "--rescan"]) == 0
    assert names(capsys) == []


def test_a_program_is_told_what_was_written(site: Site, capsys: Out) -> None:
    site(ARTICLE)
    assert main(["review", "accept", "jane-roe", "--json"]) == 0
    (change,) = json.loads(capsys.readouterr().out)["changes"]
    assert (change["path"], change["done"]) == ("content/actors/jane-roe.md", "written")
    assert "+name: Jane Roe" in change["difference"]


def test_a_trial_writes_nothing_and_shows_the_lines(site: Site, capsys: Out) -> None:
    site(ARTICLE)
    assert main(["review", "accept", "jane-roe", "--dry-run"]) == 0
    out = capsys.readouterr().out
    assert "+name: Jane Roe\n" in out and out.endswith("newsarchive: 1 file would change\n")
    assert not Path("content/actors").exists()


def test_a_file_of_proposals_that_two_have_changed_is_written_anew(site: Site, capsys: Out) -> None:
    site(
        ARTICLE + "-- content/proposals.md --\n---\n<<<<<<< HEAD\nproposals:\n=======\nproposals: []\n>>>>>>> x\n---\n"
    )
    assert main(["review"]) == 1
    assert "content/proposals.md:2:1: error: two people have changed this place" in capsys.readouterr().err
    assert main(["review", "--rescan"]) == 0
    assert names(capsys) == ["Jane Roe", "John Doe", "Harbour Safety Commission"]


def test_a_name_that_no_decision_can_mean_is_told_with_the_nearest(site: Site, capsys: Out) -> None:
    site(ARTICLE)
    assert main(["review", "accept", "jane-rowe"]) == 1
    assert "no name 'jane-rowe' waits; did you mean 'jane-roe'?" in capsys.readouterr().err


def test_an_article_that_names_one_who_waits_is_told_how_to_accept(site: Site, capsys: Out) -> None:
    site(ARTICLE.replace("date:", "actors: [jane-roe]\ndate:"))
    assert main(["review", "--rescan"]) == 1
    site("-- content/proposals.md --\n---\nproposals:\n  - name: Jane Roe\n    type: person\n---\n")
    assert main(["check"]) == 1
    assert "accept the name first: newsarchive review accept jane-roe" in capsys.readouterr().out


def test_names_are_decided_one_by_one_at_a_terminal(site: Site) -> None:
    site(ARTICLE)
    three = (("jane-roe", "Jane Roe"), ("john-doe", "John Doe"), ("ann-poe", "Ann Poe"))
    waiting = [Waiting(ProposedActor(slug, name, "person", ("a",)), "a.md:1") for slug, name in three]
    answers = iter(["x", "o", "m nobody", "r", "q"])
    said: list[str] = []
    decided: list[Decided] = []
    actors = {actor.slug: actor for actor in read_records(Path("content"))[0].actors}
    desk = Desk(Path("content"), actors, [one.proposal for one in waiting], tuple)
    assert ask_about(waiting, lambda: desk, decided.append, lambda _: next(answers), said.append) == 2
    assert [one.changes[0].why for one in decided] == ["Jane Roe has a record", "John Doe is rejected"]
    assert "type: organisation" in (decided[0].changes[0].text or "")
    assert "'x' is none of them" in said
    assert any("there is no record of 'nobody'" in line for line in said)


def test_who_only_looks_leaves_nothing_behind(site: Site, capsys: Out) -> None:
    folder = site(ARTICLE)
    before = sorted(path.name for path in folder.iterdir())
    assert names(capsys) and main(["check"]) == 0
    assert sorted(path.name for path in folder.iterdir()) == before


def test_what_a_build_remembers_is_used_and_changes_nothing(site: Site, capsys: Out) -> None:
    folder = site(ARTICLE)
    first = names(capsys)
    (folder / ".cache").mkdir()
    (folder / ".cache" / "newsarchive.sqlite").touch()
    assert (names(capsys), names(capsys)) == (first, first)
    assert (folder / ".cache" / "newsarchive.sqlite").stat().st_size > 0
