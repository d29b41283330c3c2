"""Articles of the archive that say nearly the same: copies on other sites, earlier and later versions of a report."""

from __future__ import annotations

from pathlib import Path

from newsarchive.ingest import RawArticle
from newsarchive.ingest.duplicates import Likeness
from newsarchive.shelves import FRONT_MATTER


class Versions:
    """What the archive holds, read when the first new article asks for it, and grown with each that is written."""

    def __init__(self, content: Path) -> None:
        self._content = content
        self._likeness: Likeness | None = None

    def near(self, article: RawArticle) -> tuple[str, ...]:
        """Ids, the most alike first; ties by id."""
        return self._read().find(_text(article))

    def add(self, article_id: str, article: RawArticle) -> None:
        self._read().add(article_id, _text(article))

    def _read(self) -> Likeness:
        if self._likeness is None:
            self._likeness = Likeness()
            for path in sorted((self._content / "articles").rglob("*.md")):
                text = path.read_bytes().decode("utf-8", "replace")
                self._likeness.add(path.stem, FRONT_MATTER.sub("", text, count=1))
        return self._likeness


def _text(article: RawArticle) -> str:
    return "\n".join(paragraph.text for paragraph in article.paragraphs)
