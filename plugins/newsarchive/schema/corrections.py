"""What may be said of corrections, of whatever page."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from newsarchive.schema.types import Date, Fields, Text


class CorrectionMatter(Fields):
    """Something that was wrong on the page, and has been put right."""

    date: Date = Field(description="the day on which it was put right")
    text: Text = Field(description="what it said before, and what is right, in words for readers")
    by: Literal["archive", "publisher"] = Field(
        "archive", description="`archive` for what its editors put right, `publisher` for a correction that was printed"
    )


Corrections = list[CorrectionMatter]
CORRECTED = "what was put right; readers see it on the page, and on that of all corrections"
