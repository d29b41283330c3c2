"""``sitemap.xml`` (sitemaps.org) and ``robots.txt``: what search engines may read, and where it all is."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from xml.sax.saxutils import escape

from newsarchive.index.days import days_of_a_year
from newsarchive.publish.addresses import (
    ACTORS,
    ARTICLES,
    CORRECTIONS,
    DATA,
    EVENTS,
    HOME,
    ON,
    PLACES,
    SOURCES,
    STORIES,
    TIMELINE,
    TOPICS,
    actor_address,
    anniversary_address,
    article_address,
    day_address,
    event_address,
    month_address,
    page_address,
    place_address,
    source_address,
    story_address,
    topic_address,
    year_address,
)
from newsarchive.publish.exports.file import FilePlan
from newsarchive.publish.site import Site
from newsarchive.publish.views.tables import Tables

MOST_IN_FILE = 50_000
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

Entry = tuple[str, datetime.date | None]


def plan(tables: Tables) -> Iterator[FilePlan]:
    """A map holds whole addresses, so a site without one has none; a map too long is one of maps."""
    yield FilePlan("robots.txt", _robots)
    if not tables.site.url:
        return
    entries = len(find_entries(tables))
    yield FilePlan("sitemap.xml", _map_of_maps if entries > MOST_IN_FILE else _map)
    if entries > MOST_IN_FILE:
        for number in range(1, _parts(entries) + 1):
            yield FilePlan(_name(number), _part_of_map, (number,))


def _robots(tables: Tables) -> str:
    allow = "User-agent: *\nAllow: /\n"
    return f"{allow}\nSitemap: {tables.site.url}/sitemap.xml\n" if tables.site.url else allow


def _map(tables: Tables) -> str:
    return _urlset(find_entries(tables), tables.site)


def _map_of_maps(tables: Tables) -> str:
    numbers = range(1, _parts(len(find_entries(tables))) + 1)
    return _document("sitemapindex", [_item("sitemap", tables.site, _name(number), None) for number in numbers])


def _part_of_map(tables: Tables, number: int) -> str:
    return _urlset(find_entries(tables)[(number - 1) * MOST_IN_FILE : number * MOST_IN_FILE], tables.site)


def _parts(entries: int) -> int:
    return -(-entries // MOST_IN_FILE)


def _name(number: int) -> str:
    return f"sitemap-{number}.xml"


def find_entries(tables: Tables) -> tuple[Entry, ...]:
    """The address of every page worth finding, in the site's order, and the day it last changed where that is known.

    What has moved is found at its new address.
    """
    articles, lists = tables.all_articles(), tables.lists
    changed = [(article_address(one), max(one.date, one.modified or one.date)) for one in articles]
    newest = max((day for _, day in changed), default=None)
    of_archive = [address for address in lists["periods"] if tables.periods[address].run == TIMELINE]
    of_runs = [address for address in lists["periods"] if tables.periods[address].run != TIMELINE]
    return (
        *((address, newest) for address in (HOME, ARTICLES)),
        *(
            (address, None)
            for address in (ACTORS, EVENTS, TIMELINE, STORIES, TOPICS, PLACES, SOURCES, ON, DATA, CORRECTIONS)
        ),
        *changed,
        *((actor_address(slug), None) for slug in lists["actors"]),
        *((event_address(id_), None) for id_ in lists["events"]),
        *((year_address(year), None) for year in lists["years"]),
        *((month_address(int(month[:4]), int(month[5:])), None) for month in lists["months"]),
        *((day_address(datetime.date.fromisoformat(day)), None) for day in lists["days"]),
        *((address, None) for address in of_archive),
        *((story_address(slug), None) for slug in lists["stories"]),
        *((topic_address(slug), None) for slug in lists["topics"]),
        *((place_address(slug), None) for slug in lists["places"]),
        *((source_address(slug), None) for slug in lists["sources"]),
        *((anniversary_address(day), None) for day in days_of_a_year()),
        *((address, None) for address in of_runs),
        *((page_address(slug), None) for slug in lists["pages"]),
    )


def _urlset(entries: tuple[Entry, ...], site: Site) -> str:
    return _document("urlset", [_item("url", site, address, day) for address, day in entries])


def _document(name: str, items: list[str]) -> str:
    return f'<?xml version="1.0" encoding="utf-8"?>\n<{name} {_NAMESPACE}>\n{"".join(items)}</{name}>\n'


def _item(name: str, site: Site, address: str, day: datetime.date | None) -> str:
    changed = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
    return f" <{name}><loc>{escape(f'{site.url}/{address}')}</loc>{changed}</{name}>\n"
