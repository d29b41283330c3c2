"""A reading to an article: what each line of it says of who wrote what, where, and with which pictures."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from newsarchive.errors import Problem
from newsarchive.ingest.publication_date import label_of_day
from newsarchive.ingest.raw import Candidate, DateFinding, Judged, RawArticle, Reading
from newsarchive.ingest.roles import roles_by_line
from newsarchive.ingest.rules.agencies import agencies_named, agency_named
from newsarchive.ingest.rules.boilerplate import WORDS, omission_words, parse_holder
from newsarchive.ingest.rules.byline import Byline, parse_byline
from newsarchive.ingest.rules.caption import parse_caption
from newsarchive.ingest.rules.dateline import FoundDateline, parse_dateline
from newsarchive.ingest.rules.language import guess_language
from newsarchive.ingest.rules.notes import is_correction
from newsarchive.ingest.rules.outlets import find_outlet
from newsarchive.model import Dateline, Image, Inferred


def why_no_article(reading: Reading, path: str) -> Problem | None:
    """The error that says why a reading is none, or None."""
    judged = reading.judged
    first = next((one.block for one in judged if one.role == "body"), judged[0].block if judged else None)
    line = reading.places.get(first.first_line, first.first_line) if first else 1
    if not _title(reading):
        message = "there is no headline: the text begins with running copy"
        if first and len(first.text) > 400:
            message = f"there is no headline: the first paragraph has {len(first.text):,} characters"
        fix = "put the headline, of at most 400 characters, on a line of its own above the text"
        return Problem(path, line, 1, "error", "no-headline", message, fix)
    if not reading.paragraphs and not any(one.rule == "kill-notice" for one in judged):
        fix = "put the text of the article below the headline"
        return Problem(path, line, 1, "error", "no-body", "there is a headline and nothing else", fix)
    return None


def build_article(
    reading: Reading, dates: DateFinding, candidates: tuple[Candidate, ...], *, disputed: bool = False
) -> RawArticle:
    """The article; ``dates`` is its settled day, ``disputed`` where something speaks against it.

    ``candidates`` are all dates that the text prints.
    """
    judged, declared = reading.judged, reading.declared
    byline = next((parse_byline(one.block.text) for one in judged if one.role == "byline"), None) or Byline("", (), ())
    dateline = next((parse_dateline(one.block.text) for one in judged if one.role == "dateline"), None)
    notices = [one.block.text for one in judged if one.rule == "rights-notice"] or list(filter(None, [declared.notice]))
    lang, guessed = _language(reading)
    publication, inferred = (declared.publication, None) if declared.publication else _infer_publication(judged)
    article = RawArticle(
        title=_title(reading),
        paragraphs=reading.paragraphs,
        dates=dates,
        roles=roles_by_line(judged),
        encoding=reading.encoding,
        lang=lang,
        byline=byline.text,
        authors=byline.authors or tuple(name for name in declared.authors if not agencies_named(name)),
        agency=_agencies(judged, dateline, byline, declared.authors),
        dateline=_dateline(dateline, dates),
        images=_images(judged, candidates),
        publication=publication,
        url=declared.url,
        notice=" ".join(notices),
        holder=next((holder for notice in notices if (holder := parse_holder(notice))), ""),
        inferred=tuple(one for one in (dates.inferred, inferred, guessed) if one),
        omitted=_omissions(judged),
        removed=tuple(one for one in judged if one.role not in ("headline", "body", "cross-head")),
        candidates=candidates,
        declared=declared.evidence,
        withdrawn=any(one.rule == "kill-notice" for one in judged),
    )
    return replace(article, review=_fields_to_review(article, reading, disputed=disputed))


def _title(reading: Reading) -> str:
    shown = next((one.block.text for one in reading.judged if one.role == "headline"), "")
    return reading.declared.title or shown


def _language(reading: Reading) -> tuple[str, Inferred | None]:
    """As declared, where the words do not speak against it; a guess from the words otherwise."""
    guess = guess_language(" ".join(paragraph.text for paragraph in reading.paragraphs))
    declared = reading.declared.lang
    if declared and (guess == "en" or declared.partition("-")[0] == guess):
        return declared, None
    if guess == "en":
        return guess, None
    return guess, Inferred(
        "lang", "the commonest small words of the text, or its script", "medium", ("the whole text",)
    )


def _agencies(
    judged: Sequence[Judged], dateline: FoundDateline | None, byline: Byline, authors: Iterable[str]
) -> tuple[str, ...]:
    """From the dateline, else the byline, else the mark at the end, else from among the declared authors."""
    if dateline and dateline.agency:
        return dateline.agency
    if byline.agency:
        return byline.agency
    marks = [one.block.text for one in judged if one.rule == "agency-mark"]
    names = [agency_named(re.sub(r"^[\s(\[/-]+|[\s)\]/.…-]+$", "", mark)) for mark in marks]
    declared = [name for author in authors for name in agencies_named(author)]
    return tuple(dict.fromkeys(name for name in names if name)) or tuple(dict.fromkeys(declared))


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
    found: list[Image] = []
    for one in judged:
        if one.role == "caption":
            day = _first_day(days, one.block.lines[0].number, one.block.lines[-1].number)
            found.append(parse_caption(one.block.text, day) or Image(one.block.text, date=day))
    return tuple(image for image in found if image.caption)


def _first_day(days: Mapping[int, datetime.date], first: int, last: int) -> datetime.date | None:
    return next((days[line] for line in range(first, last + 1) if line in days), None)


def _infer_publication(judged: Iterable[Judged]) -> tuple[str, Inferred | None]:
    for one in judged:
        if one.role == "boilerplate" and one.rule.startswith("promotes-") and (outlet := find_outlet(one.block.text)):
            named = "by its initials" if outlet.by_initials else "by name"
            basis = f"a promotional line names the outlet {named} ({outlet.form})"
            evidence = f'line {one.block.first_line}: "{one.block.text}"'
            return outlet.name, Inferred("publication", basis, "medium" if outlet.by_initials else "high", (evidence,))
    return "", None


def _fields_to_review(article: RawArticle, reading: Reading, *, disputed: bool) -> tuple[str, ...]:
    """What an editor should look at, the date first; rights always, for a text never proves them."""
    fields = ["date"] if disputed or article.dates.basis in ("inferred", "archive-record", "unknown") else []
    fields += [one.field for one in article.inferred if one.field != "date"]
    fields += ["rights"]
    fields += ["status"] if article.withdrawn else []
    corrected = any(one.role == "body" and is_correction(one.block.text) for one in reading.judged)
    fields += ["body"] if corrected else []
    return tuple(dict.fromkeys((*fields, *reading.review)))


def _omissions(judged: Sequence[Judged]) -> tuple[str, ...]:
    """In readers' words: how many lines of which kind were left out of the article, and where they stood."""
    running = [place for place, one in enumerate(judged) if one.body_text]
    first, last = (running[0], running[-1]) if running else (0, 0)
    counts: dict[tuple[str, str], int] = {}
    for place, one in enumerate(judged):
        if one.role == "boilerplate" and one.rule in WORDS:
            where = "at the beginning" if place < first else "at the end" if place > last else "inside"
            key = (WORDS[one.rule], where)
            counts[key] = counts.get(key, 0) + 1
    return tuple(omission_words(kind, count, where) for (kind, where), count in counts.items())
