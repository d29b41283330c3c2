"""Dates that cannot be right: a weekday that its date does not fall on, a date that its article cannot know.

``find_conflicts`` warns, and changes nothing: the calendar date is what the timeline shows.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from newsarchive.annotate.timex.vocabulary import ANY_WEEKDAY, YEAR, weekday_number
from newsarchive.dates import WEEKDAYS, When, date_of, day_label
from newsarchive.errors import Problem
from newsarchive.model import Article, Timex
from newsarchive.text import line_and_column, line_around

_WEEKDAY = re.compile(rf"\b(?P<weekday>{ANY_WEEKDAY})(?![^\W\d_])", re.IGNORECASE)
_WRITTEN_YEAR = re.compile(rf"\b{YEAR}|\byear\b", re.IGNORECASE)
# A weekday with a day and no year is written of days at hand; further away than this one of the dates is wrong.
_AT_HAND = datetime.timedelta(days=31)
_BOTH_HALVES = ("month-day", "day-month")


def find_conflicts(article: Article, timexes: Sequence[Timex]) -> tuple[Problem, ...]:
    """Warnings for the weekdays with a date whose halves, or whose date and publication, disagree."""
    return tuple(problem for timex in timexes if timex.rule in _BOTH_HALVES for problem in _check(article, timex))


def _check(article: Article, timex: Timex) -> Iterator[Problem]:
    found = _WEEKDAY.search(timex.text)
    day = _single_day(timex.when)
    if found is None or day is None:
        return
    weekday, date = weekday_number(found["weekday"]), datetime.date(*date_of(day))
    if date.weekday() != weekday:
        right = _nearest(date, weekday)
        yield _problem(
            article,
            timex,
            f"'{timex.text}' disagrees with itself: {day_label(day)} was a {WEEKDAYS[date.weekday()]}",
            f"write {WEEKDAYS[date.weekday()]}, or {day_label(right.toordinal())} if {WEEKDAYS[weekday]} is right"
            f" (the article is dated {_label(article.date)})",
        )
    elif not _WRITTEN_YEAR.search(timex.text) and not _at_hand(article, date):
        away = abs((date - article.date).days)
        side = "before" if date < article.date else "after"
        yield _problem(
            article,
            timex,
            f"'{timex.text}' is {day_label(day)}, {away} days {side} the article's date, {_label(article.date)}",
            "correct 'date' in the front matter, or write the year beside the day",
        )


def _single_day(when: When | None) -> int | None:
    """The day that an expression names, whether or not a preposition opens an interval at it."""
    if when is None or when.precision not in ("day", "open"):
        return None
    return when.first if when.first is not None else when.last


def _nearest(date: datetime.date, weekday: int) -> datetime.date:
    return date + datetime.timedelta(days=(weekday - date.weekday() + 3) % 7 - 3)


def _at_hand(article: Article, date: datetime.date) -> bool:
    first, last = article.date_range or (article.date, article.date)
    return first - _AT_HAND <= date <= last + _AT_HAND


def _label(date: datetime.date) -> str:
    return day_label(date.toordinal())


def _problem(article: Article, timex: Timex, message: str, fix: str) -> Problem:
    if timex.zone == "title":
        return Problem(article.path, 1, 1, "warning", "date-conflict", f"in the title, {message}", fix)
    line, column = line_and_column(article.body, timex.start)
    excerpt = line_around(article.body, timex.start)
    width = max(1, min(timex.end - timex.start, len(excerpt) - column + 1))
    return Problem(
        article.path, article.body_line + line - 1, column, "warning", "date-conflict", message, fix, excerpt, width
    )
