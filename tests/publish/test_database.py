"""The archive as a database: whole, the same bytes every time, and without a word that rights keep back."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

from newsarchive.model import Indexes
from newsarchive.publish.exports.database import DATABASE, SCHEMA, plan
from newsarchive.publish.site import Site
from newsarchive.publish.tabulating import build_tables

from .test_exports import sample

ROOT = Path(__file__).parents[2]
SITE = Site("The Record", "https://example.org/archive", licence="CC-BY-4.0")
ONCE_MORE = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from newsarchive.pipeline import read_site
from newsarchive.publish.exports.database import plan
from newsarchive.publish.site import Site
from newsarchive.publish.tabulating import build_tables
tables = build_tables(read_site(Path(sys.argv[2]))[0], Site("The Record", "https://example.org"))
print(hashlib.sha256(next(plan(tables)).text(tables)).hexdigest())
"""


def database(indexes: Indexes, site: Site = SITE) -> sqlite3.Connection:
    tables = build_tables(indexes, site)
    (planned,) = plan(tables)
    made = planned.text(tables)
    assert isinstance(made, bytes)
    connection = sqlite3.connect(":memory:")
    connection.deserialize(made)
    return connection


def test_it_is_sound_and_no_row_refers_to_what_is_not_there() -> None:
    found = database(sample())
    assert found.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert found.execute("PRAGMA foreign_key_check").fetchall() == []


def test_it_says_whose_it_is_and_on_which_terms() -> None:
    about = dict(database(sample()).execute("SELECT name, value FROM about"))
    assert (about["archive"], about["address"], about["licence"], about["schema"]) == (
        "The Record", "https://example.org/archive/", "CC-BY-4.0", str(SCHEMA),
    )  # fmt: skip


def test_it_answers_who_acted_when_according_to_whom_and_in_which_words() -> None:
    rows = database(sample()).execute("SELECT actor, date, first, event, published, sentence FROM who_acted_when")
    assert rows.fetchall() == [
        ("Jane Roe", "30 September 2021", "2021-09-30", "Talks in Geneva", "2021-09-30",
         "Jane Roe met envoys in Geneva on Thursday."),
    ]  # fmt: skip


def test_every_quotation_stands_in_its_article_where_it_says() -> None:
    rows = database(sample()).execute(
        'SELECT sentence, start, "end", body FROM event_sources JOIN articles ON id = article'
    )
    assert all(body[start:end] == sentence for sentence, start, end, body in rows)


def test_every_view_can_be_asked() -> None:
    found = database(sample())
    views = [name for (name,) in found.execute("SELECT name FROM sqlite_master WHERE type = 'view'")]
    assert views == ["who_acted_when", "who_held_what", "who_says_otherwise"]
    for view in views:
        found.execute(f"SELECT * FROM {view}").fetchall()


def test_rights_hold_in_it_too() -> None:
    found = database(sample("extract"))
    assert [body for (body,) in found.execute("SELECT body FROM articles WHERE display = 'extract'")] == [
        "Jane Roe met envoys in Geneva on Thursday."
    ]
    assert b"Secret" not in found.serialize()
    assert b"met envoys" not in database(sample("record")).serialize()


def test_without_a_public_address_there_is_none() -> None:
    assert list(plan(build_tables(sample(), Site("The Record")))) == []
    assert [one.address for one in plan(build_tables(sample(), SITE))] == [DATABASE]


def test_two_processes_make_the_same_bytes(demo_content: Path) -> None:
    made = [
        subprocess.run(
            [sys.executable, "-c", ONCE_MORE, str(ROOT / "plugins"), str(demo_content)],
            env={**os.environ, "PYTHONHASHSEED": seed}, cwd=ROOT, check=True, capture_output=True, text=True,
        ).stdout
        for seed in ("1", "77")
    ]  # fmt: skip
    assert made[0] == made[1]
    assert len(made[0].strip()) == len(hashlib.sha256().hexdigest())
