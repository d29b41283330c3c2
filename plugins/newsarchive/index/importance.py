"""How much an event matters in this archive: countable, deterministic, and said in words.

The measure is the best unsupervised one for choosing the dates of a timeline (Tran, Herder and Markert 2015, on
Timeline17): the articles that report an event, and half of those that appeared on its day.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from newsarchive.dates import Day
from newsarchive.model import Article, Event
from newsarchive.text import find_paragraphs

_HALF_WAY = 2.0


def weigh(event: Event, articles: Mapping[str, Article], published: Mapping[Day, int]) -> Event:
    """The event with its importance in [0, 1), and the reasons added to ``why``.

    ``published`` counts the archive's articles by the day on which they appeared.
    """
    reports = sorted({source.article for source in event.sources if source.article in articles})
    same_day = published.get(event.when.first, 0) if event.when.precision == "day" and event.when.first else 0
    leads = any(_in_lead(source.start, articles[source.article]) for source in event.sources
                if source.article in articles)  # fmt: skip
    weight = len(reports) + 0.5 * same_day + leads + 0.25 * min(len(event.actors), 4)
    reasons = [f"reported by {len(reports)} article{'s' * (len(reports) != 1)}"] if reports else []
    reasons += ["told in a lead"] if leads else []
    reasons += [f"{same_day} article{'s' * (same_day != 1)} appeared on its day"] if same_day else []
    return replace(event, importance=round(weight / (weight + _HALF_WAY), 3), why=(*event.why, *reasons))


def _in_lead(start: int, article: Article) -> bool:
    first = next((one for one in find_paragraphs(article.body) if not one.heading), None)
    return first is not None and start < first.span.end
