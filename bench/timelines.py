"""Archives made up to look at timelines, and what many events cost: ``python bench/timelines.py 5000``.

Invented people meet, sign and visit on made-up days of 36 years; nothing in it is news.
The same ``count`` gives the same bytes on every machine.
``--write FOLDER`` only writes the archive, for a look at its pages; ``--shapes`` writes the one that holds a date of
every kind: ancient, before Christ, vague, open, alleged, planned, called off, denied.
"""

from __future__ import annotations

import argparse
import datetime
import gzip
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generated import PEOPLE, PLACES, STATES, MadeUp, write_actors, write_yaml

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "plugins"))

from newsarchive.model import Indexes  # noqa: E402
from newsarchive.pipeline import read_site  # noqa: E402
from newsarchive.publish.addresses import file_of  # noqa: E402
from newsarchive.publish.plans import build_pages, build_texts  # noqa: E402
from newsarchive.publish.render import make_environment, render_page  # noqa: E402
from newsarchive.publish.site import Site  # noqa: E402

SEED = 20210930
YEARS = range(1991, 2027)
AN_ARTICLE = 4
SITE = Site("The Made-up Record", "https://example.org/archive", "An archive made up for measuring.", search=False)

ACTS = (
    "signed a {thing} treaty with {state} in {place}",
    "met the president of {state} in {place}",
    "visited {state}",
    "opened {thing} talks with {state} in {place}",
    "resigned after a quarrel over {thing}",
    "rejected a {thing} agreement with {state}",
)
# How a text says when, and how often: mostly the day, as in the news.
TIMES = ("on {month} {day}, {year}",) * 7 + ("in {month} {year}",) * 2 + ("in {year}",)
THINGS = "fishery grain border rail water customs aviation pension satellite harbour timber postal coal salt".split()
TOPICS = "harbours borders harvests railways ministries treaties".split()
MONTHS = [f"{datetime.date(2000, month, 1):%B}" for month in range(1, 13)]
FILLER = "Those who were there spoke of a long day, and of little that both sides could call their own."


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of the processor to render all pages and forms, their number, and the heaviest of them, gzipped."""

    seconds: float
    files: int
    largest: tuple[tuple[str, int], ...]
    kinds: tuple[tuple[str, float], ...]


def build_articles(events: int) -> Iterator[MadeUp]:
    """Articles that tell ``events`` dated events between them, the last one what remains."""
    chance = random.Random(SEED)
    for number, begin in enumerate(range(0, events, AN_ARTICLE), 1):
        told = [_telling(chance) for _ in range(min(AN_ARTICLE, events - begin))]
        latest = max(year for year, _ in told)
        date = datetime.date(latest, 12, 31) + datetime.timedelta(days=chance.randrange(1, 200))
        title = f"{chance.choice(PLACES)} looks back on {chance.choice(THINGS)}, number {number}"
        body = "\n\n".join(f"{sentence} {FILLER}" for _, sentence in told)
        yield MadeUp(f"{date}-looks-back-{number}", title, date, tuple(sorted(chance.sample(TOPICS, 2))), body)


def _telling(chance: random.Random) -> tuple[int, str]:
    """A year, the later ones more often, and a sentence that tells something of it."""
    year = chance.choice(YEARS) if chance.random() < 0.5 else chance.choice(YEARS[-16:])
    act = chance.choice(ACTS).format(state=chance.choice(STATES), place=chance.choice(PLACES),
                                     thing=chance.choice(THINGS))  # fmt: skip
    when = chance.choice(TIMES).format(month=chance.choice(MONTHS), day=chance.randrange(1, 29), year=year)
    return year, f"{chance.choice(PEOPLE)} {act} {when}."


def write_archive(folder: Path, events: int) -> None:
    write_yaml(list(build_articles(events)), folder / "content" / "articles", "topics")
    write_actors(folder / "content" / "actors")


# A date of every kind: the date, the title, and what else its record says.
SHAPES = (
    ("-0752-04-21", "Two brothers draw a furrow around a hill", ""),
    ("-0479~", "A fleet is beaten in the strait", ""),
    ("-0331-10-01", "A king loses his chariot on the plain", ""),
    ("-04XX", "The long walls stand", "kind: state"),
    ("0079-08~", "Ash falls on the towns under the mountain", ""),
    ("08XX", "Monks write the annals", "kind: state"),
    ("1066-10-14", "Two armies meet on a ridge", ""),
    ("1453-05-29", "The great wall is breached", ""),
    ("1815-06-18", "Rain delays a battle until noon", ""),
    ("1914-07-28/1918-11-11", "The war lasts", "kind: state"),
    ("192X", "Wireless sets come into every house", ""),
    ("1955-05-14", "Eight states sign a pact", ""),
    ("1969-07-20", "A crew lands and walks about", ""),
    ("1987-12", "Two presidents sign away a class of missiles", ""),
    ("1990-24", "The shipyard stands empty", ""),
    ("1991~", "The archive’s first notebook is filled", ""),
    ("2001-07-11~/2001-07-20~", "Envoys meet on a lake", ""),
    ("2004-35", "Grain prices double", ""),
    ("2008/..", "The border post is closed", "kind: state"),
    ("../2011-02-05", "The old treaty holds", "kind: state"),
    ("2014", "A minister is said to have sold the harbour", "modality: alleged"),
    ("2014-03-18", "The minister sells the harbour", "modality: denied"),
    ("2016-05/2016-09", "The inquiry hears witnesses", "modality: alleged"),
    ("{2016-11-08,2020-11-03}", "The people vote", ""),
    ("2021-09-20/2021-09-26", "A week of strikes", "kind: state"),
    ("2021-11-05", "The summit on the island", "modality: cancelled"),
    ("2024-06", "A third round is to be held", "kind: planned\nmodality: planned"),
    ("2027/..", "The bridge is to open", "kind: planned\nmodality: planned"),
)


def write_shapes(folder: Path) -> None:
    """``SHAPES`` as an editor's records, with one article, an actor and a story that has them all."""
    article = MadeUp("2021-12-01-years", "What the notebooks hold", datetime.date(2021, 12, 1), ("notebooks",),
                     "The notebooks were opened on December 1, 2021.")  # fmt: skip
    write_yaml([article], folder / "content" / "articles", "topics")
    _write(folder / "content" / "actors" / "the-keeper.md", "name: The Keeper\ntype: person\nsurname: Keeper")
    ids = [f"shape-{number}" for number in range(1, len(SHAPES) + 1)]
    for name, (edtf, title, more) in zip(ids, SHAPES, strict=True):
        head = f'title: {title}\ndate: "{edtf}"\nactors: [the-keeper]'
        sources = "sources:\n  - {title: The notebooks, publisher: The Keeper}"
        _write(folder / "content" / "events" / f"{name}.md", "\n".join(filter(None, (head, more, sources))))
    _write(folder / "content" / "stories" / "all-times.md", f"title: All times\nevents: [{', '.join(ids)}]")


