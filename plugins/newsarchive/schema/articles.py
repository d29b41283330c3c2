"""What may be said of an article."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from newsarchive.schema.corrections import CORRECTED, Corrections
from newsarchive.schema.events import EditMatter
from newsarchive.schema.rights import RightsMatter
from newsarchive.schema.types import Date, Fields, Id, Language, Link, OldAddress, Sha256, Slug, Text, Title

Basis = Literal["stated", "feed", "page-metadata", "archive-record", "inferred", "editor", "unknown"]


class DatelineMatter(Fields):
    """Place and day on which the copy was filed, not that of publication."""

    text: Text = Field(description="the dateline as it was printed")
    place: Text | None = Field(None, description="the place in it")
    date: Text | None = Field(None, description="the day in it, as far as it is given")


class ImageMatter(Fields):
    """A picture that the article was published with."""

    caption: Text = Field(description="the caption, verbatim")
    credit: Text | None = Field(None, description="who is credited with the picture")
    date: Date | None = Field(None, description="the day in the caption")
    file: Text | None = Field(None, description="the picture's file under `content/`, where the archive holds it")
    alt: Text | None = Field(None, description="what the picture shows, for those who cannot see it")


class SourceMatter(Fields):
    """The raw file that the article was made from; ingest writes this."""

    path: Text = Field(description="the file, as it lies under `sources/`")
    sha256: Sha256 = Field(description="the sum of its bytes, by which ingest knows it again")
    bytes: Annotated[int, Field(ge=0)] = Field(description="how many bytes it has")
    media_type: Text = Field("text/plain", description="what kind of file it is")
    encoding: Text | None = Field(None, description="the encoding in which it was read")
    member: Text | None = Field(None, description="which part of it, where it holds several articles")


class InferredMatter(Fields):
    """Why a field holds a guess."""

    basis: Text = Field(description="the rule by which it was inferred")
    confidence: Literal["high", "medium", "low"] = Field(description="how sure the guess is")
    evidence: list[Text] = Field(min_length=1, description="what it rests on, by the lines of the source")


class ArticleMatter(Fields):
    """`content/articles/<year>/<id>.md`: one article as published. The text below the head is its body, in Markdown."""

    title: Title = Field(description="the headline, verbatim")
    date: Date | None = Field(None, description="the day of publication, `YYYY-MM-DD`; only a draft may do without")
    date_range: Annotated[list[Date], Field(min_length=2, max_length=2)] | None = Field(
        None, description="the first and the last day that it can have been, where `date` is a guess"
    )
    date_basis: Basis = Field("editor", description="on what authority `date` stands")
    modified: Date | None = Field(None, description="the day of the last correction, if one is stated")
    event_date: Date | None = Field(None, description="the day of the event that the article reports")
    lang: Language | None = Field(None, description="the language it is written in; else the site's")
    slug: Slug | None = Field(
        None, description="its name in its address; else made from the file's name. Never change it later"
    )
    status: Literal["published", "draft", "hidden"] = Field(
        "published", description="`draft` and `hidden` articles are read and checked, and stay off the site"
    )
    authors: list[Text] = Field([], description="who wrote it; not the agency")
    byline: Text | None = Field(None, description="the byline as printed")
    agency: list[Text] = Field([], description="the news agencies whose copy it is")
    publication: Text | None = Field(None, description="where it was published")
    dateline: DatelineMatter | None = Field(None, description="place and day on which the copy was filed")
    images: list[ImageMatter] = Field([], description="the pictures that it was published with")
    canonical_url: Link | None = Field(None, description="where the original stands on the web (never `url`)")
    rights: RightsMatter | None = Field(None, description="who owns the text, and how much of it is shown")
    source: SourceMatter | None = Field(None, description="the raw file that it was made from; ingest writes this")
    inferred: dict[str, InferredMatter] = Field({}, description="for each field that holds a guess, why")
    review: list[Text] = Field([], description="the fields that an editor should look at; empty it when that is done")
    summary: Text | None = Field(None, description="one or two sentences for lists and search engines")
    tags: list[Text] = Field([], description="tags, as in any Pelican site")
    category: Text | None = Field(None, description="one more topic, for archives that come from Pelican")
    topics: list[Text] = Field([], description="what it is about")
    places: list[Text] = Field([], description="places that it is about")
    stories: list[Slug] = Field([], description="the stories that it belongs to, by slug")
    actors: list[Slug] = Field([], description="actors that it is about, whether the machine finds them or not")
    not_actors: list[Slug] = Field([], description="actors that the machine finds in it and should not")
    events: list[EditMatter] = Field([], description="what you know better about its events")
    formerly: list[OldAddress] = Field(
        [], description="addresses that the article had before, such as `2021/09/30/old-name`; they lead here"
    )
    versions: list[Id] = Field(
        [], description="other articles that say nearly the same: copies, earlier or later versions"
    )
    omitted: list[Text] = Field([], description="what ingest left out of the body, in words")
    corrections: Corrections = Field([], description=CORRECTED)
