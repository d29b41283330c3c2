"""The index of actors, from A to Z."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass
from itertools import groupby

from newsarchive.model import ActorEntry, ActorType
from newsarchive.publish.addresses import ACTORS, actor_address
from newsarchive.publish.language.words import Words
from newsarchive.publish.views.head import Head, build_head
from newsarchive.publish.views.tables import Tables
from newsarchive.publish.views.words import TYPE_NAMES, TYPE_PLURALS, capitalise, count_of, listed


@dataclass(frozen=True, slots=True)
class ActorItem:
    """``counts`` says in how many articles and events the actor stands; ``unreviewed`` where no editor has seen it."""

    slug: str
    name: str
    address: str
    type: ActorType
    type_name: str
    articles: int
    counts: str
    unreviewed: bool


@dataclass(frozen=True, slots=True)
class Letter:
    letter: str
    anchor: str
    actors: tuple[ActorItem, ...]


@dataclass(frozen=True, slots=True)
class TypeChoice:
    type: ActorType
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class ActorsView:
    head: Head
    title: str
    count: str
    types: tuple[TypeChoice, ...]
    letters: tuple[Letter, ...]


def build_actors_view(tables: Tables) -> ActorsView:
    words, entries = tables.words, sorted(tables.all_actors(), key=_sort_key)
    letters = tuple(
        Letter(
            letter,
            f"l-{letter.lower() if letter.isalpha() else 'other'}",
            tuple(actor_item(words, entry) for entry in group),
        )
        for letter, group in groupby(entries, key=_letter)
    )
    counts = Counter(entry.actor.type for entry in entries)
    types = tuple(
        TypeChoice(type_, words.gettext(label), counts[type_]) for type_, label in TYPE_PLURALS.items() if counts[type_]
    )
    title, count = words.gettext("Actors"), count_of(words, len(entries), "actor")
    said = words.gettext("Who acts in this archive: %(count)s, from A to Z.", count=count)
    return ActorsView(build_head(tables, ACTORS, title, said, "actors"), title, capitalise(count), types, letters)


def actor_item(words: Words, entry: ActorEntry) -> ActorItem:
    actor = entry.actor
    counts = [count_of(words, len(entry.articles), "article")] if entry.articles else []
    counts += [count_of(words, len(entry.events), "event")] if entry.events else []
    told = listed(words, counts) or words.gettext("not named yet")
    return ActorItem(actor.slug, actor.name, actor_address(actor.slug), actor.type,
                     words.gettext(TYPE_NAMES[actor.type]), len(entry.articles), told,
                     actor.status == "proposed")  # fmt: skip


def most_named(tables: Tables, most: int) -> tuple[ActorItem, ...]:
    """Those that most articles are about; ties by the articles, then the places that name them, then by name."""
    entries = [entry for entry in tables.all_actors() if entry.articles]
    return tuple(actor_item(tables.words, entry) for entry in sorted(entries, key=_standing)[:most])


def _standing(entry: ActorEntry) -> tuple[int, int, int, tuple[str, str]]:
    places = sum(variant.count for variant in entry.variants)
    return -len(entry.key_in), -len(entry.articles), -places, _sort_key(entry)


def _sort_key(entry: ActorEntry) -> tuple[str, str]:
    """People by surname, all others by name, without accents; ties by slug."""
    return _folded(_filed_under(entry)), entry.actor.slug


def _filed_under(entry: ActorEntry) -> str:
    actor = entry.actor
    if actor.type != "person":
        return actor.name.removeprefix("The ")
    surname = actor.surname or actor.name.split()[-1]
    return f"{surname} {actor.name}"


def _letter(entry: ActorEntry) -> str:
    first = _folded(_filed_under(entry))[:1].upper()
    return first if "A" <= first <= "Z" else "#"


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
