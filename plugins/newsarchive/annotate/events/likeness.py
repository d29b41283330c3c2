"""How much alike two clauses are in their words."""

from __future__ import annotations

from newsarchive.annotate.events.governors import Governor
from newsarchive.annotate.events.wordlists import AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS


def likeness(one: Governor, other: Governor) -> float:
    """Jaccard's index of the content words of the two clauses, in [0, 1]."""
    ours, theirs = _content(one), _content(other)
    return len(ours & theirs) / len(ours | theirs) if ours and theirs else 0.0


def _content(governor: Governor) -> frozenset[str]:
    return frozenset(
        word.key
        for word in governor.sentence.words[governor.clause.start : governor.clause.end]
        if len(word.key) > 2 and word.key not in AUXILIARIES | PREPOSITIONS | DETERMINERS | PRONOUNS
    )
