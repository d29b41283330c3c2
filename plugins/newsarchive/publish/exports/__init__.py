"""Everything on the site that is not a page: data, feeds, calendars, citations, and the map for search engines.

Each file is text made from the tables alone: no clock, no disk, so that the same archive gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsarchive.model import Indexes
from newsarchive.publish.exports import calendar, citations, data, feeds, sitemap, timeline
from newsarchive.publish.exports.file import File
from newsarchive.publish.site import Site
from newsarchive.publish.views.tables import build_tables

__all__ = ["File", "build_files"]


def build_files(indexes: Indexes, site: Site) -> Iterator[File]:
    """Every file, in a fixed order: those of the whole archive, then those beside each article and each actor."""
    tables = build_tables(indexes, site)
    for room in (data, timeline, calendar, feeds, citations, sitemap):
        yield from room.build(tables)
