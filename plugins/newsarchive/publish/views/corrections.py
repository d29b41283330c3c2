"""What was put right: on the page that it was wrong on, and all of it together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsarchive.model import Correction
from newsarchive.publish.addresses import CORRECTIONS
from newsarchive.publish.language.words import N_, Words
from newsarchive.publish.site import Site
from newsarchive.publish.views.head import Alternate, Head, build_head, forms_at
from newsarchive.publish.views.tables import Link, Tables
from newsarchive.publish.views.words import Moment, capitalise, count_of, moment_on, said_of, web_link

FEED = Alternate("application/atom+xml", f"{CORRECTIONS}feed.xml", N_("Feed of corrections"))
_BY = {"archive": "", "publisher": N_("by the publisher")}


@dataclass(frozen=True, slots=True)
class CorrectionItem:
    """``by`` is empty for what the archive put right; ``page`` is left out on the page itself."""

    date: Moment
    text: str
    by: str
    page: Link | None = None


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    """``contact`` leads to those who want to know of a mistake, where the archive says who they are."""

    head: Head
    title: str
    count: str
    contact: Link | None
    corrections: tuple[CorrectionItem, ...]
    feed: Alternate


def correction_items(words: Words, corrections: Sequence[Correction]) -> tuple[CorrectionItem, ...]:
    return tuple(_item(words, one) for one in corrections)


def build_corrections_view(tables: Tables) -> CorrectionsView:
    """All of them, the latest first."""
    words, made = tables.words, tables.corrections[""]
    title, count = words.gettext("Corrections"), count_of(words, len(made), "correction")
    said = words.gettext("What was wrong here, and when it was put right: %(corrections)s.", corrections=count)
    (feed,) = forms_at(words, "", (FEED,))
    head = build_head(tables, CORRECTIONS, title, said, "corrections", alternates=(feed,))
    items = tuple(_item(words, one.correction, Link(one.title, one.address)) for one in made)
    return CorrectionsView(head, title, capitalise(count), contact_of(words, tables.site), items, feed)


def contact_of(words: Words, site: Site) -> Link | None:
    """Where a reader can tell of a mistake: as the settings say, else where the archive's own files are discussed."""
    if web_link(site.contact):
        return Link(site.contact.partition("://")[2].rstrip("/"), site.contact)
    if "@" in site.contact:
        return Link(site.contact, f"mailto:{site.contact}")
    repository = words.gettext("the archive’s repository")
    return Link(repository, f"{site.repository}/issues") if web_link(site.repository) else None


def _item(words: Words, one: Correction, page: Link | None = None) -> CorrectionItem:
    return CorrectionItem(moment_on(words, one.date), one.text, said_of(words, _BY[one.by]), page)
