"""Markdown that an editor or another program wrote: kept as it is, but for the headline above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsarchive.ingest.decoding import decode_as
from newsarchive.ingest.lines import split_lines
from newsarchive.ingest.members import Member
from newsarchive.ingest.raw import Block, Judged, Paragraph, Reading, SourceLine

_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*$")
_FENCE = re.compile(r"(?:```|~~~)")
_MARKUP = (
    (re.compile(r"!?\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"(?m)^[ \t]*(?:>[ \t]?|[-+*][ \t]+|\d+[.)][ \t]+|#{1,6}[ \t]+)"), ""),
    (re.compile(r"(\*\*|__|\*|`)(\S(?:.*?\S)?)\1"), r"\2"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!<>~|-])"), r"\1"),
)


def read_markdown(member: Member, path: str) -> Reading:
    """The blocks of the text, its first ``#`` heading the headline where the front matter names none."""
    decoded = decode_as(member.data, member.encoding or "utf-8")
    lines, _ = split_lines(decoded.text)
    judged: list[Judged] = []
    paragraphs: list[Paragraph] = []
    declared = member.declared
    for group in _groups(lines):
        block = Block(tuple(group))
        heading = _HEADING.fullmatch(block.text) if len(group) == 1 else None
        if heading and len(heading[1]) == 1 and not paragraphs and declared.title in ("", heading[2]):
            declared = replace(declared, title=heading[2])
            judged.append(Judged(block, "headline", "first-heading"))
            continue
        judged.append(Judged(block, "cross-head" if heading else "body", "heading" if heading else "running-copy"))
        markup = "\n".join(" " * line.indent + line.text for line in group)
        paragraphs.append(Paragraph(plain_of(markup), bool(heading), markup))
    return Reading(tuple(judged), tuple(paragraphs), decoded.encoding, declared)


def _groups(lines: Sequence[SourceLine | None]) -> Iterator[list[SourceLine]]:
    """Lines between blank ones; a fence of code is not cut in two."""
    group: list[SourceLine] = []
    fenced = False
    for line in lines:
        if line is None and not fenced and group:
            yield group
            group = []
        if line is not None:
            fenced ^= bool(_FENCE.match(line.text))
            group.append(line)
    if group:
        yield group


def plain_of(markdown: str) -> str:
    """The words of a block without its markup, as good as is needed to compare texts and to tell their language.

    >>> plain_of("> He said [so](https://example.org) **twice**")
    'He said so twice'
    """
    for pattern, kept in _MARKUP:
        markdown = pattern.sub(kept, markdown)
    return markdown.strip()
