"""Where sources give different days, the pages and the files say so, and who gives each."""

import datetime
import json
import re
from pathlib import Path

from newsarchive.dates import parse_edtf
from newsarchive.model import Article, Event, EventSource, Indexes
from newsarchive.publish.exports.data import plan
from newsarchive.publish.plans import build_pages
from newsarchive.publish.render import make_environment, render_page
from newsarchive.publish.site import Site
from newsarchive.publish.tabulating import build_tables

THEME = Path(__file__).parents[2] / "theme"
SITE = Site("The Record", "", "An archive.")
BODY = "They met."


def article(name: str, agency: str) -> Article:
    day = datetime.date(2021, 7, 1)
    return Article(name, f"{name}.md", f"{name} tells", name, BODY, "en", day, agency=(agency,))


def indexes(*days: str) -> Indexes:
    names = ("Reuters", "AFP", "TASS")[: len(days)]
    sources = tuple(EventSource(name, 0, 9, BODY, "", day) for name, day in zip(names, days, strict=True))
    event = Event("met", "They meet", parse_edtf(days[0]), sources=sources)
    articles = tuple(article(name, name) for name in names)
    return Indexes(articles, events=(event,), events_of_article={one.id: ("met",) for one in articles})


def said(address: str, *days: str) -> list[str]:
    """What the page says of a disagreement, in plain words."""
    page = next(one for one in build_pages(indexes(*days), SITE) if one.address == address)
    html = render_page(make_environment([THEME / "templates"]), page, SITE)
    said = re.findall(r"<p class=\"src dispute\">(.*?)</p>", html)
    return [" ".join(re.sub(r"<[^>]*>", "", one).split()) for one in said]


TWO_DAYS = (
    "Sources disagree on the day: 29 June 2021 (Reuters, 1 July 2021; TASS, 1 July 2021), "
    "30 June 2021 (AFP, 1 July 2021)"
)


def test_the_events_page_gives_both_days_and_who_gives_them() -> None:
    assert said("events/met/", "2021-06-29", "2021-06-30", "2021-06-29") == [TWO_DAYS]


def test_so_does_the_event_on_each_articles_page() -> None:
    for name in ("Reuters", "AFP", "TASS"):
        assert said(f"2021/07/01/{name}/", "2021-06-29", "2021-06-30", "2021-06-29") == [TWO_DAYS]


def test_a_month_against_a_day_is_a_disagreement_on_the_date() -> None:
    [words] = said("events/met/", "2021-06", "2021-07-01")
    assert words.startswith("Sources disagree on the date: June 2021 (Reuters")


def test_where_sources_agree_or_are_vaguer_nothing_is_said() -> None:
    assert said("events/met/", "2021-06-29", "2021-06", "2021-06-29") == []


def test_the_json_of_events_holds_it_too() -> None:
    tables = build_tables(indexes("2021-06-29", "2021-06-30"), SITE)
    files = {one.address: one.text(tables, *one.key) for one in plan(tables)}
    [event] = json.loads(files["data/events.json"])
    assert event["disagreement"] == [
        {"edtf": "2021-06-29", "label": "29 June 2021", "articles": ["Reuters"]},
        {"edtf": "2021-06-30", "label": "30 June 2021", "articles": ["AFP"]},
    ]
