"""The shipped calendar of named dates: text to records, and how an archive's own go before them."""

from __future__ import annotations

import datetime
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from newsarchive.model import Occasion, OccasionDate

FORMAT = 2


def parse_calendar(text: str) -> tuple[Occasion, ...]:
    """The records of ``data/calendar.json`` in the file's order (by slug); ValueError where the format is another.

    >>> text = '{"format": 2, "records": [{"slug": "d-day", "title": "D-Day", "forms": ["D-Day"], "dates": ["1944"]}]}'
    >>> parse_calendar(text)[0].shipped
    True
    """
    data = json.loads(text)
    if data.get("format") != FORMAT:
        raise ValueError(f"calendar format {data.get('format')!r} is not {FORMAT}")
    return tuple(_occasion(record) for record in data["records"])


def join_calendar(curated: Sequence[Occasion], shipped: Sequence[Occasion]) -> tuple[Occasion, ...]:
    """An archive's records, and the shipped ones that none of them replaces, sorted by slug.

    A curated record takes the place of the shipped one of its slug; of another it takes the forms that are its own.
    """
    slugs = {one.slug for one in curated}
    forms = {form.casefold() for one in curated for form in forms_of(one)}
    kept = (_without(one, forms) for one in shipped if one.slug not in slugs)
    return tuple(sorted((*curated, *kept), key=lambda one: one.slug))


def forms_of(occasion: Occasion) -> tuple[str, ...]:
    """Every form under which a text may name it, or one of its dates."""
    return (*occasion.forms, *occasion.dated_forms, *(form for date in occasion.dates for form in date.forms))


def _without(occasion: Occasion, taken: Collection[str]) -> Occasion:
    def left(forms: Sequence[str]) -> tuple[str, ...]:
        return tuple(form for form in forms if form.casefold() not in taken)

    dates = tuple(replace(date, forms=left(date.forms)) for date in occasion.dates)
    return replace(occasion, forms=left(occasion.forms), dated_forms=left(occasion.dated_forms), dates=dates)


def _occasion(record: Mapping[str, Any]) -> Occasion:
    dates = tuple(_date(date) for date in record["dates"])
    until = record.get("complete_until")
    return Occasion(
        slug=record["slug"],
        title=record["title"],
        forms=tuple(record.get("forms", ())),
        dates=dates,
        dated_forms=tuple(record.get("dated_forms", ())),
        recurs=record.get("recurs", len(dates) > 1),
        fixed=record.get("fixed", False),
        complete_until=datetime.date.fromisoformat(until) if until else None,
        source=record.get("source", ""),
        shipped=True,
    )


def _date(value: str | Mapping[str, Any]) -> OccasionDate:
    if isinstance(value, str):
        return OccasionDate(value)
    return OccasionDate(value["date"], value.get("title", ""), tuple(value.get("forms", ())), value.get("source", ""))
