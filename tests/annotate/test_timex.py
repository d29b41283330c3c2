"""Time expressions: every rule's own cases, and what rules do together."""

from __future__ import annotations

import datetime

import pytest

from newsarchive.annotate.timex import find_timexes
from newsarchive.annotate.timex.bounds import EXAMPLES as BOUNDS
from newsarchive.annotate.timex.grammar import RULES
from newsarchive.annotate.timex.rule import FRIDAY, Example
from newsarchive.model import Timex

EXAMPLES = [(rule.name, example) for rule in RULES for example in rule.examples]
COUNTER_EXAMPLES = [(rule.name, text) for rule in RULES for text in rule.counter_examples]


def found(text: str, published: datetime.date = FRIDAY) -> list[tuple[str, str, str]]:
    return [(one.text, one.value, edtf_of(one)) for one in find_timexes(text, published)]


def edtf_of(timex: Timex) -> str:
    return timex.when.edtf if timex.when else ""


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=[f"{name}: {one.text}" for name, one in EXAMPLES])
def test_a_rule_reads_its_examples(name: str, example: Example) -> None:
    assert (example.found, example.value, example.edtf) in found(example.text, example.published)


@pytest.mark.parametrize(("name", "text"), COUNTER_EXAMPLES, ids=[f"{name}: {text}" for name, text in COUNTER_EXAMPLES])
def test_a_rule_leaves_its_counter_examples_alone(name: str, text: str) -> None:
    assert name not in [one.rule for one in find_timexes(text, FRIDAY)]


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_a_rule_shows_what_it_does_by_at_least_one_example(rule: object) -> None:
    assert rule.examples  # type: ignore[attr-defined]


@pytest.mark.parametrize("example", BOUNDS, ids=[one.text for one in BOUNDS])
def test_a_preposition_opens_the_interval(example: Example) -> None:
    assert (example.found, example.value, example.edtf) in found(example.text, example.published)


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        ("It ran from 3 to 5 May 2019.", [("3", "2019-05-03"), ("5 May 2019", "2019-05-05")]),
        ("It fell from May to July.", [("May", "2021-05"), ("July", "2021-07")]),
        ("He ruled 1999–2008.", [("1999", "1999"), ("2008", "2008")]),
        ("On 3 and 5 May 2019 it rained.", [("3", "2019-05-03"), ("5 May 2019", "2019-05-05")]),
        ("The 2011-12 season was good.", []),
    ],
)
def test_a_range_is_one_interval_and_two_expressions(text: str, halves: list[tuple[str, str]]) -> None:
    (timex,) = find_timexes(text, FRIDAY)
    assert [(one.text, one.value) for one in timex.halves] == halves
    assert all(text[one.start : one.end] == one.text for one in timex.halves)
