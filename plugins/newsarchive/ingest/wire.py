"""Plain wire text: bytes to a RawArticle, with every problem met on the way. Nothing here touches the disk."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from newsarchive.errors import Problem
from newsarchive.ingest.candidates import find_candidates
from newsarchive.ingest.decoding import Decoded, Refused, decode
from newsarchive.ingest.lines import split_lines
from newsarchive.ingest.publication_date import Bounds, Warned, infer_date, label_of_day
from newsarchive.ingest.raw import Candidate, DateFinding, Judged, Paragraph, RawArticle
from newsarchive.ingest.roles import judge_lines, roles_by_line
from newsarchive.ingest.rules.agencies import agency_named
from newsarchive.ingest.rules.boilerplate import RULES, omission_words, parse_holder
from newsarchive.ingest.rules.byline import Byline, parse_byline
from newsarchive.ingest.rules.caption import parse_caption
from newsarchive.ingest.rules.dateline import FoundDateline, parse_dateline
from newsarchive.ingest.rules.language import guess_language
from newsarchive.ingest.rules.notes import is_correction
from newsarchive.ingest.rules.outlets import find_outlet
from newsarchive.model import Dateline, Image, Inferred


def parse_wire(data: bytes, path: str, bounds: Bounds | None = None) -> tuple[RawArticle | None, tuple[Problem, ...]]:
    """The article in a file's bytes, or None with the error that says why not. ``path`` is for messages only."""
    try:
        decoded = decode(data)
    except Refused as refusal:
        return None, (Problem(path, 1, 1, "error", "not-taken", str(refusal), refusal.fix),)
    lines, left_out = split_lines(decoded.text)
    judged = judge_lines(lines)
    if fault := _why_no_article(judged, path):
        return None, (fault,)
    candidates = find_candidates(judged)
    dates, warned = infer_date(candidates, bounds or Bounds())
    fix = "set `date` in the article by hand, and take `date` out of `review`"
    problems = [_doubt_of_date(path, doubt, fix) for doubt in warned]
    if dates.date is None:
        message = "nothing in the text tells the day of publication, so the article is a draft"
        problems.append(Problem(path, 1, 1, "warning", "undated", message, f"{fix} and `status`, or give --received"))
    problems += _doubts_of_text(path, decoded, left_out, judged)
    return _build_article(judged, decoded, dates, candidates), tuple(sorted(problems))


def _doubt_of_date(path: str, doubt: Warned, fix: str) -> Problem:
    """A date that nothing rests on is only a note: the body keeps it as it was printed."""
    one = doubt.candidate
    if one.kind == "full-date" and one.where != "caption":
        return Problem(path, one.line, one.column, "note", "date", doubt.message, "the body keeps it as it was printed")
    return Problem(path, one.line, one.column, "warning", "date", doubt.message, fix)


def _why_no_article(judged: Sequence[Judged], path: str) -> Problem | None:
    first = next((one.block for one in judged if one.role == "body"), judged[0].block if judged else None)
    line = first.first_line if first else 1
    if not any(one.role == "headline" for one in judged):
        message = "there is no headline: the text begins with running copy"
        if first and len(first.text) > 400:
            message = f"there is no headline: the first paragraph has {len(first.text):,} characters"
        fix = "put the headline, of at most 400 characters, on a line of its own above the text"
        return Problem(path, line, 1, "error", "no-headline", message, fix)
    if not any(one.body_text for one in judged) and not any(one.rule == "kill-notice" for one in judged):
        fix = "put the text of the article below the headline"
        return Problem(path, line, 1, "error", "no-body", "there is a headline and nothing else", fix)
    return None


def _doubts_of_text(path: str, decoded: Decoded, left_out: int, judged: Sequence[Judged]) -> list[Problem]:
    found: list[Problem] = []
    if decoded.doubt:
        fix = "look at quotes and accents in the article; if they are wrong, save the source again as UTF-8"
        found.append(Problem(path, 1, 1, "warning", "encoding", f"the encoding is doubtful: {decoded.doubt}", fix))
    if left_out:
        message = f"{left_out} control characters were left out of the article"
        found.append(Problem(path, 1, 1, "note", "characters", message, "nothing need be done; the source keeps them"))
    for one in judged:
        line = one.block.first_line
        if one.rule == "kill-notice":
            fix = "it is kept as a draft; decide whether the archive may show it"
            found.append(Problem(path, line, 1, "warning", "withdrawn", "the agency has withdrawn this story", fix))
        elif one.role == "body" and (again := parse_dateline(one.block.text)) and again.proven:
            message = f"a second dateline, '{again.text}', stands in the body"
            fix = "if another story begins here, give it a file of its own"
            found.append(Problem(path, line, 1, "note", "second-dateline", message, fix))
        elif one.role == "body" and is_correction(one.block.text):
            message = "this line looks like the agency's correction"
            fix = "it stays in the body; move it where readers should see it"
            found.append(Problem(path, line, 1, "note", "correction", message, fix))
    return found


