"""Proofs: the pages of one article as it has just been saved, long before a large archive is built again.

What the article itself says is new on them; all else is as the last build had it.
"""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from newsarchive.errors import ProblemsFound
from newsarchive.index.ids import free_id
from newsarchive.index.withholding import withhold
from newsarchive.model import Article, Event, Indexes
from newsarchive.pipeline.alone import open_reference, read_alone
from newsarchive.publish.addresses import article_address, event_address, file_of
from newsarchive.publish.build import Build
from newsarchive.publish.plans import PagePlan
from newsarchive.publish.render import render_page
from newsarchive.publish.tabulating import build_tables
from newsarchive.publish.views.article import build_article_view
from newsarchive.publish.views.event import build_event_view
from newsarchive.publish.views.tables import Tables, mappings_of
from newsarchive.publish.writing import open_environment

# Where the article's own word counts; of everything else it only adds what nobody has yet.
_ITS_OWN = frozenset(("articles", "texts", "limits", "annotations", "events", "events_of_article"))
_NUMBER = re.compile(r"-\d+$")


class ProofPress:
    """Keeps what a build was made from, so that a proof costs what one article costs, whatever the archive holds."""

    def __init__(self, build: Build, settings: Mapping[str, Any]) -> None:
        site = build.tables.site
        self._tables, self._files = build.tables, frozenset(build.edition.work.files)
        self._environment = open_environment(build, settings)
        self._reference = open_reference(Path(settings["PATH"]), lang=site.written, proposed=site.proposals)

    def pull(self, path: Path) -> dict[str, str]:
        """By the file of the site, the article's page, and those of its events that have none as yet.

        Nothing where the article, or the theme, has an error: that is for the build to tell.
        """
        indexes = read_alone(path, self._reference)
        if indexes is None:
            return {}
        whole, article = self._tables, indexes.articles[0]
        shown = withhold(_with_ids(indexes, _ids_of_now(indexes.events, whole, article.id)))
        own = build_tables(shown, whole.site, words=whole.words)
        tables = laid_over(own, whole, article.id)
        try:
            return {
                file: render_page(self._environment, plan.page(tables), tables.site)
                for plan in _plan_pages(article, tables)
                if (file := file_of(plan.address)) not in self._files or plan.template == "article.html"
            }
        except ProblemsFound:
            return {}


def _plan_pages(article: Article, tables: Tables) -> Iterator[PagePlan]:
    yield PagePlan(article_address(article), "article.html", build_article_view, (article.id,))
    for id_ in tables.events_of_article[article.id]:
        yield PagePlan(event_address(id_), "event.html", build_event_view, (id_,))


def _ids_of_now(events: Sequence[Event], whole: Tables, article: str) -> dict[str, str]:
    """By the id that an event has in its article alone: that of the event it told before, or one that is free."""
    before = {id_: event.id for event in whole.events_told_by(article) for id_ in (*event.formerly, event.id)}
    known = {event.id: before.get(event.id) or before.get(_NUMBER.sub("", event.id)) for event in events}
    return {id_: now or free_id(id_, whole.events)[0] for id_, now in known.items()}


def _with_ids(indexes: Indexes, ids: Mapping[str, str]) -> Indexes:
    """What tells the same event as before, in other words, is that event; of two that do, the first."""
    events = {
        ids[one.id]: replace(one, id=ids[one.id], part_of=ids.get(one.part_of, "")) for one in indexes.events[::-1]
    }
    return replace(
        indexes,
        events=tuple(events.values())[::-1],
        events_of_article={
            name: tuple(dict.fromkeys(ids[one] for one in told)) for name, told in indexes.events_of_article.items()
        },
        actors={
            slug: replace(entry, events=tuple(dict.fromkeys(ids[one] for one in entry.events)))
            for slug, entry in indexes.actors.items()
        },
    )


def laid_over(own: Tables, whole: Tables, article: str) -> Tables:
    """The tables of the ``whole`` archive, with what one article says now, by its ``own``, in place of what it said.

    Events that others tell too keep what those say of them.
    """
    events = {id_: _with_others(event, whole.events.get(id_), article) for id_, event in own.events.items()}
    limits = {name: limit for name, limit in whole.limits.items() if name != article}
    ours: dict[str, Mapping[Any, Any]] = {**mappings_of(own), "events": events}
    theirs: dict[str, Mapping[Any, Any]] = {**mappings_of(whole), "limits": limits}
    joined: dict[str, Any] = {
        name: ChainMap(*map(dict, (mine, theirs[name]) if name in _ITS_OWN else (theirs[name], mine)))
        for name, mine in ours.items()
    }
    return Tables(site=whole.site, words=whole.words, **joined)


def _with_others(event: Event, known: Event | None, article: str) -> Event:
    if known is None:
        return event
    others = tuple(source for source in known.sources if source.article != article)
    return replace(known, sources=(*event.sources, *others))
