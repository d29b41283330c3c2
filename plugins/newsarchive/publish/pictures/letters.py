"""The two fonts of share images: which letters they hold, how wide a text is, and where each letter of it stands.

Widths and kerning come from a file beside the fonts (`tools/picture_fonts.py` makes it), not from a shaping library:
Pillow takes that from the system, and then the same archive would look otherwise on another machine.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Literal

FONTS = Path(__file__).parent / "fonts"
Name = Literal["headline", "text"]
_EM = 2000
# What reads the same as a letter that the fonts hold: spaces of other widths, other hyphens.
_SAME = {0x2010: "-", 0x2011: "-", 0x2012: "–", 0x2015: "—", 0x02BC: "’", 0x2024: ".", 0x2212: "−"}


@dataclass(frozen=True, slots=True)
class Face:
    """A font's measures, in units of 2000 an em: ``pairs`` says by how much two letters stand nearer or farther."""

    name: Name
    widths: Mapping[str, int]
    pairs: Mapping[tuple[str, str], int]
    tracking: int = 0

    def places(self, text: str, size: float) -> Iterator[tuple[str, float]]:
        """Each letter, and where it begins, in pixels from the text's beginning."""
        at = 0
        for letter, after in pairwise(f"{text}\0"):
            yield letter, at * size / _EM
            at += self.widths[letter] + self.tracking + self.pairs.get((letter, after), 0)

    def width(self, text: str, size: float) -> float:
        """How wide ``text`` is; KeyError where the font does not hold one of its letters."""
        kerned = sum(self.pairs.get(pair, 0) for pair in pairwise(text))
        spaced = self.tracking * max(0, len(text) - 1)
        return (sum(map(self.widths.__getitem__, text)) + kerned + spaced) * size / _EM


@cache
def face(name: Name) -> Face:
    """Headlines are set a little tighter than the rest."""
    measures = json.loads((FONTS / "metrics.json").read_text(encoding="utf-8"))[name]
    pairs = {
        (left, right): value
        for lefts, row in measures["kerning"].items()
        for rights, value in row.items()
        for left in lefts
        for right in rights
    }
    return Face(name, measures["widths"], pairs, -20 if name == "headline" else 0)


def drawable(text: str) -> str:
    """``text`` on one line as the fonts can draw it; empty where they do not hold all of its letters.

    >>> drawable("Cafe\\u0301 in  Łódź"), drawable("Переговоры"), drawable("谈判 talks")
    ('Café in Łódź', '', '')
    """
    joined = " ".join(unicodedata.normalize("NFC", text).translate(_SAME).split())
    plain = "".join(letter for letter in joined if unicodedata.category(letter) != "Cf")
    held = face("headline").widths.keys() & face("text").widths.keys()
    return plain if held.issuperset(plain) else ""
