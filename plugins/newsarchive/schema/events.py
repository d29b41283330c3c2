"""What may be said of events: an editor's own record, and an editor's word about one in an article."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from newsarchive.schema.corrections import CORRECTED, Corrections
from newsarchive.schema.types import Date, Edtf, Fields, Id, Link, Slug, Text, Title, as_map, fault

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


class EventRefMatter(Fields):
    """Another event: by its id alone, or by the words in which an article tells it, which hold whatever the ids do."""

    id: Id | None = Field(None, description="the event's id; alone, it needs no map")
    article: Id | None = Field(None, description="the article that tells it, by its id; else the one at hand")
    quote: Text | None = Field(None, description="the words in that article's body that tell it, exactly as they stand")

    @model_validator(mode="after")
    def _names_an_event(self) -> EventRefMatter:
        if not self.id and not self.quote:
            raise fault("event-ref", "this names no event", "write its 'id', or the 'article' and the 'quote' in it")
        return self


EventRefs = list[Annotated[EventRefMatter, as_map("id")]]


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
    same_as: EventRefs = Field([], description="events found by the machine that are this one")
    not_same_as: EventRefs = Field([], description="events that must never be joined with this one")
    hidden: bool = Field(False, description="`true` keeps it, and what it stands for, off the site")
    part_of: Id | None = Field(None, description="the id of the larger event that it belongs to")
    corrections: Corrections = Field([], description=CORRECTED)


class EditMatter(Fields):
    """An editor's word about an event of this article; it holds, whatever the machine finds later."""

    action: Literal["add", "confirm", "replace", "hide", "merge", "link"] = Field(
        "add",
        description="`add` a new event; `confirm` one that was found, or `replace` parts of it; `hide` it from this "
        "article; `merge` it into another of this article; or only `link` it by `same_as` and `not_same_as`",
    )
    quote: Text | None = Field(
        None, description="the words of this article that state it, exactly as they stand; needed for `add`"
    )
    id: Id | None = Field(
        None, description="the event's id, where no `quote` is given, or where its sentence tells several events"
    )
    title: Title | None = Field(None, description="what happened, in a line; needed for `add`")
    date: Edtf | None = Field(None, description="when (EDTF); needed for `add`")
    actors: Participants = Field([], description="who took part; `[]` for nobody")
    place: Text | Literal[""] | None = Field(None, description='where; `""` for no place')
    kind: Kind | None = Field(None, description="what sort of thing it is")
    modality: Said | None = Field(None, description="how certain the article is that it happened")
    into: Text | None = Field(
        None, description="the event to merge into, by its id or by words of this article; needed for `merge`"
    )
    same_as: EventRefs = Field([], description="events of other articles that are this one")
    not_same_as: EventRefs = Field([], description="events that must never be joined with this one")
