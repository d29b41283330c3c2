"""Months, days, and the same day in every year."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass

from newsarchive.dates import MONTHS, WEEKDAYS, year_label
from newsarchive.index.days import days_of_a_year
from newsarchive.publish.addresses import (
    ON,
    anniversary_address,
    day_address,
    month_address,
    year_address,
)
from newsarchive.publish.views.articles import ArticleItem, article_item
from newsarchive.publish.views.head import Head, build_head
from newsarchive.publish.views.strips import EventItem, build_strip
from newsarchive.publish.views.tables import Link, Tables
from newsarchive.publish.views.words import count_of

# A year that has every day, for the labels of days.
_LEAP = 2000


@dataclass(frozen=True, slots=True)
class DayCell:
    """A day in a calendar; ``address`` is empty where the archive has nothing of it, ``label`` says what it has."""

    day: int
    address: str = ""
    count: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class MonthView:
    """``weeks`` begin on Monday; days of other months are None. ``articles`` stand by their days."""

    head: Head
    title: str
    count: str
    year: Link
    weekdays: tuple[str, ...]
    weeks: tuple[tuple[DayCell | None, ...], ...]
    articles: tuple[ArticleItem, ...]
    earlier: Link | None
    later: Link | None


@dataclass(frozen=True, slots=True)
class DayView:
    """``events`` are those that happened on that very day, ``articles`` those that were published on it."""

    head: Head
    title: str
    label: Link
    articles: tuple[ArticleItem, ...]
    events: tuple[EventItem, ...]
    everywhere: Link
    earlier: Link | None
    later: Link | None


@dataclass(frozen=True, slots=True)
class AnniversaryView:
    """A day of every year, the earliest first."""

    head: Head
    title: str
    counts: str
    events: tuple[EventItem, ...]
    articles: tuple[ArticleItem, ...]
    earlier: Link
    later: Link


@dataclass(frozen=True, slots=True)
class MonthOfYear:
    name: str
    cells: tuple[DayCell, ...]


@dataclass(frozen=True, slots=True)
class AnniversariesView:
    head: Head
    title: str
    months: tuple[MonthOfYear, ...]


def build_month_view(tables: Tables, key: str) -> MonthView:
    year, month = int(key[:4]), int(key[5:])
    entry = tables.months[key]
    counts = dict(entry.days)
    title = f"{MONTHS[month - 1]} {year_label(year)}"
    count = count_of(sum(counts.values()), "article")
    weeks = tuple(
        tuple(_cell(year, month, day, counts.get(day, 0)) if day else None for day in week)
        for week in calendar.Calendar().monthdayscalendar(year, month)
    )
    return MonthView(
        build_head(tables, month_address(year, month), f"Articles of {title}", f"{count} of {title}.", "articles"),
        title,
        count,
        Link(year_label(year), year_address(year)),
        WEEKDAYS,
        weeks,
        tuple(
            article_item(tables.articles[id_])
            for day in sorted(counts)
            for id_ in tables.days[f"{key}-{day:02}"].articles
        ),
        _month_link(entry.neighbours.earlier),
        _month_link(entry.neighbours.later),
    )


def build_day_view(tables: Tables, key: str) -> DayView:
    day, entry = datetime.date.fromisoformat(key), tables.days[key]
    address = day_address(day)
    title = f"{day.day} {MONTHS[day.month - 1]} {year_label(day.year)}"
    articles = tuple(article_item(tables.articles[id_]) for id_ in entry.articles)
    strip = build_strip(tables, [tables.events[id_] for id_ in entry.events], numbered=False)
    said = f"{count_of(len(articles), 'article')} of {title}, and {count_of(len(strip.events), 'event')} on that day."
    neighbours = tables.neighbours[address]
    return DayView(
        build_head(tables, address, title, said, "articles"),
        f"{WEEKDAYS[day.weekday()]} {title}",
        Link(f"{MONTHS[day.month - 1]} {year_label(day.year)}", month_address(day.year, day.month)),
        articles,
        strip.events,
        Link(f"{day.day} {MONTHS[day.month - 1]} in every year", anniversary_address(f"{day:%m-%d}")),
        _day_link(neighbours.earlier),
        _day_link(neighbours.later),
    )


def build_anniversary_view(tables: Tables, key: str) -> AnniversaryView:
    entry, title = tables.anniversaries[key], _day_of_year(key)
    articles = [tables.articles[id_] for id_ in entry.articles]
    strip = build_strip(tables, [tables.events[id_] for id_ in entry.events], numbered=False)
    counts = f"{count_of(len(strip.events), 'event')}, {count_of(len(articles), 'article')}"
    days = list(days_of_a_year())
    place = days.index(key)
    earlier, later = days[place - 1], days[(place + 1) % len(days)]
    return AnniversaryView(
        build_head(tables, anniversary_address(key), f"On {title}", f"On {title} of every year: {counts}.", "timeline"),
        title,
        counts,
        strip.events,
        tuple(map(article_item, articles)),
        Link(_day_of_year(earlier), anniversary_address(earlier)),
        Link(_day_of_year(later), anniversary_address(later)),
    )


def build_anniversaries_view(tables: Tables) -> AnniversariesView:
    months = tuple(
        MonthOfYear(name, tuple(_day_cell(tables, day) for day in days_of_a_year() if day.startswith(f"{number:02}-")))
        for number, name in enumerate(MONTHS, 1)
    )
    title = "On this day"
    return AnniversariesView(
        build_head(tables, ON, title, "What happened on each day of the year, in every year.", "timeline"),
        title,
        months,
    )


def _day_cell(tables: Tables, key: str) -> DayCell:
    entry = tables.anniversaries[key]
    count = len(entry.events) + len(entry.articles)
    told = f"{count_of(len(entry.events), 'event')}, {count_of(len(entry.articles), 'article')}"
    return DayCell(int(key[3:]), anniversary_address(key), count, f"{_day_of_year(key)}: {told}")


def _cell(year: int, month: int, day: int, count: int) -> DayCell:
    if not count:
        return DayCell(day)
    label = f"{day} {MONTHS[month - 1]}: {count_of(count, 'article')}"
    return DayCell(day, day_address(datetime.date(year, month, day)), count, label)


def _day_of_year(key: str) -> str:
    return f"{int(key[3:])} {MONTHS[int(key[:2]) - 1]}"


def _month_link(key: str) -> Link | None:
    year, month = int(key[:4] or 0), int(key[5:] or 0)
    return Link(f"{MONTHS[month - 1]} {year_label(year)}", month_address(year, month)) if key else None


def _day_link(key: str) -> Link | None:
    if not key:
        return None
    day = datetime.date.fromisoformat(key)
    return Link(f"{day.day} {MONTHS[day.month - 1]} {year_label(day.year)}", day_address(day))
