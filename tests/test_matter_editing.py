"""A head that an editor wrote is changed in one place, and keeps every other byte."""

import pytest

from newsarchive.errors import ProblemsFound
from newsarchive.matter.editing import extend_list, set_field


def head(*lines: str) -> str:
    return "\n".join(["---", *lines, "---", "", "A note.", ""])


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["name: Jane Roe"], ["name: Jane Roe", "aliases:", "  - J. Roe"]),
        (["aliases: [Roe]", "name: Jane Roe"], ["aliases: [Roe, J. Roe]", "name: Jane Roe"]),
        (["aliases: []  # none yet"], ["aliases: [J. Roe]  # none yet"]),
        (["aliases:", "- Roe", "# a comment", "name: X"], ["aliases:", "- Roe", "- J. Roe", "# a comment", "name: X"]),
        (["aliases:", "    - {text: Roe, kind: short}  # late", "", "name: X"],
         ["aliases:", "    - {text: Roe, kind: short}  # late", "    - J. Roe", "", "name: X"]),
        (["aliases:", "  - text: Roe", "    kind: short", "type: person"],
         ["aliases:", "  - text: Roe", "    kind: short", "  - J. Roe", "type: person"]),
        (["aliases:", "type: person"], ["aliases:", "  - J. Roe", "type: person"]),
        (["aliases: [Roe,", "  Jane]"], ["aliases: [Roe,", "  Jane, J. Roe]"]),
    ],
)  # fmt: skip
def test_an_item_joins_a_list_as_the_editor_writes_lists(lines: list[str], expected: list[str]) -> None:
    assert extend_list(head(*lines), "aliases", ["J. Roe"], "a.md") == head(*expected)


def test_line_ends_and_the_mark_of_utf8_stay() -> None:
    text = "\ufeff---\r\nname: Jane Roe\r\n---\r\nA note.\r\n"
    assert extend_list(text, "formerly", ["j-roe"], "a.md") == (
        "\ufeff---\r\nname: Jane Roe\r\nformerly:\r\n  - j-roe\r\n---\r\nA note.\r\n"
    )


def test_what_yaml_would_take_for_something_else_is_quoted() -> None:
    changed = extend_list(
        head("aliases: [Roe]"), "aliases", ["No", "Roe, Jane", {"text": "X: Y", "kind": "weak"}], "a.md"
    )
    assert 'aliases: [Roe, "No", "Roe, Jane", {text: "X: Y", kind: weak}]' in changed


def test_a_value_changes_where_it_stands() -> None:
    assert set_field(head("name: 'Jane Roe'  # so", "type: person"), "name", "Jane Poe", "a.md") == head(
        "name: Jane Poe  # so", "type: person"
    )
    assert set_field(head("name: Jane Roe"), "status", "rejected", "a.md") == head("name: Jane Roe", "status: rejected")


def test_a_head_that_cannot_be_read_is_told_and_not_touched() -> None:
    with pytest.raises(ProblemsFound) as found:
        extend_list(head("name: Jane: Roe"), "aliases", ["J. Roe"], "content/actors/jane-roe.md")
    assert found.value.problems[0].path == "content/actors/jane-roe.md"


def test_a_list_that_is_none_is_told_with_the_lines_to_write() -> None:
    with pytest.raises(ProblemsFound) as found:
        extend_list(head("aliases: Roe"), "aliases", ["J. Roe"], "a.md")
    assert "cannot be changed by program" in found.value.problems[0].message
