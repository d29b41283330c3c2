"""One article: its words with the names linked, who acts in it, where it comes from, how to cite it, its timeline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsarchive.index.forms import form_slug
from newsarchive.index.timeline import Timeline
from newsarchive.model import ActorTag, Article, Event, Role
from newsarchive.publish.addresses import (
    actor_address,
    article_address,
    day_address,
    place_address,
    source_address,
    story_address,
    timeline_address,
    year_address,
)
from newsarchive.publish.body import render_body
from newsarchive.publish.jsonld import article_jsonld
from newsarchive.publish.language.reasons import reason_in
from newsarchive.publish.language.words import N_, Words
from newsarchive.publish.pictures.card import Card
from newsarchive.publish.pictures.letters import drawable
from newsarchive.publish.views.articles import credit_of, summary_of
from newsarchive.publish.views.citation import CitationText, build_citation
from newsarchive.publish.views.corrections import CorrectionItem, correction_items
from newsarchive.publish.views.facts import Fact, Guess, facts_of, guess_of
from newsarchive.publish.views.head import Alternate, Head, build_head, forms_at
from newsarchive.publish.views.highwire import citation_tags
from newsarchive.publish.views.share import share_image
from newsarchive.publish.views.strips import StripView, build_strip, see_all_of
from newsarchive.publish.views.tables import Link, Tables
from newsarchive.publish.views.words import Moment, capitalise, listed, moment_on, web_link

CITATIONS = (
    Alternate("application/x-bibtex", "article.bib", "BibTeX"),
    Alternate("application/x-research-info-systems", "article.ris", "RIS"),
    Alternate("application/vnd.citationstyles.csl+json", "article.csl.json", "CSL-JSON"),
)
FORMS = (
    *CITATIONS,
    Alternate("application/json", "article.json", "JSON"),
    Alternate("text/markdown", "article.md", N_("Text")),
)


@dataclass(frozen=True, slots=True)
class KeyActor:
    """``line`` is the post held on the article's date, or else why the article is about this actor.

    ``unreviewed`` where no editor has confirmed the name yet.
    """

    slug: str
    name: str
    address: str
    line: str
    unreviewed: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """An image, or, where ``address`` is empty, what its caption said."""

    address: str
    alt: str
    caption: str
    credit: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """``body_html`` is safe, and empty for a bare record. ``versions`` are articles that say nearly the same."""

    head: Head
    id: str
    title: str
    lang: str
    kickers: tuple[Link, ...]
    makers: tuple[Link, ...]
    place: Link | None
    publication: Link | None
    date: Moment
    day: Link
    inferred: bool
    dateline: str
    pictures: tuple[Picture, ...]
    body_html: str
    corrections: tuple[CorrectionItem, ...]
    display: str
    original: str
    key_actors: tuple[KeyActor, ...]
    also_named: tuple[KeyActor, ...]
    facts: tuple[Fact, ...]
    guesses: tuple[Guess, ...]
    citation: CitationText
    forms: tuple[Alternate, ...]
    strip: StripView
    versions: tuple[Link, ...]
    year: Link
    earlier: Link | None
    later: Link | None


def build_article_view(tables: Tables, key: str) -> ArticleView:
    words, article = tables.words, tables.texts[key]
    address = article_address(article)
    found, events = tables.annotations_of(key), list(tables.events_told_by(key))
    neighbours = tables.neighbours[address]
    strip = build_strip(tables, events, article=article, here=event_of_the_day(events, article))
    publication = _source_link(article.publication) if article.publication else None
    return ArticleView(
        head=_head(tables, article, address, strip),
        id=article.id,
        title=article.title,
        lang=article.lang,
        kickers=_kickers(tables, article, events),
        makers=(*map(Link, article.authors), *map(_source_link, article.agency)),
        place=_place_link(article),
        publication=publication if article.publication not in article.agency else None,
        date=moment_on(words, article.date, weekday=True),
        day=Link(moment_on(words, article.date).label, day_address(article.date)),
        inferred=_is_inferred(article),
        dateline=article.dateline.text if article.dateline and article.rights.display != "record" else "",
        pictures=_pictures(article),
        body_html=render_body(tables, article, address),
        corrections=correction_items(words, article.corrections),
        display=article.rights.display,
        original=web_link(article.canonical_url),
        key_actors=tuple(_key_actor(tables, tag, article) for tag in found.actors if tag.key),
        also_named=tuple(_key_actor(tables, tag, article) for tag in found.actors if not tag.key),
        facts=tuple(facts_of(words, article)),
        guesses=tuple(guess_of(words, one) for one in article.inferred),
        citation=build_citation(words, article, tables.site),
        forms=forms_at(words, address, FORMS),
        strip=strip,
        versions=tuple(_version(words, tables.articles[other]) for other in tables.versions.get(key, ())),
        year=Link(see_all_of(words, article.date.year), _year_address(tables, events, article)),
        earlier=_neighbour(tables, neighbours.earlier),
        later=_neighbour(tables, neighbours.later),
    )


def _is_inferred(article: Article) -> bool:
    return article.date_basis in ("inferred", "archive-record", "unknown")


def _source_link(name: str) -> Link:
    """An agency or a publication, with the page of all that came from it."""
    return Link(name, source_address(form_slug(name)))


def _place_link(article: Article) -> Link | None:
    place = article.dateline.place if article.dateline else ""
    return Link(place, place_address(form_slug(place))) if place else None


def role_on(tables: Tables, roles: Sequence[Role], article: Article) -> str:
    """The post of these that was held on an article's date, the latest begun first; empty where no record says."""
    held = [
        role
        for role in roles
        if (role.start is None or role.start <= article.date) and (role.end is None or article.date <= role.end)
    ]
    if not held:
        return ""
    return role_label(tables, max(held, key=lambda role: (role.start is not None, role.start)))


