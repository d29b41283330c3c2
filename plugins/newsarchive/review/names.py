"""Names that wait for a record, the most useful first, each at its place in an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from newsarchive.index.proposals import usefulness
from newsarchive.model import Article, Indexes, ProposedActor
from newsarchive.text import line_and_column

HOW = (
    "Decide with: newsarchive review accept NAME, reject NAME, or merge NAME INTO, where NAME is what stands in "
    "brackets; a rejected name never comes back."
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A proposed name, and the path and line of the words that it is quoted from."""

    proposal: ProposedActor
    place: str


def find_waiting(indexes: Indexes, proposed: Sequence[ProposedActor]) -> tuple[Waiting, ...]:
    """By salience times articles; names of which no article is left are passed over."""
    articles = {article.id: article for article in indexes.articles}
    ordered = sorted(proposed, key=usefulness)
    return tuple(Waiting(one, place) for one in ordered if (place := _place_of(one, articles)))


def _place_of(one: ProposedActor, articles: Mapping[str, Article]) -> str:
    name = _as_printed(one.name)
    holders = [articles[key] for key in one.articles if key in articles]
    quote = _as_printed(one.quote)
    for words in (quote, name):
        for article in holders:
            if words and (found := re.search(words, article.body)):
                start = found.start() if words is name else found.start() + _offset(name, found[0])
                return f"{article.path}:{article.body_line - 1 + line_and_column(article.body, start)[0]}"
    return f"{holders[0].path}:1" if holders else ""


def _offset(name: str, quote: str) -> int:
    found = re.search(name, quote)
    return found.start() if found else 0


def _as_printed(words: str) -> str:
    """A pattern for words wherever lines break between them."""
    return r"\s+".join(map(re.escape, words.split()))


def waiting_as_data(waiting: Waiting) -> dict[str, Any]:
    one = waiting.proposal
    return {
        "name": one.name,
        "slug": one.slug,
        "type": one.type,
        "confidence": one.confidence,
        "salience": one.salience,
        "strong": one.strong,
        "articles": list(one.articles),
        "place": waiting.place,
        "context": one.quote,
        "why": one.why,
        "perhaps": list(one.perhaps),
    }


def waiting_lines(waiting: Waiting) -> Iterator[str]:
    one = waiting.proposal
    held = f"in {len(one.articles)} articles" if len(one.articles) != 1 else "in one article"
    shown = "; readers see it" if one.strong else ""
    yield f"  {one.name} [{one.slug}] ({one.type}, confidence {one.confidence:.2f}, {held}{shown})"
    yield f"      {waiting.place}: {one.quote or one.name}"
    if one.why:
        yield f"      why: {one.why}"
    if one.perhaps:
        yield f"      perhaps the same as: {', '.join(one.perhaps)}"
