"""The lexicon: every form that may name an actor, made once from all records, and the longest match in it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Literal, NamedTuple

from newsarchive.annotate.aliases import generated_aliases, plain_name, surnames_of
from newsarchive.annotate.teams import team_of
from newsarchive.annotate.tokens import Words, find_tokens, is_capitalised, keys_of
from newsarchive.gazetteer import inherit
from newsarchive.model import Actor, Role
from newsarchive.tracing import Trace, Traced

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
# Acronyms that are words in a line of capitals.
_WORDS_IN_CAPITALS = frozenset("us who it is car au bis cis eu pif sco oas esa".split()) - {"eu"}


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


class Match(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive) that some record claims; ``claims`` by rank."""

    first: int
    last: int
    claims: tuple[Claim, ...]


class Officer(NamedTuple):
    """A dated role and the government or body it is held under, for role phrases without a name."""

    actor: str
    role: Role


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``actors`` by slug, without those that a record of the same name replaces; ``redirects`` lead former ids to them.

    ``governments`` leads from a country to the government that stands for it, ``countries`` back;
    ``parents`` from a ministry to its government; ``leaders`` from the name of somebody who is known and has no record,
    ``bearers`` from a surname to the people with posts who bear it.
    """

    actors: Mapping[str, Actor]
    redirects: Mapping[str, str]
    forms: Mapping[Keys, tuple[Claim, ...]]
    lengths: Mapping[str, tuple[int, ...]]
    shorts: Mapping[str, tuple[tuple[Keys, str], ...]]
    governments: Mapping[str, str]
    countries: Mapping[str, str]
    parents: Mapping[str, str]
    officers: Mapping[Keys, tuple[Officer, ...]]
    rejected: Mapping[Keys, str]
    leaders: Mapping[Keys, tuple[Actor, ...]]
    bearers: Mapping[Keys, tuple[str, ...]]

    def resolve(self, slug: str) -> str:
        """The slug under which an actor is known now, or ``""`` for none."""
        slug = self.redirects.get(slug, slug)
        return slug if slug in self.actors else ""


def build_lexicon(actors: Sequence[Actor], leaders: Sequence[Actor] = ()) -> Lexicon:
    """A lexicon of all records but the rejected; the order of ``actors`` does not matter."""
    living = sorted((actor for actor in actors if actor.status != "rejected"), key=lambda actor: actor.slug)
    heirs = _find_heirs(living)
    replaced = {actor.slug: actor for actor in living if actor.slug in heirs and actor.shipped}
    known = {actor.slug: _with_inheritance(actor, replaced, heirs) for actor in living if actor.slug not in heirs}
    redirects = {old: actor.slug for actor in known.values() for old in actor.formerly} | heirs
    governments = {
        redirects.get(actor.stands_for, actor.stands_for): actor.slug
        for actor in known.values()
        if actor.stands_for and actor.type != "country"
    }
    countries = {government: country for country, government in governments.items()}
    parents = {redirects.get(part, part): actor.slug for actor in known.values() for part in actor.parts}
    claims = _claims_by_form(known, countries, parents)
    return Lexicon(
        actors={slug: _essence(actor) for slug, actor in known.items()},
        redirects=redirects,
        forms=claims,
        lengths=_lengths(claims),
        shorts={slug: shorts for slug, actor in known.items() if (shorts := tuple(_short_forms(actor)))},
        governments=governments,
        countries=countries,
        parents=parents,
        officers=_officers(known),
        rejected={keys_of(actor.name): actor.slug for actor in actors if actor.status == "rejected"},
        leaders=_names_of_leaders(leaders),
        bearers=_bearers_of_surnames(known),
    )


def _names_of_leaders(leaders: Sequence[Actor]) -> dict[Keys, tuple[Actor, ...]]:
    found: dict[Keys, list[Actor]] = {}
    for actor in leaders:
        forms = (actor.name, *(alias.text for alias in actor.aliases), *generated_aliases(actor))
        for keys in dict.fromkeys(keys_of(form) for form in forms if " " in form):
            found.setdefault(keys, []).append(actor)
    return {keys: tuple(actors) for keys, actors in found.items()}


def _bearers_of_surnames(actors: Mapping[str, Actor]) -> dict[Keys, tuple[str, ...]]:
    """People of whom a record says which posts they held, by surname."""
    found: dict[Keys, set[str]] = {}
    for actor in actors.values():
        for surname in surnames_of(actor) if actor.type == "person" and actor.roles else ():
            found.setdefault(keys_of(surname), set()).add(actor.slug)
    return {keys: tuple(sorted(slugs)) for keys, slugs in found.items()}


def traced(lexicon: Lexicon, trace: Trace) -> Lexicon:
    """The same lexicon; what is looked up in it joins ``trace``."""
    return Lexicon(*(Traced(name, table, trace) for name, table in tables_of(lexicon).items()))


def tables_of(lexicon: Lexicon) -> dict[str, Mapping[Any, Any]]:
    """All that can be looked up in a lexicon, table by table."""
    return {field.name: getattr(lexicon, field.name) for field in fields(lexicon)}


def find_matches(words: Words, lexicon: Lexicon, day: datetime.date, sport: str = "") -> tuple[Match, ...]:
    """Every longest form in text order, none meeting another; a ``never`` phrase takes its words and gives no match.

    A country's name may mean its national team where the article reports of that team's ``sport``.
    """
    matches: list[Match] = []
    tokens = words.tokens
    keys = tuple([token.key for token in tokens])
    lengths, forms = lexicon.lengths, lexicon.forms
    index = 0
    while index < len(tokens):
        step = 1
        for length in lengths.get(keys[index], ()):
            claims = forms.get(keys[index : index + length])
            # Near the end a slice is shorter than asked for, and would be another form.
            if claims is None or index + length > len(tokens):
                continue
            fitting = tuple(
                [
                    claim
                    for claim in claims
                    if claim.holds_on(day)
                    and _fits_case(claim, words, index, length)
                    and (claim.kind != "team" or _plays(lexicon.actors[claim.actor], sport))
                ]
            )
            if fitting:
                step = length
                if fitting[0].kind != "never":
                    matches.append(Match(index, index + length, fitting))
                break
        index += step
    return tuple(matches)


def _plays(actor: Actor, sport: str) -> bool:
    team = team_of(actor.name)
    return bool(sport) and team is not None and team[1] in (sport, "")


def _fits_case(claim: Claim, words: Words, index: int, length: int) -> bool:
    first = words.tokens[index]
    if claim.kind == "acronym":
        if words.shouted and first.key in _WORDS_IN_CAPITALS:
            return False
        shown = "".join([token.text for token in words.tokens[index : index + length]])
        return shown.replace(".", "") == claim.text.replace(".", "").replace(" ", "")
    if not claim.text[0].isupper():
        return True
    if not is_capitalised(first) and not first.text[0].isdigit():
        return False
    if length == 1 and len(first.text) <= 5 and claim.text.isupper():
        # A short name all in capitals (ETA, BP) is not the word of the same letters.
        return first.text.isupper()
    return True


def _find_heirs(actors: Sequence[Actor]) -> dict[str, str]:
    """Shipped slugs that a curated record of the same name takes over, each with that record's slug."""
    shipped: dict[Keys, set[str]] = {}
    for actor in actors:
        if actor.shipped:
            names = [actor.name, *(alias.text for alias in actor.aliases if alias.kind in ("strong", "acronym"))]
            for keys in {keys_of(name) for name in names}:
                shipped.setdefault(keys, set()).add(actor.slug)
    heirs: dict[str, str] = {}
    for actor in actors:
        bracketed = "(" in actor.name and "(country)" not in actor.name
        if actor.shipped or actor.type in ("person", "media") or bracketed or actor.stands_for:
            continue
        owners = shipped.get(keys_of(plain_name(actor.name)), set())
        if len(owners) == 1:
            heirs.setdefault(next(iter(owners)), actor.slug)
    return heirs