def role_label(tables: Tables, role: Role) -> str:
    """``Deputy Secretary of State, US State Department``; a title that names its house already stands alone."""
    house = tables.name_link(role.of).label if role.of else ""
    return f"{role.title}, {house}" if house and house.casefold() not in role.title.casefold() else role.title


def _head(tables: Tables, article: Article, address: str, strip: StripView) -> Head:
    words = tables.words
    return build_head(
        tables,
        address,
        article.title,
        summary_of(article) or listed(words, (credit_of(words, article), moment_on(words, article.date).label)),
        "articles",
        kind="article",
        published=article.date.isoformat(),
        alternates=forms_at(words, address, FORMS),
        citation=citation_tags(article),
        jsonld=article_jsonld(tables, article),
        modified=article.modified.isoformat() if article.modified else "",
        image=share_image(tables, address, article_card(tables, article, strip.drawn, strip.here)),
        # Where an article names no publication, Zotero would take the archive for it.
        site_named=bool(article.publication),
    )


def article_card(tables: Tables, article: Article, drawn: Timeline, here: str) -> Card:
    """``here`` is the event to point out. Of who made it, those stand there whose names can be drawn."""
    shown = replace(
        article,
        authors=tuple(filter(drawable, article.authors)),
        agency=tuple(filter(drawable, article.agency)),
        publication=article.publication if drawable(article.publication) else "",
    )
    words, date = tables.words, moment_on(tables.words, article.date).label
    said = words.gettext("%(date)s (inferred)", date=date) if _is_inferred(article) else date
    return Card(article.title, tables.site.name, said, credit_of(words, shown), drawn, here)


def _kickers(tables: Tables, article: Article, events: list[Event]) -> tuple[Link, ...]:
    """The stories that the article belongs to, then its topics."""
    told = {slug for event in events for slug in tables.stories_of_event.get(event.id, ())}
    told |= {slug for slug in article.stories if slug in tables.stories}
    stories = [Link(tables.stories[slug].title, story_address(slug), tables.site.written) for slug in sorted(told)]
    return (*stories, *dict.fromkeys(map(tables.topic_link, article.topics)))


def _pictures(article: Article) -> tuple[Picture, ...]:
    """A caption is the publisher's text too: of an article that is a record only, none is shown."""
    if article.rights.display == "record":
        return ()
    return tuple(
        Picture(image.file, image.alt or image.caption, image.caption, image.credit) for image in article.images
    )


def _key_actor(tables: Tables, tag: ActorTag, article: Article) -> KeyActor:
    known = tag.actor in tables.names
    line = role_on(tables, tables.roles[tag.actor], article) if known else ""
    address = actor_address(tag.actor) if known else ""
    name, unreviewed = tables.names.get(tag.actor, tag.name), tables.unreviewed.get(tag.actor, False)
    return KeyActor(tag.actor, name, address, capitalise(line or reason_in(tables.words, tag.why)), unreviewed)


def event_of_the_day(events: Sequence[Event], article: Article) -> str:
    """The most important event of the day that the article is about; none where it tells of no such day."""
    day = (article.event_date or article.date).toordinal()
    same = [event for event in events if event.when.first == event.when.last and event.when.first is not None]
    near = [event for event in same if event.when.first is not None and 0 <= day - event.when.first <= 1]
    best = max(near, key=lambda event: (event.when.first or 0, event.importance), default=None)
    return best.id if best else ""


def _year_address(tables: Tables, events: list[Event], article: Article) -> str:
    """The year's timeline where the article has an event in it, else its articles."""
    days = [event.when.first for event in events if event.when.first is not None]
    begin, end = article.date.replace(month=1, day=1).toordinal(), article.date.replace(month=12, day=31).toordinal()
    year = article.date.year
    return timeline_address(year) if any(begin <= day <= end for day in days) else year_address(year)


def _version(words: Words, article: Article) -> Link:
    label = listed(words, (article.title, credit_of(words, article), moment_on(words, article.date).label))
    return Link(label, article_address(article), article.lang)


def _neighbour(tables: Tables, key: str) -> Link | None:
    if not key:
        return None
    article = tables.articles[key]
    return Link(article.title, article_address(article), article.lang)
