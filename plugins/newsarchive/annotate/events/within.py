"""Reports of one event within one article, brought together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsarchive.annotate.events.likeness import likeness
from newsarchive.annotate.events.place_patterns import is_building
from newsarchive.annotate.events.references import OTHER
from newsarchive.annotate.events.tellings import Telling

LIKENESS = 0.35
_UNSURE = frozenset(("planned", "cancelled"))
_Tie = tuple[int | None, int | None, bool, str, str]


@dataclass(frozen=True, slots=True)
class Cluster:
    """``tellings`` of one event; the first is dated, and the others come in text order behind it.

    ``part_of`` is the place in the list of clusters of the event that this one belongs to, None for none.
    """

    tellings: tuple[Telling, ...]
    part_of: int | None = None

    @property
    def first(self) -> Telling:
        return self.tellings[0]


def cluster_dated(dated: Sequence[Telling]) -> list[list[Telling]]:
    """Tellings of the same days that mean one event, each group in text order."""
    clusters: list[list[Telling]] = []
    tied: dict[_Tie, set[int]] = {}
    for telling in dated:
        near = sorted({place for tie in _ties_sought(telling) for place in tied.get(tie, ())})
        place = next((at for at in near if any(_same_event(one, telling) for one in clusters[at])), len(clusters))
        if place == len(clusters):
            clusters.append([])
        clusters[place].append(telling)
        for tie in _ties(telling):
            tied.setdefault(tie, set()).add(place)
    return clusters


def _ties(telling: Telling) -> list[_Tie]:
    """By what a telling is found again: each actor, and its family, with actors or without."""
    days = telling.when.first, telling.when.last, telling.modality in _UNSURE
    family = telling.governor.family
    return [(*days, "actor", one.actor) for one in telling.actors] + [(*days, f"family {bool(telling.actors)}", family)]


def _ties_sought(telling: Telling) -> list[_Tie]:
    """What an earlier telling of the same event has, as ``_same_event`` asks for it."""
    if _is_another(telling):
        return []
    days = telling.when.first, telling.when.last, telling.modality in _UNSURE
    ties: list[_Tie] = [(*days, "actor", one.actor) for one in telling.actors]
    if telling.governor.noun is not None:
        kinds = (False,) if telling.actors else (False, True)
        ties += [(*days, f"family {kind}", telling.governor.family) for kind in kinds]
    return ties


def _same_event(one: Telling, other: Telling) -> bool:
    """The same days, the same certainty, and either the same family and actors, or words much alike.

    Of a family alone are those that have no actor on one side, such as "Thursday's talks": there the definite noun
    says that the reader knows which. ``other`` is not called another ("the second round"): that is asked before.
    """
    if (one.when.first, one.when.last) != (other.when.first, other.when.last):
        return False
    if (one.modality in _UNSURE) != (other.modality in _UNSURE):
        return False
    shared = {actor.actor for actor in one.actors} & {actor.actor for actor in other.actors}
    if _places_conflict(one.place, other.place) and not shared:
        return False
    if one.governor.family == other.governor.family and one.governor.listed:
        return bool(shared) or (other.governor.noun is not None and not (one.actors and other.actors))
    return bool(shared) and likeness(one.governor, other.governor) >= LIKENESS


def _places_conflict(one: str, other: str) -> bool:
    return bool(one and other and one != other) and not (is_building(one) or is_building(other))


def _is_another(telling: Telling) -> bool:
    governor = telling.governor
    words = telling.sentence.words[max(0, governor.head - 4) : governor.head]
    return governor.noun is not None and any(word.key in OTHER - {"last", "latest"} for word in words)
