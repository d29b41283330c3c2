"""Calendars that programs read: whole days, ends exclusive, and nothing in them from the clock."""

import datetime

from icalendar import Calendar

from newsarchive.dates import parse_edtf
from newsarchive.model import Actor, ActorEntry, Article, Citation, Event, EventSource, Indexes, Modality
from newsarchive.publish.exports.calendar import LONGEST_LINE, fold_line, plan
from newsarchive.publish.site import Site
from newsarchive.publish.tabulating import build_tables

HERE = Site("The Record", "https://example.org")


def event(edtf: str, title: str = "Talks", modality: Modality = "asserted") -> Event:
    source = EventSource("a", 0, 9, "They met.", "Thursday", edtf)
    return Event("2021-talks", title, parse_edtf(edtf), modality=modality, place="geneva", sources=(source,))


def calendars(*events: Event) -> dict[str, str]:
    article = Article("a", "x.md", "News", "news", "They met.", "en", datetime.date(2021, 9, 30))
    roe = ActorEntry(Actor("jane-roe", "Jane Roe", "person"), events=tuple(one.id for one in events[:1]))
    indexes = Indexes(articles=(article,), actors={"jane-roe": roe}, events=events)
    tables = build_tables(indexes, HERE)
    return {one.address: one.text(tables, *one.key) for one in plan(tables)}


def read(*events: Event) -> list[dict[str, object]]:
    calendar = Calendar.from_ical(calendars(*events)["data/events.ics"])
    return [dict(component) for component in calendar.walk("VEVENT")]


def days(edtf: str) -> list[tuple[str, str]]:
    return [(str(one["DTSTART"].dt), str(one["DTEND"].dt)) for one in read(event(edtf))]  # type: ignore[attr-defined]


def test_a_day_ends_where_the_next_begins() -> None:
    assert days("2021-09-30") == [("2021-09-30", "2021-10-01")]


def test_a_month_is_marked_whole_and_its_title_says_so() -> None:
    assert days("2021-06") == [("2021-06-01", "2021-07-01")]
    assert read(event("2021-06"))[0]["SUMMARY"] == "Talks (June 2021)"


def test_an_open_stretch_is_marked_at_its_known_end() -> None:
    assert days("2008/..") == [("2008-01-01", "2009-01-01")]
    assert days("../2021-10-08") == [("2021-10-08", "2021-10-09")]


def test_each_date_of_a_set_is_a_day_of_its_own() -> None:
    assert days("{2016-11-08,2020-11-03}") == [("2016-11-08", "2016-11-09"), ("2020-11-03", "2020-11-04")]
    uids = [str(one["UID"]) for one in read(event("{2016-11-08,2020-11-03}"))]
    assert uids == ["2021-talks-1@the-record.newsarchive", "2021-talks-2@the-record.newsarchive"]


def test_a_day_before_christ_is_counted_and_not_moved() -> None:
    text = calendars(event("-0043-03-15"))["data/events.ics"]
    assert "BEGIN:VEVENT" not in text
    assert "X-WR-CALDESC:1 more without a day" in text


def test_identity_and_stamp_come_from_the_data() -> None:
    text = calendars(event("2021-06"))["data/events.ics"]
    assert "\r\nUID:2021-talks@the-record.newsarchive\r\nDTSTAMP:20210930T000000Z\r\n" in text


def test_an_editors_event_is_stamped_by_its_citation() -> None:
    signed = Event(
        "signed", "Signed", parse_edtf("2010-04-08"), citations=(Citation("T", date=datetime.date(2010, 4, 9)),)
    )
    assert "DTSTAMP:20100409T000000Z" in calendars(signed)["data/events.ics"]


def test_what_is_only_alleged_is_called_so() -> None:
    found = read(event("2021-09-30", modality="alleged"))[0]
    assert (found["SUMMARY"], found["STATUS"]) == ("Alleged: Talks", "TENTATIVE")
    assert read(event("2021-09-30", modality="cancelled"))[0]["STATUS"] == "CANCELLED"


def test_an_event_carries_evidence_place_and_page() -> None:
    found = read(event("2021-09-30"))[0]
    assert found["DESCRIPTION"] == "30 September 2021\nNews (2021-09-30): “They met.”"
    assert (found["LOCATION"], found["URL"]) == ("Geneva", "https://example.org/events/2021-talks/")


def test_an_actor_has_a_calendar_of_its_own() -> None:
    text = calendars(event("2021-09-30"))["actors/jane-roe/events.ics"]
    assert "X-WR-CALNAME:Jane Roe – The Record" in text
    assert text.count("BEGIN:VEVENT") == 1


def test_no_line_is_longer_than_75_bytes_or_cut_within_a_letter() -> None:
    folded = fold_line("SUMMARY:" + "é" * 100)
    assert all(len(line.encode()) <= LONGEST_LINE for line in folded.split("\r\n"))
    assert folded.replace("\r\n ", "") == "SUMMARY:" + "é" * 100


def test_a_title_cannot_begin_a_line_of_its_own() -> None:
    text = calendars(event("2021-09-30", "Talks\r\nEND:VEVENT\nX:1"))["data/events.ics"]
    assert text.count("\r\nEND:VEVENT") == 1
    assert "\r\nX:1" not in text
