"""A timeline as a page shows it: the strip's geometry, and the list that it decorates."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from newsarchive.dates import Day, date_of, parse_edtf, year_label
from newsarchive.index.density import build_density
from newsarchive.index.timeline import Entry, Shape, Timeline, build_timeline
from newsarchive.model import Article, Event, EventSource, Role
from newsarchive.publish.addresses import article_address, event_address, timeline_address, timeline_year
from newsarchive.publish.body import shown_text
from newsarchive.publish.views.columns import Columns, month_columns, year_columns
from newsarchive.publish.views.tables import Link, Tables
from newsarchive.publish.views.words import Moment, count_of, moment_of, moment_on, web_link

MODALITIES = {"alleged": "alleged", "denied": "denied", "cancelled": "cancelled"}
_MOST_SOURCES = 3
_PREPOSITIONS = "in|on|by|since|until|before|after|during|from|around|about|for|throughout|at"


@dataclass(frozen=True, slots=True)
class EventItem:
    """An event in a list; ``number`` is that of its mark on the strip, or 0 where it has none.

    ``says`` are the words of this page's article that the date came from, ``sentence`` is the address of the sentence
    that they stand in; ``refined`` says on whose authority the date is narrower than they are, ``dated_with`` is the
    title of the larger event whose date it shares, where the article gives it none of its own.
    ``sources`` lead to the sentences, ``more_sources`` counts those left to the event's own page; ``authority`` is a
    work outside the archive, whose address is a web address or empty.
    """

    number: int
    id: str
    title: str
    address: str
    when: Moment
    shape: Shape
    dashed: bool
    here: bool = False
    status: str = ""
    says: str = ""
    refined: str = ""
    sources: tuple[Link, ...] = ()
    more_sources: int = 0
    authority: Link | None = None
    dated_with: str = ""
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class EventGroup:
    """Events of one year, quarter or month; ``anchor`` names the group on its page."""

    title: str
    anchor: str
    count: str
    events: tuple[EventItem, ...]


@dataclass(frozen=True, slots=True)
class StripView:
    """``label`` says in words what the strip shows; ``columns`` stand for the marks where those are too many."""

    label: str
    count: str
    drawn: Timeline
    events: tuple[EventItem, ...]
    plans: tuple[EventItem, ...]
    undated: tuple[EventItem, ...]
    here: str
    columns: Columns


def build_strip(
    tables: Tables,
    events: Sequence[Event],
    *,
    article: Article | None = None,
    here: str = "",
    roles: Sequence[Role] = (),
    articles: Sequence[Day] = (),
    bounds: tuple[Day, Day] | None = None,
    page: str = "",
    numbered: bool = True,
) -> StripView:
    """``article`` is the page's own, whose words are quoted; ``here`` is the id of the event to point out.

    ``page`` is the address of the page where it has an anchor for every year, or month where ``bounds`` are a year's:
    too many events to be drawn one by one are then links to these. ``numbered`` is false where no strip is shown.
    """
    drawn = build_timeline(events, roles, articles, bounds)
    happened, plans, undated = (
        tuple(event_item(tables, entry, article, here, numbered and bool(drawn.marks)) for entry in entries)
        for entries in (drawn.entries, drawn.plans, drawn.undated)
    )
    columns = _columns([entry.event for entry in drawn.entries], page, bounds) if drawn.crowded else Columns()
    return StripView(
        _label(drawn, len(articles)), count_of(len(events), "event"), drawn, happened, plans, undated, here, columns
    )


def _columns(events: Sequence[Event], page: str, bounds: tuple[Day, Day] | None) -> Columns:
    if bounds:
        return month_columns(events, page)
    return year_columns(build_density(events), (lambda year: f"{page}#y-{year}") if page else timeline_address)


def event_item(
    tables: Tables, entry: Entry, article: Article | None = None, here: str = "", numbered: bool = True
) -> EventItem:
    event = entry.event
    own = _source_in(event, article)
    links = () if article else source_links(tables, event)
    return EventItem(
        entry.number if numbered else 0,
        event.id,
        event.title,
        event_address(event.id),
        moment_of(event.when),
        entry.shape,
        entry.dashed,
        event.id == here,
        MODALITIES.get(event.modality, ""),
        quoted_words(own) if own else "",
        _refined(event, own),
        links[:_MOST_SOURCES],
        max(0, len(links) - _MOST_SOURCES),
        authority_of(event) if not links and not own else None,
        _dated_with(tables, event, own),
        sentence_address(tables.articles[own.article], own) if own else "",
    )


def by_year(events: Sequence[EventItem], dates: Mapping[str, Event]) -> tuple[EventGroup, ...]:
    """Events that are in timeline order already, in groups of one year."""
    groups = [
        (year, tuple(group)) for year, group in groupby(events, key=lambda item: timeline_year(dates[item.id].when))
    ]
    return tuple(
        EventGroup(year_label(year), f"y-{year}", count_of(len(group), "event"), group) for year, group in groups
    )


def source_links(tables: Tables, event: Event) -> tuple[Link, ...]:
    """One link for each article that reports an event, to the first sentence that does: ``AFP, 30 September 2021``."""
    first: dict[str, EventSource] = {}
    for source in event.sources:
        if source.article in tables.articles:
            first.setdefault(source.article, source)
    return tuple(
        Link(source_label(tables.articles[source.article]), sentence_address(tables.articles[source.article], source))
        for source in first.values()
    )


def source_label(article: Article) -> str:
    makers = ", ".join(article.agency) or article.publication or ", ".join(article.authors)
    date = moment_on(article.date).label
    return f"{makers}, {date}" if makers else date


def sentence_address(article: Article, source: EventSource) -> str:
    """The sentence on its article's page, or the page alone where rights keep that sentence from being shown."""
    shown = source.end <= len(shown_text(article))
    return f"{article_address(article)}#s-{source.start}" if shown else article_address(article)


