"""One page of each type of the demo archive, by a glob of the file that it is read from.

Every gate on pages goes through this list, so a new type of page is added here.
"""

from __future__ import annotations

from pathlib import Path

PAGES = {
    "home": "index.html",
    "articles": "articles/index.html",
    "articles of a year": "2021/index.html",
    "articles of a month": "2021/09/index.html",
    "day": "2021/09/30/index.html",
    "every day of the year": "on/index.html",
    "day of every year": "on/09-30/index.html",
    "places": "places/index.html",
    "place": "places/geneva/index.html",
    "sources": "sources/index.html",
    "source": "sources/afp/index.html",
    "topics": "topics/index.html",
    "data": "data/index.html",
    "article": "2021/09/30/*/index.html",
    "actors": "actors/index.html",
    "actor": "actors/wendy-sherman/index.html",
    "year of an actor": "actors/us-government/2021/index.html",
    "events": "events/index.html",
    "event": "events/*/index.html",
    "timeline": "timeline/index.html",
    "timeline of a year": "timeline/2021/index.html",
    "stories": "stories/index.html",
    "story": "stories/*/index.html",
    "about": "about/index.html",
    "corrections": "corrections/index.html",
    "search": "search/index.html",
    "not found": "404.html",
}


def find_page(site: Path, pattern: str) -> str:
    """The address, under the site's own, of the first page whose file matches the pattern; LookupError if none does."""
    found = sorted(site.glob(pattern))
    if not found:
        raise LookupError(f"the built site has no page {pattern}")
    return found[0].relative_to(site).as_posix()
