"""What a page declares: each value with the words of the page that declare it, the strongest first."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

import lxml.html

from newsarchive.ingest.page.inline import plain, web_address
from newsarchive.ingest.page.linked_data import Node, find_article_nodes, texts_of

_CANONICAL = "canonical"
# Browsers and their extensions write the address into the file that they save.
_SAVED_FROM = re.compile(r"(?:saved from url=\(\d+\)|url:\s*)(https?://\S+)", re.I)


@dataclass(frozen=True, slots=True)
class Stated:
    """A value and where the page states it, in an editor's words: ``datePublished in the page's JSON-LD``."""

    value: str
    where: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """A page's declarations, before anything is chosen among them. ``tags`` are its meta tags by name, in order."""

    nodes: tuple[Node, ...]
    tags: tuple[tuple[str, str], ...]
    title: str
    lang: str
    url: str
    body: str

    def in_data(self, *keys: str) -> Iterator[Stated]:
        """The values of the JSON-LD's properties, node by node."""
        for node in self.nodes:
            for key in keys:
                for text in texts_of(node.get(key)):
                    yield Stated(text, f"{key} in the page's JSON-LD")

    def in_tags(self, *names: str) -> Iterator[Stated]:
        """The contents of the meta tags, by the order of ``names``."""
        for wanted in names:
            for name, content in self.tags:
                if name == wanted:
                    yield Stated(content, f"the page's <meta {wanted}>")


def read_metadata(tree: lxml.html.HtmlElement, url: str = "") -> Metadata:
    """Everything that the page's head and its JSON-LD declare; ``url`` is the address that its container gives."""
    nodes = find_article_nodes(tree)
    tags = tuple(_tags(tree))
    title = plain(tree.findtext(".//title") or "")
    lang = (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip()
    bodies = [_text_of(node["articleBody"]) for node in nodes if isinstance(node.get("articleBody"), str)]
    return Metadata(nodes, tags, title, lang, _find_url(tree, tags, url), max(bodies, key=len, default=""))


def _text_of(body: str) -> str:
    """A declared body, which may be plain text or HTML, in lines."""
    lines = re.sub(r"</?(?:p|div|br|li|h[1-6]|blockquote)\b[^<>]{0,300}>", "\n", html.unescape(body)).splitlines()
    return "\n".join(plain(line) for line in lines)


def _tags(tree: lxml.html.HtmlElement) -> Iterator[tuple[str, str]]:
    for meta in tree.iter("meta"):
        content = plain(meta.get("content") or "")
        for attribute in ("property", "name", "itemprop"):
            if (name := (meta.get(attribute) or "").strip().lower()) and content:
                yield name, content


def _find_url(tree: lxml.html.HtmlElement, tags: tuple[tuple[str, str], ...], url: str) -> str:
    """The container's word, the canonical link, Open Graph, then the note that a browser left."""
    saved = next((found[1] for found in map(_SAVED_FROM.search, _comments(tree)) if found), "")
    links = [
        link.get("href") or "" for link in tree.iter("link") if _CANONICAL in (link.get("rel") or "").lower().split()
    ]
    graph = [content for name, content in tags if name == "og:url"]
    return next((found for one in (*links, *graph, url, saved) if (found := web_address(one, url))), "")


def _comments(tree: lxml.html.HtmlElement) -> Iterator[str]:
    """The comments at the top of the file: before the page and in its first lines."""
    before = tree.getprevious()
    while before is not None:
        if not isinstance(before.tag, str):
            yield before.text or ""
        before = before.getprevious()
    for element in tree.iter():
        if not isinstance(element.tag, str):
            yield element.text or ""
        elif element.tag == "body":
            return
