"""A saved page, or a fragment of HTML that is an article and nothing else, to blocks with their roles."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace

from newsarchive.errors import Problem
from newsarchive.ingest.members import Declared, Member
from newsarchive.ingest.page.authors import find_authors
from newsarchive.ingest.page.blocks import TextBlock, find_blocks
from newsarchive.ingest.page.judging import judge_blocks, judge_fragment
from newsarchive.ingest.page.metadata import Metadata, read_metadata
from newsarchive.ingest.page.paragraphs import build_paragraphs
from newsarchive.ingest.page.published import find_modified, find_published
from newsarchive.ingest.page.title import find_title
from newsarchive.ingest.page.tree import Page, parse_tree
from newsarchive.ingest.page.voters import ask_extractors
from newsarchive.ingest.page.votes import count_votes, score_agreement
from newsarchive.ingest.raw import Judged, Reading
from newsarchive.ingest.rules.byline import parse_byline
from newsarchive.ingest.rules.dateline import parse_dateline
from newsarchive.ingest.rules.headline import is_headline

# Under this agreement of the extractors, half of the bodies were wrong; above it, one in eight.
_AGREED = 0.8
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def read_page(member: Member, path: str, last: datetime.date | None = None) -> Reading:
    """The blocks of a whole page, judged; Refused where it holds none. ``last`` is the last day a date may name."""
    page = parse_tree(member.data, member.encoding)
    blocks = find_blocks(page.tree)
    metadata = read_metadata(page.tree, member.declared.url)
    title = member.declared.title or find_title(metadata, blocks)
    texts = ask_extractors(page.html)
    judged = judge_blocks(count_votes(blocks, texts, metadata.body), title)
    declared, problems = _declare(page, metadata, blocks, member, last, path)
    agreement = score_agreement(texts)
    if agreement < _AGREED and not metadata.body:
        message = f"the extractors do not agree on what of the page is the article ({agreement:.0%} alike)"
        fix = "compare the article with the page, and take `body` out of `review`"
        problems.append(Problem(path, 1, 1, "warning", "body", message, fix))
    review = tuple(problem.code for problem in problems if problem.code == "body")
    return _reading(page, judged, blocks, replace(declared, title=title), path, tuple(problems), review)


def read_fragment(member: Member, path: str) -> Reading:
    """The blocks of HTML that holds the article alone: a feed's, a mail's, a document's."""
    page = parse_tree(member.data, member.encoding)
    blocks = find_blocks(page.tree)
    declared = member.declared
    if not declared.title:
        declared = replace(
            declared, title=_headline(blocks) or find_title(read_metadata(page.tree, declared.url), blocks)
        )
    return _reading(page, judge_fragment(blocks, declared.title), blocks, declared, path)


def _headline(blocks: Sequence[TextBlock]) -> str:
    """The first line of a document, where it reads like a headline; ``""`` where the text begins at once."""
    text = blocks[0].text if blocks else ""
    found = parse_dateline(text)
    proven = found is not None and found.proven
    return text if is_headline(text) and not parse_byline(text) and not proven else ""


def _reading(
    page: Page,
    judged: Sequence[Judged],
    blocks: Sequence[TextBlock],
    declared: Declared,
    path: str,
    problems: tuple[Problem, ...] = (),
    review: tuple[str, ...] = (),
) -> Reading:
    places = {block.number: max(1, block.line) for block in blocks}
    if page.doubt:
        fix = "look at quotes and accents in the article; if they are wrong, save the page again"
        message = f"the encoding is doubtful: {page.doubt}"
        problems = (*problems, Problem(path, 1, 1, "warning", "encoding", message, fix))
        review = (*review, "body")
    paragraphs = build_paragraphs(judged, {block.number: block for block in blocks}, declared.url)
    return Reading(tuple(judged), paragraphs, page.encoding, declared, problems, tuple(dict.fromkeys(review)), places)


def _declare(
    page: Page, metadata: Metadata, blocks: Sequence[TextBlock], member: Member, last: datetime.date | None, path: str
) -> tuple[Declared, list[Problem]]:
    """What the page says of itself; a container's word on it stands where there is one."""
    known = member.declared
    last = min((day for day in (last, known.latest) if day), default=None)
    published = find_published(page, metadata, last)
    authors, named = find_authors(metadata, page.tree, blocks)
    evidence = [published.where] if published else []
    evidence += [f"{named}: {', '.join(authors)}"] if authors else []
    problems: list[Problem] = []
    if published and published.doubt:
        fix = "look at the page, set `date` by hand, and take `date` out of `review`"
        problems.append(Problem(path, 1, 1, "warning", "date", published.doubt, fix))
    site = next(metadata.in_tags("og:site_name"), None) or next(metadata.in_data("publisher"), None)
    declared = Declared(
        date=known.date or (published.day if published else None),
        basis=known.basis if known.date else "page-metadata",
        sure=known.sure if known.date else bool(published and published.sure),
        modified=known.modified or find_modified(metadata, page.tree, published.day if published else None),
        latest=known.latest,
        authors=known.authors or authors,
        publication=known.publication or (site.value if site else ""),
        url=metadata.url or known.url,
        lang=known.lang or _language(metadata.lang),
        notice=known.notice,
        evidence=(*(known.evidence if known.date else ()), *evidence, *(known.evidence if not known.date else ())),
    )
    return declared, problems


def _language(attribute: str) -> str:
    """A page's ``lang``, as BCP 47 writes it: ``en_US`` and ``EN`` are common."""
    first, *rest = attribute.replace("_", "-").split("-")
    tag = "-".join([first.lower(), *(part.upper() if len(part) == 2 else part for part in rest)])
    return tag if _LANGUAGE.fullmatch(tag) else ""
