"""A few records to write name tests with."""

from __future__ import annotations

import datetime

from newsarchive.annotate.lexicon import Lexicon, build_lexicon
from newsarchive.annotate.mentions import find_mentions
from newsarchive.model import Actor, Alias, Article, Role

US = Actor(
    "united-states", "United States", "country",
    (Alias("US", "acronym"), Alias("Americans"), Alias("Washington", "metonym")),
    adjectives=("American",), seats=("White House",), never=("Washington Post",), shipped=True,
)  # fmt: skip
RUSSIA = Actor(
    "russia", "Russia", "country", (Alias("Moscow", "metonym"), Alias("Russians")), adjectives=("Russian",),
    seats=("Kremlin",), shipped=True,
)  # fmt: skip
UN = Actor("united-nations", "United Nations", "igo", (Alias("UN", "acronym"),), shipped=True)
US_GOVERNMENT = Actor("us-government", "United States government", "government", stands_for="united-states",
                      parts=("us-state-department",))  # fmt: skip
RUSSIAN_GOVERNMENT = Actor("russian-government", "Russian government", "government", stands_for="russia",
                           parts=("russian-foreign-ministry",))  # fmt: skip
STATE = Actor("us-state-department", "US State Department", "organisation")
MINISTRY = Actor("russian-foreign-ministry", "Russian Foreign Ministry", "organisation")
SHERMAN = Actor(
    "wendy-sherman", "Wendy Sherman", "person", surname="Sherman", gender="female", never=("Sherman Antitrust Act",),
    roles=(Role("Deputy Secretary of State", "us-state-department", datetime.date(2021, 4, 14),
                datetime.date(2023, 7, 28)),),
)  # fmt: skip
PUTIN = Actor(
    "vladimir-putin", "Vladimir Putin", "person", gender="male",
    roles=(Role("President", "russian-government", datetime.date(2012, 5, 7)),
           Role("Prime Minister", "russian-government", datetime.date(2008, 5, 8), datetime.date(2012, 5, 7))),
)  # fmt: skip
COUNTRIES = (US, RUSSIA, UN)
GOVERNMENTS = (US_GOVERNMENT, RUSSIAN_GOVERNMENT, STATE, MINISTRY)
EVERYONE = (*COUNTRIES, *GOVERNMENTS, SHERMAN, PUTIN)


def article(body: str, title: str = "", **fields: object) -> Article:
    known: dict[str, object] = {"lang": "en", "date": datetime.date(2021, 9, 30)}
    return Article(id="x", path="x.md", title=title, slug="x", body=body, **(known | fields))  # type: ignore[arg-type]


def found(body: str, *actors: Actor, **fields: object) -> list[tuple[str, str]]:
    """Every form in the body and title with the actor it means."""
    mentions, _ = find_mentions(article(body, **fields), lexicon_of(*actors))  # type: ignore[arg-type]
    return [(mention.form, mention.actor) for mention in mentions]


def lexicon_of(*actors: Actor) -> Lexicon:
    return build_lexicon(actors or EVERYONE)
