"""Names that wait for an editor: which of them are open still, and how the strong ones go among the records."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence

from newsarchive.model import Actor, ProposedActor
from newsarchive.slugs import slugify


def fold(name: str) -> str:
    """Names that differ in case, accents, dots or what stands in brackets alone are one.

    >>> fold("José M. Roe (Ohio)") == fold("JOSE M ROE")
    True
    """
    plain = re.sub(r"\s*\([^)]*\)", "", name).strip()
    return slugify(plain, longest=400) or plain.casefold()


def slug_of(name: str) -> str:
    """The slug of a proposed name; of one in letters that no address can hold, a mark of its own.

    >>> slug_of("Jane Roe"), slug_of("Ольга")
    ('jane-roe', 'name-995a67c4')
    """
    return slugify(name) or f"name-{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def open_proposals(proposed: Iterable[ProposedActor], actors: Sequence[Actor]) -> tuple[ProposedActor, ...]:
    """Those on which no record has a word: no form of one, nothing rejected, nothing barred by ``not``."""
    decided = {fold(form) for actor in actors for form in _forms_of(actor)}
    return tuple(one for one in proposed if fold(one.name) not in decided)


def usefulness(one: ProposedActor) -> tuple[float, float, str]:
    """Sorts the most useful first: salience times articles, then how sure it is."""
    return -one.salience * len(one.articles), -one.confidence, one.slug


def join_proposed(actors: Sequence[Actor], waiting: Sequence[ProposedActor], path: str) -> tuple[Actor, ...]:
    """The records, and one with ``status: proposed`` for each strong name of those that are open, sorted by slug.

    ``path`` is the file that proposes them; a slug that a record has, or had, stays that record's.
    """
    taken = {slug for actor in actors for slug in (actor.slug, *actor.formerly)}
    new = [
        Actor(one.slug, one.name, one.type, status="proposed", path=path)
        for one in waiting
        if one.strong and one.slug not in taken
    ]
    return tuple(sorted((*actors, *new), key=lambda actor: actor.slug))


def _forms_of(actor: Actor) -> Iterator[str]:
    yield actor.name
    yield from (alias.text for alias in actor.aliases)
    yield from (*actor.never, *actor.adjectives, *actor.seats)
