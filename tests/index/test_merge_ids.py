"""What becomes of ids, parts and stories when reports join."""

from __future__ import annotations

import datetime
from dataclasses import replace

from newsarchive.dates import parse_edtf
from newsarchive.index import build_indexes
from newsarchive.index.merge import merge_events
from newsarchive.model import (
    Annotations,
    Archive,
    Article,
    Event,
    EventRecord,
    EventRef,
    EventSource,
    Participant,
    Report,
    Story,
)

BODY = "Roe met Doe on Thursday. They agreed to meet again."


def article(name: str, **fields: object) -> Article:
    return Article(name, f"{name}.md", "X", name, BODY, "en", datetime.date(2021, 9, 30), **fields)  # type: ignore[arg-type]


def event(name: str, title: str, home: str, stem: str = "meet", **fields: object) -> Event:
    source = EventSource(home, 0, 24, BODY[:24], "Thursday", "2021-09-30")
    known: dict[str, object] = {"actors": (Participant("roe"),), "sources": (source,), "stem": stem}
    return Event(name, title, parse_edtf("2021-09-30"), **(known | fields))  # type: ignore[arg-type]


def test_the_id_of_a_joined_report_leads_to_the_event() -> None:
    [told] = merge_events([event("x", "Roe meets Doe", "a"), event("y", "Doe meets Roe", "b")], (), {}).events
    assert (told.id, told.formerly) == ("x", ("y",))


def test_a_part_follows_its_whole_into_an_editors_record() -> None:
    whole, part = event("x", "Roe meets Doe", "a"), event("p", "Roe agrees", "a", stem="agree", part_of="x")
    record = EventRecord(Event("r", "A meeting", parse_edtf("2021-09-30"), origin="added"), same_as=(EventRef("x"),))
    told = merge_events([whole, part], (record,), {"a": article("a")}).events
    assert [(one.id, one.part_of) for one in told] == [("r", ""), ("p", "r")]


def test_a_part_belongs_to_its_own_articles_whole_where_ids_clash() -> None:
    far = (Participant("far"),)
    found = [event("x", "Roe meets Doe", "a"), event("x", "Far meets Near", "b", actors=far)]
    part = event("p", "Far agrees", "b", "agree", actors=far, part_of="x")
    told = merge_events([*found, part], (), {}).events
    assert [(one.id, one.part_of) for one in told] == [("x", ""), ("x-2", ""), ("p", "x-2")]


def test_a_story_finds_an_event_by_the_id_it_had() -> None:
    found = {"a": Annotations("a", events=(event("x", "Roe meets Doe", "a"),))}
    record = EventRecord(
        Event("r", "A meeting", parse_edtf("2021-09-30"), origin="added"), reports=(Report("a", "met Doe"),)
    )
    archive = Archive(articles=(article("a"),), events=(record,), stories=(Story("s", "S", events=("x",)),))
    indexes, problems = build_indexes(archive, found)
    assert [story.events for story in indexes.stories] == [("r",)]
    assert not problems


def test_every_event_of_the_tables_is_whole() -> None:
    found = {name: Annotations(name, events=(event("x", "Roe meets Doe", name),)) for name in ("a", "b")}
    archive = Archive(articles=(article("a"), replace(article("b"), status="hidden")))
    indexes, _ = build_indexes(archive, found)
    assert len({one.id for one in indexes.events}) == len(indexes.events) == 1
    for one in indexes.events:
        assert one.when.first is not None and one.when.last is not None and one.when.first <= one.when.last
        assert parse_edtf(one.when.edtf).first == one.when.first
        assert [source.article for source in one.sources] == ["a"]
        assert all(BODY[source.start : source.end] == source.sentence for source in one.sources)
