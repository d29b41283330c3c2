"""What ingest is asked to do, and what became of each article."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from newsarchive.errors import Problem
from newsarchive.ingest import RawArticle
from newsarchive.shelves import shown

Outcome = Literal["new", "updated", "unchanged", "pending", "rejected"]


@dataclass(frozen=True, slots=True)
class Order:
    """What to take in. ``received`` is the day the archive got the texts, ``latest`` the last day a date may name.

    ``restore`` names ids of deleted articles that are to come back; ``dry_run`` writes nothing; ``merge`` brings new
    versions into edited articles.
    """

    content: Path
    paths: tuple[Path, ...]
    received: datetime.date | None = None
    latest: datetime.date | None = None
    restore: tuple[str, ...] = ()
    dry_run: bool = False
    merge: bool = False
    jobs: int = 1

    @property
    def root(self) -> Path:
        return self.content.resolve().parent

    @property
    def sources(self) -> Path:
        return self.root / "sources"


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one article. ``member`` tells it from others in its source.

    ``waits`` is true while it has fields for an editor to look at; ``raw`` is there where the source was read anew.
    """

    source: str
    outcome: Outcome
    article: str = ""
    waits: bool = False
    problems: tuple[Problem, ...] = ()
    raw: RawArticle | None = None
    member: str = ""


def rejected(path: Path, code: str, message: str, fix: str) -> Taken:
    return Taken(shown(path), "rejected", problems=(Problem(shown(path), 1, 1, "error", code, message, fix),))