def authority_of(event: Event) -> Link | None:
    """The first work outside the archive that an editor names for an event."""
    for citation in event.citations:
        return Link(citation.publisher or citation.title, web_link(citation.url))
    return None


def timeline_link(event: Event) -> Link:
    year = timeline_year(event.when)
    return Link(f"See all of {year_label(year)}", timeline_address(year))


def _source_in(event: Event, article: Article | None) -> EventSource | None:
    """The article's words for the date: those that give one, before those that give none."""
    own = [source for source in event.sources if article and source.article == article.id]
    return next((source for source in own if source.timex), own[0] if own else None)


def _dated_with(tables: Tables, event: Event, source: EventSource | None) -> str:
    whole = tables.events.get(event.part_of)
    return whole.title if whole is not None and source is not None and not source.timex else ""


def _refined(event: Event, source: EventSource | None) -> str:
    """``the day is from …`` where an editor's record knows the date better than the article's words."""
    if not event.date_from or source is None or source.edtf == event.when.edtf:
        return ""
    precision = event.when.precision if event.when.precision in ("day", "month", "year") else "date"
    house = re.sub(r"^The\b", "the", event.date_from)
    return f"the {precision} is from {house}"


def _label(drawn: Timeline, articles: int) -> str:
    """The strip in words, for those who do not see it."""
    parts = [count_of(len(drawn.entries), "event")] if drawn.entries else []
    parts += [count_of(len(drawn.plans), "plan")] if drawn.plans else []
    parts += [count_of(len(drawn.posts), "post") + " held"] if drawn.posts else []
    parts += [count_of(articles, "article")] if articles else []
    days = [day for mark in drawn.marks for day in (mark.first, mark.last)]
    if not days:
        return f"Timeline: {', '.join(parts) or 'nothing dated'}."
    begin, end = date_of(min(days)), date_of(max(days))
    span = year_label(begin[0]) if begin[0] == end[0] else f"{year_label(begin[0])} to {year_label(end[0])}"
    return f"Timeline, {span}: {', '.join(parts)}. The list below gives each in words."


def quoted_words(source: EventSource) -> str:
    """The words that a date came from, with the preposition before them: ``In June``, not ``June``."""
    before = re.search(rf"\b(?:{_PREPOSITIONS})\s+(?={re.escape(source.timex)})", source.sentence, re.IGNORECASE)
    return f"{before[0]}{source.timex}" if before and source.timex else source.timex


def alone_says(source: EventSource) -> str:
    """What one source alone says of a date, in words, or nothing where it says none."""
    try:
        return parse_edtf(source.edtf).label if source.edtf else ""
    except ValueError:
        return ""
