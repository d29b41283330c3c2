"""Where an event took place, and what only sounds like it, as published on 30 September 2021."""

from __future__ import annotations

import pytest
from actors_at_hand import EVERYONE, article, lexicon_of

from newsarchive.annotate import annotate
from newsarchive.model import Actor

DOE = Actor("jane-doe", "Jane Doe", "person", surname="Doe", gender="female")
SPAIN = Actor("spain", "Spain", "country")
LEXICON = lexicon_of(*EVERYONE, DOE, SPAIN)


def place_of(body: str) -> str:
    (event,) = annotate(article(body), LEXICON).events
    return event.place


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Jane Doe opened a reactor on Monday at Zenda.", "zenda"),
        ("Police arrested Jane Doe on Monday. The arrest took place in Strelsau.", "strelsau"),
        ("Police arrested Jane Doe in the Costa Brava area of Spain on Monday.", "costa-brava"),
        ("Police arrested Jane Doe in the Spanish town of Zenda on Monday.", "zenda"),
        ("Police arrested Jane Doe in the Costa del Sol on Monday.", "costa-del-sol"),
        ("Police arrested Jane Doe on Monday in the Hall of Fame in Strelsau.", "strelsau"),
        ("Police arrested Jane Doe in Spain City on Monday.", "spain-city"),
        ("Prices fell on Monday across Spain.", "spain"),
        ("Police arrested Jane Doe on Monday in Spain's Aragon province.", "aragon"),
        ("Police arrested Jane Doe at Huesca in Spain on Monday.", "huesca"),
        ("Police arrested Jane Doe in Urem al-Kubra on Monday.", "urem-al-kubra"),
        ("Jane Doe, an adviser for fishing in the North Sea, travelled to Spain on Monday.", "spain"),
        ("Monday's attack on Camp Zenda killed ten.", "camp-zenda"),
        ("Spain's election was held on Monday.", "spain"),
    ],
)
def test_a_place_is_found_where_the_words_say_it(body: str, place: str) -> None:
    assert place_of(body) == place


@pytest.mark.parametrize(
    "body",
    [
        "Jane Doe proposed a bill last week to ban dancing in Strelsau schools.",
        "On Monday Jane Doe released the reports due to a storm in Strelsau.",
        "Banning cars in Strelsau was requested on Monday.",
        "Jane Doe launched a rocket at Spain on Monday.",
        "Police arrested Jane Doe on Monday. After the arrest a man fled to a farm in Strelsau.",
        "Jane Doe won a race on Monday, one of the most popular in Strelsau.",
        "Jane Doe sang on Monday in the Strelsau rock club.",
        "Jane Doe won a medal on Monday in the Strelsau Olympics.",
    ],
    ids=[
        "what a bill would do",
        "a cause",
        "a deed that was requested",
        "a target",
        "what came after",
        "a comparison",
        "a thing named after it",
        "games named after it",
    ],
)
def test_what_lies_elsewhere_gives_no_place(body: str) -> None:
    assert place_of(body) == ""
