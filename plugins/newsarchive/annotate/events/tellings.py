"""One sentence's word on an event, with its date, its actors and its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsarchive.annotate.events.clauses import Sentence, read_sentence
from newsarchive.annotate.events.governors import Governor, find_governor
from newsarchive.annotate.events.modality import find_modality
from newsarchive.annotate.events.participants import find_participants
from newsarchive.annotate.events.place import find_place
from newsarchive.annotate.lexicon import Lexicon
from newsarchive.dates import When
from newsarchive.model import Article, EventKind, Mention, Modality, Participant, Timex
from newsarchive.text import Span, find_paragraphs, sentences_within

# "Today" in somebody's mouth is rhetoric, and "now" is no date.
_RHETORIC = frozenset(("today", "now", "tonight", "nowadays", "currently", "tomorrow", "yesterday"))
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


def read_sentences(body: str, timexes: Sequence[Timex], mentions: Sequence[Mention]) -> tuple[Sentence, ...]:
    """All sentences of running text, in order."""
    kept = sorted(
        [Span(one.start, one.end) for one in timexes if one.zone == "body"]
        + [Span(one.start, one.end) for one in mentions if one.zone == "body"]
    )
    found: list[Sentence] = []
    for paragraph in find_paragraphs(body):
        if not paragraph.heading:
            for span in sentences_within(body, paragraph.span):
                inside = [one for one in kept if one.start < span.end and span.start < one.end]
                found.append(read_sentence(body, span, inside, len(found), paragraph.index))
    return tuple(found)


def find_dated(
    article: Article,
    sentences: Sequence[Sentence],
    timexes: Sequence[Timex],
    mentions: Sequence[Mention],
    lexicon: Lexicon,
) -> Iterator[Telling]:
    """What each date dates, in text order; one event for each word that names one in a sentence."""
    dates = [one for one in timexes if one.zone == "body" and one.when is not None and one.type in ("DATE", "TIME")]
    for sentence in sentences:
        heads: set[int] = set()
        for timex in dates:
            if not sentence.span.holds(Span(timex.start, timex.end)) or _is_rhetoric(article.body, sentence, timex):
                continue
            telling = _tell(article, sentence, timex, mentions, lexicon)
            if telling and telling.governor.head not in heads:
                heads.add(telling.governor.head)
                yield telling


def _tell(
    article: Article, sentence: Sentence, timex: Timex, mentions: Sequence[Mention], lexicon: Lexicon
) -> Telling | None:
    governor = find_governor(sentence, Span(timex.start, timex.end))
    when = timex.when
    if governor is None or when is None:
        return None
    published = article.date.toordinal()
    if when.first is None and (when.last is None or when.last < published):
        return None
    modality = find_modality(governor, (when.first or when.last or 0) > published)
    if modality is None:
        return None
    kind = kind_of(governor, when, modality)
    actors = find_participants(governor, mentions, lexicon)
    return Telling(governor, timex, when, modality, kind, actors, find_place(governor, article.body, mentions, lexicon))


def kind_of(governor: Governor, when: When, modality: Modality) -> EventKind:
    """A state where something has gone on since a day and has no end; a series where the date is a set of days."""
    if modality == "planned":
        return "planned"
    if when.precision == "set":
        return "series"
    words = governor.sentence.words
    perfect = any(word.key in _PERFECT for word in words[governor.clause.start : governor.head])
    return "state" if when.last is None and perfect else "event"


def _is_rhetoric(body: str, sentence: Sentence, timex: Timex) -> bool:
    if body[max(0, timex.start - 6) : timex.start].lower().endswith("as of "):
        return True
    if timex.text.lower() not in _RHETORIC:
        return False
    before = body[body.rfind("\n\n", 0, timex.start) + 1 : timex.start]
    opened = before.count('"') % 2 == 1 or before.count("“") > before.count("”")
    return opened or timex.text.lower() in ("now", "nowadays", "currently")
