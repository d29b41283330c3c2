"""Which pages have a share image, what their heads say of it, and that an edit draws what it touches and no more."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newsarchive.publish.build import open_build
from newsarchive.publish.edition import Edition
from newsarchive.publish.inputs import Inputs
from newsarchive.publish.pictures import drawing
from newsarchive.publish.pictures.card import Card
from newsarchive.publish.progress import Progress
from newsarchive.publish.state import Report
from newsarchive.publish.writing import write_site
from newsarchive.sitecheck import check_site

ROOT = Path(__file__).parents[2]
URL = "https://example.org/archive"
ARCHIVE = """-- content/rights.md --
---
default: {display: full}
sources:
  - publication: The Sealed Post
    display: record
---
-- content/articles/2021/2021-09-30-talks.md --
---
title: Talks in Geneva
date: 2021-09-30
modified: 2021-10-02
agency: [AFP]
topics: [Diplomacy]
---
Jane Roe met envoys in Geneva on Thursday. She signed a treaty with France on 3 May 2020.
-- content/articles/2021/2021-10-01-sealed.md --
---
title: A sealed “headline” <b>&
date: 2021-10-01
publication: The Sealed Post
---
John Doe flew to Vienna on 5 June 2019.
-- content/articles/2021/2021-10-02-foreign.md --
---
title: Переговоры в Женеве
date: 2021-10-02
publication: Dawn
---
Nothing happened.
-- content/articles/2021/2021-10-03-draft.md --
---
title: Not ready
date: 2021-10-03
status: draft
---
Nothing happened.
-- content/actors/jane-roe.md --
---
name: Jane Roe
type: person
---
-- content/events/a-treaty.md --
---
title: A treaty
date: 2018-05
sources: [{title: A register}]
---
-- content/stories/a-story.md --
---
title: A story
events: [a-treaty]
---
How it went.
-- content/pages/about.md --
---
title: About
---
About us.
"""
TALKS, SEALED, FOREIGN = "2021/09/30/talks/", "2021/10/01/sealed/", "2021/10/02/foreign/"
Build = Callable[..., dict[str, bytes]]


@pytest.fixture
def build(site: Callable[[str], Path]) -> Build:
    """Builds the archive, in one process, into ``output``; gives its files by address."""
    folder = site(ARCHIVE)

    def run(url: str = URL, lang: str = "en", **own: Any) -> dict[str, bytes]:
        settings = {
            "PATH": str(folder / "content"),
            "THEME": str(ROOT / "theme"),
            "SITENAME": "The Record",
            "SITEURL": url,
            "DEFAULT_LANG": lang,
            "NEWSARCHIVE": {"search": False, "description": "What happened.", **own},
        }
        edition = Edition(folder / "output", folder / "store.sqlite", reuse=True)
        build = open_build(settings, edition, Progress(), 1, Inputs(b"", {}))
        write_site(build, settings)
        edition.publish(build.marks, Report(0, 0, 0, 0), None)
        output = folder / "output"
        return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}

    return run


def pictures(files: dict[str, bytes]) -> set[str]:
    return {address for address in files if address.endswith(".png")}


def tags(files: dict[str, bytes], page: str) -> dict[str, str]:
    html = files[f"{page}index.html"].decode()
    return dict(re.findall(r'<meta (?:property|name)="([a-z:_]+)" content="([^"]*)"', html))


def retitle(folder: Path, old: str, new: str) -> None:
    path = folder / "content/articles/2021/2021-09-30-talks.md"
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def test_articles_stories_actors_topics_and_the_archive_have_one(build: Build) -> None:
    beside = {TALKS, SEALED, FOREIGN, "", "stories/a-story/", "actors/jane-roe/", "topics/diplomacy/"}
    made = pictures(build())
    assert {f"{page}share.png" for page in beside} <= made
    assert not [address for address in made if "draft" in address or address.startswith(("events/", "about/"))]


def test_the_head_of_an_article_names_it_and_says_what_it_shows(build: Build) -> None:
    files = build(lang="en-GB")
    head = tags(files, TALKS)
    assert {name: head[name] for name in head if name.startswith(("og:image", "og:locale", "twitter", "article"))} == {
        "og:image": f"{URL}/{TALKS}share.png",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "Talks in Geneva. AFP. 30 September 2021. The Record. Timeline, 2020 to 2021: 2 events.",
        "og:locale": "en_GB",
        "article:published_time": "2021-09-30",
        "article:modified_time": "2021-10-02",
        "twitter:card": "summary_large_image",
    }
    assert f'"image":"{URL}/{TALKS}share.png"'.encode() in files[f"{TALKS}index.html"]


def test_a_page_without_one_of_its_own_is_shared_with_the_archives(build: Build) -> None:
    files = build()
    for page in ("", "about/", "events/", "timeline/"):
        assert tags(files, page)["og:image"] == f"{URL}/share.png"
        assert tags(files, page)["og:image:alt"] == "The Record. What happened."
        assert "article:modified_time" not in tags(files, page)


def test_without_a_public_address_or_the_wish_there_is_none(build: Build) -> None:
    for files in (build(url=""), build(share_images=False)):
        assert pictures(files) == set()
        assert not [name for name in tags(files, TALKS) if name.startswith(("og:image", "twitter:"))]
        assert b'"image":' not in files[f"{TALKS}index.html"]
    assert pictures(build()) != set()


def test_a_headline_is_shared_as_the_page_shows_it_and_no_more(build: Build) -> None:
    """Rights that keep the text back keep back the events that only it tells."""
    files = build()
    assert tags(files, SEALED)["og:image:alt"].startswith("A sealed “headline” &lt;b&gt;&amp;. The Sealed Post.")
    assert "Vienna" not in tags(files, SEALED)["og:image:alt"]


def test_words_that_cannot_be_drawn_are_not_said_of_the_picture(build: Build) -> None:
    head = tags(build(), FOREIGN)
    assert head["og:title"] == "Переговоры в Женеве"
    assert head["og:image:alt"] == "Dawn. 2 October 2021. The Record."


def test_no_map_nor_list_names_a_picture(build: Build) -> None:
    files = build()
    assert not [name for name, data in files.items() if b"share.png" in data and not name.endswith(".html")]


def test_the_check_of_a_built_site_misses_a_picture_that_is_gone(build: Build, tmp_path: Path) -> None:
    build()
    whole = check_site(tmp_path / "output", "output")
    (tmp_path / "output" / TALKS / "share.png").unlink()
    lost = [problem.message for problem in check_site(tmp_path / "output", "output") if problem not in whole]
    assert lost == [f"the share image '{URL}/{TALKS}share.png' is not there"]


def drawn_by(build: Build, monkeypatch: pytest.MonkeyPatch) -> tuple[list[str], dict[str, bytes]]:
    """The titles of the cards that a build draws, and the site's files."""
    drawn: list[str] = []

    def draw(card: Card, real: Callable[[Card], bytes] = drawing.draw_card) -> bytes:
        drawn.append(card.title)
        return real(card)

    with monkeypatch.context() as patch:
        patch.setattr(drawing, "draw_card", draw)
        files = build()
    return drawn, files


