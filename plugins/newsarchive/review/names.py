"""Names that wait for a record, the most useful first, each at its place in an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from newsarchive.model import Article, Indexes, ProposedActor
from newsarchive.proposed import usefulness

HOW = (
    "Decide with: newsarchive review accept NAME, reject NAME, or merge NAME INTO, where NAME is what stands in "
    "brackets; a rejected name never comes back."
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A proposed name, and the path and line of the words that it is quoted from, in which ``article``."""

    proposal: ProposedActor
    place: str
    article: str = ""


def find_waiting(indexes: Indexes, proposed: Sequence[ProposedActor]) -> tuple[Waiting, ...]:
    """By salience times articles; names of which no article is left are passed over."""
    articles = {article.id: article for article in indexes.articles}
    ordered = sorted(proposed, key=usefulness)
    return tuple(waiting for one in ordered if (waiting := _find(one, articles)))


def _find(one: ProposedActor, articles: Mapping[str, Article]) -> Waiting | None:
    """None where no article has it; without its quotation where no article has those words."""
    holders = [articles[key] for key in one.articles if key in articles]
    name = re.compile(_as_printed(one.name))
    for article in holders:
        if one.quote and (quote := re.search(_as_printed(one.quote), article.body)):
            found = name.search(article.body, quote.start()) or quote
            return Waiting(one, _place(article, found.start()), article.id)
    bare = replace(one, quote="")
    for article in holders:
        if named := name.search(article.body):
            return Waiting(bare, _place(article, named.start()), article.id)
    return Waiting(bare, f"{holders[0].path}:1", holders[0].id) if holders else None


def _place(article: Article, start: int) -> str:
    return f"{article.path}:{article.line_of(start)}"


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
