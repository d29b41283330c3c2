"""Plain text to Markdown that shows exactly that text: no more is escaped than would be read as markup.

A paragraph is one line, so that tables, underlined headings and indented code cannot arise.
Python-Markdown knows no escape for ``<``, ``&`` and ``~``, so those are written as character references.
"""

from __future__ import annotations

import re

_ALWAYS = re.compile(r"[\\`*]")
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_REFERENCE = re.compile(r"&(?=#?\w+;)")
# An underscore inside a word is left alone by every dialect that matters.
_UNDERSCORE = re.compile(r"(?<!\w)_|_(?!\w)")
_LINK = re.compile(r"\[(?=[^\[\]]{0,300}\]\s?[\[(:])|(?<=!)\[|\](?=\s?[\[(:])")
_LEADING_MARK = re.compile(r"(?:#{1,6}(?=\s|$)|#(?=#*)|>|[+-](?=\s|$)|-(?=[- ]*-\s*$)|:(?=\s)|=(?==*\s*$))")
_LEADING_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_LEADING_FENCE = re.compile(r"~(?=~~)")


def escape(text: str) -> str:
    """One paragraph of plain text as Markdown.

    >>> print(escape("1. <CCI.N> rose 5* in the_year"))
    1\\. &lt;CCI.N> rose 5\\* in the_year
    """
    text = escape_inside(text.strip())
    text = _LEADING_FENCE.sub("&#126;", text, count=1) if text.startswith("~") else text
    if number := _LEADING_NUMBER.match(text):
        return f"{number[1]}\\{text[number.end(1) :]}"
    return _escape_leading(text)


def escape_inside(text: str) -> str:
    """What would be markup anywhere in a line."""
    text = _ALWAYS.sub(lambda mark: "\\" + mark[0], text)
    text = _UNDERSCORE.sub(r"\\_", text)
    text = _LINK.sub(lambda mark: "\\" + mark[0], text)
    text = _REFERENCE.sub("&amp;", text)
    return _TAG.sub("&lt;", text)


def _escape_leading(text: str) -> str:
    mark = _LEADING_MARK.match(text)
    if not mark:
        return text
    return f"&#{ord(text[0])};{text[1:]}" if text[0] in ":=" else "\\" + text


def escape_heading(text: str) -> str:
    """The same for a heading's text: no mark counts at its beginning, but a closing ``#`` would be taken for its end.

    >>> escape_heading("Issue #")
    'Issue \\\\#'
    """
    return re.sub(r"#+$", lambda marks: "\\#" * len(marks[0]), escape_inside(text.strip()))
