"""Three extractors, each asked for the text of a page's article. They err otherwise, which is what a vote needs.

None of them may load anything: they are given the page as text, and newspaper's list of domains is its own copy.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable
from typing import Any

import trafilatura
from readability import Document

from newsarchive.ingest.page.blocks import find_blocks
from newsarchive.ingest.page.tree import parse_html

with warnings.catch_warnings():
    # It asks for a package that only its summaries need.
    warnings.simplefilter("ignore")
    import newspaper
    from newspaper.extractors import ContentExtractor

Extractor = Callable[[str], str]


def extract_by_trafilatura(html: str) -> str:
    return trafilatura.extract(html, fast=True, include_comments=False, include_tables=True) or ""


def extract_by_readability(html: str) -> str:
    summary = Document(html).summary(html_partial=True)
    return "\n".join(block.text for block in find_blocks(parse_html(summary))) if summary.strip() else ""


class _TextAlone(ContentExtractor):  # type: ignore[misc]
    """newspaper's own, without the searches for what we read ourselves, which take nearly half of its time."""

    def get_authors(self, doc: Any) -> list[str]:
        return []

    def get_publishing_date(self, url: str, doc: Any) -> None:
        return None

    def get_videos(self, doc: Any, top_node: Any) -> list[Any]:
        return []

    def parse_images(self, article_url: str, doc: Any, top_node: Any) -> None:
        return None


def extract_by_newspaper(html: str) -> str:
    article = newspaper.Article("https://page.invalid/", fetch_images=False, http_success_only=False)
    article.extractor = _TextAlone(article.config)
    article.download(input_html=html)
    article.parse()
    return str(article.text or "")


EXTRACTORS: tuple[tuple[str, Extractor], ...] = (
    ("trafilatura", extract_by_trafilatura),
    ("readability", extract_by_readability),
    ("newspaper", extract_by_newspaper),
)


def ask_extractors(html: str) -> dict[str, str]:
    """Each extractor's text by its name, paragraphs on lines of their own; ``""`` where it finds none or fails."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("readability").setLevel(logging.CRITICAL)
    logging.getLogger("newspaper").setLevel(logging.CRITICAL)
    return {name: _ask(extract, html) for name, extract in EXTRACTORS}


def _ask(extract: Extractor, html: str) -> str:
    try:
        return extract(html)
    except Exception:
        # Whatever goes wrong in a stranger's code on a stranger's page, the others still have their say.
        return ""
