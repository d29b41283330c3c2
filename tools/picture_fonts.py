"""Makes the two fonts that share images are set in, and their measures: `python tools/picture_fonts.py FOLDER`.

FOLDER holds the variable Newsreader as npm's @fontsource-variable/newsreader brings it (its folder `files`).
Run by hand, with fonttools, brotli and uharfbuzz installed; the build never runs it.
Each font is one optical size and weight of the Latin and the extended Latin file, with proportional figures.
`metrics.json` has every letter's width and the kerning of every pair as HarfBuzz sets them, in units of 2000 an em:
Pillow can do neither without a program of the system's, and a build must look the same on every machine.
"""

from __future__ import annotations

import json
import sys
import tempfile
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import uharfbuzz as hb
from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

TARGET = Path(__file__).resolve().parents[1] / "plugins/newsarchive/publish/pictures/fonts"
# Name: optical size and weight.
CUTS = {"headline": (72, 500), "text": (24, 400)}
PARTS = ("newsreader-latin-standard-normal.woff2", "newsreader-latin-ext-standard-normal.woff2")
# Less than this many units is not seen.
_SEEN = 6
_FEATURES = {"liga": False, "pnum": True, "kern": True}


def make_font(folder: Path, size: int, weight: int, target: Path) -> dict[str, Any]:
    """Writes the font, and returns its measures."""
    with tempfile.TemporaryDirectory() as scratch:
        paths = []
        for name in PARTS:
            part = instancer.instantiateVariableFont(TTFont(folder / name), {"opsz": size, "wght": weight})
            part.flavor = None
            paths.append(str(Path(scratch, f"{name}.ttf")))
            part.save(paths[-1])
        font = Merger().merge(paths)
        whole = Path(scratch, "whole.ttf")
        font.save(whole)
        shaper = hb.Font(hb.Face(hb.Blob.from_file_path(str(whole))))
    metrics = measure(shaper, letters_of(font))
    # Figures and signs of currencies have a proportional form.
    shown = {ord(letter): _shape(shaper, letter)[0] for letter in metrics["widths"]}
    order = font.getGlyphOrder()
    for table in font["cmap"].tables:
        table.cmap.update({code: order[glyph] for code, glyph in shown.items() if code in table.cmap})
    for tag in ("GPOS", "GSUB", "GDEF", "gasp", "fpgm", "prep", "cvt "):
        if tag in font:
            del font[tag]
    # The same file whenever it is made.
    font.recalcTimestamp = False
    font["head"].created = font["head"].modified = TTFont(folder / PARTS[0])["head"].modified
    font.save(target)
    return metrics


def letters_of(font: TTFont) -> list[str]:
    """What can be drawn letter by letter: no marks that must be put above or below another, no controls."""
    codes = sorted(font.getBestCmap())
    return [chr(code) for code in codes if unicodedata.category(chr(code))[0] not in "MC" and code != 0xA0]


def measure(font: hb.Font, letters: Iterable[str]) -> dict[str, Any]:
    """``widths`` by letter; ``kerning`` by the left letter's class and the right one's, each a row of letters."""
    widths = {letter: _shape(font, letter)[1] for letter in letters}
    rows = {left: {right: _kern(font, left, right, widths) for right in widths} for left in widths}
    columns = {right: {left: rows[left][right] for left in widths} for right in widths}
    lefts, rights = _classes(rows), _classes(columns)
    kerning = {left: {right: rows[left[0]][right[0]] for right in rights if rows[left[0]][right[0]]} for left in lefts}
    return {"widths": widths, "kerning": {left: row for left, row in kerning.items() if row}}


def _classes(table: dict[str, dict[str, int]]) -> list[str]:
    """Letters that stand alike beside all others, joined."""
    found: dict[tuple[int, ...], str] = {}
    for letter, values in table.items():
        key = tuple(values.values())
        found[key] = found.get(key, "") + letter
    return list(found.values())


def _kern(font: hb.Font, left: str, right: str, widths: dict[str, int]) -> int:
    value = _shape(font, left + right)[1] - widths[left] - widths[right]
    return value if abs(value) >= _SEEN else 0


def _shape(font: hb.Font, text: str) -> tuple[int, int]:
    """The first glyph of a text, and the width of it all."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer, _FEATURES)
    return buffer.glyph_infos[0].codepoint, sum(place.x_advance for place in buffer.glyph_positions)


def as_lines(metrics: dict[str, Any]) -> str:
    """JSON with a row of kerning a line, so that a change shows as such."""
    cuts = []
    for name, cut in metrics.items():
        rows = ",\n".join(f"{_json(left)}:{_json(row)}" for left, row in cut["kerning"].items())
        cuts.append(f'{_json(name)}:{{"widths":{_json(cut["widths"])},"kerning":{{\n{rows}}}}}')
    return "{" + ",\n".join(cuts) + "}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def main(folder: Path) -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    metrics = {}
    for name, (size, weight) in CUTS.items():
        metrics[name] = make_font(folder, size, weight, TARGET / f"{name}.ttf")
        print(f"{name}: {(TARGET / f'{name}.ttf').stat().st_size:,} bytes, {len(metrics[name]['widths'])} letters")
    (TARGET / "metrics.json").write_text(as_lines(metrics), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
