"""The few facts about the whole site that every template may see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Site:
    """``url`` is the public address without a slash at its end, or empty for a site that is read where it lies.

    ``proposals`` shows strong proposed names to readers, marked as not yet reviewed.
    """

    name: str
    url: str = ""
    description: str = ""
    lang: str = "en"
    fonts: Literal["newsreader", "system"] = "newsreader"
    publisher: str = ""
    repository: str = ""
    search: bool = True
    proposals: bool = False
