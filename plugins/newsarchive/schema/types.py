"""The kinds of value that front matter holds, each judged in an editor's words.

Every fault is a ``PydanticCustomError`` whose context carries ``fix``, the remedy.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Annotated, Any, get_args, get_origin
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from newsarchive.dates import parse_edtf, parse_iso
from newsarchive.slugs import LONGEST, slugify

# An article's id is its day and its slug.
LONGEST_ID = LONGEST + len("2021-09-30-")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_FULL_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|z|[+-]\d\d:?\d\d)?")


class Fields(BaseModel):
    """A map of the front matter: the keys below are known, no other is taken."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True, str_strip_whitespace=True,
                              populate_by_name=True)  # fmt: skip


def model_in(annotation: Any) -> type[Fields] | None:
    """The model that a field's annotation holds, within whatever lists and options; None where it holds none."""
    if isinstance(annotation, type) and get_origin(annotation) is None:
        return annotation if issubclass(annotation, Fields) else None
    return next((found for inner in get_args(annotation) if (found := model_in(inner))), None)


def fault(code: str, message: str, fix: str) -> PydanticCustomError:
    """An error for a validator to raise; braces in values stay as they are."""
    return PydanticCustomError(code, "{said}", {"said": message, "fix": fix})


def _parse_date(value: Any) -> Any:
    """A day from ``YYYY-MM-DD``, or from a full time with its zone, of which the day as written is kept."""
    if value is None or type(value) is datetime.date:
        return value
    if isinstance(value, dict | list):
        raise fault("date", "one day is wanted, not several", "write year, month and day, such as 2021-09-30")
    text = str(value).strip()
    if timed := _FULL_TIME.fullmatch(text):
        if not timed[3]:
            fix = f"write the day alone, {timed[1]}, or add the zone: {timed[1]}T{timed[2]}+00:00"
            raise fault("date", f"the time '{text}' has no time zone", fix)
        text = timed[1]
    try:
        parse_iso(text)
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise fault("date", _why_no_day(text, error), _date_remedy(text)) from None


def _why_no_day(text: str, error: ValueError) -> str:
    """Python's own words are for programmers."""
    if not text.isascii():
        return f"'{text}' holds other signs than the digits 0 to 9 and hyphens"
    return f"there is no {text}" if "out of range" in str(error) else str(error)


def _date_remedy(text: str) -> str:
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return "look at the month and the day"
    return "write year, month and day, such as 2021-09-30"


def _judge_edtf(value: Any) -> Any:
    if isinstance(value, dict | list):
        raise fault("edtf", "a date in brackets must stand in quotes", 'write it so: "{2016-11-08,2020-11-03}"')
    text = str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
    try:
        parse_edtf(text)
    except ValueError as error:
        said = str(error) if text in str(error) else f"'{text}' cannot be read: {error}"
        fix = "write a day 2021-09-30, a month 2021-09, a year 2021, a span 2021-07-21/2021-07-31; 1990~ is about 1990"
        raise fault("edtf", said, fix) from None
    return text


def _judge_slug(text: str, longest: int = LONGEST) -> str:
    if not _SLUG.fullmatch(text) or len(text) > longest:
        wanted = slugify(text, longest)
        fix = (
            f"write '{wanted}'"
            if wanted and wanted != text
            else f"use at most {longest} of a-z, 0-9 and single hyphens"
        )
        raise fault("slug", f"'{text[:60]}' cannot be part of an address", fix)
    return text


def _judge_id(text: str) -> str:
    return _judge_slug(text, LONGEST_ID)


def _judge_old_address(text: str) -> str:
    plain = text.strip("/").removesuffix("/index.html")
    parts = plain.split("/")
    day = re.fullmatch(r"\d{4}/\d\d/\d\d", "/".join(parts[:3]))
    if len(parts) != 4 or not day or not _SLUG.fullmatch(parts[3]):
        raise fault("address", f"'{text[:80]}' is no address of an article", "write it as 2021/09/30/talks-in-geneva")
    return plain


def _judge_language(text: str) -> str:
    if not _LANGUAGE.fullmatch(text):
        raise fault("lang", f"'{text[:60]}' is no language tag", "write a code such as en, fr or pt-BR")
    return text


def _judge_link(text: str) -> str:
    try:
        parts = urlsplit(text)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"[\s<>\"]", text)
    except ValueError:
        sound = False
    if not sound:
        raise fault("link", f"'{text[:60]}' is no web address", "write it in full, from https:// on")
    return text


def _judge_wikidata(text: str) -> str:
    found = re.fullmatch(r"(?:https?://www\.wikidata\.org/(?:wiki|entity)/)?(Q[1-9]\d*)", text)
    if not found:
        raise fault("wikidata", f"'{text[:60]}' is no Wikidata item", "write its number with the Q, such as Q5593890")
    return found[1]


def _judge_sha256(text: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{64}", text):
        raise fault("sha256", f"'{text[:70]}' is no SHA-256 sum", "leave this line as ingest wrote it")
    return text


@dataclass(frozen=True, slots=True)
class AsMap:
    """Takes a plain text for the map that holds only ``key``, so that both may stand in a list."""

    key: str

    def __call__(self, value: Any) -> Any:
        return {self.key: value} if isinstance(value, str | int) else value


def as_map(key: str) -> BeforeValidator:
    return BeforeValidator(AsMap(key))


Text = Annotated[str, StringConstraints(min_length=1)]
Title = Annotated[str, StringConstraints(min_length=1, max_length=400)]
Date = Annotated[datetime.date, BeforeValidator(_parse_date), WithJsonSchema({"type": "string", "format": "date"})]
Edtf = Annotated[str, BeforeValidator(_judge_edtf)]
Slug = Annotated[str, AfterValidator(_judge_slug),
                 WithJsonSchema({"type": "string", "pattern": f"^{_SLUG.pattern}$", "maxLength": LONGEST})]  # fmt: skip
Id = Annotated[
    str,
    AfterValidator(_judge_id),
    WithJsonSchema({"type": "string", "pattern": f"^{_SLUG.pattern}$", "maxLength": LONGEST_ID}),
]
OldAddress = Annotated[str, AfterValidator(_judge_old_address)]
Language = Annotated[str, AfterValidator(_judge_language),
                     WithJsonSchema({"type": "string", "pattern": f"^{_LANGUAGE.pattern}$"})]  # fmt: skip
Link = Annotated[str, AfterValidator(_judge_link), WithJsonSchema({"type": "string", "format": "uri"})]
Wikidata = Annotated[str, AfterValidator(_judge_wikidata)]
Sha256 = Annotated[str, AfterValidator(_judge_sha256)]

# How each kind is called in the documentation.
KINDS: tuple[tuple[Any, str], ...] = (
    (Title, "text, at most 400 characters"), (Text, "text"), (Date, "day"), (Edtf, "date (EDTF)"), (Slug, "slug"),
    (Id, "id"), (OldAddress, "address"),
    (Language, "language tag"), (Link, "web address"), (Wikidata, "Wikidata item"), (Sha256, "SHA-256 sum"),
)  # fmt: skip
