"""Days and EDTF: bounds as the library of the standard gives them, labels as a reader would say them."""

from __future__ import annotations

import time

import pytest

from newsarchive.dates import day_of, iso_of, parse_edtf, parse_iso

FORMS = """
2021-09-30 2021-09 2021 2020-02 1900-02 2021-21 2021-22 2021-23 198X 19XX 1990~ 2021-06~
2021-07-21~/2021-07-31~ 2021-09-20/2021-09-26 2001~/2010 2008-05/2008-07 {2016-11-08,2020-11-03}
[2020-05-06,2020-06-05] -0043 0000 0476
""".split()


def days(moment: time.struct_time) -> str:
    return f"{moment.tm_year:05}-{moment.tm_mon:02}-{moment.tm_mday:02}" if moment.tm_year < 0 else time.strftime(
        f"{moment.tm_year:04}-%m-%d", moment
    )  # fmt: skip


@pytest.mark.parametrize("text", FORMS)
def test_bounds_are_those_of_the_library(text: str) -> None:
    edtf = pytest.importorskip("edtf")
    when, theirs = parse_edtf(text), edtf.parse_edtf(text)
    assert when.first is not None and when.last is not None
    assert (iso_of(when.first), iso_of(when.last)) == (days(theirs.lower_strict()), days(theirs.upper_strict()))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021-24", "2021-12-01", "2022-02-28"),
        ("2021-33", "2021-01-01", "2021-03-31"),
        ("2021-35", "2021-07-01", "2021-09-30"),
        ("2021-36", "2021-10-01", "2021-12-31"),
    ],
)
def test_winters_and_quarters_hold_their_months(text: str, first: str, last: str) -> None:
    when = parse_edtf(text)
    assert when.first is not None and when.last is not None
    assert (iso_of(when.first), iso_of(when.last)) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("2008/..", "2008-01-01", None), ("../1999", None, "1999-12-31"), ("../2021-10-08", None, "2021-10-08"),
     ("2001~/..", "2001-01-01", None), ("199X/..", "1990-01-01", None)],
)  # fmt: skip
def test_an_open_end_has_no_day(text: str, first: str | None, last: str | None) -> None:
    when = parse_edtf(text)
    assert when.precision == "open"
    assert (when.first and iso_of(when.first), when.last and iso_of(when.last)) == (first, last)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("2021-09-30", "30 September 2021"),
        ("2021-06", "June 2021"),
        ("2021-22", "summer 2021"),
        ("2021-35", "third quarter of 2021"),
        ("198X", "1980s"),
        ("190X", "1900s"),
        ("19XX", "1900 to 1999"),
        ("00XX", "1 BC to 99"),
        ("1990~", "about 1990"),
        ("2008/..", "from 2008"),
        ("../2021-10-08", "until 8 October 2021"),
        ("2021-09-20/2021-09-26", "20 to 26 September 2021"),
        ("2021-09-20/2021-10-03", "20 September to 3 October 2021"),
        ("2004/2009", "2004 to 2009"),
        ("{2016-11-08,2020-11-03}", "8 November 2016 and 3 November 2020"),
        ("-0043", "44 BC"),
        ("-0043/-0042", "44 to 43 BC"),
        ("-0043-03/-0043-05", "March to May 44 BC"),
        ("-0002-01/-0001-01", "January 3 BC to January 2 BC"),
        ("-0002-01-05/-0001-02-07", "5 January 3 BC to 7 February 2 BC"),
    ],
)
def test_a_label_is_as_precise_as_the_date(text: str, label: str) -> None:
    assert parse_edtf(text).label == label


@pytest.mark.parametrize(
    "text", ["", "soon", "2021-13", "2021-02-29", "2021-W38", "../..", "2022/2021", "{2021", "30.9.2021"]
)
def test_what_is_no_date_is_refused_in_words(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w+ \w+"):
        parse_edtf(text)


def test_an_articles_own_words_make_the_label() -> None:
    assert parse_edtf("2021-07-21~/2021-07-31~", "late July 2021").label == "late July 2021"


def test_days_before_christ_are_counted_through_the_year_nought() -> None:
    assert day_of(1, 1, 1) - parse_iso("-0001-12-31") == 367


@pytest.mark.parametrize("text", ["2021-09-30", "-0043-03-15", "0000-02-29", "9999-12-31"])
def test_a_day_comes_back_as_it_was_written(text: str) -> None:
    assert iso_of(parse_iso(text)) == text
