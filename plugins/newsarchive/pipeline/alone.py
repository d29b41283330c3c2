"""One article by itself: what it will tell, before the archive is built again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from newsarchive.annotate import Calendar, Lexicon, annotate, build_calendar, build_lexicon
from newsarchive.archive import read_records
from newsarchive.archive.parsing import Ground
from newsarchive.archive.reading import read_article, read_ground
from newsarchive.errors import has_errors
from newsarchive.index import build_indexes
from newsarchive.model import Actor, Archive, Indexes
from newsarchive.pipeline import actors_with_proposed
from newsarchive.proposed import open_proposals


@dataclass(frozen=True, slots=True)
class Reference:
    """What articles are read by: the ground that they are parsed on, the archive's actors, and what is made of them."""

    ground: Ground
    actors: tuple[Actor, ...]
    lexicon: Lexicon
    calendar: Calendar


def open_reference(content: Path, *, lang: str = "en", proposed: bool = True) -> Reference:
    """As the archive in ``content`` has it now; names that wait for an editor count unless ``proposed`` is False."""
    records, _ = read_records(content)
    waiting = open_proposals(records.proposed, records.actors) if proposed else ()
    actors = actors_with_proposed(records, waiting, content)
    lexicon = build_lexicon(actors, records.leaders)
    return Reference(read_ground(content, lang), actors, lexicon, build_calendar(records.calendar))


def read_alone(path: Path, reference: Reference) -> Indexes | None:
    """The tables of an archive that holds this article alone; None where it has an error, or is not published."""
    article, problems = read_article(path, reference.ground)
    if article is None or article.status != "published" or has_errors(problems):
        return None
    found = annotate(article, reference.lexicon, reference.calendar)
    archive = Archive(articles=(article,), actors=reference.actors)
    return build_indexes(archive, {article.id: found})[0]
