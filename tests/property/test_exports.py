"""Whatever words an archive holds, its files are read by the programs that they are for, with these words in them."""

import csv
import io
import json
import re
import sqlite3
from typing import Any
from xml.etree import ElementTree

import bibtexparser
import feedparser
import pytest
import rispy
from anything import EDTF, TEXTS
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from made_up import ACTOR, ANY_WORDS, ARTICLE, EVENT, HELD_WORDS, URL, Said, archive, files, is_edtf, site, tables

from newsarchive.dates import date_of, parse_edtf
from newsarchive.publish.exports.calendar import LONGEST_LINE, fold_line
from newsarchive.publish.exports.data import csv_row, safe_cell
from newsarchive.publish.exports.database import DATABASE
from newsarchive.publish.exports.database import plan as plan_database
from newsarchive.publish.exports.file import clean
from newsarchive.publish.jsonld import actor_jsonld, article_jsonld, event_jsonld, site_jsonld
from newsarchive.publish.plans import plan_site

pytestmark = pytest.mark.torture

# An archive is made for each.
ARCHIVES = settings(suppress_health_check=[HealthCheck.too_slow])
# What XML 1.0 forbids.
NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


# ---------------------------------------------------------------- feeds


@ARCHIVES
@given(ANY_WORDS, st.sampled_from([URL, ""]))
def test_any_words_at_all_leave_every_feed_whole(said: Said, url: str) -> None:
    """The files' half of a promise whose other half the reader keeps: what XML forbids does not get out."""
    for address, text in files(tables(said, url), ".xml").items():
        assert not NO_XML.search(text)
        root = ElementTree.fromstring(text.encode("utf-8"))
        assert root.tag.endswith(("feed", "urlset")), address


@ARCHIVES
@given(HELD_WORDS)
def test_a_feed_reader_finds_the_same_words_links_and_identities(said: Said) -> None:
    made = files(tables(said), "feed.xml")
    feed = feedparser.parse(made["feed.xml"].encode("utf-8"), sanitize_html=False, resolve_relative_uris=False)
    assert feed.bozo == 0
    (entry,) = feed.entries
    day = f"{said.day.year:04}/{said.day.month:02}/{said.day.day:02}"
    assert entry.link == f"{URL}/{day}/talks/"
    assert entry.id == f"tag:example.org,{said.day.isoformat()}:{ARTICLE}"
    assert entry.published == f"{said.day.isoformat()}T00:00:00Z"
    words = ElementTree.fromstring(made["feed.xml"])
    atom = "{http://www.w3.org/2005/Atom}"
    assert words.findtext(f"{atom}title") == shown(said.name)
    assert words.findtext(f"{atom}entry/{atom}title") == shown(said.title)
    assert words.findtext(f"{atom}entry/{atom}rights") == shown(said.note)
    assert [one.text for one in words.findall(f"{atom}entry/{atom}author/{atom}name")] == [
        shown(said.name), shown(said.label)
    ]  # fmt: skip


def shown(text: str) -> str:
    """Words on one line; what stands for no character is shown as U+FFFD, and what the reader lets in is no more."""
    return " ".join(re.sub("[\ufdd0-\ufdef\x7f-\x84\x86-\x9f]", "\ufffd", text).split())


# ---------------------------------------------------------------- calendars


@ARCHIVES
@given(ANY_WORDS)
@example(Said("a\x85END:VEVENT", "b\x85c", "x", "x", "x"))
def test_any_words_at_all_leave_every_calendar_whole(said: Said) -> None:
    for text in files(tables(said), ".ics").values():
        assert text.endswith("END:VCALENDAR\r\n")
        assert not re.search(r"(?<!\r)\n|\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]", text)
        assert all(len(line.encode("utf-8")) <= LONGEST_LINE for line in text.split("\r\n"))
        names = [re.split("[:;]", line)[0] for line in text.replace("\r\n ", "").split("\r\n")]
        assert set(names) <= {
            "BEGIN", "VERSION", "PRODID", "CALSCALE", "METHOD", "X-WR-CALNAME", "X-WR-CALDESC", "UID", "DTSTAMP",
            "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "STATUS", "TRANSP", "LOCATION", "URL", "END", "",
        }  # fmt: skip
        assert names.count("UID") == names.count("SUMMARY") == names.count("BEGIN") - 1 == names.count("END") - 1


