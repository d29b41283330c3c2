"""What was put right: on its page, on the page of all corrections, in their feed, and in linked data."""

import datetime
import json
import re
from dataclasses import replace
from pathlib import Path

import feedparser
import pytest

from newsarchive.archive import read_archive
from newsarchive.dates import parse_edtf
from newsarchive.model import Actor, ActorEntry, Article, Correction, Event, Indexes, Story
from newsarchive.publish.plans import build_pages, build_texts
from newsarchive.publish.render import make_environment, render_page
from newsarchive.publish.site import Site

SITE = Site("The Record", "https://example.org/archive")
ENVIRONMENT = make_environment([Path(__file__).parents[2] / "theme/templates"])
MAY, JUNE = datetime.date(2026, 5, 1), datetime.date(2026, 6, 2)
ARTICLE = Article("a", "", "Talks in Vienna", "talks", "They met.", "en", datetime.date(2021, 9, 30),
                  corrections=(Correction(JUNE, "The agency is AFP & not <b>Reuters</b>."),
                               Correction(MAY, "The minister is Jane Roe.", "publisher")))  # fmt: skip
ROE = Actor("jane-roe", "Jane Roe", "person", corrections=(Correction(MAY, "She left in 2019, not 2018."),))
SIGNED = Event("signed", "Roe signs", parse_edtf("2021-06-16"), corrections=(Correction(MAY, "It was in June."),))
STORY = Story("talks", "The talks", events=("signed",), corrections=(Correction(JUNE, "The order was wrong."),))
ALL = Indexes(articles=(ARTICLE,), events=(SIGNED,), actors={"jane-roe": ActorEntry(ROE)}, stories=(STORY,))
PAGES = ("2021/09/30/talks/", "events/signed/", "actors/jane-roe/", "stories/talks/", "corrections/")


def page_of(address: str, indexes: Indexes = ALL, site: Site = SITE) -> str:
    page = next(page for page in build_pages(indexes, site) if page.address == address)
    return render_page(ENVIRONMENT, page, site)


def main_of(html: str) -> str:
    return html.partition("<main")[2].partition("</main>")[0]


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("2021/09/30/talks/", "The agency is AFP &amp; not &lt;b&gt;Reuters&lt;/b&gt;."),
        ("2021/09/30/talks/", "by the publisher: The minister is Jane Roe."),
        ("actors/jane-roe/", "She left in 2019, not 2018."),
        ("events/signed/", "It was in June."),
        ("stories/talks/", "The order was wrong."),
    ],
)
def test_a_page_says_what_was_put_right_on_it(address: str, words: str) -> None:
    assert words in main_of(page_of(address))


def test_one_page_has_all_of_them_the_latest_first() -> None:
    page = main_of(page_of("corrections/"))
    assert "5 corrections" in page
    assert re.findall(r"<h3><a [^>]*>([^<]*)</a></h3>", page) == [
        "Talks in Vienna", "The talks", "Talks in Vienna", "Roe signs", "Jane Roe",
    ]  # fmt: skip
    assert page.count('<span class="tag">by the publisher</span>') == 1


@pytest.mark.parametrize("address", PAGES)
def test_where_nothing_was_put_right_nothing_is_claimed(address: str) -> None:
    bare = Indexes(
        articles=(replace(ARTICLE, corrections=()),),
        events=(replace(SIGNED, corrections=()),),
        actors={"jane-roe": ActorEntry(replace(ROE, corrections=()))},
        stories=(replace(STORY, corrections=()),),
    )
    page = main_of(page_of(address, bare))
    assert 'id="corrected"' not in page
    assert ("Nothing has had to be put right yet." in page) == (address == "corrections/")


@pytest.mark.parametrize(
    ("site", "link"),
    [
        (replace(SITE, contact="desk@example.org"), '<a href="mailto:desk@example.org">desk@example.org</a>'),
        (replace(SITE, contact="https://example.org/tell/"), '<a href="https://example.org/tell/">example.org/tell</a>'),
        (replace(SITE, repository="https://github.com/x/y"), '<a href="https://github.com/x/y/issues">'),
        (replace(SITE, contact="javascript:alert(1)"), "Tell the archive’s editors which page"),
        (SITE, "Tell the archive’s editors which page"),
    ],
)  # fmt: skip
def test_readers_see_where_to_tell_of_a_mistake(site: Site, link: str) -> None:
    assert link in page_of("corrections/", site=site)


def test_the_feed_of_corrections_is_valid_and_tells_two_of_one_day_apart() -> None:
    twice = replace(ARTICLE, corrections=(Correction(JUNE, "One."), Correction(JUNE, "Two.")))
    text = dict(build_texts(Indexes(articles=(twice,)), SITE))["corrections/feed.xml"]
    feed = feedparser.parse(text.encode(), response_headers={"content-type": "application/atom+xml"})
    assert (feed.bozo, feed.version, feed.feed.updated) == (0, "atom10", "2026-06-02T00:00:00Z")
    assert [entry.summary for entry in feed.entries] == ["One.", "Two."]
    assert len({entry.id for entry in feed.entries}) == 2
    assert feed.entries[0].link == "https://example.org/archive/2021/09/30/talks/"


def test_linked_data_and_the_feed_of_articles_know_of_a_correction() -> None:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page_of("2021/09/30/talks/"), re.DOTALL)
    assert found is not None
    node = json.loads(found[1])["@graph"][0]
    assert node["correction"][0]["datePublished"] == "2026-06-02"
    assert "<updated>2026-06-02T00:00:00Z</updated>" in dict(build_texts(ALL, SITE))["feed.xml"]


def test_corrections_are_read_from_a_head_the_latest_first(tmp_path: Path) -> None:
    actor = tmp_path / "actors" / "jane-roe.md"
    actor.parent.mkdir()
    actor.write_text(
        "---\nname: Jane Roe\ntype: person\ncorrections:\n"
        "  - {date: 2026-05-01, text: She left in 2019.}\n  - {date: 2026-06-02, text: So the ministry says.}\n---\n"
    )
    archive, problems = read_archive(tmp_path)
    assert problems == ()
    (roe,) = (one for one in archive.actors if one.slug == "jane-roe")
    assert [(one.date, one.by) for one in roe.corrections] == [(JUNE, "archive"), (MAY, "archive")]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{text: Wrong.}", "'date'"),
        ("{date: 2026-13-01, text: Wrong.}", "2026-13-01"),
        ("{date: 2026-05-01, text: Wrong., by: me}", "by"),
    ],
)
def test_a_correction_without_its_parts_is_told_with_its_line(tmp_path: Path, line: str, told: str) -> None:
    actor = tmp_path / "actors" / "jane-roe.md"
    actor.parent.mkdir()
    actor.write_text(f"---\nname: Jane Roe\ntype: person\ncorrections:\n  - {line}\n---\n")
    (problem,) = read_archive(tmp_path)[1]
    assert (problem.line, problem.severity) == (5, "error")
    assert told in problem.message
