"""``newsarchive suggest``: one draft is written, or none; nothing is overwritten, nothing lands elsewhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsarchive.__main__ import main

ANSWERS = "### Headline\n\nTalks\n\n### Date of publication\n\n2021-09-30\n\n### Text\n\nThey met.\n"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    return tmp_path / "content"


def suggest(text: str, name: str = "answers.md") -> int:
    Path(name).write_text(text, encoding="utf-8")
    return main(["suggest", name])


def written(content: Path) -> list[str]:
    return sorted(path.relative_to(content).as_posix() for path in content.rglob("*") if path.is_file())


def test_the_draft_lies_in_the_folder_of_its_year(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert suggest(ANSWERS) == 0
    assert written(content) == ["articles/2021/2021-09-30-talks.md"]
    assert capsys.readouterr().out == "newsarchive: the draft is content/articles/2021/2021-09-30-talks.md\n"


def test_what_github_says_of_an_issue_is_read_as_data(content: Path) -> None:
    event = {"action": "labeled", "issue": {"number": 7, "title": "$(id)", "body": ANSWERS.replace("\n", "\r\n")}}
    assert suggest(json.dumps(event), "event.json") == 0
    assert written(content) == ["articles/2021/2021-09-30-talks.md"]


@pytest.mark.parametrize("event", ["[]", "{}", '{"issue": {"body": null}}', '{"issue": {"body": 7}}'])
def test_an_event_without_answers_makes_no_draft(content: Path, event: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert suggest(event, "event.json") == 1
    assert written(content) == []
    assert "the question 'Headline' has no answer" in capsys.readouterr().out


def test_no_article_is_overwritten(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = content / "articles" / "2021" / "2021-09-30-talks.md"
    place.parent.mkdir(parents=True)
    place.write_text("mine", encoding="utf-8")
    assert suggest(ANSWERS) == 1
    assert place.read_text(encoding="utf-8") == "mine"
    assert "there is an article of this day and headline already" in capsys.readouterr().out


def test_a_folder_that_leads_elsewhere_is_not_followed(content: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (content / "articles").mkdir()
    (content / "articles" / "2021").symlink_to(tmp_path / "elsewhere")
    assert suggest(ANSWERS) == 1
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_problems_can_be_shown_by_github(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("answers.md").write_text(ANSWERS.replace("2021-09-30", "30 Sept\n::warning::x"), encoding="utf-8")
    assert main(["suggest", "--format", "github", "answers.md"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 1 and lines[0].startswith("::error file=answers.md,line=5,")
