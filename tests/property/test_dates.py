"""Days and EDTF: whatever is written is read or refused in words, comes back as written, and never grows narrower."""

import datetime
import re

import pytest
from anything import DAYS, EDTF, INTERVALS, NEARLY_EDTF, PLAIN, SETS, TEXTS, days_of_any_year
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from newsarchive.dates import When, date_of, day_of, iso_of, parse_edtf, parse_iso
from newsarchive.publish.jsonld import event_dates
from newsarchive.publish.language.whens import text_of
from newsarchive.publish.language.words import ENGLISH
from newsarchive.publish.precision import ends_of, members_of
from newsarchive.publish.views.words import moment_of
from newsarchive.schema import ArticleMatter

pytestmark = pytest.mark.torture


def read(edtf: str) -> When | None:
    try:
        return parse_edtf(edtf)
    except ValueError as error:
        assert re.search(r"\w+ \w+", str(error))
        return None


def holds(outer: When, inner: When) -> bool:
    """Whether every day that the one may mean is a day that the other may."""
    begins = outer.first is None or (inner.first is not None and outer.first <= inner.first)
    return begins and (outer.last is None or (inner.last is not None and inner.last <= outer.last))


@given(EDTF | NEARLY_EDTF | TEXTS)
@example("٢٠٢١")
@example("{2016]")
@example("{2016,\n2017}")
@example("")
@example("2021-09-30\n")
def test_any_text_is_a_date_or_is_refused_in_words(text: str) -> None:
    when = read(text)
    if when is not None:
        assert when.edtf == text and re.fullmatch(r"[0-9X~?%{}\[\],./ -]+", text)
        assert when.label
        assert when.first is not None or when.last is not None
        assert when.first is None or when.last is None or when.first <= when.last


@given(st.integers(-5_000_000, 5_000_000))
def test_every_day_comes_back_from_its_year_month_and_day(day: int) -> None:
    assert day_of(*date_of(day)) == day
    assert re.fullmatch(r"-?\d{4,5}-\d\d-\d\d", iso_of(day))


@given(days_of_any_year())
@example("-0001-02-28")
@example("0000-02-29")
@example("9999-12-31")
def test_every_day_comes_back_as_it_was_written(text: str) -> None:
    when = parse_edtf(text)
    assert when.first == when.last == parse_iso(text)
    assert iso_of(parse_iso(text)) == text
    assert when.precision == "day"


@given(PLAIN)
def test_doubt_never_changes_the_days(text: str) -> None:
    plain = parse_edtf(text)
    for sign in "~?%":
        doubted = parse_edtf(f"{text}{sign}")
        assert (doubted.first, doubted.last, doubted.precision) == (plain.first, plain.last, plain.precision)
        assert doubted.approximate and not plain.approximate
        assert doubted.label == f"about {plain.label}"


@given(days_of_any_year())
def test_a_day_lies_in_its_month_its_year_its_decade_and_its_century(text: str) -> None:
    day = parse_edtf(text)
    century = text[:-8] + "XX"
    for wider in (text[:-3], text[:-6], text[:-7] + "X", century):
        assert holds(parse_edtf(wider), day)


@given(INTERVALS)
def test_a_span_reaches_from_the_first_day_of_its_beginning_to_the_last_of_its_end(text: str) -> None:
    when = read(text)
    assume(when is not None)
    assert when is not None
    begin, end = ends_of(when)
    assert when.first == (begin.first if begin else None)
    assert when.last == (end.last if end else None)


@given(SETS)
def test_a_set_reaches_around_its_members(text: str) -> None:
    when = parse_edtf(text)
    members = members_of(when)
    assert all(holds(when, one) for one in members)
    assert (when.first, when.last) == (min(one.first for one in members), max(one.last for one in members))  # type: ignore[type-var]
    assert all(one.label in when.label for one in members)


@given(EDTF)
@example("2021-24")
def test_linked_data_never_says_a_narrower_date(text: str) -> None:
    """schema.org has no words for a season or for doubt: what it is told holds every day that the text may mean."""
    when = read(text)
    assume(when is not None)
    assert when is not None
    said = event_dates(when)
    begin, end = ends_of(when)
    if isinstance(start := said.get("startDate", ""), list):
        assert all(holds(parse_edtf(one), member) for one, member in zip(start, members_of(when), strict=True))
    elif start:
        assert begin is not None and holds(parse_edtf(start), begin)
    if "endDate" in said:
        assert end is not None and holds(parse_edtf(said["endDate"]), end)


@given(EDTF)
def test_what_machines_read_of_a_date_on_a_page_is_the_date_itself_or_nothing(text: str) -> None:
    when = read(text)
    assume(when is not None)
    assert when is not None
    moment = moment_of(ENGLISH, when)
    assert moment.iso in ("", text.rstrip("~?%"))
    assert moment.label[:1] == when.label[:1].upper()
    if moment.iso:
        assert not when.approximate and when.precision in ("day", "month", "year")


@given(EDTF)
@example("-000X")
@example("-001X/-000X")
def test_every_date_has_words_in_the_interface_too(text: str) -> None:
    when = read(text)
    assume(when is not None)
    assert when is not None
    # English calls a century by its first and last year; its messages number it.
    if "XX" not in text:
        assert text_of(ENGLISH, text) == when.label


@given(DAYS)
def test_an_article_may_be_of_any_day(day: datetime.date) -> None:
    for written in (day.isoformat(), f"{day.isoformat()}T23:59:59-11:00", day):
        assert ArticleMatter.model_validate({"title": "x", "date": written}).date == day


# The library takes 25 ms for a date.
@settings(max_examples=settings.default.max_examples // 10)
@given(days_of_any_year(), st.sampled_from(["{}", "{}/{}", "{}~"]), st.sampled_from([-3, -6, None]))
def test_the_library_of_the_standard_gives_the_same_days(text: str, form: str, cut: int | None) -> None:
    edtf = pytest.importorskip("edtf")
    text = form.format(text[:cut], text[:cut])
    when, theirs = parse_edtf(text), edtf.parse_edtf(text)
    assert when.first == day_of(*theirs.lower_strict()[:3])
    assert when.last == day_of(*theirs.upper_strict()[:3])
