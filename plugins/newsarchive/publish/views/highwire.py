"""What Zotero takes from an article's page at one click: Highwire's tags, and Dublin Core for what these cannot say.

Which tag decides what is written down in docs/decisions/what-zotero-reads.md.
"""

from __future__ import annotations

from newsarchive.model import Article
from newsarchive.publish.views.head import Meta
from newsarchive.publish.views.words import web_link


def citation_tags(article: Article) -> tuple[Meta, ...]:
    """A newspaper article, whatever else the page says: ``citation_journal_title`` would make it a journal's."""
    day = f"{article.date.year:04}/{article.date.month:02}/{article.date.day:02}"
    rights = article.rights
    tags = [
        ("citation_title", article.title),
        *(("citation_author", name) for name in author_names(article)),
        ("citation_publication_date", day),
        ("citation_language", article.lang),
        ("citation_public_url", web_link(article.canonical_url)),
        ("DC.type", "newspaperArticle"),
        ("DC.source", article.publication),
        ("DC.rights", rights.notice or (f"© {rights.holder}" if rights.holder else "") or rights.licence),
    ]
    return tuple(Meta(name, content) for name, content in tags if content)


def author_names(article: Article) -> tuple[str, ...]:
    """The persons named, or the agency where none is, whose name of several words a comma keeps whole.

    Zotero takes the last word of a name without a comma for the surname, and all before a last comma for one name.
    """
    if article.authors:
        return article.authors
    return tuple(f"{name}," if " " in name and "," not in name else name for name in article.agency)