def _write(path: Path, head: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{head}\n---\n", "utf-8")


def measure(indexes: Indexes) -> Cost:
    """One run over every page and every form, without the disk."""
    environment, sizes = make_environment([ROOT / "theme" / "templates"]), {}
    kinds: Counter[str] = Counter()
    began = last = time.process_time()
    for page in build_pages(indexes, SITE):
        sizes[file_of(page.address)] = render_page(environment, page, SITE)
        kinds[page.template] += (now := time.process_time()) - last  # type: ignore[assignment]
        last = now
    for address, text in build_texts(indexes, SITE):
        sizes[address] = text
        kinds[address.split("/")[0] + " files"] += (now := time.process_time()) - last  # type: ignore[assignment]
        last = now
    seconds = time.process_time() - began
    heaviest = sorted(sizes, key=lambda name: -len(sizes[name]))[:60]
    packed = sorted(((name, len(gzip.compress(sizes[name].encode(), 6))) for name in heaviest), key=lambda one: -one[1])
    return Cost(seconds, len(sizes), tuple(packed), tuple(kinds.most_common(12)))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, nargs="?", default=5000, help="how many events to make up")
    parser.add_argument("--rounds", type=int, default=3, help="how many runs to take the quickest of")
    parser.add_argument("--write", type=Path, metavar="FOLDER", help="only write the archive there")
    parser.add_argument("--shapes", action="store_true", help="with --write: the archive of every kind of date")
    args = parser.parse_args()
    if args.write:
        write_shapes(args.write) if args.shapes else write_archive(args.write, args.count)
        return 0
    with tempfile.TemporaryDirectory(prefix="newsarchive-timelines-") as temporary:
        write_archive(Path(temporary), args.count)
        began = time.process_time()
        indexes, problems = read_site(Path(temporary) / "content")
        read = time.process_time() - began
    assert not [one for one in problems if one.severity == "error"], problems
    actors = {slug: replace(entry, events=()) for slug, entry in indexes.actors.items()}
    bare = replace(indexes, events=(), events_of_article={}, actors=actors)
    rounds = [(measure(bare), measure(indexes)) for _ in range(args.rounds)]
    alone, whole = (min(taken, key=lambda cost: cost.seconds) for taken in zip(*rounds, strict=True))
    print(f"{len(indexes.articles)} articles, {len(indexes.events)} events; read and annotated in {read:.1f} s")
    print(f"without events  {alone.files:6} files {alone.seconds:6.1f} s")
    print(f"with events     {whole.files:6} files {whole.seconds:6.1f} s")
    print(f"what events cost: {whole.seconds - alone.seconds:.1f} s (wanted: at most 10 for 5,000)")
    for kind, seconds in whole.kinds:
        print(f"  {kind:24}{seconds:6.2f} s")
    print("heaviest, gzipped:")
    for name, size in [one for one in whole.largest if one[0].endswith(".html")][:8]:
        print(f"  {size / 1024:7.0f} KB  {name}")
    for name, size in [one for one in whole.largest if not one[0].endswith(".html")][:8]:
        print(f"  {size / 1024:7.0f} KB  {name}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
