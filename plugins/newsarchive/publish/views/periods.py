"""A year, or a month of it, as a page of its own: of the archive's timeline, of an actor, a topic, a source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from newsarchive.publish.addresses import TIMELINE, period_address, year_address
from newsarchive.publish.language.days import month_of_year, year_name
from newsarchive.publish.language.words import Words
from newsarchive.publish.views.articles import ArticleGroup, article_item, articles_of, group_by_month
from newsarchive.publish.views.columns import Columns, year_columns
from newsarchive.publish.views.groups import EventGroup, build_period_listing
from newsarchive.publish.views.head import Alternate, Head, build_head
from newsarchive.publish.views.runs import Period, forms_of, has_months, period_at, run_at
from newsarchive.publish.views.strips import StripView
from newsarchive.publish.views.tables import Link, PeriodEntry, RunHead, Tables
from newsarchive.publish.views.words import capitalise, count_held

# Above so many articles a year's list stands by months; so many of each where each has a page of its own.
_BY_MONTH, _OF_A_MONTH = 12, 5


@dataclass(frozen=True, slots=True)
class YearItem:
    """A year of what a page is about: how much there is of it, in figures and in words."""

    label: str
    address: str
    number: str
    counts: str
    current: bool


@dataclass(frozen=True, slots=True)
class PeriodView:
    """``within`` leads to what the period is part of; ``years`` or ``columns`` are the years of that, this one marked.

    ``groups`` hold what happened, or nothing where the list is one; plans stand in the strip's own list.
    ``written`` are the articles of the period, where they are of what it is part of; ``articles`` leads to the whole
    archive's.
    """

    head: Head
    title: str
    within: tuple[Link, ...]
    count: str
    years: tuple[YearItem, ...]
    columns: Columns
    strip: StripView
    groups: tuple[EventGroup, ...]
    written: tuple[ArticleGroup, ...]
    earlier: Link | None
    later: Link | None
    articles: Link | None
    forms: tuple[Alternate, ...]


def build_period_view(tables: Tables, address: str) -> PeriodView:
    """Every year of the whole archive has a page, with the forms of its events, and leads to the year's articles."""
    words = tables.words
    entry, period = tables.periods[address], period_at(tables, address)
    run, whole = tables.heads[entry.run], entry.run == TIMELINE
    within, section = Link(run.title, run.page), run.page.partition("/")[0]
    title, count = period_title(words, entry), count_held(words, len(period.articles), len(period.events))
    listing = build_period_listing(tables, period, run.page)
    if whole:
        described = words.gettext("%(count)s of %(period)s.", count=capitalise(count), period=title)
    else:
        described = words.gettext("%(title)s in %(period)s: %(counts)s.", title=run.title, period=title, counts=count)
    forms = forms_of(words, run_at(tables, address)) if whole and not period.month else ()
    year = Link(year_name(words, period.year), period_address(run.page, period.year))
    return PeriodView(
        build_head(tables, address, f"{capitalise(title)} – {within.label}", described, section, alternates=forms),
        capitalise(title),
        (within, year) if period.month else (within,),
        count,
        _years_beside(words, run, period.year),
        year_columns(words, run.outline, lambda year: period_address(run.page, year), period.year, in_rough=True),
        listing.strip,
        listing.groups,
        _written(words, period, run.page),
        _link(tables, entry.neighbours.earlier),
        _link(tables, entry.neighbours.later),
        _articles_link(words, period.year) if whole and not period.month and period.year in tables.years else None,
        forms,
    )


def _years_beside(words: Words, run: RunHead, current: int) -> tuple[YearItem, ...]:
    """How much each holds stands on the page of the whole: here it would change with every event of any year."""
    return tuple(
        YearItem(year_name(words, year), period_address(run.page, year), "", "", year == current) for year in run.years
    )


def build_years(tables: Tables, page: str) -> tuple[YearItem, ...]:
    """The years that have pages of their own of what is read at ``page``, the latest first."""
    words, years = tables.words, tables.runs[page].years
    # One row of figures counts one thing: articles, or events where no article is there.
    written = any(one.articles for one in years)
    return tuple(
        YearItem(
            year_name(words, one.year),
            period_address(page, one.year),
            words.number(number) if (number := one.articles if written else one.events) else "",
            count_held(words, one.articles, one.events),
            current=False,
        )
        for one in years
    )


def address_of_years(tables: Tables, page: str) -> Callable[[int], str] | None:
    """Where the years of what is read at ``page`` stand, if they have pages of their own."""
    return (lambda year: period_address(page, year)) if tables.runs[page].years else None


def _written(words: Words, period: Period, page: str) -> tuple[ArticleGroup, ...]:
    """By the month where they are many; of a month that has a page of its own a few."""
    articles = period.articles
    if articles and (period.month or len(articles) <= _BY_MONTH):
        return (ArticleGroup("", "", "", "", tuple(article_item(words, article) for article in articles)),)
    if has_months(period):
        return group_by_month(words, articles, lambda month: period_address(page, period.year, month), _OF_A_MONTH)
    return group_by_month(words, articles)


def period_title(words: Words, period: PeriodEntry) -> str:
    return month_of_year(words, period.year, period.month) if period.month else year_name(words, period.year)


def _link(tables: Tables, address: str) -> Link | None:
    return Link(capitalise(period_title(tables.words, tables.periods[address])), address) if address else None


def _articles_link(words: Words, year: int) -> Link:
    return Link(articles_of(words, year_name(words, year)), year_address(year))
