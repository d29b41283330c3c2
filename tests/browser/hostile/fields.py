"""Every value that the archive's files may hold, as the schema has them: which are free text, and which are judged."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import AfterValidator, BeforeValidator

from newsarchive import schema
from newsarchive.publish.site import Site

# By the folder, or the file, of content/ that holds it.
KINDS: Mapping[str, type[schema.Fields]] = {
    "articles": schema.ArticleMatter,
    "actors": schema.ActorMatter,
    "events": schema.EventMatter,
    "stories": schema.StoryMatter,
    "pages": schema.PageMatter,
    "calendar": schema.OccasionMatter,
    "rights": schema.RightsFileMatter,
    "proposals": schema.ProposalsFileMatter,
}
# Settings whose values are judged; all other texts among them are free.
JUDGED_SETTINGS = frozenset({"url", "lang", "written", "fonts", "licence", "repository"})


@dataclasses.dataclass(frozen=True)
class Field:
    """``name`` is the route to the value, lists without their numbers: ``articles.rights.holder``; ``*`` is a key."""

    name: str
    is_text: bool


def fields_of(kind: str) -> Iterator[Field]:
    yield from _of_model(KINDS[kind], kind)


def texts_of_settings() -> tuple[str, ...]:
    return tuple(
        one.name for one in dataclasses.fields(Site) if one.type in ("str", str) and one.name not in JUDGED_SETTINGS
    )


def _of_model(model: type[schema.Fields], name: str) -> Iterator[Field]:
    for key, field in model.model_fields.items():
        annotation = Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation
        yield from _of_value(annotation, f"{name}.{field.alias or key}")


def _of_value(annotation: Any, name: str) -> Iterator[Field]:
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        judged = any(isinstance(one, AfterValidator | BeforeValidator) for one in inner[1:])
        if inner[0] is str:
            yield Field(name, not judged)
        else:
            yield from _of_value(inner[0], name)
    elif origin in (Union, types.UnionType):
        found: dict[str, bool] = {}
        for one in (field for arm in inner if arm is not type(None) for field in _of_value(arm, name)):
            # "A text, or nothing" is text.
            found[one.name] = found.get(one.name, False) or one.is_text
        yield from (Field(*pair) for pair in found.items())
    elif origin is list:
        yield from _of_value(inner[0], name)
    elif origin is dict:
        yield Field(f"{name}.*", True)
        yield from _of_value(inner[1], f"{name}.*")
    elif isinstance(annotation, type) and issubclass(annotation, schema.Fields):
        yield from _of_model(annotation, name)
    else:
        yield Field(name, annotation is str)
