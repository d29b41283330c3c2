"""A page's tree as blocks of text in reading order, each with its Markdown and with what a rule may ask of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

import lxml.html

from newsarchive.ingest.page.inline import Run, single_spaced

Kind = Literal["text", "heading", "item", "quote", "caption", "row"]

_UNREAD = frozenset(
    "script style noscript template svg math head iframe button select textarea object canvas audio video datalist "
    "dialog progress meter map applet".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr picture q rp rt "
    "ruby s samp small source span strike strong sub sup time tt u var wbr".split()
)
_CELLS = frozenset(("td", "th"))
_LONGEST_CELL = 120
# Stands between the cells of a table's row.
CELL = " | "
_STRONG, _EMPHASIS = frozenset(("b", "strong")), frozenset(("i", "em"))
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A paragraph as a reader sees it. ``number`` counts from 1 in reading order, ``line`` is that of the source.

    ``linked`` and ``strong`` are the shares of its letters within links and within bold type, in [0, 1].
    ``within`` are the tags around it, from the outermost, ``names`` their classes and ids in small letters, ``place``
    the way to its element from the top: which child of which child.
    ``group`` is the place of the list, quotation or table that it belongs to; empty where it belongs to none.
    """

    number: int
    line: int
    kind: Kind
    runs: tuple[Run, ...]
    level: int = 0
    linked: float = 0.0
    strong: float = 0.0
    within: tuple[str, ...] = ()
    names: str = ""
    place: tuple[int, ...] = ()
    group: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(slots=True)
class _Open:
    """The block that is being filled, and where it stands."""

    element: lxml.html.HtmlElement
    runs: list[Run] = field(default_factory=list)


def find_blocks(tree: lxml.html.HtmlElement) -> tuple[TextBlock, ...]:
    """Every block with a letter or digit in it."""
    spaced = ((one.element, single_spaced(one.runs)) for one in _walk(tree))
    found = ((element, runs) for element, runs in spaced if any(_WORD.search(run.text) for run in runs))
    return tuple(_block(number, element, runs) for number, (element, runs) in enumerate(found, start=1))


def _walk(tree: lxml.html.HtmlElement) -> Iterator[_Open]:
    """Blocks in order, by an explicit stack: pages nest deeper than Python calls."""
    body = tree.find("body")
    top = tree if body is None else body
    current = _Open(top)
    stack: list[tuple[str, lxml.html.HtmlElement, Run]] = [("enter", top, Run(""))]
    while stack:
        step, element, style = stack.pop()
        if step == "tail":
            if element.tail:
                current.runs.append(style.saying(element.tail))
            continue
        if step == "leave":
            yield current
            current = _Open(parent) if (parent := element.getparent()) is not None else _Open(top)
            continue
        if not isinstance(element.tag, str) or element.tag in _UNREAD or _is_hidden(element):
            continue
        cell = element.tag in _CELLS and _is_data_row(element.getparent())
        if cell and element.getprevious() is not None:
            current.runs.append(Run(CELL))
        breaks = (element.tag not in _INLINE and not cell) or (element.tag == "br" and _is_paragraph_break(element))
        if breaks:
            yield current
            current = _Open(element if element.tag != "br" else current.element)
            if element.tag != "br":
                stack.append(("leave", element, style))
        elif element.tag == "br":
            current.runs.append(style.saying("\n"))
        inner = _styled(element, style)
        if element.text:
            current.runs.append(inner.saying(element.text))
        for child in reversed(element):
            stack.append(("tail", child, inner))
            stack.append(("enter", child, inner))
    yield current


def _is_data_row(row: lxml.html.HtmlElement) -> bool:
    """True of a row of short cells; tables also serve to lay pages out, and then their cells hold blocks."""
    return (
        row.tag == "tr"
        and len(row) > 1
        and all(cell.tag in _CELLS and len(cell.text_content()) <= _LONGEST_CELL for cell in row)
        and next(row.iter("p", "div", "ul", "ol", "table", "h1", "h2", "h3", "h4", "blockquote"), None) is None
    )


def _is_hidden(element: lxml.html.HtmlElement) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


def _is_paragraph_break(br: lxml.html.HtmlElement) -> bool:
    """True of the second of two ``<br>`` with nothing between them."""
    before = br.getprevious()
    return before is not None and before.tag == "br" and not (before.tail or "").strip()


def _styled(element: lxml.html.HtmlElement, style: Run) -> Run:
    if element.tag == "a" and element.get("href"):
        return style.linking(element.get("href"))
    if element.tag in _STRONG:
        return style.made(strong=True)
    return style.made(emphasis=True) if element.tag in _EMPHASIS else style


def _block(number: int, element: lxml.html.HtmlElement, runs: tuple[Run, ...]) -> TextBlock:
    around = [element, *element.iterancestors()]
    names = " ".join(f"{one.get('class') or ''} {one.get('id') or ''}" for one in around).lower()
    letters = sum(len(run.text.strip()) for run in runs) or 1
    kind, level, up = _kind(around)
    place = tuple(one.getparent().index(one) for one in reversed(around[:-1]))
    return TextBlock(
        number,
        element.sourceline or 0,
        kind,
        runs,
        level,
        sum(len(run.text.strip()) for run in runs if run.link) / letters,
        sum(len(run.text.strip()) for run in runs if run.strong) / letters,
        tuple(one.tag for one in reversed(around)),
        " ".join(names.split()),
        place,
        place[: len(place) - up] if up is not None else (),
    )


def _kind(around: list[lxml.html.HtmlElement]) -> tuple[Kind, int, int | None]:
    """What the innermost telling tag around a block says; its level (of a heading, of a list's depth).

    The last says how many elements further out stands the one that holds its group, or None where there is none.
    """
    for up, element in enumerate(around):
        tag = element.tag
        if re.fullmatch(r"h[1-6]", tag):
            return "heading", int(tag[1]), None
        if tag == "figcaption":
            return "caption", 0, None
        if tag == "li" and (parent := element.getparent()) is not None:
            depth = sum(1 for outer in around if outer.tag in ("ul", "ol"))
            return "item", depth if parent.tag == "ul" else -depth, up + 1
        if tag == "blockquote":
            return "quote", 0, up
        if tag == "tr" and _is_data_row(element):
            return "row", 0, next((out for out, one in enumerate(around) if out > up and one.tag == "table"), up)
    return "text", 0, None
