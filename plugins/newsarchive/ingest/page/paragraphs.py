"""The blocks that are an article's body as paragraphs, with the Markdown of lists, quotations, tables and headings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from newsarchive.ingest.escaping import escape_heading
from newsarchive.ingest.page.blocks import CELL, TextBlock
from newsarchive.ingest.page.inline import markdown_of, runs_from
from newsarchive.ingest.raw import Judged, Paragraph

_Member = tuple[Judged, TextBlock]


def build_paragraphs(judged: Sequence[Judged], blocks: Mapping[int, TextBlock], url: str = "") -> tuple[Paragraph, ...]:
    """In order; the entries of a list, the lines of a quotation and the rows of a table make one paragraph each.

    ``url`` is the page's own address, which its links are relative to.
    """
    body = [(one, blocks[one.block.first_line]) for one in judged if one.body_text.strip()]
    return tuple(_paragraph(list(members), url) for _, members in groupby(body, key=_together_with))


def _together_with(member: _Member) -> tuple[tuple[int, ...], int]:
    """The same for neighbours that make one paragraph."""
    one, block = member
    return (block.group, 0) if block.group and one.role == "body" else ((), block.number)


def _paragraph(members: Sequence[_Member], url: str) -> Paragraph:
    return _joined(members, url) if members[0][1].group and members[0][0].role == "body" else _alone(members[0], url)


def _alone(member: _Member, url: str) -> Paragraph:
    one, block = member
    if one.role == "cross-head":
        level = min(4, max(2, block.level))
        return Paragraph(one.body_text, True, f"{'#' * level} {escape_heading(one.body_text)}")
    return Paragraph(one.body_text, markup=markdown_of(runs_from(block.runs, one.body_from), url))


def _joined(members: Sequence[_Member], url: str) -> Paragraph:
    kind = members[0][1].kind
    text = "\n".join(one.body_text for one, _ in members)
    if kind == "item":
        return Paragraph(text, markup="\n".join(_items(members, url)))
    if kind == "row":
        return Paragraph(text, markup="\n".join(_rows(members)))
    return Paragraph(text, markup="\n>\n".join(f"> {markdown_of(block.runs, url)}" for _, block in members))


def _items(members: Sequence[_Member], url: str) -> Iterator[str]:
    """``level`` is the depth of a bulleted list, and below zero that of a numbered one."""
    for number, (_, block) in enumerate(members, start=1):
        mark = "-" if block.level > 0 else f"{number}."
        yield f"{mark} {markdown_of(block.runs, url)}"


def _rows(members: Sequence[_Member]) -> Iterator[str]:
    """A table where the rows have the same cells; plain lines otherwise."""
    rows = [[escape_heading(cell).replace("|", "\\|") for cell in one.body_text.split(CELL)] for one, _ in members]
    if len(rows) < 2 or len({len(row) for row in rows}) > 1:
        yield "\n\n".join(markdown_of(block.runs) for _, block in members)
        return
    yield f"| {' | '.join(rows[0])} |"
    yield f"|{' --- |' * len(rows[0])}"
    yield from (f"| {' | '.join(row)} |" for row in rows[1:])
