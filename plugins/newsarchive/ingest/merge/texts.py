"""An edited article and a new version of it, made one as far as that can be done without losing a word of the editor's.

Three texts take part: the base, which is what ingest wrote last; the editor's, which was made of it; and what the
rules make of the source today.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from newsarchive.errors import Problem
from newsarchive.ingest.merge.body import Clash, merge_bodies
from newsarchive.ingest.merge.fields import Plan, Route, plan_fields
from newsarchive.ingest.merge.heads import write_head
from newsarchive.ingest.merge.versions import Version, parse_version
from newsarchive.matter import shown


@dataclass(frozen=True, slots=True)
class Conflict:
    """What could not be merged; ``line`` counts from 1 in the merged text. ``fix`` may be empty."""

    line: int
    message: str
    fix: str = ""


@dataclass(frozen=True, slots=True)
class Merged:
    """The editor's text with all that is new and in nobody's way.

    ``base`` is the base of the next merge: the new version, with the base's own words where there is a conflict.
    ``waits`` is true while `review` names a field.
    """

    text: str
    base: str
    conflicts: tuple[Conflict, ...] = ()
    waits: bool = False


def merge_texts(base: str, mine: str, theirs: str) -> Merged:
    """The three texts as one. Conflicts are named in text order; what is in conflict stays as the editor has it."""
    old, here, there = parse_version(base), parse_version(mine), parse_version(theirs)
    if isinstance(here, Problem):
        message = f"nothing is merged, since the front matter cannot be read: {here.message}"
        return Merged(mine, base, (Conflict(here.line, message, f"{here.fix}; then merge again"),))
    waits = bool(here.data.get("review"))
    if isinstance(old, Problem) or isinstance(there, Problem):
        message = "nothing is merged, since what was last generated is not known here"
        return Merged(mine, base, (Conflict(1, message),), waits)
    plan = plan_fields(old.data, here.data, there.data)
    body, clashes = merge_bodies(old.body, here.body, there.body, here.newline)
    text = here.mark + "".join([*write_head(here, there, plan), *body])
    merged = parse_version(text)
    if isinstance(merged, Problem) or dict(merged.data) != plan.apply(here.data, there.data):
        message = "nothing is merged, since the front matter is written in a way that cannot be changed line by line"
        return Merged(mine, base, (Conflict(1, message),), waits)
    conflicts = [_field_conflict(merged, there, route) for route in plan.conflicts]
    conflicts += [_body_conflict(merged, clash) for clash in clashes]
    conflicts.sort(key=lambda conflict: conflict.line)
    return Merged(text, _next_base(old, there, plan, clashes), tuple(conflicts), bool(merged.data.get("review")))


def _next_base(old: Version, there: Version, plan: Plan, clashes: tuple[Clash, ...]) -> str:
    """What is in conflict stays as it was, so that it is one again next time; the rest counts as offered."""
    held = Plan(
        takes=tuple(route for route in plan.conflicts if old.find(route)),
        drops=tuple(route for route in plan.conflicts if not old.find(route)),
    )
    return "".join([*write_head(there, old, held), *(old.body if clashes else there.body)])


def _field_conflict(merged: Version, there: Version, route: Route) -> Conflict:
    entry = merged.find(route) or merged.find(route[:1])
    here, other = (_said(version.data, route) for version in (merged, there))
    message = f"'{'.'.join(route)}' is yours and the new version has another: {here} here, {other} there"
    return Conflict(entry.first + 1 if entry else 1, message)


def _said(values: Any, route: Route) -> str:
    for key in route:
        values = values.get(key) if isinstance(values, dict) else None
    return "none" if values is None else f"'{shown(values)}'"


def _body_conflict(merged: Version, clash: Clash) -> Conflict:
    here, there = (f"'{shown(text)}'" if text else "none" for text in (clash.mine, clash.theirs))
    message = f"you and the new version changed the same paragraphs of the body: {here} here, {there} there"
    return Conflict(merged.below + 2 + clash.line, message)
