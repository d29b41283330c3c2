"""The gazetteer that ships with the plugin: text to authority records, and how an archive's own go before them."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from newsarchive.model import Actor, Alias, Role

FORMAT = 1


def parse_gazetteer(text: str, kind: str = "") -> tuple[Actor, ...]:
    """The records of ``data/gazetteer.json`` in the file's order (by slug); ValueError where the format is another.

    >>> parse_gazetteer('{"format": 1, "records": [{"slug": "peru", "name": "Peru", "type": "country"}]}')[0].shipped
    True
    """
    data = json.loads(text)
    if data.get("format") != FORMAT:
        raise ValueError(f"gazetteer format {data.get('format')!r} is not {FORMAT}")
    return tuple(_actor({"type": kind, **record}) for record in data["records"])


def parse_leaders(text: str) -> tuple[Actor, ...]:
    """Heads of state and of government of ``data/leaders.json``, in the file's order (by slug).

    They are no records: a name is proposed to an editor, with the post that its bearer held.
    """
    return tuple(replace(actor, status="proposed") for actor in parse_gazetteer(text, kind="person"))


def join_gazetteer(curated: Sequence[Actor], shipped: Sequence[Actor]) -> tuple[Actor, ...]:
    """Curated records, and the shipped ones that none of them replaces, sorted by slug.

    A curated record with the slug of a shipped one takes its place and inherits its names.
    """
    ours = {actor.slug: actor for actor in shipped}
    kept = [inherit(actor, ours[actor.slug]) if actor.slug in ours else actor for actor in curated]
    taken = {actor.slug for actor in curated}
    return tuple(sorted((*kept, *(a for a in shipped if a.slug not in taken)), key=lambda actor: actor.slug))


def inherit(actor: Actor, shipped: Actor) -> Actor:
    """A curated record with the names of the shipped record that it replaces after its own.

    What its ``never`` bars stays barred: that is how an editor drops a shipped name.
    """
    return replace(
        actor,
        aliases=tuple(dict.fromkeys(actor.aliases + shipped.aliases)),
        adjectives=tuple(dict.fromkeys(actor.adjectives + shipped.adjectives)),
        seats=tuple(dict.fromkeys(actor.seats + shipped.seats)),
        never=tuple(dict.fromkeys(actor.never + shipped.never)),
    )


def _actor(record: Mapping[str, Any]) -> Actor:
    return Actor(
        slug=record["slug"],
        name=record["name"],
        type=record["type"],
        aliases=tuple(_alias(alias) for alias in record.get("aliases", ())),
        adjectives=tuple(record.get("adjectives", ())),
        never=tuple(record.get("not", ())),
        seats=tuple(record.get("seats", ())),
        surname=record.get("surname", ""),
        roles=tuple(_role(role) for role in record.get("roles", ())),
        shipped=True,
    )


def _role(value: Mapping[str, str]) -> Role:
    first, last = (datetime.date.fromisoformat(day) if (day := value.get(key)) else None for key in ("from", "to"))
    return Role(value["title"], value["of"], first, last)


def _alias(value: str | Mapping[str, Any]) -> Alias:
    return Alias(value) if isinstance(value, str) else Alias(value["text"], value["kind"])
