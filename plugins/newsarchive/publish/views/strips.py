"""A timeline as a page shows it: the strip's geometry, and the list that it decorates."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace

from newsarchive.dates import Day, date_of, parse_edtf
from newsarchive.index.disagreement import DateClaim, find_disagreement
from newsarchive.index.timeline import Entry, Mark, Shape, Timeline, build_timeline
from newsarchive.model import Article, Event, EventSource, Role
from newsarchive.publish.addresses import article_address, event_address, timeline_address, timeline_year
from newsarchive.publish.language.days import AxisWords, year_name
from newsarchive.publish.language.whens import label_of
from newsarchive.publish.language.words import N_, NP_, Words
from newsarchive.publish.views.columns import Columns
from newsarchive.publish.views.tables import Link, Tables
from newsarchive.publish.views.words import Moment, count_of, listed, moment_of, moment_on, web_link

MODALITIES = {
    "alleged": NP_("of an event", "alleged"),
    "denied": NP_("of an event", "denied"),
    "cancelled": NP_("of an event", "cancelled"),
}
_REFINED = {
    "day": N_("the day is from %(source)s"),
    "month": N_("the month is from %(source)s"),
    "year": N_("the year is from %(source)s"),
    "date": N_("the date is from %(source)s"),
}
_MOST_SOURCES = 3
_NO_COLUMNS = Columns()
_PREPOSITION = re.compile(
    r"\b(?:in|on|by|since|until|before|after|during|from|around|about|for|throughout|at)\s+\Z", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A date that other sources contradict, and where it is given."""

    when: Moment
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """``of_day`` where all of the sources give a day."""

    of_day: bool
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class EventItem:
    """An event in a list; ``number`` is that of its mark on the strip, or 0 where it has none.

    ``says`` are the words of this page's article that the date came from, ``sentence`` is the address of the sentence
    that they stand in; ``refined`` says on whose authority the date is narrower than they are, ``dated_with`` is the
    title of the larger event whose date it shares, where the article gives it none of its own.
    ``lang`` is the language of the title, ``says_in`` that of those words.
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
    lang: str = ""
    says_in: str = ""
    sentence: str = ""
    disagreement: Disagreement | None = None


@dataclass(frozen=True, slots=True)
class StripView:
    """``label`` says in words what the strip shows; ``columns`` stand for the marks where those are too many.

    ``shapes`` are the signs that strip and lists use, for a legend; what is not asserted is ``dashed``, whatever else.
    """

    label: str
    count: str
    drawn: Timeline
    events: tuple[EventItem, ...]
    plans: tuple[EventItem, ...]
    undated: tuple[EventItem, ...]
    here: str
    columns: Columns
    shapes: tuple[str, ...] = ()


def build_strip(
    tables: Tables,
    events: Sequence[Event],
    *,
    article: Article | None = None,
    here: str = "",
    roles: Sequence[Role] = (),
    articles: Sequence[Day] = (),
    bounds: tuple[Day, Day] | None = None,
    numbered: bool = True,
    shown: Container[str] | None = None,
    columns: Columns = _NO_COLUMNS,
) -> StripView:
    """``article`` is the page's own, whose words are quoted; ``here`` is the id of the event to point out.

    ``numbered`` is false where no strip is shown. Where the events are too many to be listed, ``shown`` holds the ids
    of those that this page lists; where they are too many to be drawn one by one, ``columns`` stand for them.
    """
    words = tables.words
    drawn = build_timeline(events, roles, articles, bounds, AxisWords(words))
    if shown is not None:
        # A number on the strip without its row would lead nowhere.
        drawn = replace(drawn, marks=tuple(m if m.event in shown else replace(m, label="") for m in drawn.marks))
    happened, plans, undated = (
        tuple(
            event_item(tables, entry, article, here, numbered and bool(drawn.marks))
            for entry in entries
            if shown is None or entry.event.id in shown
        )
        for entries in (drawn.entries, drawn.plans, drawn.undated)
    )
    count = count_of(words, len(events), "event")
    label, shapes = _label(words, drawn, len(articles)), shapes_of((*drawn.marks, *happened, *plans, *undated))
    return StripView(label, count, drawn, happened, plans, undated, here, columns, shapes)


def shapes_of(signs: Iterable[Mark | EventItem]) -> tuple[str, ...]:
    """The signs among these, each once, by name."""
    return tuple(sorted({"dashed" if sign.dashed else sign.shape for sign in signs if sign.shape != "none"}))


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
        moment_of(tables.words, event.when),
        entry.shape,
        entry.dashed,
        event.id == here,
        tables.words.pgettext(*MODALITIES[event.modality]) if event.modality in MODALITIES else "",
        quoted_words(own) if own else "",
        _refined(tables.words, event, own),
        links[:_MOST_SOURCES],
        max(0, len(links) - _MOST_SOURCES),
        authority_of(event) if not links and not own else None,
        _dated_with(tables, event, own),
        language_of(tables, event),
        article.lang if article else "",
        sentence_address(tables, own) if own else "",
        build_disagreement(tables, event),
    )


def source_links(tables: Tables, event: Event) -> tuple[Link, ...]:
    """One link for each article that reports an event, to the first sentence that does: ``AFP, 30 September 2021``."""
    first: dict[str, EventSource] = {}
    for source in event.sources:
        if source.article in tables.articles:
            first.setdefault(source.article, source)
    return tuple(
        Link(source_label(tables.words, tables.articles[source.article]), sentence_address(tables, source))
        for source in first.values()
    )


def build_disagreement(tables: Tables, event: Event) -> Disagreement | None:
    """Which dates the sources give that cannot all be right, each with its articles; None where they agree."""
    claims = find_disagreement(event)
    if not claims:
        return None
    of_day = all(claim.when.precision == "day" for claim in claims)
    return Disagreement(of_day, tuple(
        Claim(moment_of(tables.words, claim.when), source_links(tables, replace(event, sources=_giving(event, claim))))
        for claim in claims
    ))  # fmt: skip


def _giving(event: Event, claim: DateClaim) -> tuple[EventSource, ...]:
    return tuple(source for source in event.sources if source.edtf == claim.when.edtf)


def source_label(words: Words, article: Article) -> str:
    makers = listed(words, article.agency) or article.publication or listed(words, article.authors)
    return listed(words, (makers, moment_on(words, article.date).label))


def language_of(tables: Tables, event: Event) -> str:
    """In which language an event's title is: its first article's, or the editors' own where one of them wrote it."""
    for source in event.sources if event.origin == "extracted" else ():
        if source.article in tables.articles:
            return tables.articles[source.article].lang
    return tables.site.written


