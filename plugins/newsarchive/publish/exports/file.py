"""A file beside the pages, and the characters that it may hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from newsarchive.publish.views.tables import Part

# What XML 1.0 (section 2.2) forbids, and no calendar or citation needs: controls, lone surrogates, noncharacters.
# U+0085 ends a line, as the reader of front matter lets it.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class FilePlan:
    """``address`` is the path under the output folder, no slash in front.

    ``text`` makes what is written, as it is, from the tables and ``key``: text in UTF-8, or bytes.
    ``row`` makes each of its rows, where it may have very many; ``all_rows`` says that no other file has more of them.
    """

    address: str
    text: Callable[..., str | bytes]
    key: tuple[Any, ...] = ()
    row: Part | None = None
    all_rows: bool = False


def as_it_is(tables: object, content: str | bytes) -> str | bytes:
    """For a file that is made of no table, so that no trace tells whether it is as it was."""
    return content


def clean(text: str) -> str:
    """``text`` without the characters that would make a file unreadable; each becomes U+FFFD, so that none hides."""
    return _FORBIDDEN.sub("\ufffd", text)


def one_line(text: str) -> str:
    """``text`` cleaned, with every run of white space (line ends of every kind too) as one space."""
    return " ".join(clean(text).split())
