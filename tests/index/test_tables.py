"""The tables count what the articles say, and leave out what is not published."""

import datetime
from dataclasses import replace

from newsarchive.dates import parse_edtf
from newsarchive.index import build_indexes
from newsarchive.index.order import timeline_order
from newsarchive.model import Actor, ActorTag, Annotations, Archive, Article, Event, Mention, Story


def article(name: str, day: int) -> Article:
    return Article(name, f"content/articles/{name}.md", "X", name, "Roe met Doe.", "en", datetime.date(2021, 9, day))


def annotated(name: str, *forms: tuple[str, str]) -> Annotations:
    mentions = tuple(Mention(0, len(form), form, actor, "strong") for form, actor in forms)
    slugs = dict.fromkeys(actor for _, actor in forms)
    tags = tuple(ActorTag(slug, slug, "person", 0.5, slug == "roe", 1, "") for slug in slugs)
    return Annotations(name, mentions=mentions, actors=tags)


ARCHIVE = Archive(
    articles=(article("a", 1), article("b", 2), replace(article("c", 3), status="draft")),
    actors=(Actor("doe", "Doe", "person"), Actor("far", "Far", "country", shipped=True), Actor("roe", "Roe", "person")),
)
FOUND = {
    "a": annotated("a", ("Roe", "roe"), ("Roe", "roe"), ("Doe", "doe")),
    "b": annotated("b", ("J. Roe", "roe")),
    "c": annotated("c", ("Roe", "roe")),
}


def test_an_actors_articles_stand_newest_first_without_drafts() -> None:
    indexes, _ = build_indexes(ARCHIVE, FOUND)
    assert indexes.actors["roe"].articles == ("b", "a")


def test_every_variant_is_counted_with_its_articles() -> None:
    variants = build_indexes(ARCHIVE, FOUND)[0].actors["roe"].variants
    assert [(one.form, one.count, one.articles) for one in variants] == [("Roe", 2, ("a",)), ("J. Roe", 1, ("b",))]


def test_actors_named_in_one_article_are_named_together() -> None:
    assert build_indexes(ARCHIVE, FOUND)[0].actors["doe"].together == (("roe", 1),)


def test_a_shipped_record_that_nobody_names_has_no_page() -> None:
    assert sorted(build_indexes(ARCHIVE, FOUND)[0].actors) == ["doe", "roe"]


def test_a_story_that_names_no_event_says_which_line() -> None:
    story = Story("s", "S", events=("nosuch",), path="content/stories/s.md", line_of_events=(4,))
    _, problems = build_indexes(replace(ARCHIVE, stories=(story,)), FOUND)
    assert [(one.path, one.line, one.code) for one in problems] == [("content/stories/s.md", 4, "unknown-event")]


def test_a_timeline_runs_by_first_day_then_the_narrower_then_id() -> None:
    days = {"c": "2021-09", "b": "2021-09-01", "a": "2021-09-01", "d": "-0043-03-15", "e": "../2020"}
    events = [Event(name, "", parse_edtf(edtf)) for name, edtf in days.items()]
    assert [event.id for event in timeline_order(events)] == ["d", "e", "a", "b", "c"]
