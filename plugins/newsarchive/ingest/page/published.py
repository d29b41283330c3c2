"""The day on which a page was published: what it declares, held against what it prints.

Declarations are wrong more often than one would think: a clock in another time zone puts the evening before, a change
of the layout puts the day of the change. So htmldate, which looks at what readers see too, is asked as a second
witness; where the two differ, the day is a guess for an editor to look at.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

import htmldate
import lxml.html

from newsarchive.ingest.page.days import day_in_address, parse_day
from newsarchive.ingest.page.inline import plain
from newsarchive.ingest.page.metadata import Metadata, Stated
from newsarchive.ingest.page.tree import Page

_PUBLISHED = (
    "article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "published_time", "article.published",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "date.issued",
    "citation_publication_date", "cxenseparse:recs:publishtime", "bt:pubdate", "article_date_original",
    "originalpublicationdate", "dc.date", "dcterms.date", "dc:date", "dc.created",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified",
    "dc.date.modified",
)  # fmt: skip
# An evening by Greenwich's clock is often the next morning where the page was read.
_EVENING = re.compile(r"T(?:2[0-3])[:\d.]*(?:Z|\+00:?00)?$")
# A full hour of the evening to the second is midnight to the east of Greenwich: a day that was given no time.
_MIDNIGHT = re.compile(r"T2[0-3]:00:00(?:\.0+)?(?:Z|\+00:?00)$")
_DAY = datetime.timedelta(days=1)
_FAR = datetime.date(2100, 1, 1)


@dataclass(frozen=True, slots=True)
class Published:
    """``sure`` is true where the page declares the day and nothing on it speaks against it, as ``doubt`` says."""

    day: datetime.date
    where: str
    sure: bool
    doubt: str = ""


def find_published(page: Page, metadata: Metadata, last: datetime.date | None = None) -> Published | None:
    """The day of publication, never after ``last``; None where the page tells none."""
    declared = next(_declared(metadata, page.tree, last), None)
    seen = _seen(page, metadata.url, last)
    if declared is None:
        return Published(seen, "what the page prints or holds, by htmldate", sure=False) if seen else None
    day, stated = declared
    where = f'{stated.where}: "{stated.value[:60]}"'
    if _MIDNIGHT.search(stated.value.strip()) and (last is None or day < last):
        return Published(day + _DAY, f"{where}, midnight by another clock", sure=True)
    if seen is None or seen == day:
        return Published(day, where, sure=True)
    if seen == day + _DAY and _EVENING.search(stated.value.strip()):
        return Published(seen, f"{where}, the evening before by another clock", sure=True)
    if abs(seen - day) <= _DAY:
        return Published(day, where, sure=True)
    doubt = f"the page declares {day.isoformat()} ({stated.where}) and shows {seen.isoformat()}"
    return Published(seen, "what the page shows, by htmldate", sure=False, doubt=doubt)


def _seen(page: Page, url: str, last: datetime.date | None) -> datetime.date | None:
    """htmldate's answer, without its search through prose, which makes a day of a bare year."""
    found = htmldate.find_date(
        page.html, url=url or None, original_date=True, extensive_search=False, max_date=(last or _FAR).isoformat()
    )
    return datetime.date.fromisoformat(found) if found else None


def _declared(
    metadata: Metadata, tree: lxml.html.HtmlElement, last: datetime.date | None
) -> Iterator[tuple[datetime.date, Stated]]:
    """The declared days that can be, the most trusted first."""
    for stated in chain(
        metadata.in_data("datePublished"),
        metadata.in_tags(*_PUBLISHED),
        _marked(tree, "datepublished"),
        metadata.in_data("dateCreated", "uploadDate"),
    ):
        if (day := parse_day(stated.value)) and (last is None or day <= last):
            yield day, stated
    if (day := day_in_address(metadata.url)) and (last is None or day <= last):
        yield day, Stated(metadata.url, "the page's address")
    times = {element.get("datetime") or "" for element in tree.iter("time")}
    days = {day: text for text in sorted(times) if (day := parse_day(text))}
    if len(days) == 1:
        day, text = days.popitem()
        if last is None or day <= last:
            yield day, Stated(text, "the page's <time>")


def find_modified(
    metadata: Metadata, tree: lxml.html.HtmlElement, published: datetime.date | None
) -> datetime.date | None:
    """The day of the last change, where the page declares one after that of publication."""
    for stated in chain(metadata.in_data("dateModified"), metadata.in_tags(*_MODIFIED), _marked(tree, "datemodified")):
        if day := parse_day(stated.value):
            return day if published and day > published else None
    return None


def _marked(tree: lxml.html.HtmlElement, prop: str) -> Iterator[Stated]:
    for element in tree.iter():
        if isinstance(element.tag, str) and prop in (element.get("itemprop") or "").lower().split():
            value = element.get("datetime") or element.get("content") or plain(element.text_content())
            yield Stated(value, f"the page's {prop}")
