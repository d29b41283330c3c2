"""A head that an editor wrote, in any of the ways in which YAML lets them, keeps every word through a change."""

from typing import Any

import pytest
from anything import HELD
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.errors import ProblemsFound
from newsarchive.matter import parse_matter
from newsarchive.matter.editing import extend_list, set_field
from newsarchive.matter.yaml_text import to_flow, to_yaml

pytestmark = pytest.mark.torture

WORD = st.sampled_from(
    ["Roe", "J. Roe", "'Roe, Jane'", '"Roe: a life"', "{text: R, kind: weak}", "é ‘q’", "2021-09-30"]
)
COMMENT = st.sampled_from(["", "", "  # a comment", " # Roe: [x], 'y'"])
SPACE = st.sampled_from(["", "", "\n", "# a line of its own\n", "\n\n  # indented\n"])


@st.composite
def lists(draw: st.DrawFn, key: str) -> str:
    """The same list in block style at any depth, in flow style on one line or several, or empty."""
    items, comment = draw(st.lists(WORD, max_size=3)), draw(COMMENT)
    if not items:
        return draw(st.sampled_from([f"{key}:{comment}\n", f"{key}: []{comment}\n", f"{key}: [ ]{comment}\n"]))
    if draw(st.booleans()):
        margin = draw(st.sampled_from(["", "  ", "    "]))
        joint = draw(SPACE)
        return f"{key}:{comment}\n" + joint.join(f"{margin}- {item}{draw(COMMENT)}\n" for item in items)
    joint = draw(st.sampled_from([", ", ",", ",\n  ", " ,  # why\n  "]))
    return f"{key}: [{joint.join(items)}]{comment}\n"


@st.composite
def scalars(draw: st.DrawFn, key: str) -> str:
    style = draw(st.sampled_from(["{}{}\n", "'{}'{}\n", '"{}"{}\n', "|\n  {}\n", ">-\n  {}\n\n  more\n"]))
    return f"{key}: " + style.format("Jane Roe", draw(COMMENT))


PARTS = st.tuples(scalars("name"), lists("aliases"), lists("formerly"), scalars("type")).flatmap(st.permutations)
BODIES = st.sampled_from(["", "A note.\n", "A note.\n\n---\n\naliases:\n  - no list\n", "  indented\n\n\n", "* a\n* b"])


@st.composite
def files(draw: st.DrawFn) -> str:
    head = "".join(f"{draw(SPACE)}{part}" for part in draw(PARTS))
    text = draw(st.sampled_from(["", "\n\n"])) + f"---\n{head}{draw(SPACE)}---\n" + draw(SPACE) + draw(BODIES)
    return draw(st.sampled_from(["", "\ufeff"])) + draw(st.sampled_from(["\n", "\r\n"])).join(text.split("\n"))


NEW = st.lists(HELD | st.builds(lambda text: {"text": text, "kind": "weak"}, HELD), min_size=1, max_size=2)


def read(text: str) -> Any:
    matter, problems = parse_matter(text, "a.md")
    assert problems == () and matter is not None, problems
    return matter


@given(files(), NEW)
def test_what_joins_a_list_leaves_everything_else_as_it_stands(text: str, items: list[Any]) -> None:
    before = read(text)
    try:
        changed = extend_list(text, "aliases", items, "a.md")
    except ProblemsFound as found:
        # Told with what to write, and nothing is changed.
        assert [one.code for one in found.problems] == ["cannot-edit"]
        return
    after = read(changed)
    old = before.data["aliases"] or []
    assert after.data["aliases"] == [*old, *items]
    assert {**after.data, "aliases": None} == {**before.data, "aliases": None}
    assert list(after.data) == list(before.data)
    assert after.body == before.body
    # Comments too: nothing was taken out but the end of the line, or lines, that the list stands on.
    assert changed.startswith("\ufeff") == text.startswith("\ufeff")
    assert ("\r\n" in changed) == ("\r\n" in text)
    assert is_within(text, changed)


def is_within(before: str, after: str) -> bool:
    """Whether every character of the one stands in the other, in order."""
    rest = iter(after)
    return all(letter in rest for letter in before)


@given(files())
def test_no_list_of_an_editors_is_beyond_change(text: str) -> None:
    extend_list(text, "aliases", ["A. New"], "a.md")
    extend_list(text, "never", ["A. New"], "a.md")


@given(files(), st.sampled_from(["name", "type", "status"]), HELD)
def test_a_value_that_is_set_changes_alone(text: str, key: str, value: str) -> None:
    before = read(text)
    after = read(set_field(text, key, value, "a.md"))
    assert after.data == {**before.data, key: value}
    assert list(after.data)[: len(before.data)] == list(before.data)
    assert after.body == before.body
    # An indented one below a block of text is text.
    for comment in ("# a line of its own", "# why"):
        assert set_field(text, key, value, "a.md").count(comment) >= text.count(comment)


@given(HELD | st.dictionaries(st.sampled_from(["text", "kind"]), HELD, min_size=1))
def test_a_value_in_brackets_is_read_as_it_was_written(value: Any) -> None:
    assert read(f"---\na: [{to_flow(value)}, b]\n---\n").data == {"a": [value, "b"]}
    assert read(f"---\n{to_yaml({'a': value})}---\n").data == {"a": value}
