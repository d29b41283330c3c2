"""Every date that a text prints, with the line and the column where it stands; none is believed here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsarchive.ingest.raw import Candidate, CandidateKind, Judged
from newsarchive.ingest.rules.calendar_words import (
    FULL_WEEKDAY,
    MONTH,
    WEEKDAY,
    fault_of_day,
    month_number,
    weekday_number,
)
from newsarchive.ingest.rules.dateline import parse_dateline
from newsarchive.ingest.rules.notes import stamp_verb

# No lead is longer; a file of nothing but dates must not take for ever.
_SCANNED = 100_000
_TH = r"(?:st|nd|rd|th)?"
_FULL = re.compile(
    rf"(?:\b(?P<weekday>{WEEKDAY}),?\s+)?(?:\b(?P<month>{MONTH})\.?\s+(?P<day>\d{{1,2}}){_TH},?\s+(?P<year>(?:19|20)\d\d)\b"
    rf"|\b(?P<day2>\d{{1,2}}){_TH}\s+(?P<month2>{MONTH})\.?,?\s+(?P<year2>(?:19|20)\d\d)\b"
    r"|\b(?P<year3>(?:19|20)\d\d)-(?P<month3>\d\d)-(?P<day3>\d\d)\b)"
)
_WEEKDAY_DATE = re.compile(
    rf"\b(?P<weekday>{WEEKDAY})\.?,?\s+\(?(?:(?P<month>{MONTH})\.?\s+(?P<day>\d{{1,2}}){_TH}|(?P<day2>\d{{1,2}}){_TH}\s+"
    rf"(?P<month2>{MONTH})\.?)\b\)?(?!,?\s+(?:19|20)\d\d)"
)
_WEEKDAY = re.compile(
    rf"(?<!next )(?<!last )(?<!coming )(?<!every )(?<!each )(?<!Black )(?<!Bloody )(?<!Good )"
    rf"\b(?P<weekday>{FULL_WEEKDAY})\b"
    r"(?!\s+(?:Times|Night|Mail|Post|Herald|Telegraph))"
)


def find_candidates(judged: Sequence[Judged]) -> tuple[Candidate, ...]:
    """All dates in the order of the text; weekdays alone only from the lead, the first paragraph of the body."""
    lead = next((one for one in judged if one.role in ("body", "dateline") and one.body_text.strip()), None)
    found = [candidate for one in judged for candidate in _find_in_block(one, is_lead=one is lead)]
    return tuple(sorted(found, key=lambda candidate: (candidate.line, candidate.column)))


def _find_in_block(one: Judged, *, is_lead: bool) -> Iterator[Candidate]:
    text = one.block.text[:_SCANNED]
    if one.role == "dateline" and (dateline := _dateline_candidate(one)):
        yield dateline
    taken: list[tuple[int, int]] = []
    kind = _kind_of_full(one, text)
    for found in _FULL.finditer(text, one.body_from):
        taken.append(found.span())
        yield _candidate(one, found, kind)
    for found in _WEEKDAY_DATE.finditer(text, one.body_from):
        if not _meets(found.span(), taken):
            taken.append(found.span())
            yield _candidate(one, found, "weekday-date")
    if is_lead:
        for found in _WEEKDAY.finditer(text, one.body_from):
            if not _meets(found.span(), taken):
                yield _candidate(one, found, "weekday")


def _kind_of_full(one: Judged, text: str) -> CandidateKind:
    if one.role != "note":
        return "full-date"
    return "published" if stamp_verb(text) == "published" else "updated"


def _dateline_candidate(one: Judged) -> Candidate | None:
    found = parse_dateline(one.block.text)
    if found is None or not (found.month or found.fault):
        return None
    line = one.block.first_line
    parts = (found.year or None, found.month or None, found.day or None)
    return Candidate("dateline", line, 1, found.text, "dateline", *parts, fault=found.fault)


def _candidate(one: Judged, found: re.Match[str], kind: CandidateKind) -> Candidate:
    parts = found.groupdict()
    weekday = weekday_number(parts["weekday"]) if parts.get("weekday") else None
    year, month, day = _parts(parts)
    fault = fault_of_day(year, month, day) if month is not None and day is not None else ""
    line = one.block.line_at(found.start())
    return Candidate(kind, line, _column(one, found.start()), found[0], one.role, year, month, day, weekday, fault)


def _parts(parts: dict[str, str | None]) -> tuple[int | None, int | None, int | None]:
    year = parts.get("year") or parts.get("year2") or parts.get("year3")
    day = parts.get("day") or parts.get("day2") or parts.get("day3")
    named = parts.get("month") or parts.get("month2")
    number = parts.get("month3")
    month = month_number(named) if named else int(number) if number and 1 <= int(number) <= 12 else None
    return (int(year) if year else None), month, (int(day) if day and month else None)


def _column(one: Judged, offset: int) -> int:
    for line in one.block.lines:
        if offset <= len(line.text):
            return line.indent + offset + 1
        offset -= len(line.text) + 1
    return 1


def _meets(span: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in taken)
