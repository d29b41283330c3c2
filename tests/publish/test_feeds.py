"""Feeds that every reader takes: valid Atom, identities that last, times from the articles and never from the clock."""

import datetime

import feedparser
import pytest

from newsarchive.model import Actor, ActorEntry, ActorTag, Annotations, Article, Indexes, Rights, Story
from newsarchive.publish.exports.feeds import MOST_IN_FEED, plan
from newsarchive.publish.site import Site
from newsarchive.publish.tabulating import build_tables

HERE, NOWHERE = Site("The Record", "https://example.org/archive"), Site("The Record")


def article(id_: str, day: int, title: str = "Talks", body: str = "They met.", display: str = "full") -> Article:
    return Article(id_, "x.md", title, id_, body, "en", datetime.date(2021, 9, day), agency=("AFP",),
                   modified=datetime.date(2021, 10, 5) if id_ == "changed" else None,
                   stories=("talks",) if id_ == "b" else (), rights=Rights(display=display))  # type: ignore[arg-type]  # fmt: skip


def feeds(*articles: Article, site: Site = HERE) -> dict[str, str]:
    tag = ActorTag("jane-roe", "Jane Roe", "person", 0.9, True, 1, "")
    indexes = Indexes(
        articles=articles,
        annotations={one.id: Annotations(one.id, actors=(tag,)) for one in articles},
        actors={"jane-roe": ActorEntry(Actor("jane-roe", "Jane Roe", "person"), tuple(one.id for one in articles[:1]))},
        stories=(Story("talks", "The talks"),),
    )
    tables = build_tables(indexes, site)
    return {one.address: one.text(tables, *one.key) for one in plan(tables)}


def read(text: str) -> feedparser.FeedParserDict:
    return feedparser.parse(text.encode("utf-8"), response_headers={"content-type": "application/atom+xml"})


@pytest.mark.parametrize("site", [HERE, NOWHERE])
def test_a_reader_finds_no_fault(site: Site) -> None:
    for text in feeds(article("a", 30), article("b", 29), site=site).values():
        assert read(text).bozo == 0
        assert read(text).version == "atom10"


def test_entries_stand_newest_first_with_their_actors() -> None:
    entries = read(feeds(article("a", 29), article("b", 30))["feed.xml"]).entries
    assert [entry.link for entry in entries] == [
        "https://example.org/archive/2021/09/30/b/",
        "https://example.org/archive/2021/09/29/a/",
    ]
    assert (entries[0].author, entries[0].tags[0].term) == ("AFP", "jane-roe")


def test_times_come_from_the_articles() -> None:
    feed = read(feeds(article("changed", 29), article("b", 30))["feed.xml"])
    assert feed.feed.updated == "2021-10-05T00:00:00Z"
    assert feed.entries[1].published == "2021-09-29T00:00:00Z"
    assert read(feeds()["feed.xml"]).feed.updated == "1970-01-01T00:00:00Z"


def test_identities_are_tags() -> None:
    assert read(feeds(article("a", 30))["feed.xml"]).entries[0].id == "tag:example.org,2021-09-30:a"


def test_without_an_address_links_lead_from_the_feed() -> None:
    made = feeds(article("a", 30), site=NOWHERE)
    assert 'href="2021/09/30/a/index.html"' in made["feed.xml"]
    assert 'href="../../2021/09/30/a/index.html"' in made["actors/jane-roe/feed.xml"]
    assert 'rel="self"' not in made["feed.xml"]


def test_a_feed_holds_the_newest_only() -> None:
    many = [article(f"a{number}", 1 + number % 30) for number in range(MOST_IN_FEED + 10)]
    assert len(read(feeds(*many)["feed.xml"]).entries) == MOST_IN_FEED


def test_an_actors_feed_holds_that_actors_articles() -> None:
    feed = read(feeds(article("a", 30), article("b", 29))["actors/jane-roe/feed.xml"])
    assert feed.feed.title == "Jane Roe – The Record"
    assert [entry.id for entry in feed.entries] == ["tag:example.org,2021-09-30:a"]


def test_sources_and_stories_have_feeds_of_their_own() -> None:
    made = feeds(article("a", 30), article("b", 29))
    source, story = read(made["sources/afp/feed.xml"]), read(made["stories/talks/feed.xml"])
    assert (source.feed.title, len(source.entries)) == ("AFP – The Record", 2)
    assert (story.feed.title, [entry.title for entry in story.entries]) == ("The talks – The Record", ["Talks"])
    assert story.entries[0].id == "tag:example.org,2021-09-29:b"


def test_a_record_is_announced_without_its_words() -> None:
    assert "met" not in feeds(article("a", 30, display="record"))["feed.xml"]
