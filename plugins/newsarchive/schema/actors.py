"""What may be said of an actor: the authority record."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from newsarchive.schema.corrections import CORRECTED, Corrections
from newsarchive.schema.types import Date, Fields, Link, Slug, Text, Title, Wikidata, as_map


class AliasMatter(Fields):
    """A form under which the actor is named; a plain text is a strong one."""

    text: Text = Field(description="the form, as it stands in articles")
    kind: Literal["strong", "short", "weak", "metonym", "acronym"] = Field(
        "strong",
        description="`strong` links by itself; `short` only after the full name in the same article; `weak` never, "
        "it is a hint for review; `metonym` (a capital for its government) needs a cue; `acronym` minds its capitals",
    )
    start: Date | None = Field(None, alias="from", description="the first day on which the form meant this actor")
    end: Date | None = Field(None, alias="to", description="the last day on which it did")


class RoleMatter(Fields):
    """A post that the actor held."""

    title: Text = Field(description="the post, such as Deputy Secretary of State")
    of: Slug | None = Field(None, description="the actor at which it is held")
    start: Date | None = Field(None, alias="from", description="the first day in the post")
    end: Date | None = Field(None, alias="to", description="the last day in the post; leave out while it is held")


class ActorMatter(Fields):
    """`content/actors/<slug>.md`: who a name means. The text below the head is a biographical note."""

    name: Title = Field(description="the preferred form of the name")
    type: Literal["person", "organisation", "government", "country", "igo", "media"] = Field(
        description="what sort of actor it is; `igo` is an international organisation of governments"
    )
    surname: Text | None = Field(
        None, description="the name that later paragraphs use; say it where it is not the last word (Xi Jinping: Xi)"
    )
    gender: Literal["female", "male", "other"] | None = Field(None, description="helps to tell who `she` or `Mr` is")
    aliases: list[Annotated[AliasMatter, as_map("text")]] = Field(
        [], description="other forms of the name: texts, or maps of `text`, `kind`, `from` and `to`"
    )
    roles: list[RoleMatter] = Field([], description="posts held, with their days")
    stands_for: Slug | None = Field(None, description="the country that a government governs")
    adjectives: list[Text] = Field(
        [], description="words such as Russian, before which a post or ministry is this state's"
    )
    seats: list[Text] = Field([], description="houses and streets that stand for the government, such as the Kremlin")
    parts: list[Slug] = Field([], description="actors that are parts of this one, such as ministries")
    never: list[Text] = Field([], alias="not", description="phrases that look like this actor and are not")
    formerly: list[Slug] = Field([], description="names that this record had in addresses before; they lead here")
    status: Literal["confirmed", "proposed", "rejected"] = Field(
        "confirmed", description="`rejected` names never come back as proposals"
    )
    wikidata: Wikidata | None = Field(None, description="the actor's item in Wikidata, such as Q5593890")
    same_as: list[Link] = Field([], description="pages elsewhere that are about the same actor")
    corrections: Corrections = Field([], description=CORRECTED)
