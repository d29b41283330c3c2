"""Texts that are made to last for hours, or to fill the memory: refused in words, or done in 30 seconds and 1 GB.

Each lies in a small sound archive, and is built by the real command with one process.
``make test`` builds all that are refused in one archive, and some that are borne in a smaller form; ``make torture``
builds every one by itself.
What a build takes is measured in seconds of the processor, which do not hang on what else the machine does; a build
that takes far more than it may is ended by the system.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from newsarchive.slugs import slugify

ROOT = Path(__file__).parents[1]
GOOD = ROOT / "tests" / "bad" / "good.txt"
_FILE = re.compile(r"^-- (?P<path>\S.*?) --\n", re.MULTILINE)
SECONDS, MEGABYTES = 30, 1000
# For machines that are slower, or busy: a bomb takes hours.
PATIENCE = 4


def body(text: str) -> str:
    return f"---\ntitle: A bomb\ndate: 2021-10-01\n---\n{text}\n"


def head(lines: str) -> str:
    return f"---\ntitle: A bomb\ndate: 2021-10-01\n{lines}---\nText.\n"


def upto(unit: str, size: int) -> str:
    return unit * (size // len(unit))


def paragraphs(unit: str, number: int = 10) -> str:
    """As many of the longest paragraphs as a file may hold, each all of one thing."""
    return "\n\n".join([upto(unit, 99_000)] * number)


def dense(size: int) -> str:
    """As the press writes: names known and unknown, dates of every kind, what was said and what was done."""
    given = "Adela Bruno Carla Dmitri Elena Farid Greta Hassan Ines Jonas Katya Luis Mona Nils Olga Paolo Rosa".split()
    family = "Almond Brandt Cordero Dahl Fontaine Gruber Haddad Ivanova Jansen Kowal Lindqvist Moreau Novak".split()
    states = "France Germany Russia China Japan Canada Kenya Brazil India Mexico Turkey Egypt Poland Sweden".split()
    places = "Geneva Vienna Brussels Washington Moscow Beijing London Paris Berlin Ottawa Canberra Nairobi".split()
    pieces: list[str] = []
    for number in range(size // 1050):
        name = f"{given[number % 17]} {family[number % 13]}{'abcdefghij'[number // 221 % 10] * (number > 221)}"
        state, other, place = states[number % 14], states[(number * 5 + 3) % 14], places[number % 12]
        day = f"{number % 28 + 1} May {1990 + number // 28 % 30}"
        last = name.split()[1]
        pieces.append(
            f"{name}, the foreign minister of {state}, met envoys from {other} in {place} on {day}. “We agreed,” said "
            f"{last} on Thursday. The talks went on for two weeks.\n\n"
            f"{last} called on {other} to return to the table, and told reporters that the two sides were far apart. "
            f"“They have not answered,” he said. The government of {state} defended its record on trade, and praised "
            f"the work of its delegation. Officials from {other} would not comment; a spokeswoman for the United "
            f"Nations said that it welcomed every step. {last}, whose party lost seats in the last election, faces "
            "criticism at home. Analysts doubt that the plan will find a majority, and farmers fear for their "
            "trade.\n\n"
            f"{state} rejected a proposal by {other} in {1990 + number % 31}; he will go to {place}.\n\n"
        )
    return "".join(pieces)


@dataclass(frozen=True)
class Bomb:
    """A file's text, made when asked for, and its folder; ``said`` is how it is refused, empty where it is borne."""

    make: Callable[[], str]
    said: str = ""
    folder: str = "articles/2021"


LONG = (
    "error: here begins a paragraph, list or table of more than 100,000 characters; put blank lines between its parts"
)
WHOLE = "error: the text has more than 1,000,000 characters; split it into several"
MANY = "error: the text has more than 20,000 paragraphs; split it into several"
LARGE = "error: the file has more than 1,500,000 bytes; split it into several"
OPEN = "error: more than 500 brackets are opened here with"
TAGS = "error: more than 500 tags are opened from here on with < and not closed"
DEEP = "error: lists and maps stand more than 12 deep in one another"

