"""Whose value each field gets, judged by the values alone: the editor's always, unless the editor left it as it was.

A field is the editor's where its value is no longer the base's, and where the editor took its name out of `review`:
who has looked at a guess and let it stand has made it their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

Values = Mapping[str, Any]
# The way to a value: a field, or a field and a key of its map.
Route = tuple[str, ...]
Verdict = Literal["stays", "taken", "conflict"]

# Maps that are merged key by key; every other value counts as a whole.
_MAPS = frozenset({"source", "dateline", "rights", "inferred"})
_DATE = frozenset({"date", "date_range", "date_basis"})


@dataclass(frozen=True, slots=True)
class Plan:
    """What of the new version comes into the editor's head: ``takes`` are set as there, ``drops`` are not there.

    ``review`` is the merged list, or None where it stays as the editor has it.
    """

    takes: tuple[Route, ...] = ()
    drops: tuple[Route, ...] = ()
    conflicts: tuple[Route, ...] = ()
    review: tuple[str, ...] | None = None

    def apply(self, mine: Values, theirs: Values) -> dict[str, Any]:
        """The values of the merged head."""
        merged = {key: dict(value) if isinstance(value, Mapping) else value for key, value in mine.items()}
        for route in self.takes:
            if len(route) == 1:
                merged[route[0]] = theirs[route[0]]
            else:
                merged[route[0]] = {**(merged.get(route[0]) or {}), route[1]: theirs[route[0]][route[1]]}
        for route in self.drops:
            (merged if len(route) == 1 else merged[route[0]]).pop(route[-1], None)
        if self.review is not None:
            merged |= {"review": list(self.review)}
        return merged


@dataclass(frozen=True, slots=True)
class _Three:
    """The heads of the three versions, and which fields are the editor's: by a change, or by having been looked at."""

    base: Values
    mine: Values
    theirs: Values
    changed: frozenset[str]
    looked_at: frozenset[str]

    @property
    def owned(self) -> frozenset[str]:
        return self.changed | self.looked_at


def plan_fields(base: Values, mine: Values, theirs: Values) -> Plan:
    """What is to be done with the head, in the order of the new version's fields."""
    changed = {key for key in {*base, *mine} if mine.get(key) != base.get(key)}
    if mine.get("date_basis") == "editor":
        changed.add("date")
    looked_at = frozenset(_names(base)) - frozenset(_names(mine))
    three = _Three(base, mine, theirs, frozenset(changed), looked_at)
    verdicts = {
        route: _judge(three, route)
        for key in dict.fromkeys([*theirs, *base])
        if key != "review"
        for route in _routes(three, key)
    }
    moved = [route for route, verdict in verdicts.items() if verdict == "taken"]
    takes = tuple(route for route in moved if _value(theirs, route) is not None)
    drops = tuple(route for route in moved if _value(theirs, route) is None)
    conflicts = tuple(route for route, verdict in verdicts.items() if verdict == "conflict")
    review = _merge_review(three)
    if review == ():
        return Plan(takes, (*_whole(drops, takes, mine), ("review",)), conflicts)
    return Plan(takes, _whole(drops, takes, mine), conflicts, review)


def _value(values: Values, route: Route) -> Any:
    value = values.get(route[0])
    return value if len(route) == 1 else value.get(route[1]) if isinstance(value, Mapping) else None


def _routes(three: _Three, key: str) -> Iterator[Route]:
    """The keys of a map that is one in all versions that have it; else the field as a whole."""
    base, mine, theirs = (values.get(key) for values in (three.base, three.mine, three.theirs))
    maps = key in _MAPS and all(value is None or isinstance(value, Mapping) for value in (base, mine, theirs))
    gone = theirs is None or (mine is None and base is not None)
    if maps and (key == "inferred" or not gone):
        yield from ((key, inner) for inner in dict.fromkeys([*(theirs or {}), *(base or {})]))
    else:
        yield (key,)


def _judge(three: _Three, route: Route) -> Verdict:
    base, mine, theirs = (_value(values, route) for values in (three.base, three.mine, three.theirs))
    if theirs in (mine, base) and route[0] != "source":
        return "stays"
    if route[0] == "source":
        return "stays" if theirs == mine else "taken"
    if route[0] == "inferred":
        return "stays" if mine != base or route[-1] in three.owned else "taken"
    if route[0] in _DATE and "date" in three.owned:
        return "stays" if "date" in three.changed or route[0] != "date" else "conflict"
    if route == ("status",) and "date" in three.owned and "date" not in three.theirs:
        # The new rules see no date, which makes a draft; the editor's date stands.
        return "stays"
    return "taken" if mine == base and route[0] not in three.looked_at else "conflict"


def _names(values: Values) -> list[str]:
    review = values.get("review")
    return [str(name) for name in review] if isinstance(review, list) else []


def _merge_review(three: _Three) -> tuple[str, ...] | None:
    """An entry that the editor took out stays out, a new one is added, unless its field is the editor's."""
    base, mine, theirs = _names(three.base), _names(three.mine), _names(three.theirs)
    if not isinstance(three.mine.get("review"), list | None):
        return None
    stay = [name for name in mine if name in theirs or name not in base or name in three.owned]
    new = [name for name in theirs if name not in base and name not in mine and name not in three.owned]
    return None if [*stay, *new] == mine else (*stay, *new)


def _whole(drops: tuple[Route, ...], takes: tuple[Route, ...], mine: Values) -> tuple[Route, ...]:
    """The drops, a map at once where none of its keys is left."""
    routes: dict[Route, None] = {}
    for route in drops:
        inner = {(route[0], key) for key in mine.get(route[0]) or ()} if len(route) == 2 else set()
        left = inner - set(drops) or any(take[0] == route[0] for take in takes)
        routes[route if left or len(route) == 1 else route[:1]] = None
    return tuple(routes)
