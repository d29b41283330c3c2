"""What a first visit loads, compressed: of a made-up archive, and of the demo archive as it is held still."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from newsarchive.pipeline import read_site
from newsarchive.publish.assets import build_assets
from newsarchive.publish.plans import build_pages
from newsarchive.publish.render import make_environment, render_page
from newsarchive.publish.site import Site

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "bench"))

from generated import build_articles, write_actors, write_yaml  # noqa: E402
from weights import FONTS, SCRIPTS, weigh, weigh_page  # noqa: E402

THEME = ROOT / "theme"
KB = 1024


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The pages of threescore articles of 550 words each, by address."""
    content = tmp_path_factory.mktemp("made-up") / "content"
    write_yaml(list(build_articles(60)), content / "articles", "topics")
    write_actors(content / "actors")
    indexes, _ = read_site(content)
    site = Site("The Record", "https://example.org/archive", search=True)
    environment = make_environment([THEME / "templates"], {})
    return {page.address: render_page(environment, page, site) for page in build_pages(indexes, site)}


def test_no_page_is_heavier_than_its_budget(pages: dict[str, str]) -> None:
    weighed = [weigh_page(address, html.encode()) for address, html in pages.items()]
    assert [one for one in weighed if one.bytes > one.budget] == []
    assert {"article", "actor", "event", "timeline of a year", "topic", "place", "home"} <= {
        one.kind for one in weighed
    }


@pytest.mark.parametrize("fonts", ["newsreader", "system"])
def test_no_sheet_and_no_script_is_heavier_than_its_budget(fonts: str) -> None:
    assets = {address: weigh(text.encode()) for address, text in build_assets(THEME, fonts).items()}
    assert assets["theme/site.css"] <= 5 * KB
    assert assets["theme/article.css"] <= 4 * KB
    assert sum(assets[name] for name in SCRIPTS) <= 2 * KB


def test_fonts_are_three_files_of_fewer_than_fifty_kilobytes() -> None:
    assert len(FONTS) == 3
    assert sum((THEME / "static" / "fonts" / f"{name}.woff2").stat().st_size for name in FONTS) <= 50 * KB


def test_every_page_of_the_golden_archive_keeps_to_its_budget() -> None:
    pieces = (ROOT / "tests" / "golden" / "site.txtar").read_text("utf-8").split("\n-- ")
    pages = {name: text for name, _, text in (piece.removeprefix("-- ").partition(" --\n") for piece in pieces)}
    html = {name: text for name, text in pages.items() if name.endswith(".html")}
    weighed = [weigh_page(name.removesuffix("index.html"), text.encode()) for name, text in html.items()]
    assert len(weighed) > 400
    assert [one for one in weighed if one.bytes > one.budget] == []


def test_with_the_readers_own_fonts_an_article_weighs_no_more_than_the_lightest_blog_theme_and_a_kilobyte() -> None:
    """Hugo's PaperMod with the same article: 10.4 KB; of ours HTML, sheet and scripts count, not headers and icon."""
    assets = build_assets(THEME, "system")
    pieces = (ROOT / "tests" / "golden" / "site.txtar").read_text("utf-8").split("\n-- ")
    article = next(
        piece.partition(" --\n")[2]
        for piece in pieces
        if piece.startswith("2021/09/30/us-russia") and ".html" in piece[:99]
    )
    loaded = [article, assets["theme/article.css"], *(assets[name] for name in SCRIPTS)]
    assert sum(weigh(text.encode()) for text in loaded) <= 11.4 * KB
