"""What each record claims: the forms that may name its actor, and which claim wins where two meet."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from newsarchive.annotate.aliases import generated_aliases, plain_name
from newsarchive.annotate.teams import team_of
from newsarchive.annotate.tokens import keys_of
from newsarchive.model import Actor

Keys = tuple[str, ...]
ClaimKind = Literal[
    "name", "strong", "acronym", "generated", "adjective", "seat", "metonym", "team", "short", "weak", "never"
]

# Who wins where two records claim one form: what an editor wrote, then what ships, then what was generated.
_RANKS: Mapping[ClaimKind, int] = {
    "team": -1,
    "name": 0,
    "strong": 1,
    "acronym": 1,
    "seat": 1,
    "adjective": 2,
    "metonym": 2,
    "generated": 6,
}
_SHIPPED = 3
# A name that no editor has reviewed yields to every record.
_PROPOSED = 7


class Claim(NamedTuple):
    """One record's right to one form; lower ``rank`` wins. ``start`` and ``end`` bound the article's date."""

    actor: str
    kind: ClaimKind
    text: str
    rank: int
    start: datetime.date | None = None
    end: datetime.date | None = None

    def holds_on(self, day: datetime.date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


def claims_by_form(
    actors: Mapping[str, Actor], countries: Mapping[str, str], parents: Mapping[str, str]
) -> dict[Keys, tuple[Claim, ...]]:
    """Every form that a record claims, with the claims to it; ``countries`` leads from a government to its country."""
    found: dict[Keys, list[Claim]] = {}
    states = _state_words(actors)
    for actor in actors.values():
        state = actors.get(countries.get(parents.get(actor.slug, ""), "")) or _state_in(actor, states)
        for claim in (*_claims(actor, state), *_team_claims(actor, states)):
            if keys := keys_of(claim.text):
                found.setdefault(keys, []).append(claim)
    return {keys: _ranked(claims) for keys, claims in found.items() if len("".join(keys)) > 1}


def _claims(actor: Actor, state: Actor | None) -> Iterator[Claim]:
    def claim(kind: ClaimKind, text: str) -> Claim:
        lower = _SHIPPED if actor.shipped else _PROPOSED if actor.status == "proposed" else 0
        return Claim(actor.slug, kind, text, _RANKS.get(kind, 9) + lower)

    name = plain_name(actor.name)
    yield claim("name", name)
    for alias in actor.aliases:
        if alias.kind != "short":
            yield claim(alias.kind, alias.text)._replace(start=alias.start, end=alias.end)
    for text in actor.seats:
        yield claim("seat", text)
    for text in actor.adjectives:
        yield claim("adjective", text)
    for text in actor.never:
        yield claim("never", text)
    if actor.shipped or actor.type == "country" or actor.status == "proposed":
        return
    adjectives = state.adjectives if state else ()
    places = state.names if state else ()
    for text in generated_aliases(actor, adjectives, places):
        letters = text.isupper() and " " not in text
        yield claim("generated" if not letters else "acronym", text)._replace(rank=_RANKS["generated"])


def _team_claims(actor: Actor, states: Mapping[str, Actor]) -> Iterator[Claim]:
    """A national team goes by the names of its country."""
    team = team_of(actor.name) if actor.type == "organisation" else None
    if team:
        state = states.get(team[0])
        for name in dict.fromkeys((team[0], *(state.names if state else ()))):
            yield Claim(actor.slug, "team", name, _RANKS["team"])


def _state_words(actors: Mapping[str, Actor]) -> dict[str, Actor]:
    """Names and adjectives of countries, each that one country alone has."""
    words: dict[str, set[str]] = {}
    for actor in actors.values():
        if actor.type == "country":
            for word in (*actor.names, *actor.adjectives):
                words.setdefault(word, set()).add(actor.slug)
    return {word: actors[slugs.pop()] for word, slugs in words.items() if len(slugs) == 1}


def _state_in(actor: Actor, states: Mapping[str, Actor]) -> Actor | None:
    """The state that a body's name says it belongs to: Russian …, … of Russia, … (Russia)."""
    if actor.type not in ("organisation", "government"):
        return None
    name, bracket = plain_name(actor.name), re.search(r"\(([^)]+)\)$", actor.name)
    words = name.split()
    behind = name.rpartition(" of ")[2].removeprefix("the ")
    for word in (bracket[1] if bracket else "", " ".join(words[:2]), words[0], behind):
        if state := states.get(word.removesuffix("'s")):
            return state
    return None


def _ranked(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """By rank; one claim an actor and span of time; what an actor's ``never`` bars is not its own."""
    barred = {claim.actor for claim in claims if claim.kind == "never"}
    kept: dict[tuple[str, object, object], Claim] = {}
    for claim in sorted(claims, key=lambda claim: (claim.rank, claim.actor, claim.text)):
        if claim.kind == "never" or claim.actor not in barred:
            kept.setdefault((claim.actor, claim.start, claim.end), claim)
    return tuple(kept.values())
