"""What the machine writes down of names that no record claims."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from newsarchive.schema.types import Fields, Id, Slug, Text, Title, fault


def _judge_share(value: int) -> int:
    if not 0 <= value <= 100:
        raise fault("share", f"{value} is not between 0 and 100", "write how many of a hundred")
    return value


Share = Annotated[int, AfterValidator(_judge_share)]


class ProposedMatter(Fields):
    """One name: who it may be, where it stands, and what speaks for it."""

    name: Title = Field(description="the name as it stands in articles")
    type: Literal["person", "organisation", "government", "country", "igo", "media"] = Field(
        description="what sort of actor it seems to be; correct it here if you like, it is kept"
    )
    strong: bool = Field(
        False,
        description="`true` where the name is introduced with a role, stands in a title or in three articles: readers "
        "see it, marked as not yet reviewed; `proposals` in the settings hides all such names",
    )
    confidence: Share = Field(0, description="how sure the rules are that it is a name of this sort, of 100")
    salience: Share = Field(0, description="how much its articles are about it, of 100")
    articles: list[Id] = Field([], description="the articles that name it")
    quote: Text | None = Field(None, description="the words around it, where it is surest")
    why: Text | None = Field(None, description="what speaks for it")
    perhaps: list[Slug] = Field([], description="records and other proposals that may be the same")


class ProposalsFileMatter(Fields):
    """`content/proposals.md`: names that no record claims, as the program found them.

    `newsarchive ingest` and `newsarchive review --rescan` write it; `newsarchive review` shows it, and decides.
    """

    proposals: list[ProposedMatter] = Field([], description="an entry a name, by the alphabet")
