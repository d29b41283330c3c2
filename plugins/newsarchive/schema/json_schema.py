"""JSON Schema of front matter, for editors' programs that complete keys and mark faults; from the models, as all is."""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from newsarchive.schema.actors import ActorMatter
from newsarchive.schema.articles import ArticleMatter
from newsarchive.schema.calendar import OccasionMatter
from newsarchive.schema.events import EventMatter
from newsarchive.schema.proposals import ProposalsFileMatter
from newsarchive.schema.rights import RightsFileMatter
from newsarchive.schema.texts import PageMatter, StoryMatter
from newsarchive.schema.types import AsMap, Fields

DIALECT = "https://json-schema.org/draft/2020-12/schema"
# By the folder under content/, or the file.
KINDS: dict[str, type[Fields]] = {
    "articles": ArticleMatter,
    "actors": ActorMatter,
    "events": EventMatter,
    "stories": StoryMatter,
    "pages": PageMatter,
    "calendar": OccasionMatter,
    "rights": RightsFileMatter,
    "proposals": ProposalsFileMatter,
}


class _Generator(GenerateJsonSchema):
    """Pydantic's own, which also knows that a plain text may stand for a map of one key."""

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        inner = super().function_before_schema(schema)
        function: Any = schema["function"]["function"]
        return {"anyOf": [{"type": "string"}, inner]} if isinstance(function, AsMap) else inner


def build_json_schema(kind: str) -> dict[str, Any]:
    """The schema of one kind of file, by its folder; KeyError for a kind that there is not."""
    model = KINDS[kind]
    schema = model.model_json_schema(by_alias=True, schema_generator=_Generator)
    # A key of an editor's own is kept and noted; only one that looks like ours is an error.
    named = {"title": f"newsarchive: the front matter of {kind}", "additionalProperties": True}
    return {"$schema": DIALECT, "$id": f"{kind}.schema.json", **schema, **named}


def json_schema_files() -> dict[str, str]:
    """The text of each file of ``docs/schema/``, by its name."""
    return {
        f"{kind}.schema.json": json.dumps(build_json_schema(kind), indent=1, ensure_ascii=False) + "\n"
        for kind in KINDS
    }
