"""What waits for an editor, as a page of the copy on the editor's own machine; it is no part of a published site."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from newsarchive.errors import Problem
from newsarchive.publish.addresses import REVIEW, actor_address, article_address, event_address
from newsarchive.publish.language.reasons import reason_in
from newsarchive.publish.language.words import Words
from newsarchive.publish.views.head import Head, build_head
from newsarchive.publish.views.strips import language_of
from newsarchive.publish.views.tables import Link, Tables
from newsarchive.publish.views.words import TYPE_NAMES, count_of
from newsarchive.review import Queue
from newsarchive.review.events import Doubt, Pair
from newsarchive.review.names import Waiting
from newsarchive.review.queue import Guess

# Who has come so far builds again, and sees the next.
MOST = 40


@dataclass(frozen=True, slots=True)
class NameItem:
    """A name without a record; ``commands`` decide on it; ``shown`` where readers of the published site see it too."""

    name: str
    page: Link
    type_name: str
    count: str
    article: Link
    quote: str
    why: str
    shown: bool
    perhaps: tuple[Link, ...]
    commands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpenItem:
    """Something to look at in a file: ``place`` is its path and line, ``lines`` what is known and what to do."""

    place: str
    article: Link | None
    text: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventItem:
    """Events to judge, one or two, with the reasons, and the lines to copy into ``path``, each set with its meaning."""

    events: tuple[Link, ...]
    quotes: tuple[str, ...]
    reasons: tuple[str, ...]
    path: str
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ReviewView:
    """Each list is cut at ``MOST``; ``counts`` say how many there are in all, in the order of the lists."""

    head: Head
    title: str
    names: tuple[NameItem, ...]
    guesses: tuple[OpenItem, ...]
    unclear: tuple[OpenItem, ...]
    doubtful: tuple[EventItem, ...]
    pairs: tuple[EventItem, ...]
    counts: tuple[str, ...]


def build_review_view(tables: Tables) -> ReviewView:
    queue = tables.queue[""]
    words = tables.words
    said = words.gettext("What waits for an editor of this archive.")
    head = build_head(tables, REVIEW, words.gettext("Review"), said, "review", listed=False)
    return ReviewView(
        head=head,
        title=_title(words, len(queue)),
        names=tuple(_name(tables, one) for one in queue.proposed[:MOST]),
        guesses=tuple(_guess(tables, one) for one in queue.guesses[:MOST]),
        unclear=tuple(_unclear(tables, one) for one in queue.unclear[:MOST]),
        doubtful=tuple(_doubt(tables, one) for one in queue.doubtful[:MOST]),
        pairs=tuple(_pair(tables, one) for one in queue.pairs[:MOST]),
        counts=_counts(words, queue),
    )


def _title(words: Words, number: int) -> str:
    if not number:
        return words.gettext("No things to review")
    return words.ngettext("%(count)s thing to review", "%(count)s things to review", number)


def _counts(words: Words, queue: Queue) -> tuple[str, ...]:
    return tuple(
        words.gettext("the first %(shown)s of %(count)s", shown=MOST, count=words.number(number))
        if number > MOST
        else words.number(number)
        for number in queue.counts
    )


def _name(tables: Tables, waiting: Waiting) -> NameItem:
    one = waiting.proposal
    page = Link(one.name, actor_address(one.slug) if one.slug in tables.names else "")
    command = "newsarchive review"
    commands = [f"{command} accept {one.slug}", f"{command} reject {one.slug}"]
    commands += [f"{command} merge {one.slug} {other}" for other in one.perhaps if other in tables.actors]
    return NameItem(
        one.name,
        page,
        tables.words.gettext(TYPE_NAMES[one.type]),
        count_of(tables.words, len(one.articles), "article"),
        _article(tables, waiting.article),
        one.quote,
        one.why,
        one.strong,
        tuple(tables.name_link(other) for other in one.perhaps),
        tuple(commands),
    )


def _guess(tables: Tables, guess: Guess) -> OpenItem:
    value = f": {guess.value}" if guess.value else ""
    article = _article(tables, guess.article) if guess.article in tables.texts else None
    return OpenItem(guess.path, article, f"{guess.field}{value}", guess.why)


def _unclear(tables: Tables, problem: Problem) -> OpenItem:
    key = PurePath(problem.path).stem
    place = f"{problem.path}:{problem.line}"
    return OpenItem(place, _article(tables, key) if key in tables.texts else None, problem.message, (problem.fix,))


def _doubt(tables: Tables, doubt: Doubt) -> EventItem:
    event, telling = doubt.event, doubt.telling
    say = tables.words.gettext
    choices = ((say("It is right"), doubt.confirm), (say("It should not be there"), doubt.hide))
    label = f"{event.when.edtf}: {event.title}"
    return EventItem(
        (Link(label, event_address(event.id), language_of(tables, event)),),
        (telling.sentence,) if telling.sentence else (),
        tuple(reason_in(tables.words, reason) for reason in event.why),
        telling.path,
        tuple((meaning, "\n".join(lines)) for meaning, lines in choices),
    )


def _pair(tables: Tables, pair: Pair) -> EventItem:
    events, say = tables.events, tables.words.gettext
    both = (pair.one, pair.other)
    links = tuple(
        Link(f"{one.edtf}: {one.title}", event_address(one.event) if one.event in events else "") for one in both
    )
    choices = ((say("They are one"), "\n".join(pair.same)), (say("They are two"), "\n".join(pair.not_same)))
    quotes = tuple(one.sentence for one in both if one.sentence)
    return EventItem(links, quotes, (f"likeness {pair.likeness:.2f}; {pair.why}",), pair.one.path, choices)


def _article(tables: Tables, key: str) -> Link:
    article = tables.articles[key]
    return Link(article.title, article_address(article), article.lang)