def sentence_address(tables: Tables, source: EventSource) -> str:
    """The sentence on its article's page, or the page alone where rights keep that sentence from being shown."""
    page = article_address(tables.articles[source.article])
    return f"{page}#s-{source.start}" if tables.is_shown(source.article, source.end) else page


def authority_of(event: Event) -> Link | None:
    """The first work outside the archive that an editor names for an event."""
    for citation in event.citations:
        return Link(citation.publisher or citation.title, web_link(citation.url))
    return None


def timeline_link(words: Words, event: Event) -> Link:
    year = timeline_year(event.when)
    return Link(see_all_of(words, year), timeline_address(year))


def see_all_of(words: Words, year: int) -> str:
    return words.gettext("See all of %(period)s", period=year_name(words, year))


def _source_in(event: Event, article: Article | None) -> EventSource | None:
    """The article's words for the date: those that give one, before those that give none."""
    own = [source for source in event.sources if article and source.article == article.id]
    return next((source for source in own if source.timex), own[0] if own else None)


def _dated_with(tables: Tables, event: Event, source: EventSource | None) -> str:
    whole = tables.events.get(event.part_of)
    return whole.title if whole is not None and source is not None and not source.timex else ""


def _refined(words: Words, event: Event, source: EventSource | None) -> str:
    """``the day is from …`` where an editor's record knows the date better than the article's words."""
    if not event.date_from or source is None or source.edtf == event.when.edtf:
        return ""
    precision = event.when.precision if event.when.precision in ("day", "month", "year") else "date"
    house = re.sub(r"^The\b", "the", event.date_from) if words.is_english else event.date_from
    return words.gettext(_REFINED[precision], source=house)


def _label(words: Words, drawn: Timeline, articles: int) -> str:
    """The strip in words, for those who do not see it."""
    said = timeline_words(words, drawn, articles)
    return f"{said} {words.gettext('The list below gives each in words.')}" if drawn.marks else said


def timeline_words(words: Words, drawn: Timeline, articles: int = 0) -> str:
    """``Timeline, 2010 to 2021: 6 events.``"""
    parts = [count_of(words, len(drawn.entries), "event")] if drawn.entries else []
    parts += [count_of(words, len(drawn.plans), "plan")] if drawn.plans else []
    parts += [count_of(words, len(drawn.posts), "post")] if drawn.posts else []
    parts += [count_of(words, articles, "article")] if articles else []
    days = [day for mark in drawn.marks for day in (mark.first, mark.last)]
    if not days:
        return words.gettext("Timeline: %(counts)s.", counts=listed(words, parts) or words.gettext("nothing dated"))
    begin, end = date_of(min(days)), date_of(max(days))
    span = year_name(words, begin[0])
    if begin[0] != end[0]:
        span = words.pgettext("years of a timeline", "%(first)s to %(last)s", first=span, last=year_name(words, end[0]))
    return words.gettext("Timeline, %(span)s: %(counts)s.", span=span, counts=listed(words, parts))


def quoted_words(source: EventSource) -> str:
    """The words that a date came from, with the preposition before them: ``In June``, not ``June``."""
    preposition = _PREPOSITION.search(split_at_words(source.sentence, source.timex)[0])
    return f"{preposition[0]}{source.timex}" if preposition and source.timex else source.timex


def split_at_words(sentence: str, words: str) -> tuple[str, str, str]:
    """What stands before the words for a date, these, and what follows; where they are not in it, all is before them.

    >>> split_at_words("Mayor Roe left in May.", "May")
    ('Mayor Roe left in ', 'May', '.')
    """
    place = sentence.find(words)
    while words and place >= 0:
        end = place + len(words)
        if not (sentence[place - 1 : place].isalnum() or sentence[end : end + 1].isalnum()):
            return sentence[:place], words, sentence[end:]
        place = sentence.find(words, place + 1)
    return sentence, "", ""


def alone_says(words: Words, source: EventSource) -> str:
    """What one source alone says of a date, in words, or nothing where it says none."""
    try:
        return label_of(words, parse_edtf(source.edtf)) if source.edtf else ""
    except ValueError:
        return ""
