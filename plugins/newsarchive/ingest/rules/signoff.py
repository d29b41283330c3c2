"""The agency's mark at the end of its copy: ``Reuter``, ``ENDS``, ``-30-``, ``###``, and the desk's credits."""

from __future__ import annotations

import re

from newsarchive.ingest.raw import SourceLine
from newsarchive.ingest.rules.agencies import agency_named

_ENDS = re.compile(r"(?:ENDS?|-\s*30\s*-|#\s*#\s*#)[. ]*")
_CREDITS = re.compile(
    r"[(\[]?(?:Additional\s+)?(?:Reporting|Writing|Editing|Compiled)(?:\s+and\s+\w+)?\s+by\s+[^.]{3,300}[)\]]?\.?$"
)


def is_signoff(text: str) -> bool:
    """
    >>> is_signoff("REUTER..."), is_signoff("AFP said so.")
    (True, False)
    """
    bare = re.sub(r"^[\s(\[/-]+|[\s)\]/.…-]+$", "", text)
    return bool(_ENDS.fullmatch(text.strip()) or (bare and len(text) <= 40 and agency_named(bare)))


def is_desk_credit(text: str) -> bool:
    """True of ``(Reporting by Jane Roe; Editing by John Doe)``."""
    return len(text) <= 300 and bool(_CREDITS.match(text))


def find_signoff(lines: tuple[SourceLine | None, ...]) -> frozenset[int]:
    """The numbers of the lines at the end of a text that only sign it off."""
    found: list[int] = []
    for line in reversed(lines):
        if line is None:
            continue
        if not is_signoff(line.text):
            break
        found.append(line.number)
    return frozenset(found)