@ARCHIVES
@given(HELD_WORDS)
def test_a_calendar_program_reads_the_same_event(said: Said) -> None:
    found = Calendar.from_ical(files(tables(said), "data/events.ics")["data/events.ics"]).walk("VEVENT")
    when = parse_edtf(said.edtf)
    for one in found:
        assert str(one["SUMMARY"]).startswith(folded(said.title))
        assert folded(said.body) in str(one["DESCRIPTION"])
        assert str(one["UID"]).startswith(EVENT) and str(one["URL"]) == f"{URL}/events/{EVENT}/"
        start, end = one["DTSTART"].dt.toordinal(), one["DTEND"].dt.toordinal() - 1
        assert when.first is None or when.first <= start
        assert start <= end and (when.last is None or end <= when.last)
    if when.precision == "day":
        assert len(found) == (1 <= date_of(when.first or 0)[0] <= 9999 and said.edtf[:10] != "9999-12-31")


def folded(text: str) -> str:
    """As a TEXT value holds it: line ends of every kind are one kind, a tab is a space."""
    text = re.sub("[\ufdd0-\ufdef\x7f-\x84\x86-\x9f]", "\ufffd", text)
    return re.sub("\r\n?|[\x85\u2028\u2029]", "\n", text).replace("\t", " ")


@given(TEXTS.map(clean))
def test_a_line_is_folded_between_its_characters(text: str) -> None:
    line = f"SUMMARY:{text}"
    pieces = fold_line(line).split("\r\n ")
    assert all(len(f" {piece}".encode()) <= LONGEST_LINE + 1 for piece in pieces)
    if "\r" not in text:
        assert "".join(pieces) == line


# ---------------------------------------------------------------- tables and data


@given(st.lists(TEXTS, min_size=1, max_size=6))
def test_a_row_is_read_again_cell_by_cell_and_no_cell_is_a_formula(cells: list[str]) -> None:
    text = csv_row(cells)
    assert text.endswith("\r\n") and "\x00" not in text
    text.encode("utf-8")
    (row,) = csv.reader(io.StringIO(text, newline=""))
    assert row == [safe_cell(cell) for cell in cells]
    for cell, written in zip(cells, row, strict=True):
        assert not written.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
        # docs/publishing.md says how it is undone: one apostrophe in front comes off.
        assert written in (clean(cell), f"'{clean(cell)}")


@ARCHIVES
@given(ANY_WORDS)
def test_every_table_and_every_record_is_read_again(said: Said) -> None:
    made = files(tables(said), ".csv", ".json")
    for address, text in made.items():
        text.encode("utf-8")
        if address.endswith(".json"):
            assert text.isascii()
            json.loads(text)
            continue
        rows = list(csv.reader(io.StringIO(text, newline="")))
        assert len(rows) == 2 and len(rows[0]) == len(rows[1]), address
    (row,) = csv.DictReader(io.StringIO(made["data/events.csv"], newline=""))
    assert (row["title"], row["edtf"]) == (safe_cell(said.title), safe_cell(said.edtf))
    (article,) = json.loads(made["data/articles.json"])
    assert (article["title"], article["body"]) == (paired(said.title), paired(said.body))
    (event,) = json.loads(made["data/events.json"])
    assert (event["title"], event["edtf"]) == (paired(said.title), said.edtf)


