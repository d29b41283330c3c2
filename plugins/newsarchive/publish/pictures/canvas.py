"""A sheet of paper to draw on in ink and, for one thing, in accent; and the small file that it becomes.

All is drawn at twice the size and then reduced, so that edges are smooth.
Ink is one number a pixel, from paper to ink through the theme's own colours, so that the file needs few of them.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal

from PIL import Image, ImageChops, ImageDraw, ImageFont

from newsarchive.publish.pictures.letters import FONTS, Face

WIDTH, HEIGHT = 1200, 630
_SCALE = 2
_SHEET = (WIDTH * _SCALE, HEIGHT * _SCALE)
Color = tuple[int, int, int]
Ink = Literal["rule", "soft", "second", "ink", "accent"]
# The colours of the light theme (theme/static/css/tokens.css), and how dark each is, of 255.
_PAPER: Color = (0xFF, 0xFE, 0xFA)
_ACCENT: Color = (0x9B, 0x2A, 0x1A)
_STOPS: tuple[tuple[int, Color], ...] = (
    (0, _PAPER),
    (51, (0xDC, 0xD6, 0xCB)),
    (136, (0x8D, 0x85, 0x7A)),
    (187, (0x5F, 0x57, 0x4E)),
    (255, (0x1B, 0x18, 0x15)),
)
_LEVELS: dict[Ink, int] = {"rule": 51, "soft": 136, "second": 187, "ink": 255, "accent": 255}
# Steps from paper to ink, and from paper to accent: sixteen colours in all, which are four bits a pixel.
_INKS, _ACCENTS = 12, 5
# Ordered dither (Bayer, 1973), four by four.
_BAYER = ((0, 8, 2, 10), (12, 4, 14, 6), (3, 11, 1, 9), (15, 7, 13, 5))


class Canvas:
    """Places are pixels of the finished picture, from its left and top; a text stands on its base line."""

    def __init__(self) -> None:
        self._ink = Image.new("L", _SHEET)
        self._accent: Image.Image | None = None

    def text(self, x: float, y: float, text: str, face: Face, size: float, ink: Ink = "ink") -> None:
        """From ``x`` to the right; every letter of it must be one that the font holds."""
        layer = self._layer(ink)
        for letter, at in face.places(text, size):
            if letter != " ":
                mask, left, top = _glyph(face.name, round(size * _SCALE), letter)
                layer.paste(_LEVELS[ink], (round((x + at) * _SCALE) + left, round(y * _SCALE) + top), mask)

    def box(self, left: float, top: float, right: float, bottom: float, ink: Ink = "ink") -> None:
        """Filled, and never so thin that it is not seen."""
        x, y, end, base = _scaled(left, top, right, bottom)
        self._pen(ink).rectangle((x, y, max(x, end - 1), max(y, base - 1)), fill=_LEVELS[ink])

    def frame(self, left: float, top: float, right: float, bottom: float, ink: Ink = "ink") -> None:
        """A box with nothing but paper in it, which hides what lies under it."""
        x, y, end, base = _scaled(left, top, right, bottom)
        self._ink.paste(0, (x, y, end, base))
        self._pen(ink).rectangle((x, y, end - 1, base - 1), outline=_LEVELS[ink], width=2 * _SCALE)

    def dashes(self, left: float, top: float, right: float, bottom: float, ink: Ink = "ink") -> None:
        """The outline of a box, dashed."""
        thick, on, step = 2.0, 6.0, 10.0
        for begin in _steps(left, right, step):
            end = min(begin + on, right)
            self.box(begin, top, end, top + thick, ink)
            self.box(begin, bottom - thick, end, bottom, ink)
        for begin in _steps(top, bottom, step):
            end = min(begin + on, bottom)
            self.box(left, begin, left + thick, end, ink)
            self.box(right - thick, begin, right, end, ink)

    def dot(self, x: float, y: float, radius: float, ink: Ink = "ink", dashed: bool = False) -> None:
        """A disc with a rim of paper around it; ``dashed``, a broken ring."""
        around, inside = _disc(radius + 1.5), _ring(radius) if dashed else _disc(radius)
        self._stamp(around, x, y, 0, "ink")
        self._stamp(inside, x, y, _LEVELS[ink], ink)

    def shade(self, left: float, top: float, right: float, bottom: float, stops: Sequence[tuple[float, float]],
              ink: Ink = "ink") -> None:  # fmt: skip
        """A box that is as dark as ``stops`` say (a share of its width, and how dark that is, from 0 to 1)."""
        wide, high = max(1, round(right - left)), max(1, round(bottom - top))
        darkness = [255 * _between(stops, (at + 0.5) / wide) for at in range(wide)]
        rows = [bytes(_dithered(value, at, row) for at, value in enumerate(darkness)) for row in range(4)]
        mask = Image.frombytes("L", (wide, high), b"".join(rows[row % 4] for row in range(high)))
        mask = mask.resize((wide * _SCALE, high * _SCALE), Image.Resampling.NEAREST)
        self._layer(ink).paste(_LEVELS[ink], (round(left) * _SCALE, round(top) * _SCALE), mask)

    def png(self) -> bytes:
        """The picture as a PNG of few colours, the same bytes for the same drawing."""
        picture = self._ink.reduce(_SCALE).point(_table(0, _INKS))
        if self._accent is not None and (box := self._accent.getbbox()):
            # Every accent has a higher number than any ink, and so lies above it.
            left, top, right, bottom = (edge // _SCALE for edge in (*box[:2], box[2] + 1, box[3] + 1))
            accents = self._accent.reduce(_SCALE, (left * _SCALE, top * _SCALE, right * _SCALE, bottom * _SCALE))
            under = picture.crop((left, top, right, bottom))
            picture.paste(ImageChops.lighter(under, accents.point(_table(_INKS - 1, _ACCENTS))), (left, top))
        picture.putpalette(_palette())
        file = io.BytesIO()
        picture.save(file, "PNG", bits=4, compress_level=6)
        return file.getvalue()

    def _layer(self, ink: Ink) -> Image.Image:
        """What is drawn in accent has a layer of its own, made when it is asked for."""
        if ink != "accent":
            return self._ink
        self._accent = self._accent or Image.new("L", _SHEET)
        return self._accent

    def _pen(self, ink: Ink) -> ImageDraw.ImageDraw:
        return ImageDraw.Draw(self._layer(ink))

    def _stamp(self, mask: Image.Image, x: float, y: float, level: int, ink: Ink) -> None:
        left, top = round(x * _SCALE - mask.width / 2), round(y * _SCALE - mask.height / 2)
        self._layer(ink).paste(level, (left, top), mask)


def _scaled(left: float, top: float, right: float, bottom: float) -> tuple[int, int, int, int]:
    """At least one pixel of the drawing each way."""
    x, y = round(left * _SCALE), round(top * _SCALE)
    return x, y, max(x + 1, round(right * _SCALE)), max(y + 1, round(bottom * _SCALE))


def _steps(begin: float, end: float, step: float) -> Sequence[float]:
    return [begin + step * place for place in range(max(1, int((end - begin) // step) + 1))]


def _between(stops: Sequence[tuple[float, float]], at: float) -> float:
    """The value at a place between stops that stand in order."""
    for (begin, first), (end, last) in pairwise(stops):
        if begin <= at <= end:
            return first + (last - first) * (at - begin) / (end - begin)
    return stops[-1][1] if at > stops[-1][0] else stops[0][1]


def _dithered(value: float, x: int, y: int) -> int:
    """A darkness a little more or less than it is, by its place, so that a shade has no steps in so few inks."""
    step = 255 / (_INKS - 1)
    return round(min(255, max(0, value + (_BAYER[y % 4][x % 4] - 7.5) / 16 * step)))


@cache
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    # Given as bytes: a name that is not found would be looked for among the system's fonts.
    data = io.BytesIO((FONTS / f"{name}.ttf").read_bytes())
    return ImageFont.truetype(data, size, layout_engine=ImageFont.Layout.BASIC)


# A letter comes again and again, in a headline and from picture to picture.
@lru_cache(maxsize=1024)
def _glyph(name: str, size: int, letter: str) -> tuple[Image.Image, int, int]:
    """A letter as a mask, and where that lies from the point on the base line at which the letter begins."""
    font = _font(name, size)
    left, top, right, bottom = (round(edge) for edge in font.getbbox(letter, anchor="ls"))
    mask = Image.new("L", (max(1, right - left), max(1, bottom - top)))
    ImageDraw.Draw(mask).text((-left, -top), letter, fill=255, font=font, anchor="ls")
    return mask, left, top


@cache
def _disc(radius: float) -> Image.Image:
    """A mask, twice the picture's size; drawn four times larger, for ellipses have no smooth edges."""
    side = round(radius * 2 * _SCALE) * 4
    image = Image.new("L", (side, side))
    ImageDraw.Draw(image).ellipse((0, 0, side - 1, side - 1), fill=255)
    return image.reduce(4)


@cache
def _ring(radius: float) -> Image.Image:
    side = round(radius * 2 * _SCALE) * 4
    image = Image.new("L", (side, side))
    pen = ImageDraw.Draw(image)
    for begin in range(0, 360, 60):
        pen.arc((0, 0, side - 1, side - 1), begin, begin + 38, fill=255, width=8 * _SCALE)
    return image.reduce(4)


@cache
def _table(first: int, steps: int) -> list[int]:
    """From darkness to the number of a colour; 0 stays paper."""
    numbers = [round(value * (steps - 1) / 255) for value in range(256)]
    return [first + number if number else 0 for number in numbers]


@cache
def _palette() -> bytes:
    inks = [_mixed(_STOPS, 255 * step / (_INKS - 1)) for step in range(_INKS)]
    accents = [_mixed(((0, _PAPER), (255, _ACCENT)), 255 * step / (_ACCENTS - 1)) for step in range(1, _ACCENTS)]
    return bytes(part for color in (*inks, *accents) for part in color)


def _mixed(stops: Sequence[tuple[int, Color]], at: float) -> Color:
    red, green, blue = (round(_between([(place, color[part]) for place, color in stops], at)) for part in range(3))
    return red, green, blue
