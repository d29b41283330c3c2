"""Front matter is written so that every reader of YAML reads the same."""

from __future__ import annotations

import datetime

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.matter.yaml_text import to_yaml

TRAPS = [
    "No", "yes", "on", "null", "12:30", "2021-09-30", "1e3", "# not a comment", "a: b", "a #b", "& co", "*star",
    "!bang",
    "- dash", "'quoted'", '"quoted"', "{map}", "[list]", "%", "@", "`", "ends:", "~", "|", ">", "? key",
    "back\\slash",
    " space ", "émigré ‘quotes’ — 🙂", "tab\there", "...", "---", "", "NaN", ".inf", "0x1F", "1_000", "=", "a\x85b",
]  # fmt: skip


@pytest.mark.parametrize("text", TRAPS)
def test_a_trap_stays_text(text: str) -> None:
    assert yaml.safe_load(to_yaml({"title": text, "list": [text], "deep": {"inner": [{"x": text}]}})) == {
        "title": text,
        "list": [text],
        "deep": {"inner": [{"x": text}]},
    }


@pytest.mark.torture
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_any_text_stays_text(text: str) -> None:
    assert yaml.safe_load(to_yaml({"title": text, "review": [text, "date"]})) == {
        "title": text,
        "review": [text, "date"],
    }


def test_dates_stand_bare_and_keys_keep_their_order() -> None:
    fields = {"b": datetime.date(2021, 9, 30), "a": [datetime.date(2021, 9, 30), datetime.date(2021, 10, 1)], "n": 3}
    assert to_yaml(fields) == "b: 2021-09-30\na: [2021-09-30, 2021-10-01]\nn: 3\n"


def test_a_list_of_sentences_takes_a_line_each() -> None:
    assert to_yaml({"evidence": ["one, two", "three"]}) == "evidence:\n  - one, two\n  - three\n"
