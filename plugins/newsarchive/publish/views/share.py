"""What a link to a page looks like where it is shared: the card that is drawn, its address, and the same in words."""

from __future__ import annotations

from dataclasses import dataclass

from newsarchive.index.timeline import Timeline
from newsarchive.publish.addresses import TIMELINE
from newsarchive.publish.language.days import year_name
from newsarchive.publish.language.words import Words
from newsarchive.publish.pictures.card import Card
from newsarchive.publish.pictures.letters import drawable
from newsarchive.publish.views.strips import timeline_words
from newsarchive.publish.views.tables import Tables
from newsarchive.publish.views.words import capitalise

IMAGE = "share.png"


@dataclass(frozen=True, slots=True)
class ShareImage:
    """``url`` is a whole address, as those who show it demand; ``alt`` says in words what it shows."""

    url: str
    alt: str


def share_image(tables: Tables, page: str, card: Card) -> ShareImage | None:
    """The picture beside the page at ``page``; None where the site has none."""
    site = tables.site
    return ShareImage(f"{site.url}/{page}{IMAGE}", describe(tables.words, card)) if site.is_shared else None


def archive_image(tables: Tables) -> ShareImage | None:
    """The archive's own, for all pages that have none of theirs."""
    site = tables.site
    return share_image(tables, "", Card(site.name, line=site.description))


def run_card(tables: Tables, page: str, title: str, folio: str, line: str, drawn: Timeline) -> Card:
    """The card of a run of events that is read at ``page``: by the year where they are too many to be drawn."""
    years = tables.densities[page] if drawn.crowded else ()
    return Card(title, tables.site.name, capitalise(folio), line, None if years else drawn, years=years)


def archive_card(tables: Tables) -> Card:
    """The archive's name, what it is, and how its events lie in the years."""
    site = tables.site
    return Card(site.name, line=site.description, years=tables.densities.get(TIMELINE, ()))


def describe(words: Words, card: Card) -> str:
    """The card in words, for those who do not see it: nothing that is not drawn."""
    texts = dict.fromkeys(map(drawable, (card.title, card.line, card.folio, card.archive)))
    said = [text if text.endswith((".", "?", "!", "…")) else f"{text}." for text in texts if text]
    if card.years:
        first, last = card.years[0].label, year_name(words, card.years[-1].until)
        said.append(words.gettext("Events by year, %(first)s to %(last)s.", first=first, last=last))
    elif card.drawn is not None and card.drawn.axis is not None:
        said.append(timeline_words(words, card.drawn, sum(bar.count for bar in card.drawn.bars)))
    return " ".join(said)
