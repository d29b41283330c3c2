"""From text to time expressions: cues, matches, the longest first, read in the order of the text."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from newsarchive.annotate.timex.bounds import open_interval
from newsarchive.annotate.timex.calendar import NO_CALENDAR, Calendar
from newsarchive.annotate.timex.context import Context
from newsarchive.annotate.timex.cues import find_cues
from newsarchive.annotate.timex.grammar import RULES
from newsarchive.annotate.timex.occasions import read_occasions
from newsarchive.annotate.timex.rule import Reading, Rule
from newsarchive.dates import When, date_of, parse_edtf
from newsarchive.model import Timex, Zone
from newsarchive.text import Span, find_paragraphs, find_sentences

_IN = re.compile(r"\b(?:in|during)\s+$")
_ANCHORS = ("day", "month", "season", "quarter", "year")


def find_timexes(
    text: str, published: datetime.date, zone: Zone = "body", calendar: Calendar = NO_CALENDAR
) -> tuple[Timex, ...]:
    """The time expressions of an English text in order; none overlaps another.

    ``published`` is the day that "yesterday" and "last week" are counted from; ``calendar`` names dates.
    """
    paragraphs = iter([paragraph.span for paragraph in find_paragraphs(text)])
    paragraph, context = Span(0, 0), Context(text, published, Span(0, 0), Span(0, 0))
    timexes: list[Timex] = []
    for sentence, cues in find_cues(text, tuple(find_sentences(text))):
        while not paragraph.holds(sentence):
            following = next(paragraphs, None)
            paragraph = following or sentence
            context = replace(context, paragraph=paragraph, anchor=None, year=None)
        context = replace(context, sentence=sentence)
        for rule, match in _candidates(text, sentence, cues):
            if timexes and match.start() < timexes[-1].end:
                continue
            reading = _read(rule, match, context)
            if reading is None:
                continue
            timex = _timex(reading, rule, match, context, zone)
            timexes.append(timex)
            if timex.when == reading.when:
                # "Since 2008" says how long, not when: what is told next does not happen in 2008.
                context = _told(context, reading, timex.start)
    return read_occasions(text, published, timexes, calendar, zone)


def _read(rule: Rule, match: re.Match[str], context: Context) -> Reading | None:
    """None too where the words lead out of the years 1 to 9999, beyond which no date is."""
    try:
        return rule.read(match, context)
    except OverflowError:
        return None


def _candidates(text: str, sentence: Span, cues: Collection[str]) -> Iterator[tuple[Rule, re.Match[str]]]:
    """Every match in the sentence: the leftmost first, then the longest, then by the order of the rules."""
    found = [
        (match.start(), -match.end(), order, rule, match)
        for order, rule in enumerate(RULES)
        if rule.cue in cues
        for match in rule.pattern.finditer(text, sentence.start, sentence.end)
    ]
    found.sort(key=lambda one: one[:3])
    return ((rule, match) for _, _, _, rule, match in found)


def _timex(reading: Reading, rule: Rule, match: re.Match[str], context: Context, zone: Zone) -> Timex:
    start = match.start() if reading.start is None else reading.start
    end = match.end() if reading.end is None else reading.end
    while end > start and context.text[end - 1] in " ,\n":
        end -= 1
    bounded = open_interval(reading, context, start, end)
    name = reading.rule or rule.name
    whole = Timex(start, end, context.text[start:end], reading.type, reading.value, bounded.when, zone, name)
    return replace(whole, halves=tuple(_halves(whole, reading.join))) if reading.join else whole


def _halves(whole: Timex, join: Span) -> Iterator[Timex]:
    """The two ends of a range, each with its own words and value, which is EDTF as it stands."""
    places = (Span(whole.start, join.start), Span(join.end, whole.end))
    for place, value in zip(places, whole.value.split("/"), strict=True):
        words = whole.text[place.start - whole.start : place.end - whole.start]
        yield replace(whole, start=place.start, end=place.end, text=words, value=value, when=parse_edtf(value))


def _told(context: Context, reading: Reading, start: int) -> Context:
    """The context after an expression: the unit that it names is what "the next day" is counted from."""
    when = reading.when
    if when is None or when.precision not in _ANCHORS or when.first is None:
        return context
    if reading.year_written and _sets_the_year(when, context, start):
        return replace(context, anchor=when, year=date_of(when.first)[0])
    return replace(context, anchor=when)


def _sets_the_year(when: When, context: Context, start: int) -> bool:
    """A day or month with its year tells a narrative's year, and so does "in 2014"; "the 2014 protests" does not."""
    if when.precision in ("year", "quarter"):
        return bool(_IN.search(context.before(start)))
    return True
