"""Who wrote a page's article: as declared, else as its byline prints it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import lxml.html

from newsarchive.ingest.page.blocks import TextBlock
from newsarchive.ingest.page.inline import plain
from newsarchive.ingest.page.linked_data import texts_of
from newsarchive.ingest.page.metadata import Metadata, Stated
from newsarchive.ingest.page.names import find_printed, names_in

_BYLINE = re.compile(
    r"(?:^|[\s_-])(?:by-?line|author|autor(?:in)?|writer|post-?author|creator|redakteur)(?:$|[\s_-])", re.I
)
_ELSEWHERE = re.compile(
    r"comment|kommentar|related|recommend|sidebar|footer|widget|bio\b|avatar|image|follow|social|share", re.I
)
_TAGS = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl",
    "article.author", "citation_author", "article:author_name",
)  # fmt: skip
_LONGEST, _MOST_WORDS, _MOST = 90, 14, 8
_MARKED = ("a", "span", "div", "p", "address", "li", "strong", "em", "b", "i", "h3", "h4", "h5", "cite")


def find_authors(
    metadata: Metadata, tree: lxml.html.HtmlElement, blocks: Sequence[TextBlock]
) -> tuple[tuple[str, ...], str]:
    """The names in the order printed, and where they stand; no names where the page does not say.

    A publisher that a page names as its own author is none.
    """
    house = {_letters(one.value) for one in (*metadata.in_data("publisher"), *metadata.in_tags("og:site_name"))}
    house -= {_letters(name) for node in metadata.nodes for name in _persons(node.get("author"))}
    for group in (
        metadata.in_data("author"),
        metadata.in_tags(*_TAGS),
        _linked(tree),
        _printed(blocks),
        _marked(tree),
        metadata.in_data("creator"),
    ):
        stated = [(one, name) for one in group for name in names_in(one.value) if _letters(name) not in house]
        if names := tuple(dict.fromkeys(name for _, name in stated))[:_MOST]:
            return names, stated[0][0].where
    return (), ""


def _persons(value: Any) -> Iterator[str]:
    """The names in a JSON-LD author that are said to be a person's."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict) and one.get("@type") == "Person":
            yield from texts_of(one)


def _linked(tree: lxml.html.HtmlElement) -> Iterator[Stated]:
    """The first element that is marked as the author, and those beside it."""
    first: lxml.html.HtmlElement | None = None
    for element in tree.iter(*_MARKED):
        marks = f"{element.get('rel') or ''} {element.get('itemprop') or ''}".lower().split()
        if "author" not in marks or (first is not None and element.getparent() is not first.getparent()):
            continue
        for stated in _short(element, "the page's author link"):
            first = element if first is None else first
            yield stated


def _printed(blocks: Sequence[TextBlock]) -> Iterator[Stated]:
    """The first byline by its words: "Von Jane Roe", "Posted on 3 May 2021 by Jane Roe"."""
    for block in blocks:
        if block.kind != "caption" and len(block.text) <= _LONGEST and len(block.text.split()) <= _MOST_WORDS:
            found = find_printed(block.text)
            if (
                found
                and not _ELSEWHERE.search(" ".join(block.names.split()[:5]))
                and not {"nav", "footer", "aside"} & set(block.within)
            ):
                yield Stated(found, f'the page\'s byline: "{block.text}"')
                return


def _marked(tree: lxml.html.HtmlElement) -> Iterator[Stated]:
    """The first short text whose class or id says that it is the byline."""
    for element in tree.iter(*_MARKED):
        names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('data-component') or ''}"
        if _BYLINE.search(names) and not _ELSEWHERE.search(names):
            link = element.find(".//a")
            for one in (link, element) if link is not None else (element,):
                for stated in _short(one, "the page's byline"):
                    if any(names_in(stated.value)):
                        yield stated
                        return


def _short(element: lxml.html.HtmlElement, where: str) -> Iterator[Stated]:
    named = element.find(".//*[@itemprop='name']")
    text = plain((named if named is not None else element).text_content())
    if 2 < len(text) <= _LONGEST:
        yield Stated(text, where)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
