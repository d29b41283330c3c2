"""Days: what was published on each, and what happened on it, in that year and in every year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsarchive.dates import MONTHS, date_of, days_in_month
from newsarchive.model import Event, Indexes

# A year that has every day.
_LEAP = 2000


@dataclass(frozen=True, slots=True)
class DayEntry:
    """Ids of the articles of a day, and of the events that happened on it; the earliest first."""

    articles: tuple[str, ...] = ()
    events: tuple[str, ...] = ()


def build_days(indexes: Indexes) -> dict[str, DayEntry]:
    """By ISO date, in their order, the days on which an article was published."""
    articles: dict[str, list[str]] = {}
    for article in reversed(indexes.articles):
        articles.setdefault(article.date.isoformat(), []).append(article.id)
    events: dict[str, list[str]] = {}
    for event, (year, month, day) in _dated(indexes):
        events.setdefault(f"{year:04}-{month:02}-{day:02}", []).append(event)
    return {day: DayEntry(tuple(ids), tuple(events.get(day, ()))) for day, ids in sorted(articles.items())}


def build_anniversaries(indexes: Indexes) -> dict[str, DayEntry]:
    """By month and day (``09-30``), all 366 of them."""
    articles: dict[str, list[str]] = {}
    for article in reversed(indexes.articles):
        articles.setdefault(f"{article.date:%m-%d}", []).append(article.id)
    events: dict[str, list[str]] = {}
    for event, (_, month, day) in _dated(indexes):
        events.setdefault(f"{month:02}-{day:02}", []).append(event)
    return {day: DayEntry(tuple(articles.get(day, ())), tuple(events.get(day, ()))) for day in days_of_a_year()}


def days_of_a_year() -> Iterator[str]:
    """
    >>> days = list(days_of_a_year())
    >>> len(days), days[0], days[59]
    (366, '01-01', '02-29')
    """
    for month in range(1, len(MONTHS) + 1):
        for day in range(1, days_in_month(_LEAP, month) + 1):
            yield f"{month:02}-{day:02}"


def _dated(indexes: Indexes) -> Iterator[tuple[str, tuple[int, int, int]]]:
    """What happened, or was said to, on a day that is known; plans and states have none of their own."""
    for event in indexes.events:
        if is_of_one_day(event) and event.when.first is not None:
            yield event.id, date_of(event.when.first)


def is_of_one_day(event: Event) -> bool:
    return event.when.first == event.when.last and event.kind == "event" and event.modality != "planned"