def test_another_headline_draws_one_article_anew(build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = build()
    retitle(tmp_path, "Talks in Geneva", "Talks fail")
    drawn, after = drawn_by(build, monkeypatch)
    assert "Talks fail" in drawn
    assert not {"A sealed “headline” <b>&", "Переговоры в Женеве", "A story", "The Record"} & set(drawn)
    assert [name for name in sorted(pictures(after)) if before[name] != after[name]] == [f"{TALKS}share.png"]


def test_another_word_in_the_text_draws_nothing_anew_and_a_new_event_does(
    build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build()
    retitle(tmp_path, "on 3 May 2020.", "on 3 May 2020.\n\nNobody else came.")
    drawn, before = drawn_by(build, monkeypatch)
    assert drawn == []
    retitle(tmp_path, "Nobody else came.", "Jane Roe flew to Berlin on 8 May 2019.")
    _, after = drawn_by(build, monkeypatch)
    assert before[f"{TALKS}share.png"] != after[f"{TALKS}share.png"]
    assert before[f"{FOREIGN}share.png"] == after[f"{FOREIGN}share.png"]


def test_a_site_brought_up_to_date_has_the_pictures_of_one_from_nothing(build: Build, tmp_path: Path) -> None:
    build(url="")
    retitle(tmp_path, "Talks in Geneva", "Talks fail")
    build(share_images=False)
    updated = build()
    shutil.rmtree(tmp_path / "output")
    (tmp_path / "store.sqlite").unlink()
    assert build() == updated
