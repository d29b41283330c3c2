"""Share images: the same bytes for the same values, every letter a letter, nothing drawn that the page does not say."""

from __future__ import annotations

import datetime
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from newsarchive.dates import parse_edtf
from newsarchive.index.density import build_density
from newsarchive.index.timeline import Timeline, build_timeline
from newsarchive.model import Event, Role
from newsarchive.publish.language.words import ENGLISH
from newsarchive.publish.pictures.card import Card
from newsarchive.publish.pictures.drawing import draw_card
from newsarchive.publish.pictures.letters import FONTS, drawable, face
from newsarchive.publish.pictures.lines import fit, shortened
from newsarchive.publish.views.share import describe

ROOT = Path(__file__).parents[2]
HEADLINE = "US, Russia hold ‘productive’ arms control talks in Geneva"
DRAW_ONE = """
import hashlib, sys
from newsarchive.dates import parse_edtf
from newsarchive.index.timeline import build_timeline
from newsarchive.model import Event
from newsarchive.publish.pictures.card import Card
from newsarchive.publish.pictures.drawing import draw_card
drawn = build_timeline([Event("e", "E", parse_edtf("2021-07-21~/2021-07-31~")), Event("f", "F", parse_edtf("2008/.."))])
card = Card("Łódź: “We Agreed”", "The Record", "30 September 2021", "AFP", drawn, "e")
print(hashlib.sha256(draw_card(card)).hexdigest())
"""


def timeline(*dates: str) -> Timeline:
    return build_timeline([Event(f"e{number}", "Talks", parse_edtf(date)) for number, date in enumerate(dates)])


def card(title: str = HEADLINE, drawn: Timeline | None = None, **values: str) -> Card:
    return Card(title, "The Record", "30 September 2021", "AFP, in Dawn", drawn, **values)


def opened(picture: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(picture))
    image.load()
    return image


def inked(one: Card, box: tuple[int, int, int, int] = (0, 0, 1200, 630)) -> int:
    """How many pixels of a part of the picture are not paper."""
    return sum(opened(draw_card(one)).crop(box).histogram()[1:])


def colours(one: Card) -> set[tuple[int, int, int]]:
    return {colour for _, colour in opened(draw_card(one)).convert("RGB").getcolors()}  # type: ignore[misc]


MANY = timeline(*(f"20{year}-{month:02}-1{month % 9}" for year in range(17, 21) for month in range(1, 11)))
CARDS = {
    "bare": card(),
    "one day": card("Peace", timeline("1945-05-08"), here="e0"),
    "every shape": card(drawn=timeline("2021-06", "2021-07-21~/2021-07-31~", "2008/..", "../2003", "19XX")),
    "forty events": card("A long headline " * 12, MANY, here="e7"),
    "before Christ": card("The Ides of March", timeline("-0043-03-15", "-0479", "0014-08-19")),
    "an actor's lanes": card(drawn=build_timeline(
        [Event("e", "E", parse_edtf("2021-05-03"))], [Role("Mayor", start=datetime.date(2019, 1, 1), end=None)],
        [datetime.date(2021, 5, day).toordinal() for day in range(1, 9)])),
    "years": Card("The Record", line="What it is.", years=build_density(
        Event(f"e{year}", "E", parse_edtf(f"{year}-0{year % 9 + 1}")) for year in range(1890, 2021))),
    "nothing": Card(""),
}  # fmt: skip


@pytest.mark.parametrize("name", CARDS)
def test_a_picture_is_a_small_png_of_the_size_that_is_asked_for(name: str) -> None:
    picture = draw_card(CARDS[name])
    image = opened(picture)
    assert (image.format, image.size, image.mode) == ("PNG", (1200, 630), "P")
    assert len(picture) <= 25_000
    assert image.info.keys() <= {"transparency"}, "no date, no program, nothing but the picture"


@pytest.mark.parametrize("name", CARDS)
def test_nothing_reaches_into_the_margins(name: str) -> None:
    image = opened(draw_card(CARDS[name])).convert("RGB")
    for margin in ((0, 0, 70, 630), (1130, 0, 1200, 630), (0, 0, 1200, 38), (0, 598, 1200, 630)):
        assert image.crop(margin).getcolors(1) is not None, margin


def test_another_process_on_another_home_draws_the_same_bytes(tmp_path: Path) -> None:
    """Neither the order of hashes nor the fonts of a machine have a part in it."""
    (tmp_path / "fonts.conf").write_text("<fontconfig><dir>/nowhere</dir></fontconfig>")
    digests = set()
    for seed, home in (("1", tmp_path), ("2", Path.home())):
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins"), "PYTHONHASHSEED": seed, "HOME": str(home),
                       "FONTCONFIG_FILE": str(tmp_path / "fonts.conf"), "LC_ALL": "C"}  # fmt: skip
        made = subprocess.run([sys.executable, "-c", DRAW_ONE], env=environment, check=True, capture_output=True)
        digests.add(made.stdout)
    assert len(digests) == 1
    scope: dict[str, object] = {}
    exec(DRAW_ONE.replace("print(", "found = ("), scope)
    assert digests == {f"{scope['found']}\n".encode()}


@pytest.mark.parametrize("name", ["headline", "text"])
def test_every_letter_of_the_fonts_is_drawn_and_none_as_an_empty_box(name: str) -> None:
    from newsarchive.publish.pictures.canvas import _font  # noqa: PLC0415

    font = _font(name, 80)
    box = font.getmask("\U0010fffe").getbbox(), bytes(font.getmask("\U0010fffe"))
    letters = face(name).widths  # type: ignore[arg-type]
    assert [
        one for one in letters if one != " " and (font.getmask(one).getbbox(), bytes(font.getmask(one))) == box
    ] == []


