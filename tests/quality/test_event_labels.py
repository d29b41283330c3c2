"""The labels that dated events are measured against: each points to words of its text, and holds what it must."""

from __future__ import annotations

from pathlib import Path

import frontmatter
import pytest

from newsarchive.dates import parse_edtf

LABELLED = sorted(path for path in (Path(__file__).parent / "events").glob("*.md") if path.stem != "README")


@pytest.mark.parametrize("path", LABELLED, ids=lambda path: path.stem[:30])
def test_every_label_points_to_words_of_its_text(path: Path) -> None:
    text = frontmatter.loads(path.read_text("utf-8"))
    names = {actor["name"] for actor in text["actors"]}
    for event in text["events"]:
        for quote in (event["sentence"], *event["also"]):
            assert text.content.count(quote) == 1, quote
        assert event["date"] in text.content and event["trigger"] in text.content, event
        assert {*event["agents"], *event["patients"]} <= names
        assert parse_edtf(event["edtf"]).edtf == event["edtf"]


def test_the_second_reading_is_of_texts_that_are_held_out_but_for_one_that_was_seen() -> None:
    again = sorted((Path(__file__).parent / "events" / "second-reading").glob("*.md"))
    first = [frontmatter.loads((Path(__file__).parent / "events" / path.name).read_text("utf-8")) for path in again]
    parts = [text["part"] for text in first]
    assert len(again) == 12
    assert parts.count("held-out") == 11


def test_about_half_of_the_texts_are_held_out_and_all_name_their_licence() -> None:
    texts = [frontmatter.loads(path.read_text("utf-8")) for path in LABELLED]
    parts = [text["part"] for text in texts]
    assert parts.count("held-out") + parts.count("tune") == len(parts) >= 173
    assert parts.count("held-out") >= 73
    assert {text["licence"] for text in texts} == {"public domain", "CC BY 2.5"}
