"""An archive made up for measuring: the same articles in the forms that newsarchive, Pelican and Hugo read.

Nothing in it is news: invented people meet and sign in real places on made-up days.
The same ``count`` gives the same bytes on every machine.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

WORDS_AN_ARTICLE = 550
SEED = 20210930
FIRST = datetime.date(2015, 1, 1)
DAYS = 2500

GIVEN = "Adela Bruno Carla Dmitri Elena Farid Greta Hassan Ines Jonas Katya Luis Mona Nils Olga Paolo Rosa".split()
FAMILY = "Almond Brandt Cordero Dahl Ekström Fontaine Gruber Haddad Ivanova Jansen Kowal Lindqvist Moreau Novak".split()
ROLES = "foreign minister, deputy prime minister, trade envoy, central bank governor, defence secretary".split(", ")
PLACES = "Geneva Vienna Brussels Washington Moscow Beijing London Paris Berlin Ottawa Canberra Nairobi Tokyo".split()
STATES = "France Germany Russia China Japan Canada Kenya Brazil India Mexico Turkey Egypt Poland Sweden".split()
TOPICS = "diplomacy trade energy defence climate elections".split()
# About a third of a report's sentences give a time, as in the news.
DATED = (
    "signed an agreement with {state} in {place} on {day}",
    "met counterparts from {state} in {place} on {weekday}",
    "rejected a proposal by {state} last week",
    "visited {place} in {year}, when the first round of talks was held",
    "will travel to {place} next month to meet officials from {state}",
)
UNDATED = (
    "said that {state} had not answered",
    "told reporters in {place} that the two sides remained far apart",
    "called on {state} to return to the table",
    "defended the government’s record on trade with {state}",
    "praised the work of the delegation in {place}",
)
DATED_SHARE = 0.35
FILLER = (
    "Officials described the discussions as frank and useful, and said that further meetings would follow.",
    "Analysts said that little had changed, although both sides had reason to look for a compromise.",
    "The statement gave no details of the terms, which are expected to be published once ministers have approved them.",
    "Neither delegation would be drawn on how long the negotiations might take, or on what comes after them.",
)

PEOPLE = [f"{given} {family}" for given in GIVEN for family in FAMILY]


@dataclass(frozen=True, slots=True)
class MadeUp:
    """One generated article; ``topics`` are what the other programs call tags."""

    name: str
    title: str
    date: datetime.date
    topics: tuple[str, ...]
    body: str


def build_articles(count: int) -> Iterator[MadeUp]:
    """``count`` articles of about ``WORDS_AN_ARTICLE`` words, spread over some seven years."""
    chance = random.Random(SEED)
    for number in range(count):
        date = FIRST + datetime.timedelta(days=chance.randrange(DAYS))
        place, state = chance.choice(PLACES), chance.choice(STATES)
        title = f"{place} talks with {state} end without a deal, number {number + 1}"
        body = "\n\n".join(_paragraphs(chance, date, chance.sample(PEOPLE, 4)))
        yield MadeUp(f"{date}-talks-{number + 1}", title, date, tuple(sorted(chance.sample(TOPICS, 2))), body)


def _paragraphs(chance: random.Random, date: datetime.date, people: list[str]) -> Iterator[str]:
    words = 0
    for turn in range(10_000):
        if words >= WORDS_AN_ARTICLE:
            return
        paragraph = f"{_sentence(chance, date, people[turn % len(people)])} {chance.choice(FILLER)}"
        words += len(paragraph.split())
        yield paragraph


def _sentence(chance: random.Random, date: datetime.date, person: str) -> str:
    then = date - datetime.timedelta(days=chance.randrange(1, 900))
    act = chance.choice(DATED if chance.random() < DATED_SHARE else UNDATED).format(
        state=chance.choice(STATES),
        place=chance.choice(PLACES),
        day=f"{then:%B} {then.day}, {then.year}",
        weekday=f"{date:%A}",
        year=then.year,
    )
    return f"{chance.choice(STATES)}’s {chance.choice(ROLES)} {person} {act}."


def write_yaml(articles: list[MadeUp], content: Path, key: str) -> None:
    """The articles with YAML front matter; ``key`` is what the reader of it calls topics."""
    for article in articles:
        path = content / str(article.date.year) / f"{article.name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        topics = ", ".join(article.topics)
        front = f'title: "{article.title}"\ndate: {article.date}\n{key}: [{topics}]'
        path.write_text(f"---\n{front}\n---\n\n{article.body}\n", "utf-8")


def write_actors(content: Path) -> None:
    """A record for each of the invented people, as an archive would have."""
    content.mkdir(parents=True)
    for name in PEOPLE:
        slug = name.lower().replace(" ", "-").replace("ö", "o")
        (content / f"{slug}.md").write_text(f"---\nname: {name}\ntype: person\n---\n", "utf-8")


def write_pelican(articles: list[MadeUp], content: Path) -> None:
    """The articles with the metadata lines that Pelican reads by itself."""
    content.mkdir(parents=True)
    for article in articles:
        front = f"Title: {article.title}\nDate: {article.date}\nSlug: {article.name}\nTags: {', '.join(article.topics)}"
        (content / f"{article.name}.md").write_text(f"{front}\n\n{article.body}\n", "utf-8")
