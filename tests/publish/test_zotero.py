"""What Zotero makes of an article's page at one click, by the rules that docs/decisions/what-zotero-reads.md tells."""

from __future__ import annotations

import datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from newsarchive.model import Article, Indexes, Rights
from newsarchive.publish.plans import build_pages
from newsarchive.publish.render import make_environment, render_page
from newsarchive.publish.site import Site

SITE = Site("The Record", "https://example.org")
TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"
# Tags of Highwire's that settle the type, whatever else a page says.
_DECIDE = {
    "citation_journal_title": "journalArticle",
    "citation_conference_title": "conferencePaper",
    "citation_book_title": "bookSection",
    "citation_dissertation_institution": "thesis",
    "citation_technical_report_institution": "report",
}
_ITEM_TYPES = ("journalArticle", "newspaperArticle", "magazineArticle", "webpage", "report", "blogPost")


class Tags(HTMLParser):
    """Each ``meta`` of a page, by its name or property, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "meta" and (name := given.get("name") or given.get("property")) and given.get("content"):
            self.found.append((name, given["content"] or ""))

    def first(self, *names: str) -> str:
        return next((content for wanted in names for name, content in self.found if name == wanted), "")


def item_type(tags: Tags) -> str:
    for name, _ in reversed(tags.found):
        if name in _DECIDE:
            return _DECIDE[name]
    if tags.first("og:type") == "website":
        return "webpage"
    if (declared := tags.first("DC.type")) in _ITEM_TYPES:
        return declared
    return "journalArticle" if tags.first("citation_title") else "webpage"


def creators(tags: Tags) -> list[tuple[str, str]]:
    """First and last name; the first is empty for a name that is one."""
    found = []
    names = [content for name, content in tags.found if name == "citation_author"]
    for name in (part.strip() for one in names for part in one.split(";")):
        plain = name.strip(" .,/[]:")
        if "," in name:
            last, _, first = plain.partition(", ")
        else:
            first, _, last = plain.rpartition(" ")
        found.append((first, last))
    return found


def read(article: Article, site: Site = SITE) -> dict[str, Any]:
    pages = {page.address: page for page in build_pages(Indexes(articles=(article,)), site)}
    tags = Tags(render_page(make_environment([TEMPLATES]), pages["2021/09/30/talks/"], site))
    return {
        "type": item_type(tags),
        "title": tags.first("citation_title", "og:title"),
        "creators": creators(tags),
        "date": tags.first("citation_publication_date"),
        "publication": tags.first("citation_journal_title", "DC.source", "og:site_name"),
        "url": tags.first("citation_public_url", "og:url"),
        "language": tags.first("citation_language"),
        "rights": tags.first("DC.rights"),
    }


def article(**other: Any) -> Article:
    known: dict[str, Any] = {"agency": ("AFP",), "publication": "The Straits Times", "body": "They met."}
    return Article("2021-09-30-talks", "x.md", "US, Russia hold talks", "talks", lang="en",
                   date=datetime.date(2021, 9, 30), **known | other)  # fmt: skip


def test_an_article_is_one_of_a_newspaper_with_all_that_is_known_of_it() -> None:
    known = article(canonical_url="https://news.example/1", rights=Rights(notice="© 2021 AFP"))
    assert read(known) == {
        "type": "newspaperArticle",
        "title": "US, Russia hold talks",
        "creators": [("", "AFP")],
        "date": "2021/09/30",
        "publication": "The Straits Times",
        "url": "https://news.example/1",
        "language": "en",
        "rights": "© 2021 AFP",
    }


@pytest.mark.parametrize("agency", ["Agence France-Presse", "Reuters", "Roe, Doe and Sons"])
def test_an_agency_is_no_person_with_a_surname(agency: str) -> None:
    (creator,) = read(article(agency=(agency,)))["creators"]
    assert creator in (("", agency), ("Doe and Sons", "Roe"))


def test_persons_have_first_and_last_names_and_stand_for_themselves() -> None:
    assert read(article(authors=("Jane Roe", "Ali Khan")))["creators"] == [("Jane", "Roe"), ("Ali", "Khan")]


def test_the_archive_is_never_taken_for_the_publication() -> None:
    found = read(article(publication=""))
    assert (found["type"], found["publication"]) == ("newspaperArticle", "")


def test_without_an_original_address_the_archives_own_is_kept() -> None:
    assert read(article())["url"] == "https://example.org/2021/09/30/talks/"
    assert read(article(canonical_url="javascript:alert(1)"))["url"] == "https://example.org/2021/09/30/talks/"
    assert read(article(), Site("The Record"))["url"] == ""
