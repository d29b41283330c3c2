"""An editor's own copy: the page of what waits, and names that nobody has reviewed, in a real browser."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
ARTICLE = """---
title: Jane Roe opens talks
date: 2021-09-30
review: [rights]
---
Foreign Minister Jane Roe said on Thursday that talks would open.

Roe met Prime Minister Fred Doe, whose house stands by the lake, and left on Friday for another round of talks.

{filler}

At last the envoys of France came, and with them Jane Roe's deputy, Ann Poe, who is 40.
""".format(filler="\n\n".join(f"Paragraph {number} says nothing of anybody at all." for number in range(20)))
PAGES = ("review/index.html", "2021/09/30/talks/index.html", "actors/jane-roe/index.html")


@pytest.fixture(scope="module")
def built(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("own")
    path = folder / "content/articles/2021/2021-09-30-talks.md"
    path.parent.mkdir(parents=True)
    path.write_text(ARTICLE, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    for words in (["review", "--rescan", "--content", str(folder / "content")],
                  ["build", str(folder / "content"), "-o", str(folder / "output")]):  # fmt: skip
        subprocess.run([sys.executable, "-m", "newsarchive", *words], cwd=ROOT, env=environment, check=True,
                       stdin=subprocess.DEVNULL)  # fmt: skip
    return folder / "output"


@pytest.fixture
def open_page(browser: Browser, built: Path) -> Callable[[str], Page]:
    def open_(page: str, width: int = 1280) -> Page:
        opened = browser.new_page(viewport={"width": width, "height": 800})
        opened.goto((built / page).as_uri())
        return opened

    return open_


@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing_light_or_dark_wide_or_narrow(
    open_page: Callable[..., Page], find_faults: Callable[[Page], list[str]], page: str
) -> None:
    opened = open_page(page)
    assert find_faults(opened) == []
    opened.set_viewport_size({"width": 320, "height": 800})
    assert opened.evaluate("document.documentElement.scrollWidth") <= 320
    opened.close()


def test_the_words_that_decide_are_a_click_away(open_page: Callable[..., Page]) -> None:
    page = open_page("review/index.html")
    command = page.get_by_text("newsarchive review accept jane-roe")
    expect(command).to_be_hidden()
    page.get_by_text("Decide on Jane Roe").click()
    expect(command).to_be_visible()
    page.get_by_role("link", name="Jane Roe opens talks").first.click()
    assert page.url.endswith("2021/09/30/talks/index.html")
    page.close()


def test_a_name_that_is_only_named_in_passing_has_a_card_too(open_page: Callable[..., Page]) -> None:
    page = open_page("2021/09/30/talks/index.html")
    link = page.locator("a.who", has_text="France")
    expect(link).to_have_count(1)
    link.focus()
    expect(page.get_by_role("tooltip")).to_contain_text("Named once")
    page.keyboard.press("Escape")
    expect(page.get_by_role("tooltip")).to_have_count(0)
    page.close()
