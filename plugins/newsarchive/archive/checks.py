"""What only the whole archive can tell: names claimed twice, and references that lead nowhere."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from newsarchive.archive.records import stem_of
from newsarchive.errors import Problem, nearest
from newsarchive.matter import Matter, Route
from newsarchive.model import Actor, Article, EventRecord, Occasion, Participant, Story, TextPage
from newsarchive.slugs import slugify

Noun = TypeVar("Noun", Article, Actor, EventRecord, Story, TextPage, Occasion)

# The first step of addresses that are made already.
TAKEN = frozenset(
    "articles actors events stories timeline topics places sources on corrections search review data theme static "
    "pagefind images index 404".split()
)


@dataclass(frozen=True, slots=True)
class Entry(Generic[Noun]):
    """A noun beside the file that it was read from."""

    matter: Matter
    noun: Noun


@dataclass(frozen=True, slots=True)
class Known:
    """Every name that a reference may use; files with faults count, so that one fault is told once.

    ``proposed`` are slugs of names that wait for an editor: no reference may use them yet.
    """

    actors: Collection[str]
    stories: Collection[str]
    articles: Collection[str] = ()
    proposed: Collection[str] = ()


def find_duplicate_names(paths: Sequence[str], what: str) -> Iterator[Problem]:
    """Files of one kind whose stems are the same, in folders that differ; the later by path is told."""
    first: dict[str, str] = {}
    for path in paths:
        other = first.setdefault(stem_of(path), path)
        if other != path:
            message = f"{what} '{stem_of(path)}' is also in {other}"
            yield Problem(path, 1, 1, "error", "duplicate-id", message, "rename or remove one of the two files")


def find_duplicate_addresses(articles: Sequence[Entry[Article]]) -> Iterator[Problem]:
    """Articles of one day with one slug: they would be one page."""
    first: dict[tuple[datetime.date, str], str] = {}
    for entry in articles:
        article = entry.noun
        other = first.setdefault((article.date, article.slug), article.path)
        if other != article.path:
            message = f"an article of {article.date} with the slug '{article.slug}' is also in {other}"
            fix = f"give one of them another, such as 'slug: {article.slug}-2'"
            yield entry.matter.problem(("slug",), "duplicate-slug", message, fix)


def find_former_addresses(articles: Sequence[Entry[Article]]) -> Iterator[Problem]:
    """Addresses of old that another article has now, or claims too: readers of one would be led to the other."""
    bearers = {f"{one.noun.date:%Y/%m/%d}/{one.noun.slug}": one.noun.path for one in articles}
    for entry in articles:
        for index, address in enumerate(entry.noun.formerly):
            other = bearers.setdefault(address, entry.noun.path)
            if other != entry.noun.path:
                message = f"'{address}' is the address of {other}"
                yield entry.matter.problem(("formerly", index), "duplicate-id", message, "take it out of 'formerly'")


def find_taken_addresses(pages: Sequence[Entry[TextPage]]) -> Iterator[Problem]:
    for entry in pages:
        slug = entry.noun.slug
        if slug in TAKEN or (slug.isdigit() and len(slug) == 4):
            message = f"the address '{slug}/' is taken by the archive itself"
            yield entry.matter.problem((), "taken-address", message, "give the file another name")


def find_alias_conflicts(actors: Sequence[Entry[Actor]]) -> Iterator[Problem]:
    """Strong forms, names among them, that two records claim for days that meet; told where the weaker claim stands.

    A name claims more than an alias, and an earlier file more than a later one.
    """
    claims: dict[str, list[_Claim]] = {}
    ordered = sorted((claim for entry in actors for claim in _claims_of(entry)), key=lambda claim: claim.rank)
    for claim in ordered:
        others = claims.setdefault(_folded(claim.form), [])
        other = next((one for one in others if one.entry is not claim.entry and one.meets(claim)), None)
        if other:
            place = other.entry.matter.place(other.route)
            message = f"form '{claim.form}' is also claimed by '{other.entry.noun.slug}'"
            fix = f"drop one, here or in {other.entry.matter.path}:{place.line}"
            yield claim.entry.matter.problem(claim.route, "alias-conflict", message, fix)
        others.append(claim)


@dataclass(frozen=True, slots=True)
class _Claim:
    entry: Entry[Actor]
    route: Route
    form: str
    start: datetime.date | None = None
    end: datetime.date | None = None

    @property
    def rank(self) -> tuple[bool, str, Route]:
        return self.route != ("name",), self.entry.matter.path, self.route

    def meets(self, other: _Claim) -> bool:
        latest, earliest = datetime.date.max, datetime.date.min
        return (self.start or earliest) <= (other.end or latest) and (other.start or earliest) <= (self.end or latest)


def _claims_of(entry: Entry[Actor]) -> Iterator[_Claim]:
    actor = entry.noun
    if actor.status == "rejected":
        return
    yield _Claim(entry, ("name",), actor.name)
    for index, alias in enumerate(actor.aliases):
        if alias.kind == "strong":
            yield _Claim(entry, ("aliases", index), alias.text, alias.start, alias.end)


def _folded(form: str) -> str:
    """Forms that differ in case, accents or dots alone are one claim."""
    return slugify(form, longest=400) or form.casefold()


def find_shared_forms(calendar: Sequence[Entry[Occasion]], shipped: Sequence[Occasion]) -> Iterator[Problem]:
    """Names that two records of the calendar claim: a text could mean either.

    Of the editors' own it is an error; a shipped record yields the form, and the editor is told.
    """
    slugs = {entry.noun.slug for entry in calendar}
    ours = {_folded(form): one.slug for one in shipped if one.slug not in slugs for form in one.forms}
    bearers: dict[str, Occasion] = {}
    for entry in calendar:
        for index, form in enumerate(entry.noun.forms):
            route, other = ("forms", index), bearers.setdefault(_folded(form), entry.noun)
            if other is not entry.noun:
                message = f"form '{form}' of '{entry.noun.slug}' is also claimed by '{other.slug}'"
                fix = f"drop one, here or in {other.path}"
                yield entry.matter.problem(route, "shared-form", message, fix)
            elif slug := ours.get(_folded(form)):
                message = f"form '{form}' is taken from the shipped record '{slug}', which keeps the rest of its own"
                fix = f"name the file '{slug}.md' to replace that record, or drop the form"
                yield entry.matter.problem(route, "shared-form", message, fix, "note")


def find_former_names(actors: Sequence[Entry[Actor]]) -> Iterator[Problem]:
    """Former names that another record bears now, or claims too."""
    bearers = {entry.noun.slug: entry.noun.path for entry in actors}
    for entry in actors:
        for index, slug in enumerate(entry.noun.formerly):
            other = bearers.setdefault(slug, entry.noun.path)
            if other != entry.noun.path or slug == entry.noun.slug:
                message = f"'{slug}' is the name of {other}"
                yield entry.matter.problem(("formerly", index), "duplicate-id", message, "take it out of 'formerly'")


def find_unknown_actors_of_article(entry: Entry[Article], known: Known) -> Iterator[Problem]:
    article = entry.noun
    for key, slugs in (("actors", article.actors), ("not_actors", article.not_actors)):
        for index, slug in enumerate(slugs):
            yield from _unknown_actor(entry.matter, (key, index), slug, known)
    for number, edit in enumerate(article.events):
        yield from _unknown_participants(entry.matter, ("events", number), edit.actors, known)


def find_unknown_actors_of_actor(entry: Entry[Actor], known: Known) -> Iterator[Problem]:
    actor, matter = entry.noun, entry.matter
    for index, role in enumerate(actor.roles):
        yield from _unknown_actor(matter, ("roles", index, "of"), role.of, known)
    for index, part in enumerate(actor.parts):
        yield from _unknown_actor(matter, ("parts", index), part, known)
    yield from _unknown_actor(matter, ("stands_for",), actor.stands_for, known)


def find_unknown_actors_of_event(entry: Entry[EventRecord], known: Known) -> Iterator[Problem]:
    yield from _unknown_participants(entry.matter, (), entry.noun.event.actors, known)


def find_unknown_stories(entry: Entry[Article], known: Known) -> Iterator[Problem]:
    for index, slug in enumerate(entry.noun.stories):
        if slug not in known.stories:
            fix = _nearest(slug, known.stories, f"add content/stories/{slug}.md")
            yield entry.matter.problem(("stories", index), "unknown-story", f"unknown story '{slug}'", fix)


def find_unknown_versions(entry: Entry[Article], known: Known) -> Iterator[Problem]:
    """Only warned of: ingest wrote the name, and an editor has renamed or removed the other article since."""
    for index, article in enumerate(entry.noun.versions):
        if article not in known.articles:
            fix = _nearest(article, known.articles, "take it out")
            message = f"unknown article '{article}' in versions"
            yield entry.matter.problem(("versions", index), "unknown-article", message, fix, "warning")


def _unknown_participants(
    matter: Matter, route: Route, actors: Sequence[Participant], known: Known
) -> Iterator[Problem]:
    for index, participant in enumerate(actors):
        yield from _unknown_actor(matter, (*route, "actors", index, "actor"), participant.actor, known)


def _unknown_actor(matter: Matter, route: Route, slug: str, known: Known) -> Iterator[Problem]:
    if slug and slug not in known.actors:
        fix = _nearest(slug, known.actors, f"add content/actors/{slug}.md, or take it out here")
        if slug in known.proposed:
            fix = f"accept the name first: newsarchive review accept {slug}"
        yield matter.problem(route, "unknown-actor", f"unknown actor '{slug}'", fix)


def _nearest(word: str, known: Collection[str], otherwise: str) -> str:
    """Near names and another remedy; never the whole list, which may be long."""
    remedy = nearest(word, known)
    return f"{remedy} Or {otherwise}" if remedy and otherwise.startswith("add") else remedy or otherwise
