"""Months, days, and the same day in every year."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass

from newsarchive.index.days import days_of_a_year
from newsarchive.publish.addresses import (
    ON,
    anniversary_address,
    day_address,
    month_address,
    year_address,
)
from newsarchive.publish.language.days import day_of_year, month_name, month_of_year, year_name
from newsarchive.publish.language.names import names_of
from newsarchive.publish.language.words import Words
from newsarchive.publish.views.articles import ArticleItem, article_item, articles_of
from newsarchive.publish.views.head import Head, build_head
from newsarchive.publish.views.strips import EventItem, build_strip
from newsarchive.publish.views.tables import Link, Tables
from newsarchive.publish.views.words import capitalise, count_of, listed, moment_on


@dataclass(frozen=True, slots=True)
class DayCell:
    """A day in a calendar; ``address`` is empty where the archive has nothing of it, ``label`` says what it has."""

    day: int
    address: str = ""
    count: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Weekday:
    name: str
    short: str


@dataclass(frozen=True, slots=True)
class MonthView:
    """``weeks`` begin on Monday; days of other months are None. ``articles`` stand by their days."""

    head: Head
    title: str
    count: str
    year: Link
    weekdays: tuple[Weekday, ...]
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
    words, year, month = tables.words, int(key[:4]), int(key[5:])
    entry = tables.months[key]
    counts = dict(entry.days)
    title = month_of_year(words, year, month)
    count = count_of(words, sum(counts.values()), "article")
    weeks = tuple(
        tuple(_cell(words, year, month, day, counts.get(day, 0)) if day else None for day in week)
        for week in calendar.Calendar().monthdayscalendar(year, month)
    )
    return MonthView(
        build_head(
            tables,
            month_address(year, month),
            articles_of(words, title),
            words.gettext("%(count)s of %(period)s.", count=count, period=title),
            "articles",
        ),
        capitalise(title),
        count,
        Link(year_name(words, year), year_address(year)),
        tuple(map(Weekday, names_of(words.lang).weekdays, names_of(words.lang).brief_days)),
        weeks,
        tuple(
            article_item(words, tables.articles[id_])
            for day in sorted(counts)
            for id_ in tables.days[f"{key}-{day:02}"].articles
        ),
        _month_link(words, entry.neighbours.earlier),
        _month_link(words, entry.neighbours.later),
    )


def build_day_view(tables: Tables, key: str) -> DayView:
    words = tables.words
    day, entry = datetime.date.fromisoformat(key), tables.days[key]
    address = day_address(day)
    title = moment_on(words, day).label
    articles = tuple(article_item(words, tables.articles[id_]) for id_ in entry.articles)
    strip = build_strip(tables, [tables.events[id_] for id_ in entry.events], numbered=False)
    said = words.gettext(
        "%(articles)s of %(day)s, and %(events)s on that day.",
        articles=count_of(words, len(articles), "article"),
        day=title,
        events=count_of(words, len(strip.events), "event"),
    )
    neighbours = tables.neighbours[address]
    return DayView(
        build_head(tables, address, title, said, "articles"),
        capitalise(moment_on(words, day, weekday=True).label),
        Link(capitalise(month_of_year(words, day.year, day.month)), month_address(day.year, day.month)),
        articles,
        strip.events,
        Link(
            words.gettext("%(day)s in every year", day=day_of_year(words, day.month, day.day)),
            anniversary_address(f"{day:%m-%d}"),
        ),
        _day_link(words, neighbours.earlier),
        _day_link(words, neighbours.later),
    )


def build_anniversary_view(tables: Tables, key: str) -> AnniversaryView:
    words = tables.words
    entry, title = tables.anniversaries[key], _day_of_year(words, key)
    articles = [tables.articles[id_] for id_ in entry.articles]
    strip = build_strip(tables, [tables.events[id_] for id_ in entry.events], numbered=False)
    counts = listed(words, (count_of(words, len(strip.events), "event"), count_of(words, len(articles), "article")))
    days = list(days_of_a_year())
    place = days.index(key)
    earlier, later = days[place - 1], days[(place + 1) % len(days)]
    return AnniversaryView(
        build_head(
            tables,
            anniversary_address(key),
            words.gettext("On %(day)s", day=title),
            words.gettext("On %(day)s of every year: %(counts)s.", day=title, counts=counts),
            "timeline",
        ),
        title,
        counts,
        strip.events,
        tuple(article_item(words, article) for article in articles),
        Link(_day_of_year(words, earlier), anniversary_address(earlier)),
        Link(_day_of_year(words, later), anniversary_address(later)),
    )


def build_anniversaries_view(tables: Tables) -> AnniversariesView:
    months = tuple(
        MonthOfYear(
            capitalise(month_name(tables.words, number)),
            tuple(_day_cell(tables, day) for day in days_of_a_year() if day.startswith(f"{number:02}-")),
        )
        for number in range(1, 13)
    )
    title = tables.words.gettext("On this day")
    said = tables.words.gettext("What happened on each day of the year, in every year.")
    return AnniversariesView(
        build_head(tables, ON, title, said, "timeline"),
        title,
        months,
    )


def _day_cell(tables: Tables, key: str) -> DayCell:
    words, entry = tables.words, tables.anniversaries[key]
    count = len(entry.events) + len(entry.articles)
    told = (count_of(words, len(entry.events), "event"), count_of(words, len(entry.articles), "article"))
    label = _told_of_day(words, _day_of_year(words, key), listed(words, told))
    return DayCell(int(key[3:]), anniversary_address(key), count, label)


def _cell(words: Words, year: int, month: int, day: int, count: int) -> DayCell:
    if not count:
        return DayCell(day)
    label = _told_of_day(words, day_of_year(words, month, day), count_of(words, count, "article"))
    return DayCell(day, day_address(datetime.date(year, month, day)), count, label)


def _told_of_day(words: Words, day: str, counts: str) -> str:
    return words.gettext("%(day)s: %(counts)s", day=day, counts=counts)


def _day_of_year(words: Words, key: str) -> str:
    return day_of_year(words, int(key[:2]), int(key[3:]))


def _month_link(words: Words, key: str) -> Link | None:
    if not key:
        return None
    year, month = int(key[:4]), int(key[5:])
    return Link(capitalise(month_of_year(words, year, month)), month_address(year, month))


def _day_link(words: Words, key: str) -> Link | None:
    if not key:
        return None
    day = datetime.date.fromisoformat(key)
    return Link(moment_on(words, day).label, day_address(day))
