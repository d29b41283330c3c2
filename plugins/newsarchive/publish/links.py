"""Links that editors write in Markdown: where each leads, and what is wrong with those that lead nowhere.

A link may name a file of the archive, as seen from the file that holds it (``../../actors/jane-roe.md``) or from
``content/`` on (``{filename}/actors/jane-roe.md``), or an address of the site, as seen from its own page or from the
site's home page on (``/actors/jane-roe/``).
"""

from __future__ import annotations

import difflib
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from newsarchive.archive import shown_path
from newsarchive.archive.quoting import read_matter
from newsarchive.errors import Problem, Severity, did_you_mean, nearest
from newsarchive.index.withholding import shown_text
from newsarchive.matter import Place, Route, problem_at, shown
from newsarchive.model import Article, Indexes
from newsarchive.publish.addresses import (
    CHECKSUMS,
    ZIP,
    actor_address,
    article_address,
    event_address,
    file_of,
    page_address,
    story_address,
)
from newsarchive.publish.markup import SCHEMES, convert
from newsarchive.publish.plans import plan_site
from newsarchive.publish.views.tables import Tables
from newsarchive.sitecheck import read_links

# Where a target stands in Markdown: in brackets behind a link's words, in a definition, in a tag.
_TARGETS = re.compile(
    r"\]\(\s*<?(?P<inline>[^\s)>]+)|^ {0,3}\[[^\]\n]+\]:\s*<?(?P<defined>[^\s>]+)"
    r"|<(?:a|img)\b[^>]*?\b(?:href|src)\s*=\s*[\"']?(?P<tag>[^\"'\s>]+)",
    re.MULTILINE | re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"(?:https?|mailto):|//", re.IGNORECASE)
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif")
_NAMED = re.compile(r"[{|](?P<what>\w+)[}|](?P<path>.*)")


@dataclass(frozen=True, slots=True)
class Text:
    """Markdown of the file ``path``, shown on the page at ``address``."""

    path: str
    address: str
    markdown: str


@dataclass(frozen=True, slots=True)
class AnchorLink:
    """A link of the file ``path`` to an anchor of a page, which can be judged only when that page is made."""

    path: str
    target: str
    file: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Links:
    """``leads`` has for each file its links as they are written, with the addresses that they lead to."""

    leads: Mapping[str, Mapping[str, str]]
    anchors: tuple[AnchorLink, ...] = ()
    problems: tuple[Problem, ...] = ()


class Ground:
    """What links may lead to; found out when the first one asks."""

    def __init__(self, indexes: Indexes, tables: Tables, content: Path, static: tuple[str, ...]) -> None:
        self._indexes, self._tables, self.content, self.static = indexes, tables, content, static
        self.root = shown_path(content).rstrip("/") + "/"

    @cached_property
    def attached(self) -> frozenset[str]:
        """Files that are published as they are, such as pictures; no link out of the archive is among them."""
        found = (path for name in self.static for path in (self.content / name).rglob("*") if path.is_file())
        root = self.content.resolve()
        return frozenset(
            path.relative_to(self.content).as_posix() for path in found if path.resolve().is_relative_to(root)
        )

    @cached_property
    def files(self) -> frozenset[str]:
        """Every file of the site."""
        return frozenset((*(file_of(plan.address) for plan in plan_site(self._tables)), *self.attached, ZIP, CHECKSUMS))

    @cached_property
    def pages(self) -> dict[str, str]:
        """By file of the archive, from ``content/`` on, the address of its page."""
        return {
            text.path.removeprefix(self.root): text.address
            for text in texts_of(self._indexes)
            # Of what the program ships or proposes, no file is the record's own.
            if "/" in text.path.removeprefix(self.root)
        }

    def at(self, address: str) -> str | None:
        """The address as the site has it, with its slash where it is a page's."""
        plain = address.removesuffix("index.html")
        return next((one for one in (plain, f"{plain}/") if file_of(one) in self.files), None)


