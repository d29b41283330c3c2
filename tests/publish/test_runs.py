"""What belongs to a topic, a story, a year or an actor can be taken away: as a calendar, a table, JSON, a timeline."""

import csv
import datetime
import io
import json

import pytest
from icalendar import Calendar

from newsarchive.dates import parse_edtf
from newsarchive.model import Actor, ActorEntry, Article, Event, EventSource, Indexes, Participant, Story
from newsarchive.publish.plans import build_pages, build_texts
from newsarchive.publish.site import Site

SITE = Site("The Record", "https://example.org")


def told(article: str) -> tuple[EventSource, ...]:
    return (EventSource(article, 0, 9, "They met.", "Thursday", "2021-09-30"),)


def article(name: str, *topics: str) -> Article:
    return Article(name, f"content/articles/{name}.md", name.title(), name, "They met.", "en",
                   datetime.date(2021, 9, 30), topics=topics)  # fmt: skip


TALKS = Event("talks", "Roe holds talks", parse_edtf("2021-09-30"), actors=(Participant("jane-roe"),),
              sources=told("talks"), formerly=("old-talks",))  # fmt: skip
ACCORD = Event("accord", "The accord is signed", parse_edtf("2022-04"), sources=told("other"))
ARCHIVE = Indexes(
    articles=(article("talks", "arms-control", "Europe"), article("other", "Arms control")),
    actors={"jane-roe": ActorEntry(Actor("jane-roe", "Jane Roe", "person", formerly=("j-roe", "jane-roe")),
                                   events=("talks",))},
    events=(TALKS, ACCORD),
    events_of_article={"talks": ("talks",), "other": ("accord",)},
    stories=(Story("peace", "Peace", "How it came.", ("accord", "lost")),),
)  # fmt: skip
FOLDERS = {
    "data/": ["talks", "accord"],
    "timeline/2021/": ["talks"],
    "timeline/2022/": ["accord"],
    "actors/jane-roe/": ["talks"],
    "topics/arms-control/": ["talks", "accord"],
    "topics/europe/": ["talks"],
    "stories/peace/": ["accord"],
}
FILES = dict(build_texts(ARCHIVE, SITE))
PAGES = {page.address: page for page in build_pages(ARCHIVE, SITE)}


@pytest.mark.parametrize(("folder", "ids"), FOLDERS.items(), ids=list(FOLDERS))
def test_a_run_of_events_reads_the_same_in_every_form(folder: str, ids: list[str]) -> None:
    calendar = Calendar.from_ical(FILES[f"{folder}events.ics"]).walk("VEVENT")
    assert [str(one["UID"]).partition("@")[0] for one in calendar] == ids
    assert [row["id"] for row in csv.DictReader(io.StringIO(FILES[f"{folder}events.csv"], newline=""))] == ids
    assert [event["id"] for event in json.loads(FILES[f"{folder}events.json"])] == ids
    assert [slide["unique_id"] for slide in json.loads(FILES[f"{folder}timeline.json"])["events"]] == ids


def test_no_other_folder_has_a_calendar() -> None:
    assert {name.removesuffix("events.ics") for name in FILES if name.endswith("events.ics")} == set(FOLDERS)


def test_a_topic_gathers_its_articles_events_and_actors_under_one_name() -> None:
    topic = json.loads(FILES["topics/arms-control/topic.json"])
    assert (topic["name"], topic["articles"], topic["events"]) == ("Arms control", ["talks", "other"],
                                                                   ["talks", "accord"])  # fmt: skip
    view = PAGES["topics/arms-control/"].view
    assert [group.title for group in view.groups] == ["2021", "2022"]  # type: ignore[attr-defined]


def test_an_old_address_leads_to_the_new_one_and_no_page_is_pushed_aside() -> None:
    moved = {address: page.view.address for address, page in PAGES.items() if page.template == "moved.html"}  # type: ignore[attr-defined]
    assert moved == {"events/old-talks/": "events/talks/", "actors/j-roe/": "actors/jane-roe/"}
    assert PAGES["actors/jane-roe/"].template == "actor.html"
