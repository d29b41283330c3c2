"""A year of a timeline, or a month of it, as a page of its own: the archive's years, and those of any crowded run."""

from __future__ import annotations

from dataclasses import dataclass

from newsarchive.publish.addresses import TIMELINE, period_address, year_address
from newsarchive.publish.language.days import month_of_year, year_name
from newsarchive.publish.language.words import Words
from newsarchive.publish.views.articles import articles_of
from newsarchive.publish.views.columns import Columns, year_columns
from newsarchive.publish.views.groups import EventGroup, build_period_listing
from newsarchive.publish.views.head import Alternate, Head, build_head
from newsarchive.publish.views.runs import forms_of, period_at, run_at
from newsarchive.publish.views.strips import StripView
from newsarchive.publish.views.tables import Link, PeriodEntry, Tables
from newsarchive.publish.views.words import capitalise, count_of


@dataclass(frozen=True, slots=True)
class PeriodView:
    """``within`` leads to what the period is part of, ``columns`` are the years of that, this one marked.

    ``groups`` hold what happened, or nothing where the list is one; plans stand in the strip's own list.
    """

    head: Head
    title: str
    within: tuple[Link, ...]
    count: str
    columns: Columns
    strip: StripView
    groups: tuple[EventGroup, ...]
    earlier: Link | None
    later: Link | None
    articles: Link | None
    forms: tuple[Alternate, ...]


def build_period_view(tables: Tables, address: str) -> PeriodView:
    """Every year of the whole archive has a page, with the forms of its events, and leads to the year's articles."""
    words = tables.words
    entry, period = tables.periods[address], period_at(tables, address)
    run, whole = tables.runs[entry.run], entry.run == TIMELINE
    within, section = Link(run.title, run.page), run.page.partition("/")[0]
    title, count = period_title(words, entry), count_of(words, len(period.events), "event")
    listing = build_period_listing(tables, period, run.page)
    described = words.gettext(
        "%(count)s of %(period)s. %(timeline)s.", count=capitalise(count), period=title, timeline=within.label
    )
    forms = forms_of(words, run_at(tables, address)) if whole and not period.month else ()
    year = Link(year_name(words, period.year), period_address(run.page, period.year))
    return PeriodView(
        build_head(tables, address, f"{capitalise(title)} – {within.label}", described, section, alternates=forms),
        capitalise(title),
        (within, year) if period.month else (within,),
        count,
        year_columns(words, tables.densities[run.page], lambda year: period_address(run.page, year), period.year),
        listing.strip,
        listing.groups,
        _link(tables, entry.neighbours.earlier),
        _link(tables, entry.neighbours.later),
        _articles_link(words, period.year) if whole and not period.month and period.year in tables.years else None,
        forms,
    )


def period_title(words: Words, period: PeriodEntry) -> str:
    return month_of_year(words, period.year, period.month) if period.month else year_name(words, period.year)


def _link(tables: Tables, address: str) -> Link | None:
    return Link(capitalise(period_title(tables.words, tables.periods[address])), address) if address else None


def _articles_link(words: Words, year: int) -> Link:
    return Link(articles_of(words, year_name(words, year)), year_address(year))
