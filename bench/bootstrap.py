"""How far a figure would move on other texts of the same kind: percentile intervals by resampling documents."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import TypeVar

Document = TypeVar("Document")
ROUNDS, SEED = 1000, 20211001


def interval(
    documents: Sequence[Document], figure: Callable[[Sequence[Document]], float], level: float = 0.95
) -> tuple[float, float]:
    """The middle ``level`` of the figure over samples of the documents, drawn with replacement (Efron 1979).

    The same documents give the same interval: the random numbers begin at a fixed seed.
    """
    draw = random.Random(SEED)
    values = sorted(figure(draw.choices(documents, k=len(documents))) for _ in range(ROUNDS))
    outside = round(ROUNDS * (1 - level) / 2)
    return values[outside], values[-1 - outside]
