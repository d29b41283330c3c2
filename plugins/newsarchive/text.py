"""Where things stand in a body: paragraphs, sentences, and the words at a place.

A body is Markdown, as the editor wrote it; every offset counts its characters (code points) from 0,
and ``body[start:end]`` is the text named.
Nothing here changes a character, so that offsets stay true.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """``text[start:end]``, half-open."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block between blank lines; ``heading`` is true for a cross-head (``## …``).

    ``index`` counts the paragraphs of running text from 0; a heading carries the index of the paragraph after it.
    """

    span: Span
    index: int
    heading: bool


_BLOCK = re.compile(r"[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*")
_HEADING = re.compile(r"#{1,6}[ \t]+")


@lru_cache(maxsize=1024)
def find_paragraphs(body: str) -> tuple[Paragraph, ...]:
    """The blocks of a body in order; a heading's span leaves out its ``## ``."""
    paragraphs: list[Paragraph] = []
    index = 0
    for block in _BLOCK.finditer(body):
        start, end = block.span()
        if not body[start:end].strip():
            continue
        mark = _HEADING.match(body, start)
        paragraphs.append(Paragraph(Span(mark.end() if mark else start, end), index, mark is not None))
        index += mark is None
    return tuple(paragraphs)


# A full stop after one of these ends no sentence.
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof rev hon gen lt col maj sgt capt cmdr adm gov sen rep pres st ste jr sr vs etc inc corp ltd co "
    "bros no nos vol art fig al approx dept est govt jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed "
    "thu thur thurs fri sat sun a.m p.m u.s u.n u.k e.u d.c i.e e.g".split()
)
_STOP = re.compile(r"(?P<stop>[.!?]+)(?P<close>[\"'”’)\]]*)(?=\s|$)")


def find_sentences(body: str) -> tuple[Span, ...]:
    """The sentences of a body in order; none crosses a paragraph, headings are sentences of their own.

    >>> text = 'He met U.S. envoys on Sept. 30. "It was good." They left.'
    >>> [span.of(text) for span in find_sentences(text)]
    ['He met U.S. envoys on Sept. 30.', '"It was good."', 'They left.']
    """
    return tuple(span for paragraph in find_paragraphs(body) for span in sentences_within(body, paragraph.span))


# An article's paragraphs are asked for by several steps in turn.
@lru_cache(maxsize=256)
def sentences_within(body: str, paragraph: Span) -> tuple[Span, ...]:
    """The sentences between two offsets; white space at either end belongs to none."""
    return tuple(_cut(body, paragraph))


def _cut(body: str, paragraph: Span) -> Iterator[Span]:
    start = _past_space(body, paragraph.start, paragraph.end)
    for stop in _STOP.finditer(body, paragraph.start, paragraph.end):
        if not _ends_sentence(body, stop, paragraph.end):
            continue
        yield Span(start, stop.end())
        start = _past_space(body, stop.end(), paragraph.end)
    if start < paragraph.end and body[start : paragraph.end].strip():
        yield Span(start, start + len(body[start : paragraph.end].rstrip()))


def _past_space(body: str, start: int, end: int) -> int:
    while start < end and body[start].isspace():
        start += 1
    return start


def _ends_sentence(body: str, stop: re.Match[str], limit: int) -> bool:
    following = body[stop.end() : limit].lstrip()
    if not following:
        return True
    first = following[0]
    if first.islower() or (first in ",;:–—"):
        return False
    if stop["stop"] != "." or stop["close"]:
        return True
    before = re.search(r"[\w.’']+$", body[max(0, stop.start() - 12) : stop.start()])
    word = before[0].lower() if before else ""
    if word in _ABBREVIATIONS:
        # "in the U.S. Officials said": a capital after an acronym may begin a sentence; a title never ends one.
        return "." in word and bool(re.match(r"(?:The|A|An|He|She|It|They|We|In|On|But|And|Officials)\b", following))
    return not (len(word) == 1 and word.isalpha() and word != "i")


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """The place of an offset as an editor's program shows it, both from 1."""
    line = text.count("\n", 0, offset) + 1
    return line, offset - (text.rfind("\n", 0, offset) + 1) + 1
