"""Markdown to safe HTML: Python-Markdown, then an allow-list; nothing that an archived text says can run."""

from __future__ import annotations

import re
from functools import cache

import markdown
import nh3

_TAGS = set(
    "a abbr b blockquote br caption cite code dd del dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li ol "
    "p pre q s small strong sub sup table tbody td th thead tr ul".split()
)
_ATTRIBUTES = {"a": {"href", "title"}, "img": {"src", "alt", "title"}, "ol": {"start"}}
_SCHEMES = {"http", "https", "mailto"}


@cache
def _converter() -> markdown.Markdown:
    return markdown.Markdown(extensions=["tables", "sane_lists"], output_format="html")


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel="noopener noreferrer")


def render_markdown(text: str) -> str:
    """Safe HTML of a Markdown text; a heading of the first order becomes one of the second, the page has its own."""
    html = _converter().reset().convert(text)
    html = re.sub(r"<(/?)h1\b", r"<\1h2", html)
    return _cleaner().clean(html)