def paired(text: str) -> str:
    """Two lone surrogates side by side are one character to JSON."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


@ARCHIVES
@given(HELD_WORDS)
def test_the_database_holds_the_same_words(said: Said) -> None:
    found = tables(said)
    (plan,) = plan_database(found)
    assert plan.address == DATABASE
    database = sqlite3.connect(":memory:")
    database.deserialize(plan.text(found, *plan.key))
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("SELECT title, body FROM articles").fetchall() == [(said.title, said.body)]
    assert database.execute("SELECT title, edtf FROM events").fetchall() == [(said.title, said.edtf)]
    for view in ("who_acted_when", "who_held_what", "who_says_otherwise"):
        database.execute(f"SELECT * FROM {view}").fetchall()
    database.close()


# ---------------------------------------------------------------- citations


@ARCHIVES
@given(HELD_WORDS)
def test_reference_managers_read_one_record_whatever_it_says(said: Said) -> None:
    made = files(tables(said), ".bib", ".ris", ".csl.json")
    for address, text in made.items():
        if address.endswith(".bib"):
            read = bibtexparser.parse_string(text)
            assert (len(read.entries), read.failed_blocks) == (1, [])
            fields = {"author", "title", "journal", "year", "month", "day", "date", "url", "note"}
            assert set(read.entries[0].fields_dict) <= fields
            assert text.count("{") == text.count("}")
        elif address.endswith(".ris"):
            lines = text.split("\r\n")
            tags = ("TY", "ID", "AU", "TI", "T2", "PY", "DA", "LA", "UR", "N1", "ER")
            assert [line[:6] for line in lines] == [*(f"{tag}  - " for tag in tags), ""]
            assert not any(re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", line) for line in lines)
            (record,) = rispy.loads(text.replace("\r\n", "\n"))
            assert record["title"] == shown(said.title)
        else:
            (item,) = json.loads(text)
            assert (item["id"], item["title"], item["author"]) == (
                ARTICLE, shown(said.title), [{"literal": shown(said.name)}]
            )  # fmt: skip


# ---------------------------------------------------------------- linked data


@ARCHIVES
@given(ANY_WORDS)
def test_no_words_end_the_script_and_all_come_back(said: Said) -> None:
    found, indexes = tables(said), archive(said)
    article, event = indexes.articles[0], indexes.events[0]
    graphs = [
        article_jsonld(found, article), event_jsonld(found, event), actor_jsonld(found, ACTOR),
        site_jsonld(site(said)),
    ]  # fmt: skip
    for text in graphs:
        assert not set(text) & set("<>&\u2028\u2029")
        text.encode("utf-8")
    read = [json.loads(text) for text in graphs]
    assert read[0]["@graph"][0]["headline"] == writable(said.title)
    assert read[0]["@graph"][0]["publisher"]["name"] == writable(said.name)
    assert read[1]["@graph"][0]["name"] == writable(said.title)
    assert read[2]["@graph"][0]["mainEntity"]["name"] == writable(said.name)
    assert all(one == read_again(text) for one, text in zip(read, graphs, strict=True))


def writable(text: str) -> str:
    """A lone surrogate has no bytes in UTF-8."""
    return text.encode("utf-8", "replace").decode("utf-8")


def read_again(text: str) -> Any:
    """As a browser finds it: in the element, up to the first thing that ends a script."""
    page = f'<head><script type="application/ld+json">{text}</script></head><body></body>'
    (script,) = re.findall(r"<script\b[^>]*>(.*?)</script", page, re.DOTALL | re.IGNORECASE)
    return json.loads(script)


# ---------------------------------------------------------------- addresses


@ARCHIVES
@given(ANY_WORDS, st.sampled_from([URL, ""]))
def test_every_file_has_an_address_of_its_own_within_the_site(said: Said, url: str) -> None:
    """Slugs are made of made-up names here: topics, places, publications."""
    plans = plan_site(tables(said, url))
    addresses = [plan.address for plan in plans]
    assert len(addresses) == len(set(addresses))
    assert len({address.lower() for address in addresses}) == len(addresses)
    for address in addresses:
        assert re.fullmatch(r"[A-Za-z0-9/._-]*", address), address
        assert not address.startswith("/") and ".." not in address and "//" not in address
        assert all(not step.endswith(".") and len(step) <= 120 for step in address.split("/"))


@given(EDTF.filter(is_edtf))
def test_a_year_of_the_timeline_is_an_address_too(edtf: str) -> None:
    for address in files_of_year(edtf):
        assert re.fullmatch(r"timeline/-?\d{4,5}/(?:\d\d/)?", address), address


def files_of_year(edtf: str) -> list[str]:
    said = Said("Talks", "They met.", "The Record", "Envoy", "A note.", edtf)
    return [plan.address for plan in plan_site(tables(said)) if re.match("timeline/-?[0-9]", plan.address)
            and plan.address.endswith("/")]  # fmt: skip
