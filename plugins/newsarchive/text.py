"""Where things stand in a body: paragraphs, sentences, and the words at a place.

A body is Markdown, as the editor wrote it; every offset counts its characters (code points) from 0,
and ``body[start:end]`` is the text named.
Nothing here changes a character, so that offsets stay true.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import Protocol, TypeVar


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


# In characters. No sentence of the press is so long, and the rules look from each word of one to its others.
_LONGEST_SENTENCE = 1200
# In characters: a caret below a longer line points at nothing in any window.
_LONGEST_SHOWN = 2000


class Placed(Protocol):
    """What begins somewhere in a text."""

    @property
    def start(self) -> int: ...


class Stretch(Placed, Protocol):
    """What ends there too."""

    @property
    def end(self) -> int: ...


_Placed = TypeVar("_Placed", bound=Placed)
_Stretch = TypeVar("_Stretch", bound=Stretch)
_START = attrgetter("start")


def starting_within(items: Sequence[_Placed], start: int, end: int) -> Sequence[_Placed]:
    """Those of ``items``, which are in text order, that begin at ``start`` or behind it, and before ``end``.

    >>> starting_within([Span(0, 3), Span(4, 9), Span(9, 12)], 1, 9)
    [Span(start=4, end=9)]
    """
    first = bisect_left(items, start, key=_START)
    return items[first : bisect_left(items, end, first, key=_START)]


def first_behind(items: Sequence[_Placed], end: int) -> _Placed | None:
    """The first of ``items``, which are in text order, that begins at ``end`` or behind it."""
    at = bisect_left(items, end, key=_START)
    return items[at] if at < len(items) else None


def around(items: Sequence[_Stretch], place: int) -> _Stretch | None:
    """The one of ``items``, in text order and apart from one another, that holds the character at ``place``."""
    at = bisect_right(items, place, key=_START) - 1
    return items[at] if at >= 0 and place < items[at].end else None


def count_within(text: str, sign: str, start: int, end: int) -> int:
    """How often ``sign`` stands whole in ``text[start:end]``; quick where one text is asked again and again."""
    places = _places_of(text, sign)
    return max(0, bisect_right(places, end - len(sign)) - bisect_left(places, start))


def last_within(text: str, sign: str, end: int) -> int:
    """``text.rfind(sign, 0, end)``, as quick."""
    places = _places_of(text, sign)
    at = bisect_right(places, end - len(sign))
    return places[at - 1] if at else -1


@lru_cache(maxsize=16)
def _places_of(text: str, sign: str) -> tuple[int, ...]:
    return tuple([found.start() for found in re.finditer(f"(?={re.escape(sign)})", text)])


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
# In small letters these are words as well, but before a number: "no. 5".
_WORDS_AS_WELL = frozenset("no art fig sat sun mar".split())
# Each run of stops is tried once, from its first: a line of dots is not a sentence's end at every dot.
_STOP = re.compile(r"(?<![.!?])(?P<stop>[.!?]++)(?P<close>[\"'”’)\]]*+)(?=\s|$)")
_SOLID = re.compile(r"\S")
_AFTER_ACRONYM = re.compile(r"(?:The|A|An|He|She|It|They|We|In|On|But|And|Officials)\b")


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
    return tuple(piece for span in _cut(body, paragraph) for piece in _pieces(body, span))


def _pieces(body: str, span: Span) -> Iterator[Span]:
    """A sentence as it is; a list or a table, where no full stop comes for long, line by line, else word by word."""
    start = span.start
    while span.end - start > _LONGEST_SENTENCE:
        limit = start + _LONGEST_SENTENCE
        end = next((at for sign in "\n " if (at := body.rfind(sign, start + 1, limit)) > 0), limit)
        yield Span(start, start + len(body[start:end].rstrip()))
        following = _SOLID.search(body, end, span.end)
        start = following.start() if following else span.end
    if start < span.end:
        yield Span(start, span.end)


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
    following = _SOLID.search(body, stop.end(), limit)
    if not following:
        return True
    first = following[0]
    if first.islower() or (first in ",;:–—"):
        return False
    if stop["stop"] != "." or stop["close"]:
        return True
    before = re.search(r"[\w.’']+$", body[max(0, stop.start() - 12) : stop.start()])
    word = before[0].lower() if before else ""
    if before and before[0] in _WORDS_AS_WELL and not first.isdigit():
        return True
    if word in _ABBREVIATIONS:
        # "in the U.S. Officials said": a capital after an acronym may begin a sentence; a title never ends one.
        return "." in word and bool(_AFTER_ACRONYM.match(body, following.start(), limit))
    return not (len(word) == 1 and word.isalpha() and word != "i")


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """The place of an offset as an editor's program shows it, both from 1."""
    starts = _starts_of_lines(text)
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


def line_around(text: str, offset: int) -> str:
    """The whole line that an offset is in, without its end; nothing of a line that is too long to be shown."""
    starts = _starts_of_lines(text)
    line = bisect_right(starts, offset)
    start, end = starts[line - 1], starts[line] - 1 if line < len(starts) else len(text)
    return text[start:end] if end - start <= _LONGEST_SHOWN else ""


# Asked for every place that is told of an article, one after the other.
@lru_cache(maxsize=4)
def _starts_of_lines(text: str) -> tuple[int, ...]:
    return (0, *(found.end() for found in re.finditer("\n", text)))
