"""``newsarchive ingest`` as it is typed: what it prints, and its exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsarchive.__main__ import main
from newsarchive.atomic import locked
from newsarchive.ingest import RULES_VERSION

STORY = "Bridge opens\n\nPublished: May 4, 2019\n\nRIVERTON (AFP) - The bridge opened on Saturday, the mayor said.\n"


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "sources" / "batch").mkdir(parents=True)
    (tmp_path / "sources" / "batch" / "a.txt").write_text(STORY)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_last_line_counts_what_became_of_the_files(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ingest"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "new: sources/batch/a.txt -> content/articles/2019/2019-05-04-bridge-opens.md",
        "1 new, 0 unchanged, 0 pending, 0 rejected, 1 need review",
    ]


def test_a_second_run_says_unchanged(capsys: pytest.CaptureFixture[str]) -> None:
    main(["ingest"])
    capsys.readouterr()
    assert main(["ingest", "sources", "--content", "content"]) == 0
    assert capsys.readouterr().out == "0 new, 1 unchanged, 0 pending, 0 rejected, 1 need review\n"


def test_review_emptied_by_an_editor_is_no_longer_counted(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["ingest"])
    article = root / "content" / "articles" / "2019" / "2019-05-04-bridge-opens.md"
    article.write_text(article.read_text().replace("review: [rights]", "review: []"))
    main(["ingest"])
    assert capsys.readouterr().out.endswith("0 new, 1 unchanged, 0 pending, 0 rejected, 0 need review\n")


def test_a_rejected_file_is_named_with_a_remedy(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "sources" / "batch" / "empty.txt").write_bytes(b"")
    assert main(["ingest"]) == 1
    printed = capsys.readouterr()
    assert printed.err.startswith("sources/batch/empty.txt:1:1: error: the file is empty; ")
    assert printed.out.endswith("1 new, 0 unchanged, 0 pending, 1 rejected, 1 need review\n")


def by_other_rules(sidecar: str) -> str:
    """A sidecar as rules of another day left it: what they have read is read anew."""
    return sidecar.replace(f'"rules": {RULES_VERSION}', '"rules": 0')


def make_pending(root: Path) -> None:
    main(["ingest"])
    sidecar = root / "sources" / "batch" / "a.txt.json"
    fields = json.loads(sidecar.read_text())
    sidecar.write_text(json.dumps({**fields, "base": "an older text", "rules": 0}))
    article = root / "content" / "articles" / "2019" / "2019-05-04-bridge-opens.md"
    article.write_text(article.read_text() + "\nAn editor's line.\n")


def test_only_waiting_versions_exit_with_3(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_pending(root)
    assert main(["ingest"]) == 3
    assert "a new version waits in sources/batch/a.txt.pending.md" in capsys.readouterr().err


def test_a_merge_says_what_is_in_conflict_and_where(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["ingest"])
    sidecar = root / "sources" / "batch" / "a.txt.json"
    sidecar.write_text(by_other_rules(sidecar.read_text()).replace("title: Bridge opens", "title: Bridge open"))
    article = root / "content" / "articles" / "2019" / "2019-05-04-bridge-opens.md"
    article.write_text(article.read_text().replace("title: Bridge opens", "# mine\ntitle: A bridge"))
    assert main(["ingest", "--merge"]) == 3
    assert (
        "content/articles/2019/2019-05-04-bridge-opens.md:3:1: warning: 'title' is yours and the new version has "
        "another: 'A bridge' here, 'Bridge opens' there; write here what is right, then delete "
        "sources/batch/a.txt.pending.md\n"
    ) in capsys.readouterr().err


def test_a_merge_without_a_conflict_exits_with_0(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["ingest"])
    sidecar = root / "sources" / "batch" / "a.txt.json"
    sidecar.write_text(by_other_rules(sidecar.read_text()).replace("agency: [AFP]", "agency: [Reuters]"))
    article = root / "content" / "articles" / "2019" / "2019-05-04-bridge-opens.md"
    article.write_text(
        article.read_text().replace("agency: [AFP]", "agency: [Reuters] # all").replace("opened", "is open")
    )
    assert main(["ingest", "--merge"]) == 0
    assert capsys.readouterr().out.endswith("0 new, 1 updated, 0 unchanged, 0 pending, 0 rejected, 1 need review\n")
    assert "agency: [AFP] # all\n" in article.read_text() and "The bridge is open" in article.read_text()


def test_json_is_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ingest", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["sources"][0]["outcome"] == "new"
    assert result["sources"][0]["review"] == ["rights"]


def test_a_dry_run_shows_what_each_line_is(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ingest", "--dry-run"]) == 0
    assert "      3 note         published-stamp  Published: May 4, 2019\n" in capsys.readouterr().out
    assert not (root / "content").exists()


def test_strict_makes_a_warning_a_failure(root: Path) -> None:
    (root / "sources" / "batch" / "a.txt").write_text(
        "Bridge opens\n\nThe bridge opened on Saturday, the mayor said.\n"
    )
    assert main(["ingest", "--strict"]) == 1
    assert main(["ingest", "--strict", "--received", "2019-05-06"]) == 0


@pytest.mark.parametrize("arguments", [["nowhere.txt"], ["--received", "yesterday"], ["--no-such-option"]])
def test_wrong_usage_exits_with_2(arguments: list[str]) -> None:
    try:
        code: int | str | None = main(["ingest", *arguments])
    except SystemExit as stop:
        code = stop.code
    assert code == 2


def test_a_second_ingest_at_the_same_time_is_refused(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with locked(root / "sources"):
        assert main(["ingest"]) == 1
    assert "another ingest is running" in capsys.readouterr().err


def test_restoring_what_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ingest", "--restore", "no-such-id"]) == 1
    assert "nothing to restore under the id 'no-such-id'" in capsys.readouterr().err


def test_a_hostile_file_name_cannot_command_the_terminal(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "sources" / "batch" / "x\x1b[31m\n.txt").write_bytes(b"")
    main(["ingest"])
    printed = capsys.readouterr()
    assert "\x1b" not in printed.out + printed.err
    assert printed.err.count("\n") == 1


NAMING = STORY.replace("the mayor said", "Mayor Jane Roe said")


def test_names_without_a_record_wait_and_the_last_line_stays_the_last(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "sources/batch/a.txt").write_text(NAMING)
    assert main(["ingest"]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == [
        "1 name without a record; 'make review' shows them",
        "1 new, 0 unchanged, 0 pending, 0 rejected, 1 need review",
    ]
    assert "  - name: Jane Roe\n" in (root / "content/proposals.md").read_text()


def test_names_wait_wherever_the_command_is_given(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "sources/batch/a.txt").write_text(NAMING)
    monkeypatch.chdir(root.parent)
    assert main(["ingest", f"{root}/sources", "--content", f"{root}/content"]) == 0
    assert "  - name: Jane Roe\n" in (root / "content/proposals.md").read_text()


def test_a_trial_writes_down_no_name(root: Path) -> None:
    (root / "sources/batch/a.txt").write_text(NAMING)
    main(["ingest", "--dry-run"])
    assert not (root / "content/proposals.md").exists()


def test_a_file_of_names_that_cannot_be_read_is_left_as_it_is(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "sources/batch/a.txt").write_text(NAMING)
    (root / "content").mkdir()
    (root / "content/proposals.md").write_text("---\n<<<<<<< HEAD\n=======\n>>>>>>> x\n---\n")
    assert main(["ingest"]) == 1
    printed = capsys.readouterr()
    assert "content/proposals.md:2:1: error: two people have changed this place" in printed.err
    assert printed.out.splitlines()[-1].startswith("1 new, ")
    assert (root / "content/proposals.md").read_text().startswith("---\n<<<<<<< HEAD\n")


def test_names_that_cannot_be_written_down_are_told_and_the_article_is_taken(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, text: str) -> None:
        raise OSError(28, "No space left on device")

    (root / "sources/batch/a.txt").write_text(NAMING)
    monkeypatch.setattr("newsarchive.archive.proposals.write_text", full)
    assert main(["ingest"]) == 1
    printed = capsys.readouterr()
    assert "content/proposals.md:1:1: error: the names found cannot be written down: No space left" in printed.err
    assert (root / "content/articles/2019/2019-05-04-bridge-opens.md").is_file()
