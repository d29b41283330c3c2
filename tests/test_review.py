"""The editor's queue holds what the machine is not sure of, the most useful first, with its evidence."""

import datetime
import json

from newsarchive.dates import parse_edtf
from newsarchive.errors import Problem
from newsarchive.model import Annotations, Article, Event, EventSource, Indexes, Inferred, ProposedActor
from newsarchive.review import build_queue, describe_queue, queue_as_data

DAY = datetime.date(2021, 9, 30)


def article(name: str, body: str = "Jane Roe met John Doe.", **fields: object) -> Article:
    return Article(name, f"content/articles/{name}.md", "Talks", name, body, "en", DAY, 5, **fields)  # type: ignore[arg-type]


def named(name: str, *articles: Article, salience: float = 0.5) -> ProposedActor:
    ids = tuple(one.id for one in articles)
    return ProposedActor(name.lower().replace(" ", "-"), name, "person", ids, 0.8, salience, quote=name, why="a title")


def indexes(*articles: Article, annotations: tuple[Annotations, ...] = (), events: tuple[Event, ...] = ()) -> Indexes:
    return Indexes(articles, {found.article: found for found in annotations}, events=events)


def test_a_guess_is_shown_with_its_value_and_evidence() -> None:
    guessed = article(
        "a",
        date_range=(DAY, datetime.date(2021, 10, 1)),
        inferred=(Inferred("date", "the weekday in the text", "high", ("line 5: Thursday",)),),
        review=("date", "rights"),
    )
    text = describe_queue(build_queue(indexes(guessed)))
    assert "content/articles/a.md: date is 2021-09-30, between 2021-09-30 and 2021-10-01\n" in text
    assert "      the weekday in the text (high confidence)\n      line 5: Thursday\n" in text
    assert "content/articles/a.md: rights is unknown\n" in text


def test_the_name_that_most_is_about_in_most_articles_comes_first() -> None:
    one, two = article("a"), article("b")
    names = (named("Jane Roe", one, salience=0.9), named("John Doe", one, two), named("Ann Poe", two, salience=0.1))
    queue = build_queue(indexes(one, two), names)
    assert [one.proposal.name for one in queue.proposed] == ["John Doe", "Jane Roe", "Ann Poe"]


def test_a_proposal_is_shown_where_it_stands_with_the_word_that_decides() -> None:
    one = article("a", "First paragraph.\n\nThen Jane\nRoe spoke.")
    text = describe_queue(build_queue(indexes(one), [named("Jane Roe", one)]))
    assert "  Jane Roe [jane-roe] (person, confidence 0.80, in one article)\n" in text
    assert "      content/articles/a.md:7: Jane Roe\n      why: a title\n" in text
    assert "newsarchive review accept NAME" in text


def test_a_name_whose_articles_are_gone_is_not_shown() -> None:
    assert build_queue(indexes(article("a")), [named("Jane Roe", article("gone"))]).proposed == ()


def test_a_name_left_unlinked_is_shown_with_its_remedy() -> None:
    problem = Problem("content/articles/a.md", 5, 1, "warning", "ambiguous-name", "'Roe' could mean two", "name one")
    queue = build_queue(indexes(article("a"), annotations=(Annotations("a", problems=(problem,)),)))
    assert "  content/articles/a.md:5: 'Roe' could mean two\n      name one\n" in describe_queue(queue)


def event(name: str, confidence: float, origin: str = "extracted") -> Event:
    source = EventSource("a", 0, 22, "Jane Roe met John Doe.", "Thursday", "2021-09-30")
    when = parse_edtf("2021-09-30")
    return Event(name, name, when, sources=(source,), confidence=confidence, origin=origin)  # type: ignore[arg-type]


def test_doubtful_events_come_with_the_least_sure_first() -> None:
    events = (event("sure", 0.9), event("half", 0.5), event("hardly", 0.2), event("ours", 0.1, "added"))
    queue = build_queue(indexes(article("a"), events=events))
    assert [one.event.id for one in queue.doubtful] == ["hardly", "half"]
    assert "“Jane Roe met John Doe.”" in describe_queue(queue)


def test_guesses_of_a_draft_wait_too() -> None:
    queue = build_queue(indexes(article("b")), unpublished=[article("a", status="draft", review=("killed",))])
    assert [(guess.article, guess.field) for guess in queue.guesses] == [("a", "killed")]


def test_nothing_to_review_is_said() -> None:
    assert describe_queue(build_queue(Indexes())) == "newsarchive: 0 to review\n"


def test_programs_get_the_same_as_data() -> None:
    one = article("a", review=("date",))
    queue = build_queue(indexes(one, events=(event("half", 0.5),)), [named("Jane Roe", one)])
    data = json.loads(json.dumps(queue_as_data(queue)))
    assert [len(data[key]) for key in ("guesses", "unclear", "proposals", "events")] == [1, 0, 1, 1]
    assert data["proposals"][0]["articles"] == ["a"]


def test_a_body_to_look_at_is_not_printed_whole() -> None:
    text = describe_queue(build_queue(indexes(article("a", review=("body",)))))
    assert "content/articles/a.md: body\n" in text


def test_a_draft_without_a_date_is_not_forgotten() -> None:
    note = Problem("content/articles/undated/a.md", 9, 1, "note", "no-date", "without a date", "add its 'date'")
    text = describe_queue(build_queue(Indexes(), undated=[note]))
    assert "content/articles/undated/a.md:9: without a date\n      add its 'date'\n" in text
