"""The plugin's place in Pelican: which signal starts which part of the build.

Order of a run: ``initialized`` (settings are judged) → ``get_generators`` (the archive is read, the staging folder is
opened) → Pelican's generators read through our reader → all generators write into the staging folder → ``finalized``
(what was written is judged, then swapped in).
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from pelican import signals

from newsarchive.errors import Problem, ProblemsFound, has_errors
from newsarchive.index.withholding import withhold
from newsarchive.pipeline import read_site
from newsarchive.publish.build import Build, begin_build, site_of
from newsarchive.publish.generator import ArchiveGenerator
from newsarchive.publish.log import listen, listener
from newsarchive.publish.reader import ArchiveReader
from newsarchive.publish.staging import Staging
from newsarchive.report import print_problems


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
    """Read everything anew (Pelican's autoreload runs one instance many times), and write beside the old site."""
    settings = pelican.settings
    listener.problems.clear()
    _end_staging(settings)
    began = time.monotonic()
    indexes, problems = read_site(Path(pelican.path), lang=str(settings["DEFAULT_LANG"]))
    settings["NEWSARCHIVE_BUILD"] = begin_build(withhold(indexes), settings, began)
    _refuse_if_wrong(problems)
    print_problems(problems)
    settings["NEWSARCHIVE_STAGING"] = Staging(Path(settings["NEWSARCHIVE_OUTPUT"])).__enter__()
    pelican.output_path = str(settings["NEWSARCHIVE_STAGING"].folder)
    return ArchiveGenerator


def _offer_reader(readers: Any) -> None:
    for suffix in ArchiveReader.file_extensions:
        readers.reader_classes[suffix] = ArchiveReader


def _leave_pages_to_us(generator: Any) -> None:
    """Under a theme made of views, Pelican's generators read and our generator writes."""
    build: Build = generator.settings["NEWSARCHIVE_BUILD"]
    if build.own_theme:
        generator.generate_output = lambda writer: None


def _close_build(pelican: Any) -> None:
    settings = pelican.settings
    staging: Staging = settings["NEWSARCHIVE_STAGING"]
    if not (staging.folder / "index.html").is_file():
        message, fix = "the build wrote no home page", "look at the messages above, and at the theme"
        listener.problems.append(Problem("pelican.conf.py", 1, 1, "error", "no-home-page", message, fix))
    _refuse_if_wrong(listener.problems)
    print_problems(sorted(listener.problems))
    staging.publish()
    pelican.output_path = settings["NEWSARCHIVE_OUTPUT"]
    print(last_line(settings["NEWSARCHIVE_BUILD"], settings.get("NEWSARCHIVE_WRITTEN", 0)), flush=True)


def last_line(build: Build, written: int) -> str:
    """What the build did, in one line that scripts may read."""
    articles, named = len(build.indexes.articles), len(build.indexes.actors)
    seconds = time.monotonic() - build.began
    return (
        f"newsarchive: {articles} articles, {named} actors, {len(build.indexes.events)} events; "
        f"{articles} read, {articles} annotated, {written} of {written} pages written in {seconds:.1f} s"
    )


def _end_staging(settings: dict[str, Any]) -> None:
    staging: Staging | None = settings.pop("NEWSARCHIVE_STAGING", None)
    if staging is not None:
        staging.discard()


def _refuse_if_wrong(problems: list[Problem] | tuple[Problem, ...]) -> None:
    if has_errors(problems):
        raise ProblemsFound(problems)