def _build_article(
    judged: Sequence[Judged], decoded: Decoded, dates: DateFinding, candidates: tuple[Candidate, ...]
) -> RawArticle:
    byline = next((parse_byline(one.block.text) for one in judged if one.role == "byline"), None) or Byline("", (), ())
    dateline = next((parse_dateline(one.block.text) for one in judged if one.role == "dateline"), None)
    notices = [one.block.text for one in judged if one.rule == "rights-notice"]
    title = next(one.block.text for one in judged if one.role == "headline")
    paragraphs = tuple(Paragraph(one.body_text, one.role == "cross-head") for one in judged if one.body_text)
    lang = guess_language(" ".join(paragraph.text for paragraph in paragraphs))
    publication, inferred = _infer_publication(judged)
    article = RawArticle(
        title=title,
        paragraphs=paragraphs,
        dates=dates,
        roles=roles_by_line(judged),
        encoding=decoded.encoding,
        lang=lang,
        byline=byline.text,
        authors=byline.authors,
        agency=_agencies(judged, dateline, byline),
        dateline=_dateline(dateline, dates),
        images=_images(judged, candidates),
        publication=publication,
        notice=" ".join(notices),
        holder=next((holder for notice in notices if (holder := parse_holder(notice))), ""),
        inferred=tuple(one for one in (dates.inferred, inferred, _inferred_language(lang)) if one),
        omitted=_omissions(judged),
        removed=tuple(one for one in judged if one.role not in ("headline", "body", "cross-head")),
        candidates=candidates,
        withdrawn=any(one.rule == "kill-notice" for one in judged),
    )
    return replace(article, review=_fields_to_review(article, decoded, judged))


def _agencies(judged: Sequence[Judged], dateline: FoundDateline | None, byline: Byline) -> tuple[str, ...]:
    """From the dateline, else the byline, else the mark at the end."""
    if dateline and dateline.agency:
        return dateline.agency
    if byline.agency:
        return byline.agency
    marks = [one.block.text for one in judged if one.rule == "agency-mark"]
    names = (agency_named(re.sub(r"^[\s(\[/-]+|[\s)\]/.…-]+$", "", mark)) for mark in marks)
    return tuple(dict.fromkeys(name for name in names if name))


def _dateline(found: FoundDateline | None, dates: DateFinding) -> Dateline | None:
    """As printed; the year is added where the day of publication was found from this very day."""
    if found is None:
        return None
    if not found.month:
        return Dateline(found.text, found.place)
    year = found.year or None
    if year is None and dates.date and (dates.date.month, dates.date.day) == (found.month, found.day):
        year = dates.date.year
    return Dateline(found.text, found.place, label_of_day(year, found.month, found.day))


def _images(judged: Sequence[Judged], candidates: Iterable[Candidate]) -> tuple[Image, ...]:
    """The captions in order; a credit that stands alone belongs to none and is kept as the source's line only."""
    days = {one.line: one.date for one in candidates if one.where == "caption" and one.date}
    found = [
        parse_caption(one.block.text, _first_day(days, one.block.lines[0].number, one.block.lines[-1].number))
        for one in judged
        if one.role == "caption"
    ]
    return tuple(image for image in found if image and image.caption)


def _first_day(days: dict[int, datetime.date], first: int, last: int) -> datetime.date | None:
    return next((days[line] for line in range(first, last + 1) if line in days), None)


def _infer_publication(judged: Iterable[Judged]) -> tuple[str, Inferred | None]:
    for one in judged:
        if one.role == "boilerplate" and one.rule.startswith("promotes-") and (outlet := find_outlet(one.block.text)):
            named = "by its initials" if outlet.by_initials else "by name"
            basis = f"a promotional line names the outlet {named} ({outlet.form})"
            evidence = f'line {one.block.first_line}: "{one.block.text}"'
            return outlet.name, Inferred("publication", basis, "medium" if outlet.by_initials else "high", (evidence,))
    return "", None


def _inferred_language(lang: str) -> Inferred | None:
    if lang == "en":
        return None
    return Inferred("lang", "the commonest small words of the text, or its script", "medium", ("the whole text",))


def _fields_to_review(article: RawArticle, decoded: Decoded, judged: Iterable[Judged]) -> tuple[str, ...]:
    """What an editor should look at, the date first; rights always, for a text never proves them."""
    fields = ["date"] if article.dates.basis != "stated" else []
    fields += [one.field for one in article.inferred if one.field != "date"]
    fields += ["rights"]
    fields += ["status"] if article.withdrawn else []
    corrected = any(one.role == "body" and is_correction(one.block.text) for one in judged)
    fields += ["body"] if decoded.doubt or corrected else []
    return tuple(fields)


def _omissions(judged: Sequence[Judged]) -> tuple[str, ...]:
    """In readers' words: how many lines of which kind were left out, and where they stood."""
    running = [place for place, one in enumerate(judged) if one.body_text]
    first, last = (running[0], running[-1]) if running else (0, 0)
    counts: dict[tuple[str, str], int] = {}
    words = {rule.name: rule for rule in RULES}
    kinds = {rule.words: rule for rule in reversed(RULES)}
    for place, one in enumerate(judged):
        if one.role == "boilerplate":
            where = "at the beginning" if place < first else "at the end" if place > last else "inside"
            key = (words[one.rule].words, where)
            counts[key] = counts.get(key, 0) + 1
    return tuple(omission_words(kinds[kind], count, where) for (kind, where), count in counts.items())
