"""Reports of one event join, and nothing else does; what an editor wrote stands."""

import datetime

from newsarchive.dates import parse_edtf
from newsarchive.index.merge import merge_events
from newsarchive.model import Article, Citation, Event, EventRecord, EventRef, EventSource, Participant, Report

BODY = "They met in late July. Roe and Doe met on Thursday."


def article(name: str, body: str = BODY) -> Article:
    return Article(name, f"content/articles/{name}.md", "X", name, body, "en", datetime.date(2021, 9, 30))


def event(
    name: str, title: str, edtf: str, told_by: str, actors: str = "roe doe", place: str = "", words: str = BODY
) -> Event:
    start = BODY.find(words)
    source = EventSource(told_by, start, start + len(words), words, "", edtf)
    who = tuple(Participant(actor) for actor in actors.split())
    return Event(name, title, parse_edtf(edtf), actors=who, place=place, sources=(source,))


def record(name: str, edtf: str, **more: object) -> EventRecord:
    citations = (Citation("A statement", "The ministry"),)
    told = Event(name, "An editor's title", parse_edtf(edtf), origin="added", citations=citations, path="content/e.md")
    return EventRecord(told, **more)  # type: ignore[arg-type]


def merged(*events: Event, records: tuple[EventRecord, ...] = ()) -> list[str]:
    """Each event as ``id: the articles that tell it``."""
    told = merge_events(events, records, {"a": article("a"), "b": article("b")}).events
    return [f"{one.id}: {' '.join(source.article for source in one.sources)}" for one in told]


TALKS = "Roe and Doe hold talks in Geneva"


def test_two_reports_of_one_day_with_the_same_actors_and_words_are_one_event() -> None:
    assert merged(event("x", TALKS, "2021-09-30", "a"), event("y", "Doe and Roe hold talks", "2021-09-30", "b")) == [
        "x: a b"
    ]


def test_two_different_days_never_join() -> None:
    assert merged(event("x", TALKS, "2021-09-30", "a"), event("y", TALKS, "2021-10-01", "b")) == ["x: a", "y: b"]


def test_without_a_shared_actor_nothing_joins() -> None:
    assert len(merged(event("x", TALKS, "2021-09-30", "a"), event("y", TALKS, "2021-09-30", "b", actors="poe"))) == 2


def test_places_that_conflict_keep_events_apart() -> None:
    first, second = event("x", TALKS, "2021-09-30", "a", place="geneva"), event("y", TALKS, "2021-09-30", "b")
    assert len(merged(first, second)) == 1
    assert len(merged(first, event("y", TALKS, "2021-09-30", "b", place="vienna"))) == 2


def test_one_article_never_loses_an_event_that_it_told_apart() -> None:
    assert len(merged(event("x", TALKS, "2021-09-30", "a"), event("y", TALKS, "2021-09-30", "a"))) == 2


def test_the_narrower_date_is_the_merged_one() -> None:
    told = merge_events([event("x", TALKS, "2021-09", "a"), event("y", TALKS, "2021-09-30", "b")], (), {}).events
    assert [one.when.edtf for one in told] == ["2021-09-30"]


def test_a_month_joins_nothing_where_two_days_would_do() -> None:
    days = event("x", TALKS, "2021-09-30", "a"), event("y", TALKS, "2021-09-29", "a")
    assert len(merged(*days, event("z", TALKS, "2021-09", "b"))) == 3


def test_a_record_takes_the_event_that_its_words_report_and_says_who_knew_the_day() -> None:
    july = event("x", TALKS, "2021-07-21~/2021-07-31~", "a", words="They met in late July.")
    report = Report("a", "met in late July")
    merging = merge_events([july], [record("r", "2021-07-28", reports=(report,))], {"a": article("a")})
    assert [(one.id, one.title, one.when.edtf, one.date_from) for one in merging.events] == [
        ("r", "An editor's title", "2021-07-28", "The ministry")
    ]
    assert not merging.problems


def test_of_two_events_in_one_sentence_a_record_takes_that_of_its_own_time() -> None:
    july, talks = event("x", TALKS, "2021-07", "a"), event("y", TALKS, "2021-09-30", "a")
    assert merged(july, talks, records=(record("r", "2021-07-28", reports=(Report("a", "late July"),)),)) == [
        "r: a",
        "y: a",
    ]


def test_words_that_are_not_in_the_article_are_a_problem_with_their_line() -> None:
    told = record("r", "2021-07-28", reports=(Report("a", "in August", 9, 12),))
    [problem] = merge_events([], [told], {"a": article("a")}).problems
    assert (problem.path, problem.line, problem.column, problem.code) == ("content/e.md", 9, 12, "quote-not-found")
    assert problem.fix == "copy them from the article again, letter for letter"


def test_a_hidden_record_takes_its_events_off_the_site() -> None:
    assert (
        merged(
            event("x", TALKS, "2021-09-30", "a"), records=(record("r", "2021", hidden=True, same_as=(EventRef("x"),)),)
        )
        == []
    )


def test_a_second_event_of_the_same_id_is_numbered() -> None:
    first, second = event("x", TALKS, "2021-09-30", "a"), event("x", "Poe resigns", "2021-09-30", "b", actors="poe")
    assert merged(first, second) == ["x: a", "x-2: b"]