def test_widths_are_those_of_the_fonts() -> None:
    """To a pixel and a half of 400, for Pillow rounds what it draws to its grid."""
    from newsarchive.publish.pictures.canvas import _font  # noqa: PLC0415

    for name in ("headline", "text"):
        font, widths = _font(name, 400), face(name).widths
        assert [one for one in widths if abs(font.getlength(one) - widths[one] * 400 / 2000) > 1.5] == []


def test_letters_are_kerned() -> None:
    assert face("headline").width("To", 100) < face("headline").width("T", 100) + face("headline").width("o", 100) - 3


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Łódź talks,\n  in June", "Łódź talks, in June"),
        ("Cafe\u0301", "Café"),
        ("a soft\xad hyphen and a\u200b space", "a soft hyphen and a space"),
        ("non\u2011breaking", "non-breaking"),
        ("Переговоры в Женеве", ""),
        ("محادثات", ""),
        ("日美会谈", ""),
        ("Talks 🕊", ""),
        ("q\u0323", ""),
        ("\x07", ""),
    ],
)
def test_a_text_is_drawable_where_every_letter_of_it_is(text: str, drawn: str) -> None:
    assert drawable(text) == drawn


def test_a_headline_in_letters_that_the_fonts_lack_leaves_the_rest() -> None:
    """The line under it takes its place; a box is never drawn."""
    cyrillic = draw_card(card("Переговоры в Женеве", timeline("2021-09-30"), here="e0"))
    assert cyrillic == draw_card(
        Card("AFP, in Dawn", "The Record", "30 September 2021", "", timeline("2021-09-30"), "e0")
    )
    assert draw_card(Card("谈判", "档案", "", "新华社")) == draw_card(Card(""))


def test_markup_in_a_headline_is_drawn_as_it_stands() -> None:
    plain, tagged = card("Talks fail"), card("<b>Talks</b> &amp; fail")
    assert inked(tagged) > inked(plain)
    assert draw_card(tagged) != draw_card(card("Talks & fail"))


def test_a_word_without_an_end_is_cut_within_the_margins() -> None:
    set_in = fit("Donau" * 40, face("headline"), (90, 50), 1056, 170)
    assert len(set_in.lines) == 3
    assert set_in.lines[-1].endswith("…")
    assert all(face("headline").width(line, set_in.size) <= 1056 for line in set_in.lines)


def test_a_headline_is_as_large_as_there_is_room_for_and_its_lines_are_even() -> None:
    short, long = (fit(text, face("headline"), (90, 70, 50), 1056, 200) for text in ("Peace", HEADLINE))
    assert (short.lines, short.size) == (("Peace",), 90)
    assert (long.lines, long.size) == (("US, Russia hold ‘productive’", "arms control talks in Geneva"), 70)


def test_what_is_too_long_ends_at_a_word() -> None:
    assert shortened("Talks, which failed, resume", face("text"), 30, 200) == "Talks, which…"
    assert shortened("Talks", face("text"), 30, 200) == "Talks"


def test_only_the_event_that_is_pointed_out_is_red() -> None:
    red = {colour for colour in colours(card(drawn=timeline("2021-09-30"), here="e0")) if colour[0] > 2 * colour[1]}
    assert (0x9B, 0x2A, 0x1A) in red
    assert not [colour for colour in colours(card(drawn=timeline("2021-09-30"))) if colour[0] > 2 * colour[1]]


def test_a_date_that_is_less_exact_is_a_wider_mark() -> None:
    """A day is a dot, a month a frame as wide as the month, a year as wide as the year."""
    strip = (72, 400, 1128, 545)
    day, month, year = (inked(card("Talks", timeline("2020-01-01", "2022-12-31", date)), strip)
                        for date in ("2021-06-10", "2021-06", "2021"))  # fmt: skip
    assert month != day
    assert year > month + 200


def test_a_change_of_one_value_changes_the_picture() -> None:
    before = opened(draw_card(card())).convert("RGB")
    other = opened(draw_card(Card(HEADLINE, "The Record", "1 October 2021", "AFP, in Dawn"))).convert("RGB")
    changed = ImageChops.difference(before, other).getbbox()
    assert changed is not None
    assert changed[1] >= 60 and changed[3] <= 106, "the date stands in the line at the head alone"


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (Card("Who fell?", "The Record", "1 May 2021", "AFP"), "Who fell? AFP. 1 May 2021. The Record."),
        (Card("Talks", drawn=timeline("2021-06", "2010")), "Talks. Timeline, 2010 to 2021: 2 events."),
        (Card("The Record", line="What it is.", years=CARDS["years"].years),
         "The Record. What it is. Events by year, 1890 to 2020."),
        (Card("谈判", "The Record"), "The Record."),
    ],
)  # fmt: skip
def test_a_picture_is_told_in_words(shown: Card, words: str) -> None:
    assert describe(ENGLISH, shown) == words


def test_the_fonts_carry_their_licence() -> None:
    assert "SIL Open Font License" in (FONTS / "OFL.txt").read_text("utf-8")
    assert {path.name for path in FONTS.iterdir()} == {"OFL.txt", "headline.ttf", "text.ttf", "metrics.json"}
