"""The day of publication: stated when printed, inferred with reasons, or unknown; no conflict is settled silently."""

from __future__ import annotations

import datetime

import pytest

from newsarchive.errors import Problem
from newsarchive.ingest import Bounds, parse_wire
from newsarchive.ingest.raw import DateFinding

HEAD = "Talks end in Geneva\n\n"


def found(text: str, bounds: Bounds | None = None) -> tuple[DateFinding, tuple[Problem, ...]]:
    article, problems = parse_wire((HEAD + text).encode(), "a.txt", bounds)
    assert article is not None
    return article.dates, problems


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


CAPTION = "Diplomats in Geneva on Sept 30, 2021. PHOTO: AFP\n\n"


def test_a_printed_stamp_is_stated() -> None:
    dates, _ = found("Published: 1 October 2021\n\nThe talks ended on Thursday, both sides said.")
    assert (dates.date, dates.basis, dates.date_range) == (day("2021-10-01"), "stated", None)


def test_a_weekday_with_its_day_takes_the_year_from_a_caption() -> None:
    dates, _ = found(CAPTION + "The talks ended on Thursday (Sept 30), both sides said.")
    assert (dates.date, dates.event_date) == (day("2021-09-30"), day("2021-09-30"))
    assert dates.date_range == (day("2021-09-30"), day("2021-10-01"))
    assert dates.inferred is not None
    assert dates.inferred.evidence == ('line 5: "Thursday (Sept 30)"', 'line 3: "Sept 30, 2021", the caption')


def test_a_weekday_with_its_full_date_in_the_lead_is_the_days_event() -> None:
    dates, _ = found("ROME (AP) - Leaders met in Rome on Tuesday, Oct. 5, 2021, for talks about trade and grain.")
    assert (dates.date, dates.date_range) == (day("2021-10-05"), (day("2021-10-05"), day("2021-10-06")))


def test_a_full_date_with_the_wrong_weekday_is_told_and_dates_nothing() -> None:
    dates, problems = found("ROME (AP) - Leaders met in Rome on Monday, Oct. 5, 2021, for talks about trade and grain.")
    assert dates.date is None
    assert any("that day was a Tuesday" in problem.message for problem in problems)


def test_the_year_comes_from_another_full_date_only_if_the_weekday_fits() -> None:
    text = "The talks ended on Thursday (Sept 30).\n\nThey began on {}, and went on."
    assert found(text.format("July 28, 2021"))[0].date == day("2021-09-30")
    assert found(text.format("July 28, 2020"))[0].date is None


def test_a_conflict_of_weekday_and_caption_is_told_and_not_settled() -> None:
    dates, problems = found(CAPTION + "The talks ended on Friday (Sept 30), both sides said.")
    assert (dates.date, dates.basis) == (None, "unknown")
    assert "'Friday (Sept 30)' does not agree with 'Sept 30, 2021' on line 3" in problems[1].message


def test_the_newest_full_date_alone_is_not_the_day() -> None:
    assert found("The treaty of Jan 26, 2021 was extended, both sides said.")[0].basis == "unknown"


def test_a_bare_year_is_not_the_first_of_january() -> None:
    assert found("The treaty of 2021 was extended on Thursday.")[0].date is None


@pytest.mark.parametrize("received", ["2021-09-30", "2021-10-01", "2021-10-06"])
def test_a_weekday_of_the_lead_is_the_last_before_receipt(received: str) -> None:
    dates, _ = found("The talks ended on Thursday, both sides said.", Bounds(received=day(received)))
    assert dates.date == day("2021-09-30")
    assert dates.inferred is not None and f"received {received}" in dates.inferred.evidence


def test_the_range_ends_with_the_day_of_receipt() -> None:
    dates, _ = found("The talks ended on Thursday.", Bounds(received=day("2021-09-30")))
    assert dates.date_range == (day("2021-09-30"), day("2021-09-30"))


def test_a_datelines_day_takes_its_year_from_the_day_of_receipt() -> None:
    dates, _ = found("LONDON, Dec 31 - Oil rose, brokers said.", Bounds(received=day("1988-01-02")))
    assert dates.date == day("1987-12-31")
    assert dates.event_date is None


def test_a_datelines_day_without_a_year_is_not_enough() -> None:
    assert found("LONDON, March 4 - Oil rose, brokers said.")[0].date is None


def test_a_full_dateline_is_inferred_not_stated() -> None:
    dates, _ = found("GENEVA, Sept 30, 2021 (AFP) - The talks ended.")
    assert (dates.date, dates.basis) == (day("2021-09-30"), "inferred")


def test_no_day_lies_after_the_day_of_ingest() -> None:
    dates, problems = found("Published: 1 October 2031\n\nThe talks ended.", Bounds(latest=day("2026-01-01")))
    assert dates.date is None
    assert "'1 October 2031' lies after the day of ingest" in {one.message for one in problems}


def test_the_thirtieth_of_february_is_named_with_its_place() -> None:
    dates, problems = found("Published: 30 February 2021\n\nThe talks ended.")
    assert dates.date is None
    assert ("there is no 30 February 2021", 3, 12) in {(one.message, one.line, one.column) for one in problems}


def test_a_wrong_weekday_is_named() -> None:
    _, problems = found("The treaty was signed on Friday, April 8, 2010.\n\nA pact of Monday, April 8, 2010 followed.")
    assert [one.message for one in problems if one.code == "date"] == [
        "'Friday, April 8, 2010' cannot be: that day was a Thursday",
        "'Monday, April 8, 2010' cannot be: that day was a Thursday",
    ]


def test_an_update_is_the_day_of_modification() -> None:
    dates, _ = found("Published: 1 October 2021\nUpdated: 2 October 2021\n\nThe talks ended on Thursday.")
    assert (dates.date, dates.modified) == (day("2021-10-01"), day("2021-10-02"))
