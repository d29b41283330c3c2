"""The editor's head with the planned changes in it: lines change where their value does, every other byte stays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsarchive.ingest.merge.fields import Plan, Route
from newsarchive.ingest.merge.versions import Version, parse_version
from newsarchive.matter.yaml_text import to_yaml


@dataclass(frozen=True, slots=True)
class _Edit:
    """``lines``, without their ends, in the place of the lines ``[first, end)``."""

    first: int
    end: int
    lines: Sequence[str]


def write_head(mine: Version, theirs: Version, plan: Plan) -> list[str]:
    """The lines of ``mine`` down to the one that closes the head, with what the plan takes from ``theirs``."""
    for key in dict.fromkeys(route[0] for route in (*plan.takes, *plan.drops) if len(route) == 2):
        mine = _unfolded(mine, key)
    edits = sorted(_edits(mine, theirs, plan), key=lambda edit: (edit.first, edit.end))
    lines, at = [], 0
    for edit in edits:
        lines += [*mine.lines[at : edit.first], *(f"{line}{mine.newline}" for line in edit.lines)]
        at = edit.end
    return [*lines, *mine.lines[at : mine.below + 1]]


def _unfolded(mine: Version, key: str) -> Version:
    """The version with a map that stands in braces written one key a line, as far as that can be done."""
    entry = mine.find((key,))
    if entry is None or entry.form != "flow":
        return mine
    lines = [
        *entry.comments,
        f"{key}:",
        *(f"  {inner.key}: {' '.join(inner.written.split())}" for inner in entry.inner),
    ]
    text = "".join([*mine.lines[: entry.first], *(f"{line}{mine.newline}" for line in lines), *mine.lines[entry.end :]])
    unfolded = parse_version(mine.mark + text)
    return unfolded if isinstance(unfolded, Version) else mine


def _edits(mine: Version, theirs: Version, plan: Plan) -> Iterator[_Edit]:
    for route in plan.drops:
        if entry := mine.find(route):
            yield _Edit(entry.first, entry.end, _indented(entry.comments, entry.column))
    new_maps: dict[str, list[str]] = {}
    for route in plan.takes:
        donor = theirs.find(route)
        lines = theirs.lines_of(donor) if donor else []
        outer = mine.find(route[:1])
        if len(route) == 2 and not (outer and outer.inner):
            new_maps.setdefault(route[0], []).extend(_indented(lines, 2))
        else:
            yield _put(mine, theirs, route, lines)
    for key, lines in new_maps.items():
        yield _put(mine, theirs, (key,), [f"{key}:", *lines])
    if plan.review is not None:
        yield _put(mine, theirs, ("review",), _review_lines(mine, plan.review))


def _review_lines(mine: Version, names: Sequence[str]) -> list[str]:
    """The list as the editor writes lists: in brackets, or one entry a line."""
    entry = mine.find(("review",))
    flow = to_yaml({"review": names}).splitlines()
    if entry is None or entry.form != "block":
        return flow
    return ["review:", *(f"  - {to_yaml({'x': name}).strip().removeprefix('x: ')}" for name in names)]


def _put(mine: Version, theirs: Version, route: Route, lines: Sequence[str]) -> _Edit:
    """A value in the place of the editor's, or, where there is none, behind the key that it follows in ``theirs``."""
    entry = mine.find(route)
    if entry is None:
        first, column = _place(mine, theirs, route)
        return _Edit(first, first, _indented(lines, column))
    if len(lines) == 1 and entry.end - entry.first == 1:
        return _Edit(entry.first, entry.end, [f"{' ' * entry.column}{lines[0]}{entry.behind}"])
    return _Edit(entry.first, entry.end, _indented([*entry.comments, *lines], entry.column))


def _place(mine: Version, theirs: Version, route: Route) -> tuple[int, int]:
    """The line before which a new key goes, and its column."""
    outer = mine.find(route[:-1])
    siblings = {entry.key: entry for entry in (outer.inner if outer else mine.entries)}
    column = next((entry.column for entry in siblings.values()), 0)
    for key in reversed(_before(theirs, route)):
        if key in siblings:
            return siblings[key].end, column
    return outer.first + 1 if outer else mine.above, column


def _before(theirs: Version, route: Route) -> list[str]:
    outer = theirs.find(route[:-1])
    keys = [entry.key for entry in (outer.inner if outer else theirs.entries)]
    return keys[: keys.index(route[-1])] if route[-1] in keys else keys


def _indented(lines: Sequence[str], column: int) -> list[str]:
    return [f"{' ' * column}{line}" for line in lines]
