"""Names without a record, proposed with their evidence."""

import datetime
from dataclasses import replace

import pytest
from actors_at_hand import EVERYONE, article

from newsarchive.annotate.lexicon import build_lexicon
from newsarchive.annotate.mentions import find_mentions
from newsarchive.annotate.proposals import find_proposals
from newsarchive.model import Actor, Proposal, Role


def proposed(body: str, *more: Actor) -> list[Proposal]:
    text, lexicon = article(body), build_lexicon((*EVERYONE, *more))
    return list(find_proposals(text, lexicon, find_mentions(text, lexicon)[0]))


def names(body: str, *more: Actor) -> list[str]:
    return [proposal.name for proposal in proposed(body, *more)]


def test_a_name_after_a_title_is_a_person() -> None:
    (proposal,) = proposed("Then Foreign Minister Jiro Arimoto said no.")
    assert (proposal.name, proposal.type) == ("Jiro Arimoto", "person")
    assert proposal.confidence > 0.7
    assert "stands after a title" in proposal.why


def test_a_proposal_stands_where_it_says() -> None:
    body = "Then Dr. Jane Q. Roe said no."
    (proposal,) = proposed(body)
    assert body[proposal.start : proposal.end] == proposal.name == "Jane Q. Roe"


def test_a_body_is_known_by_its_last_word() -> None:
    (proposal,) = proposed("The Harbour Safety Commission said no.")
    assert (proposal.name, proposal.type) == ("Harbour Safety Commission", "organisation")


def test_a_name_is_proposed_once() -> None:
    assert names("Jane Roe said no. Then Jane Roe left.") == ["Jane Roe"]


def test_a_known_actor_is_not_proposed() -> None:
    assert names("Wendy Sherman said no.") == []


def test_a_rejected_name_never_comes_back() -> None:
    assert names("Jane Roe said no.", Actor("jane-roe", "Jane Roe", "person", status="rejected")) == []


@pytest.mark.parametrize(
    "body",
    [
        "the New Start nuclear treaty",
        "They met in Buenos Aires on Monday.",
        "The Sort Of Pact was signed.",
        "It crossed the Red River Valley.",
        "Russia-based gangs did it.",
        "",
    ],
)
def test_what_is_no_actor_is_not_proposed(body: str) -> None:
    assert names(body) == []


def test_company_makes_a_person_likelier() -> None:
    assert "Paul Voulet" in names("They met Ines Achebe-Roe, Paul Voulet and Mary Roe.")
    assert names("He was led by Zxing Chanoine and Mary Roe.") == ["Zxing Chanoine", "Mary Roe"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # What somebody does is no part of the name, with a capital or without.
        ("A video of Scientologist Tom Cruise was shown.", ["Tom Cruise"]),
        # A word for a place may be a surname behind a given name, and behind nothing else.
        ("They met William West there.", ["William West"]),
        ("They met at Crimson West there.", []),
        ("They left St. Louis Cardinals behind.", []),
        ("It was signed by PC MNA and others.", []),
    ],
)
def test_what_stands_beside_a_name_is_not_taken_for_it(body: str, expected: list[str]) -> None:
    assert names(body) == expected


def test_new_is_part_of_a_name_that_begins_with_it() -> None:
    assert names("It is listed on the New York Stock Exchange.") == ["New York Stock Exchange"]


def test_a_name_in_the_title_is_strong_and_weighs_more() -> None:
    body = "On Monday Jane Roe, who is 40, met Fred Poe, who is 50. Roe said no."
    first, second = find_proposals(article(body, "Roe opens talks"), build_lexicon(EVERYONE), ())
    assert (first.name, first.strong, second.name, second.strong) == ("Jane Roe", True, "Fred Poe", False)
    assert first.salience > second.salience > 0
    assert "named in the headline" in first.why


def test_the_name_of_a_head_of_state_is_worth_more_while_he_may_be_alive() -> None:
    roe = Actor(
        "jane-roe", "Jane Quillon Roe", "person", roles=(Role("President", "russia", datetime.date(2011, 5, 7)),)
    )
    body = article("The report quoted Jane Roe at length.")
    (plain,) = find_proposals(body, build_lexicon(EVERYONE), ())
    (known,) = find_proposals(body, build_lexicon(EVERYONE, [roe]), ())
    assert (plain.confidence, known.confidence) == (0.65, 0.96)
    assert known.why == "begins with a given name; the name of a President of Russia"
    old = replace(roe, roles=(Role("President", "russia", datetime.date(1911, 5, 7)),))
    assert find_proposals(body, build_lexicon(EVERYONE, [old]), ()) == (plain,)
