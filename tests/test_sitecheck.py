"""A built site is followed link by link, as a reader would."""

from collections.abc import Callable
from pathlib import Path

import pytest

from newsarchive.sitecheck import check_site, read_links

Site = Callable[[str], Path]


def told(site: Site, text: str) -> list[str]:
    problems = check_site(site(text), "output")
    return [f"{problem.path}:{problem.line}:{problem.column}: {problem.message}" for problem in problems]


def page(*links: str, ids: str = "") -> str:
    return (
        "\n".join([*(f'<a href="{link}">x</a>' for link in links), *(f'<p id="{one}">' for one in ids.split())]) + "\n"
    )


@pytest.mark.parametrize(
    "link",
    ["b/index.html", "b/", "b", "./b/index.html#here", "#top", "b/index.html?q=1", "https://example.org/gone",
     "mailto:a@b.c", "data:,x", "//example.org/x", "/b/index.html", "/archive/b/", "", "b/a%20b.html"],
)  # fmt: skip
def test_a_link_that_leads_somewhere_is_fine(site: Site, link: str) -> None:
    assert (
        told(site, f"-- index.html --\n{page(link)}-- b/index.html --\n{page(ids='here')}-- b/a b.html --\nx\n") == []
    )


@pytest.mark.parametrize(
    "link", ["gone.html", "b/gone/", "../index.html", "/gone/x.css", "b/index.html/x", "style.css"]
)
def test_a_link_that_leads_nowhere_is_told(site: Site, link: str) -> None:
    assert told(site, f"-- index.html --\n{page('b/', link)}-- b/index.html --\nx\n") == [
        f"output/index.html:2:1: the link '{link}' leads to no page"
    ]


def test_an_anchor_that_is_not_there_is_told(site: Site) -> None:
    text = f"-- index.html --\n{page('b/#gone', '#here', ids='here')}-- b/index.html --\nx\n"
    assert told(site, text) == ["output/index.html:1:1: 'b/index.html' has no anchor 'gone'"]


def test_links_are_read_from_the_page_that_holds_them(site: Site) -> None:
    assert (
        told(
            site,
            f"-- a/b/index.html --\n{page('../../index.html', '../c/')}-- index.html --\nx\n-- a/c/index.html --\n",
        )
        == []
    )


def test_pictures_styles_and_scripts_are_links_too(site: Site) -> None:
    text = '<link href="a.css"><script src="b.js"></script><img src="c.png" srcset="d.png 2x, e.png 3x">'
    assert [link.target for link in read_links(text).links] == ["a.css", "b.js", "c.png", "d.png", "e.png"]
    assert len(told(site, f"-- index.html --\n{text}\n")) == 5


def test_a_target_that_many_pages_name_is_told_once(site: Site) -> None:
    text = f"-- a.html --\n{page('x.html')}-- b.html --\n{page('x.html')}-- c.html --\n{page('x.html', 'x.html')}"
    assert told(site, text) == ["output/a.html:1:1: the link 'x.html' leads to no page (and on 2 more pages)"]


def test_a_site_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert [problem.code for problem in check_site(tmp_path / "output")] == ["no-site"]


SHARED = '<link rel="canonical" href="https://a.org/x/">\n<meta property="og:image" content="{}">\n'


@pytest.mark.parametrize("picture", ["https://a.org/x/b/share.png", "https://b.org/gone.png", "https://a.org/gone.png"])
def test_a_share_image_that_is_there_or_on_another_site_is_fine(site: Site, picture: str) -> None:
    assert told(site, f"-- index.html --\n{SHARED.format(picture)}-- b/share.png --\nx\n") == []


def test_a_share_image_that_is_not_there_is_told(site: Site) -> None:
    assert told(site, f"-- index.html --\n{SHARED.format('https://a.org/x/gone.png')}") == [
        "output/index.html:2:1: the share image 'https://a.org/x/gone.png' is not there"
    ]
