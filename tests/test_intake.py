"""The disk side of ingest: nothing is written twice, nothing that an editor did is lost."""

from __future__ import annotations

import concurrent.futures
import datetime
import json
import sys
from pathlib import Path

import pytest

from newsarchive.atomic import Locked, locked, write_atomically
from newsarchive.intake import Order, Taken, take_in, writing

STORY = "Bridge opens\n\nPublished: May 4, 2019\n\nRIVERTON (AFP) - The bridge opened on Saturday, the mayor said.\n"
PAGE = """<html lang="en"><head><title>Talks end in Geneva</title></head><body><h1>Talks end in Geneva</h1>
<p>Delegates from two countries ended a week of talks in Geneva on Friday without an agreement, officials said.</p>
<p>They will meet again in the spring, and both sides said that they had come closer than ever.</p></body></html>"""
ARTICLE = "articles/2019/2019-05-04-bridge-opens.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "sources" / "batch").mkdir(parents=True)
    (tmp_path / "content").mkdir()
    (tmp_path / "sources" / "batch" / "a.txt").write_text(STORY)
    return tmp_path


def ingest(root: Path, *paths: Path, **more: object) -> list[Taken]:
    order = Order(root / "content", paths or (root / "sources",), **more)  # type: ignore[arg-type]
    return list(take_in(order))


def outcomes(taken: list[Taken]) -> list[str]:
    return [one.outcome for one in taken]


def snapshot(root: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in sorted(root.rglob("*")) if path.is_file()
    }


def change_rules(root: Path) -> None:
    """As if the rules had made something else of the source at an earlier run."""
    article, sidecar = root / "content" / ARTICLE, root / "sources" / "batch" / "a.txt.json"
    fields = json.loads(sidecar.read_text())
    fields["rules"] = 0
    fields["base"] = fields["base"].replace("the mayor said", "THE MAYOR SAID")
    sidecar.write_text(json.dumps(fields))
    article.write_text(article.read_text().replace("the mayor said", "THE MAYOR SAID"))


def edit(root: Path, old: str, new: str) -> str:
    article = root / "content" / ARTICLE
    text = article.read_text().replace(old, new)
    article.write_text(text)
    return text


def test_a_new_source_becomes_an_article_and_a_sidecar(root: Path) -> None:
    assert outcomes(ingest(root)) == ["new"]
    assert (root / "content" / ARTICLE).read_text().startswith("---\ntitle: Bridge opens\n")
    sidecar = json.loads((root / "sources" / "batch" / "a.txt.json").read_text())
    assert sidecar["base"] == (root / "content" / ARTICLE).read_text()
    assert (root / "sources" / "batch" / "a.txt").read_text() == STORY


def test_a_second_run_writes_nothing(root: Path) -> None:
    ingest(root)
    before = snapshot(root)
    assert outcomes(ingest(root)) == ["unchanged"]
    assert snapshot(root) == before


def test_an_article_that_nobody_edited_is_brought_up_to_date(root: Path) -> None:
    ingest(root)
    change_rules(root)
    assert outcomes(ingest(root)) == ["updated"]
    assert "the mayor said" in (root / "content" / ARTICLE).read_text()


def test_an_edited_article_is_kept_when_nothing_new_is_there(root: Path) -> None:
    ingest(root)
    text = edit(root, "Bridge opens\n", "Bridge opens at last\n")
    assert outcomes(ingest(root)) == ["unchanged"]
    assert (root / "content" / ARTICLE).read_text() == text


def test_an_edited_article_is_kept_and_the_new_version_waits(root: Path) -> None:
    ingest(root)
    change_rules(root)
    text = edit(root, "Bridge opens\n", "Bridge opens at last\n")
    taken = ingest(root)
    assert outcomes(taken) == ["pending"]
    assert "waits in" in taken[0].problems[-1].message
    assert (root / "content" / ARTICLE).read_text() == text
    assert "the mayor said" in (root / "sources" / "batch" / "a.txt.pending.md").read_text()


def test_a_waiting_version_is_written_once_and_gone_when_put_away(root: Path) -> None:
    ingest(root)
    change_rules(root)
    edit(root, "Bridge opens\n", "Bridge opens at last\n")
    ingest(root)
    before = snapshot(root)
    assert outcomes(ingest(root)) == ["pending"]
    assert snapshot(root) == before
    (root / "sources" / "batch" / "a.txt.pending.md").unlink()
    assert outcomes(ingest(root)) == ["unchanged"]
    assert outcomes(ingest(root)) == ["unchanged"]
    assert "at last" in (root / "content" / ARTICLE).read_text()


