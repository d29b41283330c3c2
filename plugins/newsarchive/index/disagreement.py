"""Where the sources of one event give days that cannot all be right; nothing is settled silently."""

from __future__ import annotations

from dataclasses import dataclass

from newsarchive.dates import When, parse_edtf
from newsarchive.index.order import place_in_time
from newsarchive.index.same_event import days_apart
from newsarchive.model import Event


@dataclass(frozen=True, slots=True)
class DateClaim:
    """A date that another source contradicts, and the ids of the articles that give it, in the event's own order."""

    when: When
    articles: tuple[str, ...]


def find_disagreement(event: Event) -> tuple[DateClaim, ...]:
    """The dates that do not meet, earliest first; empty where all sources can be right.

    A source that is merely vaguer does not disagree: "June" and "29 June" meet.
    """
    articles: dict[str, dict[str, None]] = {}
    for source in event.sources:
        if source.edtf:
            articles.setdefault(source.edtf, {})[source.article] = None
    if len(articles) < 2:
        return ()
    claims = [DateClaim(parse_edtf(edtf), tuple(tellers)) for edtf, tellers in articles.items()]
    contested = [one for one in claims if any(days_apart(one.when, other.when) for other in claims)]
    return tuple(sorted(contested, key=lambda one: (place_in_time(one.when), one.when.edtf)))
