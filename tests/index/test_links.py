"""An editor joins events and keeps them apart, by id or by the articles' words; what leads nowhere is a problem."""

import datetime

from newsarchive.dates import parse_edtf
from newsarchive.index.merge import Merging, merge_events
from newsarchive.model import (
    Article,
    Event,
    EventEdit,
    EventRecord,
    EventRef,
    EventSource,
    Participant,
    Report,
)

BODY = "Roe and Doe signed the treaty on Thursday. On Friday a bridge was opened."
SIGNED, OPENED = "Roe and Doe signed the treaty on Thursday.", "On Friday a bridge was opened."


def event(home: str, name: str, words: str = SIGNED, edtf: str = "2021-09-30", **fields: object) -> Event:
    start = BODY.index(words)
    source = EventSource(home, start, start + len(words), words, "", edtf)
    known: dict[str, object] = {"actors": (Participant("roe"),), "sources": (source,), "stem": "x", "words": (words,)}
    return Event(name, words, parse_edtf(edtf), **(known | fields))  # type: ignore[arg-type]


def merging(*found: Event, records: tuple[EventRecord, ...] = (), **edits: tuple[EventEdit, ...]) -> Merging:
    """``edits`` are the corrections in the articles' front matter, by article."""
    homes = dict.fromkeys(source.article for one in found for source in one.sources)
    articles = {
        home: Article(home, f"{home}.md", "X", home, BODY, "en", datetime.date(2021, 10, 1), events=edits.get(home, ()))
        for home in homes
    }
    return merge_events(found, records, articles)


def joined(made: Merging) -> list[str]:
    assert made.problems == ()
    return [f"{one.id}: {' '.join(source.article for source in one.sources)}" for one in made.events]


def faults(made: Merging) -> list[tuple[str, int, int, str]]:
    return [(one.path, one.line, one.column, one.code) for one in made.problems]


def link(quote: str = "", id_: str = "", **refs: tuple[EventRef, ...]) -> tuple[EventEdit, ...]:
    return (EventEdit("link", id_, quote=quote, line=5, column=12, **refs),)  # type: ignore[arg-type]


def record(name: str = "r", **fields: object) -> EventRecord:
    told = Event(name, "A treaty", parse_edtf("2021-09-30"), origin="added", path=f"content/events/{name}.md")
    return EventRecord(told, **fields)  # type: ignore[arg-type]


def test_an_editor_keeps_two_machine_found_events_of_two_articles_apart() -> None:
    found = event("a", "x"), event("b", "y")
    assert joined(merging(*found)) == ["x: a b"]
    by_words = link("Doe signed", not_same_as=(EventRef(article="b", quote="signed the treaty"),))
    assert joined(merging(*found, a=by_words)) == ["x: a", "y: b"]
    assert joined(merging(*found, b=link(id_="y", not_same_as=(EventRef("x"),)))) == ["x: a", "y: b"]


def test_events_kept_apart_do_not_meet_in_a_third_ones_group() -> None:
    apart = link("Doe signed", not_same_as=(EventRef(article="b", quote="Doe signed"),))
    assert joined(merging(event("a", "x"), event("b", "y"), event("c", "z"), a=apart)) == ["x: a c", "y: b"]


def test_an_editor_joins_two_machine_found_events_whatever_the_rules_say() -> None:
    later = event("b", "y", edtf="2021-10-03", actors=(Participant("doe"),))
    same = link("Doe signed", same_as=(EventRef(article="b", quote="signed the treaty"),))
    assert joined(merging(event("a", "x"), later, a=same)) == ["x: a b"]
    assert joined(merging(event("a", "x"), later, b=link(id_="y", same_as=(EventRef("x"),)))) == ["x: a b"]


def test_of_two_events_in_one_sentence_the_one_of_the_same_time_is_meant() -> None:
    far, near = event("b", "far", edtf="2020-01-01"), event("b", "near", edtf="2021-09-29")
    same = link("Doe signed", same_as=(EventRef(article="b", quote="Doe signed"),))
    assert joined(merging(event("a", "x"), far, near, a=same)) == ["x: a b", "far: b"]


def test_saying_it_from_both_sides_is_saying_it_twice() -> None:
    edits = {"a": link(id_="x", same_as=(EventRef("y"),)), "b": link(id_="y", same_as=(EventRef("x"),))}
    assert joined(merging(event("a", "x"), event("b", "y", OPENED), **edits)) == ["x: a b"]