def texts_of(indexes: Indexes) -> Iterator[Text]:
    """Every text that readers see, as far as they see it."""
    for article in indexes.articles:
        yield Text(article.path, article_address(article), shown_text(article))
    for slug, entry in indexes.actors.items():
        yield Text(entry.actor.path, actor_address(slug), entry.actor.note)
    for event in indexes.events:
        yield Text(event.path, event_address(event.id), event.note)
    for story in indexes.stories:
        yield Text(story.path, story_address(story.slug), story.body)
    for page in indexes.pages:
        yield Text(page.path, page_address(page.slug), page.body)


def follow_links(indexes: Indexes, tables: Tables, content: Path, static: tuple[str, ...] = ("images",)) -> Links:
    """Every link and picture of every text, followed; ``static`` are folders of ``content`` published as they are."""
    ground = Ground(indexes, tables, content, static)
    leads: dict[str, dict[str, str]] = {}
    anchors: list[AnchorLink] = []
    problems: list[Problem] = []
    for text in texts_of(indexes):
        for target in _targets_in(text.markdown):
            found = _follow(target, text, ground)
            if isinstance(found, _Fault):
                problems.append(_problem_at(text.path, target, found))
            elif found is not None:
                address, mark, anchor = found.partition("#")
                leads.setdefault(text.path, {})[target] = found
                if mark and anchor:
                    anchors.append(AnchorLink(text.path, target, file_of(address), anchor))
    for article in indexes.articles:
        problems += _find_lost_pictures(article, ground)
    return Links(leads, tuple(anchors), tuple(problems))


def find_dead_anchors(anchors: tuple[AnchorLink, ...], site: Path) -> Iterator[Problem]:
    """Links to anchors that the pages of a site, which lies whole in a folder, do not have."""
    for link in anchors:
        page = site / link.file
        if page.suffix != ".html" or not page.is_file():
            continue
        known = read_links(page.read_text(encoding="utf-8", errors="replace")).anchors
        if link.anchor not in known and link.anchor != "top":
            message = f"'{shown(link.target)}' leads to a page without the anchor '{shown(link.anchor)}'"
            near = nearest(link.anchor, (one for one in known if not one.startswith("s-")))
            fix = near or "take out what stands from # on"
            yield _problem_at(link.path, link.target, _Fault("dead-anchor", message, fix))


# ---------------------------------------------------------------- one link


@dataclass(frozen=True, slots=True)
class _Fault:
    code: str
    message: str
    fix: str
    severity: Severity = "error"


def _targets_in(markdown: str) -> tuple[str, ...]:
    """The links of a text that do not lead to another site, each once; the text is converted only if it has any."""
    # Neither a link nor a tag: so are most texts, and the search for either takes longer.
    if "[" not in markdown and "<" not in markdown:
        return ()
    written = (found[found.lastgroup or 0] for found in _TARGETS.finditer(markdown))
    if all(_ELSEWHERE.match(one) for one in written):
        return ()
    links = (link.target for link in read_links(convert(markdown)).links)
    return tuple(dict.fromkeys(link for link in links if not _ELSEWHERE.match(link)))


