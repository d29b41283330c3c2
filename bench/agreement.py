"""How far two readers agree on the dated events of twelve texts: ``python bench/agreement.py``.

The labels of the second, who had not seen the first's, lie in ``tests/quality/events/second-reading``.
Events are the same where their dates have the same bounds and one sentence is common to both; what is scored of them
is scored as for the program, so that this is what may be hoped for. Actors are the same where they share a form.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import frontmatter

from newsarchive.dates import parse_edtf
from newsarchive.text import find_sentences

LABELS = Path(__file__).resolve().parent.parent / "tests" / "quality" / "events"
Labels = dict[str, Any]


def main() -> None:
    events, actors, places, modality = [0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0]
    for path in sorted((LABELS / "second-reading").glob("*.md")):
        text = frontmatter.loads((LABELS / path.name).read_text("utf-8"))
        first, second = text.metadata, frontmatter.loads(path.read_text("utf-8")).metadata
        pairs = list(_pairs(first["events"], second["events"], text.content))
        _add(events, len(pairs), len(first["events"]), len(second["events"]))
        for one, other in pairs:
            mine, yours = _actors(one, first), _actors(other, second)
            _add(actors, sum(any(a & b for b in yours) for a in mine), len(mine), len(yours))
            here, there = {one["place"]} - {""}, {other["place"]} - {""}
            _add(places, len(here & there), len(here), len(there))
            _add(modality, one["modality"] == other["modality"], 1)
    for name, (right, *both) in (("events", events), ("actors", actors), ("places", places)):
        print(f"{name:10}F1 {200 * right / sum(both):5.1f}   first {both[0]}, second {both[1]}, common {right}")
    print(f"modality  {100 * modality[0] / modality[1]:8.1f}")


def _add(counts: list[int], *more: int) -> None:
    counts[:] = [one + other for one, other in zip(counts, more, strict=True)]


def _pairs(first: Sequence[Labels], second: Sequence[Labels], body: str) -> Iterator[tuple[Labels, Labels]]:
    """Each label of the second reader belongs to one of the first at most."""
    free = list(second)
    for one in first:
        match = next(
            (other for other in free if _days(one) == _days(other) and _told(one, body) & _told(other, body)), None
        )
        if match is not None:
            free.remove(match)
            yield one, match


def _days(label: Labels) -> tuple[int | None, int | None]:
    when = parse_edtf(label["edtf"])
    return when.first, when.last


def _told(label: Labels, body: str) -> set[int]:
    """The beginnings of the sentences that tell of it."""
    places = [body.index(quote) for quote in (label["sentence"], *label["also"])]
    return {span.start for span in find_sentences(body) for place in places if span.start <= place < span.end}


def _actors(label: Labels, labels: Labels) -> list[set[str]]:
    """Of each that takes part, all forms of the name."""
    forms = {one["name"]: {one["name"], *one.get("also", ())} for one in labels["actors"]}
    return [forms[name] for name in (*label["agents"], *label["patients"])]


if __name__ == "__main__":
    main()
