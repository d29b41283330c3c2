"""What may be said of a named date."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from newsarchive.dates import parse_edtf
from newsarchive.schema.types import Date, Edtf, Fields, Text, Title, as_map, fault


def _judge_beginning(edtf: str) -> str:
    when = parse_edtf(edtf)
    if when.first is None:
        raise fault("edtf", f"'{edtf}' has no beginning", "write the day, or the span, on which it was")
    if when.precision == "set":
        raise fault("edtf", f"'{edtf}' is several dates", "write each in an entry of its own")
    return edtf


class OccasionDateMatter(Fields):
    """One time that it was; the date alone will do."""

    date: Annotated[Edtf, AfterValidator(_judge_beginning)] = Field(description="when it was, or will be (EDTF)")
    title: Text | None = Field(None, description="what it was, where that is more than the record's title")
    forms: list[Text] = Field([], description="names that this one alone has: `Sochi Olympics`")
    source: Text | None = Field(None, description="where the date can be looked up: an address, or words")


class OccasionMatter(Fields):
    """`content/calendar/<slug>.md`: a date that texts call by a name, or one that recurs. The text below is yours."""

    title: Title = Field(description="what it is")
    forms: list[Text] = Field(
        [], description="how texts name one of them: `Ruritanian election`; no other record may have the form"
    )
    dated_forms: list[Text] = Field(
        [], description="forms that mean it only beside a year or a month, for other things are called so too"
    )
    dates: list[Annotated[OccasionDateMatter, as_map("date")]] = Field(
        min_length=1, description="when each was: dates, or maps of `date`, `title`, `forms` and `source`"
    )
    recurs: bool | None = Field(
        None,
        description="`true` where `dates` hold every one from the first to the last, so that the last two can be "
        "counted; left out, it is so where there are several",
    )
    fixed: bool = Field(
        False, description="`true` where the days are fixed long before, by law; only then is the next one read"
    )
    complete_until: Date | None = Field(
        None, description="the day until which no other was; left out, the beginning of the last one given"
    )
    source: Text | None = Field(None, description="where the dates can be looked up: an address, or words")

    @model_validator(mode="after")
    def _judge_forms(self) -> OccasionMatter:
        if not (self.forms or self.dated_forms or any(date.forms for date in self.dates)):
            raise fault(
                "forms", "no form is given, so that no text can name it", "add a line 'forms: [Ruritanian election]'"
            )
        return self
