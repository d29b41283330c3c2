"""One build, from the tables to the files: what the plugin's parts share while Pelican runs."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from newsarchive.archive import shown_path
from newsarchive.archive.ledger import ledger_path
from newsarchive.archive.quoting import quote_lines
from newsarchive.cache.cluster import open_cluster
from newsarchive.cache.deriving import Means
from newsarchive.cache.store import Store
from newsarchive.cache.workers import open_workers
from newsarchive.errors import Problem, refuse_if_wrong
from newsarchive.index.withholding import withhold, within_rights
from newsarchive.model import Article, Indexes, TextPage
from newsarchive.pipeline import read_site, without_echoes
from newsarchive.publish.addresses import file_of
from newsarchive.publish.bearers import find_bearers
from newsarchive.publish.edition import Edition
from newsarchive.publish.forwarding import find_fates
from newsarchive.publish.inputs import Inputs
from newsarchive.publish.language.catalogues import find_words
from newsarchive.publish.language.words import ENGLISH, Words
from newsarchive.publish.links import AnchorLink, follow_links
from newsarchive.publish.progress import Progress
from newsarchive.publish.promises import find_broken, find_unkept
from newsarchive.publish.site import is_own_theme, site_of
from newsarchive.publish.tabulating import build_tables
from newsarchive.publish.views.review import MOST
from newsarchive.publish.views.tables import Tables
from newsarchive.report import print_problems
from newsarchive.review import build_queue, placed_in


@dataclass(frozen=True, slots=True)
class Build:
    """What this build is made from, and where it goes; ``marks`` are the digests of all that pages look up.

    ``promised`` are the files of addresses that the ledger keeps, ``anchors`` links to look at when pages are made.
    """

    tables: Tables
    theme: Path
    own_theme: bool
    files: Mapping[Path, Article | TextPage]
    edition: Edition
    progress: Progress
    jobs: int
    inputs: Inputs
    problems: tuple[Problem, ...] = ()
    promised: frozenset[str] = frozenset()
    anchors: tuple[AnchorLink, ...] = ()
    marks: dict[int, bytes] = field(default_factory=dict)

    def file_at(self, path: Path) -> Article | TextPage | None:
        """The article or page that a file of ``content/`` holds, or None where it holds neither."""
        return self.files.get(path.resolve())


def files_of(indexes: Indexes) -> dict[Path, Article | TextPage]:
    """What other themes and plugins of Pelican's may ask for, by its file."""
    everything: tuple[Article | TextPage, ...] = (*indexes.articles, *indexes.pages)
    return {Path(one.path).resolve(): one for one in everything}


def open_build(settings: dict[str, Any], edition: Edition, progress: Progress, jobs: int, inputs: Inputs) -> Build:
    """Read what has changed, and lay out the edition; ProblemsFound, and nothing is written, where that is wrong."""
    scheduler = str(settings.get("NEWSARCHIVE_SCHEDULER") or "")
    theme, site = Path(settings["THEME"]), site_of(settings)
    lang = site.written
    words: Words = ENGLISH
    told: tuple[Problem, ...] = ()
    if is_own_theme(theme):
        words, told = find_words(theme, lang, Path(settings.get("NEWSARCHIVE_SETTINGS", "pelican.conf.py")))
        site = replace(site, lang=words.lang)
    with _no_collecting():
        with progress.stage("reading and annotating"), _means(edition.store, scheduler, jobs, progress) as means:
            indexes, problems = read_site(Path(settings["PATH"]), lang=lang, proposed=site.proposals, means=means)
        with progress.stage("building tables"):
            shown = withhold(indexes)
            bearers = find_bearers(shown)
            fates = find_fates(shown, bearers)
            content = Path(settings["PATH"])
            queue = None if site.url else build_queue(within_rights(shown), shown.proposed, most=MOST)
            # A page must not tell from which folder it was built.
            queue = queue and placed_in(queue, shown_path(content), content.name)
            tables = build_tables(shown, site, queue, words, fates)
            links = follow_links(
                shown, tables, Path(settings["PATH"]), tuple(settings.get("STATIC_PATHS", ("images",)))
            )
            tables = replace(tables, links=links.leads)
        problems = tuple(sorted((*problems, *told, *without_echoes(links.problems, problems))))
        refuse_if_wrong(problems)
        print_problems(problems)
        ledger = shown_path(ledger_path(Path(settings["PATH"])))
        # Where there is no public address, nobody knows the pages yet.
        new = find_unkept(bearers, shown.addresses, ledger) if site.url else ()
        broken = tuple(sorted((*quote_lines(find_broken(fates, shown)), *new)))
        print_problems(broken)
        promised = frozenset(file_of(one.address) for one in shown.addresses)
    with progress.stage("laying out"):
        edition.open()
    files = files_of(shown)
    return Build(tables, theme, is_own_theme(theme), files, edition, progress, jobs, inputs, (*problems, *broken),
                 promised, links.anchors)  # fmt: skip


@contextlib.contextmanager
def _no_collecting() -> Iterator[None]:
    """The nouns of an archive hold no cycles, and live to the end: to look for garbage among them is in vain.

    It would also cost each process that is forked later a copy of its own.
    """
    gc.unfreeze()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


@contextlib.contextmanager
def _means(path: Path, scheduler: str, jobs: int, progress: Progress) -> Iterator[Means]:
    with contextlib.closing(Store(path)) as store:
        if scheduler:
            with open_cluster(scheduler) as (executor, hands):
                yield Means(store, executor, hands, progress.tell)
        else:
            with open_workers(jobs) as pool:
                yield Means(store, pool, jobs, progress.tell)
