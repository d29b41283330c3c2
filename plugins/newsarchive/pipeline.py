"""The build on one page: read the archive, annotate every article, build the tables."""

from __future__ import annotations

from pathlib import Path

from newsarchive.annotate import annotate, build_calendar, build_lexicon
from newsarchive.archive import read_archive
from newsarchive.errors import Problem
from newsarchive.index import build_indexes
from newsarchive.model import Indexes


def read_site(content: Path, *, lang: str = "en") -> tuple[Indexes, tuple[Problem, ...]]:
    """Everything that pages are made from, and every problem met on the way, sorted.

    What could be read is in the tables even where problems are errors, so that one run shows them all.
    """
    archive, reading = read_archive(content, lang=lang)
    lexicon = build_lexicon(archive.actors)
    calendar = build_calendar(archive.calendar)
    annotations = {article.id: annotate(article, lexicon, calendar) for article in archive.articles}
    seeing = (problem for found in annotations.values() for problem in found.problems)
    indexes, joining = build_indexes(archive, annotations)
    return indexes, tuple(sorted({*reading, *seeing, *joining}))