def test_an_article_that_was_renamed_and_moved_is_found(root: Path) -> None:
    ingest(root)
    moved = root / "content" / "articles" / "bridges" / "riverton.md"
    moved.parent.mkdir()
    (root / "content" / ARTICLE).rename(moved)
    assert outcomes(ingest(root)) == ["unchanged"]
    assert not (root / "content" / ARTICLE).exists()


def test_an_article_whose_front_matter_is_broken_is_found_and_kept(root: Path) -> None:
    ingest(root)
    text = edit(root, "title: Bridge", 'title: "Bridge')
    assert outcomes(ingest(root)) == ["unchanged"]
    assert (root / "content" / ARTICLE).read_text() == text


def test_a_deleted_article_stays_deleted_until_it_is_restored(root: Path) -> None:
    ingest(root)
    (root / "content" / ARTICLE).unlink()
    taken = ingest(root)
    assert (outcomes(taken), taken[0].problems[0].code) == (["unchanged"], "deleted")
    assert not (root / "content" / ARTICLE).exists()
    assert outcomes(ingest(root, restore=("2019-05-04-bridge-opens",))) == ["new"]
    assert (root / "content" / ARTICLE).exists()


def test_a_lost_sidecar_costs_no_edit(root: Path) -> None:
    ingest(root)
    (root / "sources" / "batch" / "a.txt.json").unlink()
    text = edit(root, "Bridge opens\n", "Bridge opens at last\n")
    assert outcomes(ingest(root)) == ["pending"]
    assert (root / "content" / ARTICLE).read_text() == text


