"""The bytes of a source to all the articles in it: what is told by content, opened, and read member by member."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from newsarchive.errors import Problem
from newsarchive.ingest.decoding import Refused
from newsarchive.ingest.formats import Source, open_source
from newsarchive.ingest.parsing import parse_member
from newsarchive.ingest.publication_date import Bounds
from newsarchive.ingest.raw import RawArticle


@dataclass(frozen=True, slots=True)
class ParsedMember:
    """An article of a source, or None with the error that says why not; ``name`` is empty where it is alone there."""

    name: str
    media_type: str
    article: RawArticle | None
    problems: tuple[Problem, ...] = ()


ParsedSource = tuple[ParsedMember, ...]


def parse_source(data: bytes, path: str, bounds: Bounds) -> ParsedSource:
    """Everything in a source that is held in memory; ``path`` is for messages only. Pure, so that any process may."""
    return tuple(_parse(data, path, bounds))


def parse_stream(stream: BinaryIO, path: str, bounds: Bounds) -> Iterator[ParsedMember]:
    """The same, one by one, for a file that is too large to be held: only web archives may be."""
    yield from _parse(stream, path, bounds)


def _parse(given: bytes | BinaryIO, path: str, bounds: Bounds) -> Iterator[ParsedMember]:
    try:
        source = open_source(given)
        yield from _parse_members(source, path, bounds)
    except ImportError as error:
        message = f"the packages that read this kind of file are not installed ({error.name})"
        fault = Problem(path, 1, 1, "error", "not-installed", message, "run 'make ingest' once, which installs them")
        yield ParsedMember("", "", None, (fault,))
    except Refused as refusal:
        yield ParsedMember("", "", None, (Problem(path, 1, 1, "error", "not-taken", str(refusal), refusal.fix),))


def _parse_members(source: Source, path: str, bounds: Bounds) -> Iterator[ParsedMember]:
    """Each member; what the format's reader doubts is told with the last, when it has seen the whole file."""
    last: ParsedMember | None = None
    for member in source.members:
        if last:
            yield last
        last = ParsedMember(member.name, member.media_type, *parse_member(member, path, bounds))
    if last:
        fix = "compare the articles with the source"
        doubts = (Problem(path, 1, 1, "warning", "damaged", doubt, fix) for doubt in source.doubts)
        yield replace(last, problems=tuple(sorted((*last.problems, *doubts))))
