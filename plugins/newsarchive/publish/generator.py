"""Writes the archive's own pages, as one of Pelican's generators."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican.generators import Generator

from newsarchive.publish.assets import bundle_css
from newsarchive.publish.build import Build
from newsarchive.publish.exports.file import FilePlan
from newsarchive.publish.plans import plan_site
from newsarchive.publish.render import make_environment
from newsarchive.publish.views.tables import Tables
from newsarchive.publish.writing import write_files


class ArchiveGenerator(Generator):  # type: ignore[misc]
    """Makes every file of a theme that is made of views; does nothing under another."""

    def generate_output(self, writer: Any) -> None:
        """Pages, the forms beside them, the stylesheet, and the search index, all into the edition's folder."""
        build: Build = self.settings["NEWSARCHIVE_BUILD"]
        if not build.own_theme:
            return
        css = bundle_css(build.theme, build.tables.site.fonts)
        plans = (*plan_site(build.tables), FilePlan("theme/site.css", _as_it_is, (css,)))
        folders = [*map(Path, self.settings["THEME_TEMPLATES_OVERRIDES"]), build.theme / "templates"]
        environment = make_environment(folders, self.settings)
        write_files(build.edition.work, build, plans, environment)
        counts = build.tables.counts[""]
        if build.tables.site.search and (counts.articles or counts.events or counts.actors):
            with build.progress.stage("indexing for search"):
                build.edition.index()


def _as_it_is(tables: Tables, text: str) -> str:
    return text
