"""The plugin's place in Pelican: which signal starts which part of the build.

Order of a run: ``initialized`` (settings are judged) → ``get_generators`` (the archive is read, the edition is laid
out) → our generator writes into the edition, Pelican's beside it → ``finalized`` (what was written is judged, then
swapped in).
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican import signals

from newsarchive.archive.files import PASSED_OVER, shown_path
from newsarchive.cache.store import PLACE
from newsarchive.cache.workers import cores
from newsarchive.errors import Problem, problem_of_disk, refuse_if_wrong
from newsarchive.publish.edition import Edition
from newsarchive.publish.inputs import find_inputs
from newsarchive.publish.limits import find_size_problem
from newsarchive.publish.log import listen, listener
from newsarchive.publish.moves import find_moves
from newsarchive.publish.progress import Progress
from newsarchive.publish.site import is_own_theme, site_of
from newsarchive.publish.state import Report
from newsarchive.report import print_problems

if TYPE_CHECKING:
    from newsarchive.publish.build import Build
    from newsarchive.publish.generator import ArchiveGenerator

NAME = "newsarchive"
# Where the command runs; it can be deleted at any time.


class Unchanged(Exception):
    """There is nothing to build; raised only where the run is ours to end."""


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
    # What we pass over Pelican must not publish: its own pattern for hidden files matches none.
    pelican.settings["IGNORE_FILES"] = [*pelican.settings.get("IGNORE_FILES", ()), *PASSED_OVER]
    refuse_if_wrong(listener.problems)
    site_of(pelican.settings)


def _open_build(pelican: Any) -> type[ArchiveGenerator]:
    """Read what has changed (Pelican's autoreload runs one instance many times), and write beside the old site."""
    settings = pelican.settings
    listener.problems.clear()
    _end_build(settings)
    progress, jobs = Progress(), int(settings.get("NEWSARCHIVE_JOBS") or cores())
    edition = Edition(Path(settings["NEWSARCHIVE_OUTPUT"]), PLACE, reuse=_is_ours_alone(settings))
    inputs = find_inputs(settings)
    if settings.get("NEWSARCHIVE_ALONE") and (report := edition.unchanged(inputs)):
        print_problems(report.problems)
        print(last_line(report, progress, 0), flush=True)
        raise Unchanged
    # What there is to do is known now; loading what does it takes longer than finding that out.
    from newsarchive.publish.build import open_build  # noqa: PLC0415
    from newsarchive.publish.generator import ArchiveGenerator  # noqa: PLC0415

    settings["NEWSARCHIVE_BUILD"] = open_build(settings, edition, progress, jobs, inputs)
    pelican.output_path = str(edition.beside)
    return ArchiveGenerator


def _is_ours_alone(settings: dict[str, Any]) -> bool:
    """True where no other theme or plugin has a hand in the site, so that what is unchanged can be told."""
    functions = any(settings.get(name) for name in ("JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS"))
    return is_own_theme(Path(settings["THEME"])) and settings["PLUGINS"] == [NAME] and not functions


def _offer_reader(readers: Any) -> None:
    from newsarchive.publish.reader import ArchiveReader  # noqa: PLC0415 (loaded only where something is built)

    for suffix in ArchiveReader.file_extensions:
        readers.reader_classes[suffix] = ArchiveReader


def _leave_pages_to_us(generator: Any) -> None:
    """Under a theme made of views our generator writes; Pelican's read only where another plugin may look at them."""
    build: Build = generator.settings["NEWSARCHIVE_BUILD"]
    if not build.own_theme:
        return
    generator.generate_output = lambda writer: None
    if build.edition.reuse:
        generator.generate_context = generator.refresh_metadata_intersite_links = lambda: None
        # Pelican's last words count them.
        lists = build.tables.lists
        generator.articles, generator.pages = lists["articles"], lists["pages"]


def _close_build(pelican: Any) -> None:
    # Loaded only where something is built.
    from newsarchive.publish.finishing import finish_site  # noqa: PLC0415
    from newsarchive.publish.links import find_dead_anchors  # noqa: PLC0415

    settings = pelican.settings
    build: Build = settings["NEWSARCHIVE_BUILD"]
    build.edition.take_others()
    if not (build.edition.staging.folder / "index.html").is_file():
        message, fix = "the build wrote no home page", "look at the messages above, and at the theme"
        listener.problems.append(Problem("pelican.conf.py", 1, 1, "error", "no-home-page", message, fix))
    if build.own_theme:
        listener.problems += find_dead_anchors(build.anchors, build.edition.staging.folder)
        refuse_if_wrong(listener.problems)
        listener.problems += finish_site(build, settings)
    counts, work = build.tables.counts[""], build.edition.work
    if large := find_size_problem(work.size, build.tables.site.largest_site, build.edition.staging.output.name):
        listener.problems.append(large)
    # Of what the ledger keeps, it tells itself.
    before = work.before.files.keys() - build.promised
    listener.problems += find_moves(before, work.files, build.tables.texts.values())
    refuse_if_wrong(listener.problems)
    print_problems(sorted(listener.problems))
    said = (*build.problems, *sorted(listener.problems))
    report = Report(counts.articles, counts.actors, counts.events, work.pages, said)
    # What was left for later is not done: the next build must not take this site for its own.
    later = bool(settings.get("NEWSARCHIVE_SEARCH_LATER"))
    with build.progress.stage("publishing"):
        forgotten = build.edition.publish(build.marks, report, None if later else build.inputs)
    if forgotten:
        print_problems([_not_remembered(forgotten, str(build.edition.staging.output))])
    pelican.output_path = settings["NEWSARCHIVE_OUTPUT"]
    if settings.get("NEWSARCHIVE_TIMINGS"):
        print(build.progress.timings(), end="")
    print(last_line(report, build.progress, work.fresh_pages), flush=True)


def _not_remembered(error: OSError, output: str) -> Problem:
    refused = problem_of_disk(error, shown_path(Path(str(error.filename or output))))
    message = f"the site is published, but the next build will start from nothing: {refused.message}"
    return replace(refused, severity="warning", code="not-remembered", message=message)


def last_line(report: Report, progress: Progress, written: int) -> str:
    """What the build did, in one line that scripts may read."""
    return (
        f"newsarchive: {report.articles} articles, {report.actors} actors, {report.events} events; "
        f"{progress.done['read']} read, {progress.done['annotated']} annotated, "
        f"{written} of {report.pages} pages written in {progress.seconds():.1f} s"
    )


def _end_build(settings: dict[str, Any]) -> None:
    build: Build | None = settings.pop("NEWSARCHIVE_BUILD", None)
    if build is not None:
        build.edition.discard()
