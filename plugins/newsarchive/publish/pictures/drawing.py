"""From a card to the picture: the archive's name and a date above a rule, the headline, the timeline at the foot."""

from __future__ import annotations

from dataclasses import replace

from newsarchive.publish.pictures.canvas import HEIGHT, WIDTH, Canvas
from newsarchive.publish.pictures.card import Card
from newsarchive.publish.pictures.letters import drawable, face
from newsarchive.publish.pictures.lines import Lines, fit, shortened
from newsarchive.publish.pictures.strip import LABELS, Place, draw_strip, draw_years, height_of, height_of_years

_MARGIN, _FOOT = 72.0, 40.0
_MEASURE = WIDTH - 2 * _MARGIN
# The head: a heavy rule, the line of name and date, a light rule.
_RULE, _FOLIO, _UNDER = 40.0, 88.0, 108.0
_NAME, _SMALL = 34, 28
_SIZES = (100, 92, 84, 78, 72, 66, 60, 54, 48)
_LINE_SIZES = (32, 30, 28)
_FOOT_PLACE = Place(_MARGIN, _MEASURE, HEIGHT - _FOOT - LABELS)
_AIR, _UNDER_TITLE = 30.0, 16.0


def draw_card(card: Card) -> bytes:
    """The card as a PNG of 1200 by 630 pixels."""
    card = _as_drawable(card)
    canvas = Canvas()
    _draw_head(canvas, card)
    end = _draw_words(canvas, card, _FOOT_PLACE.base - _height_of_foot(card) - _AIR)
    _draw_foot(canvas, card, _FOOT_PLACE.base - end - _AIR)
    return canvas.png()


def _as_drawable(card: Card) -> Card:
    """The card with those of its texts that the fonts hold; what is first of the others stands for a lost title."""
    title, line, folio, archive = map(drawable, (card.title, card.line, card.folio, card.archive))
    if not title:
        title, line, folio = (line, "", folio) if line else (folio, "", "")
    return replace(card, title=title, line=line, folio=folio, archive=archive)


def _draw_head(canvas: Canvas, card: Card) -> None:
    archive, folio = card.archive, card.folio
    canvas.box(_MARGIN, _RULE, WIDTH - _MARGIN, _RULE + 5)
    left = _MEASURE
    if folio:
        width = face("text").width(folio, _SMALL)
        canvas.text(WIDTH - _MARGIN - width, _FOLIO, folio, face("text"), _SMALL, "second")
        left -= width + _AIR
    if archive:
        canvas.text(_MARGIN, _FOLIO, shortened(archive, face("headline"), _NAME, left), face("headline"), _NAME)
    if archive or folio:
        canvas.box(_MARGIN, _UNDER, WIDTH - _MARGIN, _UNDER + 1.5, "rule")


def _height_of_foot(card: Card) -> float:
    """What the foot takes at least of the room above its line."""
    if card.years:
        return height_of_years()
    return height_of(card.drawn) if _has_strip(card) and card.drawn else 0.0


def _has_strip(card: Card) -> bool:
    return card.drawn is not None and card.drawn.axis is not None


def _draw_foot(canvas: Canvas, card: Card, room: float) -> None:
    """The timeline, with its names on the lower margin; a rule where there is none."""
    if card.years:
        draw_years(canvas, card.years, _FOOT_PLACE)
    elif card.drawn is not None and _has_strip(card):
        draw_strip(canvas, card.drawn, card.here, _FOOT_PLACE, room)
    else:
        canvas.box(_MARGIN, HEIGHT - _FOOT - 1.5, WIDTH - _MARGIN, HEIGHT - _FOOT, "rule")


def _draw_words(canvas: Canvas, card: Card, bottom: float) -> float:
    """The headline, and the line under it; returns where they end."""
    title, line, top = card.title, card.line, _UNDER + _AIR
    small = fit(line, face("text"), _LINE_SIZES, _MEASURE, 2.6 * _LINE_SIZES[-1], 1.3) if line else None
    if title:
        room = bottom - top - (small.height + _UNDER_TITLE if small else 0)
        top = _set(canvas, fit(title, face("headline"), _SIZES, _MEASURE, room), "headline", top)
    return _set(canvas, small, "text", top + _UNDER_TITLE) if small else top


def _set(canvas: Canvas, lines: Lines, name: str, top: float) -> float:
    """Draws lines from ``top`` down, and returns where they end."""
    for number, line in enumerate(lines.lines):
        y = top + number * lines.pitch + lines.size * 0.8
        if name == "headline":
            canvas.text(_MARGIN, y, line, face("headline"), lines.size)
        else:
            canvas.text(_MARGIN, y, line, face("text"), lines.size, "second")
    return top + lines.height
