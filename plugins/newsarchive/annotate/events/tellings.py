"""One sentence's word on an event, with its date, its actors and its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from newsarchive.annotate.events.beyond import find_between, find_explained, find_joined
from newsarchive.annotate.events.clauses import Sentence
from newsarchive.annotate.events.dating import find_governor
from newsarchive.annotate.events.governors import STATE, Governor
from newsarchive.annotate.events.modality import find_modality
from newsarchive.annotate.events.parted import parts_of
from newsarchive.annotate.events.participants import find_participants
from newsarchive.annotate.events.place import find_place
from newsarchive.annotate.events.pronouns import speaks_of_itself
from newsarchive.annotate.events.scene import Scene
from newsarchive.annotate.timex.occasion_dates import closed
from newsarchive.dates import When, parse_edtf
from newsarchive.model import EventKind, Modality, Participant, Timex
from newsarchive.text import Span, count_within, last_within, starting_within

# "Today" in somebody's mouth is rhetoric, and "now" is no date.
_RHETORIC = frozenset(("today", "now", "tonight", "nowadays", "currently", "tomorrow", "yesterday"))
# Only years: "on 3 and 4 March" is once, on two days.
_LIST = re.compile(r"(?:,|,?\s+and)\s+(?:again\s+)?(?:(?:in|on)\s+)?")
_DAY = re.compile(r"\b\d{1,2}\b")
_FROM_NOW = re.compile(r"\bfrom\s[^.;]*$")
_PERFECT = frozenset(("has", "have", "had", "been", "'ve"))


@dataclass(frozen=True, slots=True)
class Telling:
    """``timex`` is None where the sentence has no date of its own, and means an event told elsewhere."""

    governor: Governor
    timex: Timex | None
    when: When
    modality: Modality
    kind: EventKind
    actors: tuple[Participant, ...]
    place: str

    @property
    def sentence(self) -> Sentence:
        return self.governor.sentence


def find_dated(scene: Scene) -> Iterator[Telling]:
    """What each date dates, in text order; one event for each word that names one in a sentence, or in a part of it."""
    dates = _with_pairs([one for one in scene.timexes if _may_date(one)], scene.article.body)
    for sentence in scene.sentences:
        here = starting_within(dates, sentence.span.start, sentence.span.end)
        within = [one for one in here if one.end <= sentence.span.end and _times_of(one)]
        for part, own in parts_of(sentence, [one for one in within if not _is_rhetoric(scene.article.body, one)]):
            yield from _find_in(scene, part, own, dates)


def _find_in(scene: Scene, sentence: Sentence, own: Sequence[Timex], dates: Sequence[Timex]) -> Iterator[Telling]:
    """``own`` are the dates of the sentence, ``dates`` all that the text has."""
    heads: set[int] = set()
    before: Span | None = None
    for timex in own:
        here = _span(timex)
        governor = find_governor(sentence, here)
        listed = before is not None and _goes_on_in_a_list(scene.article.body, before, here)
        if governor is not None and governor.head in heads and before is not None and not listed:
            governor = find_between(sentence, before, here)
        before = here
        if governor is not None and (governor.head not in heads or listed):
            for when in _times_of(timex):
                if (telling := _tell(scene, governor, replace(timex, when=when))) is not None:
                    heads.add(governor.head)
                    yield telling
            for joined in find_joined(sentence, here, governor):
                alone = not starting_within(dates, *_stretch(joined))
                if alone and joined.head not in heads and (telling := _tell(scene, joined, timex)):
                    heads.add(joined.head)
                    yield telling
        for governor in find_explained(sentence, here):
            if governor.head not in heads and (telling := _tell(scene, governor, _closed(timex))):
                heads.add(governor.head)
                yield telling


def _may_date(timex: Timex) -> bool:
    """A date; or a stretch that ends with the day of publication, as "in the past 24 hours"."""
    stretch = timex.type == "DURATION" and timex.when is not None and timex.when.last is not None
    return stretch or timex.type in ("DATE", "TIME")


def _with_pairs(dates: Sequence[Timex], body: str) -> list[Timex]:
    """What went on "in 1997 and 1998", or "on Monday and Tuesday", did so once; in a longer list, each time."""
    found: list[Timex] = []
    joined = [_goes_on_in_a_list(body, *map(_span, pair)) for pair in pairwise(dates)]
    for at, timex in enumerate(dates):
        a_pair = at > 0 and joined[at - 1] and True not in (*joined[at : at + 1], *joined[max(0, at - 2) : at - 1])
        when = _in_a_row(found[-1], timex) if a_pair else None
        start = found.pop().start if when is not None else timex.start
        found.append(replace(timex, start=start, text=body[start : timex.end], when=when or timex.when))
    return found


def _in_a_row(first: Timex, second: Timex) -> When | None:
    """Two years, or two days, of which the second follows the first; else None."""
    one, other = first.when, second.when
    if one is None or other is None or one.last is None or other.first != one.last + 1:
        return None
    alike = one.precision == other.precision and one.precision in ("day", "year") and "/" not in one.edtf + other.edtf
    return parse_edtf(f"{one.edtf}/{other.edtf}") if alike else None


def _span(timex: Timex) -> Span:
    return Span(timex.start, timex.end)


def _stretch(governor: Governor) -> tuple[int, int]:
    words, clause = governor.sentence.words, governor.clause
    return words[clause.start].start, words[clause.end - 1].end


def _goes_on_in_a_list(body: str, before: Span, here: Span) -> bool:
    """As in "in 1992, 1996 and 2004": it happened each time; "on Monday and Thursday" as well."""
    words = before.of(body), here.of(body)
    alike = all(one.isdecimal() for one in words) or all(one.endswith("day") and one[0].isupper() for one in words)
    return alike and _LIST.fullmatch(body, before.end, here.start) is not None


def _closed(timex: Timex) -> Timex:
    """ "Since June, when …": what is told behind it was in June."""
    assert timex.when is not None
    return replace(timex, when=closed(timex.when))


def _goes_on_from(body: str, timex: Timex) -> bool:
    """As in "will be illegal from Friday"."""
    return body[max(0, timex.start - 5) : timex.start].lower() == "from "


def _opens_with_from(governor: Governor, timex: Timex) -> bool:
    """As in "From tonight pubs will be closed": it goes on."""
    words = governor.sentence.words
    return words[0].key == "from" and timex.start <= words[1].end and timex.start >= words[1].start


def _times_of(timex: Timex) -> tuple[When, ...]:
    """When it may have been: on one day after the other ("on 3 and 4 March") once, on days apart each time.

    Never, for any other set: what went on around several ("in the last two elections") has no day of its own, and of
    02/03/04 nobody knows which day it is.
    """
    when = timex.when
    if when is None or when.precision != "set":
        return (when,) if when is not None else ()
    if not (when.edtf.startswith("{") and _DAY.search(timex.text)):
        return ()
    members = [parse_edtf(one) for one in when.edtf.strip("{}").split(",")]
    firsts = [one.first for one in members if one.precision == "day" and one.first is not None]
    if len(firsts) < len(members):
        return ()
    in_a_row = all(after - before == 1 for before, after in pairwise(firsts))
    return (parse_edtf(f"{members[0].edtf}/{members[-1].edtf}"),) if in_a_row else tuple(members)


def _tell(scene: Scene, governor: Governor, timex: Timex) -> Telling | None:
    when = timex.when
    if when is None or speaks_of_itself(governor):
        return None
    from_then_on = governor.family == STATE or _opens_with_from(governor, timex)
    if from_then_on and _goes_on_from(scene.article.body, timex) and "/" not in when.edtf:
        when = parse_edtf(f"{when.edtf}/..", f"from {when.label}")
    published = scene.article.date.toordinal()
    if when.first is None and when.last is None:
        return None
    ahead = (when.first or when.last or 0) > published or timex.text.lower() == "later today"
    modality = find_modality(governor, ahead)
    if modality is None:
        return None
    kind = kind_of(governor, when, modality)
    actors = find_participants(governor, scene)
    place = find_place(governor, governor.sentence.body, scene.mentions, scene.lexicon)
    return Telling(governor, timex, when, modality, kind, actors, place)


def kind_of(governor: Governor, when: When, modality: Modality) -> EventKind:
    """A state where something has gone on since a day and has no end."""
    if modality == "planned":
        return "planned"
    if governor.family == STATE:
        return "state"
    words = governor.sentence.words
    perfect = any(word.key in _PERFECT for word in words[governor.clause.start : governor.head])
    return "state" if when.last is None and perfect else "event"


def _is_rhetoric(body: str, timex: Timex) -> bool:
    if body[max(0, timex.start - 6) : timex.start].lower().endswith("as of "):
        return True
    if timex.text.lower() not in _RHETORIC:
        return False
    if timex.text.lower() in ("now", "nowadays", "currently"):
        return True
    if _FROM_NOW.search(body, max(0, timex.start - 40), timex.start) and body.startswith(" to ", timex.end):
        # "From 23 cents today to ten".
        return True
    start = max(0, last_within(body, "\n\n", timex.start))
    plain, opened, closed = (count_within(body, sign, start, timex.start) for sign in '"“”')
    return plain % 2 == 1 or opened > closed
