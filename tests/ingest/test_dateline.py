"""Datelines: where and when copy was filed, and what only looks like one."""

from __future__ import annotations

import pytest

from newsarchive.ingest.rules.dateline import parse_dateline, place_case


@pytest.mark.parametrize(
    ("text", "verbatim", "place", "agency", "day"),
    [
        ("WASHINGTON (AFP) - Diplomats met.", "WASHINGTON (AFP) -", "Washington", ("AFP",), (0, 0, 0)),
        ("NEW YORK, March 4 - Oil rose.", "NEW YORK, March 4 -", "New York", (), (0, 3, 4)),
        ("KANSAS CITY, Mo. - March 13 - Wheat", "KANSAS CITY, Mo. - March 13 -", "Kansas City, Mo.", (), (0, 3, 13)),
        ("ENID, Okla. May 1, Reuter - Oil", "ENID, Okla. May 1, Reuter -", "Enid, Okla.", ("Reuters",), (0, 5, 1)),
        ("NAPERVILLE, Ill., March 23 -", "NAPERVILLE, Ill., March 23 -", "Naperville, Ill.", (), (0, 3, 23)),
        ("HOUSTON, March 20 -<Texas Capital> said", "HOUSTON, March 20 -", "Houston", (), (0, 3, 20)),
        ("BONN, 3 May 2021 (Xinhua) -- Talks", "BONN, 3 May 2021 (Xinhua) --", "Bonn", ("Xinhua",), (2021, 5, 3)),
        ("RIO DE JANEIRO — Rain fell.", "RIO DE JANEIRO —", "Rio de Janeiro", (), (0, 0, 0)),
        ("Toronto, March 27 - Gold rose.", "Toronto, March 27 -", "Toronto", (), (0, 3, 27)),
        ("OSLO/KIEV, Feb 2 (Reuters) - Gas", "OSLO/KIEV, Feb 2 (Reuters) -", "Oslo/Kiev", ("Reuters",), (0, 2, 2)),
        ("UPDATE 1-PARIS, May 2 (AFP) - Bread", "UPDATE 1-PARIS, May 2 (AFP) -", "Paris", ("AFP",), (0, 5, 2)),
        ("(Reuters) - A ship sank.", "(Reuters) -", "", ("Reuters",), (0, 0, 0)),
    ],
)  # fmt: skip
def test_a_dateline_is_read(
    text: str, verbatim: str, place: str, agency: tuple[str, ...], day: tuple[int, int, int]
) -> None:
    found = parse_dateline(text)
    assert found is not None
    assert (found.text, found.place, found.agency) == (verbatim, place, agency)
    assert (found.year, found.month, found.day) == day
    assert text[: found.end].rstrip() == verbatim


@pytest.mark.parametrize(
    "text",
    [
        "NATO - the alliance of thirty states - said so.",
        "Despite differences - and there are a lot - there is a desire to move.",
        "The senator (a Democrat) - who is old - left.",
        "He (Smith) - The Great.",
        "US - Russian talks went on.",
        "",
    ],
)
def test_running_copy_has_no_dateline(text: str) -> None:
    assert parse_dateline(text) is None


def test_an_impossible_day_leaves_the_place_and_is_named() -> None:
    found = parse_dateline("NEW YORK, March 119 - Oil rose.")
    assert found is not None
    assert (found.place, found.day, found.fault) == ("New York", 0, "there is no 119 March")


def test_a_misspelt_month_is_no_part_of_the_place() -> None:
    found = parse_dateline("RENO, Nev., Mach 4 - Casinos")
    assert found is not None
    assert (found.place, found.fault) == ("Reno, Nev.", "'Mach 4' is no day of a month")


@pytest.mark.parametrize(
    ("shouted", "written"),
    [("COEUR D'ALENE, Idaho", "Coeur d'Alene, Idaho"), ("McLEAN, Va.", "McLean, Va."), ("O'HARE", "O'Hare"),
     ("FARMINGTON HILLS, MICH.", "Farmington Hills, Mich.")],
)  # fmt: skip
def test_places_lose_their_capitals(shouted: str, written: str) -> None:
    assert place_case(shouted) == written
