"""A sentence that tells of one deed twice, on two days: "visited Turkey on 4 April and Kenya on 6 April"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from newsarchive.annotate.events.clauses import Sentence
from newsarchive.annotate.events.dating import find_governor
from newsarchive.annotate.events.wordlists import ARTICLES, PREPOSITIONS
from newsarchive.model import Timex
from newsarchive.text import Span


def parts_of(sentence: Sentence, dates: Sequence[Timex]) -> Iterator[tuple[Sentence, Sequence[Timex]]]:
    """Each part with the dates in it: the first without what the second adds, that without the first one's objects.

    ``dates`` are those of the sentence, in order; most sentences are one part.
    """
    rest, waiting = sentence, list(dates)
    for first, second in pairwise(dates):
        found = _joint(rest, first, second)
        if found is None:
            continue
        verb, joint = found
        at = next(i for i, one in enumerate(waiting) if one is second)
        yield _without(rest, joint, len(rest.words)), waiting[:at]
        rest = _without(rest, verb + 1, joint + 1)
        waiting = waiting[at:]
    yield rest, waiting


def _without(sentence: Sentence, begin: int, end: int) -> Sentence:
    """The sentence without some of its words, which are blank in its body; all offsets stay."""
    words, length = sentence.words, end - begin
    start, stop = words[begin].start, words[end - 1].end
    return replace(
        sentence,
        words=(*words[:begin], *words[end:]),
        body=f"{sentence.body[:start]}{' ' * (stop - start)}{sentence.body[stop:]}",
        whole=frozenset(i if i < begin else i - length for i in sentence.whole if not begin <= i < end),
    )


def _joint(sentence: Sentence, first: Timex, second: Timex) -> tuple[int, int] | None:
    """Where the verb stands that both dates belong to, and the "and" between them; None where they have no such."""
    words = sentence.words
    begin = sentence.words_between(first.start, first.end).end
    end = sentence.words_between(second.start, second.end).start
    between = words[begin:end]
    if not 2 < len(between) < 12 or any(one.verb or one.noun for one in between):
        return None
    joint = begin + (between[0].text == ",")
    told = [one for one in words[joint + 1 : end] if one.key not in PREPOSITIONS | ARTICLES]
    if words[joint].key != "and" or not told or not told[0].text[0].isupper():
        return None
    one = find_governor(sentence, Span(first.start, first.end))
    other = find_governor(sentence, Span(second.start, second.end))
    if one is None or other is None or one.verb is None or one.noun is not None or one.head != other.head:
        return None
    return (one.verb, joint) if one.verb < begin else None
