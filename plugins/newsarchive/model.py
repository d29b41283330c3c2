"""The nouns: what the archive is made of, as frozen plain data.

Reading order is the order of the build::

    sources/ -ingest-> content/ -> Archive -annotate-> Annotations -index-> Indexes -publish-> output/

Tuples, never sets or lists: the same input gives the same bytes.
Slugs name actors, ids name articles and events; both are what a page's address is made of.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from newsarchive.dates import When
from newsarchive.errors import Problem
from newsarchive.text import line_and_column

# ---------------------------------------------------------------- articles

DateBasis = Literal["stated", "feed", "page-metadata", "archive-record", "inferred", "editor", "unknown"]
Display = Literal["full", "extract", "record"]


@dataclass(frozen=True, slots=True)
class Dateline:
    """Place and day the copy was filed, not the day it was published; ``text`` is verbatim."""

    text: str
    place: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    caption: str
    credit: str = ""
    date: datetime.date | None = None
    file: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Rights:
    status: str = "unknown"
    holder: str = ""
    notice: str = ""
    licence: str = ""
    display: Display = "full"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The raw file that an article was made from; ``sha256`` of its bytes is its identity."""

    path: str
    sha256: str
    bytes: int
    media_type: str = "text/plain"
    encoding: str = ""
    member: str = ""


@dataclass(frozen=True, slots=True)
class Inferred:
    """Why a field holds a guess: ``evidence`` names lines of the source in words."""

    field: str
    basis: str
    confidence: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """What was put right on a page, and by whom: the archive, or the article's publisher."""

    date: datetime.date
    text: str
    by: Literal["archive", "publisher"] = "archive"


@dataclass(frozen=True, slots=True)
class EventRef:
    """An event as an editor names it: by its ``id``, or by the words (``quote``) in which ``article`` tells it."""

    id: str = ""
    article: str = ""
    quote: str = ""
    line: int = 1
    column: int = 1


EditAction = Literal["add", "confirm", "replace", "hide", "merge", "link"]


@dataclass(frozen=True, slots=True)
class EventEdit:
    """An editor's word about an event, in an article's front matter.

    ``action`` add makes an event of ``title``, ``edtf`` and ``quote``;
    the others work on the event whose evidence holds ``quote``, or that has the ``id``.
    ``into`` is an id or words of the article; ``cleared`` names the fields that the editor left empty on purpose.
    """

    action: EditAction
    id: str = ""
    title: str = ""
    edtf: str = ""
    quote: str = ""
    actors: tuple[Participant, ...] = ()
    place: str = ""
    kind: str = ""
    modality: str = ""
    into: str = ""
    same_as: tuple[EventRef, ...] = ()
    not_same_as: tuple[EventRef, ...] = ()
    cleared: tuple[str, ...] = ()
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Article:
    """One article as published, read from ``content/articles/``.

    ``id`` is the file's stem; ``path`` is the file's, as an editor would type it; ``body_line`` is the line of the file
    on which ``body`` begins, ``title_line`` that of the title.
    ``date`` is the best estimate of the day of publication; ``date_range`` its inclusive bounds where it is a guess.
    ``versions`` are ids of articles that say nearly the same; ``omitted`` says in words what ingest left out.
    """

    id: str
    path: str
    title: str
    slug: str
    body: str
    lang: str
    date: datetime.date
    body_line: int = 1
    title_line: int = 1
    date_range: tuple[datetime.date, datetime.date] | None = None
    date_basis: DateBasis = "editor"
    modified: datetime.date | None = None
    event_date: datetime.date | None = None
    authors: tuple[str, ...] = ()
    byline: str = ""
    agency: tuple[str, ...] = ()
    publication: str = ""
    dateline: Dateline | None = None
    images: tuple[Image, ...] = ()
    canonical_url: str = ""
    rights: Rights = Rights()
    source: SourceFile | None = None
    inferred: tuple[Inferred, ...] = ()
    review: tuple[str, ...] = ()
    summary: str = ""
    tags: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    stories: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    not_actors: tuple[str, ...] = ()
    events: tuple[EventEdit, ...] = ()
    versions: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    omitted: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    status: Literal["published", "draft", "hidden"] = "published"

    def line_of(self, offset: int) -> int:
        """The line of the article's file, from 1, on which a place of the body stands."""
        return self.body_line - 1 + line_and_column(self.body, offset)[0]


# ---------------------------------------------------------------- actors

ActorType = Literal["person", "organisation", "government", "country", "igo", "media"]
AliasKind = Literal["strong", "short", "weak", "metonym", "acronym"]


@dataclass(frozen=True, slots=True)
class Alias:
    """A variant form. ``start`` and ``end`` are the days between which it held, None where open."""

    text: str
    kind: AliasKind = "strong"
    start: datetime.date | None = None
    end: datetime.date | None = None
    line: int = 1


