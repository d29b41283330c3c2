"""A surname behind a post means who held it then, though the whole name stands nowhere."""

import datetime

import pytest
from actors_at_hand import COUNTRIES, PUTIN, SHERMAN, found

from newsarchive.model import Actor, Role

OTHER = Actor("john-putin", "John Putin", "person")
FATHER = Actor(
    "father",
    "George Roe",
    "person",
    roles=(Role("President", "united-states", datetime.date(1989, 1, 20), datetime.date(1993, 1, 20)),),
)
SON = Actor("son", "Gordon Roe", "person", roles=(Role("President", "united-states", datetime.date(2021, 1, 20)),))


@pytest.mark.parametrize(
    ("text", "actors", "expected"),
    [
        ("On Monday President Putin said no. Putin left.", (PUTIN, OTHER), [("Putin", "vladimir-putin")] * 2),
        ("Deputy Secretary of State Sherman said no.", (SHERMAN,), [("Sherman", "wendy-sherman")]),
        # He was prime minister once, and is not on the article's day.
        ("Prime Minister Putin said no.", (PUTIN,), []),
        ("Former Prime Minister Putin said no.", (PUTIN,), [("Putin", "vladimir-putin")]),
        # A post that no record gives him, a longer name, no post at all.
        ("Governor Putin said no.", (PUTIN,), []),
        ("President Putin Roe said no.", (PUTIN,), []),
        ("Putin said no.", (PUTIN,), []),
        # Of two who held the post the day decides, and where it does not, nobody is meant.
        ("President Roe said no.", (FATHER, SON), [("Roe", "son")]),
        ("Former President Roe said no.", (FATHER, SON), []),
    ],
)
def test_a_post_with_its_days_tells_who_is_meant(
    text: str, actors: tuple[Actor, ...], expected: list[tuple[str, str]]
) -> None:
    assert [one for one in found(text, *COUNTRIES, *actors) if one[1] not in ("russia", "united-states")] == expected
