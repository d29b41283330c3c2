"""What a page says of itself in JSON-LD, in schema.org's words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import lxml.html

from newsarchive.ingest.page.inline import plain

_ARTICLES = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Review|Recipe|SocialMediaPosting)$")
_PAGES = re.compile(r"(?:WebPage|ItemPage)$")
# What is about the article is nearer to the top than what the article is about.
_DEEPEST = 6

Node = dict[str, Any]


def find_article_nodes(tree: lxml.html.HtmlElement) -> tuple[Node, ...]:
    """The nodes that describe an article, in the page's order; after them, those that describe the page."""
    nodes = [node for script in tree.iterfind(".//script") if _is_linked_data(script) for node in _nodes(script.text)]
    articles = [node for node in nodes if _has_type(node, _ARTICLES)]
    return (*articles, *(node for node in nodes if _has_type(node, _PAGES)))


def _is_linked_data(script: lxml.html.HtmlElement) -> bool:
    return (script.get("type") or "").strip().lower().startswith("application/ld+json")


def _nodes(text: str | None) -> Iterator[Node]:
    # Line feeds within strings are forbidden, and common.
    text = re.sub(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$|;\s*$", "", text or "")
    try:
        value = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return
    level = [value]
    for _ in range(_DEEPEST):
        below: list[Any] = []
        for one in level:
            if isinstance(one, list):
                below += one
            elif isinstance(one, dict):
                yield one
                below += [inner for inner in one.values() if isinstance(inner, dict | list)]
        level = below


def _has_type(node: Node, wanted: re.Pattern[str]) -> bool:
    types = node.get("@type")
    return any(isinstance(one, str) and wanted.search(one) for one in (types if isinstance(types, list) else [types]))


def texts_of(value: Any) -> tuple[str, ...]:
    """The texts in a property's value, which may be a text, a thing with a name, or a list of either.

    >>> texts_of([{"@type": "Person", "name": "Jane&nbsp;Roe"}, "John Doe"])
    ('Jane Roe', 'John Doe')
    """
    if isinstance(value, str):
        return (found,) if (found := plain(value)) else ()
    if isinstance(value, dict):
        return texts_of(value.get("name")) if not isinstance(value.get("name"), dict) else ()
    if isinstance(value, list):
        return tuple(dict.fromkeys(text for one in value for text in texts_of(one)))
    return ()
