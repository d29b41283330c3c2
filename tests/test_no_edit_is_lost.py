"""Scripted edits, each tried with a source that reads as before and with one that reads anew, with and without a merge.

After every run the edit is in the file, and a second run changes no byte of anything.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from newsarchive.intake import Order, Taken, take_in

STORY = """Bridge opens: "At last"

Published: May 4, 2019

The new bridge at Riverton on May 3, 2019. PHOTO: AFP

RIVERTON (AFP) - The bridge opened on Saturday, the mayor said.

It is long, and it is high.

A crowd had waited since the morning.

Ships pass under it.

© 2019 AFP

Join ST's Telegram channel and get the latest breaking news delivered to you.
"""
ARTICLE = Path("content/articles/2019/2019-05-04-bridge-opens-at-last.md")
SIDECAR = Path("sources/batch/a.txt.json")
WAITING = Path("sources/batch/a.txt.pending.md")
# What the rules of another day would have read otherwise; an article has the right column first.
READ_ANEW = (
    ("  place: Riverton\n", ""),
    ("lang: en\n", "event_date: 2019-05-04\nlang: en\n"),
    ('  notice: "© 2019 AFP"\n', '  notice: "© 2019 AFP"\n  licence: theirs\n'),
    ("One promotional line at the end left out]", "One line left out]"),
    ("A crowd had waited since the morning.", "A CROWD HAD WAITED SINCE THE MORNING."),
)

Edit = Callable[[str], str]


def change(*pairs: tuple[str, str]) -> Edit:
    """An edit that replaces words by others; each must be there."""

    def edit(text: str) -> str:
        for old, new in pairs:
            assert old in text, old
            text = text.replace(old, new)
        return text

    return edit


def move(line: str, behind: str) -> Edit:
    return lambda text: text.replace(line, "").replace(behind, behind + line)


TITLE, DATE, LANG = 'title: "Bridge opens: \\"At last\\""\n', "date: 2019-05-04\n", "lang: en\n"
BASIS = "date_basis: stated\n"
SLUG, AGENCY, REVIEW = "slug: bridge-opens-at-last\n", "agency: [AFP]\n", "review: [publication, rights]\n"
OUTLET, CAPTION = "publication: The Straits Times\n", "  - caption: The new bridge at Riverton on May 3, 2019.\n"
RIGHTS, PLACE = "rights:\n  holder: AFP\n", "  text: RIVERTON (AFP) -\n"
FIRST, LONG, SHIPS = "the mayor said.\n", "It is long, and it is high.\n", "Ships pass under it.\n"
CROWD = "A CROWD HAD WAITED SINCE THE MORNING."
REASON = "a promotional line names the outlet by its initials (ST)"

EDITS: dict[str, Edit] = {
    # The body.
    "a paragraph at the end": lambda text: text + "\nAn editor's paragraph.\n",
    "two paragraphs at the end": lambda text: text + "\nOne.\n\nTwo.\n",
    "a paragraph at the beginning": change(("---\n\nThe bridge", "---\n\nAn editor's note.\n\nThe bridge")),
    "a paragraph in between": change((LONG, f"{LONG}\nSo it is said.\n")),
    "a paragraph beside the one read anew": change((SHIPS, f"So it is said.\n\n{SHIPS}")),
    "a paragraph less": change((f"{LONG}\n", "")),
    "the first paragraph gone": change(("The bridge opened on Saturday, the mayor said.\n\n", "")),
    "the last paragraph gone": change((f"\n{SHIPS}", "")),
    "a paragraph in other words": change((LONG, "Long and high it is.\n")),
    "a spelling mended": change((SHIPS, "Ships pass below it.\n")),
    "the first word changed": change(("The bridge opened", "A bridge opened")),
    "paragraphs exchanged": change((LONG, "X\n"), (SHIPS, LONG), ("X\n", SHIPS)),
    "two paragraphs joined": change((f"{FIRST}\n", "the mayor said. ")),
    "a paragraph parted": change(("long, and", "long.\n\nAnd")),
    "a paragraph wrapped": change(("long, and", "long,\nand")),
    "the paragraph read anew in other words": change((CROWD, "Many had waited.")),
    "the paragraph read anew mended in the same way": change((CROWD, "A crowd had waited since the morning.")),
    "the paragraph read anew gone": change((f"{CROWD}\n\n", "")),
    "every paragraph gone": lambda text: text[: text.rindex("---\n") + 4],
    "the whole body in other words": lambda text: text[: text.rindex("---\n") + 4] + "\nAnother text.\n",
    "a heading": change((LONG, f"## How long\n\n{LONG}")),
    "a list": change((LONG, f"{LONG}\n- one\n- two\n")),
    "a table of code": change((LONG, f"{LONG}\n```\na\n\nb\n```\n")),
    "a rule of hyphens": change((LONG, f"{LONG}\n---\n\n")),
    "emphasis": change(("the mayor", "the *mayor*")),
    "a comment in the body": change((LONG, f"{LONG}\n<!-- ask the mayor -->\n")),
    # Values of fields.
    "another title": change((TITLE, "title: A bridge opens\n")),
    "another date": change((DATE, "date: 2019-05-06\n")),
    "a date settled": change((DATE, "date: 2019-05-06\n"), (BASIS, "date_basis: editor\n")),
    "another slug": change((SLUG, "slug: bridge\n")),
    "another language": change((LANG, "lang: en-GB\n")),
    "another agency": change((AGENCY, "agency: [Reuters]\n")),
    "one agency more": change((AGENCY, "agency: [AFP, Reuters]\n")),
    "another place": change((PLACE, f"{PLACE}  place: Rivertown\n")),
    "another caption": change((CAPTION, "  - caption: The bridge.\n")),
    "a picture more": change((CAPTION, f"  - caption: The mayor.\n    alt: A woman\n{CAPTION}")),
    "another status of the rights": change((RIGHTS, "rights:\n  holder: Agence France-Presse\n")),
    "a licence": change((RIGHTS, f"{RIGHTS}  licence: CC BY 4.0\n")),
    "another display": change((RIGHTS, f"{RIGHTS}  display: record\n")),
    "other words for what was left out": change(("One line left out]", "One line of promotion]")),
    "another day of the event": change(("event_date: 2019-05-04", "event_date: 2019-05-03")),
    "another reason": change((REASON, "asked")),
    # Fields more, fields less.
    "a summary": change((LANG, f"{LANG}summary: The bridge opens, and it is long.\n")),
    "tags as a list": change((LANG, f"{LANG}tags:\n  - bridges\n  - rivers\n")),
    "events of the editor's": change((LANG, f"{LANG}events:\n  - action: hide\n    quote: It is long\n")),
    "an unknown key": change((LANG, f"{LANG}shelf: B 2\n")),
    "a text of several lines": change((LANG, f"{LANG}summary: |\n  One.\n\n  # Two.\n")),
    "no publication": change((OUTLET, "")),
    "no pictures": change((f"images:\n{CAPTION}    credit: AFP\n    date: 2019-05-03\n", "")),
    "no day of the event": change(("event_date: 2019-05-04\n", "")),
    "a field left empty": change((OUTLET, "publication:\n")),
    "nothing left out": change(("omitted: [One copyright line at the end left out, One line left out]\n", "")),
    "review emptied": change((REVIEW, "review: []\n")),
    "review gone": change((REVIEW, "")),
    "one name less in review": change((REVIEW, "review: [rights]\n")),
    "one name more in review": change((REVIEW, "review: [publication, rights, title]\n")),
    "a draft": lambda text: text.replace("---\n\n", "status: draft\n---\n\n", 1),
    # How fields are written.
    "the date first": move(DATE, "---\n"),
    "the language below the review": move(LANG, REVIEW),
    "a comment above": change((DATE, f"# asked the mayor\n{DATE}")),
    "a comment behind": change((DATE, "date: 2019-05-04  # asked the mayor\n")),
    "a comment behind a field read anew": change(("One line left out]", "One line left out]  # which?")),
    "a comment behind a field that goes": change(("event_date: 2019-05-04", "event_date: 2019-05-04 # sure?")),
    "a comment in a map": change((RIGHTS, f"{RIGHTS}  # ask the holder\n")),
    "a comment at the end of the head": change((f"{REVIEW}", f"{REVIEW}# done\n")),
    "blank lines in the head": change((DATE, f"\n{DATE}\n")),
    "other quotes": change((OUTLET, "publication: 'The Straits Times'\n")),
    "a list one entry a line": change((AGENCY, "agency:\n  - AFP # all\n")),
    "a map in braces": change((f"dateline:\n{PLACE}", 'dateline: {text: "RIVERTON (AFP) -"} # as printed\n')),
    "a map indented by four": change(
        (
            RIGHTS + '  notice: "© 2019 AFP"\n  licence: theirs\n',
            'rights:\n    holder: AFP\n    notice: "© 2019 AFP"\n    licence: theirs # all\n',
        )
    ),
    "spaces behind the colon": change((DATE, "date:    2019-05-04\n")),
    # What editors' programs do, and what cannot be read.
    "spaces at the ends of lines": change((LONG, "It is long, and it is high.  \n"), (LANG, "lang: en  \n")),
    "line ends of Windows": lambda text: text.replace("\n", "\r\n").replace("is long", "was long"),
    "line ends of two kinds": change((LONG, "It was long.\r\n")),
    "a byte order mark": lambda text: "\ufeff" + text.replace("is long", "was long"),
    "no end of the last line": lambda text: text.rstrip("\n").replace("is long", "was long"),
    "blank lines at the end": lambda text: text + "\n\n\n",
    "more blank lines between": change((LONG, f"\n\n{LONG}\n\n")),
    "a head that is not closed": change((TITLE, 'title: "Bridge opens\n')),
    "a head without its first line": lambda text: text.removeprefix("---\n"),
    "a key given twice": change((LANG, f"{LANG}lang: de\n")),
    "a tab in the head": change((RIGHTS, f"{RIGHTS}\tstatus: me\n")),
    "a head in braces": change((TITLE, '{title: "Bridge opens"}\n')),
    "an alias": change((LANG, "lang: &x en\n")),
}  # fmt: skip


def ingest(root: Path, *, merge: bool = False) -> list[Taken]:
    return list(take_in(Order(root / "content", (root / "sources",), merge=merge)))


def snapshot(root: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in sorted(root.rglob("*")) if path.is_file()
    }


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "sources" / "batch").mkdir(parents=True)
    (tmp_path / "sources" / "batch" / "a.txt").write_text(STORY)
    ingest(tmp_path)
    read_with_other_rules(tmp_path)
    return tmp_path


def read_with_other_rules(root: Path) -> None:
    """As if the last run had been made by other rules: the article and the base say what they would have said."""
    fields = json.loads((root / SIDECAR).read_text())
    fields["base"] = change(*READ_ANEW)(fields["base"])
    fields["rules"] = 0
    (root / SIDECAR).write_text(json.dumps(fields))
    (root / ARTICLE).write_text(fields["base"])


def settle(root: Path) -> None:
    """As if the rules still read the source in that way: what is new has been offered, and put away."""
    kept = (root / ARTICLE).read_bytes()
    (root / ARTICLE).write_bytes(kept + b"\nAn edit, for once.\n")
    ingest(root)
    (root / WAITING).unlink()
    ingest(root)
    (root / ARTICLE).write_bytes(kept)


def assert_kept(base: str, mine: str, now: str) -> None:
    """Every word that the editor wrote is there, no line that they took out is back, all stand in the same order."""
    written, old, found = (Counter(re.sub("[{}]", "", text).split()) for text in (mine, base, now))
    assert written - old - found == Counter()
    kept, before, after = ([line for line in text.splitlines() if line.strip()] for text in (mine, base, now))
    # A map in braces is written one key a line where a key of it is new.
    assert ({*before} - {*kept}) & {*after} <= {"dateline:"}
    assert [line for line in kept if line in after] == [line for line in after if line in kept]


each_run = pytest.mark.parametrize("merge", [False, True], ids=["plain", "merge"])
each_reading = pytest.mark.parametrize("anew", [False, True], ids=["read as before", "read anew"])


@each_run
@each_reading
@pytest.mark.parametrize("name", EDITS)
def test_an_edit_is_in_the_file_after_a_run(root: Path, name: str, anew: bool, merge: bool) -> None:
    if not anew:
        settle(root)
    base = (root / ARTICLE).read_bytes().decode()
    mine = EDITS[name](base)
    assert mine != base
    (root / ARTICLE).write_bytes(mine.encode())
    taken = ingest(root, merge=merge)
    now = (root / ARTICLE).read_bytes().decode()
    if merge and anew:
        assert_kept(base, mine, now)
    else:
        assert now == mine
    assert [one.outcome for one in taken] == ["unchanged"] if not anew else taken[0].outcome in ("updated", "pending")
    before = snapshot(root)
    ingest(root, merge=merge)
    ingest(root)
    assert snapshot(root) == before


def to_another_name(article: Path) -> Path:
    return article.rename(article.with_name("bridge.md"))


def to_another_folder(article: Path) -> Path:
    folder = article.parents[1] / "bridges"
    folder.mkdir()
    return article.rename(folder / article.name)


def saved_as(encoding: str, newline: str = "\n") -> Callable[[Path], Path]:
    def save(article: Path) -> Path:
        text = article.read_text().replace("is long", "était long").replace("\n", newline)
        article.write_bytes(text.encode(encoding))
        return article

    return save


def without_its_source(article: Path) -> Path:
    article.write_text(re.sub(r"^source:\n(?:  .*\n)+", "", article.read_text(), flags=re.MULTILINE))
    return article


FILES = {
    "renamed": to_another_name,
    "moved": to_another_folder,
    "renamed and moved": lambda article: to_another_folder(to_another_name(article)),
    "in another encoding": saved_as("cp1252"),
    "in UTF-16": saved_as("utf-16"),
    "with line ends of an old Mac": saved_as("utf-8", "\r"),
    "without its source": without_its_source,
}


@each_run
@each_reading
@pytest.mark.parametrize("name", FILES)
def test_an_article_stays_where_and_how_an_editor_saved_it(root: Path, name: str, anew: bool, merge: bool) -> None:
    if not anew:
        settle(root)
    (root / ARTICLE).write_text((root / ARTICLE).read_text().replace("it is high", "it was high"))
    article = FILES[name](root / ARTICLE)
    mine = article.read_bytes()
    ingest(root, merge=merge)
    assert list((root / "content").rglob("*.md")) == [article]
    assert article.read_bytes() == mine or (merge and anew and b"it was high" in article.read_bytes())
    before = snapshot(root)
    ingest(root, merge=merge)
    assert snapshot(root) == before


@each_run
@each_reading
def test_a_deleted_article_stays_deleted_and_can_be_restored(root: Path, anew: bool, merge: bool) -> None:
    if not anew:
        settle(root)
    (root / ARTICLE).unlink()
    assert [one.outcome for one in ingest(root, merge=merge)] == ["unchanged"]
    assert list((root / "content").rglob("*.md")) == []
    list(take_in(Order(root / "content", (root / "sources",), restore=(ARTICLE.stem,), merge=merge)))
    assert list((root / "content").rglob("*.md")) == [root / ARTICLE]


def test_a_merge_brings_in_all_that_is_new_and_says_so(root: Path) -> None:
    edited = (root / ARTICLE).read_text().replace("title: ", "# as printed\ntitle: ") + "\nAn editor's paragraph.\n"
    (root / ARTICLE).write_text(edited)
    assert [one.outcome for one in ingest(root)] == ["pending"]
    assert (root / WAITING).exists()
    assert [(one.outcome, one.problems) for one in ingest(root, merge=True)] == [("updated", ())]
    assert (root / ARTICLE).read_text() == change(*((old, new) for new, old in READ_ANEW if old))(edited).replace(
        PLACE, f"{PLACE}  place: Riverton\n"
    )
    assert not (root / WAITING).exists()
    assert [one.outcome for one in ingest(root)] == ["unchanged"]


def test_a_conflict_waits_until_the_editor_has_settled_it(root: Path) -> None:
    (root / ARTICLE).write_text((root / ARTICLE).read_text().replace(CROWD, "Many had waited."))
    (taken,) = ingest(root, merge=True)
    article = (root / ARTICLE).read_text()
    line = article.splitlines().index("Many had waited.") + 1
    assert [(one.code, one.line) for one in taken.problems] == [("conflict", line), ("pending", 1)]
    assert taken.outcome == "pending" and (root / WAITING).exists()
    assert "  place: Riverton\n" in article and "event_date" not in article
    (root / WAITING).unlink()
    assert [one.outcome for one in ingest(root, merge=True)] == ["unchanged"]
    assert (root / ARTICLE).read_text() == article


def test_a_dry_run_of_a_merge_writes_nothing(root: Path) -> None:
    (root / ARTICLE).write_text((root / ARTICLE).read_text() + "\nAn editor's paragraph.\n")
    before = snapshot(root)
    (taken,) = take_in(Order(root / "content", (root / "sources",), merge=True, dry_run=True))
    assert taken.outcome == "updated" and snapshot(root) == before


def test_what_an_editor_wrote_into_the_waiting_file_is_kept(root: Path) -> None:
    (root / ARTICLE).write_text((root / ARTICLE).read_text() + "\nAn editor's paragraph.\n")
    ingest(root)
    (root / WAITING).write_text(notes := (root / WAITING).read_text() + "\nTake this.\n")
    ingest(root)
    ingest(root, merge=True)
    assert (root / WAITING).read_text() == notes


def test_a_waiting_file_goes_when_the_editor_has_taken_all_of_it(root: Path) -> None:
    (root / ARTICLE).write_text((root / ARTICLE).read_text() + "\nAn editor's paragraph.\n")
    ingest(root)
    (root / ARTICLE).write_bytes((root / WAITING).read_bytes())
    assert [one.outcome for one in ingest(root)] == ["unchanged"]
    assert not (root / WAITING).exists()
