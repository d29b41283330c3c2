"""Dates that have a name are read through the calendar, or not at all."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from newsarchive.annotate.timex import find_timexes
from newsarchive.annotate.timex.occasions import COUNTER_EXAMPLES, EXAMPLES, RULE
from newsarchive.annotate.timex.rule import Example
from newsarchive.archive import read_archive, read_calendar
from newsarchive.dates import parse_edtf
from newsarchive.model import Occasion

ELECTIONS = Occasion("e", "Elections", ("Ruritanian election",), ("2015-05-10", "2020-05-10"))


def dated(text: str, published: datetime.date = datetime.date(2021, 10, 1)) -> list[tuple[str, str, str]]:
    found = find_timexes(text, published, calendar=(*read_calendar(), ELECTIONS))
    return [(one.text, one.value, one.when.edtf) for one in found if one.rule == RULE and one.when]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one.text[:40])
def test_a_named_date_is_read_through_the_calendar(example: Example) -> None:
    assert dated(example.text, example.published) == [(example.found, example.value, example.edtf)]


@pytest.mark.parametrize("text", COUNTER_EXAMPLES)
def test_a_name_that_does_not_say_which_has_no_date(text: str) -> None:
    assert dated(text) == []


def test_the_last_one_has_no_date_where_the_calendar_may_have_ended_before() -> None:
    assert dated("They voted in the last Ruritanian election.", datetime.date(2031, 1, 1)) == []
    assert dated("They voted in the last Ruritanian election.", datetime.date(2019, 1, 1)) == [
        ("the last Ruritanian election", "2015-05-10", "2015-05-10")
    ]


def test_without_a_calendar_the_words_are_read_as_before() -> None:
    found = find_timexes("He ran in the 2016 US presidential election.", datetime.date(2021, 10, 1))
    assert [(one.text, one.value) for one in found] == [("2016", "2016")]


def test_every_shipped_date_is_one_and_no_form_is_claimed_twice() -> None:
    calendar = read_calendar()
    assert [one.slug for one in calendar] == sorted({one.slug for one in calendar})
    assert all(parse_edtf(date).first is not None for one in calendar for date in one.dates)
    forms = [form.lower() for one in calendar for form in one.forms]
    assert len(forms) == len(set(forms))


def calendar_of(tmp_path: Path, **files: str) -> tuple[tuple[Occasion, ...], list[str]]:
    folder = tmp_path / "content" / "calendar"
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    archive, problems = read_archive(tmp_path / "content")
    return archive.calendar, [f"{Path(one.path).name}:{one.line}: {one.message}" for one in problems]


def test_an_editors_record_goes_before_the_shipped_one_with_its_form(tmp_path: Path) -> None:
    text = "---\ntitle: The landing\nforms: [D-Day]\ndates: ['1944-06-05']\n---\n"
    calendar, problems = calendar_of(tmp_path, landing=text)
    assert [one.dates for one in calendar if "D-Day" in one.forms] == [("1944-06-05",)]
    assert problems == []


@pytest.mark.parametrize(
    ("head", "problem"),
    [
        ("title: A\nforms: [A day]\ndates: []", "a.md:4: "),
        ("title: A\nforms: [A day]\ndates: ['2021-02-30']", "a.md:4: "),
        ("title: A\nform: [A day]\ndates: ['2021']", "a.md:3: unknown key 'form'"),
    ],
)
def test_a_record_that_cannot_be_read_is_told_with_its_line(tmp_path: Path, head: str, problem: str) -> None:
    _, problems = calendar_of(tmp_path, a=f"---\n{head}\n---\n")
    assert any(one.startswith(problem) for one in problems), problems


def test_two_records_with_one_form_are_an_error_that_names_both(tmp_path: Path) -> None:
    text = "---\ntitle: A\nforms: [The day]\ndates: ['2021']\n---\n"
    _, problems = calendar_of(tmp_path, a=text, b=text)
    assert any("b.md:3: form 'The day' is also claimed by" in one and "a.md" in one for one in problems), problems
