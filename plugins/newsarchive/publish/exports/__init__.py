"""Everything on the site that is not a page: data, feeds, calendars, citations, and the map for search engines.

Each file is text made from the tables alone: no clock, no disk, so that the same archive gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsarchive.publish.exports import calendar, citations, data, feeds, sitemap, timeline
from newsarchive.publish.exports.file import FilePlan
from newsarchive.publish.views.tables import Tables

__all__ = ["FilePlan", "plan_files"]


def plan_files(tables: Tables) -> Iterator[FilePlan]:
    """Every file, in a fixed order: those of the whole archive, then those beside each article and each actor."""
    for room in (data, timeline, calendar, feeds, citations, sitemap):
        yield from room.plan(tables)