def test_a_file_from_elsewhere_is_copied_byte_for_byte(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("Saved pages") / "b c.txt"
    other.write_bytes(STORY.replace("Bridge", "Tunnel").replace("\n", "\r\n").encode("utf-16"))
    assert outcomes(ingest(root, other)) == ["new"]
    copies = list((root / "sources").rglob("b-c.txt"))
    assert [copy.read_bytes() for copy in copies] == [other.read_bytes()]
    before = snapshot(root)
    assert outcomes(ingest(root, other)) == ["unchanged"]
    assert snapshot(root) == before


def test_the_same_bytes_make_one_article(root: Path) -> None:
    (root / "sources" / "batch" / "b.txt").write_text(STORY)
    assert outcomes(ingest(root)) == ["new", "unchanged"]
    assert len(list((root / "content").rglob("*.md"))) == 1


def test_two_articles_of_one_name_get_two_ids(root: Path) -> None:
    (root / "sources" / "batch" / "b.txt").write_text(STORY + "\nIt is long, he said.\n")
    assert outcomes(ingest(root)) == ["new", "new"]
    assert (root / "content" / ARTICLE.replace(".md", "-2.md")).exists()


def test_a_bad_file_is_named_and_the_rest_is_taken(root: Path) -> None:
    (root / "sources" / "batch" / "0.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    taken = ingest(root)
    assert outcomes(taken) == ["rejected", "new"]
    assert taken[0].problems[0].path.endswith("sources/batch/0.txt")


def test_links_out_of_the_folder_are_refused(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("secret") / "x.txt"
    secret.write_text(STORY.replace("Bridge", "Secret"))
    (root / "sources" / "batch" / "x.txt").symlink_to(secret)
    (root / "sources" / "loop").symlink_to(root / "sources")
    assert outcomes(ingest(root)) == ["rejected", "new"]


def test_other_files_in_sources_are_passed_over(root: Path) -> None:
    (root / "sources" / "batch" / "PROVENANCE.md").write_text("From the owner.\n")
    (root / "sources" / "batch" / ".hidden.txt").write_text(STORY)
    (root / "sources" / "batch" / "picture.jpg").write_bytes(b"\xff\xd8\xff")
    (root / "sources" / "batch" / "Talks.html").write_text(PAGE)
    (root / "sources" / "batch" / "Talks_files").mkdir()
    (root / "sources" / "batch" / "Talks_files" / "frame.html").write_text("<html><p>An advertisement")
    assert [Path(one.source).name for one in ingest(root)] == ["Talks.html", "a.txt"]


def test_a_dry_run_writes_nothing(root: Path) -> None:
    before = snapshot(root)
    assert outcomes(ingest(root, dry_run=True)) == ["new"]
    assert snapshot(root) == before


def test_several_processes_make_the_same(root: Path) -> None:
    for number in range(5):
        (root / "sources" / "batch" / f"n{number}.txt").write_text(STORY.replace("Bridge", f"Bridge {number}"))
    one = ingest(root, dry_run=True)
    assert ingest(root, dry_run=True, jobs=2) == one


def test_an_executor_of_ones_own_makes_the_same(root: Path) -> None:
    for number in range(5):
        (root / "sources" / "batch" / f"n{number}.txt").write_text(STORY.replace("Bridge", f"Bridge {number}"))
    order = Order(root / "content", (root / "sources",), dry_run=True)
    with concurrent.futures.ThreadPoolExecutor(3) as executor:
        assert list(take_in(order, executor=executor)) == list(take_in(order))


def test_a_run_cut_short_is_taken_up_by_the_next(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(path: Path, data: bytes) -> None:
        if path.suffix == ".json":
            raise KeyboardInterrupt
        write_atomically(path, data)

    monkeypatch.setattr(writing, "write_atomically", stop)
    with pytest.raises(KeyboardInterrupt):
        ingest(root)
    monkeypatch.undo()
    assert outcomes(ingest(root)) == ["unchanged"]
    assert (root / "sources" / "batch" / "a.txt.json").exists()


def test_a_disk_that_is_full_is_told_in_words(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing, "write_atomically", full)
    taken = ingest(root)
    assert outcomes(taken) == ["rejected"]
    assert "No space left on device" in taken[0].problems[0].message


def test_a_failed_write_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    target = tmp_path / "folder"
    target.mkdir()
    with pytest.raises(OSError):
        write_atomically(target, b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_only_one_run_holds_the_lock(tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(Locked), locked(tmp_path):
        pass
    with locked(tmp_path):
        pass


def test_the_day_of_receipt_is_remembered(root: Path) -> None:
    story = "Tunnel opens\n\nThe tunnel opened on Saturday, the mayor said.\n"
    (root / "sources" / "batch" / "a.txt").write_text(story)
    ingest(root, received=datetime.date(2019, 5, 6))
    assert (root / "content" / "articles" / "2019" / "2019-05-04-tunnel-opens.md").exists()
    assert outcomes(ingest(root)) == ["unchanged"]


def test_what_a_killed_run_left_half_written_is_cleared_away(root: Path) -> None:
    half = root / "sources" / "batch" / ".a.txt.json.0a1b2c3d.tmp"
    half.write_text("{")
    notes = root / "sources" / "batch" / ".notes.tmp"
    notes.write_text("An editor's.")
    ingest(root, dry_run=True)
    assert half.exists()
    ingest(root)
    assert not half.exists() and notes.exists()


def test_an_article_whose_head_is_not_closed_is_found_and_kept(root: Path) -> None:
    ingest(root)
    text = edit(root, "---\n", "")
    assert outcomes(ingest(root)) == ["unchanged"]
    assert [problem.code for problem in ingest(root)[0].problems] == []
    assert (root / "content" / ARTICLE).read_text() == text


def test_articles_of_one_headline_and_day_get_addresses_that_differ(root: Path) -> None:
    (root / "sources" / "batch" / "b.txt").write_text(STORY + "\nIt is long, he said.\n")
    ingest(root)
    slugs = [path.read_text().split("slug: ")[1].split("\n")[0] for path in sorted((root / "content").rglob("*.md"))]
    assert slugs == ["bridge-opens-2", "bridge-opens"]


COPY = "\n\n".join(
    f"The bridge number {number} across the river at Riverton was opened with a speech of {number + 3} minutes."
    for number in range(8)
)


def test_articles_that_say_nearly_the_same_name_each_other(root: Path) -> None:
    for name, end in (("b", ""), ("c", "\n\nA crowd had waited since the morning, the police said."), ("d", "")):
        text = COPY if name != "d" else "The council of Otherton met on Monday to talk of the budget. " * 9
        story = f"Bridge {name} opens\n\nPublished: May 4, 2019\n\n{text}{end}\n"
        (root / "sources" / "batch" / f"{name}.txt").write_text(story)
    ingest(root)
    texts = {path.stem[-7:-6]: path.read_text() for path in (root / "content").rglob("2019-05-04-bridge-?-opens.md")}
    assert 'versions:\n  - "2019-05-04-bridge-b-opens"\n' in texts["c"]
    assert "review: [rights, versions]" in texts["c"]
    assert "versions" not in texts["b"] + texts["d"]
    before = snapshot(root)
    ingest(root)
    assert snapshot(root) == before


def test_packages_that_are_not_there_are_told_with_the_remedy(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith(("trafilatura", "newsarchive.ingest.page"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    (root / "sources" / "batch" / "page.html").write_text(PAGE)
    taken = ingest(root)
    assert outcomes(taken) == ["new", "rejected"]
    assert "make ingest" in taken[1].problems[0].fix


FEED = """<rss version="2.0"><channel><title>The Example</title>
<item><title>Talks end</title><guid>one</guid><pubDate>Thu, 30 Sep 2021 10:00:00 GMT</pubDate>
<description>&lt;p&gt;The talks in Geneva ended on Friday, a spokesman said.&lt;/p&gt;</description></item>
<item><title>Bridge opens</title><guid>two</guid><pubDate>Fri, 1 Oct 2021 10:00:00 GMT</pubDate>
<description>The bridge opened on Saturday, the mayor said in a speech.</description></item></channel></rss>"""


def test_each_entry_of_a_feed_is_an_article_of_its_own(root: Path) -> None:
    pytest.importorskip("feedparser")
    (root / "sources" / "batch" / "a.txt").unlink()
    (root / "sources" / "batch" / "feed.xml").write_text(FEED)
    assert outcomes(ingest(root)) == ["new", "new"]
    assert sorted(path.name for path in (root / "content").rglob("*.md")) == [
        "2021-09-30-talks-end.md",
        "2021-10-01-bridge-opens.md",
    ]
    before = snapshot(root)
    assert outcomes(ingest(root)) == ["unchanged", "unchanged"]
    assert snapshot(root) == before


def test_one_article_of_a_feed_may_be_deleted_edited_and_restored(root: Path) -> None:
    pytest.importorskip("feedparser")
    (root / "sources" / "batch" / "a.txt").unlink()
    (root / "sources" / "batch" / "feed.xml").write_text(FEED)
    ingest(root)
    one = root / "content" / "articles" / "2021" / "2021-09-30-talks-end.md"
    other = root / "content" / "articles" / "2021" / "2021-10-01-bridge-opens.md"
    one.unlink()
    other.write_text(other.read_text() + "\nAn editor's line.\n")
    kept = other.read_text()
    assert [one.problems[0].code if one.problems else "" for one in ingest(root)] == ["deleted", ""]
    assert outcomes(ingest(root, restore=("2021-09-30-talks-end",))) == ["new", "unchanged"]
    assert other.read_text() == kept


def test_a_saved_page_becomes_an_article(root: Path) -> None:
    pytest.importorskip("trafilatura")
    (root / "sources" / "batch" / "a.txt").write_text(PAGE)
    (taken,) = ingest(root, received=datetime.date(2021, 10, 4))
    assert taken.outcome == "new"
    text = next((root / "content").rglob("*.md")).read_text()
    assert text.startswith("---\ntitle: Talks end in Geneva\n")
    assert "Delegates from two countries" in text


def test_a_member_that_is_no_article_is_told_at_every_run(root: Path) -> None:
    pytest.importorskip("feedparser")
    feed = FEED.replace("<title>Talks end</title>", "")
    (root / "sources" / "batch" / "feed.xml").write_text(feed)
    assert outcomes(ingest(root)) == ["new", "rejected", "new"]
    assert outcomes(ingest(root)) == ["unchanged", "unchanged", "rejected"]


def test_a_feed_saved_again_brings_only_what_is_new(root: Path) -> None:
    pytest.importorskip("feedparser")
    (root / "sources" / "batch" / "a.txt").unlink()
    (root / "sources" / "batch" / "feed-1.xml").write_text(FEED)
    ingest(root)
    (root / "content" / "articles" / "2021" / "2021-10-01-bridge-opens.md").unlink()
    third = "<item><title>Council meets</title><guid>three</guid><description>They met on Monday.</description></item>"
    (root / "sources" / "batch" / "feed-2.xml").write_text(FEED.replace("</channel>", f"{third}</channel>"))
    taken = ingest(root)
    assert [(one.outcome, one.problems[0].code if one.problems else "") for one in taken] == [
        ("unchanged", ""),
        ("unchanged", "deleted"),
        ("unchanged", "same-text"),
        ("unchanged", "same-text"),
        ("new", "undated"),
    ]
    before = snapshot(root)
    assert outcomes(ingest(root)) == ["unchanged"] * 5
    assert snapshot(root) == before


def test_a_page_saved_in_two_ways_is_one_article(root: Path) -> None:
    pytest.importorskip("trafilatura")
    page = PAGE.replace("</p></body>", f"</p><p>{COPY}</p></body>") if "</body>" in PAGE else f"{PAGE}<p>{COPY}</p>"
    (root / "sources" / "batch" / "a.txt").write_text(page)
    (root / "sources" / "batch" / "b.html").write_text(f"<!-- saved twice -->{page}")
    taken = ingest(root)
    assert outcomes(taken) == ["new", "unchanged"]
    assert "says the same as the article" in taken[1].problems[0].message
    assert len(list((root / "content").rglob("*.md"))) == 1
