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


def test_half_of_the_texts_are_held_out_and_all_name_their_licence() -> None:
    texts = [frontmatter.loads(path.read_text("utf-8")) for path in LABELLED]
    assert [text["part"] for text in texts].count("held-out") in (12, 13)
    assert {text["licence"] for text in texts} == {"public domain", "CC BY 2.5"}