def test_a_record_joins_and_keeps_apart_by_id_and_by_words() -> None:
    found = event("a", "x"), event("b", "y"), event("c", "z")
    words = EventRef(article="b", quote="signed the treaty")
    takes = record(same_as=(EventRef("x"), words), not_same_as=(EventRef("z"),))
    assert joined(merging(*found, records=(takes,))) == ["r: a b", "z: c"]


def test_an_id_that_nothing_has_is_a_problem_with_its_place_and_the_nearest() -> None:
    made = merging(
        event("a", "2021-09-30-signing"), records=(record(same_as=(EventRef("2021-09-30-sining", line=4),)),)
    )
    assert faults(made) == [("content/events/r.md", 4, 1, "unknown-event")]
    assert made.problems[0].fix == "did you mean '2021-09-30-signing'?"


def test_words_articles_and_events_that_are_not_there_are_problems_at_their_place() -> None:
    refs = (EventRef(article="bb", quote="x", line=7, column=9), EventRef(article="b", quote="resigned", line=8))
    made = merging(event("a", "x"), event("b", "y"), a=link("Doe signed", same_as=refs))
    assert faults(made) == [("a.md", 7, 9, "unknown-article"), ("a.md", 8, 1, "quote-not-found")]


def test_words_that_tell_no_event_are_said_to() -> None:
    silent = EventRef(article="b", quote="a bridge", line=7)
    made = merging(event("a", "x"), event("b", "y"), a=link("Doe signed", same_as=(silent,)))
    assert [one.message for one in made.problems] == ["the words “a bridge” in b.md tell no event"]
    assert faults(merging(event("a", "x"), a=link("a bridge", same_as=(EventRef("x"),)))) == [
        ("a.md", 5, 12, "quote-not-found")
    ]


def test_a_link_of_an_event_that_the_article_does_not_tell_is_a_problem() -> None:
    made = merging(event("a", "x"), event("b", "y"), a=link(id_="y", same_as=(EventRef("x"),)))
    assert faults(made) == [("a.md", 5, 12, "unknown-event")]


def test_an_event_that_is_itself_is_a_problem() -> None:
    assert faults(merging(event("a", "x"), a=link(id_="x", same_as=(EventRef("x", line=6),)))) == [
        ("a.md", 6, 1, "same-as-itself")
    ]
    assert faults(merging(records=(record(same_as=(EventRef("r", line=6),)),))) == [
        ("content/events/r.md", 6, 1, "same-as-itself")
    ]


def test_the_same_and_not_the_same_is_a_contradiction_even_in_two_files() -> None:
    other = link(id_="y", not_same_as=(EventRef("x", line=6),))
    made = merging(event("a", "x"), event("b", "y"), a=link(id_="x", same_as=(EventRef("y"),)), b=other)
    assert faults(made) == [("b.md", 6, 1, "contradiction")]


def test_a_contradiction_over_a_third_event_is_found_as_well() -> None:
    edits = {
        "a": link(id_="x", same_as=(EventRef("y"),)),
        "b": link(id_="y", same_as=(EventRef("z"),)),
        "c": link(id_="z", not_same_as=(EventRef("x", line=6),)),
    }
    assert faults(merging(event("a", "x"), event("b", "y"), event("c", "z"), **edits)) == [
        ("c.md", 6, 1, "contradiction")
    ]


def test_two_records_never_become_one_event() -> None:
    records = record("q", same_as=(EventRef("x"),)), record("r", same_as=(EventRef("x", line=8),))
    made = merging(event("a", "x"), records=records)
    assert faults(made) == [("content/events/r.md", 8, 1, "two-records")]
    assert [one.id for one in made.events] == ["q", "r"]


def test_a_report_that_two_records_quote_stays_with_the_first() -> None:
    records = tuple(record(name, reports=(Report("a", "Doe signed"),)) for name in ("q", "r"))
    assert [one.formerly for one in merging(event("a", "x"), records=records).events] == [("x",), ()]


def test_a_hidden_record_hides_all_that_it_stands_for_and_frees_its_parts() -> None:
    found = event("a", "x"), event("b", "y", OPENED, part_of="x")
    made = merging(*found, records=(record(hidden=True, same_as=(EventRef("x"),)),))
    assert [(one.id, one.part_of) for one in made.events] == [("y", "")]


def test_a_whole_that_is_not_there_is_a_problem_at_its_line() -> None:
    told = Event("r", "A treaty", parse_edtf("2021"), origin="added", path="content/events/r.md", part_of="tals")
    made = merging(event("a", "talks"), records=(EventRecord(told, line_of_part=6),))
    assert faults(made) == [("content/events/r.md", 6, 1, "unknown-event")]
    assert made.problems[0].fix == "did you mean 'talks'?"
