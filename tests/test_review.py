"""The editor's queue holds what the machine is not sure of, the most useful first, with its evidence."""

import datetime
import json

from newsarchive.dates import parse_edtf
from newsarchive.errors import Problem
from newsarchive.model import Annotations, Article, Event, EventSource, Indexes, Inferred, Proposal
from newsarchive.review import build_queue, describe_queue, queue_as_data

DAY = datetime.date(2021, 9, 30)


def article(name: str, body: str = "Jane Roe met John Doe.", **fields: object) -> Article:
    return Article(name, f"content/articles/{name}.md", "Talks", name, body, "en", DAY, 5, **fields)  # type: ignore[arg-type]


def proposed(article: Article, *names: str, confidence: float = 0.8) -> Annotations:
    found = [Proposal(name, "person", article.body.index(name), article.body.index(name) + len(name), confidence)
             for name in names]  # fmt: skip
    return Annotations(article.id, proposals=tuple(found))


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


def test_the_name_that_most_articles_hold_comes_first() -> None:
    one, two = article("a"), article("b")
    annotations = (proposed(one, "Jane Roe", "John Doe"), proposed(two, "John Doe", confidence=0.9))
    queue = build_queue(indexes(one, two, annotations=annotations))
    assert [(name.name, len(name.articles), name.confidence) for name in queue.proposed] == [
        ("John Doe", 2, 0.9),
        ("Jane Roe", 1, 0.8),
    ]


def test_a_proposal_is_shown_where_it_stands() -> None:
    one = article("a", "First paragraph.\n\nThen Jane Roe spoke.")
    queue = build_queue(indexes(one, annotations=(proposed(one, "Jane Roe"),)))
    assert (queue.proposed[0].place, queue.proposed[0].context) == (
        "content/articles/a.md:7",
        "First paragraph. Then Jane Roe spoke.",
    )
    assert "record: content/actors/jane-roe.md" in describe_queue(queue)


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
    queue = build_queue(indexes(article("b")), [article("a", status="draft", review=("killed",))])
    assert [(guess.article, guess.field) for guess in queue.guesses] == [("a", "killed")]


def test_nothing_to_review_is_said() -> None:
    assert describe_queue(build_queue(Indexes())) == "newsarchive: 0 to review\n"


def test_programs_get_the_same_as_data() -> None:
    one = article("a", review=("date",))
    queue = build_queue(indexes(one, annotations=(proposed(one, "Jane Roe"),), events=(event("half", 0.5),)))
    data = json.loads(json.dumps(queue_as_data(queue)))
    assert [len(data[key]) for key in ("guesses", "unclear", "proposals", "events")] == [1, 0, 1, 1]
    assert data["proposals"][0]["articles"] == ["a"]


def test_a_body_to_look_at_is_not_printed_whole() -> None:
    text = describe_queue(build_queue(indexes(article("a", review=("body",)))))
    assert "content/articles/a.md: body\n" in text


def test_a_draft_without_a_date_is_not_forgotten() -> None:
    note = Problem("content/articles/undated/a.md", 9, 1, "note", "no-date", "without a date", "add its 'date'")
    text = describe_queue(build_queue(Indexes(), (), [note]))
    assert "content/articles/undated/a.md:9: without a date\n      add its 'date'\n" in text
