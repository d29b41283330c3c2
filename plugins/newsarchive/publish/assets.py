"""The stylesheet: the theme's sheets, joined into one file."""

from __future__ import annotations

import re
from pathlib import Path

from newsarchive.errors import Problem, ProblemsFound

SHEETS = ("tokens", "reset", "base", "layout", "components", "print")
_FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}\s*")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def bundle_css(theme: Path, fonts: str) -> str:
    """``static/css/*.css`` in the order of their layers, without comments and needless white space.

    With ``fonts`` "system" no font is named, so that none is fetched. ProblemsFound where a sheet is missing.
    """
    folder = theme / "static" / "css"
    missing = [_missing(folder / f"{name}.css") for name in SHEETS if not (folder / f"{name}.css").is_file()]
    if missing:
        raise ProblemsFound(missing)
    order = f"@layer {','.join(SHEETS)};\n"
    css = order + "\n".join((folder / f"{name}.css").read_text(encoding="utf-8") for name in SHEETS)
    return _shorten(_FONT_FACE.sub("", css) if fonts == "system" else css)


def _shorten(css: str) -> str:
    """Fewer bytes, the same rules: the sheets hold no string in which white space would count."""
    css = re.sub(r"\s+", " ", _COMMENT.sub("", css))
    css = re.sub(r"\s*([{};,])\s*", r"\1", css)
    return re.sub(r";}", "}", re.sub(r":\s+", ":", css)).strip() + "\n"


def _missing(path: Path) -> Problem:
    fix = "put the sheet back, empty if you need nothing in it"
    return Problem(str(path), 1, 1, "error", "sheet-missing", "the theme has no such stylesheet", fix)
