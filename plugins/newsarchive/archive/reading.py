"""``content/`` to an Archive: every file is read, every problem of every file is told."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path
from typing import TypeVar

from newsarchive.archive import checks
from newsarchive.archive.checks import Entry, Known
from newsarchive.archive.files import RIGHTS, File, find_files, read_text, shown_path
from newsarchive.archive.records import (
    actor_of,
    article_of,
    event_of,
    find_actor_faults,
    find_article_faults,
    occasion_of,
    page_of,
    stem_of,
    story_of,
)
from newsarchive.archive.rights import NO_TABLE, RightsTable, build_rights_table
from newsarchive.errors import Problem, has_errors
from newsarchive.gazetteer import join_gazetteer, parse_gazetteer
from newsarchive.matter import Matter, parse_matter, shown, validate
from newsarchive.model import Actor, Archive, Article, EventRecord, Occasion, Story, TextPage
from newsarchive.named_dates import join_calendar, parse_calendar
from newsarchive.schema import (
    LONGEST_ID,
    ActorMatter,
    ArticleMatter,
    EventMatter,
    Fields,
    OccasionMatter,
    PageMatter,
    RightsFileMatter,
    StoryMatter,
)
from newsarchive.slugs import slugify

Noun = TypeVar("Noun", Article, Actor, EventRecord, Story, TextPage, Occasion)
Model = TypeVar("Model", bound=Fields)


def read_archive(content: Path, *, lang: str = "en") -> tuple[Archive, tuple[Problem, ...]]:
    """All of ``content/`` and the shipped gazetteer, with every problem, sorted.

    A file with an error is left out; what is wrong with the others is told all the same.
    ``lang`` is the language of articles and pages that name none.
    """
    files, faults = find_files(content)
    problems = list(faults)

    def read(folder: str, model: type[Model], build: Callable[[Matter, Model], Noun | None]) -> list[Entry[Noun]]:
        return [entry for file in files if file.folder == folder for entry in _read_entry(file, model, build, problems)]

    rights = _read_rights(files, problems)
    articles = read("articles", ArticleMatter, lambda matter, fields: _article(matter, fields, lang, problems, rights))
    actors = read("actors", ActorMatter, lambda matter, fields: _actor(matter, fields, problems))
    events = read("events", EventMatter, event_of)
    stories = read("stories", StoryMatter, story_of)
    calendar = read("calendar", OccasionMatter, occasion_of)
    pages = read("pages", PageMatter, lambda matter, fields: page_of(matter, fields, lang))
    shipped = read_gazetteer()
    known = _known(files, actors, shipped)
    problems += _find_doubles(files, articles, actors, pages)
    problems += _find_dead_ends(articles, actors, events, known)
    problems += checks.find_shared_forms(calendar, read_calendar())
    archive = Archive(
        articles=tuple(sorted((entry.noun for entry in articles), key=lambda article: article.id)),
        actors=join_gazetteer([entry.noun for entry in actors], shipped),
        events=tuple(sorted((entry.noun for entry in events), key=lambda record: record.event.id)),
        stories=tuple(sorted((entry.noun for entry in stories), key=lambda story: story.slug)),
        pages=tuple(sorted((entry.noun for entry in pages), key=lambda page: page.slug)),
        calendar=join_calendar([entry.noun for entry in calendar], read_calendar()),
    )
    return archive, tuple(sorted(problems))


def read_article(path: Path, *, lang: str = "en") -> tuple[Article | None, tuple[Problem, ...]]:
    """One article by itself, wherever it lies, or None and why not; what it refers to is not looked up."""
    problems: list[Problem] = []
    file = File(path, shown_path(path), "articles")
    build = functools.partial(_article, lang=lang, problems=problems)
    entries = _read_entry(file, ArticleMatter, build, problems)
    return next((entry.noun for entry in entries), None), tuple(sorted(problems))


@functools.cache
def read_gazetteer() -> tuple[Actor, ...]:
    """The records that ship with the plugin, by slug."""
    return parse_gazetteer(_read_shipped("gazetteer.json"))


@functools.cache
def read_calendar() -> tuple[Occasion, ...]:
    """The named dates that ship with the plugin, by slug."""
    return parse_calendar(_read_shipped("calendar.json"))


def _read_shipped(name: str) -> str:
    return resources.files("newsarchive").joinpath("data", name).read_text(encoding="utf-8")


def parse_record(file: File, text: str, model: type[Model]) -> tuple[Matter | None, Model | None, tuple[Problem, ...]]:
    """One file's text against its schema."""
    matter, faults = parse_matter(text, file.shown)
    if matter is None:
        return None, None, faults
    fields, problems = validate(matter, model)
    return matter, fields, problems


