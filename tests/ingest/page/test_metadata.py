"""What a page says of itself: headline, day, authors, and where it says so."""

from __future__ import annotations

import datetime

import pytest

pytest.importorskip("trafilatura")

from newsarchive.ingest.page.authors import find_authors
from newsarchive.ingest.page.blocks import find_blocks
from newsarchive.ingest.page.metadata import read_metadata
from newsarchive.ingest.page.published import Published, find_published
from newsarchive.ingest.page.title import find_title
from newsarchive.ingest.page.tree import parse_tree

DAY = datetime.date(2021, 9, 30)


def title(html: str) -> str:
    page = parse_tree(html.encode())
    return find_title(read_metadata(page.tree), find_blocks(page.tree))


def authors(html: str) -> tuple[str, ...]:
    page = parse_tree(html.encode())
    return find_authors(read_metadata(page.tree), page.tree, find_blocks(page.tree))[0]


def published(html: str, last: datetime.date | None = None) -> Published | None:
    page = parse_tree(html.encode())
    return find_published(page, read_metadata(page.tree), last)


def linked_data(fields: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", {fields}}}</script>'


@pytest.mark.parametrize(
    "html",
    [
        "<title>Talks end in Geneva | World | The Times</title><h1>Talks end in Geneva</h1>",
        "<title>Talks end in Geneva - The Times</title><h1>The Times</h1><h2>Talks end in Geneva</h2>",
        "<meta property='og:title' content='Talks end in Geneva'><title>x</title>",
        linked_data('"headline": "Talks end in Geneva"') + "<h1>The Times</h1>",
        "<h1>Talks end in Geneva</h1><p>Text</p>",
    ],
)
def test_the_headline_is_what_readers_saw(html: str) -> None:
    assert title(html) == "Talks end in Geneva"


def test_a_shown_headline_wins_over_a_declared_one_that_differs_in_its_type() -> None:
    declared = "<meta property='og:title' content='\"Productive\" talks end in Geneva'>"
    assert title(f"{declared}<h1>“Productive” talks end in Geneva</h1>") == "“Productive” talks end in Geneva"


@pytest.mark.parametrize(
    "html",
    [
        linked_data('"author": [{"@type": "Person", "name": "Jane Roe"}, {"@type": "Person", "name": "John Doe"}]'),
        "<meta name='author' content='Jane Roe and John Doe'>",
        "<p>By <a rel='author'>Jane Roe</a> and <a rel='author'>John Doe</a></p>",
        "<h1>Talks</h1><p>By Jane Roe and John Doe</p><p>Delegates met.</p>",
        "<span class='byline'>Written by Jane Roe and John Doe, 30 September 2021</span>",
    ],
)
def test_authors_are_found_where_the_page_names_them(html: str) -> None:
    assert authors(html) == ("Jane Roe", "John Doe")


def test_a_publisher_is_not_its_own_author() -> None:
    assert authors(linked_data('"author": "The Times", "publisher": {"name": "The Times"}')) == ()


def test_a_name_in_a_sentence_is_no_byline() -> None:
    assert authors("<p>The bridge was opened by Jane Roe</p>") == ()


@pytest.mark.parametrize(
    "html",
    [
        linked_data('"datePublished": "2021-09-30T21:10:00+08:00"'),
        "<meta property='article:published_time' content='2021-09-30T21:10:00Z'>",
        "<p itemprop='datePublished' content='2021-09-30'>yesterday</p>",
        "<link rel='canonical' href='https://example.org/2021/09/30/talks'>",
        "<time datetime='2021-09-30'>30 Sept</time>",
    ],
)
def test_the_day_is_declared_in_many_ways(html: str) -> None:
    found = published(f"{html}<p>The delegations met for a long day of talks.</p>")
    assert found is not None
    assert (found.day, found.sure) == (DAY, True)


def test_a_day_that_the_page_contradicts_is_a_guess_with_a_doubt() -> None:
    html = linked_data('"datePublished": "2021-09-30"') + "<time datetime='2021-12-14'>14 December 2021</time>"
    found = published(f"<html><head>{html}</head><body><p>Published 14 December 2021</p></body></html>")
    assert found is None or found.sure or "declares 2021-09-30" in found.doubt


def test_an_evening_by_greenwich_is_the_next_day_where_the_page_shows_that() -> None:
    html = "<meta property='article:published_time' content='2021-09-29T23:30:00Z'>"
    found = published(
        f"<html><head>{html}</head><body><time datetime='2021-09-30'>30 September 2021</time></body></html>"
    )
    assert found is not None
    assert found.day in (DAY, DAY - datetime.timedelta(days=1))


def test_midnight_to_the_east_of_greenwich_is_the_next_day() -> None:
    found = published("<meta property='article:published_time' content='2021-09-29T22:00:00.000Z'>")
    assert found is not None and found.day == DAY


def test_nothing_is_published_after_the_day_of_ingest() -> None:
    assert published(linked_data('"datePublished": "2031-01-01"'), DAY) is None


@pytest.mark.parametrize("value", ["2021", "2021-09", "2021-02-30", "soon", "0000-00-00"])
def test_a_day_is_never_made_up(value: str) -> None:
    assert published(linked_data(f'"datePublished": "{value}"')) is None


@pytest.mark.parametrize("script", ["{", "[]", "null", '{"@type": 5}', '{"@graph": [[[[["x"]]]]]}', "[" * 100_000])
def test_broken_linked_data_is_passed_over(script: str) -> None:
    assert title(f"<script type='application/ld+json'>{script}</script><h1>Talks end in Geneva</h1>") != ""


def test_the_address_of_a_saved_page_is_found_in_the_browsers_note() -> None:
    page = parse_tree(
        b"<!-- saved from url=(0029)https://example.org/2021/talks --><html><body><p>Text</p></body></html>"
    )
    assert read_metadata(page.tree).url == "https://example.org/2021/talks"
