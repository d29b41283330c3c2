"""How much an event matters in this archive: countable, deterministic, and said in words.

The measure is the best unsupervised one for choosing the dates of a timeline (Tran, Herder and Markert 2015, on
Timeline17): the articles that report an event, and half of those that appeared on its day.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import replace

from newsarchive.dates import Day
from newsarchive.index.same_event import content_words
from newsarchive.model import Article, Event, EventSource
from newsarchive.text import find_paragraphs

_HALF_WAY = 2.0
_MOST_NAMED = 4


def weigh(event: Event, articles: Mapping[str, Article], published: Mapping[Day, int]) -> Event:
    """The event with its importance in [0, 1), and the reasons added to ``why``.

    ``published`` counts the archive's articles by the day on which they appeared.
    """
    reports = sorted({source.article for source in event.sources if source.article in articles})
    same_day = published.get(event.when.first, 0) if event.when.precision == "day" and event.when.first else 0
    told = [(source, articles[source.article]) for source in event.sources if source.article in articles]
    headed = any(_is_headline_of(event, source, article) for source, article in told)
    leads = any(_in_lead(source.start, article) for source, article in told)
    named = min(len(event.actors), _MOST_NAMED)
    weight = len(reports) + 0.5 * same_day + (headed or leads) + named / _MOST_NAMED
    reasons = [f"reported by {_count(len(reports), 'article')}"] if reports else []
    reasons += ["told in a headline"] if headed else ["told in a lead"] if leads else []
    reasons += [f"{_count(same_day, 'article')} appeared on its day"] if same_day else []
    reasons += [f"names {_count(len(event.actors), 'actor')}"] if named else []
    return replace(event, importance=round(weight / (weight + _HALF_WAY), 3), why=(*event.why, *reasons))


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'s' * (number != 1)}"


def _is_headline_of(event: Event, source: EventSource, article: Article) -> bool:
    """True where at least half of the headline's words are those of the event or of the sentence that tells it."""
    words, told = _words_of_title(article.title), f"{event.title} {source.sentence}"
    lowered = told.lower()
    # A word that stands nowhere in the text is none of its words; few events come near a headline.
    if len(words) < 2 or 2 * sum(word in lowered for word in words) < len(words):
        return False
    return 2 * len(words & content_words(told)) >= len(words)


# The events of an article come one after the other.
_words_of_title = functools.lru_cache(maxsize=1024)(content_words)


def _in_lead(start: int, article: Article) -> bool:
    first = next((one for one in find_paragraphs(article.body) if not one.heading), None)
    return first is not None and start < first.span.end
