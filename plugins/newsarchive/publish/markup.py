"""Markdown to safe HTML: Python-Markdown, then an allow-list; nothing that an archived text says can run."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from html import escape, unescape

import markdown
import nh3

from newsarchive.publish.addresses import relative

ALLOWED_TAGS = set(
    "a abbr b blockquote br caption cite code dd del dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li ol "
    "p pre q s small strong sub sup table tbody td th thead tr ul".split()
)
_ATTRIBUTES = {"a": {"href", "title"}, "img": {"src", "alt", "title"}, "ol": {"start"}}
SCHEMES = frozenset({"http", "https", "mailto"})
_LINK = re.compile(r'(<(?:a|img)\b[^>]*?\b(?:href|src)=")([^"]*)(")')


@cache
def _converter() -> markdown.Markdown:
    return markdown.Markdown(extensions=["tables", "sane_lists"], output_format="html")


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=ALLOWED_TAGS, attributes=_ATTRIBUTES, url_schemes=set(SCHEMES), link_rel="noopener noreferrer"
    )


def convert(text: str) -> str:
    """HTML of a Markdown text as it says, not yet safe to show."""
    return str(_converter().reset().convert(text))


def render_markdown(text: str, leads: Mapping[str, str] | None = None, page: str = "") -> str:
    """Safe HTML of a Markdown text; a heading of the first order becomes one of the second, the page has its own.

    ``leads`` are the links that name files and addresses of the archive, as it stands in Tables; ``page`` is the
    address of the page that they are seen from.
    """
    html = re.sub(r"<(/?)h1\b", r"<\1h2", convert(text))
    return set_links(sanitise(html), leads or {}, page)


def sanitise(html: str) -> str:
    """Only the tags, attributes and schemes of the allow-list."""
    return str(_cleaner().clean(html))


def set_links(html: str, leads: Mapping[str, str], page: str) -> str:
    """Links and pictures of ``leads`` as seen from ``page``; all others stay."""
    if not leads:
        return html

    def set_one(found: re.Match[str]) -> str:
        address = leads.get(unescape(found[2]))
        return found[0] if address is None else f"{found[1]}{escape(relative(address, page))}{found[3]}"

    return _LINK.sub(set_one, html)
