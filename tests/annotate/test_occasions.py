"""Dates that have a name are read through the calendar, or not at all."""

from __future__ import annotations

import datetime

import pytest

from newsarchive.annotate import annotate, build_lexicon
from newsarchive.annotate.timex import build_calendar, find_timexes
from newsarchive.annotate.timex.occasions import COUNTER_EXAMPLES, EXAMPLES, RULE
from newsarchive.annotate.timex.rule import FRIDAY, Example
from newsarchive.archive import read_calendar, read_gazetteer
from newsarchive.dates import day_of
from newsarchive.model import Article, Occasion, OccasionDate, Timex

RURITANIA = Occasion(
    "ruritanian-elections",
    "Ruritanian elections",
    ("Ruritanian election",),
    (OccasionDate("2010-05-09"), OccasionDate("2015-05-10"), OccasionDate("2020-05-10")),
    recurs=True,
    complete_until=datetime.date(2023, 1, 1),
)
CALENDAR = build_calendar((*read_calendar(), RURITANIA))


def timexes(text: str, published: datetime.date = FRIDAY) -> tuple[Timex, ...]:
    return find_timexes(text, published, calendar=CALENDAR)


def dated(text: str, published: datetime.date = FRIDAY) -> list[tuple[str, str]]:
    return [(one.text, one.when.edtf) for one in timexes(text, published) if one.rule == RULE and one.when]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one.text)
def test_a_named_date_is_read_through_the_calendar(example: Example) -> None:
    found = [one for one in timexes(example.text, example.published) if one.rule == RULE]
    expected = (example.found, example.value, example.edtf)
    assert expected in [(one.text, one.value, one.when.edtf if one.when else "") for one in found]


@pytest.mark.parametrize("text", COUNTER_EXAMPLES)
def test_a_name_that_does_not_say_which_has_no_date(text: str) -> None:
    assert dated(text) == []


def test_a_set_of_days_spans_its_first_and_last() -> None:
    (timex,) = timexes("They meddled in the last two US presidential elections.")
    assert timex.when is not None
    assert (timex.when.first, timex.when.last) == (day_of(2016, 11, 8), day_of(2020, 11, 3))
    assert (timex.when.precision, timex.when.label) == ("set", "8 November 2016 and 3 November 2020")


def test_more_than_the_calendar_holds_have_no_date() -> None:
    assert dated("They won in the last three Ruritanian elections.") == [
        ("the last three Ruritanian elections", "{2010-05-09,2015-05-10,2020-05-10}")
    ]
    assert dated("They won in the last four Ruritanian elections.") == []


@pytest.mark.parametrize(
    ("published", "edtf"),
    [("2020-05-10", "2015-05-10"), ("2020-05-11", ""), ("2020-06-09", ""), ("2020-06-10", "2020-05-10")],
)
def test_in_the_month_after_an_election_the_last_may_be_the_one_before(published: str, edtf: str) -> None:
    found = dated("He won in the last Ruritanian election.", datetime.date.fromisoformat(published))
    assert [when for _, when in found] == ([edtf] if edtf else [])


def test_the_last_one_has_no_date_where_the_calendar_may_have_ended_before() -> None:
    assert dated("He won in the last Ruritanian election.", datetime.date(2023, 1, 1)) != []
    assert dated("He won in the last Ruritanian election.", datetime.date(2023, 1, 2)) == []


def test_the_next_one_is_read_only_where_its_day_was_fixed_long_before() -> None:
    spring = datetime.date(2019, 4, 1)
    assert dated("He will run at the next Ruritanian election.", spring) == []
    assert dated("They will vote in the next two US presidential elections.", spring) == [
        ("the next two US presidential elections", "{2020-11-03,2024-11-05}")
    ]


def test_the_next_after_the_last_known_has_no_date() -> None:
    assert dated("She will win in the next US presidential election.", datetime.date(2029, 1, 1)) == []


def test_what_had_not_come_yet_is_not_what_a_bare_name_means() -> None:
    text = "It has been at war since the Russian invasion of Ukraine."
    assert dated(text, datetime.date(2015, 3, 1)) == []
    assert dated(text, datetime.date(2023, 3, 1)) == [("the Russian invasion of Ukraine", "2022-02-24/..")]


