"""The desk at which names are decided: what waits, what records there are, and what a decision would change on disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from newsarchive.errors import Problem, ProblemsFound, did_you_mean
from newsarchive.matter.yaml_text import Value, to_flow
from newsarchive.model import Actor, ActorType, ProposedActor
from newsarchive.proposed import fold, slug_of


@dataclass(frozen=True, slots=True)
class Change:
    """A file's new text, or None where the file goes; ``why`` says it in words."""

    path: Path
    text: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Decided:
    """What a decision changes, in the order in which it must be written, and what an editor should know of it."""

    changes: tuple[Change, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Desk:
    """``content`` is the archive's folder, ``actors`` all records by slug, the shipped too.

    ``filed`` are the names of the file of proposals; ``look`` finds all that wait, which takes longer.
    ``leaders`` are people of whom the program knows which posts they held.
    """

    content: Path
    actors: Mapping[str, Actor]
    filed: Sequence[ProposedActor]
    look: Callable[[], Sequence[ProposedActor]]
    leaders: Sequence[Actor] = ()

    def find_leader(self, name: str) -> Actor | None:
        """Somebody of whom the program knows which posts he held, where one alone goes by that name."""
        found = [one for one in self.leaders if fold(name) in map(fold, one.names)]
        return found[0] if len(found) == 1 else None

    def find_proposal(self, name: str) -> ProposedActor | None:
        """What waits under a name or a slug."""
        return _named(name, self.filed) or _named(name, self.look())

    def find_record(self, name: str) -> Actor | None:
        """The record of a slug, or of one that it had before; else the one of that name, where there is one alone."""
        if name in self.actors:
            return self.actors[name]
        former = next((actor for actor in self.actors.values() if name in actor.formerly), None)
        named = [actor for actor in self.actors.values() if fold(actor.name) == fold(name)]
        return former or (named[0] if len(named) == 1 else None)

    def record_of(self, name: str) -> Actor:
        """ProblemsFound, with the nearest names, where there is no such record."""
        record = self.find_record(name)
        if record is None:
            fix = did_you_mean(slug_of(name), self.actors)
            raise refusal(self.content / "actors", "no-record", f"there is no record of '{name}'", fix)
        return record

    def claimant_of(self, form: str) -> Actor | None:
        """The record that has a form among its names already."""
        return next((actor for actor in self.actors.values() if fold(form) in map(fold, actor.names)), None)

    def text_of(self, actor: Actor) -> str:
        """The words of a record's file; of one that ships with the program, those of a record that takes its place."""
        return Path(actor.path).read_bytes().decode("utf-8") if actor.path else record_text(actor.name, actor.type)

    def path_of(self, actor: Actor) -> Path:
        return Path(actor.path) if actor.path else self.path_for(actor.slug)

    def path_for(self, slug: str) -> Path:
        return self.content / "actors" / f"{slug}.md"


def _named(name: str, proposed: Sequence[ProposedActor]) -> ProposedActor | None:
    return next((one for one in proposed if one.slug == name or fold(one.name) == fold(name)), None)


def record_text(name: str, kind: ActorType, more: Mapping[str, Value] | None = None) -> str:
    """A new record, one key a line, so that two of them can be compared and merged line by line."""
    lines = [f"name: {to_flow(name)}", f"type: {kind}"]
    for key, value in (more or {}).items():
        if isinstance(value, str):
            lines.append(f"{key}: {to_flow(value)}")
        elif value and isinstance(value, Sequence):
            lines += [f"{key}:", *(f"  - {to_flow(item)}" for item in value)]
    return "\n".join(["---", *lines, "---", ""])


def refusal(path: Path, code: str, message: str, fix: str) -> ProblemsFound:
    return ProblemsFound([Problem(path.as_posix(), 1, 1, "error", code, message, fix)])