REFUSED: dict[str, Bomb] = {
    "ten million letters": Bomb(lambda: body("Jane Roe said so. " * 600_000), LARGE),
    "a text of a million letters": Bomb(lambda: body("Jane Roe said so.\n\n" * 60_000), WHOLE),
    "a line of 900,000 letters": Bomb(lambda: body("x" * 900_000), LONG),
    "a sentence of 900,000 letters": Bomb(lambda: body(upto("Jane Roe met envoys on Friday and ", 900_000)), LONG),
    "a table of 100,000 cells": Bomb(
        lambda: body("|a" * 100 + "|\n" + "|-" * 100 + "|\n" + ("|b" * 100 + "|\n") * 1000), LONG
    ),
    "50,000 lines that quote": Bomb(lambda: body("> x\n" * 50_000), LONG),
    "50,000 stars with words": Bomb(lambda: body("*x " * 50_000), LONG),
    "50,000 backticks with words": Bomb(lambda: body("`x " * 50_000), LONG),
    "a list of 100,000": Bomb(lambda: body("- x\n" * 100_000), LONG),
    "30,000 addresses of links": Bomb(
        lambda: body("".join(f"[{number}]: https://x.example/\n" for number in range(30_000))), LONG
    ),
    "300,000 paragraphs": Bomb(lambda: body("x\n\n" * 300_000), MANY),
    "190,000 headings": Bomb(lambda: body("# x\n\n" * 190_000), MANY),
    "35,000 footnotes": Bomb(lambda: body("".join(f"x[^{n}]\n\n[^{n}]: y\n\n" for n in range(35_000))), MANY),
    "20,000 brackets": Bomb(lambda: body("[" * 20_000), OPEN),
    "brackets of pictures": Bomb(lambda: body("![" * 20_000), OPEN),
    "30,000 tags without an end": Bomb(lambda: body("<a " * 30_000), TAGS),
    "tags over many paragraphs": Bomb(lambda: body("<a \n\n" * 10_000), TAGS),
    "tags in tags": Bomb(lambda: body("<div>" * 19_000), TAGS),
    "tags in tags, over many paragraphs": Bomb(lambda: body("<b>x\n\n" * 10_000), TAGS),
    "addresses without an end": Bomb(lambda: body("<https://x.example " * 5_000), TAGS),
    "comments without an end": Bomb(lambda: body("<!-- " * 19_000), TAGS),
    "400 lists in lists": Bomb(
        lambda: body("".join(" " * 4 * depth + "- x\n" for depth in range(200))),
        "error: a list stands more than 40 deep",
    ),
    "aliases of aliases": Bomb(
        lambda: head(
            "a: &a [x, x, x, x, x, x, x, x, x]\n"
            + "".join(
                f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n"
                for old, new in zip("abcdefgh", "bcdefghi", strict=True)
            )
        ),
        "error: '&a' is read as an anchor of YAML",
    ),
    "20,000 maps in maps": Bomb(lambda: head(f"topics: {'{a: ' * 20_000}\n"), DEEP),
    "20,000 lists in lists of the head": Bomb(lambda: head(f"topics: {'[' * 20_000}\n"), DEEP),
    "10,000 actors that nobody knows": Bomb(
        lambda: head(f"actors: [{', '.join(f'a{n}' for n in range(10_000))}]\n"), "error: unknown actor 'a0'"
    ),
    "an event of 10,000 actors that nobody knows": Bomb(
        lambda: f"---\ntitle: They met\ndate: 2021-09-30\nactors: [{', '.join(f'a{n}' for n in range(10_000))}]\n---\n",
        "error: unknown actor 'a0'",
        "events",
    ),
    "a headline of a million letters": Bomb(
        lambda: f"---\ntitle: {'Jane Roe met envoys ' * 45_000}\ndate: 2021-10-01\n---\nText.\n",
        "error: title has more than 400 characters",
    ),
}
BORNE: dict[str, Bomb] = {
    "dense news": Bomb(lambda: body(dense(950_000))),
    "sentences of 99,000 letters": Bomb(lambda: body(paragraphs("Jane Roe met Russia in Geneva on 3 May 2020 and "))),
    "lists of countries": Bomb(lambda: body(paragraphs("Japan, China, "))),
    "titles in a row": Bomb(lambda: body(paragraphs("Mr "))),
    "capitals in a row": Bomb(lambda: body(paragraphs("A "))),
    "names in a row": Bomb(lambda: body(paragraphs("Ab Cd "))),
    "initials in a row": Bomb(lambda: body(paragraphs("A."))),
    "May, May, May": Bomb(lambda: body(paragraphs("May "))),
    "1 1 1": Bomb(lambda: body(paragraphs("1 "))),
    "the the the": Bomb(lambda: body(paragraphs("the "))),
    "dates joined to dates": Bomb(lambda: body(paragraphs("3 May 2020 and 4 May 2020, "))),
    "ranges in ranges": Bomb(lambda: body(paragraphs("from 3 May to 4 June "))),
    "quotes never closed": Bomb(lambda: body(paragraphs("“today he said "))),
    "straight quotes": Bomb(lambda: body(paragraphs('"today '))),
    "weekdays that are wrong": Bomb(lambda: body(paragraphs("On Monday, 5 May 2020 he said. "))),
    "brackets in a row": Bomb(lambda: body(paragraphs("(a) "))),
    "dots before a letter": Bomb(lambda: body(paragraphs("." * 9_000 + "x"))),
    "marks between letters": Bomb(lambda: body(paragraphs("!x"))),
    "stars": Bomb(lambda: body("*" * 50_000)),
    "stars between letters": Bomb(lambda: body(paragraphs("*x"))),
    "lines below letters": Bomb(lambda: body(paragraphs("_x "))),
    "backticks": Bomb(lambda: body(paragraphs("`x "))),
    "backslashes": Bomb(lambda: body(paragraphs("\\"))),
    "entities": Bomb(lambda: body(paragraphs("&amp;"))),
    "closed tags": Bomb(lambda: body(paragraphs("<b>x</b> "))),
    "50,000 signs of quoting": Bomb(lambda: body(">" * 50_000)),
    "links": Bomb(lambda: body(paragraphs("[x](https://x.example/y) "))),
    "10,000 pictures": Bomb(lambda: body("![x](https://x.example/y.png)\n\n" * 10_000)),
    "spaces": Bomb(lambda: body("x" + " " * 90_000 + "x")),
    "the same day 40,000 times": Bomb(lambda: body(("He met China on Monday. " * 20 + "\n\n") * 2_000)),
    "what the talks were": Bomb(
        lambda: body("Jane Roe met China on Monday.\n\n" * 10_000 + paragraphs("The talks went on. ", 6))
    ),
    "verbs that nobody knows": Bomb(
        lambda: body("".join(f"China zq{n}ed on 3 May 2020 w{n} v{n}.\n\n" for n in range(19_000)))
    ),
    "5,000 events in a head": Bomb(
        lambda: (
            head(
                "events:\n"
                + "".join(
                    f"  - action: add\n    quote: Text {n}.\n    title: It {n}\n    date: 2020-05-03\n"
                    for n in range(5_000)
                )
            )
            + "".join(f"Text {n}. " for n in range(5_000))
        )
    ),
    "20,000 corrections": Bomb(
        lambda: head("corrections:\n" + "".join(f"  - date: 2021-10-02\n    text: Mended {n}\n" for n in range(20_000)))
    ),
    "a head of 80,000 keys": Bomb(lambda: head("".join(f"k{n}: 1\n" for n in range(80_000)))),
    "10,000 topics": Bomb(lambda: head(f"topics: [{', '.join(f'topic {n}' for n in range(10_000))}]\n")),
    "a note of 100,000 lines": Bomb(lambda: head("notes: |\n" + "  x\n" * 100_000)),
    "40,000 aliases": Bomb(
        lambda: (
            "---\nname: Jane Woe\ntype: person\naliases:\n"
            + "".join(f"  - Jane W{n}\n" for n in range(40_000))
            + "---\n"
        ),
        folder="actors",
    ),
    "a page as long as may be": Bomb(lambda: f"---\ntitle: A page\n---\n{dense(950_000)}", folder="pages"),
    "a note on an actor as long as may be": Bomb(
        lambda: f"---\nname: Jane Woe\ntype: person\n---\n{dense(950_000)}", folder="actors"
    ),
}


