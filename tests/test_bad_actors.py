"""Whatever stands in a record of an actor is told with its remedy, or taken as it is meant."""

from collections.abc import Callable
from pathlib import Path

import pytest

from newsarchive.annotate import build_lexicon
from newsarchive.annotate.mentions import find_mentions
from newsarchive.archive import read_archive

Site = Callable[[str], Path]
ARTICLE = """-- content/articles/talks.md --
---
title: Talks
date: 2021-09-30
{head}
---
{body}
"""


def record(slug: str, *lines: str) -> str:
    return "\n".join([f"-- content/actors/{slug}.md --", "---", *lines, "---", ""])


def told(folder: Path) -> list[str]:
    _, problems = read_archive(folder / "content")
    return [f"{Path(one.path).name}:{one.line}:{one.column}: {one.message}; {one.fix}" for one in problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (record("a", "name: A One", "type: person", "formerly: [b]")
         + record("b", "name: B", "type: person", "formerly: [a]"),
         ["a.md:4:12: 'b' is the name of {}/content/actors/b.md; take it out of 'formerly'",
          "b.md:4:12: 'a' is the name of {}/content/actors/a.md; take it out of 'formerly'"]),
        (record("a", "type: person"), ["a.md:1:1: 'name' is missing; add a line 'name: …'"]),
        (record("a", "name: A", "type: person", "roles:", "  - {title: Envoy, from: 2010-01-01, to: 2009-01-01}"),
         ["a.md:5:42: roles[1] ends on 2009-01-01, before it begins on 2010-01-01; correct 'from' or 'to'"]),
        (record("a", "name: A", "type: person", "aliases: [{text: K, kind: strog}]"),
         ["a.md:4:27: aliases[1].kind cannot be 'strog'; did you mean 'strong'?"]),
        (record("a", "name: A", "type: persn"), ["a.md:3:7: type cannot be 'persn'; did you mean 'person'?"]),
        (record("a", "name: A", "type: government", "stands_for: qqqq"),
         ["a.md:4:13: unknown actor 'qqqq'; add content/actors/qqqq.md, or take it out here"]),
        (ARTICLE.format(head="actors: [qqqq]", body="Text."),
         ["talks.md:4:10: unknown actor 'qqqq'; add content/actors/qqqq.md, or take it out here"]),
        (record("a", "name: A Roe", "type: person") + record("b", "name: B", "type: person", "aliases: [A Roe]"),
         ["b.md:4:11: form 'A Roe' is also claimed by 'a'; drop one, here or in {}/content/actors/a.md:2"]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place_and_remedy(site: Site, text: str, expected: list[str]) -> None:
    folder = site(text)
    assert told(folder) == [line.format(folder.as_posix()) for line in expected]


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("Seán O'Brien-Ní Dhúill", "Sean O’Brien-Ni Dhuill"),
        ("Jean-Luc D’Arcy", "Jean-Luc D'Arcy"),
        ("Ольга Роу", "Ольга Роу"),
        ("محمد علي", "محمد علي"),
        ("Łukasz Ægir", "Lukasz Aegir"),
    ],
)
def test_a_name_in_any_letters_is_found(site: Site, name: str, printed: str) -> None:
    folder = site(
        record("x", f'name: "{name}"', "type: person") + ARTICLE.format(head="lang: en", body=f"Then {printed} left.")
    )
    archive, problems = read_archive(folder / "content")
    assert problems == ()
    mentions, _ = find_mentions(archive.articles[0], build_lexicon(archive.actors))
    assert [(one.form, one.actor) for one in mentions] == [(printed, "x")]


def test_ten_thousand_forms_are_read_like_one(site: Site) -> None:
    forms = "\n".join(f"  - Alias Number {number}" for number in range(10_000))
    folder = site(
        record("x", "name: Jane Roe", "type: person", "aliases:", forms)
        + ARTICLE.format(head="lang: en", body="Alias Number 9999 left.")
    )
    archive, problems = read_archive(folder / "content")
    assert problems == ()
    mentions, _ = find_mentions(archive.articles[0], build_lexicon(archive.actors))
    assert [one.actor for one in mentions] == ["x"]
