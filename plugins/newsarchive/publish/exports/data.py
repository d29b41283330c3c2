"""``data/``: the whole archive as JSON, and its events as a table."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from newsarchive.explanation import iso_or_none
from newsarchive.model import Event
from newsarchive.publish.addresses import actor_address, article_address, event_address
from newsarchive.publish.exports.file import File, clean
from newsarchive.publish.exports.records import actor_record, article_record, full_event_record
from newsarchive.publish.views.tables import Tables

COLUMNS = ("id", "title", "edtf", "first", "last", "precision", "approximate", "date", "kind", "modality", "actors",
           "place", "articles", "citations", "importance", "confidence", "origin", "part_of", "address")  # fmt: skip
# A spreadsheet takes a cell that begins so for a formula (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def build(tables: Tables) -> Iterator[File]:
    """Articles by id, actors by slug, events in timeline order; then each article and actor beside its page."""
    by_id, entries = tables.articles, tables.indexes.actors
    articles = {id_: to_json(article_record(tables, by_id[id_])) for id_ in sorted(by_id)}
    actors = {slug: to_json(actor_record(tables, entries[slug])) for slug in sorted(entries)}
    yield File("data/articles.json", _list_of(articles.values()))
    yield File("data/actors.json", _list_of(actors.values()))
    yield File("data/events.json", to_json([full_event_record(tables, event) for event in tables.indexes.events]))
    yield File("data/events.csv", events_csv(tables.indexes.events))
    for id_, record in articles.items():
        yield File(f"{article_address(by_id[id_])}article.json", record)
    for slug, record in actors.items():
        yield File(f"{actor_address(slug)}actor.json", record)


def to_json(value: Any) -> str:
    """JSON in ASCII, so that no program can read it in the wrong encoding; keys stand as they were given."""
    return json.dumps(value, indent=1, ensure_ascii=True, allow_nan=False) + "\n"


def _list_of(records: Iterable[str]) -> str:
    """A JSON list of values that are JSON already; a line end in JSON is never part of a text."""
    inner = ",".join("\n " + record.rstrip().replace("\n", "\n ") for record in records)
    return f"[{inner}\n]\n" if inner else "[]\n"


def events_csv(events: tuple[Event, ...]) -> str:
    """One line an event, in the order given (RFC 4180); several values in a cell are parted by ``; ``."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for event in events:
        writer.writerow([safe_cell(cell) for cell in _cells(event)])
    return table.getvalue()


def safe_cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> safe_cell("=1+1"), safe_cell("-0043"), safe_cell("Geneva")
    ("'=1+1", "'-0043", 'Geneva')
    """
    text = clean(text)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _cells(event: Event) -> tuple[str, ...]:
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