@dataclass(frozen=True)
class Took:
    code: int
    said: str
    seconds: float
    megabytes: float


def build(folder: Path, bombs: Mapping[str, str]) -> Took:
    """The command on a sound archive with these files; ``bombs`` by path below ``content/``."""
    parts = _FILE.split(GOOD.read_text(encoding="utf-8"))
    files = dict(zip(parts[1::2], parts[2::2], strict=True)) | {f"content/{path}": text for path, text in bombs.items()}
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    settings = (ROOT / "pelican.conf.py").read_text(encoding="utf-8").replace('"search": True', '"search": False')
    (folder / "pelican.conf.py").write_text(settings, encoding="utf-8")
    (folder / "theme").symlink_to(ROOT / "theme")
    words = f'ulimit -t {SECONDS * PATIENCE}; exec "{sys.executable}" -m newsarchive build content -o output --jobs 1'
    env = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    with (folder / "said.txt").open("wb") as said:
        process = subprocess.Popen(["sh", "-c", words], cwd=folder, env=env, stdout=said, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    text = (folder / "said.txt").read_text(encoding="utf-8", errors="replace")
    shutil.rmtree(folder)
    return Took(process.returncode, text, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def path_of(name: str, bomb: Bomb) -> str:
    return f"{bomb.folder}/{slugify(name)}.md"


def test_what_cannot_be_borne_is_refused_at_once_with_its_place(tmp_path: Path) -> None:
    took = build(tmp_path, {path_of(name, bomb): bomb.make() for name, bomb in REFUSED.items()})
    assert took.code == 1 and "Traceback" not in took.said, took.said[-2000:]
    told = took.said.split("\n")
    for name, bomb in REFUSED.items():
        path = f"content/{path_of(name, bomb)}:"
        assert any(line.startswith(path) and bomb.said in line for line in told), name
    assert took.megabytes < MEGABYTES


def test_what_can_be_borne_is_built(tmp_path: Path) -> None:
    """All articles in one archive, each with a part of its text."""
    begun = body("")
    texts = {path_of(name, bomb): bomb.make() for name, bomb in BORNE.items()}
    took = build(tmp_path, {path: text[:3_000] for path, text in texts.items() if text.startswith(begun[:-1])})
    assert took.code == 0 and "Traceback" not in took.said, took.said[-2000:]
    assert took.megabytes < MEGABYTES


@pytest.mark.torture
@pytest.mark.parametrize("name", [*REFUSED, *BORNE])
def test_each_is_refused_or_built_in_time(name: str, torture: bool, tmp_path: Path) -> None:
    if not torture:
        pytest.skip("make torture builds each by itself; make test builds them together")
    bomb = REFUSED.get(name) or BORNE[name]
    took = build(tmp_path, {path_of(name, bomb): bomb.make()})
    print(f"\n{name}: {'refused' if bomb.said else 'built'} in {took.seconds:.1f} s with {took.megabytes:.0f} MB")
    assert took.code == int(bool(bomb.said)), took.said[-2000:]
    assert bomb.said in took.said and "Traceback" not in took.said
    assert took.seconds < SECONDS * PATIENCE and took.megabytes < MEGABYTES
