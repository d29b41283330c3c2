"""The editor's queue: what the machine guessed, left open or proposes, as plain data and as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from newsarchive.errors import Problem
from newsarchive.model import Article, Indexes, ProposedActor
from newsarchive.review.events import (
    Doubt,
    Pair,
    Telling,
    describe_doubts,
    describe_pairs,
    doubt_as_data,
    doubt_lines,
    find_doubtful,
    pair_as_data,
    pair_lines,
)
from newsarchive.review.names import HOW as NAMES_HOW
from newsarchive.review.names import Waiting, find_waiting, waiting_as_data, waiting_lines


@dataclass(frozen=True, slots=True)
class Guess:
    """A field that an article's ``review`` names; ``why`` gives what it rests on, if that is known."""

    path: str
    article: str
    field: str
    value: str
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Queue:
    """Guesses by article, names left open by place, proposals by use, events least sure first, pairs likest first.

    ``doubts`` and ``likenesses`` are how many events and pairs there are in all, where not all are written out.
    """

    guesses: tuple[Guess, ...] = ()
    unclear: tuple[Problem, ...] = ()
    proposed: tuple[Waiting, ...] = ()
    doubtful: tuple[Doubt, ...] = ()
    pairs: tuple[Pair, ...] = ()
    doubts: int = 0
    likenesses: int = 0

    @property
    def counts(self) -> tuple[int, ...]:
        """How many there are in all of proposals, guesses, names left open, doubtful events and pairs."""
        return len(self.proposed), len(self.guesses), len(self.unclear), self.doubts, self.likenesses

    def __len__(self) -> int:
        return sum(self.counts)


def build_queue(
    indexes: Indexes,
    proposed: Sequence[ProposedActor] = (),
    unpublished: Sequence[Article] = (),
    undated: Sequence[Problem] = (),
    most: int | None = None,
) -> Queue:
    """Everything that waits in the archive; of drafts and hidden articles, which no table holds, the guesses.

    ``proposed`` are the names on which no record has a word; ``undated`` tells of drafts that have no date yet, and so
    are no articles. Of events and pairs, of which there may be very many, no more than ``most`` are written out.
    """
    articles = sorted((*indexes.articles, *unpublished), key=lambda article: article.path)
    problems = (problem for found in indexes.annotations.values() for problem in found.problems)
    doubtful = find_doubtful(indexes)
    return Queue(
        guesses=tuple(guess for article in articles for guess in _guesses_of(article)),
        unclear=tuple(sorted({*undated, *(problem for problem in problems if problem.severity != "error")})),
        proposed=find_waiting(indexes, proposed),
        doubtful=describe_doubts(indexes, doubtful[:most]),
        pairs=describe_pairs(indexes, indexes.perhaps_same[:most]),
        doubts=len(doubtful),
        likenesses=len(indexes.perhaps_same),
    )


def placed_in(queue: Queue, folder: str, name: str) -> Queue:
    """The queue with ``name`` for the archive's ``folder`` in every path, so that it reads alike from everywhere."""

    def shown(path: str) -> str:
        return f"{name}/{path.removeprefix(f'{folder}/')}" if path.startswith(f"{folder}/") else path

    def told(telling: Telling) -> Telling:
        return replace(telling, path=shown(telling.path), place=shown(telling.place))

    return replace(
        queue,
        guesses=tuple(replace(one, path=shown(one.path)) for one in queue.guesses),
        unclear=tuple(replace(one, path=shown(one.path)) for one in queue.unclear),
        doubtful=tuple(replace(one, telling=told(one.telling)) for one in queue.doubtful),
        pairs=tuple(replace(one, one=told(one.one), other=told(one.other)) for one in queue.pairs),
    )


def _guesses_of(article: Article) -> Iterator[Guess]:
    reasons = {guess.field: guess for guess in article.inferred}
    for field in article.review:
        guess = reasons.get(field)
        why = (f"{guess.basis} ({guess.confidence} confidence)", *guess.evidence) if guess else ()
        yield Guess(article.path, article.id, field, _value(article, field), why)


def _value(article: Article, field: str) -> str:
    """What the field holds now, in words; empty where there is no such field to show."""
    if field == "rights":
        return article.rights.status
    if field == "body":
        return ""
    if field == "date" and article.date_range:
        first, last = article.date_range
        return f"{article.date}, between {first} and {last}"
    value = getattr(article, field, "")
    if isinstance(value, tuple):
        return ", ".join(str(one) for one in value)
    return "" if value is None else str(value)


# ---------------------------------------------------------------- for programs


def queue_as_data(queue: Queue) -> dict[str, Any]:
    """The queue in JSON's own types."""
    return {
        "schema": 1,
        "guesses": [
            {"path": one.path, "article": one.article, "field": one.field, "value": one.value, "why": list(one.why)}
            for one in queue.guesses
        ],
        "unclear": [
            {"path": one.path, "line": one.line, "column": one.column, "message": one.message, "fix": one.fix}
            for one in queue.unclear
        ],
        "proposals": [waiting_as_data(one) for one in queue.proposed],
        "events": [doubt_as_data(one) for one in queue.doubtful],
        "perhaps_same": [pair_as_data(one) for one in queue.pairs],
    }  # fmt: skip


# ---------------------------------------------------------------- for people


def describe_queue(queue: Queue) -> str:
    """The queue as text: for each entry what it is, what it rests on, and what to write to settle it."""
    sections = (
        ("Guesses to confirm", "Correct the field or leave it, then take its name out of 'review'.",
         [line for guess in queue.guesses for line in _guess_lines(guess)]),
        ("Left open", "", [line for problem in queue.unclear for line in _unclear_lines(problem)]),
        ("Names without a record", NAMES_HOW, [line for one in queue.proposed for line in waiting_lines(one)]),
        ("Events to look at", "Copy the lines that are right below 'events:' in the head of the article; write "
         "'events:' there first if it is missing.",
         [line for doubt in queue.doubtful for line in doubt_lines(doubt)]),
        ("Events that are perhaps the same", "Copy the lines that are right, in the same way.",
         [line for pair in queue.pairs for line in pair_lines(pair)]),
    )  # fmt: skip
    text = "".join(
        "\n".join([title, *([f"  ({how})"] if how else []), *lines]) + "\n\n" for title, how, lines in sections if lines
    )
    return text + f"newsarchive: {len(queue)} to review\n"


def _guess_lines(guess: Guess) -> Iterator[str]:
    yield f"  {guess.path}: {guess.field}" + (f" is {guess.value}" if guess.value else "")
    yield from (f"      {reason}" for reason in guess.why)


def _unclear_lines(problem: Problem) -> Iterator[str]:
    yield f"  {problem.path}:{problem.line}: {problem.message}"
    yield f"      {problem.fix}"
