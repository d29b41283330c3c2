"""Proofs: the pages of one article as it has just been saved, long before a large archive is built again.

What the article itself says is new on them; all else is as the last build had it.
"""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from newsarchive.errors import ProblemsFound
from newsarchive.index.withholding import withhold
from newsarchive.model import Article, Event
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
        shown = withhold(indexes)
        own = build_tables(shown, self._tables.site, words=self._tables.words)
        tables = laid_over(own, self._tables, shown.articles[0].id)
        try:
            return {
                file: render_page(self._environment, plan.page(tables), tables.site)
                for plan in _plan_pages(shown.articles[0], tables)
                if (file := file_of(plan.address)) not in self._files or plan.template == "article.html"
            }
        except ProblemsFound:
            return {}


def _plan_pages(article: Article, tables: Tables) -> Iterator[PagePlan]:
    yield PagePlan(article_address(article), "article.html", build_article_view, (article.id,))
    for id_ in tables.events_of_article[article.id]:
        yield PagePlan(event_address(id_), "event.html", build_event_view, (id_,))


def laid_over(own: Tables, whole: Tables, article: str) -> Tables:
    """The tables of the ``whole`` archive, with what one article says now, by its ``own``, in place of what it said."""
    own = _with_known_events(own, whole, article)
    limits = {name: limit for name, limit in whole.limits.items() if name != article}
    theirs: dict[str, Mapping[Any, Any]] = {**mappings_of(whole), "limits": limits}
    joined: dict[str, Any] = {
        name: ChainMap(*map(dict, (mine, theirs[name]) if name in _ITS_OWN else (theirs[name], mine)))
        for name, mine in mappings_of(own).items()
    }
    return Tables(site=whole.site, words=whole.words, **joined)


def _with_known_events(own: Tables, whole: Tables, article: str) -> Tables:
    """Events that the article told before keep their pages, and what others say of them."""
    before = {id_: event for event in whole.events_told_by(article) for id_ in (*event.formerly, event.id)}
    events: dict[str, Event] = {}
    ids: dict[str, str] = {}
    for id_, event in own.events.items():
        known = before.get(id_) or before.get(_NUMBER.sub("", id_))
        if known is None:
            ids[id_] = _free(id_, whole)
            events[ids[id_]] = replace(event, id=ids[id_])
            continue
        others = tuple(source for source in known.sources if source.article != article)
        ids[id_] = known.id
        events[known.id] = replace(known, sources=(*event.sources, *others))
    told = {article: tuple(dict.fromkeys(ids[id_] for id_ in own.events_of_article.get(article, ())))}
    return replace(own, events=events, events_of_article=told)


def _free(id_: str, whole: Tables) -> str:
    """An id that no event of the archive has."""
    name, number = id_, 1
    while name in whole.events:
        number += 1
        name = f"{id_}-{number}"
    return name
