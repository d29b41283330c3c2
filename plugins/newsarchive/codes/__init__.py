"""Every code that a problem may have, with what it means and what to do; docs/errors.md is written from here."""

from __future__ import annotations

from newsarchive.codes.code import Code
from newsarchive.codes.documentation import explain_code, write_page
from newsarchive.codes.files import FILES
from newsarchive.codes.front_matter import FRONT_MATTER
from newsarchive.codes.references import REFERENCES
from newsarchive.codes.site import SITE
from newsarchive.codes.sources import SOURCES

PARTS: dict[str, dict[str, Code]] = {
    "Files": FILES,
    "Front matter": FRONT_MATTER,
    "Names, events and addresses": REFERENCES,
    "Sources and decisions": SOURCES,
    "Building the site": SITE,
}
CODES: dict[str, Code] = {name: code for part in PARTS.values() for name, code in part.items()}


def document() -> str:
    """docs/errors.md, whole."""
    return write_page(PARTS)


def explain(name: str) -> str:
    """What an editor at a terminal is told of a code; KeyError for what is none."""
    return explain_code(name, CODES[name])


__all__ = ["CODES", "PARTS", "Code", "document", "explain"]
