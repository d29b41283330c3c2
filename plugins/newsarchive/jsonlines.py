"""Articles and authority records that come as lines of JSON, without files of their own."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from newsarchive.archive.records import actor_of, find_actor_faults
from newsarchive.dates import parse_iso
from newsarchive.errors import Problem, has_errors
from newsarchive.matter import Matter, Place, validate
from newsarchive.model import Actor, Article
from newsarchive.schema import ActorMatter
from newsarchive.slugs import slugify

_EXAMPLE = '{"id": "a1", "date": "2021-09-30", "title": "…", "body": "…"}'


class BadLine(ValueError):
    """What is wrong with a line, and how to mend it, in words."""

    def __init__(self, message: str, fix: str) -> None:
        super().__init__(message)
        self.message, self.fix = message, fix


def parse_article_line(line: bytes, number: int, path: str = "<stdin>") -> tuple[Article | None, Problem | None]:
    """The article that a line describes, or None and why not; ``number`` counts lines from 1.

    ``lang`` may be left out, and is English then; so may ``title``; keys of the caller's own are passed over.
    """
    try:
        return _article(_object_in(line), number), None
    except BadLine as error:
        return None, Problem(path, number, 1, "error", "bad-line", error.message, error.fix)


def parse_actor_lines(data: bytes, path: str) -> tuple[tuple[Actor, ...], tuple[Problem, ...]]:
    """One authority record a line, with the fields of an actor's front matter and its ``slug``; sorted by slug.

    A line with a fault is left out and told; of two records with one slug the later is left out.
    """
    actors: dict[str, Actor] = {}
    problems: list[Problem] = []
    for number, line in enumerate(data.split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            actor, found = _actor(_object_in(line), path, number)
            problems += found
            if actor and actor.slug in actors:
                raise BadLine(f"the slug '{actor.slug}' is taken by an earlier line", "give one of them another slug")
        except BadLine as error:
            problems.append(Problem(path, number, 1, "error", "bad-line", error.message, error.fix))
            continue
        if actor:
            actors[actor.slug] = actor
    return tuple(actors[slug] for slug in sorted(actors)), tuple(sorted(problems))


def id_in(line: bytes) -> str | None:
    """The id of a line that is wrong otherwise, so that its result can be told from others; None where none is."""
    try:
        found = _object_in(line).get("id")
    except BadLine:
        return None
    return found if isinstance(found, str) else None


def _object_in(line: bytes) -> dict[str, Any]:
    try:
        found = json.loads(line.removeprefix(b"\xef\xbb\xbf").decode("utf-8"))
    except UnicodeDecodeError:
        raise BadLine("the line is not UTF-8", "save the records as UTF-8") from None
    except json.JSONDecodeError as error:
        said = f"the line is not JSON: {error.msg} at column {error.colno}"
        raise BadLine(said, "write one whole object a line") from None
    except (ValueError, RecursionError):
        raise BadLine("the line is not JSON that can be read", "write one flat object a line") from None
    if not isinstance(found, dict):
        raise BadLine("the line is no JSON object", f"write {_EXAMPLE}")
    return found


def _article(record: Mapping[str, Any], number: int) -> Article:
    lang = _text(record, "lang") if "lang" in record else "en"
    id_, body = _text(record, "id"), _text(record, "body")
    title = _text(record, "title") if "title" in record else ""
    slug = slugify(title) or slugify(id_) or f"line-{number}"
    # What is odd in the text is told by the article's id and the line of its body.
    return Article(id_, id_, title, slug, body, lang, _date(_text(record, "date")))


def _text(record: Mapping[str, Any], key: str) -> str:
    value = record.get(key)
    if not isinstance(value, str):
        seen = "is missing" if key not in record else "is no text"
        raise BadLine(f"'{key}' {seen}", f"write {_EXAMPLE}")
    return value


def _date(text: str) -> datetime.date:
    try:
        return datetime.date.fromordinal(parse_iso(text))
    except (ValueError, OverflowError) as error:
        raise BadLine(str(error), "write year, month and day, such as 2021-09-30") from None


def _actor(record: dict[str, Any], path: str, number: int) -> tuple[Actor | None, tuple[Problem, ...]]:
    slug = _text(record, "slug")
    if slug != slugify(slug):
        raise BadLine(f"the slug '{slug}' cannot be part of an address", f"write '{slugify(slug) or 'a-name'}'")
    fields = {key: value for key, value in record.items() if key != "slug"}
    matter = Matter(f"{slug}.md", fields, {(key,): Place(number, 1) for key in fields})
    found, faults = validate(matter, ActorMatter)
    problems = [*faults, *(find_actor_faults(matter, found) if found else ())]
    told = tuple(replace(problem, path=path, line=number, column=1, excerpt="") for problem in problems)
    if found is None or has_errors(told):
        return None, told
    return replace(actor_of(matter, found), path=path), told
