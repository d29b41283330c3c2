"""Marks stand where the words put them, and never reach past what the words give."""

import datetime
import random
from dataclasses import replace
from itertools import pairwise

import pytest

from newsarchive.dates import date_of, day_of, parse_edtf, parse_iso
from newsarchive.index.density import build_density, build_outline, month_counts
from newsarchive.index.timeline import Mark, build_timeline
from newsarchive.model import Event, Role

SHAPES = {
    "2021-09-30": "dot",
    "2021-06": "hollow",
    "2021-22": "hollow",
    "2021-35": "hollow",
    "2021": "hollow",
    "198X": "hollow",
    "2021-07-21~/2021-07-31~": "soft",
    "1990~": "soft",
    "2008/..": "fade",
    "../2021-10-08": "rise",
    "2021-09-20/2021-09-26": "hollow",
}


def event(edtf: str, name: str = "", **fields: object) -> Event:
    return replace(Event(name or edtf, name or edtf, parse_edtf(edtf)), **fields)  # type: ignore[arg-type]


def many(count: int) -> list[Event]:
    """Events of every precision over 36 years, the same ones every time."""
    chance = random.Random(count)
    forms = ("{y}-{m:02}-{d:02}", "{y}-{m:02}", "{y}", "{y}-{m:02}-11~/{y}-{m:02}-20~", "{y}-{m:02}-{d:02}/..")
    edtf = (
        chance.choice(forms).format(y=chance.randint(1991, 2026), m=chance.randint(1, 12), d=chance.randint(1, 28))
        for _ in range(count)
    )
    return [event(one, f"e{place}", importance=chance.random()) for place, one in enumerate(edtf)]


@pytest.mark.parametrize(("edtf", "shape"), SHAPES.items())
def test_the_shape_says_how_well_the_date_is_known(edtf: str, shape: str) -> None:
    assert build_timeline([event(edtf)]).entries[0].shape == shape


def test_an_interval_is_a_bar_that_lasted_only_where_an_editor_or_a_state_says_so() -> None:
    week = event("2021-09-20/2021-09-26")
    assert build_timeline([replace(week, origin="added")]).entries[0].shape == "bar"
    assert build_timeline([replace(week, kind="state")]).entries[0].shape == "bar"
    assert build_timeline([week]).entries[0].shape == "hollow"


@pytest.mark.parametrize("edtf", SHAPES)
@pytest.mark.parametrize("other", ["2021-09-30", "1066-10-14", "-0043-03-15", "2600-01"])
def test_no_mark_is_drawn_past_its_bounds(edtf: str, other: str) -> None:
    timeline = build_timeline([event(edtf), event(other)])
    axis = timeline.axis
    assert axis is not None
    when = parse_edtf(edtf)
    for mark in (one for one in timeline.marks if one.event == edtf):
        per_day = 100 / (axis.last + 1 - axis.first)
        if when.first is not None:
            assert mark.x >= (when.first - axis.first) * per_day - 1e-9
        if when.last is not None and mark.width:
            assert mark.x + mark.width <= (when.last + 1 - axis.first) * per_day + 0.005
        assert 0 <= mark.x <= mark.x + mark.width <= 100.01


def test_a_month_is_as_wide_as_its_days() -> None:
    timeline = build_timeline([event("2021-06"), event("2021-09-30")])
    assert timeline.axis is not None
    share = 30 / (timeline.axis.last + 1 - timeline.axis.first) * 100
    assert timeline.marks[0].width == pytest.approx(share, abs=0.02)


def test_what_is_too_short_to_be_seen_is_a_sign() -> None:
    june = next(
        mark for mark in build_timeline([event("2021-06"), event("1900-01-01")]).marks if mark.event == "2021-06"
    )
    assert june.thin and june.width < 0.8


def test_one_event_stands_in_the_middle_with_its_number() -> None:
    (mark,) = build_timeline([event("2021-09-30")]).marks
    assert (mark.label, mark.shape) == ("1", "dot")
    assert mark.middle == pytest.approx(50, abs=0.5)


def test_three_events_are_numbered_in_order_of_time() -> None:
    timeline = build_timeline([event("2021-09-30"), event("2021-06"), event("2021-07-21~/2021-07-31~")])
    assert [(entry.number, entry.event.id) for entry in timeline.entries] == [
        (1, "2021-06"),
        (2, "2021-07-21~/2021-07-31~"),
        (3, "2021-09-30"),
    ]
    assert [mark.label for mark in timeline.marks] == ["1", "2", "3"]


