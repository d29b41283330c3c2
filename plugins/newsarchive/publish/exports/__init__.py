"""Everything on the site that is not a page: data, feeds, calendars, citations, and the map for search engines.

Each file is made from the tables alone: no clock, no disk, so that the same archive gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsarchive.publish.exports import (
    calendar,
    citations,
    data,
    database,
    feeds,
    licence,
    markdown,
    sitemap,
    spreadsheets,
    timeline,
)
from newsarchive.publish.exports.file import FilePlan
from newsarchive.publish.views.tables import Tables

__all__ = ["FilePlan", "plan_files"]


def plan_files(tables: Tables) -> Iterator[FilePlan]:
    """Every file, in a fixed order: room by room, in each those of the whole archive before those beside pages."""
    for room in (data, spreadsheets, timeline, calendar, feeds, citations, markdown, database, licence, sitemap):
        yield from room.plan(tables)
