"""The merge of one article's file: its bytes, and what an editor is told where the two versions are at odds."""

from __future__ import annotations

from dataclasses import dataclass

from newsarchive.errors import Problem
from newsarchive.ingest.merge.texts import merge_texts


@dataclass(frozen=True, slots=True)
class MergedArticle:
    """``data`` is what the article's file should hold, ``base`` what the next merge starts from.

    ``waits`` is true while `review` names a field; a problem is a conflict, in which the editor's side was kept.
    """

    data: bytes
    base: str
    waits: bool
    problems: tuple[Problem, ...]


def merge_article(path: str, data: bytes, base: str, theirs: str, waiting: str) -> MergedArticle:
    """``path`` and ``waiting`` are the article's file and that of the new version, as an editor would type them."""
    try:
        mine = data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = "nothing is merged, since the file is not in UTF-8"
        return MergedArticle(data, base, False, (_conflict(path, line, message, "save it as UTF-8, then merge again"),))
    merged = merge_texts(base, mine, theirs)
    fix = f"write here what is right, then delete {waiting}"
    problems = tuple(_conflict(path, one.line, one.message, one.fix or fix) for one in merged.conflicts)
    return MergedArticle(merged.text.encode(), merged.base, merged.waits, problems)


def _conflict(path: str, line: int, message: str, fix: str) -> Problem:
    return Problem(path, line, 1, "warning", "conflict", message, fix)
