"""What stands in a page's head, and around every page: its title, its other forms, the site's own pages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from newsarchive.publish.addresses import page_address
from newsarchive.publish.language.words import Words
from newsarchive.publish.views.share import ShareImage, archive_image
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

    ``kind`` is Open Graph's type, ``image`` what it shows, None where the site has no address or wants none;
    ``citation`` the tags that Zotero reads, ``jsonld`` safe inside a script.
    ``site_named`` is false where the site's name would be taken for that of a publication.
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
    modified: str = ""
    image: ShareImage | None = None
    locale: str = ""
    site_named: bool = True


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
    modified: str = "",
    image: ShareImage | None = None,
    site_named: bool = True,
) -> Head:
    """A page without a description or an ``image`` has the site's."""
    site = tables.site
    canonical = f"{site.url}/{address}" if site.url and listed else ""
    text = shorten(description or site.description or title, _LONGEST_DESCRIPTION)
    pages = tuple(Link(tables.pages[slug].title, page_address(slug)) for slug in tables.lists["pages"])
    image = image or archive_image(tables)
    return Head(title, text, section, canonical, kind, published, alternates, citation, jsonld, listed, pages,
                modified, image, _locale_of(site.lang), site_named)  # fmt: skip


def _locale_of(lang: str) -> str:
    """Open Graph's name for a language with its country; a language alone has none there.

    >>> _locale_of("pt-BR"), _locale_of("en")
    ('pt_BR', '')
    """
    found = re.fullmatch(r"([a-z]{2,3})-([A-Z]{2})", lang)
    return f"{found[1]}_{found[2]}" if found else ""
