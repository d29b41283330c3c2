"""Who wrote it: ``By Jane Roe and John Doe, Reuters`` on a line of its own above the copy."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsarchive.ingest.rules.agencies import agencies_named

_OPENING = re.compile(r"(?:By|BY|by|Words by|Story by|Text by|From)\s+(?=\S)")
_NAME_WORD = r"(?:[A-ZÀ-Þ][\w'’.-]*|(?:de|van|von|der|den|bin|binti|al|el|la|le|di|da|dos|del|ibn|ter)(?=\s))"
_NAME = rf"{_NAME_WORD}(?:\s+{_NAME_WORD}){{0,5}}"
_NAMES = re.compile(rf"{_NAME}(?:(?:\s*,\s*(?:and\s+)?|\s+(?:and|AND|&)\s+){_NAME}){{0,9}}[,.]?")
_POST = re.compile(
    r"\b(?:Correspondent|Editor|Writer|Reporter|Staff|Bureau|Chief|Agency|News|Service|Analyst|Columnist|Special to"
    r"|Of)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Byline:
    """``text`` is verbatim; ``authors`` are the persons in it, ``agency`` the agencies."""

    text: str
    authors: tuple[str, ...]
    agency: tuple[str, ...]


def parse_byline(text: str) -> Byline | None:
    """The byline that a line is, or None.

    >>> parse_byline("By Norma Cohen and Dominique Jackson, Reuters").authors
    ('Norma Cohen', 'Dominique Jackson')
    """
    opening = _OPENING.match(text)
    if not opening or len(text) > 160:
        return None
    names = text[opening.end() :].strip()
    if not _NAMES.fullmatch(names) or (opening[0].startswith("From") and "," not in names):
        return None
    authors: list[str] = []
    agency: list[str] = []
    for part in re.split(r"\s*,\s*(?:and\s+)?|\s+(?:and|AND|&)\s+", names.rstrip(",.")):
        if known := agencies_named(part):
            agency.extend(known)
        elif part and not _POST.search(part):
            authors.append(_name_case(part))
    if not authors and not agency:
        return None
    return Byline(text, tuple(authors), tuple(dict.fromkeys(agency)))


def _name_case(name: str) -> str:
    """``TED D'AFFLISIO`` as ``Ted D'Afflisio``; a name not wholly in capitals stays as it is."""
    if not name.isupper() or "." in name:
        return name
    return re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), name)
