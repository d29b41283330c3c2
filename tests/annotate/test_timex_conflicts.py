"""Where a weekday, a date and the day of publication disagree, an editor is told where, and how to mend it."""

from __future__ import annotations

import datetime

from newsarchive.annotate.timex import find_conflicts, find_timexes
from newsarchive.errors import Problem, format_problem
from newsarchive.model import Article

FRIDAY = datetime.date(2021, 10, 1)


def conflicts(body: str, published: datetime.date = FRIDAY, **more: object) -> list[Problem]:
    article = Article("x", "content/articles/x.md", "X", "x", body, "en", published, 9, **more)  # type: ignore[arg-type]
    return list(find_conflicts(article, find_timexes(body, published)))


def test_halves_that_agree_are_no_problem() -> None:
    assert conflicts("They met on Thursday (Sept 30).") == []


def test_a_wrong_weekday_is_named_with_its_line_and_column() -> None:
    (problem,) = conflicts("They came.\n\nThey met on Thursday (Sept 29).")
    assert format_problem(problem).splitlines() == [
        "content/articles/x.md:11:13: warning: 'Thursday (Sept 29)' disagrees with itself: 29 September 2021 was a "
        "Wednesday; write Wednesday, or 30 September 2021 if Thursday is right (the article is dated 1 October 2021)",
        "   11 | They met on Thursday (Sept 29).",
        "      |             ^^^^^^^^^^^^^^^^^^",
    ]


def test_a_wrong_weekday_with_a_year_is_named_too() -> None:
    (problem,) = conflicts("They met on Monday, September 1, 2015.")
    assert "1 September 2015 was a Tuesday" in problem.message


def test_a_date_far_from_publication_is_doubted() -> None:
    (problem,) = conflicts("They met on Thursday (Sept 30).", datetime.date(2022, 3, 1))
    assert "152 days before the article's date, 1 March 2022" in problem.message


def test_a_date_within_reach_of_an_uncertain_publication_is_not_doubted() -> None:
    reach = (datetime.date(2021, 9, 30), datetime.date(2022, 4, 1))
    assert conflicts("They met on Thursday (Sept 30).", datetime.date(2022, 3, 1), date_range=reach) == []


def test_a_year_beside_the_day_says_that_it_is_meant() -> None:
    assert conflicts("They met on Thursday, 8 April 2010.") == []


def test_the_date_that_its_weekday_fits_is_preferred() -> None:
    (timex,) = find_timexes("The vote of Sunday (Jan 9) was moved.", datetime.date(2021, 12, 20))
    assert timex.value == "2022-01-09"
