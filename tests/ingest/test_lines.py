"""Lines keep the numbers that an editor's program shows."""

from __future__ import annotations

import pytest

from newsarchive.ingest.blocks import build_blocks
from newsarchive.ingest.lines import printable, split_lines


def numbered(text: str) -> list[tuple[int, str]]:
    return [(line.number, line.text) for line in split_lines(text)[0] if line]


def blocks(text: str) -> list[str]:
    return [block.text for block in build_blocks(split_lines(text)[0])]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_every_kind_of_line_end_counts_once(end: str) -> None:
    assert numbered(f"One{end}{end}Three") == [(1, "One"), (3, "Three")]


def test_controls_and_marks_that_turn_text_are_left_out_and_counted() -> None:
    lines, left_out = split_lines("\ufeffA\x1b[31mred\x1b[0m\u202eb\x07")
    assert lines[0] is not None and lines[0].text == "Aredb"
    assert left_out == 11


def test_nothing_printed_can_command_a_terminal() -> None:
    assert printable("a\x1b]0;title\x07\nb\u202e") == "a?]0;title? b?"


def test_blank_lines_part_paragraphs() -> None:
    assert blocks("One.\n\nTwo.") == ["One.", "Two."]


def test_an_indent_begins_a_paragraph() -> None:
    assert blocks("    LONDON, March 4 - Oil rose\nagain.\n    It fell\nlater.") == [
        "LONDON, March 4 - Oil rose again.",
        "It fell later.",
    ]


def test_one_line_is_one_paragraph_without_blank_lines() -> None:
    long = "The delegations agreed that the two groups would begin their meetings soon, to be followed by a third one."
    assert blocks(f"{long}\n{long}") == [long, long]


def test_hard_wrapped_lines_are_joined_up_to_a_short_last_one() -> None:
    text = (
        "The delegations agreed that the two working groups would\n"
        "begin their meetings soon, and that a third would be held\n"
        "later.\n"
        "A senior official said that the meeting was a productive\n"
        "one, although she declined to give any details of it."
    )
    assert [text.split()[0] for text in blocks(text)] == ["The", "A"]


def test_short_lines_of_a_table_stay_apart() -> None:
    assert blocks("Shr 15 cts\nNet 3,175\nRevs 13.6 mln") == ["Shr 15 cts", "Net 3,175", "Revs 13.6 mln"]