def test_a_name_of_two_dates_needs_the_year_or_month_beside_it() -> None:
    assert dated("He was hurt in the Paris attacks.") == []
    assert dated("He was hurt in the November 2015 Paris attacks.") == [("November 2015", "2015-11-13")]
    assert dated("She won at the Beijing Olympics.", datetime.date(2023, 1, 1)) == []
    assert dated("She won at the 2008 Beijing Olympics.") == [("2008", "2008-08-08/2008-08-24")]


def test_a_form_with_another_meaning_too_is_read_beside_its_year_alone() -> None:
    assert dated("They won in the last midterm elections.") == []
    assert dated("They won in the 2018 midterm elections.") == [("2018", "2018-11-06")]
    assert dated("They won in the 1992 Olympics.") == []


def test_the_year_beside_a_name_keeps_its_words_and_value() -> None:
    (timex,) = timexes("He won the 2016 US presidential election.")
    assert (timex.text, timex.value, timex.rule) == ("2016", "2016", RULE)


def test_a_year_that_fits_no_date_stays_a_year() -> None:
    (timex,) = timexes("He won the 2015 US presidential election.")
    assert (timex.text, timex.value, timex.rule) == ("2015", "2015", "year")


def test_games_held_a_year_late_are_dated_when_they_were_held() -> None:
    text = "She won gold in the 2020 Summer Olympics."
    assert dated(text) == [("the 2020 Summer Olympics", "2021-07-23/2021-08-08")]


def test_an_election_in_two_rounds_is_both() -> None:
    assert dated("He lost in the 2017 French presidential election.") == [("2017", "2017-04-23/2017-05-07")]


def test_several_stretches_of_time_have_no_date() -> None:
    assert dated("He lost in the last two French presidential elections.") == []


def test_a_war_of_years_opens_nothing() -> None:
    assert dated("It has grown since the Second World War.") == []
    assert dated("He fled during the Second World War.") == [("the Second World War", "1939-09-01/1945-09-02")]


def test_the_previous_one_is_unclear_where_another_was_spoken_of() -> None:
    text = "In the 2016 US presidential election he won; he lost in the previous US presidential election."
    assert dated(text) == [("2016", "2016-11-08")]


@pytest.mark.parametrize(
    "ending", ["cycle ended", "organisers met", "’s outcome surprised", "-era rules", "Commission met"]
)
def test_a_name_that_only_describes_a_noun_is_no_date(ending: str) -> None:
    space = "" if ending[0] in "’-" else " "
    assert dated(f"They fell in the last US presidential election{space}{ending}.") == []


def test_a_name_may_break_at_a_lines_end_and_never_at_a_paragraphs() -> None:
    assert dated("Since the fall of\nthe Berlin Wall it has grown.") != []
    assert dated("Since the fall of\n\nthe Berlin Wall it has grown.") == []


def test_part_of_a_word_is_no_name() -> None:
    assert dated("It rose in the post-Brexit referendum, in the Brexit referendumesque row.") == []


def test_characters_that_grow_in_lower_case_move_nothing() -> None:
    assert dated("İİİ It has grown since the fall of the Berlin Wall.") == [
        ("the fall of the Berlin Wall", "1989-11-09/..")
    ]


def test_without_a_calendar_the_words_are_read_as_before() -> None:
    found = find_timexes("He won the 2016 US presidential election.", FRIDAY)
    assert [(one.text, one.when.edtf if one.when else "") for one in found] == [("2016", "2016")]


def test_a_set_of_days_dates_no_event() -> None:
    body = "US officials have accused Russia of meddling in the last two US presidential elections."
    article = Article("a", "a.md", "Talks", "a", body, "en", FRIDAY)
    found = annotate(article, build_lexicon(read_gazetteer()), CALENDAR)
    assert [one.when.edtf for one in found.timexes if one.when] == ["{2016-11-08,2020-11-03}"]
    assert found.events == ()


def test_who_meddled_in_one_election_did_so_in_its_year() -> None:
    article = Article("a", "a.md", "Talks", "a", "Russia meddled in the 2016 US presidential election.", "en", FRIDAY)
    found = annotate(article, build_lexicon(read_gazetteer()), CALENDAR)
    assert [one.when.edtf for one in found.events] == ["2016"]
