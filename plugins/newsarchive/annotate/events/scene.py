"""One article as the event rules see it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from newsarchive.annotate.events.clauses import Sentence, read_sentence
from newsarchive.annotate.events.descriptions import find_descriptions
from newsarchive.annotate.lexicon import Lexicon
from newsarchive.annotate.tokens import read_words
from newsarchive.model import Article, Mention, Timex
from newsarchive.text import Span, find_paragraphs, sentences_within


@dataclass(frozen=True, slots=True)
class Scene:
    """``sentences`` of running text, ``timexes`` and ``mentions`` of the body, each in text order.

    ``named`` are the mentions with the descriptions that stand for an actor, "the company"; ``people`` those of them
    that mean a person.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    timexes: tuple[Timex, ...]
    mentions: tuple[Mention, ...]
    named: tuple[Mention, ...]
    people: tuple[Mention, ...]
    lexicon: Lexicon


def read_scene(article: Article, timexes: Sequence[Timex], mentions: Sequence[Mention], lexicon: Lexicon) -> Scene:
    dates = tuple(one for one in timexes if one.zone == "body")
    names = tuple(one for one in mentions if one.zone == "body")
    kept = sorted([*(Span(one.start, one.end) for one in dates), *(Span(one.start, one.end) for one in names)])
    named = tuple(sorted((*names, *find_descriptions(article.body, names, lexicon)), key=lambda one: one.start))
    people = tuple(one for one in named if (actor := lexicon.actors.get(one.actor)) and actor.type == "person")
    return Scene(article, _read_sentences(article.body, kept), dates, names, named, people, lexicon)


def _read_sentences(body: str, kept: Sequence[Span]) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    tokens = read_words(body, "body").tokens
    firsts, begins = [token.start for token in tokens], [one.start for one in kept]
    for paragraph in find_paragraphs(body):
        if not paragraph.heading:
            for span in sentences_within(body, paragraph.span):
                here = tokens[bisect_left(firsts, span.start) : bisect_left(firsts, span.end)]
                inside = kept[bisect_left(begins, span.start) : bisect_left(begins, span.end)]
                found.append(read_sentence(body, span, here, inside, len(found), paragraph.index))
    return tuple(found)
