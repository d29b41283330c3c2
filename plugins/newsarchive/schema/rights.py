"""What may be said of rights: in an article, and once for all that a publication has published."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from newsarchive.schema.types import Fields, Text, Title

Status = Literal["in-copyright", "licensed", "open-licence", "public-domain", "unknown"]
Display = Literal["full", "extract", "record"]


class RightsMatter(Fields):
    """Who owns the text, and how much of it is shown; what is not known is never guessed."""

    status: Status | None = Field(None, description="what is known of the rights; left out, it is `unknown`")
    holder: Text | None = Field(None, description="who holds the rights")
    notice: Text | None = Field(None, description="the notice to show with the text")
    licence: Text | None = Field(None, description="the licence, by name or address")
    display: Display | None = Field(
        None,
        description="show the `full` text, an `extract` (its first paragraph), or only the `record` of it; left out, "
        "`content/rights.md` decides, and without that the text is shown in full",
    )


class PublicationRightsMatter(RightsMatter):
    """The rights in what one publication has published."""

    publication: Text = Field(description="its name, as articles have it in `publication`")
    aliases: list[Text] = Field(
        [], description="other names of it, news agencies, and hosts such as `example.org` of `canonical_url`"
    )


class RightsFileMatter(Fields):
    """`content/rights.md`: the rights in what each publication has published. The text below is yours.

    What an article says of its own rights wins, field by field; then the publication's entry; then `default`.
    """

    title: Title | None = Field(None, description="a name for the file, for you")
    default: RightsMatter | None = Field(None, description="for articles of publications that have no entry")
    sources: list[PublicationRightsMatter] = Field([], description="an entry a publication")
