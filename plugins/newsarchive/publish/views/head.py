"""What stands in a page's head, and around every page: its title, its other forms, the site's own pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from newsarchive.publish.addresses import page_address
from newsarchive.publish.language.words import Words
from newsarchive.publish.views.tables import Link, Tables
from newsarchive.publish.views.words import shorten

_LONGEST_DESCRIPTION = 160


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same thing in another form: ``type`` is its media type."""

    type: str
    address: str
    title: str


@dataclass(frozen=True, slots=True)
class Meta:
    name: str
    content: str


@dataclass(frozen=True, slots=True)
class Head:
    """``section`` is the part of the site that the menu marks; ``canonical`` is empty where the site has no address.

    ``kind`` is Open Graph's type, ``citation`` the Highwire tags that Zotero reads, ``jsonld`` safe inside a script.
    """

    title: str
    description: str
    section: str
    canonical: str = ""
    kind: str = "website"
    published: str = ""
    alternates: tuple[Alternate, ...] = ()
    citation: tuple[Meta, ...] = ()
    jsonld: str = ""
    listed: bool = True
    pages: tuple[Link, ...] = ()


def forms_at(words: Words, address: str, forms: Iterable[Alternate]) -> tuple[Alternate, ...]:
    """The forms that lie beside the page at ``address``, named in the interface's words."""
    return tuple(Alternate(form.type, address + form.address, words.gettext(form.title)) for form in forms)


def build_head(
    tables: Tables,
    address: str,
    title: str,
    description: str,
    section: str = "",
    *,
    kind: str = "website",
    published: str = "",
    alternates: tuple[Alternate, ...] = (),
    citation: tuple[Meta, ...] = (),
    jsonld: str = "",
    listed: bool = True,
) -> Head:
    """A page without a description is described by the site's."""
    site = tables.site
    canonical = f"{site.url}/{address}" if site.url and listed else ""
    text = shorten(description or site.description or title, _LONGEST_DESCRIPTION)
    pages = tuple(Link(tables.pages[slug].title, page_address(slug)) for slug in tables.lists["pages"])
    return Head(title, text, section, canonical, kind, published, alternates, citation, jsonld, listed, pages)
