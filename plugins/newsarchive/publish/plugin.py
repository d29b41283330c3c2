"""The plugin's place in Pelican: which signal starts which part of the build.

Order of a run: ``initialized`` (settings are judged) → ``get_generators`` (the archive is read, the staging folder is
opened) → Pelican's generators read through our reader → all generators write into the staging folder → ``finalized``
(what was written is judged, then swapped in).
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pelican import signals

from newsarchive.cache.deriving import Means
from newsarchive.cache.store import Store
from newsarchive.cache.workers import cores, open_workers
from newsarchive.errors import Problem, ProblemsFound, has_errors
from newsarchive.index.withholding import withhold
from newsarchive.pipeline import read_site
from newsarchive.publish.build import Build, files_of, is_own_theme, site_of
from newsarchive.publish.edition import Edition
from newsarchive.publish.generator import ArchiveGenerator
from newsarchive.publish.log import listen, listener
from newsarchive.publish.progress import Progress
from newsarchive.publish.reader import ArchiveReader
from newsarchive.publish.tabulating import build_tables
from newsarchive.report import print_problems

NAME = "newsarchive"
# Where the command runs; it can be deleted at any time.
STORE = Path(".cache", "newsarchive.sqlite")


def connect() -> None:
    """Tie the parts to Pelican's signals; safe to call again."""
    listen()
    signals.initialized.connect(_judge_settings)
    signals.get_generators.connect(_open_build)
    signals.readers_init.connect(_offer_reader)
    signals.article_generator_init.connect(_leave_pages_to_us)
    signals.page_generator_init.connect(_leave_pages_to_us)
    signals.finalized.connect(_close_build)


def _judge_settings(pelican: Any) -> None:
    """Pelican passes over a plugin that it cannot load; a site without it is another site, so we do not."""
    pelican.settings["NEWSARCHIVE_OUTPUT"] = pelican.output_path
    _refuse_if_wrong(listener.problems)
    site_of(pelican.settings)


def _open_build(pelican: Any) -> type[ArchiveGenerator]:
    """Read what has changed (Pelican's autoreload runs one instance many times), and write beside the old site."""
    settings = pelican.settings
    listener.problems.clear()
    _end_build(settings)
    progress, jobs = Progress(), int(settings.get("NEWSARCHIVE_JOBS") or cores())
    with progress.stage("reading and annotating"), _means(jobs, progress) as means:
        indexes, problems = read_site(Path(pelican.path), lang=str(settings["DEFAULT_LANG"]), means=means)
    _refuse_if_wrong(problems)
    print_problems(problems)
    with progress.stage("building tables"):
        shown = withhold(indexes)
        tables = build_tables(shown, site_of(settings))
    theme = Path(settings["THEME"])
    edition = Edition(Path(settings["NEWSARCHIVE_OUTPUT"]), STORE, reuse=_is_ours_alone(settings))
    build = Build(tables, theme, is_own_theme(theme), files_of(shown), edition, progress, jobs, b"")
    settings["NEWSARCHIVE_BUILD"] = build
    with progress.stage("laying out"):
        edition.open()
    pelican.output_path = str(edition.beside)
    return ArchiveGenerator


@contextlib.contextmanager
def _means(jobs: int, progress: Progress) -> Iterator[Means]:
    with open_workers(jobs) as executor, contextlib.closing(Store(STORE)) as store:
        yield Means(store, executor, jobs, progress.tell)


def _is_ours_alone(settings: dict[str, Any]) -> bool:
    """True where no other theme or plugin has a hand in the site, so that what is unchanged can be told."""
    functions = any(settings.get(name) for name in ("JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS"))
    return is_own_theme(Path(settings["THEME"])) and settings["PLUGINS"] == [NAME] and not functions


def _offer_reader(readers: Any) -> None:
    for suffix in ArchiveReader.file_extensions:
        readers.reader_classes[suffix] = ArchiveReader


def _leave_pages_to_us(generator: Any) -> None:
    """Under a theme made of views our generator writes; Pelican's read only where another plugin may look at them."""
    build: Build = generator.settings["NEWSARCHIVE_BUILD"]
    if not build.own_theme:
        return
    generator.generate_output = lambda writer: None
    if _is_ours_alone(generator.settings):
        generator.generate_context = generator.refresh_metadata_intersite_links = lambda: None
        # Pelican's last words count them.
        lists = build.tables.lists
        generator.articles, generator.pages = lists["articles"], lists["pages"]


def _close_build(pelican: Any) -> None:
    settings = pelican.settings
    build: Build = settings["NEWSARCHIVE_BUILD"]
    build.edition.take_others()
    if not (build.edition.staging.folder / "index.html").is_file():
        message, fix = "the build wrote no home page", "look at the messages above, and at the theme"
        listener.problems.append(Problem("pelican.conf.py", 1, 1, "error", "no-home-page", message, fix))
    _refuse_if_wrong(listener.problems)
    print_problems(sorted(listener.problems))
    with build.progress.stage("publishing"):
        build.edition.publish(build.marks, (), build.inputs)
    pelican.output_path = settings["NEWSARCHIVE_OUTPUT"]
    if settings.get("NEWSARCHIVE_TIMINGS"):
        print(build.progress.timings(), end="")
    print(last_line(build), flush=True)


def last_line(build: Build) -> str:
    """What the build did, in one line that scripts may read."""
    counts, done, work = build.tables.counts[""], build.progress.done, build.edition.work
    return (
        f"newsarchive: {counts.articles} articles, {counts.actors} actors, {counts.events} events; "
        f"{done['read']} read, {done['annotated']} annotated, {work.fresh_pages} of {work.pages} pages written "
        f"in {build.progress.seconds():.1f} s"
    )


def _end_build(settings: dict[str, Any]) -> None:
    build: Build | None = settings.pop("NEWSARCHIVE_BUILD", None)
    if build is not None:
        build.edition.discard()


def _refuse_if_wrong(problems: list[Problem] | tuple[Problem, ...]) -> None:
    if has_errors(problems):
        raise ProblemsFound(problems)
