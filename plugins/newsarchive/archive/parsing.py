"""One file of ``content/``: its bytes in, its noun and its problems out; no disk, so that any process can do it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Generic

from newsarchive.archive.bounds import find_unbearable
from newsarchive.archive.checks import Entry, Noun
from newsarchive.archive.files import PROPOSALS, decode
from newsarchive.archive.proposals import proposals_of
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
from newsarchive.matter import Matter, parse_matter, shown, validate
from newsarchive.schema import (
    LONGEST_ID,
    ActorMatter,
    ArticleMatter,
    EventMatter,
    Fields,
    OccasionMatter,
    PageMatter,
    ProposalsFileMatter,
    RightsFileMatter,
    StoryMatter,
)
from newsarchive.slugs import slugify


@dataclass(frozen=True, slots=True)
class Raw:
    """A file's bytes, its path as an editor types it, and the first folder under ``content/`` on the way to it."""

    data: bytes
    shown: str
    folder: str


@dataclass(frozen=True, slots=True)
class Ground:
    """What nouns take from beyond their own files: the archive's language, and its table of rights."""

    lang: str = "en"
    rights: RightsTable = NO_TABLE


@dataclass(frozen=True, slots=True)
class Parsed(Generic[Noun]):
    """``entry`` is None where the file holds nothing that can be used; the reasons are among ``problems``."""

    entry: Entry[Noun] | None
    problems: tuple[Problem, ...] = ()


def parse_file(raw: Raw, ground: Ground) -> Parsed[Any]:
    """The noun that the file's folder asks for, with every problem of the file, in the order in which they stand."""
    problems = _faults_of_name(raw)
    model, build = _KINDS[raw.folder]
    matter, fields, found = _read_fields(raw, model)
    problems += found
    if matter is None or fields is None:
        return Parsed(None, tuple(problems))
    noun = build(matter, fields, ground, problems)
    return Parsed(Entry(_bare(matter), noun) if noun is not None else None, tuple(problems))


def parse_rights(raw: Raw) -> tuple[RightsTable, tuple[Problem, ...]]:
    """What ``content/rights.md`` says; an empty table where it cannot be read."""
    matter, fields, found = _read_fields(raw, RightsFileMatter)
    problems = list(found)
    table = build_rights_table(matter, fields, problems) if matter and fields else NO_TABLE
    return table, tuple(problems)


def _read_fields(raw: Raw, model: type[Fields]) -> tuple[Matter | None, Any, tuple[Problem, ...]]:
    text, faults = decode(raw.data, raw.shown)
    if text is None:
        return None, None, faults
    matter, faults = parse_matter(text, raw.shown)
    if matter is None:
        return None, None, faults
    fields, faults = validate(matter, model)
    unbearable = tuple(find_unbearable(matter))
    return matter, None if unbearable else fields, (*faults, *unbearable)


def _faults_of_name(raw: Raw) -> list[Problem]:
    stem = stem_of(raw.shown)
    if stem == slugify(stem, LONGEST_ID):
        return []
    name = slugify(stem, LONGEST_ID) or "a-name"
    message = f"the file's name, '{shown(stem)}', cannot be part of an address"
    return [Problem(raw.shown, 1, 1, "error", "file-name", message, f"name it '{name}.md'")]


def _bare(matter: Matter) -> Matter:
    """What later checks need to name a place in the head: the noun holds all else already."""
    return replace(matter, data={}, body="", lines=matter.lines[: matter.body_line])


def _article(matter: Matter, fields: ArticleMatter, ground: Ground, problems: list[Problem]) -> Any:
    faults = find_article_faults(matter, fields)
    problems += faults
    return None if has_errors(faults) else article_of(matter, fields, ground.lang, ground.rights)


def _actor(matter: Matter, fields: ActorMatter, ground: Ground, problems: list[Problem]) -> Any:
    problems += find_actor_faults(matter, fields)
    return actor_of(matter, fields)


_Build = Callable[[Matter, Any, Ground, list[Problem]], Any]
_KINDS: Mapping[str, tuple[type[Fields], _Build]] = {
    "articles": (ArticleMatter, _article),
    "actors": (ActorMatter, _actor),
    "events": (EventMatter, lambda matter, fields, ground, problems: event_of(matter, fields)),
    "stories": (StoryMatter, lambda matter, fields, ground, problems: story_of(matter, fields)),
    "calendar": (OccasionMatter, lambda matter, fields, ground, problems: occasion_of(matter, fields)),
    "pages": (PageMatter, lambda matter, fields, ground, problems: page_of(matter, fields, ground.lang)),
    PROPOSALS: (ProposalsFileMatter, lambda matter, fields, ground, problems: proposals_of(fields)),
}
