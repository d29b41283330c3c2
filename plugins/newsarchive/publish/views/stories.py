"""Stories: an editor's ordered runs of events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsarchive.dates import iso_of, parse_edtf
from newsarchive.index.timeline import Timeline
from newsarchive.model import Event, Story
from newsarchive.publish.addresses import STORIES, story_address
from newsarchive.publish.language.whens import label_of
from newsarchive.publish.language.words import N_, Words
from newsarchive.publish.markup import render_markdown
from newsarchive.publish.pictures.card import Card
from newsarchive.publish.views.articles import ArticleItem, article_item
from newsarchive.publish.views.corrections import CorrectionItem, correction_items
from newsarchive.publish.views.groups import EventGroup, build_run_listing
from newsarchive.publish.views.head import Alternate, Head, build_head, forms_at
from newsarchive.publish.views.runs import forms_of, run_at
from newsarchive.publish.views.sets import forms_to_keep
from newsarchive.publish.views.share import run_card, share_image
from newsarchive.publish.views.strips import StripView
from newsarchive.publish.views.tables import Link, Tables
from newsarchive.publish.views.words import count_of, plain_text

_FEED = Alternate("application/atom+xml", "feed.xml", N_("Feed"))


@dataclass(frozen=True, slots=True)
class StoryItem:
    title: str
    address: str
    summary: str
    count: str
    span: str


@dataclass(frozen=True, slots=True)
class StoriesView:
    head: Head
    title: str
    stories: tuple[StoryItem, ...]


@dataclass(frozen=True, slots=True)
class StoryView:
    """``groups`` are the years of a story that is too long to be drawn, and empty for one in its editor's order.

    ``event_forms`` are the forms in which it can be taken away, the feed of its articles first.
    """

    head: Head
    title: str
    summary: str
    count: str
    body_html: str
    corrections: tuple[CorrectionItem, ...]
    strip: StripView
    groups: tuple[EventGroup, ...]
    event_forms: tuple[Alternate, ...]
    kept: tuple[Alternate, ...]
    people: tuple[Link, ...]
    articles: tuple[ArticleItem, ...]


def build_stories_view(tables: Tables) -> StoriesView:
    stories = tuple(story_item(tables, story) for story in tables.all_stories())
    title = tables.words.gettext("Stories")
    described = tables.words.gettext("Runs of events that belong together, put in order by an editor.")
    return StoriesView(build_head(tables, STORIES, title, described, "stories"), title, stories)


def story_item(tables: Tables, story: Story) -> StoryItem:
    events = [tables.events[event] for event in story.events if event in tables.events]
    return StoryItem(
        story.title,
        story_address(story.slug),
        story.summary,
        count_of(tables.words, len(events), "event"),
        _span(tables.words, events),
    )


def _span(words: Words, events: Sequence[Event]) -> str:
    """The months that a story spans, as far as they are known: ``February to September 2021``."""
    days = [day for event in events for day in (event.when.first, event.when.last) if day is not None]
    if not days:
        return ""
    first, last = (iso_of(day)[:-3] for day in (min(days), max(days)))
    return label_of(words, parse_edtf(first if first == last else f"{first}/{last}"))


def _in_order(strip: StripView, story: Story) -> StripView:
    """The list as the editor ordered it; numbers and strip keep the order of time."""
    order = {event: place for place, event in enumerate(story.events)}
    return replace(strip, events=tuple(sorted(strip.events, key=lambda item: order[item.id])))


def build_story_view(tables: Tables, slug: str) -> StoryView:
    """The story's events on their timeline, who takes part in them, and the articles that report them."""
    story, run = tables.stories[slug], run_at(tables, story_address(slug))
    listing = build_run_listing(tables, run)
    events = [tables.events[event] for event in story.events if event in tables.events]
    slugs = dict.fromkeys(one.actor for event in events for one in event.actors if one.actor in tables.names)
    articles = [tables.articles[one] for one in tables.articles_of_story[slug]]
    description, address = story.summary or plain_text(story.body), story_address(slug)
    forms = forms_at(tables.words, address, (_FEED,))
    kept = forms_to_keep(tables, "story", slug)
    image = share_image(tables, address, story_card(tables, slug, listing.strip.drawn))
    return StoryView(
        build_head(tables, address, story.title, description, "stories", kind="article", alternates=(*forms, *kept),
                   image=image),
        story.title,
        story.summary,
        count_of(tables.words, len(events), "event"),
        render_markdown(story.body, tables.links.get(story.path), address) if story.body else "",
        correction_items(tables.words, story.corrections),
        listing.strip if run.crowded else _in_order(listing.strip, story),
        listing.groups if run.crowded else (),
        (*forms, *forms_of(tables.words, run)),
        kept,
        tuple(tables.name_link(slug) for slug in slugs),
        tuple(article_item(tables.words, article) for article in sorted(articles, key=lambda one: (one.date, one.id))),
    )  # fmt: skip


def story_card(tables: Tables, slug: str, drawn: Timeline) -> Card:
    story = tables.stories[slug]
    count = count_of(tables.words, sum(event in tables.events for event in story.events), "event")
    return run_card(tables, story_address(slug), story.title, count, story.summary, drawn)
