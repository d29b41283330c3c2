"""What was put right: on the page that it was wrong on, and all of it together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsarchive.model import Correction
from newsarchive.publish.addresses import CORRECTIONS
from newsarchive.publish.site import Site
from newsarchive.publish.views.head import Alternate, Head, build_head
from newsarchive.publish.views.tables import CorrectionEntry, Link, Tables
from newsarchive.publish.views.words import Moment, capitalise, count_of, moment_on, web_link

FEED = Alternate("application/atom+xml", f"{CORRECTIONS}feed.xml", "Feed of corrections")
_BY = {"archive": "", "publisher": "by the publisher"}


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


def correction_items(corrections: Sequence[Correction]) -> tuple[CorrectionItem, ...]:
    return tuple(CorrectionItem(moment_on(one.date), one.text, _BY[one.by]) for one in corrections)


def build_corrections_view(tables: Tables) -> CorrectionsView:
    """All of them, the latest first."""
    made = tables.corrections[""]
    said = f"What was wrong in this archive, and when it was put right: {count_of(len(made), 'correction')}."
    head = build_head(tables, CORRECTIONS, "Corrections", said, "corrections", alternates=(FEED,))
    count = capitalise(count_of(len(made), "correction"))
    return CorrectionsView(head, "Corrections", count, contact_of(tables.site), tuple(map(_item, made)), FEED)


def contact_of(site: Site) -> Link | None:
    """Where a reader can tell of a mistake: as the settings say, else where the archive's own files are discussed."""
    if web_link(site.contact):
        return Link(site.contact.partition("://")[2].rstrip("/"), site.contact)
    if "@" in site.contact:
        return Link(site.contact, f"mailto:{site.contact}")
    return Link("the archive’s repository", f"{site.repository}/issues") if web_link(site.repository) else None


def _item(entry: CorrectionEntry) -> CorrectionItem:
    one = entry.correction
    return CorrectionItem(moment_on(one.date), one.text, _BY[one.by], Link(entry.title, entry.address))
