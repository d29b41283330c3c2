"""Places, and the sources that articles come from: the index of each, and a page for each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsarchive.index.facets import PlaceEntry, SourceEntry
from newsarchive.model import Article, Rights
from newsarchive.publish.addresses import PLACES, SOURCES, place_address, source_address
from newsarchive.publish.language.words import N_, Words
from newsarchive.publish.views.articles import ArticleGroup, group_by_year
from newsarchive.publish.views.facts import STATUSES
from newsarchive.publish.views.groups import EventGroup, build_run_listing
from newsarchive.publish.views.head import Alternate, Head, build_head, forms_at
from newsarchive.publish.views.periods import YearItem, address_of_years, build_years
from newsarchive.publish.views.runs import forms_of, run_at
from newsarchive.publish.views.sets import forms_to_keep
from newsarchive.publish.views.strips import StripView
from newsarchive.publish.views.tables import Link, Tables
from newsarchive.publish.views.words import Moment, capitalise, count_of, listed, moment_on

FEED = Alternate("application/atom+xml", "feed.xml", N_("Feed"))
_DISPLAYS = {
    "full": N_("%(articles)s: %(rights)s; shown in full"),
    "extract": N_("%(articles)s: %(rights)s; shown as an extract"),
    "record": N_("%(articles)s: %(rights)s; shown as a record only"),
}


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
    """``actor`` leads to the actor of the same name; ``by_year`` are the years that have pages of their own.

    Places alone have a ``strip`` with the ``groups`` of what happened there, and ``event_forms`` to take it away;
    sources ``forms``, and ``rights``: what may be shown of their articles.
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
    strip: StripView | None = None
    groups: tuple[EventGroup, ...] = ()
    event_forms: tuple[Alternate, ...] = ()


def build_places_view(tables: Tables) -> FacetsView:
    words = tables.words
    entries = sorted(
        (tables.places[slug] for slug in tables.lists["places"]), key=lambda one: (one.name.casefold(), one.slug)
    )
    items = tuple(FacetItem(one.name, place_address(one.slug), _counts(words, one)) for one in entries)
    kind, count = words.gettext("Places"), count_of(words, len(items), "place")
    said = words.gettext("Where the archive's events took place: %(count)s.", count=count)
    standfirst = words.gettext("Where events took place, and what articles are about or were written in.")
    nothing = words.gettext("No event has a place yet.")
    head = build_head(tables, PLACES, kind, said, "places")
    return FacetsView(head, kind, capitalise(count), standfirst, nothing, items)


def build_sources_view(tables: Tables) -> FacetsView:
    words = tables.words
    entries = sorted(
        (tables.sources[slug] for slug in tables.lists["sources"]),
        key=lambda one: (-len(one.articles), one.name.casefold()),
    )
    items = tuple(
        FacetItem(one.name, source_address(one.slug), count_of(words, len(one.articles), "article")) for one in entries
    )
    kind, count = words.gettext("Sources"), count_of(words, len(items), "source")
    said = words.gettext("Who published what stands in this archive: %(count)s.", count=count)
    standfirst = words.gettext("The publications and agencies that the articles come from.")
    nothing = words.gettext("No article says where it comes from yet.")
    head = build_head(tables, SOURCES, kind, said, "sources")
    return FacetsView(head, kind, capitalise(count), standfirst, nothing, items)


def build_place_view(tables: Tables, slug: str) -> FacetView:
    entry, address = tables.places[slug], place_address(slug)
    run = run_at(tables, address)
    listing = build_run_listing(tables, run)
    words, counts = tables.words, _counts(tables.words, entry)
    said = words.gettext("%(name)s in this archive: %(counts)s.", name=entry.name, counts=counts)
    kept = forms_to_keep(tables, "place", slug)
    head = build_head(tables, address, entry.name, said, "places", alternates=kept)
    view = _view(tables, entry, address, head, words.gettext("Place"), Link(words.gettext("Places"), PLACES), counts)
    strip = listing.strip if run.events else None
    return replace(view, kept=kept, actor=_actor(tables, slug), strip=strip, groups=listing.groups,
                   event_forms=forms_of(words, run))  # fmt: skip


def build_source_view(tables: Tables, slug: str) -> FacetView:
    entry, address = tables.sources[slug], source_address(slug)
    words, counts = tables.words, count_of(tables.words, len(entry.articles), "article")
    forms, kept = forms_at(words, address, (FEED,)), forms_to_keep(tables, "source", slug)
    said = words.gettext("%(name)s in this archive: %(counts)s.", name=entry.name, counts=counts)
    head = build_head(tables, address, entry.name, said, "sources", alternates=(*forms, *kept))
    view = _view(tables, entry, address, head, words.gettext("Source"), Link(words.gettext("Sources"), SOURCES), counts)
    rights = tuple(_rights(words, one, number) for one, number in entry.rights)
    media = tables.media_link(entry.name)
    return replace(view, forms=forms, kept=kept, rights=rights, actor=media if media.address else None)


def _view(
    tables: Tables, entry: PlaceEntry | SourceEntry, address: str, head: Head, kind: str, index: Link, counts: str
) -> FacetView:
    """What places and sources have in common."""
    articles = [tables.articles[id_] for id_ in entry.articles]
    first, latest = _ends(tables.words, articles) if articles else (None, None)
    groups = group_by_year(tables.words, articles, address_of_years(tables, address))
    years = build_years(tables, address)
    return FacetView(head, kind, index, entry.name, capitalise(counts), first, latest, groups, years)


def _ends(words: Words, articles: Sequence[Article]) -> tuple[Moment, Moment]:
    """The days of the first and of the latest; the newest article stands first."""
    return moment_on(words, articles[-1].date), moment_on(words, articles[0].date)


def _counts(words: Words, place: PlaceEntry) -> str:
    counts = [count_of(words, len(place.events), "event")] if place.events else []
    counts += [count_of(words, len(place.articles), "article")] if place.articles else []
    return listed(words, counts)


def _rights(words: Words, rights: Rights, number: int) -> str:
    """``12 articles: in copyright, © A House; shown as an extract``"""
    known = {**STATUSES, "unknown": N_("status not known")}
    status = words.gettext(known.get(rights.status, rights.status.replace("-", " ")))
    holder = rights.notice or (f"© {rights.holder}" if rights.holder else "")
    articles = count_of(words, number, "article")
    return words.gettext(
        _DISPLAYS[rights.display], articles=articles, rights=listed(words, (status, holder, rights.licence))
    )


def _actor(tables: Tables, slug: str) -> Link | None:
    link = tables.name_link(slug)
    return link if link.address else None
