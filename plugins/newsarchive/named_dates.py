"""The shipped calendar of named dates: text to records, and how an archive's own go before them."""

from __future__ import annotations

import json
from collections.abc import Sequence

from newsarchive.model import Occasion

FORMAT = 1


def parse_calendar(text: str) -> tuple[Occasion, ...]:
    """The records of ``data/calendar.json``, by slug; ValueError where the format is another.

    >>> text = '{"format": 1, "records": [{"slug": "d-day", "title": "D-Day", "forms": ["D-Day"], "dates": ["1944"]}]}'
    >>> parse_calendar(text)[0].shipped
    True
    """
    data = json.loads(text)
    if data.get("format") != FORMAT:
        raise ValueError(f"calendar format {data.get('format')!r} is not {FORMAT}")
    return tuple(
        Occasion(one["slug"], one["title"], tuple(one["forms"]), tuple(one["dates"]), shipped=True)
        for one in data["records"]
    )


def join_calendar(curated: Sequence[Occasion], shipped: Sequence[Occasion]) -> tuple[Occasion, ...]:
    """An archive's records, and the shipped ones that none of them replaces, by slug.

    A curated record takes the place of the shipped one of its slug, and of any that has one of its forms.
    """
    slugs = {one.slug for one in curated}
    forms = {form.lower() for one in curated for form in one.forms}
    kept = [one for one in shipped if one.slug not in slugs and not forms & {form.lower() for form in one.forms}]
    return tuple(sorted((*curated, *kept), key=lambda one: one.slug))
