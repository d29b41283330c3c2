"""Dates that have a name: "in the last two US presidential elections", "since the fall of the Berlin Wall".

They are read through the calendar, or not at all: a name that the calendar does not hold, one that may mean two dates,
more of a kind than it knows, the next after the last of them, get no date.
A name is a date only behind a word that makes it one ("in", "during", "since", or "won"): who speaks of the fall of the
Wall does not say when, and "2016 election interference" is no election.
Where a date stands beside the name ("the 2016 US presidential election", "November's midterm elections"), that
expression stays as it is, words and value, and only its place on a timeline becomes the day; a date that agrees with
none of the name's, or with two, stays alone.
Else the whole phrase is an expression of its own, and takes the place of what was found within it ("the last two").
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from newsarchive.annotate.timex.calendar import Calendar, Name
from newsarchive.annotate.timex.occasion_dates import (
    closed,
    find_alone,
    find_last,
    find_next,
    find_within,
    join_dates,
    open_date,
    value_of,
)
from newsarchive.annotate.timex.occasion_words import (
    BEHIND,
    BESIDE,
    COMING,
    LISTED,
    dating_word,
    ends_name,
    find_which,
    has_a_part,
    is_looked_back_at,
    length_of_the,
)
from newsarchive.annotate.timex.rule import Example
from newsarchive.annotate.timex.vocabulary import number_of
from newsarchive.dates import When
from newsarchive.model import Timex, Zone

RULE = "occasion"

EXAMPLES = (
    Example("They meddled in the last two US presidential elections.", "the last two US presidential elections",
            "PAST_REF", "{2016-11-08,2020-11-03}"),
    Example("He lost in the last US presidential election.", "the last US presidential election", "2020-11-03",
            "2020-11-03"),
    Example("He lost in the previous US presidential election.", "the previous US presidential election",
            "2020-11-03", "2020-11-03"),
    Example("She may win in the next U.S. presidential election.", "the next U.S. presidential election",
            "2024-11-05", "2024-11-05"),
    Example("He won the 2016 US presidential election.", "2016", "2016", "2016-11-08"),
    Example("She won in the US presidential election in 2016.", "2016", "2016", "2016-11-08"),
    Example("In the 2012 and 2016 US presidential elections she won.", "2012", "2012", "2012-11-06"),
    Example("He resigned after the 2016 US presidential election.", "2016", "2016", "2016-11-08"),
    Example("They won in last November's midterm elections.", "last November", "2018-11", "2018-11-06",
            datetime.date(2019, 3, 1)),
    Example("She won gold at the 2012 London Olympics.", "2012", "2012", "2012-07-27/2012-08-12"),
    Example("She won gold at the Rio Olympics.", "the Rio Olympics", "2016-08", "2016-08-05/2016-08-21"),
    Example("Since the fall of the Berlin Wall it has grown.", "the fall of the Berlin Wall", "1989-11-09",
            "1989-11-09/.."),
)  # fmt: skip
COUNTER_EXAMPLES = (
    "They won in the last two hundred US presidential elections.",
    "They lost in the last three US presidential election.",
    "He won in the presidential election.",
    "He won in the US presidential election.",
    "He won in the 2015 US presidential election.",
    "He won in the last Spanish general elections of 2019.",
    "He won the 2019 Spanish general election.",
    "He will win in the next UK general election.",
    "He spoke of the fall of the Berlin Wall.",
    "He wrote a book on the Chernobyl disaster.",
    "He was jailed for his part in the Madrid train bombings.",
    "They meddled in the 2016 US presidential election.",
    "He denied the 2016 US presidential election interference.",
    "During the 2012 London Olympics organisers' meeting he slept.",
    "They broke promises made in the Good Friday Agreement.",
    "Banks failed in the 2008 crisis.",
)


@dataclass(frozen=True, slots=True)
class _Text:
    text: str
    published: datetime.date
    timexes: Sequence[Timex]
    zone: Zone

    def before(self, place: int) -> str:
        return self.text[max(0, place - 60) : place]


def read_occasions(
    text: str, published: datetime.date, timexes: Sequence[Timex], calendar: Calendar, zone: Zone = "body"
) -> tuple[Timex, ...]:
    """``timexes``, which are in text order, with what the calendar adds to them; none meets another."""
    if not calendar.names:
        return tuple(timexes)
    scene = _Text(text, published, timexes, zone)
    found: list[Timex] = []
    end, told = 0, set[str]()
    for start, behind, name in calendar.find_names(text):
        if start >= end:
            found += _read(scene, start, behind, name, again=name.form in told)
            end = behind
            told.add(name.form)
    apart = [one for one in timexes if not any(one.start < other.end and other.start < one.end for other in found)]
    return tuple(sorted((*apart, *found), key=lambda one: one.start)) if found else tuple(timexes)


def _read(scene: _Text, start: int, end: int, name: Name, *, again: bool) -> Iterator[Timex]:
    """The expressions that a name makes, or makes more exact; none where it says no date."""
    beside = list(_dates_before(scene, start)) or list(_dates_behind(scene, end))
    which = find_which(scene.before(start)) if not beside else None
    begin = min([start - len(which[0]) if which else start, *(one.start for one in beside)])
    if not ends_name(scene.text, max([end, *(one.end for one in beside)]), scene.before(begin)):
        return
    for timex in beside:
        yield from _made_exact(scene, timex, name, begin)
    if beside or (again and which and which["which"].lower() == "previous"):
        return
    many = end - start > len(name.form)
    dates = _counted(name, which, scene.published, many) if which else find_alone(name, scene.published)
    when = _told(scene, name, begin, dates)
    if when:
        begin -= length_of_the(scene.before(begin))
        value = value_of(dates, scene.published)
        yield Timex(begin, end, scene.text[begin:end], "DATE", value, when, scene.zone, RULE)


def _dates_before(scene: _Text, start: int) -> Iterator[Timex]:
    """ "2016", "November" in front of a name, and those listed with it ("the 2012 and 2016 …"), the nearest first."""
    joint = BESIDE
    for timex in reversed(scene.timexes):
        if timex.end <= start:
            if timex.type != "DATE" or timex.when is None or not joint.fullmatch(scene.text, timex.end, start):
                return
            yield timex
            start, joint = timex.start, LISTED


def _dates_behind(scene: _Text, end: int) -> Iterator[Timex]:
    """ "In 2016", "of November 2016" behind a name."""
    timex = next((one for one in scene.timexes if one.start >= end), None)
    if timex and timex.type == "DATE" and timex.when and BEHIND.fullmatch(scene.text, end, timex.start):
        yield timex


def _made_exact(scene: _Text, timex: Timex, name: Name, begin: int) -> Iterator[Timex]:
    """The expression beside a name, with the one date of the name that lies within it."""
    assert timex.when is not None
    window = closed(timex.when)
    within = find_within(name, window)
    if len(within) != 1 or window.precision == "day":
        return
    if timex.when.precision == "open":
        form = "{first}/.." if timex.when.first is not None else "../{last}"
        when = open_date(form, within[0], timex.when.label.removesuffix(window.label).strip())
    else:
        when = within[0] if is_looked_back_at(scene.before(begin)) else _told(scene, name, begin, within)
    if when:
        yield replace(timex, when=when, rule=RULE, halves=())


def _counted(name: Name, which: re.Match[str], published: datetime.date, many: bool) -> list[When]:
    """The last or the next, as many as the words say; "elections" are several, unless one is called so."""
    count = int(number_of(which["count"] or "one"))
    if count < 1 or (count == 1 if many else count > 1 and not name.form.endswith("s")):
        return []
    find = find_next if which["which"].lower() in COMING else find_last
    return find(name, count, published)


def _told(scene: _Text, name: Name, begin: int, dates: Sequence[When]) -> When | None:
    """When it was, by the words in front; None where they do not make a date of it.

    Several days date nothing that happened, and may be shown where one would be too narrow: behind "meddled in".
    """
    before = scene.before(begin)
    word = dating_word(before, name.form)
    when = join_dates(dates, word) if word else None
    narrow = when is not None and when.precision not in ("set", "open")
    return None if narrow and has_a_part(before) else when
