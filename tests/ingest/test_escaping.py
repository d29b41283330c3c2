"""Whatever wire copy says, Markdown shows it as it stands."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.ingest.escaping import escape, escape_heading
from newsarchive.publish.markup import render_markdown


def shown(markdown: str) -> str:
    """What a reader sees of one paragraph or heading; markup inside it would be seen as missing text."""
    found = re.fullmatch(r"\s*<(p|h2)>(.*)</\1>\s*", render_markdown(markdown), re.DOTALL)
    return html.unescape(found[2]) if found else ""


@pytest.mark.parametrize(
    "text",
    [
        "QUESTECH INC <CCI.N> YEAR NET",
        "<script>alert(1)</script>",
        "<!-- hidden -->",
        "He said *no* and _yes_ and `so`",
        "a_b_c and _d_",
        "1. First of all",
        "1986) A year",
        "# Heading",
        "> quoted",
        "- item",
        "+ item",
        "* item",
        "---",
        "===",
        "~~~",
        "AT&T and &amp; and &#65; & more",
        "[sic] and [a](b) and ![c](d) and [e][f]",
        "[note]: http://example.org",
        "back\\slash and \\* star",
        "| a | b |",
        ": term",
        "*[HTML]: abbreviation",
        "http://example.org/a_b_c*d",
        "5 * 6 < 7 > 4",
    ],
)
def test_active_markdown_is_shown_as_text(text: str) -> None:
    assert shown(escape(text)) == text


def test_plain_prose_is_not_touched() -> None:
    text = 'It\'s "slow" - but (in 2021) good: 5-4, 3.5% & more. Sort_of #1!'
    assert escape(text) == text


@pytest.mark.parametrize("text", ["Issue #", "A *star*", "# 1", "C##", "2. Take stock"])
def test_headings_are_shown_as_text(text: str) -> None:
    assert shown(f"## {escape_heading(text)}") == text


def test_a_number_at_the_beginning_of_a_heading_needs_no_escape() -> None:
    assert escape_heading("2. Take stock") == "2. Take stock"


@pytest.mark.torture
@given(st.lists(st.sampled_from([*"abc 1.)#>+-*_`[]()!<&;:=~|\\/\"'", "&lt;", "<b>", "]("]), max_size=24).map("".join))
def test_any_mix_of_marks_is_shown_as_text(text: str) -> None:
    plain = " ".join(text.split())
    if plain:
        assert " ".join(shown(escape(plain)).split()) == plain
