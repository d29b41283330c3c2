"""An article as a footnote would cite it: the words that its page and the files beside it share."""

from __future__ import annotations

from dataclasses import dataclass

from newsarchive.model import Article
from newsarchive.publish.addresses import article_address
from newsarchive.publish.site import Site
from newsarchive.publish.views.words import moment_on


@dataclass(frozen=True, slots=True)
class CitationText:
    """``before``, the publication in italics, ``after``, the archive in italics, and the end."""

    before: str
    publication: str
    after: str
    archive: str
    end: str

    @property
    def plain(self) -> str:
        return f"{self.before}{self.publication}{self.after}{self.archive}{self.end}"


def build_citation(article: Article, site: Site) -> CitationText:
    """A date that was inferred says so; the address stands at the end where the site has a public one."""
    makers = ", ".join(makers_of(article))
    title = article.title if article.title.endswith((".", "?", "!")) else f"{article.title}."
    date = f"{moment_on(article.date).label}{' (inferred)' if is_guessed(article) else ''}"
    before = f"{makers}. “{title}” " if makers else f"“{title}” "
    after = f", {date}. Archived in " if article.publication else f"{date}. Archived in "
    where = f", {site.url}/{article_address(article)}." if site.url else "."
    return CitationText(before, article.publication, after, site.name, where)


def makers_of(article: Article) -> tuple[str, ...]:
    """Who wrote it: the persons named, or the agency where none is."""
    return article.authors or article.agency


def is_guessed(article: Article) -> bool:
    return article.date_basis in ("inferred", "unknown")
