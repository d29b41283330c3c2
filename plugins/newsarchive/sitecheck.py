"""Looks through a built site for links that lead nowhere, as a reader who follows every one of them would."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from newsarchive.errors import Problem

_LINKS = {"a": "href", "link": "href", "area": "href", "img": "src", "script": "src", "source": "src", "iframe": "src"}


@dataclass(frozen=True, slots=True)
class Link:
    """A link as written, with its line and column from 1."""

    target: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class PageLinks:
    """What a page links to, and the anchors that it offers.

    ``pictures`` are those that stand for the page where it is shared, ``canonical`` is its public address; both whole.
    """

    links: tuple[Link, ...]
    anchors: frozenset[str]
    pictures: tuple[Link, ...] = ()
    canonical: str = ""


def check_site(site: Path, shown: str = "") -> tuple[Problem, ...]:
    """A problem for every address and anchor that a page of the site names and the site does not hold.

    Links to other sites are not followed; share images are looked for where their address is the site's own.
    ``shown`` stands for the site's folder in the problems' paths.
    A target that many pages name is told once, at the first of them.
    """
    if not site.is_dir():
        return (
            Problem(shown or str(site), 1, 1, "error", "no-site", "there is no such folder", "build it: make html"),
        )
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = {name: read_links(_read(site / name)) for name in sorted(files) if name.endswith(".html")}
    own = pages["index.html"].canonical if "index.html" in pages else ""
    dead: dict[str, list[tuple[str, Link, str]]] = {}
    for name, page in pages.items():
        for link, target, message in (*_dead_links(name, page, pages, files), *_lost_pictures(page, own, files)):
            dead.setdefault(target, []).append((name, link, message))
    return tuple(sorted(_problem_of(shown or str(site), places) for places in dead.values()))


def read_links(html: str) -> PageLinks:
    """The links and anchors of one page.

    >>> read_links('<p id="top"><a href="#top">up</a>').links
    (Link(target='#top', line=1, column=13),)
    """
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return PageLinks(tuple(parser.links), frozenset(parser.anchors), tuple(parser.pictures), parser.canonical)


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[Link] = []
        self.anchors: list[str] = []
        self.pictures: list[Link] = []
        self.canonical = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        line, column = self.getpos()
        if target := given.get(_LINKS.get(tag, ""), ""):
            self.links.append(Link(target.strip(), line, column + 1))
        if tag == "meta" and given.get("property") == "og:image":
            self.pictures.append(Link(given.get("content", ""), line, column + 1))
        if tag == "link" and given.get("rel") == "canonical":
            self.canonical = given.get("href", "")
        for part in given.get("srcset", "").split(","):
            if part.strip():
                self.links.append(Link(part.split()[0], line, column + 1))
        self.anchors += [given[name] for name in ("id", "name") if name in given and (name == "id" or tag == "a")]


def _dead_links(
    name: str, page: PageLinks, pages: Mapping[str, PageLinks], files: set[str]
) -> Iterator[tuple[Link, str, str]]:
    for link in page.links:
        try:
            parts = urlsplit(link.target)
        except ValueError:
            yield link, link.target, f"the link '{link.target[:80]}' cannot be read"
            continue
        if parts.scheme or parts.netloc:
            continue
        path = unquote(parts.path)
        file = _file_of(path, name, files)
        if file is None:
            where = posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
            yield link, where, f"the link '{link.target[:80]}' leads to no page"
        elif parts.fragment and file in pages and not _has_anchor(pages[file], unquote(parts.fragment)):
            yield link, f"{file}#{parts.fragment}", f"'{file}' has no anchor '{parts.fragment[:80]}'"


def _lost_pictures(page: PageLinks, own: str, files: set[str]) -> Iterator[tuple[Link, str, str]]:
    """``own`` is the public address of the site, empty where it has none."""
    for link in page.pictures:
        place = unquote(link.target.removeprefix(own))
        if own and link.target.startswith(own) and place not in files:
            yield link, place, f"the share image '{link.target[:80]}' is not there"


def _file_of(path: str, page: str, files: set[str]) -> str | None:
    """The file that a link's path reads from ``page``; None where there is none."""
    if not path:
        return page
    if path.startswith("/"):
        # The site may lie under a sub-path that only its server knows: the first step may be that.
        steps = path.lstrip("/")
        return _at(steps, files) or _at(steps.partition("/")[2], files)
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    return _at(joined + "/" * path.endswith("/"), files)


def _at(address: str, files: set[str]) -> str | None:
    plain = address.strip("/")
    candidates = [plain] if plain and not address.endswith("/") else []
    candidates.append(posixpath.join(plain, "index.html") if plain not in ("", ".") else "index.html")
    return next((candidate for candidate in candidates if candidate in files), None)


def _has_anchor(page: PageLinks, anchor: str) -> bool:
    return anchor in page.anchors or anchor == "top" or anchor.startswith(":~:")


def _problem_of(shown: str, places: list[tuple[str, Link, str]]) -> Problem:
    name, link, message = places[0]
    more = len({place[0] for place in places}) - 1
    message += f" (and on {more} more page{'s' * (more != 1)})" if more else ""
    return Problem(f"{shown}/{name}", link.line, link.column, "error", "dead-link", message,
                   "mend the article, record or template that names it, then build again")  # fmt: skip


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")