@dataclass(frozen=True, slots=True)
class Role:
    """A post held: ``title`` at ``of`` (an actor's slug, or empty) between two days, None where open."""

    title: str
    of: str = ""
    start: datetime.date | None = None
    end: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """An authority record: who a name means. ``note`` is Markdown; ``shipped`` is true for the gazetteer's own.

    ``seats`` are houses and streets that stand for a country's government without a cue (Kremlin, Downing Street).
    """

    slug: str
    name: str
    type: ActorType
    aliases: tuple[Alias, ...] = ()
    roles: tuple[Role, ...] = ()
    surname: str = ""
    gender: str = ""
    stands_for: str = ""
    adjectives: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    status: Literal["confirmed", "proposed", "rejected"] = "confirmed"
    wikidata: str = ""
    same_as: tuple[str, ...] = ()
    note: str = ""
    path: str = ""
    shipped: bool = False
    seats: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """What links to the actor by itself: the name, strong aliases and acronyms."""
        return (self.name, *(alias.text for alias in self.aliases if alias.kind in ("strong", "acronym")))


# ---------------------------------------------------------------- what the machine finds

Zone = Literal["body", "title"]


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression (TIMEX3). ``edtf`` is empty, and ``when`` None, where a timeline cannot place it.

    A range is one interval to a timeline and two expressions to TimeML (1.2.1, 3.1): ``halves`` are these two.
    """

    start: int
    end: int
    text: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    when: When | None = None
    zone: Zone = "body"
    rule: str = ""
    halves: tuple[Timex, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an actor is named: ``zone_text[start:end] == form``; ``rule`` says why it means that actor."""

    start: int
    end: int
    form: str
    actor: str
    rule: str
    zone: Zone = "body"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A name in an article that no record claims; ``confidence`` and ``salience`` in [0, 1].

    ``strong`` where the article introduces it with a role, or names it in its title.
    """

    name: str
    type: ActorType
    start: int
    end: int
    confidence: float
    zone: Zone = "body"
    why: str = ""
    salience: float = 0.0
    strong: bool = False


@dataclass(frozen=True, slots=True)
class ProposedActor:
    """A name that no record claims, as ``content/proposals.md`` keeps it until an editor decides.

    ``articles`` are ids, ``salience`` is the mean in them; ``quote`` are the words around it where it is surest.
    What is ``strong`` may be shown to readers; ``perhaps`` are slugs of records and proposals that it may be.
    """

    slug: str
    name: str
    type: ActorType
    articles: tuple[str, ...] = ()
    confidence: float = 0.0
    salience: float = 0.0
    strong: bool = False
    quote: str = ""
    why: str = ""
    perhaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorTag:
    """How much an article is about an actor: ``salience`` in [0, 1], ``why`` in words for a reader."""

    actor: str
    name: str
    type: ActorType
    salience: float
    key: bool
    mentions: int
    why: str


@dataclass(frozen=True, slots=True)
class Participant:
    """``role`` is agent, patient, host, or as an editor wrote it."""

    actor: str
    role: str = "agent"


@dataclass(frozen=True, slots=True)
class EventSource:
    """The exact words of an article that state an event: ``body[start:end] == sentence``.

    ``timex`` are the words that the date came from; ``edtf`` is what this source alone says of the date.
    """

    article: str
    start: int
    end: int
    sentence: str
    timex: str
    edtf: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Citation:
    """An authority outside the archive that an editor names for an event."""

    title: str
    publisher: str = ""
    url: str = ""
    date: datetime.date | None = None
    quote: str = ""


EventKind = Literal["event", "state", "planned", "series"]
Modality = Literal["asserted", "alleged", "denied", "planned", "cancelled"]


@dataclass(frozen=True, slots=True)
class Event:
    """An occurrence with a date, tied to the words that state it (``sources``) or to ``citations``.

    ``importance`` and ``confidence`` are in [0, 1]; ``why`` gives the reasons for both in words.
    ``origin`` is extracted (by the machine), edited (a machine's, corrected) or added (an editor's).
    ``date_from`` says on whose authority the date stands where it is not the articles' own.
    ``stem`` names the kind of occurrence, so that "met" and "talks" are one; ``words`` are the texts' own for it, in
    their plain forms. ``formerly`` are ids that lead here now.
    """

    id: str
    title: str
    when: When
    kind: EventKind = "event"
    modality: Modality = "asserted"
    actors: tuple[Participant, ...] = ()
    place: str = ""
    sources: tuple[EventSource, ...] = ()
    citations: tuple[Citation, ...] = ()
    importance: float = 0.0
    confidence: float = 1.0
    why: tuple[str, ...] = ()
    origin: Literal["extracted", "edited", "added"] = "extracted"
    part_of: str = ""
    date_from: str = ""
    note: str = ""
    path: str = ""
    stem: str = ""
    words: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Annotations:
    """What the machine sees in one article, in text order; ``actors`` by falling salience."""

    article: str
    timexes: tuple[Timex, ...] = ()
    mentions: tuple[Mention, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    actors: tuple[ActorTag, ...] = ()
    events: tuple[Event, ...] = ()
    problems: tuple[Problem, ...] = ()


# ---------------------------------------------------------------- an editor's own records


@dataclass(frozen=True, slots=True)
class Report:
    """An article that reports an editor's event, by the words in it that do (``quote`` stands in its body)."""

    article: str
    quote: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class EventRecord:
    """``content/events/<id>.md``: an event as an editor knows it, and the articles' events that it stands for.

    ``reports`` and ``same_as`` name machine-found events that this record joins.
    """

    event: Event
    reports: tuple[Report, ...] = ()
    same_as: tuple[EventRef, ...] = ()
    not_same_as: tuple[EventRef, ...] = ()
    hidden: bool = False
    line_of_part: int = 1


