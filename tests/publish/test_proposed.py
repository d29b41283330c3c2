"""Names that no editor has reviewed are shown as such, or not at all; what waits is a page of the editor's own copy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newsarchive.publish.build import open_build
from newsarchive.publish.edition import Edition
from newsarchive.publish.inputs import Inputs
from newsarchive.publish.progress import Progress
from newsarchive.publish.state import Report
from newsarchive.publish.writing import write_site

ROOT = Path(__file__).parents[2]
Site = Callable[[str], Path]
ARCHIVE = """-- content/articles/2021/2021-09-30-talks.md --
---
title: Jane Roe opens talks
date: 2021-09-30
---
Foreign Minister Jane Roe said on Thursday that talks would open. Roe met John Doe, whose zorblat words stand here.
-- content/articles/2021/2021-10-01-more.md --
---
title: More talks
date: 2021-10-01
publication: The Sealed Post
---
Ambassador Ann Poe said the zorblat talks with Rowena Roe were closed. Jane Roe came.
-- content/rights.md --
---
sources:
  - {publication: The Sealed Post, display: record}
---
-- content/proposals.md --
---
proposals:
  - name: Ann Poe
    type: person
    articles: [2021-10-01-more]
    quote: Ambassador Ann Poe said the zorblat talks
  - name: Jane Roe
    type: person
    strong: true
    confidence: 92
    salience: 80
    articles: [2021-09-30-talks]
    quote: Foreign Minister Jane Roe said on Thursday
    why: stands after a title
    perhaps: [rowena-roe]
  - name: Zed Bridge
    type: person
    strong: true
    articles: [2021-09-30-talks]
-- content/actors/rowena-roe.md --
---
name: Rowena Roe
type: person
---
-- content/actors/rejected/zed-bridge.md --
---
name: Zed Bridge
type: person
status: rejected
---
""".replace("    articles: [2021-09-30-talks]\n--", "    articles: [2021-09-30-talks]\n---\n--")
TALKS = "2021/09/30/talks/index.html"


@pytest.fixture
def make(site: Site, tmp_path: Path) -> Callable[..., dict[str, str]]:
    """The pages of the archive above, by their files."""
    folder = site(ARCHIVE)

    def build(url: str = "", **own: Any) -> dict[str, str]:
        settings = {
            "PATH": str(folder / "content"), "THEME": str(ROOT / "theme"), "SITENAME": "The Record", "SITEURL": url,
            "DEFAULT_LANG": "en", "NEWSARCHIVE": {"search": False, **own},
        }  # fmt: skip
        edition = Edition(tmp_path / "output", tmp_path / "store.sqlite", reuse=True)
        made = open_build(settings, edition, Progress(), 1, Inputs(b"", {}))
        write_site(made, settings)
        edition.take_others()
        edition.publish(made.marks, Report(0, 0, 0, 0), None)
        output = tmp_path / "output"
        return {path.relative_to(output).as_posix(): path.read_text("utf-8") for path in output.rglob("*.html")}

    return build


def test_a_strong_name_has_a_page_and_links_that_say_it_was_not_reviewed(make: Callable[..., dict[str, str]]) -> None:
    pages = make()
    assert "No editor of the archive has reviewed it yet." in pages["actors/jane-roe/index.html"]
    assert '<a class="who unreviewed" data-who="jane-roe"' in pages[TALKS]
    assert " · not yet reviewed</span></li>" in pages[TALKS]
    assert " · not yet reviewed</span>" in pages["actors/index.html"]


def test_a_name_that_is_not_strong_or_was_rejected_is_not_shown(make: Callable[..., dict[str, str]]) -> None:
    assert not [name for name in make() if name.startswith(("actors/ann-poe", "actors/zed-bridge"))]


def test_one_setting_hides_all_of_them(make: Callable[..., dict[str, str]]) -> None:
    pages = make(proposals=False)
    assert "actors/jane-roe/index.html" not in pages
    assert "unreviewed" not in pages[TALKS] and "not yet reviewed" not in pages[TALKS]


def test_a_name_that_is_accepted_keeps_its_address_and_loses_the_mark(
    make: Callable[..., dict[str, str]], site: Site
) -> None:
    make()
    site("-- content/actors/jane-roe.md --\n---\nname: Jane Roe\ntype: person\n---\n")
    pages = make()
    assert "has reviewed it yet" not in pages["actors/jane-roe/index.html"]
    assert '<a class="who" data-who="jane-roe"' in pages[TALKS]


def test_what_waits_is_a_page_where_the_site_is_not_to_be_published(make: Callable[..., dict[str, str]]) -> None:
    page = make()["review/index.html"]
    assert '<meta name="robots" content="noindex">' in page
    assert "Foreign Minister Jane Roe said on Thursday" in page
    assert "newsarchive review accept jane-roe\nnewsarchive review reject jane-roe\n" in page
    assert "newsarchive review merge jane-roe rowena-roe\n" in page
    # Words that rights keep back are no more in this page than in any other.
    assert "Ann Poe" in page and "zorblat" not in page
    published = make("https://example.org/archive")
    assert "review/index.html" not in published
    assert not [name for name, text in published.items() if 'review/index.html"' in text]


def test_another_form_changes_the_articles_that_hold_it_and_no_other(
    make: Callable[..., dict[str, str]], site: Site
) -> None:
    before = make()
    site("-- content/actors/rowena-roe.md --\n---\nname: Rowena Roe\ntype: person\naliases: [John Doe]\n---\n")
    after = make()
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert TALKS in changed and "actors/rowena-roe/index.html" in changed
    assert not {name for name in changed if name.startswith("2021/10")}
