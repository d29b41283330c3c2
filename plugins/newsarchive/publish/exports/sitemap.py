"""``sitemap.xml`` (sitemaps.org) and ``robots.txt``: what search engines may read, and where it all is."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from xml.sax.saxutils import escape

from newsarchive.publish.addresses import (
    ACTORS,
    ARTICLES,
    EVENTS,
    HOME,
    STORIES,
    TIMELINE,
    TOPICS,
    actor_address,
    article_address,
    event_address,
    page_address,
    story_address,
    topic_address,
    year_address,
)
from newsarchive.publish.exports.file import File
from newsarchive.publish.site import Site
from newsarchive.publish.views.runs import archive_run, find_periods, record_runs
from newsarchive.publish.views.tables import Tables

MOST_IN_FILE = 50_000
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

Entry = tuple[str, datetime.date | None]


def build(tables: Tables) -> Iterator[File]:
    """A map holds whole addresses, so a site without one has none; a map too long is one of maps."""
    site = tables.site
    allow = "User-agent: *\nAllow: /\n"
    if not site.url:
        yield File("robots.txt", allow)
        return
    yield File("robots.txt", f"{allow}\nSitemap: {site.url}/sitemap.xml\n")
    entries = tuple(find_entries(tables))
    if len(entries) <= MOST_IN_FILE:
        yield File("sitemap.xml", _urlset(entries, site))
        return
    parts = [entries[at : at + MOST_IN_FILE] for at in range(0, len(entries), MOST_IN_FILE)]
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield File("sitemap.xml", _document("sitemapindex", [_item("sitemap", site, name, None) for name in names]))
    for name, part in zip(names, parts, strict=True):
        yield File(name, _urlset(part, site))


def find_entries(tables: Tables) -> Iterator[Entry]:
    """The address of every page worth finding, in the site's order, and the day it last changed where that is known.

    What has moved is found at its new address.
    """
    indexes = tables.indexes
    changed = {article.id: max(article.date, article.modified or article.date) for article in indexes.articles}
    newest = max(changed.values(), default=None)
    yield from ((address, newest) for address in (HOME, ARTICLES))
    yield from ((address, None) for address in (ACTORS, EVENTS, TIMELINE, STORIES, TOPICS))
    yield from ((article_address(article), changed[article.id]) for article in indexes.articles)
    yield from ((actor_address(slug), None) for slug in sorted(indexes.actors))
    yield from ((event_address(event.id), None) for event in indexes.events)
    years = sorted({article.date.year for article in indexes.articles}, reverse=True)
    yield from ((year_address(year), None) for year in years)
    yield from ((period.address, None) for period in find_periods(archive_run(tables), always=True))
    yield from ((story_address(story.slug), None) for story in indexes.stories)
    yield from ((topic_address(slug), None) for slug in tables.topics)
    yield from ((period.address, None) for run in record_runs(tables) for period in find_periods(run))
    yield from ((page_address(page.slug), None) for page in indexes.pages)


def _urlset(entries: tuple[Entry, ...], site: Site) -> str:
    return _document("urlset", [_item("url", site, address, day) for address, day in entries])


def _document(name: str, items: list[str]) -> str:
    return f'<?xml version="1.0" encoding="utf-8"?>\n<{name} {_NAMESPACE}>\n{"".join(items)}</{name}>\n'


def _item(name: str, site: Site, address: str, day: datetime.date | None) -> str:
    changed = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
    return f" <{name}><loc>{escape(f'{site.url}/{address}')}</loc>{changed}</{name}>\n"
