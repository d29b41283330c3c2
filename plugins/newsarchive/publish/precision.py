"""How precisely a date is known, for formats that have no word for it: each end by itself, and never a made-up day."""

from __future__ import annotations

import re

from newsarchive.dates import When, parse_edtf

_PART = re.compile(r"^-?\d{4}|-\d\d")


def ends_of(when: When) -> tuple[When | None, When | None]:
    """Both ends of a stretch of time, each at its own precision; None where an end is open.

    What is no interval is its own beginning and its own end.

    >>> first, last = ends_of(parse_edtf("2021-06/2021-07-04"))
    >>> first.label, last.label
    ('June 2021', '4 July 2021')
    """
    if "/" not in when.edtf:
        return when, when
    begin, _, end = when.edtf.partition("/")
    return _end(begin), _end(end)


def members_of(when: When) -> tuple[When, ...]:
    """The dates of a set (``{2016-11-08,2020-11-03}``), in the order written; anything else is its only member."""
    if when.edtf[:1] not in ("{", "["):
        return (when,)
    return tuple(parse_edtf(part.strip()) for part in when.edtf[1:-1].split(","))


def iso_at_precision(when: When) -> str:
    """A single date as ISO 8601 writes it, no narrower than the words; empty where ISO has no form that is honest.

    A winter ends in the next year, and has none.

    >>> [iso_at_precision(parse_edtf(text)) for text in ("2021-09-30", "2021-22", "1990~", "198X", "2021-24")]
    ['2021-09-30', '2021', '1990', '', '']
    """
    plain = when.edtf.rstrip("~?%")
    if when.precision in ("season", "quarter"):
        return "" if plain.endswith("-24") else plain[:-3]
    return plain if when.precision in ("day", "month", "year") else ""


def shared_iso(first: str, last: str) -> str:
    """The longest ISO date that holds both: what may be said of something at an unknown day between them.

    >>> shared_iso("2021-07-21", "2021-07-31"), shared_iso("2021-07", "2022-01")
    ('2021-07', '')
    """
    shared = ""
    for part, same in zip(_PART.findall(first), _PART.findall(last), strict=False):
        if part != same:
            break
        shared += str(part)
    return shared


def _end(text: str) -> When | None:
    return parse_edtf(text) if text not in ("", "..") else None
