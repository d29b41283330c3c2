"""The build on one page: read the archive, annotate every article, build the tables."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from newsarchive.archive import read_archive, shown_path
from newsarchive.archive.proposals import proposals_path
from newsarchive.archive.quoting import quote_lines
from newsarchive.archive.reading import ROOMS as READING
from newsarchive.archive.records import stem_of
from newsarchive.cache.deriving import ALONE, Means
from newsarchive.cache.digests import digest_of_code
from newsarchive.errors import Problem
from newsarchive.index import build_indexes
from newsarchive.model import Actor, Archive, Indexes, ProposedActor
from newsarchive.pipeline.annotating import ROOMS as ANNOTATING
from newsarchive.pipeline.annotating import annotate_articles
from newsarchive.proposed import join_proposed, open_proposals

# What may be missing because the file that it stands in cannot be read.
_ECHOES = ("unknown-event", "unknown-article", "dead-link", "address-lost")
# How the address of an event begins that was found in an article.
_OF_A_DAY = re.compile(r"-?\d{4}-")


def read_site(
    content: Path, *, lang: str = "en", proposed: bool = True, means: Means = ALONE
) -> tuple[Indexes, tuple[Problem, ...]]:
    """Everything that pages are made from, and every problem met on the way, sorted.

    What could be read is in the tables even where problems are errors, so that one run shows them all.
    Strong names that no editor has reviewed stand among the actors, unless ``proposed`` is False.
    ``means`` make it quicker, and change nothing.
    """
    if means.store is not None:
        means.store.keep_for(digest_of_code(*READING, *ANNOTATING))
    archive, reading = read_archive(content, lang=lang, means=means)
    waiting = open_proposals(archive.proposed, archive.actors)
    if proposed:
        archive = replace(archive, actors=actors_with_proposed(archive, waiting, content))
    annotations = annotate_articles(archive, means)
    indexes, joining = build_indexes(archive, annotations)
    indexes = replace(indexes, proposed=waiting)
    seeing = (problem for found in annotations.values() for problem in found.problems)
    problems = {*reading, *seeing, *joining}
    return indexes, tuple(sorted(quote_lines(without_echoes(problems, problems))))


def actors_with_proposed(archive: Archive, waiting: Sequence[ProposedActor], content: Path) -> tuple[Actor, ...]:
    """The records, and the strong ones of the names that are ``waiting`` for an editor."""
    return join_proposed(archive.actors, waiting, shown_path(proposals_path(content))) if waiting else archive.actors


def without_echoes(problems: Iterable[Problem], others: Collection[Problem]) -> tuple[Problem, ...]:
    """One fault is told once: what is missing only because its file has an error, one of ``others``, is left out.

    So are events by their day where an article could not be read: it may be the one that tells of them.
    """
    errors = [one for one in others if one.severity == "error"]
    faulty = {stem_of(one.path) for one in errors}
    unread = any("/articles/" in one.path and one.code not in _ECHOES for one in errors)
    return tuple(one for one in problems if one.code not in _ECHOES or not _is_echo(one, faulty, unread=unread))


def _is_echo(problem: Problem, faulty: Collection[str], *, unread: bool) -> bool:
    by_day = unread and problem.code == "unknown-event" and _OF_A_DAY.match(problem.value)
    return bool(by_day) or stem_of(problem.value) in faulty
