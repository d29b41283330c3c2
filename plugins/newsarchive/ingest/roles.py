"""Every line that is not blank gets exactly one role, by a named rule; where none is sure, it stays in the body."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from newsarchive.ingest.blocks import build_blocks
from newsarchive.ingest.raw import Block, Judged, LineRole, SourceLine
from newsarchive.ingest.rules.boilerplate import find_boilerplate
from newsarchive.ingest.rules.byline import parse_byline
from newsarchive.ingest.rules.caption import parse_caption
from newsarchive.ingest.rules.crosshead import is_crosshead
from newsarchive.ingest.rules.dateline import parse_dateline
from newsarchive.ingest.rules.headline import headline_lines, is_headline
from newsarchive.ingest.rules.notes import is_kill_notice, stamp_verb
from newsarchive.ingest.rules.signoff import find_signoff, is_desk_credit

# A dateline opens the copy; a dek or a caption without a credit may stand above it.
_DATELINE_WITHIN = 4


def judge_lines(lines: Sequence[SourceLine | None], title: str = "") -> tuple[Judged, ...]:
    """The blocks of a text in order, each with its role; no headline among them where the text has none.

    Where the ``title`` is known already, a first line that repeats it is the headline, and no other can be.
    """
    signing = find_signoff(tuple(lines))
    copy = [None if line is None or line.number in signing else line for line in lines]
    judged = [_judge_by_form(block) for block in _first_blocks(copy)]
    judged = _judge_repeated_title(judged, title) if title else _judge_headline(judged)
    judged = _judge_dateline(judged)
    judged = _judge_crossheads(judged)
    judged += [Judged(Block((line,)), "sign-off", "agency-mark") for line in lines if line and line.number in signing]
    return tuple(sorted(judged, key=lambda one: one.block.first_line))


def _first_blocks(lines: Sequence[SourceLine | None]) -> tuple[Block, ...]:
    """The blocks of a text; the first is what may be the headline, even where no blank line follows it."""
    first = next((index for index, line in enumerate(lines) if line is not None), 0)
    group = list(takewhile(lambda line: line is not None, lines[first:]))
    count = headline_lines([line.text for line in group if line], alone=first + len(group) < len(lines))
    head = tuple(line for line in group[:count] if line)
    rest = build_blocks(lines[first + len(head) :])
    return (Block(head), *rest) if head else rest


def _judge_by_form(block: Block) -> Judged:
    """What a paragraph is by its own words, wherever it stands."""
    text = block.text
    if is_kill_notice(text):
        return Judged(block, "note", "kill-notice")
    if verb := stamp_verb(text):
        return Judged(block, "note", f"{verb}-stamp")
    if rule := find_boilerplate(text):
        return Judged(block, "boilerplate", rule.name)
    if parse_caption(text) is not None and not parse_dateline(text):
        return Judged(block, "caption", "credit")
    if is_desk_credit(text):
        return Judged(block, "sign-off", "desk-credit")
    return Judged(block, "body", "running-copy")


def _judge_headline(judged: list[Judged]) -> list[Judged]:
    """The first paragraph of no other role, where it reads like a headline; below it, the byline."""
    index = next((place for place, one in enumerate(judged) if one.role == "body"), None)
    if index is None:
        return judged
    block = judged[index].block
    dateline = parse_dateline(block.text)
    if parse_byline(block.text) or (dateline and dateline.proven) or not is_headline(block.text):
        return judged
    judged[index] = Judged(block, "headline", "first-line")
    for place in range(index + 1, min(index + 1 + _DATELINE_WITHIN, len(judged))):
        if judged[place].role == "body" and parse_byline(judged[place].block.text):
            judged[place] = Judged(judged[place].block, "byline", "by-and-a-name")
            break
    return judged


def _judge_repeated_title(judged: list[Judged], title: str) -> list[Judged]:
    if judged and judged[0].role == "body" and judged[0].block.text.casefold() == title.casefold():
        judged[0] = Judged(judged[0].block, "headline", "same-as-title")
    return judged


def _judge_dateline(judged: list[Judged]) -> list[Judged]:
    below = [place for place, one in enumerate(judged) if one.role == "body"][:_DATELINE_WITHIN]
    for place in below:
        block = judged[place].block
        found = parse_dateline(block.text)
        if found:
            judged[place] = Judged(block, "dateline", "place-and-dash", found.end)
            break
    return judged


def _judge_crossheads(judged: list[Judged]) -> list[Judged]:
    running = [place for place, one in enumerate(judged) if one.body_text]
    for before, place, after in zip(running, running[1:], running[2:], strict=False):
        texts = [judged[index].body_text for index in (before, place, after)]
        if judged[before].role != "cross-head" and is_crosshead(*texts):
            judged[place] = Judged(judged[place].block, "cross-head", "short-between-paragraphs")
    return judged


def roles_by_line(judged: Iterable[Judged]) -> tuple[LineRole, ...]:
    """One entry a line, by line number; lines of a dateline's paragraph after the dateline itself are body."""
    roles = [entry for one in judged for entry in _roles_of(one)]
    return tuple(sorted(roles, key=lambda entry: entry.line))


def _roles_of(one: Judged) -> list[LineRole]:
    if one.role != "dateline":
        return [LineRole(line.number, one.role, one.rule) for line in one.block.lines]
    entries: list[LineRole] = []
    offset = 0
    for line in one.block.lines:
        within = one.body_from - offset
        if within <= 0:
            entries.append(LineRole(line.number, "body", "running-copy"))
        else:
            column = line.indent + within + 1 if within < len(line.text) else 0
            entries.append(LineRole(line.number, "dateline", one.rule, column))
        offset += len(line.text) + 1
    return entries
