"""``newsarchive explain``, as it is called: files and lines in, one result each out."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
ARTICLE = """---
title: Roe in Geneva
date: 2021-09-30
---
Jane Roe met envoys in Geneva on Thursday (Sept 30).
"""
ROE = "---\nname: Jane Roe\ntype: person\n---\n"
LINE = {
    "id": "a1",
    "date": "2021-09-30",
    "title": "Roe in Geneva",
    "body": "Jane Roe met envoys on Thursday (Sept 30).",
}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    for name, text in (("articles/2021-09-30-talks.md", ARTICLE), ("actors/jane-roe.md", ROE)):
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def explain(folder: Path, *words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    command = [sys.executable, "-m", "newsarchive", "explain", *words]
    return subprocess.run(command, cwd=folder, env=environment, input=given, capture_output=True, check=False)


def results(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def lines(*records: dict[str, str]) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def named(result: dict[str, Any]) -> list[str]:
    return [mention["actor"] for mention in result["mentions"] if "zone" not in mention]


def test_people_read_text(archive: Path) -> None:
    done = explain(archive, "content/articles/2021-09-30-talks.md")
    text = done.stdout.decode()
    assert done.returncode == 0, done.stderr
    assert text.startswith("Roe in Geneva\n2021-09-30-talks, published 2021-09-30")
    assert "line 5: “Jane Roe” is jane-roe" in text
    assert "→ 2021-09-30 (30 September 2021)" in text


def test_programs_read_one_object_an_article(archive: Path) -> None:
    (result,) = results(explain(archive, "--json", "content/articles/2021-09-30-talks.md"))
    assert (result["schema"], result["id"]) == (1, "2021-09-30-talks")
    assert "jane-roe" in named(result)
    assert "2021-09-30" in [timex["edtf"] for timex in result["timexes"]]


def test_an_article_may_lie_outside_of_the_archive(archive: Path) -> None:
    (archive / "elsewhere.md").write_text(ARTICLE, encoding="utf-8")
    (result,) = results(explain(archive, "--json", "elsewhere.md"))
    assert "jane-roe" in named(result)


def test_lines_are_answered_in_order(archive: Path) -> None:
    done = explain(archive, "--jsonl", given=lines(LINE, LINE | {"id": "a2", "body": "Nobody."}))
    assert done.returncode == 0, done.stderr
    assert [(one["id"], named(one)) for one in results(done)] == [("a1", ["jane-roe"]), ("a2", [])]


def test_a_bad_line_has_its_answer_and_the_rest_are_answered(archive: Path) -> None:
    done = explain(archive, "--jsonl", given=b'{"id": "bad"}\n' + lines(LINE))
    bad, good = results(done)
    assert done.returncode == 1
    assert (bad["id"], bad["problems"][0]["code"], bad["problems"][0]["line"]) == ("bad", "bad-line", 1)
    assert (good["id"], good["problems"]) == ("a1", [])


def test_records_without_files_are_known(tmp_path: Path) -> None:
    (tmp_path / "actors.jsonl").write_text('{"slug": "roe", "name": "Jane Roe", "type": "person"}\n', encoding="utf-8")
    done = explain(
        tmp_path, "--jsonl", "--actors", "actors.jsonl", given=lines(LINE | {"body": "Jane Roe left Russia."})
    )
    assert named(results(done)[0]) == ["roe", "russia"]


def test_a_wrong_record_is_told_and_the_articles_are_answered(tmp_path: Path) -> None:
    (tmp_path / "actors.jsonl").write_text('{"slug": "roe"}\n', encoding="utf-8")
    done = explain(tmp_path, "--jsonl", "--actors", "actors.jsonl", given=lines(LINE))
    assert done.returncode == 1
    assert b"actors.jsonl:1:1: error:" in done.stderr
    assert len(results(done)) == 1


def test_an_article_that_is_not_there_is_a_problem(archive: Path) -> None:
    done = explain(archive, "content/articles/nothing.md")
    assert (done.returncode, b"nothing.md:1:1: error:" in done.stderr, done.stdout) == (1, True, b"")


@pytest.mark.parametrize("words", [(), ("--jsonl", "x.md")])
def test_wrong_usage_is_refused(tmp_path: Path, words: tuple[str, ...]) -> None:
    done = explain(tmp_path, *words)
    assert done.returncode == 2
    assert b"name at least one article, or give --jsonl alone" in done.stderr
