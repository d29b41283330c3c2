"""The lexicon: every form that may name an actor, and how actors stand to one another; made once from all records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, NamedTuple

from newsarchive.annotate.aliases import generated_aliases, plain_name, surnames_of
from newsarchive.annotate.claims import Claim, Keys, claims_by_form
from newsarchive.annotate.tokens import find_tokens, keys_of
from newsarchive.gazetteer import inherit
from newsarchive.model import Actor, Role
from newsarchive.tracing import Trace, Traced


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
    claims = claims_by_form(known, countries, parents)
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


def _find_heirs(actors: Sequence[Actor]) -> dict[str, str]:
    """Shipped slugs that a curated record of the same name takes over, each with that record's slug."""
    shipped: dict[Keys, set[str]] = {}
    for actor in actors:
        if actor.shipped:
            for keys in {keys_of(name) for name in actor.names}:
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
