"""A year of a timeline, or a month of it, as a page of its own: the archive's years, and those of any crowded run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsarchive.dates import MONTHS, year_label
from newsarchive.index.density import YearColumn, build_density
from newsarchive.publish.addresses import period_address, year_address
from newsarchive.publish.views.columns import Columns, year_columns
from newsarchive.publish.views.groups import EventGroup, build_period_listing
from newsarchive.publish.views.head import Alternate, Head, build_head
from newsarchive.publish.views.runs import Period, Run, find_periods, forms_of, period_run
from newsarchive.publish.views.strips import StripView
from newsarchive.publish.views.tables import Link, Tables
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


def build_period_views(
    tables: Tables, run: Run, within: tuple[Link, ...], section: str, *, whole: bool = False
) -> Iterator[tuple[str, PeriodView]]:
    """Address and view of each of a run's periods, in order; the last link of ``within`` leads to the run's own page.

    ``whole`` is true for the run of the whole archive, whose every year has a page.
    """
    density = build_density(run.events)
    periods = tuple(find_periods(run, always=whole))
    years_of_articles = {article.date.year for article in tables.indexes.articles} if whole else set()
    for period in periods:
        title, count = period_title(period), count_of(len(period.events), "event")
        listing = build_period_listing(tables, period, run.page)
        described = f"{capitalise(count)} of {title}. {within[-1].label}."
        forms = forms_of(period_run(tables, period)) if whole and not period.month else ()
        earlier, later = _neighbours(period, periods)
        view = PeriodView(
            build_head(tables, period.address, f"{title} – {within[-1].label}", described, section, alternates=forms),
            title,
            (*within, _link(_year_of(period, run))) if period.month else within,
            count,
            _years(density, period.year, run.page),
            listing.strip,
            listing.groups,
            earlier,
            later,
            _articles_link(period) if period.year in years_of_articles and not period.month else None,
            forms,
        )
        yield period.address, view


def period_title(period: Period) -> str:
    year = year_label(period.year)
    return f"{MONTHS[period.month - 1]} {year}" if period.month else year


def _years(density: Sequence[YearColumn], current: int, page: str) -> Columns:
    return year_columns(density, lambda year: period_address(page, year), current)


def _neighbours(period: Period, periods: Sequence[Period]) -> tuple[Link | None, Link | None]:
    """The period before and the one after: years among years, months among those of their year."""
    alike = [one for one in periods if bool(one.month) == bool(period.month)]
    alike = [one for one in alike if one.year == period.year] if period.month else alike
    place = alike.index(period)
    later = alike[place + 1] if place + 1 < len(alike) else None
    return _link(alike[place - 1]) if place else None, _link(later) if later else None


def _year_of(period: Period, run: Run) -> Period:
    return Period(period.year, 0, period_address(run.page, period.year), ())


def _link(period: Period) -> Link:
    return Link(period_title(period), period.address)


def _articles_link(period: Period) -> Link:
    return Link(f"Articles of {period_title(period)}", year_address(period.year))
