"""``data/``: the whole archive as JSON, each record beside its page too, and the events of every run as a table."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from newsarchive.explanation import iso_or_none
from newsarchive.model import Event
from newsarchive.publish.addresses import TIMELINE, article_address, event_address
from newsarchive.publish.exports.file import FilePlan, clean
from newsarchive.publish.exports.records import (
    actor_record,
    article_record,
    full_event_record,
    place_record,
    publication_record,
    story_record,
    topic_record,
)
from newsarchive.publish.views.runs import find_folders, run_at
from newsarchive.publish.views.sets import KINDS, SetKind, all_sets, folder_of_set
from newsarchive.publish.views.tables import Tables

COLUMNS = ("id", "title", "edtf", "first", "last", "precision", "approximate", "date", "kind", "modality", "actors",
           "place", "articles", "citations", "importance", "confidence", "origin", "part_of", "address")  # fmt: skip
# Events have lists of their own, for every run.
_TOGETHER: tuple[SetKind, ...] = ("actor", "place", "source", "story", "topic")
# A spreadsheet takes a cell that begins so for a formula (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def plan(tables: Tables) -> Iterator[FilePlan]:
    """Articles by id, all else by slug, together and beside their pages; then each run's events."""
    yield FilePlan("data/articles.json", _all_articles, (), _article_json, all_rows=True)
    for kind in _TOGETHER:
        yield FilePlan(f"data/{KINDS[kind][0]}.json", _records_of_kind, (kind,))
    for id_ in sorted(tables.lists["articles"]):
        yield FilePlan(f"{article_address(tables.articles[id_])}article.json", _article, (id_,))
    for kind, key in all_sets(tables):
        yield FilePlan(f"{folder_of_set(kind, key)}{kind}.json", _record_of_set, (kind, key))
    folders = list(find_folders(tables))
    for page, folder in folders:
        yield FilePlan(f"{folder}events.json", _events_json, (page,), _event_json, page == TIMELINE)
    for page, folder in folders:
        yield FilePlan(f"{folder}events.csv", _events_csv, (page,), _event_row, page == TIMELINE)


def _all_articles(tables: Tables) -> str:
    return json_list(tables.once(_article_json, id_) for id_ in sorted(tables.lists["articles"]))


def _article_json(tables: Tables, id_: str) -> str:
    return one_line_json(article_record(tables, tables.texts[id_]))


def _records_of_kind(tables: Tables, kind: SetKind) -> str:
    return json_list(one_line_json(record_of(tables, kind, key)) for key in tables.lists[KINDS[kind][0]])


def _article(tables: Tables, id_: str) -> str:
    return to_json(article_record(tables, tables.texts[id_]))


def _record_of_set(tables: Tables, kind: SetKind, key: str) -> str:
    return to_json(record_of(tables, kind, key))


def record_of(tables: Tables, kind: SetKind, key: str) -> dict[str, Any]:
    """The record of what a page is about."""
    if kind == "actor":
        return actor_record(tables, tables.entries[key])
    if kind == "event":
        return full_event_record(tables, tables.events[key])
    if kind == "place":
        return place_record(tables, tables.places[key])
    if kind == "source":
        return publication_record(tables, tables.sources[key])
    if kind == "story":
        return story_record(tables, tables.stories[key])
    return topic_record(tables, tables.topics[key])


def _events_json(tables: Tables, page: str) -> str:
    return json_list(tables.once(_event_json, event.id) for event in run_at(tables, page).events)


def _events_csv(tables: Tables, page: str) -> str:
    rows = (tables.once(_event_row, event.id) for event in run_at(tables, page).events)
    return csv_row(COLUMNS) + "".join(rows)


def _event_json(tables: Tables, id_: str) -> str:
    return one_line_json(full_event_record(tables, tables.events[id_]))


def _event_row(tables: Tables, id_: str) -> str:
    return csv_row(event_cells(tables.events[id_]))


def to_json(record: Mapping[str, Any]) -> str:
    """A line for each key, as they were given, and for each record in a list.

    It is in ASCII, so that no program can read it in the wrong encoding.
    """
    inner = ",\n".join(f"{one_line_json(key)}: {_value_json(value)}" for key, value in record.items())
    return f"{{\n{inner}\n}}\n"


def _value_json(value: Any) -> str:
    if isinstance(value, list | tuple) and any(isinstance(one, Mapping) for one in value):
        inner = ",\n ".join(one_line_json(one) for one in value)
        return f"[\n {inner}\n]"
    return one_line_json(value)


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
