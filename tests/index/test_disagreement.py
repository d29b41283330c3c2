"""Sources that give days which cannot all be right are shown; a vaguer one is not."""

from newsarchive.dates import parse_edtf
from newsarchive.index.disagreement import find_disagreement
from newsarchive.model import Event, EventSource


def claims(*told: tuple[str, str]) -> list[tuple[str, tuple[str, ...]]]:
    """``(article, edtf)`` for each source; the dates in question with their articles."""
    sources = tuple(EventSource(article, 0, 9, "They met.", "", edtf) for article, edtf in told)
    event = Event("e", "They meet", parse_edtf("2021-06-29"), sources=sources)
    return [(claim.when.label, claim.articles) for claim in find_disagreement(event)]


def test_two_days_disagree_each_with_its_articles_earliest_first() -> None:
    assert claims(("b", "2021-06-30"), ("a", "2021-06-29"), ("c", "2021-06-30")) == [
        ("29 June 2021", ("a",)),
        ("30 June 2021", ("b", "c")),
    ]


def test_a_vaguer_source_does_not_disagree() -> None:
    assert claims(("a", "2021-06-29"), ("b", "2021-06"), ("c", "2021-06-21~/2021-06-30~")) == []


def test_beside_two_days_that_disagree_the_month_of_both_is_not_in_question() -> None:
    assert [label for label, _ in claims(("a", "2021-06-29"), ("b", "2021-06-30"), ("c", "2021-06"))] == [
        "29 June 2021",
        "30 June 2021",
    ]


def test_a_month_disagrees_with_a_day_outside_it() -> None:
    assert [label for label, _ in claims(("a", "2021-06"), ("b", "2021-07-01"))] == ["June 2021", "1 July 2021"]


def test_open_stretches_and_sources_without_a_date_are_no_disagreement() -> None:
    assert claims(("a", "2021-06-29"), ("b", "2008/.."), ("c", "")) == []
    assert [label for label, _ in claims(("a", "2021-06-29"), ("b", "../1999"))] == ["until 1999", "29 June 2021"]
