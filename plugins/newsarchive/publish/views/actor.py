"""One actor: the posts held, the events taken part in, the articles, and every form of the name."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from newsarchive.index.timeline import Timeline, build_timeline
from newsarchive.model import Role, Variant
from newsarchive.publish.addresses import actor_address, article_address
from newsarchive.publish.jsonld import actor_jsonld
from newsarchive.publish.language.whens import from_day, span_of, until_day
from newsarchive.publish.language.words import N_, Words
from newsarchive.publish.markup import render_markdown
from newsarchive.publish.pictures.card import Card
from newsarchive.publish.views.article import role_label
from newsarchive.publish.views.articles import ArticleGroup, group_by_year
from newsarchive.publish.views.corrections import CorrectionItem, correction_items
from newsarchive.publish.views.groups import EventGroup, build_run_listing
from newsarchive.publish.views.head import Alternate, Head, build_head, forms_at
from newsarchive.publish.views.periods import YearItem, address_of_years, build_years
from newsarchive.publish.views.runs import forms_of, run_at
from newsarchive.publish.views.sets import forms_to_keep
from newsarchive.publish.views.share import run_card, share_image
from newsarchive.publish.views.strips import StripView
from newsarchive.publish.views.tables import Link, Tables
from newsarchive.publish.views.words import (
    TYPE_NAMES,
    Moment,
    capitalise,
    count_of,
    listed,
    moment_on,
    plain_text,
    web_link,
)
from newsarchive.slugs import name_of_slug

FORMS = (
    Alternate("application/atom+xml", "feed.xml", N_("Feed")),
    Alternate("text/calendar", "events.ics", N_("Calendar")),
)
_MOST_TOGETHER = 30


@dataclass(frozen=True, slots=True)
class RoleItem:
    title: str
    of: Link | None
    years: str


@dataclass(frozen=True, slots=True)
class Together:
    """An actor named in the same articles, and in how many."""

    name: str
    address: str
    count: int


@dataclass(frozen=True, slots=True)
class VariantItem:
    """A form of the name: how often and in how many articles, and the latest of them."""

    form: str
    counts: str
    many: bool
    latest: Link | None


@dataclass(frozen=True, slots=True)
class ActorView:
    """``line`` is the latest post; ``note_html`` is sanitised; ``elsewhere`` leads to records outside the archive.

    ``by_year`` are the years that have pages of their own.
    """

    head: Head
    slug: str
    name: str
    type_name: str
    line: str
    note_html: str
    proposed: bool
    named_in: str
    key_in: str
    first: Moment | None
    latest: Moment | None
    by_year: tuple[YearItem, ...]
    forms: tuple[Alternate, ...]
    kept: tuple[Alternate, ...]
    elsewhere: tuple[Link, ...]
    stands_for: Link | None
    roles: tuple[RoleItem, ...]
    strip: StripView
    years: tuple[EventGroup, ...]
    event_forms: tuple[Alternate, ...]
    articles: tuple[ArticleGroup, ...]
    together: tuple[Together, ...]
    more_together: int
    variants: tuple[VariantItem, ...]
    corrections: tuple[CorrectionItem, ...]


def build_actor_view(tables: Tables, slug: str) -> ActorView:
    words = tables.words
    actor, entry, address = tables.actors[slug], tables.entries[slug], actor_address(slug)
    articles = [tables.articles[article] for article in entry.articles if article in tables.articles]
    run = run_at(tables, address)
    days = sorted(article.date for article in articles)
    roles = _in_time(actor.roles)
    listing = build_run_listing(tables, run, roles=roles, articles=[day.toordinal() for day in days])
    forms = forms_at(words, address, FORMS)
    kept = forms_to_keep(tables, "actor", slug)
    line = role_label(tables, roles[-1]) if roles else ""
    named = count_of(words, len(articles), "article")
    counts = listed(words, (named, count_of(words, len(run.events), "event")))
    note = plain_text(actor.note) or words.gettext(
        "%(name)s in this archive: %(counts)s.", name=actor.name, counts=counts
    )
    together = [
        Together(tables.name_link(slug).label, tables.name_link(slug).address, count)
        for slug, count in entry.together
        if slug in tables.names
    ]
    return ActorView(
        head=build_head(tables, address, actor.name, note, "actors", kind="profile", alternates=(*forms, *kept),
                        jsonld=actor_jsonld(tables, actor.slug),
                        image=share_image(tables, address, actor_card(tables, slug, listing.strip.drawn))),
        slug=actor.slug,
        name=actor.name,
        type_name=words.gettext(TYPE_NAMES[actor.type]),
        line=line,
        note_html=render_markdown(actor.note, tables.links.get(actor.path), address) if actor.note else "",
        proposed=actor.status == "proposed",
        named_in=named,
        key_in=count_of(words, len(entry.key_in), "article"),
        first=moment_on(words, days[0]) if days else None,
        latest=moment_on(words, days[-1]) if days else None,
        by_year=build_years(tables, address),
        forms=forms,
        kept=kept,
        elsewhere=_elsewhere(actor.wikidata, actor.same_as),
        stands_for=tables.name_link(actor.stands_for) if actor.stands_for else None,
        roles=tuple(_role_item(tables, role) for role in reversed(roles)),
        strip=listing.strip,
        years=listing.groups,
        event_forms=forms_of(words, run),
        articles=group_by_year(words, articles, address_of_years(tables, address)),
        together=tuple(together[:_MOST_TOGETHER]),
        more_together=max(0, len(together) - _MOST_TOGETHER),
        variants=tuple(_variant(tables, one) for one in entry.variants),
        corrections=correction_items(words, actor.corrections),
    )  # fmt: skip


def actor_card(tables: Tables, slug: str, drawn: Timeline) -> Card:
    """The name, the latest post or what kind of actor this is, and how many articles name it."""
    name, roles = tables.names[slug], _in_time(tables.roles[slug])
    line = role_label(tables, roles[-1]) if roles else tables.words.gettext(TYPE_NAMES[tables.types[slug]])
    named = sum(article in tables.articles for article in tables.entries[slug].articles)
    return run_card(tables, actor_address(slug), name, count_of(tables.words, named, "article"), line, drawn)


def actor_timeline(tables: Tables, slug: str) -> Timeline:
    """What is drawn of an actor: events, posts held, and articles by their days."""
    named = tables.entries[slug].articles
    days = sorted(tables.articles[one].date.toordinal() for one in named if one in tables.articles)
    return build_timeline(run_at(tables, actor_address(slug)).events, _in_time(tables.roles[slug]), days)


def _in_time(roles: Sequence[Role]) -> list[Role]:
    return sorted(roles, key=lambda role: (role.start or datetime.date.min, role.end or datetime.date.max))


def _variant(tables: Tables, one: Variant) -> VariantItem:
    latest = next((tables.articles[key] for key in one.articles if key in tables.articles), None)
    link = Link(latest.title, article_address(latest), latest.lang) if latest else None
    where = count_of(tables.words, len(one.articles), "article")
    counted = tables.words.gettext("%(count)s × in %(articles)s", count=tables.words.number(one.count), articles=where)
    return VariantItem(one.form, counted, len(one.articles) > 1, link)


def _role_item(tables: Tables, role: Role) -> RoleItem:
    """The house is left out where the title names it already."""
    house = tables.name_link(role.of) if role.of else None
    told = house is not None and house.label.casefold() in role.title.casefold()
    return RoleItem(role.title, None if told else house, years_of_role(tables.words, role))


def years_of_role(words: Words, role: Role) -> str:
    """When a post was held, open ends in words."""
    if role.start and role.end:
        return capitalise(span_of(words, role.start, role.end))
    if role.start:
        return capitalise(from_day(words, role.start))
    return capitalise(until_day(words, role.end)) if role.end else words.gettext("Dates not known")


def _elsewhere(wikidata: str, same_as: tuple[str, ...]) -> tuple[Link, ...]:
    links = [Link("Wikidata", f"https://www.wikidata.org/wiki/{wikidata}")] if wikidata else []
    return tuple(links + [Link(_house_of(url), url) for url in same_as if web_link(url)])


def _house_of(url: str) -> str:
    """``viaf.org`` for an address on it.

    >>> _house_of("https://www.loc.gov/item/1")
    'loc.gov'
    """
    return url.split("/")[2].removeprefix("www.") if url.count("/") >= 2 else name_of_slug(url)
