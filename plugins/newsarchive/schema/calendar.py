"""What may be said of a named date."""

from __future__ import annotations

from pydantic import Field

from newsarchive.schema.types import Edtf, Fields, Text, Title


class OccasionMatter(Fields):
    """`content/calendar/<slug>.md`: a date that texts call by a name, or one that recurs. The text below is yours."""

    title: Title = Field(description="what it is")
    forms: list[Text] = Field(min_length=1, description="how texts name one of them: `Ruritanian election`")
    dates: list[Edtf] = Field(min_length=1, description="when each was, or will be (EDTF)")
