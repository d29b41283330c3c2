"""An article as a footnote would cite it: the words that its page and the files beside it share."""

from __future__ import annotations

from dataclasses import dataclass

from newsarchive.model import Article
from newsarchive.publish.addresses import article_address
from newsarchive.publish.language.names import direction_of
from newsarchive.publish.language.words import Words
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


# What lies between them is laid out by itself, whichever way it runs (UAX #9, section 2.4).
_ISOLATE, _END = "\u2068", "\u2069"


def build_citation(words: Words, article: Article, site: Site, *, isolated: bool = True) -> CitationText:
    """A date that was inferred says so; the address stands at the end where the site has a public one.

    ``isolated`` keeps a title that runs the other way from taking its neighbours with it.
    """
    makers = ", ".join(makers_of(article))
    title = article.title if article.title.endswith((".", "?", "!")) else f"{article.title}."
    if isolated and direction_of(article.lang) != direction_of(words.lang):
        title = f"{_ISOLATE}{title}{_END}"
    date = moment_on(words, article.date).label
    if is_guessed(article):
        date = words.gettext("%(date)s (inferred)", date=date)
    quoted = words.pgettext("a title in a citation", "“%(title)s” ", title=title)
    before = f"{makers}. {quoted}" if makers else quoted
    after = words.pgettext("in a citation", "%(date)s. Archived in ", date=date)
    after = f", {after}" if article.publication else after
    where = f", {site.url}/{article_address(article)}." if site.url else "."
    return CitationText(before, article.publication, after, site.name, where)


def makers_of(article: Article) -> tuple[str, ...]:
    """Who wrote it: the persons named, or the agency where none is."""
    return article.authors or article.agency


def is_guessed(article: Article) -> bool:
    return article.date_basis in ("inferred", "unknown")
