"""``feed.xml`` of the archive, of an actor, a topic, a story, a source, and of corrections: Atom (RFC 4287)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree

from newsarchive.model import Article
from newsarchive.publish.addresses import (
    CORRECTIONS,
    HOME,
    actor_address,
    article_address,
    relative,
    source_address,
    story_address,
    topic_address,
)
from newsarchive.publish.exports.file import FilePlan, clean, one_line
from newsarchive.publish.site import Site
from newsarchive.publish.views.articles import summary_of
from newsarchive.publish.views.tables import Tables

FEED = "feed.xml"
MOST_IN_FEED = 50
# A site without an address has no name of its own to make identities of; .invalid belongs to nobody (RFC 2606).
_NO_HOST = "archive.invalid"
_EPOCH = datetime.date(1970, 1, 1)


def plan(tables: Tables) -> Iterator[FilePlan]:
    """The newest articles of the archive, and of each actor, topic, story and source in it."""
    yield FilePlan(FEED, _feed_of_archive)
    yield FilePlan(f"{CORRECTIONS}{FEED}", _feed_of_corrections)
    for slug in tables.lists["actors"]:
        yield FilePlan(f"{actor_address(slug)}{FEED}", _feed_of_actor, (slug,))
    for slug in tables.lists["topics"]:
        yield FilePlan(f"{topic_address(slug)}{FEED}", _feed_of_topic, (slug,))
    for slug in tables.lists["stories"]:
        yield FilePlan(f"{story_address(slug)}{FEED}", _feed_of_story, (slug,))
    for slug in tables.lists["sources"]:
        yield FilePlan(f"{source_address(slug)}{FEED}", _feed_of_source, (slug,))


def _feed_of_archive(tables: Tables) -> str:
    return feed_xml(tables, HOME, tables.site.name, tables.lists["articles"])


def _feed_of_actor(tables: Tables, slug: str) -> str:
    name = f"{tables.name_of(slug)} – {tables.site.name}"
    return feed_xml(tables, actor_address(slug), name, tables.entries[slug].articles)


def _feed_of_topic(tables: Tables, slug: str) -> str:
    topic = tables.topics[slug]
    return feed_xml(tables, topic_address(slug), f"{topic.name} – {tables.site.name}", topic.articles)


def _feed_of_story(tables: Tables, slug: str) -> str:
    title = f"{tables.stories[slug].title} – {tables.site.name}"
    return feed_xml(tables, story_address(slug), title, tables.articles_of_story[slug])


def _feed_of_source(tables: Tables, slug: str) -> str:
    source = tables.sources[slug]
    return feed_xml(tables, source_address(slug), f"{source.name} – {tables.site.name}", source.articles)


def _feed_of_corrections(tables: Tables) -> str:
    """The latest corrections, each an entry that leads to its page."""
    site, address, made = tables.site, f"{CORRECTIONS}{FEED}", tables.corrections[""][:MOST_IN_FEED]
    newest = max((entry.correction.date for entry in made), default=_EPOCH)
    feed = _open_feed(site, CORRECTIONS, f"Corrections – {site.name}", newest)
    for number, entry in enumerate(made):
        one = entry.correction
        # Of one page on one day there may be several.
        same = sum(other.address == entry.address and other.correction.date == one.date for other in made[number + 1 :])
        node = ElementTree.SubElement(feed, "entry")
        _add(node, "id", _tag_uri(site, one.date, f"{entry.address}#correction-{same + 1}"))
        _add(node, "title", entry.title)
        _add(node, "updated", _time(one.date))
        _add_link(node, "alternate", "text/html", _href(site, entry.address, address))
        _add(node, "summary", one.text)
    return _close_feed(feed)


def feed_xml(tables: Tables, page: str, title: str, ids: Sequence[str]) -> str:
    """The feed beside ``page``, newest articles first.

    Times come from the articles alone. Links are relative where the site has no public address.
    """
    site, address = tables.site, f"{page}{FEED}"
    known = [tables.articles[id_] for id_ in ids if id_ in tables.articles]
    newest = sorted(known, key=lambda article: (article.date, article.id), reverse=True)[:MOST_IN_FEED]
    shown = [tables.texts[article.id] for article in newest]
    feed = _open_feed(site, page, title, max(map(_changed, shown), default=_EPOCH))
    for article in shown:
        _add_entry(tables, feed, article, address)
    return _close_feed(feed)


def _open_feed(site: Site, page: str, title: str, changed: datetime.date) -> ElementTree.Element:
    """A feed without entries, beside ``page``."""
    address = f"{page}{FEED}"
    feed = ElementTree.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": site.lang})
    _add(feed, "id", _tag_uri(site, _EPOCH, page or "home"))
    _add(feed, "title", title)
    if site.description:
        _add(feed, "subtitle", site.description)
    _add(feed, "updated", _time(changed))
    _add(ElementTree.SubElement(feed, "author"), "name", site.publisher or site.name)
    if site.url:
        _add_link(feed, "self", "application/atom+xml", f"{site.url}/{address}")
    _add_link(feed, "alternate", "text/html", _href(site, page, address))
    return feed


def _close_feed(feed: ElementTree.Element) -> str:
    ElementTree.indent(feed, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(feed, encoding="unicode")}\n'


def _add_entry(tables: Tables, feed: ElementTree.Element, article: Article, address: str) -> None:
    site = tables.site
    entry = ElementTree.SubElement(feed, "entry", {"xml:lang": clean(article.lang)})
    _add(entry, "id", _tag_uri(site, article.date, article.id))
    _add(entry, "title", article.title)
    _add(entry, "published", _time(article.date))
    _add(entry, "updated", _time(_changed(article)))
    for name in [*article.authors, *article.agency] or [article.publication]:
        if name.strip():
            _add(ElementTree.SubElement(entry, "author"), "name", name)
    _add_link(entry, "alternate", "text/html", _href(site, article_address(article), address))
    if summary := summary_of(article):
        _add(entry, "summary", summary)
    for tag in tables.annotations_of(article.id).actors:
        if tag.key:
            ElementTree.SubElement(entry, "category", {"term": clean(tag.actor), "label": one_line(tag.name)})
    if article.rights.notice:
        _add(entry, "rights", article.rights.notice)


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    """Text alone: an Atom reader takes a construct without a type for plain text, whatever it looks like."""
    ElementTree.SubElement(parent, name).text = one_line(text)


def _add_link(parent: ElementTree.Element, rel: str, media_type: str, href: str) -> None:
    ElementTree.SubElement(parent, "link", {"rel": rel, "type": media_type, "href": href})


def _changed(article: Article) -> datetime.date:
    return max(article.date, article.modified or article.date, *(one.date for one in article.corrections))


def _time(day: datetime.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _tag_uri(site: Site, day: datetime.date, name: str) -> str:
    """An identity that outlives moves of the page (RFC 4151)."""
    host = re.sub(r"^\w+://|[:/].*$", "", re.sub(r"^(\w+://)[^/@]*@", r"\1", site.url)) or _NO_HOST
    return f"tag:{host},{day.isoformat()}:{name}"


def _href(site: Site, target: str, feed: str) -> str:
    return f"{site.url}/{target}" if site.url else relative(target, feed)
