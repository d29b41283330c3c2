"""Stretches of a paragraph with links and emphasis, as plain text and as Markdown."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from urllib.parse import quote, urljoin, urlsplit

from newsarchive.ingest.escaping import escape, escape_inside

_SPACE = re.compile(r"[ \t\r\n\f\xa0\u200b\u3000]+")
# Controls, marks that turn the direction of writing, noncharacters: no article needs them.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one style; ``link`` is an address as the page writes it, or empty."""

    text: str
    link: str = ""
    strong: bool = False
    emphasis: bool = False

    def saying(self, text: str) -> Run:
        return replace(self, text=text)

    def linking(self, link: str) -> Run:
        return replace(self, link=link)

    def made(self, *, strong: bool = False, emphasis: bool = False) -> Run:
        return replace(self, strong=self.strong or strong, emphasis=self.emphasis or emphasis)

    @property
    def style(self) -> tuple[str, bool, bool]:
        return self.link, self.strong, self.emphasis


def single_spaced(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The same text with single spaces, and none at its ends: joined, the runs are the plain text."""
    spaced = list(_single_spaced(runs))
    while spaced and not spaced[-1].text.strip():
        spaced.pop()
    if spaced:
        spaced[-1] = spaced[-1].saying(spaced[-1].text.rstrip())
    return tuple(spaced)


def runs_from(runs: Iterable[Run], start: int) -> tuple[Run, ...]:
    """What is left of the runs from the character ``start`` of their text on."""
    left: list[Run] = []
    for run in runs:
        if start < len(run.text):
            left.append(run.saying(run.text[max(0, start) :]))
        start -= len(run.text)
    return tuple(left)


def markdown_of(runs: Sequence[Run], base: str = "") -> str:
    """One paragraph of Markdown, which shows the plain text, its links and its emphasis, and nothing else.

    >>> markdown_of([Run("He said "), Run("so ", link="/a b"), Run("*twice*.")], "https://example.org/x")
    'He said [so](https://example.org/a%20b) \\\\*twice\\\\*.'
    """
    pieces = list(_pieces(single_spaced(runs)))
    if len(pieces) == 1 and not any(pieces[0].style):
        return escape(pieces[0].text)
    marked = [_marked(piece, base) for piece in pieces]
    if marked and not any(pieces[0].style):
        # The first words stand where a mark would make a list or a heading of the paragraph.
        marked[0] = escape(pieces[0].text) + (" " if pieces[0].text.endswith(" ") else "")
    return "".join(marked)


def _single_spaced(runs: Iterable[Run]) -> Iterator[Run]:
    ends_in_space = True
    for run in runs:
        text = _SPACE.sub(" ", _CONTROL.sub("", run.text))
        text = text.lstrip(" ") if ends_in_space else text
        if text:
            ends_in_space = text.endswith(" ")
            yield run.saying(text)


def _pieces(runs: Iterable[Run]) -> Iterator[Run]:
    """Neighbours of one style are one piece."""
    for style, group in groupby(runs, key=lambda run: run.style):
        yield Run("".join(run.text for run in group), *style)


def _marked(piece: Run, base: str) -> str:
    core = piece.text.strip(" ")
    before, after = piece.text[: len(piece.text) - len(piece.text.lstrip(" "))], piece.text[len(piece.text.rstrip()) :]
    if not core:
        return piece.text
    text = escape_inside(core)
    if re.search(r"\w", core):
        marks = ("**" if piece.strong else "") + ("*" if piece.emphasis else "")
        text = f"{marks}{text}{marks[::-1]}"
        address = web_address(piece.link, base)
        text = f"[{text}]({address})" if address else text
    return f"{before}{text}{after}"


def web_address(link: str, base: str = "") -> str:
    """The full http or https address of a link, safe to stand in Markdown; ``""`` for any other.

    >>> web_address("../b?x=(1)", "https://example.org/a/c"), web_address("javascript:alert(1)")
    ('https://example.org/b?x=%281%29', '')
    """
    if not link.strip() or link.startswith("#"):
        return ""
    try:
        address = urljoin(base, link.strip()) if base else link.strip()
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname or len(address) > 2000:
            return ""
    except ValueError:
        return ""
    return quote(address, safe="%/:=&?~#+!$,;'@[]-._").replace("'", "%27").replace("[", "%5B").replace("]", "%5D")


def plain(text: str) -> str:
    """One line of plain text from a value that may hold tags and entities, as metadata does.

    >>> plain("Tom &amp; <b>Jerry</b>\\n")
    'Tom & Jerry'
    """
    text = html.unescape(html.unescape(re.sub(r"</?[A-Za-z][^<>]{0,300}>", "", text)))
    return _SPACE.sub(" ", _CONTROL.sub("", text)).strip()
