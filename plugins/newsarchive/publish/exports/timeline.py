"""``timeline.json`` of every run: its events for Knight Lab's TimelineJS, with dates as precise as the words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from newsarchive.dates import Day, Precision, When, date_of
from newsarchive.model import Event
from newsarchive.publish.addresses import TIMELINE, event_address
from newsarchive.publish.exports.data import json_list, one_line_json
from newsarchive.publish.exports.file import FilePlan, one_line
from newsarchive.publish.exports.records import absolute
from newsarchive.publish.precision import ends_of
from newsarchive.publish.views.runs import find_folders, run_at
from newsarchive.publish.views.tables import Tables
from newsarchive.publish.views.words import is_dated

_GROUPS = {"alleged": "Alleged", "denied": "Denied", "planned": "Planned", "cancelled": "Cancelled"}
# Which parts of a day may be told; a longer stretch is told by its first and last month or year.
_PARTS: Mapping[Precision, int] = {"day": 3, "month": 2, "season": 2, "quarter": 2, "set": 3}
_LASTING = ("season", "quarter", "decade", "century", "set")


def plan(tables: Tables) -> Iterator[FilePlan]:
    """A line for every run that can be taken away."""
    for page, folder in find_folders(tables):
        yield FilePlan(f"{folder}timeline.json", _timeline, (page,), _slide, page == TIMELINE)


def _timeline(tables: Tables, page: str) -> str:
    """Events that have a date, in timeline order; an undated one has no place on a line."""
    run = run_at(tables, page)
    text = _html(tables.site.description) if run.page == TIMELINE else ""
    title = one_line_json({"text": {"headline": _html(run.name), "text": text}})
    events = json_list(tables.once(_slide, event.id) for event in run.events if is_dated(event.when))
    return f'{{"title": {title},\n"events": {events}}}\n'


def _slide(tables: Tables, id_: str) -> str:
    return one_line_json(slide(tables, tables.events[id_]))


def slide(tables: Tables, event: Event) -> dict[str, Any]:
    """One event as a slide; TimelineJS takes its texts for HTML, so they are escaped."""
    url = absolute(tables.site, event_address(event.id))
    headline = f'<a href="{_html(url)}">{_html(event.title)}</a>' if url else _html(event.title)
    record = {"unique_id": event.id} | slide_dates(event.when)
    record |= {"text": {"headline": headline, "text": _evidence(tables, event)}}
    return record | ({"group": _GROUPS[event.modality]} if event.modality in _GROUPS else {})


def slide_dates(when: When) -> dict[str, Any]:
    """``display_date`` is what a reader sees; the numbers, which only place it, stop where the words do.

    >>> from newsarchive.dates import parse_edtf
    >>> slide_dates(parse_edtf("2021-06"))
    {'start_date': {'year': 2021, 'month': 6, 'display_date': 'June 2021'}, 'display_date': 'June 2021'}
    """
    first, last = ends_of(when)
    begin = first or last
    assert begin is not None, "an interval is never open at both ends"
    at = begin.first if first else begin.last
    dates: dict[str, Any] = {"start_date": _parts(at, begin.precision) | {"display_date": when.label}}
    if first and last and (first is not last or when.precision in _LASTING):
        dates["end_date"] = _parts(last.last, last.precision) | {"display_date": when.label}
    return dates | {"display_date": when.label}


def _parts(day: Day | None, precision: Precision) -> dict[str, Any]:
    assert day is not None
    year, month, of_month = date_of(day)
    # TimelineJS counts as historians do: -44 is 44 BC, and no year is 0.
    numbers = {"year": year if year > 0 else year - 1, "month": month, "day": of_month}
    return dict(list(numbers.items())[: _PARTS.get(precision, 1)])


def _evidence(tables: Tables, event: Event) -> str:
    """The first words that state the event and may be shown, and who wrote them."""
    for source in event.sources:
        if tables.is_shown(source.article, source.end):
            article = tables.articles[source.article]
            who = ", ".join(article.agency or article.authors) or article.publication or article.title
            return f"<p>“{_html(source.sentence)}”</p><p>{_html(who)}, {article.date.isoformat()}</p>"
    for citation in event.citations:
        return f"<p>{_html(citation.title)}{f', {_html(citation.publisher)}' if citation.publisher else ''}</p>"
    return ""


def _html(text: str | None) -> str:
    return escape(one_line(text or ""))
