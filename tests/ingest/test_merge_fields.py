"""Whose value a field gets, by the three heads alone."""

from __future__ import annotations

from typing import Any

import pytest

from newsarchive.ingest.merge.fields import plan_fields

BASE: dict[str, Any] = {
    "title": "Bridge opens",
    "date": "2019-05-04",
    "date_range": ["2019-05-04", "2019-05-05"],
    "date_basis": "inferred",
    "agency": ["AFP"],
    "rights": {"status": "unknown", "display": "full"},
    "source": {"path": "sources/a.txt", "encoding": "utf-8"},
    "inferred": {"date": {"basis": "a weekday"}, "title": {"basis": "a guess"}},
    "review": ["date", "rights"],
}
NEW_DATE = {
    "date": "2019-05-05",
    "date_range": None,
    "date_basis": "stated",
    "inferred": {"title": {"basis": "a guess"}},
}


def merged(mine: dict[str, Any], theirs: dict[str, Any]) -> dict[str, Any]:
    """The merged values; each version is given by what it changes in BASE, None for what it has not."""
    here, there = (
        {key: value for key, value in {**BASE, **changes}.items() if value is not None} for changes in (mine, theirs)
    )
    return plan_fields(BASE, here, there).apply(here, there)


def conflicts(mine: dict[str, Any], theirs: dict[str, Any]) -> list[str]:
    return [".".join(route) for route in plan_fields(BASE, BASE | mine, BASE | theirs).conflicts]


def test_a_field_that_the_editor_left_alone_takes_the_new_value() -> None:
    assert merged({"agency": ["Reuters"]}, {"title": "Bridge opened"}) == BASE | {
        "title": "Bridge opened",
        "agency": ["Reuters"],
    }


def test_a_field_that_both_changed_is_a_conflict_and_the_editors() -> None:
    assert merged({"title": "Mine"}, {"title": "Theirs"})["title"] == "Mine"
    assert conflicts({"title": "Mine"}, {"title": "Theirs"}) == ["title"]
    assert conflicts({"title": "Same"}, {"title": "Same"}) == []


def test_a_new_field_comes_in_and_one_that_was_taken_out_stays_out() -> None:
    assert merged({}, {"byline": "By A. Writer"})["byline"] == "By A. Writer"
    assert "agency" not in merged({"agency": None}, {"title": "Theirs"})


def test_a_field_goes_only_where_the_editor_left_it_alone() -> None:
    assert "agency" not in merged({}, {"agency": None})
    assert merged({"agency": ["Reuters"]}, {"agency": None})["agency"] == ["Reuters"]


def test_maps_are_merged_key_by_key() -> None:
    mine = {"rights": {"status": "licensed", "display": "full"}}
    theirs = {"rights": {"status": "unknown", "holder": "AFP", "display": "full"}}
    assert merged(mine, theirs)["rights"] == {"status": "licensed", "holder": "AFP", "display": "full"}
    assert conflicts({"rights": {"holder": "me"}}, {"rights": {**theirs["rights"]}}) == ["rights.holder"]


def test_provenance_is_always_that_of_the_new_version() -> None:
    mine = {"source": {"path": "elsewhere.txt", "encoding": "utf-8", "shelf": "B 2"}}
    theirs = {"source": {"path": "sources/a.txt", "encoding": "cp1252"}}
    assert merged(mine, theirs)["source"] == {"path": "sources/a.txt", "encoding": "cp1252", "shelf": "B 2"}


@pytest.mark.parametrize(
    "mine",
    [
        {"date": "2019-05-06"},
        {"date_basis": "editor"},
        {"date_basis": "editor", "date_range": None, "inferred": None, "review": ["rights"]},
    ],
)
def test_a_date_that_the_editor_set_keeps_out_all_that_belongs_to_the_new_one(mine: dict[str, Any]) -> None:
    theirs = NEW_DATE | {"review": ["date", "rights", "title"]}
    edited = {key: value for key, value in (BASE | mine).items() if value is not None}
    wanted = edited | {"review": [*edited["review"], "title"]}
    assert merged(mine, theirs) == wanted
    assert conflicts({key: value for key, value in mine.items() if value}, NEW_DATE) == []


def test_a_draft_for_want_of_a_date_stays_published_where_the_editor_has_one() -> None:
    assert "status" not in merged({"date": "2019-05-06"}, {"date": None, "status": "draft"})
    assert merged({}, {"date": None, "status": "draft"})["status"] == "draft"


def test_who_has_looked_at_a_guess_has_made_it_their_own() -> None:
    looked_at = {"review": ["rights"]}
    assert merged(looked_at, NEW_DATE) == BASE | looked_at
    assert conflicts(looked_at, NEW_DATE) == ["date"]


@pytest.mark.parametrize(
    ("mine", "theirs", "wanted"),
    [
        (["rights"], ["date", "rights", "title"], ["rights", "title"]),
        (["date", "rights", "mine"], ["rights"], ["rights", "mine"]),
        ([], ["date", "rights"], []),
        (None, ["date", "rights", "title"], ["title"]),
        (["rights"], [], None),
    ],
)
def test_what_was_taken_out_of_review_stays_out(mine: Any, theirs: list[str], wanted: Any) -> None:
    assert merged({"review": mine}, {"review": theirs}).get("review") == wanted


def test_what_the_editor_has_set_is_not_put_up_for_review() -> None:
    theirs = {"agency": ["AP"], "review": ["date", "rights", "agency"]}
    assert merged({"agency": ["Reuters"]}, theirs)["review"] == ["date", "rights"]
    assert merged({}, theirs)["review"] == ["date", "rights", "agency"]


def test_the_reason_of_a_guess_comes_with_the_guess() -> None:
    theirs = {"title": "Theirs", "inferred": {**BASE["inferred"], "title": {"basis": "a better guess"}}}
    assert merged({}, theirs)["inferred"]["title"] == {"basis": "a better guess"}
    assert merged({"title": "Mine"}, theirs)["inferred"]["title"] == {"basis": "a guess"}
    assert merged({"inferred": None}, theirs).get("inferred") is None


def test_a_map_goes_when_its_last_key_does() -> None:
    assert "inferred" not in merged({"title": "Mine", "inferred": {"date": BASE["inferred"]["date"]}}, {"inferred": {}})
