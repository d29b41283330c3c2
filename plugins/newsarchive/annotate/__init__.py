"""What the machine sees in one article: an Article and a Lexicon in, Annotations out; no disk, no clock, no network."""

from __future__ import annotations

from newsarchive.annotate.events import find_edit_problems, find_events
from newsarchive.annotate.lexicon import Lexicon, build_lexicon
from newsarchive.annotate.mentions import find_mentions
from newsarchive.annotate.proposals import find_proposals
from newsarchive.annotate.salience import score_actors
from newsarchive.annotate.timex import NO_CALENDAR, Calendar, build_calendar, find_conflicts, find_timexes
from newsarchive.model import Annotations, Article, Timex

__all__ = ["Calendar", "Lexicon", "annotate", "build_calendar", "build_lexicon", "find_names"]


def annotate(article: Article, lexicon: Lexicon, calendar: Calendar = NO_CALENDAR) -> Annotations:
    """Actors, time expressions and events of one article.

    The rules are for English: an article in another language keeps what its editor wrote, and gets nothing else.
    """
    names = find_names(article, lexicon)
    mentions = names.mentions
    timexes: tuple[Timex, ...] = ()
    if reads_as_english(article):
        timexes = find_timexes(article.title, article.date, "title", calendar) + find_timexes(
            article.body, article.date, calendar=calendar
        )
    return Annotations(
        article=article.id,
        timexes=timexes,
        mentions=mentions,
        proposals=names.proposals,
        actors=score_actors(article, mentions, lexicon),
        events=find_events(article, timexes, mentions, lexicon),
        problems=tuple(
            sorted(
                (
                    *names.problems,
                    *find_conflicts(article, timexes),
                    *find_edit_problems(article, timexes, mentions, lexicon),
                )
            )
        ),
    )


def find_names(article: Article, lexicon: Lexicon) -> Annotations:
    """Known and unknown names alone, which is quick."""
    mentions, problems = find_mentions(article, lexicon)
    proposals = find_proposals(article, lexicon, mentions) if reads_as_english(article) else ()
    return Annotations(article.id, mentions=mentions, proposals=proposals, problems=problems)


def reads_as_english(article: Article) -> bool:
    return article.lang.split("-")[0].lower() == "en"
