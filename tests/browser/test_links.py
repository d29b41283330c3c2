"""Every link and anchor of the whole site, followed from its front page in the three ways in which people read it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.error import URLError
from urllib.parse import unquote, urldefrag, urljoin
from urllib.request import urlopen

import feedparser
import pytest

from newsarchive.sitecheck import PageLinks, check_site, read_links

pytestmark = pytest.mark.browser


def fetch(address: str) -> str | None:
    """What stands at an address, as a page asks for it; None where nothing does, a folder on disk among it."""
    try:
        with urlopen(address, timeout=20) as answer:
            return answer.read().decode("utf-8", "replace")
    except URLError:
        return None


def walk(base: str) -> tuple[set[str], list[str]]:
    """The addresses under ``base`` that links lead to from its front page, and what is wrong with any of them."""
    found: dict[str, PageLinks | None] = {}
    wanted, waiting = {}, [(f"{base}index.html", "")]
    while waiting:
        address, page = waiting.pop()
        if address in found:
            continue
        text = fetch(address)
        found[address] = read_links(text) if text is not None and address.endswith((".html", "/")) else None
        if text is None:
            wanted[address] = f"{page} links to {address}, and nothing is there"
        for link in (found[address] or PageLinks((), frozenset())).links:
            target, anchor = urldefrag(urljoin(address, link.target))
            if target.startswith(base):
                waiting.append((target, address))
                if anchor:
                    wanted[f"{target}#{anchor}"] = f"{address} links to {target}, and '{anchor}' is not on it"
    faults = [said for key, said in wanted.items() if "#" not in key]
    faults += [said for key, said in wanted.items() if "#" in key and not has_anchor(found, *key.split("#", 1))]
    return set(found), sorted(faults)


def has_anchor(found: dict[str, PageLinks | None], target: str, anchor: str) -> bool:
    page = found.get(target)
    return page is None or unquote(anchor) in page.anchors


def pages_to_reach(folder: Path) -> set[str]:
    """All pages but those that no page links to: what is shown at a wrong address, and what leads on to a new one."""
    pages = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*.html")}
    return {
        name
        for name, path in pages.items()
        if name != "404.html" and 'http-equiv="refresh"' not in path.read_text("utf-8")
    }


@pytest.mark.parametrize("archive", ["demo", "made_up"])
@pytest.mark.parametrize("place", ["root", "subpath", "disk"])
def test_no_link_and_no_anchor_is_dead_and_every_page_is_reached(
    request: pytest.FixtureRequest, archive: str, place: str
) -> None:
    site = request.getfixturevalue(archive)
    base = getattr(site, place)
    reached, faults = walk(base)
    assert faults == []
    names = {re.sub(r"(^|/)$", r"\1index.html", unquote(address.removeprefix(base))) for address in reached}
    assert pages_to_reach(site.folder) - names == set()


@pytest.mark.parametrize("archive", ["demo", "made_up"])
def test_the_check_that_editors_run_finds_the_same(request: pytest.FixtureRequest, archive: str) -> None:
    assert check_site(request.getfixturevalue(archive).folder, "output") == ()


def test_a_dead_link_a_dead_anchor_and_a_folder_on_disk_are_found(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "index.html").write_text('<a href="gone.html">1</a><a href="a/">2</a><a href="a/index.html#no">3</a>')
    (tmp_path / "a" / "index.html").write_text('<p id="yes">')
    base = f"{tmp_path.as_uri()}/"
    assert walk(base)[1] == [
        f"{base}index.html links to {base}a/, and nothing is there",
        f"{base}index.html links to {base}a/index.html, and 'no' is not on it",
        f"{base}index.html links to {base}gone.html, and nothing is there",
    ]


@pytest.mark.parametrize("archive", ["demo", "made_up"])
def test_every_feed_and_every_linked_datum_of_the_site_is_well_formed(
    request: pytest.FixtureRequest, archive: str
) -> None:
    folder = request.getfixturevalue(archive).folder
    feeds = {path: feedparser.parse(path.read_bytes()) for path in folder.rglob("feed.xml")}
    assert feeds and [path for path, feed in feeds.items() if feed.bozo or feed.version != "atom10"] == []
    script = re.compile(r"<script type=.application/ld\+json.>(.*?)</script>")
    data = [text for path in folder.rglob("*.html") for text in script.findall(path.read_text("utf-8"))]
    assert data and all(json.loads(text)["@context"] == "https://schema.org" for text in data)
