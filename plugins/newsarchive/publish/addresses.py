"""Addresses: where each page lives under the output folder, and how one page reaches another.

An address is a path without a slash in front; a page's ends in ``/`` (or is empty for the home page).
Links are relative to the page that holds them, so that the site works at a root, under a sub-path and from a folder.
"""

from __future__ import annotations

import datetime
from functools import lru_cache

from newsarchive.dates import When, date_of, iso_year
from newsarchive.model import Article

HOME = ""
ARTICLES, ACTORS, EVENTS, STORIES, TIMELINE, TOPICS, PLACES, SOURCES, ON, DATA, CORRECTIONS, SEARCH = (
    "articles/",
    "actors/",
    "events/",
    "stories/",
    "timeline/",
    "topics/",
    "places/",
    "sources/",
    "on/",
    "data/",
    "corrections/",
    "search/",
)
# The whole site as one file, and the checksums of all data.
ZIP, CHECKSUMS = f"{DATA}archive.zip", f"{DATA}SHA256SUMS"
# How a reader offers an article, and the form for editors: each where the settings ask for it.
SUGGEST, ADMIN = "suggest/", "admin/"
# What waits for an editor, in a copy that is read where it was built.
REVIEW = "review/"
# The search index, and in it the names of its volumes beside the first, for the page that searches.
SEARCH_INDEX = "pagefind"
SEARCH_VOLUMES = f"{SEARCH_INDEX}/volumes.json"


def article_address(article: Article) -> str:
    return f"{day_address(article.date)}{article.slug}/"


def day_address(day: datetime.date) -> str:
    return f"{day.year:04}/{day.month:02}/{day.day:02}/"


def year_address(year: int) -> str:
    """The year's articles."""
    return f"{iso_year(year)}/"


def month_address(year: int, month: int) -> str:
    """The articles of a month."""
    return f"{iso_year(year)}/{month:02}/"


def anniversary_address(day: str) -> str:
    """What happened on a day of every year.

    >>> anniversary_address("09-30")
    'on/09-30/'
    """
    return f"{ON}{day}/"


def place_address(slug: str) -> str:
    return f"{PLACES}{slug}/"


def source_address(slug: str) -> str:
    return f"{SOURCES}{slug}/"


def timeline_address(year: int) -> str:
    """The year's events."""
    return period_address(TIMELINE, year)


def period_address(page: str, year: int, month: int = 0) -> str:
    """A year, or a month of it, of the timeline that is read at ``page``.

    >>> period_address("timeline/", -43), period_address("actors/jane-roe/", 2021, 6)
    ('timeline/-0043/', 'actors/jane-roe/2021/06/')
    """
    return f"{page}{iso_year(year)}/" + (f"{month:02}/" if month else "")


def timeline_year(when: When) -> int:
    """The year under which an event stands: that of its first day, or of its last where the beginning is open."""
    day = when.first if when.first is not None else when.last
    assert day is not None, "an interval is never open at both ends"
    return date_of(day)[0]


def actor_address(slug: str) -> str:
    return f"{ACTORS}{slug}/"


def event_address(event_id: str) -> str:
    return f"{EVENTS}{event_id}/"


def topic_address(slug: str) -> str:
    return f"{TOPICS}{slug}/"


def story_address(slug: str) -> str:
    return f"{STORIES}{slug}/"


def page_address(slug: str) -> str:
    return f"{slug}/"


def file_of(address: str) -> str:
    """The file under the output folder that an address is read from.

    >>> file_of("actors/"), file_of(""), file_of("feed.xml")
    ('actors/index.html', 'index.html', 'feed.xml')
    """
    return f"{address}index.html" if address.endswith("/") or not address else address


def is_article_file(file: str) -> bool:
    """True for the file of an article's page, or of one of its year's: they alone stand under a year.

    >>> is_article_file("2021/09/30/talks/index.html"), is_article_file("actors/index.html")
    (True, False)
    """
    return file[:4].isdigit()


def relative(target: str, page: str) -> str:
    """``target`` as seen from ``page``: a folder's index is named, so that links work from a folder on disk.

    >>> relative("actors/wendy-sherman/", "2021/09/30/talks/")
    '../../../../actors/wendy-sherman/index.html'
    >>> relative("actors/#w", "actors/")
    '#w'
    >>> relative("theme/site.css", "404.html")
    'theme/site.css'
    """
    address, mark, anchor = target.partition("#")
    if mark and address == page:
        return f"#{anchor}"
    return _path(file_of(address), page) + mark + anchor


def _path(file: str, page: str) -> str:
    """A file as seen from a page; most lie under another of the first folders than the page itself."""
    here, first, up = _place(page)
    if not file.startswith(first):
        return up + file
    there = file.split("/")
    shared = 1 if here else 0
    while shared < min(len(there) - 1, len(here)) and there[shared] == here[shared]:
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:])


# A page asks for some dozens of files, one after the other.
@lru_cache(maxsize=64)
def _place(page: str) -> tuple[list[str], str, str]:
    """The folders down to a page, the first of them as addresses under it begin, and the way up out of all."""
    *here, _ = page.split("/")
    return here, f"{here[0]}/" if here else "", "../" * len(here)
