"""Pages of text (About), the search page, and the page for what is not there."""

from __future__ import annotations

from dataclasses import dataclass

from newsarchive.publish.addresses import SEARCH, SEARCH_INDEX, SEARCH_VOLUMES, page_address
from newsarchive.publish.markup import render_markdown
from newsarchive.publish.views.head import Head, build_head
from newsarchive.publish.views.tables import Tables
from newsarchive.publish.views.words import plain_text

NOT_FOUND = "404.html"


@dataclass(frozen=True, slots=True)
class TextView:
    head: Head
    title: str
    summary: str
    lang: str
    body_html: str


@dataclass(frozen=True, slots=True)
class SearchView:
    """Addresses of the search engine's script and of its list of volumes, loaded only when the box is used."""

    head: Head
    title: str
    script: str
    volumes: str


@dataclass(frozen=True, slots=True)
class NotFoundView:
    head: Head
    title: str


def build_text_view(tables: Tables, slug: str) -> TextView:
    page = tables.pages[slug]
    address = page_address(page.slug)
    head = build_head(tables, address, page.title, page.summary or plain_text(page.body), page.slug)
    body = render_markdown(page.body, tables.links.get(page.path), address)
    return TextView(head, page.title, page.summary, page.lang, body)


def build_search_view(tables: Tables) -> SearchView:
    say = tables.words.gettext
    head = build_head(tables, SEARCH, say("Search"), say("Search the words of the archive."), "search", listed=False)
    return SearchView(head, say("Search"), f"{SEARCH_INDEX}/pagefind.js", SEARCH_VOLUMES)


def build_not_found_view(tables: Tables) -> NotFoundView:
    say = tables.words.gettext
    head = build_head(tables, NOT_FOUND, say("Not found"), say("There is no page at this address."), listed=False)
    return NotFoundView(head, say("There is no page here"))
