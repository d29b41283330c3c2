"""``content/`` to an Archive: every file is read, every problem of every file is told."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from newsarchive.archive import checks
from newsarchive.archive.checks import Entry, Known
from newsarchive.archive.files import FOLDERS, LEDGER, PROPOSALS, RIGHTS, File, find_files, read_bytes, shown_path
from newsarchive.archive.ledger import LARGEST_LEDGER, parse_ledger
from newsarchive.archive.parsing import Ground, Parsed, Raw, parse_file, parse_rights
from newsarchive.archive.records import stem_of
from newsarchive.archive.rights import NO_TABLE, RightsTable
from newsarchive.archive.stamps import Stamps
from newsarchive.cache.deriving import ALONE, Means, derive
from newsarchive.cache.digests import digest, digest_of_code, digest_of_packages
from newsarchive.errors import Problem, ProblemsFound
from newsarchive.gazetteer import join_gazetteer, parse_gazetteer, parse_leaders
from newsarchive.model import Actor, Archive, Article, EventRecord, KnownAddress, Occasion, ProposedActor, TextPage
from newsarchive.named_dates import join_calendar, parse_calendar

# Whose source decides what a file is read as.
ROOMS = ("archive", "dates.py", "errors.py", "matter", "model.py", "proposed.py", "schema", "slugs.py", "text.py")

# An article that is in no archive.
_ALONE = Ground()


def read_archive(content: Path, *, lang: str = "en", means: Means = ALONE) -> tuple[Archive, tuple[Problem, ...]]:
    """All of ``content/`` and the shipped gazetteer, with every problem, sorted.

    A file with an error is left out; what is wrong with the others is told all the same.
    ``lang`` is the language of articles and pages that name none.
    """
    files, faults = find_files(content)
    problems = list(faults)
    found = _read_entries(content, files, lang, means, problems)
    articles, actors, events = found["articles"], found["actors"], found["events"]
    shipped = read_gazetteer()
    proposed = _proposed(found)
    known = _known(files, actors, shipped, proposed)
    problems += _find_doubles(files, articles, actors, found["pages"])
    problems += _find_dead_ends(articles, actors, events, known)
    problems += checks.find_shared_forms(found["calendar"], read_calendar())
    archive = Archive(
        articles=tuple(sorted((entry.noun for entry in articles), key=lambda article: article.id)),
        actors=join_gazetteer([entry.noun for entry in actors], shipped),
        events=tuple(sorted((entry.noun for entry in events), key=lambda record: record.event.id)),
        stories=tuple(sorted((entry.noun for entry in found["stories"]), key=lambda story: story.slug)),
        pages=tuple(sorted((entry.noun for entry in found["pages"]), key=lambda page: page.slug)),
        calendar=join_calendar([entry.noun for entry in found["calendar"]], read_calendar()),
        proposed=proposed,
        leaders=read_leaders(),
        addresses=_read_ledger(files, problems),
    )
    return archive, tuple(sorted(problems))


def read_records(content: Path, *, strict: bool = False) -> tuple[Archive, frozenset[str]]:
    """The archive without its texts: actors, proposals and named dates, as far as they can be read; ids of articles.

    What is wrong with them is for a whole reading to tell; but ProblemsFound where a ``strict`` caller, who is about to
    write the file of proposals, could not read what is in it.
    """
    files, _ = find_files(content)
    wanted = tuple(file for file in files if file.folder in ("actors", "calendar", PROPOSALS))
    problems: list[Problem] = []
    found = _read_entries(content, wanted, "en", ALONE, problems)
    lost = [one for one in problems if strict and one.severity == "error" and one.path.endswith(f"/{PROPOSALS}")]
    if lost and not found[PROPOSALS]:
        raise ProblemsFound(lost)
    archive = Archive(
        actors=join_gazetteer([entry.noun for entry in found["actors"]], read_gazetteer()),
        calendar=join_calendar([entry.noun for entry in found["calendar"]], read_calendar()),
        proposed=_proposed(found),
        leaders=read_leaders(),
    )
    return archive, frozenset(stem_of(file.shown) for file in files if file.folder == "articles")


def read_ground(content: Path, lang: str) -> Ground:
    """What every article takes from beyond its file, as far as it can be read."""
    return Ground(lang, _read_rights(find_files(content)[0], [])[0])


def read_article(path: Path, ground: Ground = _ALONE) -> tuple[Article | None, tuple[Problem, ...]]:
    """One article by itself, wherever it lies, or None and why not; what it refers to is not looked up."""
    file = File(path, shown_path(path), "articles")
    data, faults = read_bytes(file)
    if data is None:
        return None, faults
    parsed: Parsed[Article] = parse_file(Raw(data, file.shown, file.folder), ground)
    return parsed.entry.noun if parsed.entry else None, tuple(sorted(parsed.problems))


def _read_entries(
    content: Path, files: tuple[File, ...], lang: str, means: Means, problems: list[Problem]
) -> dict[str, list[Entry[Any]]]:
    """The nouns of each folder, in the order of their paths; the reasons for those that are missing join ``problems``.

    A file that is as it was is not read, and one that was read before in these words is not parsed.
    """
    rights, of_rights = _read_rights(files, problems)
    ground = Ground(lang, rights)
    rules = digest(digest_of_code(*ROOMS), digest_of_packages("pydantic", "pyyaml"), lang, of_rights)
    stamps = Stamps(means.store, content)
    tasks: dict[str, list[tuple[bytes, Raw | _Unread]]] = {folder: [] for folder in (*FOLDERS, PROPOSALS)}
    for key, raw in _look(files, stamps, rules, problems):
        tasks[raw.folder].append((key, raw))
    stamps.save()
    found: dict[str, list[Entry[Any]]] = {}
    parse = functools.partial(parse_file, ground=ground)
    for folder, own in tasks.items():
        parsed = derive(means, "read" if folder == "articles" else folder, own, parse, load=_load)
        problems += (problem for one in parsed for problem in one.problems)
        found[folder] = [one.entry for one in parsed if one.entry is not None]
    return found


def _look(
    files: tuple[File, ...], stamps: Stamps, rules: bytes, problems: list[Problem]
) -> Iterator[tuple[bytes, Raw | _Unread]]:
    """Each file's key in the store, and its bytes where it had to be read to tell."""
    for file in files:
        if file.folder in (RIGHTS, LEDGER):
            continue
        value = stamps.digest_of(file)
        if value is not None:
            yield digest(rules, file.shown, value), _Unread(file, value)
            continue
        data, faults = read_bytes(file)
        problems += faults
        if data is not None:
            value = digest(data)
            stamps.remember(file, value)
            yield digest(rules, file.shown, value), Raw(data, file.shown, file.folder)


