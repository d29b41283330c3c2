"""What may be said of stories and of pages that stand by themselves."""

from __future__ import annotations

from pydantic import Field

from newsarchive.schema.corrections import CORRECTED, Corrections
from newsarchive.schema.types import Fields, Id, Language, Text, Title


class StoryMatter(Fields):
    """`content/stories/<slug>.md`: a run of events in the order that tells it best. The text below introduces it."""

    title: Title = Field(description="the story's title")
    summary: Text | None = Field(None, description="one or two sentences for lists and search engines")
    events: list[Id] = Field([], description="the events' ids, in order")
    corrections: Corrections = Field([], description=CORRECTED)


class PageMatter(Fields):
    """`content/pages/<slug>.md`: a page that stands by itself, such as About. The text below is the page."""

    title: Title = Field(description="the page's title")
    summary: Text | None = Field(None, description="one or two sentences for search engines")
    lang: Language | None = Field(None, description="the language it is written in; else the site's")
