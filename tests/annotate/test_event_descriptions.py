"""Whom "the company" and "the two countries" mean, in events alone."""

import re

import pytest

from newsarchive.annotate.events.descriptions import find_descriptions
from newsarchive.annotate.lexicon import build_lexicon
from newsarchive.model import Actor, Mention, Role

ACTORS = [
    Actor("acme", "Acme", "organisation"),
    Actor("bolt", "Bolt", "organisation"),
    Actor("ruritania", "Ruritania", "country"),
    Actor("avalon", "Avalon", "country"),
    Actor("jane-roe", "Jane Roe", "person", roles=(Role("President", "ruritania"),)),
    Actor("john-doe", "John Doe", "person"),
]


def meant(body: str) -> list[tuple[str, str]]:
    mentions = sorted(
        (Mention(body.index(actor.name), body.index(actor.name) + len(actor.name), actor.name, actor.slug, "strong")
         for actor in ACTORS if actor.name in body),
        key=lambda one: one.start,
    )  # fmt: skip
    return [(one.form, one.actor) for one in find_descriptions(body, mentions, build_lexicon(ACTORS))]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Acme grew. Warnings were received by the company in March.", [("the company", "acme")]),
        ("Ruritania and Avalon met. The two countries signed a pact.", [("The two countries", "ruritania"),
                                                                       ("The two countries", "avalon")]),
        ("Jane Roe met John Doe. The president left.", [("The president", "jane-roe")]),
        ("Jane Roe met Senator John Doe. The senator left.", [("The senator", "john-doe")]),
        ("Jane Roe met envoys. The President left.", [("The President", "jane-roe")]),
        ("John Doe spoke. The 48-year-old Avalonian left.", [("The 48-year-old Avalonian", "john-doe")]),
        ("Acme grew. The tech giant won.", [("The tech giant", "acme")]),
    ],
)  # fmt: skip
def test_a_description_means_the_one_actor_that_it_fits(body: str, found: list[tuple[str, str]]) -> None:
    assert meant(body) == found


def test_of_several_bodies_the_one_is_meant_that_the_article_is_about() -> None:
    body = "Acme sued Bolt. Acme said so, as Acme does. The company won."
    mentions = [
        Mention(one.start(), one.end(), one[0], one[0].lower(), "strong") for one in re.finditer("Acme|Bolt", body)
    ]
    found = find_descriptions(body, mentions, build_lexicon(ACTORS))
    assert [(one.form, one.actor) for one in found] == [("The company", "acme")]


@pytest.mark.parametrize(
    "body",
    [
        "Acme sued Bolt. The company won.",
        "The company was founded. Acme grew.",
        "Jane Roe left. The president of Avalon stayed.",
        "Jane Roe left. The company's shares fell.",
        "Acme grew." + " It rained." * 80 + " The company won.",
        "Ruritania fell. The two countries had quarrelled.",
    ],
)
def test_a_description_in_doubt_means_nobody(body: str) -> None:
    assert meant(body) == []
