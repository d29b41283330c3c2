"""The calendar: what ships, and what editors write in content/calendar/."""

from __future__ import annotations

import datetime
import itertools
import json
from importlib import resources
from pathlib import Path

import pytest

from newsarchive.archive import read_archive, read_calendar
from newsarchive.dates import parse_edtf
from newsarchive.model import Occasion
from newsarchive.named_dates import forms_of, parse_calendar
from newsarchive.schema import OccasionMatter

SHIPPED = {one.slug: one for one in read_calendar()}


def calendar_of(tmp_path: Path, **files: str) -> tuple[dict[str, Occasion], list[str]]:
    """The calendar by slug, and problems as ``file:line: severity: message; fix``; a ``_`` of a name is a hyphen."""
    folder = tmp_path / "content" / "calendar"
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / f"{name.replace('_', '-')}.md").write_text(text, encoding="utf-8")
    archive, problems = read_archive(tmp_path / "content")
    told = [f"{Path(one.path).name}:{one.line}: {one.severity}: {one.message}; {one.fix}" for one in problems]
    return {one.slug: one for one in archive.calendar}, told


# ---------------------------------------------------------------- what ships


def test_every_shipped_record_passes_the_editors_schema() -> None:
    text = resources.files("newsarchive").joinpath("data", "calendar.json").read_text(encoding="utf-8")
    for record in json.loads(text)["records"]:
        OccasionMatter.model_validate({key: value for key, value in record.items() if key != "slug"})


def test_shipped_records_are_sorted_by_slug_and_each_names_its_source() -> None:
    assert list(SHIPPED) == sorted(SHIPPED)
    assert all(one.source and one.shipped for one in SHIPPED.values())


def test_no_shipped_form_is_claimed_twice() -> None:
    forms = [form.lower() for one in SHIPPED.values() for form in one.forms]
    assert len(forms) == len(set(forms))


def test_shipped_dates_stand_in_order_and_none_meets_another() -> None:
    for one in SHIPPED.values():
        whens = [parse_edtf(date.edtf) for date in one.dates]
        ends = [(when.first or 0, when.last or 10**7) for when in whens]
        assert all(end < begin for (_, end), (begin, _) in itertools.pairwise(ends)), one.slug


@pytest.mark.parametrize(
    ("slug", "first", "step"), [("us-presidential-elections", 1900, 4), ("us-midterm-elections", 1962, 4)]
)
def test_us_elections_are_on_the_tuesday_after_the_first_monday_of_november(slug: str, first: int, step: int) -> None:
    days = [datetime.date.fromisoformat(date.edtf) for date in SHIPPED[slug].dates]
    assert [day.year for day in days] == list(range(first, days[-1].year + 1, step))
    assert all(day.month == 11 and day.weekday() == 1 and 2 <= day.day <= 8 for day in days)


@pytest.mark.parametrize(
    ("slug", "weekday"),
    [
        ("french-presidential-elections", 6),
        ("german-federal-elections", 6),
        ("polish-parliamentary-elections", 6),
        ("spanish-general-elections", None),
        ("australian-federal-elections", 5),
        ("new-zealand-general-elections", 5),
        ("japanese-general-elections", 6),
        ("scottish-parliament-elections", 3),
    ],
)
def test_shipped_elections_fall_on_the_weekday_on_which_the_country_votes(slug: str, weekday: int | None) -> None:
    ends = [end for date in SHIPPED[slug].dates for end in date.edtf.split("/")]
    days = {datetime.date.fromisoformat(end).weekday() for end in ends}
    assert days == {weekday} if weekday is not None else 6 in days


def test_a_calendar_of_another_format_is_refused() -> None:
    with pytest.raises(ValueError, match="calendar format 1 is not 2"):
        parse_calendar('{"format": 1, "records": []}')


# ---------------------------------------------------------------- what editors write

ELECTIONS = """\
---
title: Ruritanian elections
forms: [Ruritanian election]
dates: ["2015-05-10", {date: "2020-05-10/2020-05-24", title: The first in two rounds, forms: [long election]}]
complete_until: 2025-01-31
source: Ruritanian Gazette
---
Mine.
"""


def test_an_editors_record_is_read_whole(tmp_path: Path) -> None:
    calendar, problems = calendar_of(tmp_path, ruritanian_elections=ELECTIONS)
    one = calendar["ruritanian-elections"]
    assert problems == []
    assert [(date.edtf, date.title, date.forms) for date in one.dates] == [
        ("2015-05-10", "", ()),
        ("2020-05-10/2020-05-24", "The first in two rounds", ("long election",)),
    ]
    assert (one.recurs, one.fixed, one.complete_until) == (True, False, datetime.date(2025, 1, 31))
    assert (one.source, Path(one.path).name, one.shipped) == ("Ruritanian Gazette", "ruritanian-elections.md", False)


