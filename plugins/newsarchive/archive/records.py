"""From front matter to the model's nouns: one function a kind of file."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from newsarchive.archive.rights import NO_TABLE, RightsTable, settle_rights
from newsarchive.dates import parse_edtf
from newsarchive.errors import Problem
from newsarchive.matter import Matter, Route
from newsarchive.model import (
    Actor,
    Alias,
    Article,
    Citation,
    Correction,
    Dateline,
    Event,
    EventEdit,
    EventRecord,
    EventRef,
    Image,
    Inferred,
    Occasion,
    OccasionDate,
    Participant,
    Report,
    Role,
    SourceFile,
    Story,
    TextPage,
)
from newsarchive.schema import (
    ActorMatter,
    ArticleMatter,
    CitationMatter,
    EditMatter,
    EventMatter,
    EventRefMatter,
    OccasionMatter,
    PageMatter,
    ParticipantMatter,
    StoryMatter,
)
from newsarchive.schema.corrections import Corrections
from newsarchive.slugs import slugify

_DATED_NAME = re.compile(r"\d{4}-\d\d-\d\d-(?=.)")


def stem_of(path: str) -> str:
    """The name that a file gives to what it holds.

    >>> stem_of("content/actors/wendy-sherman.md")
    'wendy-sherman'
    """
    return PurePosixPath(path).stem


def article_of(matter: Matter, fields: ArticleMatter, lang: str, rights: RightsTable = NO_TABLE) -> Article | None:
    """The article; None for a draft without a date, which no page and no table could place."""
    if fields.date is None:
        return None
    stem = stem_of(matter.path)
    topics = [*fields.topics, *([fields.category] if fields.category else [])]
    return Article(
        id=stem,
        path=matter.path,
        title=fields.title,
        slug=fields.slug or slugify(_DATED_NAME.sub("", stem)) or slugify(fields.title),
        body=matter.body,
        lang=fields.lang or lang,
        date=fields.date,
        body_line=matter.body_line,
        title_line=matter.place(("title",)).line,
        date_range=(fields.date_range[0], fields.date_range[1]) if fields.date_range else None,
        date_basis=fields.date_basis,
        modified=fields.modified,
        event_date=fields.event_date,
        authors=tuple(fields.authors),
        byline=fields.byline or "",
        agency=tuple(fields.agency),
        publication=fields.publication or "",
        dateline=_dateline(fields),
        images=tuple(
            Image(image.caption, image.credit or "", image.date, image.file or "", image.alt or "")
            for image in fields.images
        ),
        canonical_url=fields.canonical_url or "",
        rights=settle_rights(fields, rights),
        source=_source(fields),
        inferred=tuple(
            Inferred(name, guess.basis, guess.confidence, tuple(guess.evidence))
            for name, guess in fields.inferred.items()
        ),
        review=tuple(fields.review),
        summary=fields.summary or "",
        tags=tuple(fields.tags),
        topics=tuple(dict.fromkeys(topics)),
        places=tuple(fields.places),
        stories=tuple(fields.stories),
        actors=tuple(fields.actors),
        not_actors=tuple(fields.not_actors),
        events=tuple(_edit(matter, index, edit) for index, edit in enumerate(fields.events)),
        versions=tuple(fields.versions),
        formerly=tuple(fields.formerly),
        omitted=tuple(fields.omitted),
        corrections=_corrections(fields.corrections),
        status=fields.status,
    )


def _dateline(fields: ArticleMatter) -> Dateline | None:
    line = fields.dateline
    return Dateline(line.text, line.place or "", line.date or "") if line else None


def _source(fields: ArticleMatter) -> SourceFile | None:
    source = fields.source
    if source is None:
        return None
    return SourceFile(
        source.path, source.sha256, source.bytes, source.media_type, source.encoding or "", source.member or ""
    )


def _edit(matter: Matter, index: int, edit: EditMatter) -> EventEdit:
    named = "quote" if edit.quote else "id"
    place = matter.place(("events", index, named))
    cleared = {"actors": "actors" in edit.model_fields_set and not edit.actors, "place": edit.place == ""}
    article = stem_of(matter.path)
    return EventEdit(
        action=edit.action,
        id=edit.id or "",
        title=edit.title or "",
        edtf=edit.date or "",
        quote=edit.quote or "",
        actors=_participants(edit.actors),
        place=slugify(edit.place or ""),
        kind=edit.kind or "",
        modality=edit.modality or "",
        into=edit.into or "",
        same_as=_refs(matter, ("events", index, "same_as"), edit.same_as, article),
        not_same_as=_refs(matter, ("events", index, "not_same_as"), edit.not_same_as, article),
        cleared=tuple(name for name, is_empty in cleared.items() if is_empty),
        line=place.line,
        column=place.column,
    )


def _refs(matter: Matter, route: Route, refs: list[EventRefMatter], article: str = "") -> tuple[EventRef, ...]:
    """``article`` is the one that a quote without a source is looked for in."""
    places = [matter.place((*route, index)) for index in range(len(refs))]
    return tuple(
        EventRef(ref.id or "", ref.article or (article if ref.quote else ""), ref.quote or "", place.line, place.column)
        for ref, place in zip(refs, places, strict=True)
    )


def _corrections(given: Corrections) -> tuple[Correction, ...]:
    """The latest first; of one day, as the editor wrote them."""
    found = (Correction(one.date, one.text, one.by) for one in given)
    return tuple(sorted(found, key=lambda one: one.date, reverse=True))


def _participants(given: list[ParticipantMatter]) -> tuple[Participant, ...]:
    return tuple(Participant(one.actor, one.role) for one in given)


def actor_of(matter: Matter, fields: ActorMatter) -> Actor:
    """The authority record; its slug is the file's name."""
    return Actor(
        slug=stem_of(matter.path),
        name=fields.name,
        type=fields.type,
        aliases=tuple(
            Alias(alias.text, alias.kind, alias.start, alias.end, matter.place(("aliases", index)).line)
            for index, alias in enumerate(fields.aliases)
        ),
        roles=tuple(Role(role.title, role.of or "", role.start, role.end) for role in fields.roles),
        surname=fields.surname or "",
        gender=fields.gender or "",
        stands_for=fields.stands_for or "",
        adjectives=tuple(fields.adjectives),
        parts=tuple(fields.parts),
        never=tuple(fields.never),
        formerly=tuple(fields.formerly),
        status=fields.status,
        wikidata=fields.wikidata or "",
        same_as=tuple(fields.same_as),
        note=matter.body,
        path=matter.path,
        seats=tuple(fields.seats),
        corrections=_corrections(fields.corrections),
    )


