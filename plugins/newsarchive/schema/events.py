"""What may be said of events: an editor's own record, and an editor's word about one in an article."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from newsarchive.schema.types import Date, Edtf, Fields, Id, Link, Slug, Text, Title, as_map

Kind = Literal["event", "state", "planned", "series"]
Said = Literal["asserted", "alleged", "denied", "planned", "cancelled"]


class ParticipantMatter(Fields):
    """Who took part; the actor's name for addresses alone will do."""

    actor: Slug = Field(description="the actor's record, by its file's name without `.md`")
    role: Text = Field(
        "agent", description="`agent` who acts, `patient` who is acted on, `host`, or a word of your own"
    )


Participants = list[Annotated[ParticipantMatter, as_map("actor")]]


class CitationMatter(Fields):
    """An authority outside the archive."""

    title: Text = Field(description="the work's title")
    publisher: Text | None = Field(None, description="who published it")
    url: Link | None = Field(None, description="where it can be read")
    date: Date | None = Field(None, description="the day on which it appeared")
    quote: Text | None = Field(None, description="its words that state the event")


class ReportMatter(Fields):
    """An article of the archive that reports the event."""

    article: Id = Field(description="the article's id: its file's name without `.md`")
    quote: Text = Field(description="the words in its body that report the event, exactly as they stand")


class EventMatter(Fields):
    """`content/events/<id>.md`: an event as an editor knows it. The text below the head is a note for readers."""

    title: Title = Field(description="what happened, in a line")
    date: Edtf = Field(description="when, as precisely as is known and no more (EDTF)")
    actors: Participants = Field([], description="who took part: slugs, or maps of `actor` and `role`")
    place: Text | None = Field(None, description="where, if it is known")
    kind: Kind = Field("event", description="what sort of thing it is")
    modality: Said = Field("asserted", description="how certain its sources are that it happened")
    sources: list[CitationMatter] = Field([], description="authorities outside the archive")
    reports: list[ReportMatter] = Field([], description="articles of the archive that report it, by their words")
    same_as: list[Id] = Field([], description="ids of events found by the machine that are this one")
    not_same_as: list[Id] = Field([], description="ids of events that must never be joined with this one")
    hidden: bool = Field(False, description="`true` keeps it, and what it stands for, off the site")
    part_of: Id | None = Field(None, description="the id of the larger event that it belongs to")


class EditMatter(Fields):
    """An editor's word about an event of this article."""

    action: Literal["add", "replace", "hide", "merge"] = Field(
        "add",
        description="`add` a new event; `replace` parts of one that was found, `hide` it, or `merge` it into another",
    )
    id: Id | None = Field(None, description="the event's id, for `replace`, `hide` and `merge`")
    title: Title | None = Field(None, description="what happened, in a line; needed for `add`")
    date: Edtf | None = Field(None, description="when (EDTF); needed for `add`")
    quote: Text | None = Field(
        None, description="the words of this article that state it; needed for `add`, elsewhere they stand for `id`"
    )
    actors: Participants = Field([], description="who took part")
    place: Text | None = Field(None, description="where")
    kind: Kind | None = Field(None, description="what sort of thing it is")
    modality: Said | None = Field(None, description="how certain the article is that it happened")
    into: Id | None = Field(None, description="the id of the event to merge into; needed for `merge`")
