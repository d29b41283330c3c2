"""What the rules pass to one another: an actor at a stretch of tokens, and the rule that saw it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Found(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive) of one zone; ``full`` where the form names the actor by itself."""

    first: int
    last: int
    actor: str
    rule: str
    full: bool = True


class Unclear(NamedTuple):
    """Tokens that several actors could be meant by; ``actors`` sorted."""

    first: int
    last: int
    actors: tuple[str, ...]


def used_tokens(found: Sequence[Found]) -> set[int]:
    return {index for one in found for index in range(one.first, one.last)}