def event_of(matter: Matter, fields: EventMatter) -> EventRecord:
    """An editor's event; its id is the file's name, its place a slug as those that the machine finds."""
    event = Event(
        id=stem_of(matter.path),
        title=fields.title,
        when=parse_edtf(fields.date),
        kind=fields.kind,
        modality=fields.modality,
        actors=_participants(fields.actors),
        place=slugify(fields.place or ""),
        citations=tuple(_citation(source) for source in fields.sources),
        origin="added",
        part_of=fields.part_of or "",
        note=matter.body,
        path=matter.path,
        corrections=_corrections(fields.corrections),
    )
    reports = tuple(
        Report(report.article, report.quote, *matter.place(("reports", index, "quote"))[:2])
        for index, report in enumerate(fields.reports)
    )
    same_as = _refs(matter, ("same_as",), fields.same_as)
    return EventRecord(
        event,
        reports,
        same_as,
        _refs(matter, ("not_same_as",), fields.not_same_as),
        fields.hidden,
        matter.place(("part_of",)).line,
    )


def _citation(source: CitationMatter) -> Citation:
    return Citation(source.title, source.publisher or "", source.url or "", source.date, source.quote or "")


def story_of(matter: Matter, fields: StoryMatter) -> Story:
    lines = tuple(matter.place(("events", index)).line for index in range(len(fields.events)))
    return Story(
        stem_of(matter.path), fields.title, fields.summary or "", tuple(fields.events), matter.body, matter.path, lines,
        _corrections(fields.corrections),
    )  # fmt: skip


