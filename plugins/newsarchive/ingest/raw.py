"""The nouns of ingest: a source's lines, what each of them is, and the article that the rules see in them.

Lines count from 1, as an editor's program shows them; columns too.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from newsarchive.errors import Problem
from newsarchive.ingest.members import Basis, Declared
from newsarchive.model import Dateline, Image, Inferred

# Part of every sidecar: raise it where a rule changes what it makes of a text.
RULES_VERSION = 2

Role = Literal["headline", "byline", "dateline", "caption", "cross-head", "body", "sign-off", "boilerplate", "note"]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line that is not blank; ``text`` has no white space at its end, ``indent`` counts that at its beginning."""

    number: int
    text: str
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that make one paragraph; ``text`` is theirs, joined by single spaces."""

    lines: tuple[SourceLine, ...]

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def first_line(self) -> int:
        return self.lines[0].number

    def line_at(self, offset: int) -> int:
        """The number of the line on which the character ``text[offset]`` stands."""
        for line in self.lines:
            if offset <= len(line.text):
                return line.number
            offset -= len(line.text) + 1
        return self.lines[-1].number


@dataclass(frozen=True, slots=True)
class Judged:
    """A block, its one role, and the name of the rule that gave it.

    ``body_from`` is the offset in ``block.text`` at which the body begins, where a dateline opens a paragraph.
    """

    block: Block
    role: Role
    rule: str
    body_from: int = 0

    @property
    def body_text(self) -> str:
        """What of the block belongs to the body: all, the part after a dateline, or nothing."""
        if self.role in ("body", "cross-head", "dateline"):
            return self.block.text[self.body_from :]
        return ""


@dataclass(frozen=True, slots=True)
class LineRole:
    """What one source line is; ``body_from`` is the column where body begins on a dateline's line, or 0."""

    line: int
    role: Role
    rule: str
    body_from: int = 0


CandidateKind = Literal["published", "updated", "dateline", "weekday-date", "full-date", "weekday"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date as the text prints it; ``weekday`` counts from Monday, 0. Parts that are not printed are None.

    ``fault`` says what is wrong with it ("there is no 30 February 2021"), or is empty.
    """

    kind: CandidateKind
    line: int
    column: int
    text: str
    where: Role
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    fault: str = ""

    @property
    def date(self) -> datetime.date | None:
        if self.fault or self.year is None or self.month is None or self.day is None:
            return None
        return datetime.date(self.year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class DateFinding:
    """The day of publication as far as it is told; ``date`` is None where it is not.

    ``date_range`` is inclusive; ``inferred`` says why where the date is a guess.
    """

    date: datetime.date | None = None
    date_range: tuple[datetime.date, datetime.date] | None = None
    basis: Basis | Literal["inferred", "unknown"] = "unknown"
    event_date: datetime.date | None = None
    modified: datetime.date | None = None
    inferred: Inferred | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body as plain text; ``heading`` is true for a cross-head.

    ``markup`` is its Markdown where that is more than the plain text: a list, a link, emphasis.
    """

    text: str
    heading: bool = False
    markup: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A member with a role for each of its lines, whatever its format: what articles are built from.

    ``review`` names the fields that the problems are about.
    For a page, a line is a block of its text, counted from 1; ``places`` leads from there to the line of the file.
    """

    judged: tuple[Judged, ...]
    paragraphs: tuple[Paragraph, ...]
    encoding: str = ""
    declared: Declared = field(default_factory=Declared)
    problems: tuple[Problem, ...] = ()
    review: tuple[str, ...] = ()
    places: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RawArticle:
    """An article as the rules read it: plain text throughout, nothing escaped yet but a paragraph's ``markup``."""

    title: str
    paragraphs: tuple[Paragraph, ...]
    dates: DateFinding
    roles: tuple[LineRole, ...]
    encoding: str
    lang: str = "en"
    byline: str = ""
    authors: tuple[str, ...] = ()
    agency: tuple[str, ...] = ()
    dateline: Dateline | None = None
    images: tuple[Image, ...] = ()
    publication: str = ""
    url: str = ""
    notice: str = ""
    holder: str = ""
    inferred: tuple[Inferred, ...] = ()
    review: tuple[str, ...] = ()
    omitted: tuple[str, ...] = ()
    removed: tuple[Judged, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    declared: tuple[str, ...] = ()
    withdrawn: bool = False
