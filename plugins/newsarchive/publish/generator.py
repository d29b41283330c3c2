"""Writes the archive's own pages, as one of Pelican's generators."""

from __future__ import annotations

from typing import Any

from pelican.generators import Generator

from newsarchive.publish.build import Build
from newsarchive.publish.writing import write_site


class ArchiveGenerator(Generator):  # type: ignore[misc]
    """Makes every file of a theme that is made of views; does nothing under another."""

    def generate_output(self, writer: Any) -> None:
        """Pages, the forms beside them, the stylesheet, and the search index, all into the edition's folder."""
        build: Build = self.settings["NEWSARCHIVE_BUILD"]
        if not build.own_theme:
            return
        write_site(build, self.settings)
        counts = build.tables.counts[""]
        if build.tables.site.search and (counts.articles or counts.events or counts.actors):
            with build.progress.stage("indexing for search"):
                build.edition.index(build.jobs, later=bool(self.settings.get("NEWSARCHIVE_SEARCH_LATER")))
