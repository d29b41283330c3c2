"""Two changes of one body, by paragraphs; each body is written as its paragraphs, with a space between them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.ingest.merge.body import merge_bodies


def lines(paragraphs: str) -> list[str]:
    text = "\n\n".join(paragraphs.split())
    return ["\n", *(f"{line}\n" for line in text.splitlines())]


def merged(base: str, mine: str, theirs: str) -> str:
    found, clashes = merge_bodies(lines(base), lines(mine), lines(theirs), "\n")
    assert not clashes
    assert found == lines("".join(found))
    return " ".join("".join(found).split())


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "wanted"),
    [
        ("a b c", "a b c", "a B c", "a B c"),
        ("a b c", "a B c", "a b c", "a B c"),
        ("a b c", "a B c", "a B c", "a B c"),
        ("a b c", "A b c", "a b C", "A b C"),
        ("a b c", "A b c", "a B c", "A B c"),
        ("a b c", "x a b c", "a b", "x a b"),
        ("a b c", "a b c x", "a b C", "a b C x"),
        ("a b c", "a b x c", "A b c y", "A b x c y"),
        ("a b c", "a x b c", "a b y c", "a x b y c"),
        ("a b c", "b c", "a b c d", "b c d"),
        ("a b c", "a c", "x a b c", "x a c"),
        ("a", "a x y", "a2", "a2 x y"),
        ("a b", "", "a b", ""),
        ("", "x", "", "x"),
        ("", "", "a", "a"),
    ],
)
def test_what_one_side_changed_is_taken(base: str, mine: str, theirs: str, wanted: str) -> None:
    assert merged(base, mine, theirs) == wanted


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "line"),
    [
        ("a b c", "a x c", "a y c", 3),
        ("a b c", "a c", "a B c", 1),
        ("a b c", "a B c", "a c", 3),
        ("a b", "a b x", "a b y", 5),
        ("a b c", "x", "a B c", 1),
        ("a b", "x a b", "a x b", 1),
        ("a", "", "A", 0),
    ],
)
def test_what_both_changed_is_a_clash_and_nothing_is_changed(base: str, mine: str, theirs: str, line: int) -> None:
    found, clashes = merge_bodies(lines(base), lines(mine), lines(theirs), "\n")
    assert found == lines(mine)
    assert [clash.line for clash in clashes] == [line]


def test_blank_lines_and_ends_stay_as_the_editor_has_them() -> None:
    mine = ["\r\n", "a\r\n", "\r\n", " \r\n", "b  \r\n", "\r\n", "c\r\n", "\r\n", "\r\n", "x"]
    found, _ = merge_bodies(lines("a b c"), mine, lines("A b c"), "\r\n")
    assert found == ["\r\n", "A\r\n", *mine[2:]]


def test_a_new_paragraph_behind_a_last_line_without_an_end() -> None:
    found, _ = merge_bodies(lines("a b"), ["\n", "A\n", "\n", "b"], lines("a b c"), "\n")
    assert found == ["\n", "A\n", "\n", "b\n", "\n", "c"]


WORDS = st.lists(st.sampled_from(["a", "b", "c", "d", "e", "f"]), max_size=7).map(" ".join)


@pytest.mark.torture
@given(WORDS, WORDS, WORDS)
def test_no_paragraph_of_the_editors_is_lost(base: str, mine: str, theirs: str) -> None:
    found, clashes = merge_bodies(lines(base), lines(mine), lines(theirs), "\n")
    kept = "".join(found).split()
    assert {*mine.split()} - {*base.split()} <= {*kept}
    assert not clashes or found == lines(mine)
    for word in {*mine.split()} - {*theirs.split()}:
        # As often as the editor has it, unless the base has it too and the new version takes it out.
        assert word in base.split() or kept.count(word) == mine.split().count(word)


@pytest.mark.torture
@given(WORDS, WORDS)
def test_one_side_alone_gives_that_side(base: str, changed: str) -> None:
    assert merged(base, changed, base) == changed
    assert merged(base, base, changed) == changed
    assert merged(base, changed, changed) == changed
