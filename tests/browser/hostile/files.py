"""Every file beside the pages, read by the programs that it is made for: no text may be more than a text there."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path
from xml.etree import ElementTree

import bibtexparser
import feedparser
import icalendar
import markdown
import rispy
from lxml import html as lxml_html

FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n")
ATOM = "{http://www.w3.org/2005/Atom}"
ATOM_ELEMENTS = frozenset(
    "feed id title subtitle updated published author name link entry summary category rights".split()
)
_JSONLD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def find_faults(site: Path) -> tuple[dict[str, int], list[str]]:
    """How many files of each kind were read, and what is wrong with any."""
    seen: dict[str, int] = {}
    faults: list[str] = []
    for path in sorted(site.rglob("*")):
        read = READERS.get(path.suffix)
        if not path.is_file() or read is None or "pagefind" in path.parts:
            continue
        seen[path.suffix] = seen.get(path.suffix, 0) + 1
        try:
            read(path)
        except Exception as error:
            faults.append(f"{path.relative_to(site)}: {type(error).__name__}: {str(error)[:400]}")
    return seen, faults


def _text(path: Path) -> str:
    """With its line ends as they are."""
    return path.read_bytes().decode("utf-8")


def _xml(path: Path) -> None:
    text = _text(path)
    assert "<!" not in text.removeprefix("<?xml") and text.count("<?") == 1
    root = ElementTree.fromstring(text.encode())
    if root.tag != f"{ATOM}feed":
        assert {one.tag.rpartition("}")[2] for one in root.iter()} <= {"urlset", "url", "loc", "lastmod"}
        return
    assert {one.tag.removeprefix(ATOM) for one in root.iter()} <= ATOM_ELEMENTS
    assert not [one for one in root.iter() if one.get("type") in ("html", "xhtml")]
    feed = feedparser.parse(text)
    assert not feed.bozo, feed.bozo_exception
    assert len(feed.entries) == len(root.findall(f"{ATOM}entry"))
    links = [link.href for entry in feed.entries for link in entry.links]
    assert all(
        re.match(r"https?://|\.\./|\w", link) and ":" not in link.replace("://", "").replace("127.0.0.1:", "")
        for link in links
    ), links


def _json(path: Path) -> None:
    text = _text(path)
    json.loads(text)
    # In ASCII, so that no program takes it for anything else.
    assert text.isascii()


def _page(path: Path) -> None:
    for script in _JSONLD.findall(_text(path)):
        assert not re.search("[<>&\u2028\u2029]", script), script
        json.loads(script)


def _csv(path: Path) -> None:
    rows = list(csv.reader(io.StringIO(_text(path), newline=""), strict=True))
    assert {len(row) for row in rows} == {len(rows[0])}
    cells = [cell for row in rows for cell in row if cell.startswith(FORMULAS)]
    assert cells == []
    assert all(re.fullmatch(r"[a-z0-9-]+", row[0]) for row in rows[1:]) or path.name == "SHA256SUMS"


def _ics(path: Path) -> None:
    data = path.read_bytes()
    assert all(len(line) <= 75 for line in data.split(b"\r\n")) and b"\n" not in data.replace(b"\r\n", b"")
    calendar = icalendar.Calendar.from_ical(data)
    events = calendar.walk("VEVENT")
    uids = {str(event["UID"]) for event in events}
    assert len(uids) == len(events) == data.count(b"\r\nBEGIN:VEVENT\r\n")
    assert {one.name for one in calendar.walk()} <= {"VCALENDAR", "VEVENT"}
    names = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "STATUS", "TRANSP", "LOCATION", "URL"}
    assert all(set(event.keys()) <= names and not event.errors for event in events)
    assert all(re.match("https?://", str(event.get("URL", "http://"))) for event in events)
    rows = path.with_suffix(".csv")
    if rows.is_file():
        ids = {row[0] for row in list(csv.reader(io.StringIO(_text(rows), newline="")))[1:]}
        assert {uid.partition("@")[0] for uid in uids} <= ids and (ids == set() or uids)


def _bib(path: Path) -> None:
    text = _text(path)
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks and not library.comments and not library.preambles
    assert len(library.entries) == len(re.findall(r"^@", text, re.MULTILINE)) == len(library.blocks)
    known = {"author", "title", "journal", "year", "month", "day", "date", "url", "note"}
    assert all({field.key for field in entry.fields} <= known for entry in library.entries)
    assert all(not re.search(r"\\input(?!\w)", str(field.value)) or r"\textbackslash{}input" in str(field.value)
               for entry in library.entries for field in entry.fields)  # fmt: skip


def _ris(path: Path) -> None:
    text = _text(path)
    lines = text.split("\r\n")
    assert all(re.match(r"(TY|ID|AU|TI|T2|PY|DA|LA|UR|N1|ER)  - |$", line) for line in lines) and "\n" not in "".join(
        lines
    )
    records = rispy.loads(text)
    assert len(records) == lines.count("TY  - NEWS") == lines.count("ER  - ")
    assert {one["type_of_reference"] for one in records} == {"NEWS"}
    urls = [url for one in records for url in one.get("urls", [])]
    assert all(re.match("https?://", url) for url in urls), urls


def _md(path: Path) -> None:
    """The archive's own lines; between them stand bodies and notes, which are the editors' Markdown as it is."""
    lines = _text(path).split("\n")
    ours = [lines[0], *(line for line in lines if re.match(r"(?:  )?- (?:\[|\d)", line))]
    for line in ours:
        tree = lxml_html.fragment_fromstring(markdown.markdown(line), create_parent="div")
        made = {one.tag for one in tree.iter() if one is not tree}
        assert made <= {"h1", "ul", "li", "p", "a", "em", "pre", "code"}, (line, made)
        assert all(re.match(r"https?://|\.\./", one.get("href")) for one in tree.iter("a")), line
        assert not [one for one in tree.iter() if set(one.attrib) - {"href"}], line


def _sqlite(path: Path) -> None:
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []


READERS: Mapping[str, Callable[[Path], None]] = {
    ".xml": _xml, ".json": _json, ".html": _page, ".csv": _csv, ".ics": _ics, ".bib": _bib, ".ris": _ris, ".md": _md,
    ".sqlite": _sqlite,
}  # fmt: skip
