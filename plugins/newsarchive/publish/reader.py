"""What Pelican, its other themes and its other plugins see of the archive: real articles with real tags.

Pelican asks its readers for files one by one; ours answers from what the pipeline has read already, so that a key actor
is a tag of the article like any that an editor typed.
"""

from __future__ import annotations

import datetime
from html import escape
from pathlib import Path
from typing import Any

from pelican.readers import BaseReader
from pelican.urlwrappers import Author, Category, Tag

from newsarchive.model import Article, TextPage
from newsarchive.publish.addresses import article_address, page_address
from newsarchive.publish.body import render_body
from newsarchive.publish.build import Build
from newsarchive.publish.markup import render_markdown
from newsarchive.publish.views.citation import makers_of


class ArchiveReader(BaseReader):  # type: ignore[misc]
    """Reads ``content/**/*.md``; ``settings["NEWSARCHIVE_BUILD"]`` is the build that this run belongs to."""

    enabled = True
    file_extensions = ("md",)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """HTML and metadata of one article or page, as Pelican names them; a draft is skipped."""
        build: Build = self.settings["NEWSARCHIVE_BUILD"]
        found = build.file_at(Path(source_path))
        if isinstance(found, Article):
            return render_body(build.tables, found, article_address(found)), self._article_metadata(build, found)
        if isinstance(found, TextPage):
            leads = build.tables.links.get(found.path)
            return render_markdown(found.body, leads, page_address(found.slug)), self._page_metadata(found)
        return "", {"title": Path(source_path).stem, "status": "skip"}

    def _article_metadata(self, build: Build, article: Article) -> dict[str, Any]:
        actors = [tag.name for tag in build.tables.annotations_of(article.id).actors if tag.key]
        tags = dict.fromkeys([*actors, *article.tags, *article.topics])
        names = makers_of(article)
        # Pelican takes an empty list of authors for a fault.
        authors = {"authors": [Author(name, self.settings) for name in names]} if names else {}
        return {
            **authors,
            "title": escape(article.title),
            "slug": article.slug,
            # Pelican orders by date and time, and prints the date alone; no article of ours has an hour.
            "date": datetime.datetime.combine(article.date, datetime.time(), datetime.UTC),
            "lang": article.lang,
            "status": article.status,
            "summary": escape(article.summary),
            "tags": [Tag(name, self.settings) for name in tags],
            "category": Category(article.publication or "Articles", self.settings),
        }

    def _page_metadata(self, page: TextPage) -> dict[str, Any]:
        address = page_address(page.slug)
        return {"title": escape(page.title), "slug": page.slug, "lang": page.lang, "url": address,
                "save_as": f"{address}index.html"}  # fmt: skip
