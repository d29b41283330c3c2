"""Files that are published as they are: none may act by itself when a reader opens it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.parsers import expat

from newsarchive.errors import Problem

# A drawing larger than this no person has looked through.
_LARGEST = 10_000_000
# What a browser runs, and what would bring another document into the drawing.
_ACTING = {"script", "foreignobject", "iframe", "embed", "object", "handler", "listener"}
_SCHEMES = re.compile(r"(?:javascript|vbscript|data:text/html|data:application/xhtml)", re.IGNORECASE)
_BLANKS = re.compile(r"[\x00-\x20]+")
_PAGES = (".html", ".htm", ".xhtml", ".xht", ".js", ".mjs", ".xml", ".xsl", ".xslt")
_OPEN = "save it again as a plain drawing, or as PNG"


def fault_of_attached(path: Path, name: str) -> Problem | None:
    """What of a file would act by itself, in a problem of ``name``; OSError where it cannot be read.

    As a picture in a page a drawing is only looked at; opened by its own address it is a document of the archive's.
    """
    suffix = path.suffix.lower()
    if suffix in _PAGES:
        message = "a browser would run what is in this file, which is published as it is"
        fix = "keep it only if it is your own work, and no saved page"
        return Problem(name, 1, 1, "warning", "acting-file", message, fix)
    fault = None
    if suffix == ".svgz":
        fault = (1, "a packed drawing cannot be looked into", "save it as .svg")
    elif suffix == ".svg":
        fault = _look(path)
    return Problem(name, fault[0], 1, "error", "acting-drawing", *fault[1:]) if fault else None


def _look(path: Path) -> tuple[int, str, str] | None:
    """Line, fault and remedy of a drawing; None of one that is plain."""
    with path.open("rb") as file:
        data = file.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        return 1, "the drawing has more than 10 MB", "save it as PNG"
    found: list[tuple[int, str]] = []
    parser = expat.ParserCreate()

    def look_at(actions: Iterable[str]) -> None:
        found.extend((parser.CurrentLineNumber, action) for action in actions)

    parser.StartElementHandler = lambda name, attributes: look_at(_actions_of(name, attributes))
    parser.ProcessingInstructionHandler = lambda target, text: look_at([f"'<?{target}'"])
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        return error.lineno, f"the drawing cannot be read: {expat.errors.messages[error.code]}", _OPEN
    return (found[0][0], f"the drawing would act by itself: it has {found[0][1]}", _OPEN) if found else None


def _actions_of(name: str, attributes: Mapping[str, str]) -> list[str]:
    local = name.rpartition(":")[2]
    if local.lower() in _ACTING:
        return [f"'<{local}>'"]
    return [
        f"'{key}'"
        for key, value in attributes.items()
        if key.rpartition(":")[2].lower().startswith("on") or _SCHEMES.search(_BLANKS.sub("", value))
    ]