@dataclass(frozen=True, slots=True)
class _Unread:
    """A file that is as it was when its bytes had this digest."""

    file: File
    value: bytes

    @property
    def folder(self) -> str:
        return self.file.folder


def _load(task: Raw | _Unread) -> Raw:
    """Read after all, because the store has lost what it was read as."""
    if isinstance(task, Raw):
        return task
    data, faults = read_bytes(task.file)
    if data is None or digest(data) != task.value:
        changed = "the file was changed while it was read"
        again = Problem(task.file.shown, 1, 1, "error", "unreadable", changed, "build again when it is saved")
        raise ProblemsFound(faults or [again])
    return Raw(data, task.file.shown, task.file.folder)


def _read_rights(files: tuple[File, ...], problems: list[Problem]) -> tuple[RightsTable, bytes]:
    """The table of ``content/rights.md`` and the digest of that file; an empty table where there is none."""
    file = next((file for file in files if file.folder == RIGHTS), None)
    data, faults = read_bytes(file) if file else (None, ())
    problems += faults
    if file is None or data is None:
        return NO_TABLE, b""
    table, found = parse_rights(Raw(data, file.shown, RIGHTS))
    problems += found
    return table, digest(data)


def _read_ledger(files: tuple[File, ...], problems: list[Problem]) -> tuple[KnownAddress, ...]:
    """What ``content/addresses.txt`` says; nothing where there is no such file."""
    file = next((file for file in files if file.folder == LEDGER), None)
    data, faults = read_bytes(file, LARGEST_LEDGER) if file else (None, ())
    problems += faults
    if file is None or data is None:
        return ()
    known, found = parse_ledger(data, file.shown)
    problems += found
    return known


@functools.cache
def read_gazetteer() -> tuple[Actor, ...]:
    """The records that ship with the plugin, by slug."""
    return parse_gazetteer(_read_shipped("gazetteer.json"))


@functools.cache
def read_leaders() -> tuple[Actor, ...]:
    """Heads of state and of government that the plugin knows, by slug."""
    return parse_leaders(_read_shipped("leaders.json"))


@functools.cache
def read_calendar() -> tuple[Occasion, ...]:
    """The named dates that ship with the plugin, by slug."""
    return parse_calendar(_read_shipped("calendar.json"))


def _read_shipped(name: str) -> str:
    return resources.files("newsarchive").joinpath("data", name).read_text(encoding="utf-8")


def _proposed(found: dict[str, list[Entry[Any]]]) -> tuple[ProposedActor, ...]:
    return tuple(one for entry in found[PROPOSALS] for one in entry.noun.proposed)


def _known(
    files: tuple[File, ...], actors: list[Entry[Actor]], shipped: tuple[Actor, ...], proposed: tuple[ProposedActor, ...]
) -> Known:
    stems: dict[str, list[str]] = {}
    for file in files:
        stems.setdefault(file.folder, []).append(stem_of(file.shown))
    former = [slug for entry in actors for slug in entry.noun.formerly]
    names = [*stems.get("actors", ()), *former, *(actor.slug for actor in shipped)]
    waiting = frozenset(one.slug for one in proposed)
    return Known(frozenset(names), frozenset(stems.get("stories", ())), frozenset(stems.get("articles", ())), waiting)


def _find_doubles(
    files: tuple[File, ...], articles: list[Entry[Article]], actors: list[Entry[Actor]], pages: list[Entry[TextPage]]
) -> Iterator[Problem]:
    kinds = {"articles": "article", "actors": "actor", "events": "event", "stories": "story", "pages": "page",
             "calendar": "named date"}  # fmt: skip
    for folder, what in kinds.items():
        yield from checks.find_duplicate_names([file.shown for file in files if file.folder == folder], what)
    yield from checks.find_duplicate_addresses(articles)
    yield from checks.find_former_addresses(articles)
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