def test_of_events_that_begin_together_the_narrower_comes_first() -> None:
    timeline = build_timeline([event("2021"), event("2021-01"), event("2021-01-01"), event("2021-01-01/..")])
    assert [entry.event.id for entry in timeline.entries] == ["2021-01-01", "2021-01", "2021", "2021-01-01/.."]


def test_events_of_one_day_keep_the_order_in_which_they_are_told() -> None:
    told = [event("2021-09-30", "b"), event("2021-09-30", "a")]
    assert [entry.event.id for entry in build_timeline(told).entries] == ["b", "a"]


def numbers_of(label: str) -> set[int]:
    """``3–5, 9`` as numbers."""
    runs = [part.split("–") for part in label.split(", ") if part]
    return {number for run in runs for number in range(int(run[0]), int(run[-1]) + 1)}


@pytest.mark.parametrize("events", [many(40), [event("2021-09-30", f"e{place}") for place in range(40)]])
def test_up_to_forty_every_number_stands_on_the_strip(events: list[Event]) -> None:
    shown = [numbers_of(mark.label) for mark in build_timeline(events).marks]
    assert set().union(*shown) == set(range(1, 41))


def overlaps(marks: list[Mark]) -> list[tuple[str, str]]:
    """Pairs of numbers in one row that stand closer than their own width, at about half a percent a digit."""
    labelled = sorted((mark for mark in marks if mark.label), key=lambda mark: mark.middle)
    return [
        (one.label, other.label)
        for one, other in pairwise(labelled)
        if other.middle - one.middle < 0.6 * (len(one.label) + len(other.label)) / 2
    ]


def test_up_to_three_hundred_all_are_drawn_and_numbers_never_overlap() -> None:
    timeline = build_timeline(many(300))
    assert {mark.number for mark in timeline.marks} == set(range(1, 301))
    rows = {mark.top for mark in timeline.marks}
    assert [pair for top in rows for pair in overlaps([mark for mark in timeline.marks if mark.top == top])] == []


def test_the_most_important_of_many_has_its_number() -> None:
    timeline = build_timeline([*many(100), event("2009-05-05", "great", importance=2.0)])
    assert next(mark for mark in timeline.marks if mark.event == "great").label


def test_above_three_hundred_there_are_no_marks_and_nothing_leaves_the_list() -> None:
    timeline = build_timeline(many(5000))
    assert timeline.crowded and timeline.marks == ()
    assert [entry.number for entry in timeline.entries] == list(range(1, 5001))


def test_a_strip_never_grows_taller_than_a_screen() -> None:
    assert build_timeline([event("2021-09-30", f"e{place}") for place in range(40)]).height < 250
    assert build_timeline(many(300)).height < 300


def test_years_before_christ_are_placed_like_any_other() -> None:
    timeline = build_timeline([event("-0043-03-15"), event("0014-08-19")])
    ides, death = timeline.marks
    assert timeline.axis is not None and ides.middle < death.middle
    assert [tick.label for tick in timeline.axis.ticks if "BC" in tick.label][-1] == "5 BC"


def test_a_far_past_and_today_share_an_axis_with_few_ticks() -> None:
    timeline = build_timeline([event("-0753-04-21"), event("2021-09-30")])
    labels = [tick.label for tick in timeline.axis.ticks] if timeline.axis else []
    assert len(labels) < 30 and "500 BC" in labels and "2000" in labels


@pytest.mark.parametrize("span", [1, 10, 60, 200, 600, 3000, 100_000, 800_000])
def test_no_axis_has_more_lines_than_can_be_read(span: int) -> None:
    first = parse_iso("2000-02-29")
    ticks = build_timeline([], articles=[first, first + span]).ticks
    assert 0 < len(ticks) < 32
    assert all(0 <= tick.label_x <= 100 for tick in ticks)


def test_plans_stand_apart_below_what_happened_and_go_on_numbering() -> None:
    timeline = build_timeline([event("2021-09-30/..", kind="planned"), event("2021-10-05")])
    assert [entry.number for entry in timeline.entries] == [1]
    assert [entry.number for entry in timeline.plans] == [2]
    happened, planned = timeline.marks
    assert planned.planned and planned.top > happened.top


def test_what_has_no_date_is_listed_and_never_placed() -> None:
    undated = replace(event("2021"), id="undated", when=replace(parse_edtf("2021"), first=None, last=None))
    timeline = build_timeline([undated])
    assert [entry.event.id for entry in timeline.undated] == ["undated"]
    assert timeline.axis is None and timeline.marks == ()


