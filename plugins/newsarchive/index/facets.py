"""Places and sources: the tables behind their pages."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from newsarchive.index.forms import Holders, gather_forms
from newsarchive.model import Article, Indexes, Rights
from newsarchive.slugs import name_of_slug


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A place: ``articles`` about it or written there, newest first, and ``events`` that took place there, in order."""

    slug: str
    name: str
    articles: tuple[str, ...] = ()
    events: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A publication or an agency: its ``articles``, newest first, and what is known of the rights in them, commonest
    first, with the number of articles."""

    slug: str
    name: str
    articles: tuple[str, ...]
    rights: tuple[tuple[Rights, int], ...]


def build_places(indexes: Indexes) -> dict[str, PlaceEntry]:
    """By slug; a place of an event has its name from an article or an actor, else from its slug."""
    found = gather_forms(indexes.articles, places_of)
    events: dict[str, list[str]] = {}
    for event in indexes.events:
        if event.place:
            events.setdefault(event.place, []).append(event.id)
    names = {slug: entry.actor.name for slug, entry in indexes.actors.items()}
    return {
        slug: PlaceEntry(
            slug,
            names.get(slug) or (found[slug].commonest if slug in found else name_of_slug(slug)),
            tuple(article.id for article in found[slug].articles) if slug in found else (),
            tuple(events.get(slug, ())),
        )
        for slug in sorted({*found, *events})
    }


def build_sources(indexes: Indexes) -> dict[str, SourceEntry]:
    """By slug; a publication and an agency of one name are one source."""
    found = gather_forms(indexes.articles, sources_of)
    return {slug: _source(slug, holders) for slug, holders in found.items()}


def places_of(article: Article) -> tuple[str, ...]:
    """The places that an article is about, as its editor says, and where it was written, as it says."""
    dateline = (article.dateline.place,) if article.dateline and article.dateline.place else ()
    return tuple(dict.fromkeys((*article.places, *dateline)))


def sources_of(article: Article) -> tuple[str, ...]:
    """Who carried an article, and from whom it came."""
    return tuple(dict.fromkeys(name for name in (article.publication, *article.agency) if name))


def _source(slug: str, holders: Holders) -> SourceEntry:
    rights = Counter(article.rights for article in holders.articles)
    ordered = sorted(rights.items(), key=lambda item: (-item[1], item[0].status, item[0].display, item[0].holder))
    return SourceEntry(slug, holders.commonest, tuple(article.id for article in holders.articles), tuple(ordered))
