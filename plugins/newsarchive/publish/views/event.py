"""One event, and the index of events: how well its date is known, who says so, and in which words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsarchive.index.timeline import Shape, shape_of
from newsarchive.model import Citation, Event, EventSource, Participant
from newsarchive.publish.addresses import EVENTS, event_address, story_address
from newsarchive.publish.jsonld import event_jsonld
from newsarchive.publish.language.reasons import reason_in
from newsarchive.publish.language.words import N_, Words
from newsarchive.publish.markup import render_markdown
from newsarchive.publish.views.articles import ArticleItem, article_item
from newsarchive.publish.views.corrections import CorrectionItem, correction_items
from newsarchive.publish.views.head import Alternate, Head, build_head
from newsarchive.publish.views.sets import forms_to_keep
from newsarchive.publish.views.strips import (
    Disagreement,
    StripView,
    alone_says,
    build_disagreement,
    build_strip,
    language_of,
    quoted_words,
    sentence_address,
    split_at_words,
    timeline_link,
)
from newsarchive.publish.views.tables import Link, Tables
from newsarchive.publish.views.words import (
    ABOUT,
    PRECISIONS,
    Moment,
    capitalise,
    count_of,
    is_dated,
    moment_of,
    moment_on,
    said_of,
    web_link,
)

_MOST_ON_INDEX = 40
_ORIGINS = {
    "extracted": N_("Found by rule in the articles’ own words"),
    "edited": N_("Found by rule, corrected by an editor"),
    "added": N_("Added by an editor"),
}
_STATUS = {
    "alleged": N_("Alleged"),
    "denied": N_("Denied"),
    "planned": N_("Planned"),
    "cancelled": N_("Cancelled"),
    "asserted": "",
}
_KINDS = {"state": N_("A state that lasted"), "planned": N_("Planned"), "series": N_("A series"), "event": ""}
_TOLD_AS = {
    "asserted": N_("As a fact"),
    "alleged": N_("As an allegation"),
    "denied": N_("As denied by those it concerns"),
    "planned": N_("As a plan"),
    "cancelled": N_("As called off"),
}
# From so much on, in [0, 1], what the score is called.
_WEIGHTS = ((0.7, N_("It weighs much in this archive")), (0.5, N_("It has some weight in this archive")),
            (0.0, N_("It weighs little in this archive")))  # fmt: skip
_CERTAINTIES = (
    (0.9, N_("The reading is sure")),
    (0.7, N_("The reading is fairly sure")),
    (0.0, N_("The reading is in doubt")),
)
_ROLES = {"agent": N_("took part"), "patient": N_("acted upon"), "host": N_("host")}


@dataclass(frozen=True, slots=True)
class Someone:
    name: str
    address: str
    role: str


@dataclass(frozen=True, slots=True)
class Saying:
    """One sentence that tells the event, empty where rights do not let it be shown; ``date`` is what it alone says.

    ``words`` is the sentence in three: before its words for the date, these, and after them; the first alone holds all
    where the date was found elsewhere.
    """

    sentence: str
    words: tuple[str, str, str]
    timex: str
    date: str
    address: str


@dataclass(frozen=True, slots=True)
class ReportItem:
    """An article that reports the event, with its own words for it."""

    article: ArticleItem
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class CitationItem:
    title: str
    publisher: str
    url: str
    date: Moment | None
    quote: str


@dataclass(frozen=True, slots=True)
class EventView:
    """``searched`` is true where the page says more than the one article that reports the event, which is found too."""

    head: Head
    id: str
    title: str
    lang: str
    when: Moment
    precision: str
    shape: Shape
    dashed: bool
    status: str
    kind: str
    told_as: str
    place: Link | None
    kept: tuple[Alternate, ...]
    people: tuple[Someone, ...]
    date_from: str
    origin: str
    weight: str
    certainty: str
    reasons: tuple[str, ...]
    told_by: str
    formerly: tuple[str, ...]
    note_html: str
    corrections: tuple[CorrectionItem, ...]
    reports: tuple[ReportItem, ...]
    citations: tuple[CitationItem, ...]
    part_of: Link | None
    parts: tuple[Link, ...]
    stories: tuple[Link, ...]
    year: Link | None
    earlier: Link | None
    later: Link | None
    disagreement: Disagreement | None
    searched: bool


@dataclass(frozen=True, slots=True)
class EventsView:
    """``left_out`` is how many events stand on the timeline alone."""

    head: Head
    title: str
    count: str
    strip: StripView
    left_out: int


def build_event_view(tables: Tables, key: str) -> EventView:
    words = tables.words
    event, address = tables.events[key], event_address(key)
    neighbours = tables.neighbours[address]
    when = moment_of(words, event.when)
    whole = tables.events.get(event.part_of)
    reports, kept = _reports(tables, event), forms_to_keep(tables, "event", key)
    # The citation of an event's one article is no other form of the event.
    own = tuple(form for form in kept if form.address.startswith(address))
    described = words.gettext(
        "%(title)s: %(date)s. Reported in %(articles)s of the archive.",
        title=event.title,
        date=when.label,
        articles=count_of(words, len(reports), "article"),
    )
    return EventView(
        head=build_head(tables, address, event.title, described, "events", kind="article", alternates=own,
                        jsonld=event_jsonld(tables, event)),
        id=event.id,
        title=event.title,
        when=when,
        precision=words.gettext(_precision(event)),
        shape=shape_of(event),
        dashed=event.modality in ("alleged", "denied", "cancelled"),
        lang=language_of(tables, event),
        status=said_of(words, _STATUS[event.modality] or _KINDS[event.kind]),
        kind=said_of(words, _KINDS[event.kind]) if event.kind != "planned" else "",
        told_as=words.gettext(_TOLD_AS[event.modality]),
        place=tables.name_link(event.place) if event.place else None,
        kept=kept,
        people=tuple(_someone(tables, one) for one in event.actors),
        date_from=event.date_from,
        origin=words.gettext(_ORIGINS[event.origin]),
        weight=_level(words, event.importance, _WEIGHTS),
        certainty=_certainty(words, event),
        reasons=tuple(capitalise(reason_in(words, reason)) for reason in event.why),
        told_by=_told_by(words, len(reports)),
        formerly=event.formerly,
        note_html=render_markdown(event.note, tables.links.get(event.path), address) if event.note else "",
        corrections=correction_items(words, event.corrections),
        reports=reports,
        citations=tuple(_citation(words, one) for one in event.citations),
        part_of=_event_link(tables, whole) if whole else None,
        parts=tuple(_event_link(tables, tables.events[part]) for part in tables.parts_of_event.get(key, ())),
        stories=tuple(
            Link(tables.stories[slug].title, story_address(slug), tables.site.written)
            for slug in tables.stories_of_event.get(key, ())
        ),
        year=timeline_link(words, event) if is_dated(event.when) else None,
        earlier=_event_link(tables, tables.events[neighbours.earlier]) if neighbours.earlier else None,
        later=_event_link(tables, tables.events[neighbours.later]) if neighbours.later else None,
        disagreement=build_disagreement(tables, event),
        searched=len(reports) != 1 or event.origin != "extracted" or bool(event.note or event.citations),
    )  # fmt: skip


def build_events_view(tables: Tables) -> EventsView:
    """The most important events, in timeline order; ties by id."""
    events = tables.all_events()
    ranked = sorted(events, key=lambda event: (-event.importance, event.id))[:_MOST_ON_INDEX]
    chosen = {event.id for event in ranked}
    strip = build_strip(tables, [event for event in events if event.id in chosen])
    words = tables.words
    title, count = words.gettext("Events"), count_of(words, len(events), "event")
    said = words.gettext("Dated events and the words that tell them: %(count)s.", count=count)
    return EventsView(
        build_head(tables, EVENTS, title, said, "events"), title, capitalise(count), strip, len(events) - len(chosen)
    )


def _told_by(words: Words, articles: int) -> str:
    return words.ngettext("How one article tells it", "How %(count)s articles tell it, side by side", articles)


def _certainty(words: Words, event: Event) -> str:
    if event.origin == "added":
        return words.gettext("An editor stands for it")
    return _level(words, event.confidence, _CERTAINTIES)


def _level(words: Words, score: float, levels: Sequence[tuple[float, str]]) -> str:
    """``It weighs much in this archive (0.71 of 1)``"""
    level = next(level for least, level in levels if score >= least)
    return words.gettext("%(level)s (%(score)s of 1)", level=words.gettext(level), score=words.score(score))


def _someone(tables: Tables, one: Participant) -> Someone:
    link = tables.name_link(one.actor)
    # A role in an editor's own words is no message: a sign for percent in it stands for itself.
    role = tables.words.gettext(_ROLES[one.role]) if one.role in _ROLES else one.role
    return Someone(link.label, link.address, role)


def _citation(words: Words, one: Citation) -> CitationItem:
    date = moment_on(words, one.date) if one.date else None
    return CitationItem(one.title, one.publisher, web_link(one.url), date, one.quote)


def _precision(event: Event) -> str:
    """How well the date is known: a message."""
    when = event.when
    if not is_dated(when):
        return N_("no date is stated")
    if when.first is None or when.last is None:
        return N_("the beginning is not stated") if when.first is None else N_("the end is not stated")
    if when.precision == "interval" and not when.approximate and shape_of(event) == "bar":
        return N_("it lasted from the first of these days to the last")
    if when.approximate:
        return ABOUT[when.precision]
    return PRECISIONS[when.precision]


def _reports(tables: Tables, event: Event) -> tuple[ReportItem, ...]:
    """The articles in order of publication, each with its sentences in its own order."""
    sources: dict[str, list[EventSource]] = {}
    for source in event.sources:
        if source.article in tables.articles:
            sources.setdefault(source.article, []).append(source)
    ordered = sorted(sources, key=lambda one: (tables.articles[one].date, one))
    return tuple(
        ReportItem(
            article_item(tables.words, tables.articles[one]),
            tuple(_saying(tables, event, source) for source in sorted(sources[one], key=lambda source: source.start)),
        )
        for one in ordered
    )


def _saying(tables: Tables, event: Event, source: EventSource) -> Saying:
    shown = tables.is_shown(source.article, source.end)
    date = alone_says(tables.words, source) if source.edtf != event.when.edtf else ""
    sentence = source.sentence if shown else ""
    words = split_at_words(sentence, source.timex)
    return Saying(sentence, words, quoted_words(source) if shown else "", date, sentence_address(tables, source))


def _event_link(tables: Tables, event: Event) -> Link:
    return Link(event.title, event_address(event.id), language_of(tables, event))
