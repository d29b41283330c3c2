"""The years of an actor, a topic, a place and a source: a page each, with what there is of both articles and events."""

import datetime
import re
from pathlib import Path

from newsarchive.dates import parse_edtf
from newsarchive.model import Actor, ActorEntry, Article, Event, Indexes, Participant
from newsarchive.publish.plans import build_pages, build_texts
from newsarchive.publish.render import make_environment, render_page
from newsarchive.publish.site import Site
from newsarchive.publish.views.tables import Link

ROE = Actor("jane-roe", "Jane Roe", "person")
SITE = Site("The Record", "https://example.org/archive")
ENVIRONMENT = make_environment([Path(__file__).parents[2] / "theme/templates"])


def archive_of(days: list[str], events: tuple[str, ...] = ()) -> Indexes:
    """Articles of these days, newest first, that name Jane Roe and are on trade; events in which she took part."""
    articles = tuple(
        Article(f"a{place}", "", f"Story {place}", f"a{place}", "", "en", datetime.date.fromisoformat(day),
                publication="The Daily", topics=("trade",), places=("Vienna",))
        for place, day in enumerate(days)
    )  # fmt: skip
    told = tuple(
        Event(f"e{place}", f"E {place}", parse_edtf(date), actors=(Participant("jane-roe"),))
        for place, date in enumerate(events)
    )
    entry = ActorEntry(ROE, tuple(one.id for one in articles), events=tuple(one.id for one in told))
    return Indexes(articles=articles, events=told, actors={"jane-roe": entry})


def pages_of(days: list[str], events: tuple[str, ...] = ()) -> dict[str, str]:
    """Every page's HTML that stands under an actor, a topic or a source, by its address."""
    pages = build_pages(archive_of(days, events), SITE)
    under = ("actors/jane-roe/", "topics/trade/", "places/vienna/", "sources/the-daily/")
    return {page.address: render_page(ENVIRONMENT, page, SITE) for page in pages if page.address.startswith(under)}


def articles_on(html: str) -> list[str]:
    return re.findall(r'href="[^"]*/(a\d+)/index\.html"', html.partition("<main")[2].partition("</main>")[0])


def test_an_actor_a_topic_a_place_and_a_source_have_a_page_for_each_of_several_years() -> None:
    pages = pages_of(["2021-09-30", "2021-02-01", "2019-05-05"])
    for folder in ("actors/jane-roe/", "topics/trade/", "places/vienna/", "sources/the-daily/"):
        years = sorted(address for address in pages if re.fullmatch(rf"{folder}-?\d+/", address))
        assert years == [f"{folder}2019/", f"{folder}2021/"]
        assert articles_on(pages[f"{folder}2021/"]) == ["a0", "a1"]
        assert articles_on(pages[f"{folder}2019/"]) == ["a2"]


def test_a_year_says_how_much_it_holds_and_leads_back_and_on() -> None:
    year = pages_of(["2021-09-30", "2021-02-01", "2019-05-05"], ("2021-06", "2020-03-01"))["actors/jane-roe/2021/"]
    assert "<span>2 articles, 1 event</span>" in year
    assert '<a href="../index.html">Jane Roe</a>' in year
    assert '<a href="index.html" aria-current="page">2021</a>' in year
    # What other years hold stands on the actor's page: here it would change with each event of any of them.
    assert '<span><a href="../2020/index.html">2020</a></span>' in year
    assert '<a href="../2020/index.html" rel="prev">2020</a>' in year


def test_the_page_of_an_actor_leads_to_its_years_with_their_numbers() -> None:
    actor = pages_of(["2021-09-30", "2021-02-01", "2019-05-05"])["actors/jane-roe/"]
    assert '<a href="2021/index.html">2021</a><span class="count" aria-hidden="true">2</span>' in actor
    assert '<span class="vh">: 2 articles</span>' in actor


def test_one_year_alone_needs_no_page() -> None:
    assert sorted(pages_of(["2021-09-30", "2021-02-01"], ("2021-06",))) == [
        "actors/jane-roe/",
        "places/vienna/",
        "sources/the-daily/",
        "topics/trade/",
    ]


def test_more_articles_than_a_page_lists_stand_on_those_of_their_years() -> None:
    days = [f"2021-05-{31 - place % 31:02}" for place in range(30)] + [
        f"2020-05-{31 - place:02}" for place in range(30)
    ]
    pages = pages_of(days)
    assert len(articles_on(pages["actors/jane-roe/"])) == 40
    assert '<a href="2020/index.html">+20 more<span class="vh"> of 2020</span></a>' in pages["actors/jane-roe/"]
    assert len(articles_on(pages["actors/jane-roe/2020/"])) == 30


def test_a_year_of_very_many_articles_has_a_page_for_each_month() -> None:
    days = sorted((f"2021-{place % 2 + 5:02}-{place % 30 + 1:02}" for place in range(120)), reverse=True)
    pages = pages_of(days)
    year = pages["sources/the-daily/2021/"]
    assert len(articles_on(year)) == 10
    assert '<a href="06/index.html">+55 more<span class="vh"> of June</span></a>' in year
    both = articles_on(pages["sources/the-daily/2021/05/"]) + articles_on(pages["sources/the-daily/2021/06/"])
    assert sorted(both) == sorted(f"a{place}" for place in range(120))


def test_a_year_of_articles_alone_says_nothing_of_events() -> None:
    assert "What happened" not in pages_of(["2021-09-30", "2019-05-05"])["actors/jane-roe/2021/"]


def test_the_map_for_search_engines_has_the_years() -> None:
    texts = dict(build_texts(archive_of(["2021-09-30", "2019-05-05"]), SITE))
    assert "<loc>https://example.org/archive/actors/jane-roe/2019/</loc>" in texts["sitemap.xml"]


def test_a_year_says_what_it_is_a_part_of() -> None:
    views = {page.address: page.view for page in build_pages(archive_of(["2021-09-30", "2019-05-05"]), SITE)}
    year = views["topics/trade/2019/"]
    assert year.within == (Link("Trade", "topics/trade/"),)  # type: ignore[attr-defined]
