"""Saved web pages: which of a page's blocks are the article, by the vote of three extractors, and what it declares."""

from newsarchive.ingest.page.reading import read_fragment, read_page

__all__ = ["read_fragment", "read_page"]