@dataclass(frozen=True, slots=True)
class Story:
    """``content/stories/<slug>.md``: an editor's ordered run of events, by id, with an introduction in Markdown."""

    slug: str
    title: str
    summary: str = ""
    events: tuple[str, ...] = ()
    body: str = ""
    path: str = ""
    line_of_events: tuple[int, ...] = ()
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class TextPage:
    """``content/pages/<slug>.md``: About, and whatever else stands by itself."""

    slug: str
    title: str
    summary: str = ""
    body: str = ""
    path: str = ""
    lang: str = "en"


@dataclass(frozen=True, slots=True)
class OccasionDate:
    """One time that an occasion was: ``forms`` are names that this one alone has; ``source`` an address, or words."""

    edtf: str
    title: str = ""
    forms: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Occasion:
    """A named date, or one that recurs: ``forms`` are how texts name one of them.

    ``dated_forms`` mean it only beside a year or month, for other things are called so too.
    Where it ``recurs``, ``dates`` hold every one from the first to the last, or until ``complete_until``; where they
    are ``fixed`` long before, "the next" may be read as well.
    """

    slug: str
    title: str
    forms: tuple[str, ...]
    dates: tuple[OccasionDate, ...]
    dated_forms: tuple[str, ...] = ()
    recurs: bool = False
    fixed: bool = False
    complete_until: datetime.date | None = None
    source: str = ""
    path: str = ""
    shipped: bool = False


AddressKind = Literal["article", "actor", "event", "told-by", "story", "topic", "place", "source", "page"]


@dataclass(frozen=True, slots=True)
class KnownAddress:
    """A line of ``content/addresses.txt``: an address that readers may know, and whose it is.

    ``id`` is the id or slug of what ``kind`` names. An event that has no record of its own is told-by an article, and
    ``mark`` is the digest of the words that tell it. ``gone`` where an editor took the page back, for a ``reason``.
    """

    address: str
    kind: AddressKind
    id: str
    mark: str = ""
    gone: bool = False
    reason: str = ""
    path: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True)
class Archive:
    """All of ``content/``, read: each tuple sorted by id or slug; ``actors`` and ``calendar`` hold the shipped too.

    ``leaders`` are people of whom the program knows which posts they held, and who are no actors yet.
    """

    articles: tuple[Article, ...] = ()
    actors: tuple[Actor, ...] = ()
    events: tuple[EventRecord, ...] = ()
    stories: tuple[Story, ...] = ()
    pages: tuple[TextPage, ...] = ()
    calendar: tuple[Occasion, ...] = ()
    proposed: tuple[ProposedActor, ...] = ()
    leaders: tuple[Actor, ...] = ()
    addresses: tuple[KnownAddress, ...] = ()


# ---------------------------------------------------------------- tables over the whole archive


@dataclass(frozen=True, slots=True)
class Variant:
    """A form under which an actor is named, how often, and in which articles."""

    form: str
    count: int
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """An actor with all that the archive says of it; articles newest first, events in timeline order."""

    actor: Actor
    articles: tuple[str, ...] = ()
    key_in: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    variants: tuple[Variant, ...] = ()
    together: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class PerhapsSame:
    """Two events, by id, that were nearly joined; ``likeness`` in [0, 1], ``why`` what kept them apart."""

    one: str
    other: str
    likeness: float
    why: str


@dataclass(frozen=True, slots=True)
class Indexes:
    """Every table that pages are made from.

    ``articles`` newest first; ``events`` in timeline order (first day, then the narrower, then id);
    ``actors`` holds an entry for every actor that is named, takes part, or has a curated record;
    ``events_of_article`` lists event ids in the order in which the article tells them;
    ``perhaps_same`` are pairs for an editor to judge, the likest first;
    ``proposed`` are names on which no record has a word.
    ``addresses`` are those that readers may know; ``unshown`` are ids, by kind, of what the archive knows and has no
    page of: drafts, hidden events, actors that nothing names.
    """

    articles: tuple[Article, ...] = ()
    annotations: Mapping[str, Annotations] = field(default_factory=dict)
    actors: Mapping[str, ActorEntry] = field(default_factory=dict)
    events: tuple[Event, ...] = ()
    events_of_article: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    stories: tuple[Story, ...] = ()
    pages: tuple[TextPage, ...] = ()
    perhaps_same: tuple[PerhapsSame, ...] = ()
    proposed: tuple[ProposedActor, ...] = ()
    addresses: tuple[KnownAddress, ...] = ()
    unshown: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
