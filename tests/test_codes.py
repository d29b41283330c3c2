"""Every code that the program can print is in the registry, and in the docs; and nothing else is."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsarchive.__main__ import main
from newsarchive.codes import CODES, PARTS, document

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "plugins" / "newsarchive"
# Which argument of each function is the code; None for functions of several modules, where any may be.
CALLS = {
    "Problem": 4, "problem_at": 1, "problem": None, "_at": 1, "refuse": 1, "fault": 0, "SyntaxFault": 3, "Fault": 1,
    "rejected": 1, "refusal": 1, "_refuse": 2, "_Fault": 0, "problem_of_setting": 1, "_problem": None,
    "_problem_of_field": 2,
}  # fmt: skip
CODE = re.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
SEVERITIES = {"error", "warning", "note"}


def given(source: str) -> Iterator[str]:
    """The codes that calls in a module give to problems."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            for place, one in enumerate(node.args if name in CALLS else []):
                text = one.value if isinstance(one, ast.Constant) and isinstance(one.value, str) else ""
                if CALLS[name] in (None, place) and CODE.fullmatch(text) and text not in SEVERITIES:
                    yield text


def constants(source: str) -> set[str]:
    nodes = ast.walk(ast.parse(source))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


MODULES = [path for path in sorted(PACKAGE.rglob("*.py")) if path.parent.name != "codes"]
# Words of calls of the same names that are no codes: a word of the ledger, and keys.
OTHERS = {"output"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_every_code_of_a_module_is_in_the_registry(path: Path) -> None:
    assert set(given(path.read_text("utf-8"))) - set(CODES) - OTHERS == set()


def test_a_code_that_is_not_in_the_registry_is_caught() -> None:
    assert list(given('Problem(path, 1, 1, "error", "no-such-code", message, fix)')) == ["no-such-code"]


def test_every_code_of_the_registry_is_used() -> None:
    used = set().union(*(constants(path.read_text("utf-8")) for path in MODULES))
    assert set(CODES) - used == set()


def test_no_code_stands_in_two_parts() -> None:
    assert sum(map(len, PARTS.values())) == len(CODES)


@pytest.mark.parametrize("name", CODES)
def test_a_code_says_what_it_means_and_what_to_do(name: str) -> None:
    code = CODES[name]
    assert CODE.fullmatch(name)
    assert not code.title.endswith(".")
    assert code.meaning.endswith(".") and code.remedy.endswith((".", "html"))
    assert bool(code.before) == bool(code.after) and (not code.before or code.before != code.after)


# Codes that no case and no test names, with the test that shows their message.
SHOWN_BY = {
    "no-content": "test_an_archive_that_is_not_there_is_told",
    "content-missing": "test_an_archive_that_is_not_there_is_told",
    "too-large": "test_bytes_that_are_no_article_are_refused",
    "unbearable-text": "test_bytes_that_are_no_article_are_refused",
    "not-a-file": "test_what_is_no_file_of_the_archive_is_refused",
    "address-taken": "test_an_address_that_shows_another_article_is_told",
    "address-returned": "test_a_page_that_is_back_is_noted",
    "address-changed": "test_a_new_day_or_a_new_name_is_a_new_address",
    "addresses-unkept": "test_addresses_that_nobody_keeps_are_noted_where_the_site_is_published",
    "characters": "test_it_is_taken_and_its_article_builds",
    "cannot-edit": "test_a_list_that_is_none_is_told_with_the_lines_to_write",
    "settings": "test_a_wrong_setting_is_told_at_its_line",
    "settings-missing": "test_settings_that_are_not_there_are_told",
    "unknown-setting": "test_a_wrong_setting_is_told_at_its_line",
    "outside-content": "test_a_wrong_setting_is_told_at_its_line",
    "plugin-missing": "test_a_wrong_setting_is_told_at_its_line",
    "no-catalogue": "test_without_a_catalogue_the_interface_is_english_and_the_build_says_so",
    "catalogue": "test_a_fault_in_a_catalogue_stops_the_build_with_its_line",
    "admin-missing": "test_where_the_program_is_missing_the_build_says_how_to_get_it",
    "suggestion": "test_no_article_is_overwritten",
}
# Of decisions on names, of the machine at hand, and of what can hardly be brought about.
ELSEWHERE = {
    *("no-proposal", "no-record", "unknown-type", "unknown-kind", "same", "shipped", "same-bytes", "unwritable"),
    *("not-installed", "sheet-missing", "no-home-page", "build-running", "zip-failed", "site-size", "port"),
}


def test_every_code_has_a_case_that_shows_it() -> None:
    tests = "".join(
        path.read_text("utf-8") for path in sorted((ROOT / "tests").rglob("*.py")) if path != Path(__file__)
    )
    cases = "".join(path.read_text("utf-8") for path in sorted((ROOT / "tests" / "bad" / "cases").glob("*.txt")))
    shown = {name for name in CODES if f'"{name}"' in tests or f"[{name}]" in cases}
    assert {name for name, test in SHOWN_BY.items() if f"def {test}(" in tests} == set(SHOWN_BY)
    assert set(CODES) - shown - set(SHOWN_BY) - ELSEWHERE == set()


def test_the_page_of_problems_is_the_registrys_own() -> None:
    page = ROOT / "docs" / "errors.md"
    assert page.read_text("utf-8") == document(), "write it anew with newsarchive.codes.document()"


def test_a_code_is_explained_at_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--explain", "unknown-actor"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("unknown-actor: An actor is named that has no record\n")
    assert "Before:\n    actors: [jane-deo]\n" in printed


def test_a_code_that_is_none_is_told_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--explain", "unknown-acter"]) == 2
    assert "did you mean 'unknown-actor'" in capsys.readouterr().err
