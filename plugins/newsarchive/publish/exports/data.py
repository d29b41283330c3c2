"""``data/``: the whole archive as JSON, and the events of every run as JSON and as a table."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from newsarchive.explanation import iso_or_none
from newsarchive.model import Event
from newsarchive.publish.addresses import actor_address, article_address, event_address, topic_address
from newsarchive.publish.exports.file import File, clean
from newsarchive.publish.exports.records import actor_record, article_record, full_event_record, topic_record
from newsarchive.publish.views.runs import build_runs
from newsarchive.publish.views.tables import Tables

COLUMNS = ("id", "title", "edtf", "first", "last", "precision", "approximate", "date", "kind", "modality", "actors",
           "place", "articles", "citations", "importance", "confidence", "origin", "part_of", "address")  # fmt: skip
# A spreadsheet takes a cell that begins so for a formula (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def build(tables: Tables) -> Iterator[File]:
    """Articles by id, actors and topics by slug, together and beside their pages; then each run's events."""
    by_id, entries = tables.articles, tables.indexes.actors
    articles = {id_: article_record(tables, by_id[id_]) for id_ in sorted(by_id)}
    actors = {slug: actor_record(tables, entries[slug]) for slug in sorted(entries)}
    topics = {slug: topic_record(tables, topic) for slug, topic in tables.topics.items()}
    for name, records in (("articles", articles), ("actors", actors), ("topics", topics)):
        yield File(f"data/{name}.json", json_list(map(one_line_json, records.values())))
    for id_, record in articles.items():
        yield File(f"{article_address(by_id[id_])}article.json", to_json(record))
    for slug, record in actors.items():
        yield File(f"{actor_address(slug)}actor.json", to_json(record))
    for slug, record in topics.items():
        yield File(f"{topic_address(slug)}topic.json", to_json(record))
    yield from _events(tables)


def _events(tables: Tables) -> Iterator[File]:
    """What is the same in every run that an event stands in is made once."""
    records = {event.id: one_line_json(full_event_record(tables, event)) for event in tables.indexes.events}
    rows = {event.id: csv_row(event_cells(event)) for event in tables.indexes.events}
    for run in build_runs(tables):
        yield File(f"{run.folder}events.json", json_list(records[event.id] for event in run.events))
        yield File(f"{run.folder}events.csv", csv_row(COLUMNS) + "".join(rows[event.id] for event in run.events))


def to_json(value: Any) -> str:
    """JSON in ASCII, so that no program can read it in the wrong encoding; keys stand as they were given."""
    return json.dumps(value, indent=1, ensure_ascii=True, allow_nan=False) + "\n"


def one_line_json(value: Any) -> str:
    """The same without a line end: long lists have a line for each of their values."""
    return json.dumps(value, ensure_ascii=True, allow_nan=False)


def json_list(values: Iterable[str]) -> str:
    """A JSON list of values that are JSON already."""
    inner = ",\n".join(values)
    return f"[\n{inner}\n]\n" if inner else "[]\n"


def csv_row(cells: Sequence[str]) -> str:
    """A line of a table (RFC 4180), its end with it; several values in a cell are parted by ``; ``."""
    table = io.StringIO()
    csv.writer(table, lineterminator="\r\n").writerow([safe_cell(cell) for cell in cells])
    return table.getvalue()


def safe_cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> safe_cell("=1+1"), safe_cell("-0043"), safe_cell("Geneva")
    ("'=1+1", "'-0043", 'Geneva')
    """
    text = clean(text)
    return f"'{text}" if text.startswith(_FORMULA) else text


def event_cells(event: Event) -> tuple[str, ...]:
    when = event.when
    return (
        event.id,
        event.title,
        when.edtf,
        iso_or_none(when.first) or "",
        iso_or_none(when.last) or "",
        when.precision,
        "yes" if when.approximate else "no",
        when.label,
        event.kind,
        event.modality,
        "; ".join(one.actor for one in event.actors),
        event.place,
        "; ".join(dict.fromkeys(source.article for source in event.sources)),
        "; ".join(citation.url or citation.title for citation in event.citations),
        str(event.importance),
        str(event.confidence),
        event.origin,
        event.part_of,
        event_address(event.id),
    )