def _essence(actor: Actor) -> Actor:
    """The record without what only forms are made of, and what only pages show: a new alias changes nothing else."""
    told = tuple(replace(alias, line=1) for alias in actor.aliases if alias.kind in ("metonym", "acronym"))
    return replace(actor, aliases=told, adjectives=(), parts=(), never=(), formerly=(), seats=(), wikidata="",
                   same_as=(), note="", path="")  # fmt: skip


def _with_inheritance(actor: Actor, replaced: Mapping[str, Actor], heirs: Mapping[str, str]) -> Actor:
    for slug, shipped in replaced.items():
        if heirs[slug] == actor.slug:
            actor = inherit(actor, shipped)
    return actor


def _claims_by_form(
    actors: Mapping[str, Actor], countries: Mapping[str, str], parents: Mapping[str, str]
) -> dict[Keys, tuple[Claim, ...]]:
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
    places = _country_names(state) if state else ()
    for text in generated_aliases(actor, adjectives, places):
        letters = text.isupper() and " " not in text
        yield claim("generated" if not letters else "acronym", text)._replace(rank=_RANKS["generated"])


def _team_claims(actor: Actor, states: Mapping[str, Actor]) -> Iterator[Claim]:
    """A national team goes by the names of its country."""
    team = team_of(actor.name) if actor.type == "organisation" else None
    if team:
        state = states.get(team[0])
        for name in dict.fromkeys((team[0], *(_country_names(state) if state else ()))):
            yield Claim(actor.slug, "team", name, _RANKS["team"])