def test_what_is_alleged_is_dashed() -> None:
    timeline = build_timeline([event("2021-09-30", modality="alleged"), event("2021-10-01")])
    assert [mark.dashed for mark in timeline.marks] == [True, False]


def test_the_days_of_a_set_are_marks_of_one_event() -> None:
    marks = build_timeline([event("{2016-11-08,2020-11-03}")]).marks
    assert [(mark.number, mark.shape) for mark in marks] == [(1, "dot"), (1, "dot")]


def test_an_open_event_fades_to_the_edge_and_a_day_after_it_is_not_hidden() -> None:
    timeline = build_timeline([event("2008-05-07/..", kind="state"), event("2010-04-08")])
    state, day = timeline.marks
    assert state.x + state.width == pytest.approx(100, abs=0.02)
    assert state.top != day.top


def test_a_year_shows_the_whole_year_and_what_runs_over_its_end() -> None:
    bounds = day_of(2021, 1, 1), day_of(2021, 12, 31)
    spring = build_timeline([event("2021-03-05")], bounds=bounds)
    winter = build_timeline([event("2021-24")], bounds=bounds)
    assert spring.axis is not None and winter.axis is not None
    assert date_of(spring.axis.last) == (2021, 12, 31)
    assert date_of(winter.axis.last) == (2022, 2, 28)
    assert winter.marks[0].shape == "hollow"


def test_posts_that_overlap_have_rows_of_their_own() -> None:
    first = Role("Under secretary", "", datetime.date(2011, 9, 21), datetime.date(2015, 10, 2))
    second = Role("Acting deputy", "", datetime.date(2015, 6, 24), None)
    posts = build_timeline([], roles=[second, first]).posts
    assert [post.label for post in posts] == ["Under secretary", "Acting deputy"]
    assert posts[0].top != posts[1].top
    assert (posts[1].begins, posts[1].ends, posts[1].end) == (True, False, 100.0)


def test_articles_are_bars_below_the_marks() -> None:
    day = parse_iso("2021-09-30")
    timeline = build_timeline([event("2021-06")], articles=[day, day, day + 40])
    assert [bar.count for bar in timeline.bars] == [2, 1]
    assert all(bar.y + bar.height == pytest.approx(timeline.base) for bar in timeline.bars)


def test_nothing_to_draw_has_no_axis() -> None:
    assert build_timeline([]).axis is None


def test_the_strip_of_years_counts_months_and_keeps_the_vague_out_of_them() -> None:
    (column,) = build_density([event("2021-06"), event("2021-06-16"), event("2021"), event("2021-09-30/..")])
    assert (column.count, column.vague) == (4, 1)
    assert column.months == (0, 0, 0, 0, 0, 2, 0, 0, 1, 0, 0, 0)


def test_what_is_not_known_to_the_month_makes_no_bar_of_a_month_shorter() -> None:
    known = [event("2021-06", str(place)) for place in range(4)]
    vague = [event("2021", f"v{place}") for place in range(40)]
    assert build_density([*known, *vague])[0].bars == build_density(known)[0].bars


def test_the_strip_in_rough_mostly_stays_as_it_is_with_one_event_more() -> None:
    known = [event("2021-03", str(place)) for place in range(90)]
    before = build_outline(build_density(known))
    assert before[0].count == 100 and before[0].months == (0,) * 12
    more = [[*known, *(event("2021-03", f"m{place}") for place in range(count))] for count in range(1, 11)]
    assert [build_outline(build_density(some)) == before for some in more] == [True] * 10
    assert build_outline(build_density([*known, event("2021-04")])) != before


def test_a_long_run_of_empty_years_is_one_gap_and_a_short_one_is_not() -> None:
    columns = build_density([event("2010-04-08"), event("2012-02-05"), event("2021-02-03")])
    assert [(column.year, column.until, column.count) for column in columns] == [
        (2010, 2010, 1),
        (2011, 2011, 0),
        (2012, 2012, 1),
        (2013, 2020, 0),
        (2021, 2021, 1),
    ]


def test_five_thousand_events_are_one_column_a_year() -> None:
    columns = build_density(many(5000))
    assert len(columns) == 36 and sum(column.count for column in columns) == 5000


def test_a_strip_of_years_before_christ_is_named_so() -> None:
    assert [column.label for column in build_density([event("-0043-03-15")])] == ["44 BC"]


def test_months_of_a_year_leave_out_what_is_not_known_to_the_month() -> None:
    assert month_counts([event("2021-01-05"), event("2021-12"), event("2021")]) == (1, *[0] * 10, 1)
