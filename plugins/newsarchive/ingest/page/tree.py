"""A saved page's bytes as a tree, in the encoding that is true rather than the one that is claimed."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import lxml.html
from lxml.etree import LxmlError

from newsarchive.ingest.decoding import LARGEST, Refused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CLAIM = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.I)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_DEEP = 1000
_RUN = re.compile(r"(?:<(?P<tag>[a-z]{1,10})(?:\s[^<>]{0,200})?>\s*)(?:<(?P=tag)(?:\s[^<>]{0,200})?>\s*){30,}", re.I)
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Page:
    """``html`` is the page's text, decoded; ``doubt`` says in words why the encoding may be wrong, or is empty."""

    html: str
    encoding: str
    tree: lxml.html.HtmlElement
    doubt: str = ""


def parse_tree(data: bytes, encoding: str = "") -> Page:
    """The tree of a page; ``encoding`` is what its container says. Refused where there is nothing to read.

    >>> parse_tree(b"<p>Caf\\xe9").tree.text_content()
    'Café'
    """
    if len(data) > LARGEST:
        raise Refused("the page is larger than the 20 MB that one article may have", "save the article's text alone")
    html, found, doubt = _decode(data, encoding)
    html = _shallow(_FORBIDDEN.sub("", _DECLARATION.sub("", html)))
    if not html.strip():
        raise Refused("the page is empty", "save it again, after it has loaded")
    return Page(html, found, parse_html(html), doubt)


def parse_html(html: str) -> lxml.html.HtmlElement:
    """The tree of decoded HTML: ``html`` with ``body`` in it, whatever was given. No entity and no file is loaded."""
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_pis=True)
    try:
        # Surrogates that stand alone cannot be written down.
        return lxml.html.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError, AssertionError):
        raise Refused("the page holds no text", "save the article's text as plain text (.txt)") from None


def _shallow(html: str) -> str:
    """The page without the runs of opening tags that only deepen it: the parser drops what lies below its limit."""
    if html.count("<") < _DEEP:
        return html
    return _RUN.sub(lambda run: f"<{run['tag']}>", html)


def _decode(data: bytes, declared: str) -> tuple[str, str, str]:
    """Mark, then UTF-8 where it is valid, then what is claimed, then cp1252: claims lie, valid UTF-8 seldom does."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), encoding, ""
    if data[:400].count(b"\0") > 40:
        encoding = "utf-16-le" if data[1:400:2].count(0) > data[:400:2].count(0) else "utf-16-be"
        return data.decode(encoding, "replace"), encoding, ""
    try:
        return data.decode("utf-8"), "utf-8", ""
    except UnicodeDecodeError:
        return _decode_as_claimed(data, declared)


def _decode_as_claimed(data: bytes, declared: str) -> tuple[str, str, str]:
    claim = _CLAIM.search(data[:4096])
    for name in (declared, claim[1].decode("ascii") if claim else "", "windows-1252"):
        try:
            encoding = _web_encoding(name) if name else ""
            if encoding and encoding != "utf-8":
                return data.decode(encoding), encoding, ""
        except (LookupError, UnicodeError):
            continue
    if data.decode("utf-8", "ignore").count("\n") and _mostly_utf8(data):
        return data.decode("utf-8", "replace"), "utf-8", "some of its bytes are not UTF-8"
    return data.decode("cp1252", "replace"), "cp1252", "its bytes are of no encoding that it claims"


def _mostly_utf8(data: bytes) -> bool:
    high = sum(byte > 0x7F for byte in data)
    return data.decode("utf-8", "replace").count("\ufffd") * 10 < high


def _web_encoding(name: str) -> str:
    """Browsers read ``iso-8859-1`` and ``ascii`` as cp1252, and so do we. LookupError for a name that nobody knows."""
    found = codecs.lookup(name).name
    return "cp1252" if found in ("iso8859-1", "ascii", "latin_1") else found