def _read_entry(
    file: File, model: type[Model], build: Callable[[Matter, Model], Noun | None], problems: list[Problem]
) -> Iterator[Entry[Noun]]:
    """The file's noun, or nothing; the reasons join ``problems``."""
    stem = stem_of(file.shown)
    if stem != slugify(stem, LONGEST_ID):
        name = slugify(stem, LONGEST_ID) or "a-name"
        message = f"the file's name, '{shown(stem)}', cannot be part of an address"
        problems.append(Problem(file.shown, 1, 1, "error", "file-name", message, f"name it '{name}.md'"))
    text, faults = read_text(file)
    problems += faults
    if text is None:
        return
    matter, fields, found = parse_record(file, text, model)
    problems += found
    if matter is None or fields is None:
        return
    noun = build(matter, fields)
    if noun is not None:
        yield Entry(matter, noun)


def _article(
    matter: Matter, fields: ArticleMatter, lang: str, problems: list[Problem], rights: RightsTable = NO_TABLE
) -> Article | None:
    faults = find_article_faults(matter, fields)
    problems += faults
    return None if has_errors(faults) else article_of(matter, fields, lang, rights)


def _read_rights(files: tuple[File, ...], problems: list[Problem]) -> RightsTable:
    """What ``content/rights.md`` says; an empty table where there is no such file."""
    file = next((file for file in files if file.folder == RIGHTS), None)
    text, faults = read_text(file) if file else (None, ())
    problems += faults
    if file is None or text is None:
        return NO_TABLE
    matter, fields, found = parse_record(file, text, RightsFileMatter)
    problems += found
    return build_rights_table(matter, fields, problems) if matter and fields else NO_TABLE


def _actor(matter: Matter, fields: ActorMatter, problems: list[Problem]) -> Actor:
    problems += find_actor_faults(matter, fields)
    return actor_of(matter, fields)


def _known(files: tuple[File, ...], actors: list[Entry[Actor]], shipped: tuple[Actor, ...]) -> Known:
    stems: dict[str, list[str]] = {}
    for file in files:
        stems.setdefault(file.folder, []).append(stem_of(file.shown))
    former = [slug for entry in actors for slug in entry.noun.formerly]
    names = [*stems.get("actors", ()), *former, *(actor.slug for actor in shipped)]
    return Known(frozenset(names), frozenset(stems.get("stories", ())), frozenset(stems.get("articles", ())))


def _find_doubles(
    files: tuple[File, ...], articles: list[Entry[Article]], actors: list[Entry[Actor]], pages: list[Entry[TextPage]]
) -> Iterator[Problem]:
    kinds = {"articles": "article", "actors": "actor", "events": "event", "stories": "story", "pages": "page",
             "calendar": "named date"}  # fmt: skip
    for folder, what in kinds.items():
        yield from checks.find_duplicate_names([file.shown for file in files if file.folder == folder], what)
    yield from checks.find_duplicate_addresses(articles)
    yield from checks.find_taken_addresses(pages)
    yield from checks.find_alias_conflicts(actors)
    yield from checks.find_former_names(actors)


def _find_dead_ends(
    articles: list[Entry[Article]], actors: list[Entry[Actor]], events: list[Entry[EventRecord]], known: Known
) -> Iterator[Problem]:
    for article in articles:
        yield from checks.find_unknown_actors_of_article(article, known)
        yield from checks.find_unknown_stories(article, known)
        yield from checks.find_unknown_versions(article, known)
    for actor in actors:
        yield from checks.find_unknown_actors_of_actor(actor, known)
    for event in events:
        yield from checks.find_unknown_actors_of_event(event, known)
