"""Timelines of many events: a page a year, a page a month, and nothing dropped silently."""

import re
from pathlib import Path

import pytest

from newsarchive.dates import parse_edtf
from newsarchive.model import Actor, ActorEntry, Event, Indexes, Participant
from newsarchive.publish.plans import build_pages
from newsarchive.publish.render import make_environment, render_page
from newsarchive.publish.site import Site

ROE = Actor("jane-roe", "Jane Roe", "person")
ENVIRONMENT = make_environment([Path(__file__).parents[2] / "theme/templates"])


def archive_of(dates: list[str]) -> Indexes:
    events = tuple(
        Event(f"e{place}", f"E {place}", parse_edtf(date), actors=(Participant("jane-roe"),), importance=place / 1000)
        for place, date in enumerate(dates)
    )
    return Indexes(events=events, actors={"jane-roe": ActorEntry(ROE, events=tuple(event.id for event in events))})


class Rendered(dict[str, str]):
    """The HTML of every page by its address, made when it is asked for."""

    def __init__(self, dates: list[str]) -> None:
        self.site = Site("The Record")
        self.pages = {page.address: page for page in build_pages(archive_of(dates), self.site)}

    def __missing__(self, address: str) -> str:
        self[address] = render_page(ENVIRONMENT, self.pages[address], self.site)
        return self[address]


def events_on(html: str) -> set[str]:
    return set(re.findall(r'href="[^"]*events/(e\d+)/index\.html"', html))


MONTHLY = [f"2021-{place % 12 + 1:02}-05" for place in range(400)]
YEARLY = [f"{1990 + place % 30}-06-{place % 28 + 1:02}" for place in range(400)]
FORTY = [f"2021-03-{place % 31 + 1:02}" for place in range(40)]


def test_a_year_with_more_events_than_can_be_drawn_has_a_page_for_each_month() -> None:
    site = Rendered(MONTHLY)
    for folder in ("timeline/2021/", "actors/jane-roe/2021/"):
        months = [f"{folder}{month:02}/" for month in range(1, 13)]
        assert [address for address in site.pages if address.startswith(folder)] == [folder, *months]
        assert set().union(*(events_on(site[month]) for month in months)) == {f"e{place}" for place in range(400)}


def test_what_a_page_leaves_out_is_a_number_that_leads_to_it() -> None:
    year = Rendered(MONTHLY)["timeline/2021/"]
    assert len(events_on(year)) == 12 * 5
    assert re.search(r'href="01/index\.html">\+29 more<', year)


def test_a_crowded_actor_has_a_page_for_each_year_and_shows_the_weightiest_of_each() -> None:
    site = Rendered(YEARLY)
    assert [a for a in site.pages if a.startswith("actors/jane-roe/")][1:] == [
        f"actors/jane-roe/{year}/" for year in range(1990, 2020)
    ]
    assert events_on(site["actors/jane-roe/1990/"]) == {f"e{place}" for place in range(0, 400, 30)}
    assert {"e390", "e360", "e330"} <= events_on(site["actors/jane-roe/"])
    assert "e0" not in events_on(site["actors/jane-roe/"])


def test_a_crowded_timeline_is_columns_of_years_that_are_links() -> None:
    timeline = Rendered(YEARLY)["timeline/"]
    assert len(set(re.findall(r'href="(\d{4})/index\.html"', timeline))) == 30
    assert len(timeline) < 60_000


@pytest.mark.parametrize(
    ("dates", "years"),
    [(["2021-06"], []), (["2021-06", "1957~", "-0043"], ["-0043", "1957", "2021"]), (FORTY, []),
     (YEARLY[:80], [str(year) for year in range(1990, 2020)])],
    ids=["1", "3", "40", "80"])  # fmt: skip
def test_as_many_as_a_page_can_hold_stand_on_one_and_on_those_of_their_years(
    dates: list[str], years: list[str]
) -> None:
    site = Rendered(dates)
    everything = {f"e{place}" for place in range(len(dates))}
    assert events_on(site["timeline/"]) == events_on(site["actors/jane-roe/"]) == everything
    folders = [address for address in site.pages if re.match(r"actors/jane-roe/-?\d", address)]
    assert folders == [f"actors/jane-roe/{year}/" for year in years]
    assert set().union(*(events_on(site[folder]) for folder in folders)) == (everything if years else set())


def test_more_than_a_page_can_hold_are_all_drawn_and_the_weightiest_of_each_year_are_listed() -> None:
    actor = Rendered(YEARLY[:300])["actors/jane-roe/"]
    assert actor.count('<svg class="e"') == 300
    assert len(events_on(actor)) == 30 * 3
    drawn = set(re.findall(r'<text class="n[^>]*>(\d+)</text>', actor))
    assert drawn and drawn <= set(re.findall(r"(\d+)\. </span>", actor)), "a number on the strip has its row"
    assert re.search(r'href="1990/index\.html">\+7 more<', actor)


def test_a_date_before_christ_and_a_vague_one_have_a_year_page() -> None:
    site = Rendered(["-0043-03-15", "1957~", "198X"])
    assert [a for a in site.pages if a.startswith("timeline/")][1:] == [
        "timeline/-0043/",
        "timeline/1957/",
        "timeline/1980/",
    ]
    assert "44 BC" in site["timeline/-0043/"]


def test_what_is_known_to_the_year_alone_stands_on_the_years_page_and_in_no_month() -> None:
    site = Rendered([*MONTHLY, "2021"])
    assert "e400" in events_on(site["timeline/2021/"])
    assert not any("e400" in events_on(site[f"timeline/2021/{month:02}/"]) for month in range(1, 13))


def test_one_event_more_leaves_the_pages_of_other_years_as_they_are() -> None:
    before, after = Rendered(YEARLY), Rendered([*YEARLY, "1990-06-14"])
    others = [address for address in before.pages if re.search(r"/(?:199[2-9]|20\d\d)/$", address)]
    assert len(others) == 56
    assert [address for address in others if before[address] != after[address]] == []
    assert before["timeline/1990/"] != after["timeline/1990/"]


def test_pages_of_years_say_up_to_how_many_events_the_years_beside_them_have() -> None:
    site = Rendered(YEARLY)
    nav = re.search(r'<nav aria-label="Years">.*?</nav>', site["timeline/1990/"], re.DOTALL)
    assert nav and "1991: up to 20 events" in nav[0]
    assert "13 events" in site["timeline/"]
