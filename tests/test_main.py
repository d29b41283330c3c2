"""``newsarchive VERB``: exit codes, and words instead of tracebacks."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from newsarchive.__main__ import main
from newsarchive.errors import Problem, ProblemsFound


def plant(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """``ingest`` as a verb that fails."""
    import newsarchive.cli.ingest as verb  # noqa: PLC0415

    planted = ModuleType(verb.__name__)

    def run(args: object) -> int:
        raise error

    planted.__dict__.update(add_parser=verb.add_parser, run=run)
    monkeypatch.setitem(sys.modules, verb.__name__, planted)


def test_an_interruption_exits_with_130(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    plant(monkeypatch, KeyboardInterrupt())
    assert main(["ingest"]) == 130
    assert capsys.readouterr().err == "newsarchive: interrupted; what was finished is kept\n"


def test_problems_are_printed_and_exit_with_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    plant(monkeypatch, ProblemsFound([Problem("a.md", 4, 1, "error", "x", "it is wrong", "mend it")]))
    assert main(["ingest"]) == 1
    assert capsys.readouterr().err == "a.md:4:1: error: it is wrong; mend it\n"


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (
            PermissionError(13, "Permission denied", "content/a.md"),
            "content/a.md:1:1: error: it may not be read or changed; see who owns the file and its folder",
        ),
        (ValueError("odd"), "a fault in the program (ValueError: odd)"),
    ],
)
def test_no_editor_sees_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: Exception, words: str
) -> None:
    monkeypatch.delenv("NEWSARCHIVE_DEBUG", raising=False)
    plant(monkeypatch, error)
    assert main(["ingest"]) == 1
    printed = capsys.readouterr().err
    assert words in printed and "Traceback" not in printed


def test_no_verb_is_wrong_usage() -> None:
    with pytest.raises(SystemExit) as stop:
        main([])
    assert stop.value.code == 2
