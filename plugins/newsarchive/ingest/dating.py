"""The day of publication: as the source's container declares it, else as its text tells; no conflict is silent."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from newsarchive.errors import Problem
from newsarchive.ingest.members import Declared
from newsarchive.ingest.publication_date import Bounds, Warned, infer_date
from newsarchive.ingest.raw import Candidate, DateFinding, Reading
from newsarchive.model import Inferred

_FIX = "set `date` in the article by hand, and take `date` out of `review`"
_DAY = datetime.timedelta(days=1)


def settle_date(
    reading: Reading, candidates: Sequence[Candidate], bounds: Bounds, path: str
) -> tuple[DateFinding, tuple[Problem, ...]]:
    """The day, and every doubt about it. Nothing later than the bounds, nor than what the container allows."""
    declared = reading.declared
    last = min((day for day in (bounds.latest, declared.latest) if day), default=None)
    told, warned = infer_date(candidates, Bounds(bounds.received, last))
    problems = [_doubt(path, reading, one) for one in warned]
    if declared.date and last and declared.date > last:
        message = f"the declared day, {declared.date.isoformat()}, lies after the day of ingest"
        problems.append(Problem(path, 1, 1, "warning", "date", message, _FIX))
    elif declared.date:
        return _declared(declared, told), (*problems, *_conflicts(declared, told, path))
    if told.date is None and declared.latest:
        return _no_later_than(declared, declared.latest, told), tuple(problems)
    if told.date is None:
        message = "nothing in the text tells the day of publication, so the article is a draft"
        problems.append(Problem(path, 1, 1, "warning", "undated", message, f"{_FIX} and `status`, or give --received"))
    return told, tuple(problems)


def _declared(declared: Declared, told: DateFinding) -> DateFinding:
    """The container's word; what the text says of the event and of corrections stays."""
    day = declared.date
    modified = declared.modified or told.modified
    near = told.event_date and day and abs(told.event_date - day) <= 7 * _DAY
    event = told.event_date if near else None
    if declared.sure:
        return DateFinding(day, None, declared.basis, event, modified)
    inferred = Inferred("date", "what the page shows, without saying that it is the day of publication", "medium",
                        declared.evidence[:1] or ("the page",))  # fmt: skip
    return DateFinding(day, None, "inferred", event, modified, inferred)


def _conflicts(declared: Declared, told: DateFinding, path: str) -> list[Problem]:
    """A text that prints another day of publication than its container declares."""
    if told.basis != "stated" or told.date is None or declared.date is None or abs(told.date - declared.date) <= _DAY:
        return []
    where = declared.evidence[0] if declared.evidence else "the file"
    message = f"{where} declares {declared.date.isoformat()}, and the text prints {told.date.isoformat()}"
    return [
        Problem(path, 1, 1, "warning", "date", message, "look at the source, and set `date` by hand if it is wrong")
    ]


def _no_later_than(declared: Declared, latest: datetime.date, told: DateFinding) -> DateFinding:
    """Only the day on which somebody kept it is known: a bound, shown as a guess."""
    basis = "the record that keeps it was made on that day; it may be older"
    inferred = Inferred("date", basis, "low", declared.evidence[:1] or ("the record",))
    return DateFinding(latest, None, "archive-record", None, told.modified, inferred)


def _doubt(path: str, reading: Reading, doubt: Warned) -> Problem:
    """A date that nothing rests on is only a note: the body keeps it as it was printed."""
    one = doubt.candidate
    line = reading.places.get(one.line, one.line)
    if one.kind == "full-date" and one.where != "caption":
        return Problem(path, line, one.column, "note", "date", doubt.message, "the body keeps it as it was printed")
    return Problem(path, line, one.column, "warning", "date", doubt.message, _FIX)
