"""Records that come as lines of JSON: read whole, or refused with the line's number and a remedy."""

import datetime
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.jsonlines import id_in, parse_actor_lines, parse_article_line

LINE = {"id": "a1", "date": "2021-09-30", "title": "Talks", "body": "They met."}


def refused(line: bytes) -> str:
    article, problem = parse_article_line(line, 4)
    assert article is None
    assert problem is not None
    assert (problem.line, problem.code) == (4, "bad-line")
    return problem.message


def test_a_line_is_an_article() -> None:
    article, problem = parse_article_line(json.dumps(LINE).encode(), 1)
    assert problem is None
    assert article is not None
    assert (article.id, article.date, article.title) == ("a1", datetime.date(2021, 9, 30), "Talks")
    assert (article.body, article.lang) == ("They met.", "en")


def test_the_title_may_be_left_out_and_keys_of_the_callers_own_are_passed_over() -> None:
    article, _ = parse_article_line(b'{"id": "a", "date": "2021-09-30", "body": "x", "url": "y", "lang": "fr"}', 1)
    assert article is not None
    assert (article.title, article.lang) == ("", "fr")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"nonsense", "the line is not JSON"),
        (b"[1]", "no JSON object"),
        (b"\xff\xfe", "not UTF-8"),
        (b'{"id": "a", "body": "x"}', "'date' is missing"),
        (b'{"id": "a", "date": "2021-02-30", "body": "x"}', "there is no 2021-02-30"),
        (b'{"id": "a", "date": "30/9/2021", "body": "x"}', "not a date"),
        (b'{"id": 7, "date": "2021-09-30", "body": "x"}', "'id' is no text"),
        (b'{"id": "a", "date": "2021-09-30", "body": null}', "'body' is no text"),
        (b"[" * 100_000, "not JSON"),
    ],
)
def test_a_wrong_line_is_refused_in_words(line: bytes, said: str) -> None:
    assert said in refused(line)


def test_the_id_of_a_wrong_line_is_kept() -> None:
    assert id_in(b'{"id": "a", "body": 1}') == "a"
    assert id_in(b"nonsense") is None


@pytest.mark.torture
@given(st.binary(max_size=60))
def test_no_line_raises(line: bytes) -> None:
    article, problem = parse_article_line(line, 1)
    assert (article is None) != (problem is None)


def test_actors_have_the_fields_of_their_front_matter() -> None:
    lines = b"""
{"slug": "roe", "name": "Jane Roe", "type": "person", "aliases": ["J. Roe", {"text": "JR", "kind": "acronym"}]}

{"slug": "doe", "name": "John Doe", "type": "person", "roles": [{"title": "Envoy", "from": "2020-01-01"}]}
"""
    actors, problems = parse_actor_lines(lines, "actors.jsonl")
    assert problems == ()
    assert [actor.slug for actor in actors] == ["doe", "roe"]
    assert [(alias.text, alias.kind) for alias in actors[1].aliases] == [("J. Roe", "strong"), ("JR", "acronym")]
    assert actors[0].roles[0].start == datetime.date(2020, 1, 1)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b'{"name": "X", "type": "person"}', "'slug' is missing"),
        (b'{"slug": "A B", "name": "X", "type": "person"}', "cannot be part of an address"),
        (b'{"slug": "x", "name": "X", "type": "robot"}', "robot"),
        (b'{"slug": "x", "name": "X", "type": "person", "alias": []}', "alias"),
        (b'{"slug": "x", "name": "X", "type": "person", "roles": [{"title": "E", "from": "2021-01-01", '
         b'"to": "2020-01-01"}]}', "before it begins"),
    ],
)  # fmt: skip
def test_a_wrong_record_is_told_with_its_line(line: bytes, said: str) -> None:
    actors, problems = parse_actor_lines(b"\n" + line, "actors.jsonl")
    assert actors == ()
    assert {(problem.path, problem.line) for problem in problems} == {("actors.jsonl", 2)}
    assert any(said in problem.message for problem in problems)


def test_a_slug_is_given_once() -> None:
    line = b'{"slug": "x", "name": "X", "type": "person"}\n'
    actors, problems = parse_actor_lines(line + line, "actors.jsonl")
    assert len(actors) == 1
    assert (problems[0].line, "taken" in problems[0].message) == (2, True)
