"""Makes the theme's fonts lighter: the same glyphs, kerned a little more coarsely.

    uv run --with fonttools,brotli tools/kerning.py theme/static/fonts/newsreader-*.woff2

Half of each file was kerning, a value for each of some twelve thousand pairs.
Values are rounded to 1/200 em, a tenth of a pixel in running text, and a letter with an accent is kerned as the letter
without it is; but for i and j, whose accents meet what leans over them.
Then many letters have the same values, and stand in one class.
Run twice it changes nothing more.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.ttLib import TTFont

STEP = 10  # of 2000 units to the em
Pairs = dict[tuple[str, str], int]


def read_kerning(font: TTFont) -> Pairs:
    """Units between the two glyphs of each pair that has any; the first subtable that knows a pair decides."""
    found: Pairs = {}
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            assert lookup.LookupType == 2, "these fonts position glyphs by pairs alone"
            pairs = _listed(table) if table.Format == 1 else _classed(table, font.getGlyphOrder())
            for pair, value in pairs.items():
                found.setdefault(pair, value)
    return {pair: value for pair, value in found.items() if value}


def _listed(table: object) -> Pairs:
    return {
        (first, record.SecondGlyph): _advance(record)
        for first, given in zip(table.Coverage.glyphs, table.PairSet, strict=True)
        for record in given.PairValueRecord
    }


def _classed(table: object, glyphs: list[str]) -> Pairs:
    before, after = table.ClassDef1.classDefs, table.ClassDef2.classDefs
    return {
        (first, second): _advance(table.Class1Record[before.get(first, 0)].Class2Record[after.get(second, 0)])
        for first in table.Coverage.glyphs
        for second in glyphs
    }


def _advance(record: object) -> int:
    return getattr(record.Value1, "XAdvance", 0) if record.Value1 else 0


def find_plain(characters: Mapping[int, str]) -> dict[str, str]:
    """The glyph of the bare letter for each glyph that is one with an accent."""
    found = {}
    for code, glyph in characters.items():
        parts = unicodedata.normalize("NFD", chr(code))
        if len(parts) > 1 and parts[0] not in "ij" and ord(parts[0]) in characters:
            found[glyph] = characters[ord(parts[0])]
    return found


def write_kerning(font: TTFont) -> None:
    pairs, plain, glyphs = read_kerning(font), find_plain(font.getBestCmap()), font.getGlyphOrder()
    rounded = {pair: round(value / STEP) * STEP for pair, value in pairs.items() if abs(value) >= STEP}
    rows: dict[tuple[int, ...], list[str]] = {}
    columns: dict[tuple[int, ...], list[str]] = {}
    value = lambda first, second: rounded.get((plain.get(first, first), plain.get(second, second)), 0)  # noqa: E731
    for glyph in glyphs:
        rows.setdefault(tuple(value(glyph, other) for other in glyphs), []).append(glyph)
        columns.setdefault(tuple(value(other, glyph) for other in glyphs), []).append(glyph)
    rules = [
        f"pos [{' '.join(before)}] [{' '.join(after)}] {value(before[0], after[0])};"
        for before in rows.values()
        for after in columns.values()
        if value(before[0], after[0])
    ]
    systems = "languagesystem DFLT dflt; languagesystem latn dflt;"
    del font["GPOS"]
    addOpenTypeFeaturesFromString(
        font, f"{systems} feature kern {{ lookupflag IgnoreMarks; {' '.join(rules)} }} kern;", tables=["GPOS"]
    )


def main(paths: list[str]) -> None:
    for path in map(Path, paths):
        before = path.stat().st_size
        # The time of the change would differ at every run.
        font = TTFont(path, recalcTimestamp=False)
        write_kerning(font)
        font.save(path)
        print(f"{path.name}: {before} bytes, now {path.stat().st_size}")


if __name__ == "__main__":
    main(sys.argv[1:])
