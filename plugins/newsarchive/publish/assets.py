"""What every page loads: the theme's sheets, joined for each kind of page, and its scripts, shortened."""

from __future__ import annotations

import re
from pathlib import Path

from newsarchive.errors import Problem, ProblemsFound

LAYERS = ("tokens", "reset", "base", "layout", "components", "print")
# The sheets of each file: an article, the page that most readers see first, does without the rules for lists.
SHEETS = {
    "theme/article.css": LAYERS,
    "theme/site.css": (*LAYERS, "lists"),
    "theme/suggest.css": (*LAYERS, "lists", "ask"),
}
_FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}\s*")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def build_assets(theme: Path, fonts: str) -> dict[str, str]:
    """The text of each file by its address: those of ``SHEETS``, and ``theme/*.js``.

    ProblemsFound where a sheet is missing.
    """
    sheets = {address: bundle_css(theme, fonts, names) for address, names in SHEETS.items()}
    scripts = sorted((theme / "static" / "js").glob("*.js"))
    return sheets | {f"theme/{path.name}": shorten_js(path.read_text(encoding="utf-8")) for path in scripts}


def bundle_css(theme: Path, fonts: str, names: tuple[str, ...] = SHEETS["theme/site.css"]) -> str:
    """Sheets of ``static/css/``, without comments and needless white space; their layers say which rule wins.

    With ``fonts`` "system" no font is named, so that none is fetched. ProblemsFound where a sheet is missing.
    """
    folder = theme / "static" / "css"
    missing = [_missing(folder / f"{name}.css") for name in names if not (folder / f"{name}.css").is_file()]
    if missing:
        raise ProblemsFound(missing)
    order = f"@layer {','.join(LAYERS)};\n"
    css = order + "\n".join((folder / f"{name}.css").read_text(encoding="utf-8") for name in names)
    return _shorten_css(_FONT_FACE.sub("", css) if fonts == "system" else css)


def shorten_js(script: str) -> str:
    """A script without its comments and indents: ours hold no text of several lines, and no comment after code.

    >>> shorten_js("// Why.\\nif (a) {\\n  b();\\n}\\n")
    'if (a) {\\nb();\\n}\\n'
    """
    lines = (line.strip() for line in script.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


def _shorten_css(css: str) -> str:
    """Fewer bytes, the same rules: the sheets hold no string in which white space would count."""
    css = re.sub(r"\s+", " ", _COMMENT.sub("", css))
    css = re.sub(r"\s*([{};,>])\s*", r"\1", css)
    return re.sub(r";}", "}", re.sub(r":\s+", ":", css)).strip() + "\n"


def _missing(path: Path) -> Problem:
    fix = "put the sheet back, empty if you need nothing in it"
    return Problem(str(path), 1, 1, "error", "sheet-missing", "the theme has no such stylesheet", fix)
