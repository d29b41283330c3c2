"""Places, and the sources that articles come from: the index of each, and a page for each of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from newsarchive.index.facets import PlaceEntry, SourceEntry
from newsarchive.model import Rights
from newsarchive.publish.addresses import PLACES, SOURCES, place_address, source_address
from newsarchive.publish.views.articles import ArticleGroup, group_by_year
from newsarchive.publish.views.head import Alternate, Head, build_head
from newsarchive.publish.views.periods import YearItem, address_of_years, build_years
from newsarchive.publish.views.sets import forms_to_keep
from newsarchive.publish.views.strips import EventItem, build_strip
from newsarchive.publish.views.tables import Link, Tables
from newsarchive.publish.views.words import Moment, capitalise, count_of, moment_on

FEED = Alternate("application/atom+xml", "feed.xml", "Feed")
_DISPLAYS = {"full": "shown in full", "extract": "shown as an extract", "record": "shown as a record only"}


@dataclass(frozen=True, slots=True)
class FacetItem:
    name: str
    address: str
    counts: str


@dataclass(frozen=True, slots=True)
class FacetsView:
    """``kind`` is what they are, in the singular."""

    head: Head
    kind: str
    title: str
    standfirst: str
    nothing: str
    items: tuple[FacetItem, ...]


@dataclass(frozen=True, slots=True)
class FacetView:
    """``actor`` leads to the actor of the same name.

    Places alone have ``events`` and ``plans``, sources ``forms``, pages of their years, and ``rights``: what may be
    shown of their articles.
    """

    head: Head
    kind: str
    index: Link
    title: str
    counts: str
    first: Moment | None
    latest: Moment | None
    articles: tuple[ArticleGroup, ...]
    by_year: tuple[YearItem, ...] = ()
    forms: tuple[Alternate, ...] = ()
    kept: tuple[Alternate, ...] = ()
    rights: tuple[str, ...] = ()
    actor: Link | None = None
    events: tuple[EventItem, ...] = ()
    plans: tuple[EventItem, ...] = ()


def build_places_view(tables: Tables) -> FacetsView:
    entries = sorted(
        (tables.places[slug] for slug in tables.lists["places"]), key=lambda one: (one.name.casefold(), one.slug)
    )
    items = tuple(FacetItem(one.name, place_address(one.slug), _counts(one)) for one in entries)
    count = count_of(len(items), "place")
    head = build_head(tables, PLACES, "Places", f"Where the archive's events took place: {count}.", "places")
    standfirst = "Where events took place, and what articles are about or were written in."
    return FacetsView(head, "Places", capitalise(count), standfirst, "No event has a place yet.", items)


def build_sources_view(tables: Tables) -> FacetsView:
    entries = sorted(
        (tables.sources[slug] for slug in tables.lists["sources"]),
        key=lambda one: (-len(one.articles), one.name.casefold()),
    )
    items = tuple(
        FacetItem(one.name, source_address(one.slug), count_of(len(one.articles), "article")) for one in entries
    )
    count = count_of(len(items), "source")
    head = build_head(tables, SOURCES, "Sources", f"Who published what stands in this archive: {count}.", "sources")
    return FacetsView(head, "Sources", capitalise(count), "The publications and agencies that the articles come from.",
                      "No article says where it comes from yet.", items)  # fmt: skip


def build_place_view(tables: Tables, slug: str) -> FacetView:
    entry, address = tables.places[slug], place_address(slug)
    strip = build_strip(tables, [tables.events[id_] for id_ in entry.events], numbered=False)
    said = f"{entry.name} in this archive: {_counts(entry)}."
    kept = forms_to_keep(tables, "place", slug)
    head = build_head(tables, address, entry.name, said, "places", alternates=kept)
    view = _view(tables, entry, head, "Place", Link("Places", PLACES), _counts(entry))
    return replace(view, kept=kept, actor=_actor(tables, slug), events=strip.events + strip.undated, plans=strip.plans)


def build_source_view(tables: Tables, slug: str) -> FacetView:
    entry, address = tables.sources[slug], source_address(slug)
    counts = count_of(len(entry.articles), "article")
    forms = (Alternate(FEED.type, address + FEED.address, FEED.title),)
    kept = forms_to_keep(tables, "source", slug)
    head = build_head(tables, address, entry.name, f"{entry.name} in this archive: {counts}.", "sources",
                      alternates=(*forms, *kept))  # fmt: skip
    view = _view(tables, entry, head, "Source", Link("Sources", SOURCES), counts)
    rights = tuple(_rights(one, number) for one, number in entry.rights)
    media = tables.media_link(entry.name)
    articles = group_by_year(map(tables.articles.__getitem__, entry.articles), address_of_years(tables, address))
    return replace(view, articles=articles, by_year=build_years(tables, address), forms=forms, kept=kept,
                   rights=rights, actor=media if media.address else None)  # fmt: skip


def _view(
    tables: Tables, entry: PlaceEntry | SourceEntry, head: Head, kind: str, index: Link, counts: str
) -> FacetView:
    """What places and sources have in common."""
    articles = [tables.articles[id_] for id_ in entry.articles]
    first, latest = (moment_on(articles[-1].date), moment_on(articles[0].date)) if articles else (None, None)
    return FacetView(head, kind, index, entry.name, capitalise(counts), first, latest, group_by_year(articles))


def _counts(place: PlaceEntry) -> str:
    counts = [count_of(len(place.events), "event")] if place.events else []
    counts += [count_of(len(place.articles), "article")] if place.articles else []
    return ", ".join(counts)


def _rights(rights: Rights, number: int) -> str:
    """``12 articles: in copyright, © A House; shown as an extract``"""
    status = rights.status.replace("-", " ") if rights.status != "unknown" else "status not known"
    holder = rights.notice or (f"© {rights.holder}" if rights.holder else "")
    known = ", ".join(part for part in (status, holder, rights.licence) if part)
    return f"{count_of(number, 'article')}: {known}; {_DISPLAYS[rights.display]}"


def _actor(tables: Tables, slug: str) -> Link | None:
    link = tables.name_link(slug)
    return link if link.address else None
