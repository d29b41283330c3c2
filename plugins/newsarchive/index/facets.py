"""Places and sources: the tables behind their pages."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from newsarchive.index.topics import topic_slug
from newsarchive.model import Article, Indexes, Rights


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
    forms: dict[str, Counter[str]] = {}
    articles: dict[str, list[str]] = {}
    for article in indexes.articles:
        for slug, form in {topic_slug(form): form for form in places_of(article)}.items():
            forms.setdefault(slug, Counter())[form] += 1
            articles.setdefault(slug, []).append(article.id)
    events: dict[str, list[str]] = {}
    for event in indexes.events:
        if event.place:
            events.setdefault(event.place, []).append(event.id)
    names = {slug: entry.actor.name for slug, entry in indexes.actors.items()}
    return {
        slug: PlaceEntry(
            slug,
            names.get(slug) or (_commonest(forms[slug]) if slug in forms else _spelt(slug)),
            tuple(articles.get(slug, ())),
            tuple(events.get(slug, ())),
        )
        for slug in sorted({*articles, *events})
    }


def build_sources(indexes: Indexes) -> dict[str, SourceEntry]:
    """By slug; a publication and an agency of one name are one source."""
    forms: dict[str, Counter[str]] = {}
    articles: dict[str, list[Article]] = {}
    for article in indexes.articles:
        for slug, form in {topic_slug(form): form for form in sources_of(article)}.items():
            forms.setdefault(slug, Counter())[form] += 1
            articles.setdefault(slug, []).append(article)
    return {slug: _source(slug, _commonest(forms[slug]), own) for slug, own in sorted(articles.items())}


def places_of(article: Article) -> tuple[str, ...]:
    """The places that an article is about, as its editor says, and where it was written, as it says."""
    dateline = (article.dateline.place,) if article.dateline and article.dateline.place else ()
    return tuple(dict.fromkeys((*article.places, *dateline)))


def sources_of(article: Article) -> tuple[str, ...]:
    """Who carried an article, and from whom it came."""
    return tuple(dict.fromkeys(name for name in (article.publication, *article.agency) if name))


def _source(slug: str, name: str, articles: list[Article]) -> SourceEntry:
    rights = Counter(article.rights for article in articles)
    ordered = sorted(rights.items(), key=lambda item: (-item[1], item[0].status, item[0].display, item[0].holder))
    return SourceEntry(slug, name, tuple(article.id for article in articles), tuple(ordered))


def _commonest(forms: Counter[str]) -> str:
    return min(forms, key=lambda form: (-forms[form], form))


def _spelt(slug: str) -> str:
    """
    >>> _spelt("new-york")
    'New York'
    """
    return " ".join(word[:1].upper() + word[1:] for word in slug.split("-"))
