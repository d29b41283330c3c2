"""The rights in an article: its own word, else that of ``content/rights.md`` on its publication, field by field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from newsarchive.errors import Problem
from newsarchive.matter import Matter
from newsarchive.model import Rights
from newsarchive.schema import ArticleMatter, PublicationRightsMatter, RightsFileMatter, RightsMatter


@dataclass(frozen=True, slots=True)
class RightsTable:
    """What the file says, by publication; names in small letters."""

    default: RightsMatter | None = None
    entries: Mapping[str, PublicationRightsMatter] = field(default_factory=dict)


NO_TABLE = RightsTable()


def build_rights_table(matter: Matter, fields: RightsFileMatter, problems: list[Problem]) -> RightsTable:
    """The table; a name that two entries claim joins ``problems``."""
    entries: dict[str, PublicationRightsMatter] = {}
    lines: dict[str, int] = {}
    for index, entry in enumerate(fields.sources):
        place = matter.place(("sources", index))
        for name in dict.fromkeys(map(str.casefold, (entry.publication, *entry.aliases))):
            if name in entries:
                message = f"'{name}' stands in two entries, on line {lines[name]} and here"
                fix = "make one entry of them, or take the name out of one"
                problems.append(Problem(matter.path, place.line, place.column, "error", "rights", message, fix))
            entries.setdefault(name, entry)
            lines.setdefault(name, place.line)
    return RightsTable(fields.default, entries)


def settle_rights(fields: ArticleMatter, table: RightsTable) -> Rights:
    """An article's rights, whole; what nobody says is unknown, and the text is shown in full."""
    entry = next((table.entries[name] for name in _names(fields) if name in table.entries), None)
    told = [one for one in (fields.rights, entry or table.default) if one is not None]
    return Rights(
        status=_first(told, "status") or "unknown",
        holder=_first(told, "holder"),
        notice=_first(told, "notice"),
        licence=_first(told, "licence"),
        display=next((one.display for one in told if one.display), "full"),
    )


def _first(told: Iterable[RightsMatter], name: str) -> str:
    return next((value for one in told if (value := getattr(one, name))), "")


def _names(fields: ArticleMatter) -> Iterator[str]:
    """The names by which an article's publication may be listed, the surest first."""
    if fields.publication:
        yield fields.publication.casefold()
    if fields.canonical_url:
        yield from _hosts(urlsplit(fields.canonical_url).hostname or "")
    yield from map(str.casefold, fields.agency)


def _hosts(host: str) -> Sequence[str]:
    """``www.world.example.org``, then ``world.example.org``, then ``example.org``."""
    parts = host.split(".")
    return [".".join(parts[start:]) for start in range(max(1, len(parts) - 1))]