def occasion_of(matter: Matter, fields: OccasionMatter) -> Occasion:
    """A named date; one with several dates recurs, unless its editor says otherwise."""
    dates = tuple(
        OccasionDate(date.date, date.title or "", tuple(date.forms), date.source or "") for date in fields.dates
    )
    return Occasion(
        slug=stem_of(matter.path),
        title=fields.title,
        forms=tuple(fields.forms),
        dates=dates,
        dated_forms=tuple(fields.dated_forms),
        recurs=len(dates) > 1 if fields.recurs is None else fields.recurs,
        fixed=fields.fixed,
        complete_until=fields.complete_until,
        source=fields.source or "",
        path=matter.path,
    )


def page_of(matter: Matter, fields: PageMatter, lang: str) -> TextPage:
    return TextPage(
        stem_of(matter.path), fields.title, fields.summary or "", matter.body, matter.path, fields.lang or lang
    )


def find_article_faults(matter: Matter, fields: ArticleMatter) -> list[Problem]:
    """What is wrong between the fields of one article, each of which may be right by itself."""
    problems = [_fault_of_date(matter, fields), _fault_of_range(matter, fields)]
    if fields.date_basis == "inferred" and "date" not in fields.inferred:
        message = "date_basis is 'inferred', and nothing says why"
        fix = (
            "say it under 'inferred' as 'date: {basis: …, confidence: …, evidence: […]}', or write 'date_basis: editor'"
        )
        problems.append(matter.problem(("date_basis",), "no-evidence", message, fix))
    for index, edit in enumerate(fields.events):
        problems += _find_edit_faults(matter, index, edit)
    return [problem for problem in problems if problem]


def _fault_of_date(matter: Matter, fields: ArticleMatter) -> Problem | None:
    if fields.date is not None:
        return None
    if fields.status == "published":
        message, fix = "a published article needs its 'date'", "add 'date: YYYY-MM-DD', or 'status: draft'"
        return matter.problem(("date",), "no-date", message, fix, key=True)
    message, fix = f"'{fields.status}' and without a date, it is on no list", "add its 'date' when it is known"
    return matter.problem(("status",), "no-date", message, fix, "note")


def _fault_of_range(matter: Matter, fields: ArticleMatter) -> Problem | None:
    if not fields.date_range:
        return None
    first, last = fields.date_range
    if first > last:
        message, fix = "date_range ends before it begins", "write the earlier day first"
        return matter.problem(("date_range",), "date-range", message, fix)
    if fields.date and not first <= fields.date <= last:
        message = f"{fields.date} lies outside date_range, {first} to {last}"
        return matter.problem(("date",), "date-range", message, "correct one of the two")
    return None


_NEEDED = {"add": ("title", "date", "quote"), "merge": ("id", "into"), "link": ("id", "link")}


def _find_edit_faults(matter: Matter, index: int, edit: EditMatter) -> list[Problem]:
    """Each action needs its own keys; the event's own words may stand for its id."""
    given = {
        "title": edit.title,
        "date": edit.date,
        "quote": edit.quote,
        "into": edit.into,
        "id": edit.id or edit.quote,
        "link": edit.same_as or edit.not_same_as,
    }
    names = {"id": "'id' or 'quote'", "link": "'same_as' or 'not_same_as'"}
    shown = {"id": "quote", "link": "same_as"}
    problems = []
    for key in _NEEDED.get(edit.action, ("id",)):
        if not given[key]:
            message = f"events[{index + 1}]: to {edit.action} an event needs its {names.get(key, repr(key))}"
            fix = f"add a line '{shown.get(key, key)}: …' to it"
            problems.append(matter.problem(("events", index), "missing-key", message, fix))
    return problems


def find_actor_faults(matter: Matter, fields: ActorMatter) -> list[Problem]:
    """Spans that end before they begin."""
    spans = [("aliases", index, alias.start, alias.end) for index, alias in enumerate(fields.aliases)]
    spans += [("roles", index, role.start, role.end) for index, role in enumerate(fields.roles)]
    problems = []
    for key, index, start, end in spans:
        if start and end and start > end:
            message = f"{key}[{index + 1}] ends on {end}, before it begins on {start}"
            problems.append(matter.problem((key, index, "to"), "span", message, "correct 'from' or 'to'"))
    return problems