def test_a_record_with_one_date_does_not_recur_unless_it_says_so(tmp_path: Path) -> None:
    text = "---\ntitle: A\nforms: [{}]\ndates: ['2021']\n{}---\n"
    once, again = text.format("One day", ""), text.format("A vote", "recurs: true\n")
    calendar, _ = calendar_of(tmp_path, once=once, again=again)
    assert (calendar["once"].recurs, calendar["again"].recurs) == (False, True)


def test_a_record_of_the_slug_of_a_shipped_one_replaces_it(tmp_path: Path) -> None:
    text = "---\ntitle: The landing\nforms: [the landing]\ndates: ['1944-06-05']\n---\n"
    calendar, problems = calendar_of(tmp_path, d_day=text)
    assert (calendar["d-day"].forms, len(calendar)) == (("the landing",), len(SHIPPED))
    assert problems == []


def test_a_shipped_form_goes_to_the_editors_record_and_the_shipped_one_keeps_the_rest(tmp_path: Path) -> None:
    text = "---\ntitle: A\nforms: [British general election]\ndates: ['2021']\n---\n"
    calendar, (problem,) = calendar_of(tmp_path, a=text)
    shipped = calendar["uk-general-elections"]
    assert "British general election" not in forms_of(shipped)
    assert "UK general election" in shipped.forms
    assert problem.startswith("a.md:3: note: form 'British general election' is taken from the shipped record 'uk-gen")
    assert "name the file 'uk-general-elections.md'" in problem


def test_two_records_with_one_form_are_an_error_that_names_both(tmp_path: Path) -> None:
    text = "---\ntitle: A\nforms: [{}]\ndates: ['2021']\n---\n"
    _, problems = calendar_of(tmp_path, a=text.format("The Great Day"), b=text.format("the great day"))
    assert problems == [
        "b.md:3: error: form 'the great day' of 'b' is also claimed by 'a'; drop one, here or in "
        f"{(tmp_path / 'content/calendar/a.md').as_posix()}"
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "a.md:1: error: the file is empty; write it, or remove it"),
        ("---\n---\n", "a.md:1: error: 'title' is missing"),
        ("---\ntitle: A\nforms: [A day]\n---\n", "a.md:1: error: 'dates' is missing; add a line 'dates: …'"),
        ("---\ntitle: A\nforms: [A day]\ndates: []\n---\n", "a.md:4: error: dates has 0 entries"),
        ("---\ntitle: A\nforms: [A day]\ndates:\n---\n", "a.md:4: error: 'dates' is empty"),
        (
            "---\ntitle: A\nforms: [A day]\ndates:\n  - '2021'\n  - '2021-02-30'\n---\n",
            "a.md:6: error: dates[2].date: there is no 2021-02-30",
        ),
        (
            "---\ntitle: A\nforms: [A day]\ndates: [../1999]\n---\n",
            "a.md:4: error: dates[1].date: '../1999' has no beginning",
        ),
        (
            "---\ntitle: A\nforms: [A day]\ndates: ['{2016,2020}']\n---\n",
            "a.md:4: error: dates[1].date: '{2016,2020}' is several dates",
        ),
        ("---\ntitle: A\ndates: ['2021']\n---\n", "a.md:1: error: front matter: no form is given"),
        (
            "---\ntitle: A\nform: [A day]\ndates: ['2021']\n---\n",
            "a.md:3: error: unknown key 'form'; did you mean 'forms'",
        ),
        ("---\ntitle: A\nforms: [A]\ndates: [{date: '2021', tilte: B}]\n---\n", "a.md:4: error: unknown key 'tilte'"),
        ("---\ntitle: A\nforms: [A]\ndates: ['2021']\nrecurs: maybe\n---\n", "a.md:5: error: recurs must be"),
        (
            "---\ntitle: A\nforms: [A]\ndates: ['2021']\ncomplete_until: 2021-13-01\n---\n",
            "a.md:5: error: complete_until: there is no 2021-13-01",
        ),
    ],
)
def test_a_record_that_cannot_be_read_is_told_with_its_line(tmp_path: Path, text: str, problem: str) -> None:
    calendar, problems = calendar_of(tmp_path, a=text)
    assert any(one.startswith(problem) for one in problems), problems
    assert "a" not in calendar
