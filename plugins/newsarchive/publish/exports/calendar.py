"""``events.ics`` of the archive, of a year, an actor, a topic, a story: events as days in a calendar (RFC 5545).

A calendar knows whole days of the years 1 to 9999, so of what is less exact it marks every day that the words allow,
and says so in the title; what lies outside these years is counted, and never moved.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from newsarchive.dates import Day, When, date_of
from newsarchive.model import Event
from newsarchive.publish.addresses import TIMELINE, actor_address, event_address
from newsarchive.publish.exports.file import FilePlan, clean
from newsarchive.publish.precision import ends_of, members_of
from newsarchive.publish.views.runs import find_folders, run_at
from newsarchive.publish.views.tables import Tables
from newsarchive.publish.views.words import capitalise
from newsarchive.slugs import slugify

LONGEST_LINE = 75
_STATUS = {"asserted": "CONFIRMED", "cancelled": "CANCELLED"}
_FIRST_DAY, _LAST_DAY = datetime.date.min.toordinal(), datetime.date.max.toordinal() - 1
_EPOCH = datetime.date(1970, 1, 1)


def plan(tables: Tables) -> Iterator[FilePlan]:
    """A calendar for every run; an actor without events has an empty one, which may fill later."""
    folders = dict(find_folders(tables))
    folders |= {actor_address(slug): actor_address(slug) for slug in tables.lists["actors"]}
    for page, folder in folders.items():
        yield FilePlan(f"{folder}events.ics", _calendar, (page,), _entry, page == TIMELINE)


def _calendar(tables: Tables, page: str) -> str:
    run = run_at(tables, page)
    return calendar_text(run.name, [tables.once(_entry, event.id) for event in run.events])


def calendar_text(name: str, entries: Sequence[str]) -> str:
    """``entries`` in the order given, each a text of whole lines, empty where no calendar can hold the event."""
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//newsarchive//newsarchive//EN", "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH", f"X-WR-CALNAME:{escape_text(name)}"]  # fmt: skip
    if left_out := entries.count(""):
        head.append(f"X-WR-CALDESC:{escape_text(f'{left_out} more without a day that a calendar can hold')}")
    return f"{_folded(head)}{''.join(entries)}END:VCALENDAR\r\n"


def _entry(tables: Tables, id_: str) -> str:
    """The event, or one for each date of a set; nothing where no day of it can be marked."""
    event = tables.events[id_]
    spans = spans_of(event.when)
    uids = [f"{event.id}-{number}" for number in range(1, len(spans) + 1)] if len(spans) > 1 else [event.id]
    pairs = zip(uids, spans, strict=False)
    return "".join(_folded(_event_lines(tables, event, uid, span)) for uid, span in pairs)


def _folded(lines: Sequence[str]) -> str:
    return "".join(f"{fold_line(line)}\r\n" for line in lines)


def spans_of(when: When) -> tuple[tuple[Day, Day], ...]:
    """First and last days that the calendar marks: one stretch, or one for each date of a set.

    Of a stretch with an open end the known end alone is marked, as wide as it is known.
    Empty where the calendar has no such days.

    >>> from newsarchive.dates import parse_edtf
    >>> [last - first + 1 for first, last in spans_of(parse_edtf("2008/.."))]
    [366]
    """
    spans = []
    for member in members_of(when):
        first, last = ends_of(member)
        begin, end = first or last, last or first
        if begin is None or end is None or begin.first is None or end.last is None:
            continue
        if begin.first >= _FIRST_DAY and end.last <= _LAST_DAY:
            spans.append((begin.first, end.last))
    return tuple(spans)


def escape_text(text: str) -> str:
    """A TEXT value (section 3.3.11): the backslash first, line ends as ``\\n``.

    >>> escape_text("talks; round 2, Geneva")
    'talks\\\\; round 2\\\\, Geneva'
    """
    text = clean(re.sub(r"\r\n?|[\x85\u2028\u2029]", "\n", text)).replace("\\", "\\\\")
    return re.sub(r"([;,])", r"\\\1", text).replace("\n", "\\n").replace("\t", " ")


def fold_line(line: str) -> str:
    """A content line in pieces of at most 75 bytes (section 3.1), cut between characters, never within one."""
    data = line.encode("utf-8")
    if len(data) <= LONGEST_LINE:
        return line
    pieces, start, room = [], 0, LONGEST_LINE
    while len(data) - start > room:
        end = start + room
        while data[end] & 0xC0 == 0x80:  # in the middle of a character's bytes
            end -= 1
        pieces.append(data[start:end].decode("utf-8"))
        # The space that marks a continued line counts as one of its bytes.
        start, room = end, LONGEST_LINE - 1
    return "\r\n ".join([*pieces, data[start:].decode("utf-8")])


def _event_lines(tables: Tables, event: Event, uid: str, span: tuple[Day, Day]) -> list[str]:
    site, place = tables.site, tables.name_link(event.place).label if event.place else ""
    lines = [
        "BEGIN:VEVENT",
        f"UID:{escape_text(uid)}@{slugify(site.name) or 'archive'}.newsarchive",
        f"DTSTAMP:{_compact(_stamp(tables, event).toordinal())}T000000Z",
        f"DTSTART;VALUE=DATE:{_compact(span[0])}",
        f"DTEND;VALUE=DATE:{_compact(span[1] + 1)}",
        f"SUMMARY:{escape_text(_summary(event))}",
        f"DESCRIPTION:{escape_text(_description(tables, event))}",
        f"STATUS:{_STATUS.get(event.modality, 'TENTATIVE')}",
        "TRANSP:TRANSPARENT",
    ]
    lines += [f"LOCATION:{escape_text(place)}"] if place else []
    lines += [f"URL:{site.url}/{event_address(event.id)}"] if site.url else []
    return [*lines, "END:VEVENT"]


def _summary(event: Event) -> str:
    """The title; where the day is not known, with the date as the words give it."""
    said = "" if event.modality == "asserted" else f"{capitalise(event.modality)}: "
    dated = "" if event.when.precision == "day" and not event.when.approximate else f" ({event.when.label})"
    return f"{said}{event.title}{dated}"


def _description(tables: Tables, event: Event) -> str:
    """The date in words, then one line for each article, with its sentence where rights let it be shown."""
    lines = [capitalise(event.when.label)]
    for source in event.sources:
        article = tables.articles.get(source.article)
        if article is not None:
            sentence = f": “{source.sentence}”" if tables.is_shown(source.article, source.end) else ""
            lines.append(f"{article.title} ({article.date.isoformat()}){sentence}")
    lines += [", ".join(part for part in (one.title, one.publisher, one.url) if part) for one in event.citations]
    return "\n".join(lines)


def _stamp(tables: Tables, event: Event) -> datetime.date:
    """The day of the newest word on the event; a build's own clock would change the file at every build."""
    reports = [tables.articles[one.article] for one in event.sources if one.article in tables.articles]
    days = [day for article in reports for day in (article.date, article.modified) if day]
    return max([*days, *(one.date for one in event.citations if one.date)], default=_EPOCH)


def _compact(day: Day) -> str:
    year, month, of_month = date_of(day)
    return f"{year:04}{month:02}{of_month:02}"
