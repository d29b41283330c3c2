"""What is known of one kind of problem."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """``before`` and ``after`` are lines of a file, or commands, with the fault and without it; both may be empty."""

    title: str
    meaning: str
    remedy: str
    before: str = ""
    after: str = ""
