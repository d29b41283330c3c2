"""The page on which a reader writes down an article that is missing, and takes it away as a file."""

from __future__ import annotations

from dataclasses import dataclass

from newsarchive.ingest.suggestion import MOST_LETTERS
from newsarchive.publish.addresses import SUGGEST
from newsarchive.publish.language.words import N_
from newsarchive.publish.repositories import find_host
from newsarchive.publish.views.corrections import contact_of
from newsarchive.publish.views.head import Head, build_head
from newsarchive.publish.views.tables import Link, Tables

_DESCRIPTION = N_("How to offer this archive an article that is missing.")
_FORM = "issues/new?template=suggest-an-article.yml"


@dataclass(frozen=True, slots=True)
class SuggestView:
    """``contact`` leads to those who take suggestions; ``form`` to the same questions at GitHub, or is empty.

    ``most_letters`` is how long a text may be.
    """

    head: Head
    title: str
    contact: Link | None
    form: str
    most_letters: int


def build_suggest_view(tables: Tables) -> SuggestView:
    site, words = tables.site, tables.words
    title = words.gettext("Suggest an article")
    head = build_head(tables, SUGGEST, title, words.gettext(_DESCRIPTION), "suggest", listed=False)
    host = find_host(site.repository)
    form = f"{site.repository.rstrip('/')}/{_FORM}" if host is not None and host.name == "github" else ""
    contact = contact_of(words, site) if site.contact or not form else None
    return SuggestView(head, title, contact, form, MOST_LETTERS)