def _state_words(actors: Mapping[str, Actor]) -> dict[str, Actor]:
    """Names and adjectives of countries, each that one country alone has."""
    words: dict[str, set[str]] = {}
    for actor in actors.values():
        if actor.type == "country":
            for word in (*_country_names(actor), *actor.adjectives):
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


def _country_names(state: Actor) -> tuple[str, ...]:
    return (state.name, *(alias.text for alias in state.aliases if alias.kind in ("strong", "acronym")))


def _ranked(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """By rank; one claim an actor and span of time; what an actor's ``never`` bars is not its own."""
    barred = {claim.actor for claim in claims if claim.kind == "never"}
    kept: dict[tuple[str, object, object], Claim] = {}
    for claim in sorted(claims, key=lambda claim: (claim.rank, claim.actor, claim.text)):
        if claim.kind == "never" or claim.actor not in barred:
            kept.setdefault((claim.actor, claim.start, claim.end), claim)
    return tuple(kept.values())


def _lengths(forms: Iterable[Keys]) -> dict[str, tuple[int, ...]]:
    """For each first word, the lengths of the forms that it begins, longest first."""
    found: dict[str, set[int]] = {}
    for keys in forms:
        found.setdefault(keys[0], set()).add(len(keys))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}


def _short_forms(actor: Actor) -> Iterator[tuple[Keys, str]]:
    """Forms that hold only once the actor has been named in full, each with the words as written."""
    texts = [alias.text for alias in actor.aliases if alias.kind == "short"]
    if actor.type == "person":
        texts += surnames_of(actor)
    yield from dict.fromkeys((keys_of(text), text) for text in texts if text)


ROLE_SYNONYMS = {"premier": "prime minister", "foreign secretary": "foreign minister"}


def role_keys(title: str) -> Keys:
    """A title's words without "of" and "the", so that "minister of defence" meets "defence minister"."""
    words = [
        token.key for token in find_tokens(title.replace("-", " ")) if token.key not in ("of", "the", "for", "-", ",")
    ]
    return tuple(sorted(words))


def _officers(actors: Mapping[str, Actor]) -> dict[Keys, tuple[Officer, ...]]:
    found: dict[Keys, list[Officer]] = {}
    for actor in actors.values():
        for role in actor.roles:
            found.setdefault(role_keys(role.title), []).append(Officer(actor.slug, role))
    return {keys: tuple(officers) for keys, officers in found.items()}