def _follow(target: str, text: Text, ground: Ground) -> str | _Fault | None:
    """The address, with its anchor, that a link leads to; None for one that is no matter of the archive's."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return _Fault("dead-link", f"the link '{shown(target)}' cannot be read", "write it in full, from https:// on")
    if parts.scheme and not _NAMED.match(target):
        return _of_scheme(target, parts.scheme)
    path, anchor = unquote(parts.path), f"#{parts.fragment}" if parts.fragment else ""
    if not path:
        return text.address + anchor
    named, folder = _NAMED.fullmatch(path), posixpath.dirname(text.path.removeprefix(ground.root))
    if named and named["what"] not in ("filename", "static", "attach"):
        message = f"'{{{named['what']}}}' is no word that links can begin with here"
        return _Fault("dead-link", message, "name the file of the page, such as '{filename}/actors/jane-roe.md'")
    asked = named["path"] if named else path
    inside = posixpath.normpath(asked.lstrip("/") if asked.startswith("/") else posixpath.join(folder, asked))
    if not named and (found := _on_the_site(path, text, ground)) is not None:
        return found + anchor
    if inside in ground.pages:
        return ground.pages[inside] + anchor
    if inside in ground.attached:
        return inside + anchor
    return _Fault("dead-link", *_why_dead(target, inside, folder, ground))


def _of_scheme(target: str, scheme: str) -> _Fault | None:
    if scheme.lower() in SCHEMES:
        return None
    message = f"links that begin with '{shown(scheme)}:' are not shown: readers see the words alone"
    return _Fault("link-scheme", message, did_you_mean(scheme.lower(), SCHEMES), "warning")


def _on_the_site(path: str, text: Text, ground: Ground) -> str | None:
    here = "" if path.startswith("/") else text.address
    joined = posixpath.normpath(posixpath.join(here, path.lstrip("/")))
    if joined.startswith(".."):
        return None
    return ground.at("" if joined == "." else joined + "/" * path.endswith("/"))


def _why_dead(target: str, inside: str, folder: str, ground: Ground) -> tuple[str, str]:
    """What is wrong with a link that leads nowhere, and the nearest that leads somewhere."""
    seen = shown(target)
    if inside.startswith(".."):
        return f"the link '{seen}' leads out of the archive", _nearest(inside, folder, ground, "take the link out")
    if (ground.content / inside).is_file():
        if inside.endswith(".md"):
            message = f"'{seen}' is a file of the archive without a page: hidden, a draft, or named by no article"
            return message, "take the link out, or see that the page is made"
        return f"'{seen}' is a file that is not published", "move it to content/images/, and link to it there"
    otherwise = "name the file of the page, such as '../../actors/jane-roe.md', or a whole address from https:// on"
    if inside.lower().endswith(PICTURES):
        otherwise = f"put the picture into {ground.root}images/, and name it from here"
        return f"there is no picture '{seen}'", _nearest(inside, folder, ground, otherwise)
    return f"the link '{seen}' leads to no page", _nearest(inside, folder, ground, otherwise)


def _nearest(inside: str, folder: str, ground: Ground, otherwise: str) -> str:
    """The files that a link may have meant, by their own names, as seen from the folder of the file that holds it."""
    picture = inside.lower().endswith(PICTURES)
    known: dict[str, list[str]] = {}
    for one in sorted(ground.attached if picture else ground.pages):
        known.setdefault(_stem(one), []).append(posixpath.relpath(one, folder or "."))
    stems = difflib.get_close_matches(_stem(inside), known, n=2, cutoff=0.6)
    exact = known.get(_stem(inside), [])
    if len(exact) == 1:
        return f"write it as '{exact[0]}'"
    near = [path for stem in stems for path in known[stem]][:2]
    return "did you mean " + " or ".join(f"'{path}'" for path in near) + "?" if near else otherwise


def _stem(path: str) -> str:
    return posixpath.splitext(posixpath.basename(path.removesuffix("index.html").rstrip("/")))[0]


# ---------------------------------------------------------------- pictures, and places


def _find_lost_pictures(article: Article, ground: Ground) -> Iterator[Problem]:
    for index, image in enumerate(article.images):
        if image.file and image.file not in ground.attached:
            folder = ground.root + ground.static[0] if ground.static else ground.root
            fix = nearest(image.file, ground.attached) or f"put the picture into {folder}/, or take 'file' out"
            message = f"the picture '{shown(image.file)}' is not in {folder}/"
            yield _problem_of_field(article.path, ("images", index, "file"), "no-picture", message, fix)


def _problem_of_field(path: str, route: Route, code: str, message: str, fix: str) -> Problem:
    matter = read_matter(path)
    return matter.problem(route, code, message, fix) if matter else Problem(path, 1, 1, "error", code, message, fix)


def _problem_at(path: str, target: str, fault: _Fault) -> Problem:
    """At the target as it is written in the file."""
    matter = read_matter(path)
    body, first, lines = (matter.body, matter.body_line, matter.lines) if matter else ("", 1, ())
    found = (match.span(match.lastgroup or 0) for match in _TARGETS.finditer(body))
    start, end = next((one for one in found if unescape(body[slice(*one)]) == target), (body.find(target), 0))
    if start < 0:
        place = Place(first, 1)
    else:
        width = end - start if end else len(target)
        place = Place(first + body.count("\n", 0, start), start - (body.rfind("\n", 0, start) + 1) + 1, width)
    problem = problem_at(place, fault.code, fault.message, fault.fix, fault.severity, path=path, lines=lines)
    return replace(problem, value=shown(target))
