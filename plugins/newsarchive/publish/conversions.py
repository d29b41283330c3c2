"""Markdown converted before: a change of a template, or of what stands around a text, converts nothing again."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from newsarchive.cache.digests import digest, digest_of_code, digest_of_packages
from newsarchive.cache.store import Store
from newsarchive.publish.markup import render_markdown

# Whose source decides what a text becomes.
_CODE = "publish/markup.py"


class Conversions:
    """Safe HTML by the text that it was made from; each process has one, and its own connection to the store.

    Without a store every text is converted.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._store: Store | None = None
        self._made: list[tuple[bytes, bytes]] = []

    @cached_property
    def _rules(self) -> bytes:
        return digest("converted", digest_of_code(_CODE), digest_of_packages("markdown", "nh3"))

    def html_of(self, text: str) -> str:
        """As ``render_markdown`` makes it."""
        if self._path is None:
            return render_markdown(text)
        if self._store is None:
            # Not before a process begins to work: connections must not be shared with those that are forked.
            self._store = Store(self._path)
        key = digest(self._rules, text)
        for _, data in self._store.read([key]):
            return data.decode("utf-8")
        html = render_markdown(text)
        self._made.append((key, html.encode("utf-8")))
        return html

    def save(self) -> None:
        """Remember what was converted since the last time."""
        if self._store is not None and self._made:
            self._store.write(self._made)
            self._made.clear()

    def close(self) -> None:
        """Save, and let go of the store."""
        self.save()
        if self._store is not None:
            self._store.close()
            self._store = None
