"""The fields of the form, from the JSON Schema of front matter: one field a key, in the schema's order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from newsarchive.matter.yaml_text import Value
from newsarchive.schema import build_json_schema

# What names another record, by its key; the record's file is chosen from a list.
RELATIONS = {
    **dict.fromkeys(("actors", "not_actors", "parts", "stands_for", "of", "actor"), "actors"),
    "stories": "stories",
}
# What names a record's collection shows, and finds it by.
SHOWN_BY = {"actors": "name", "stories": "title"}
_DAY = r"^\d{4}-\d{2}-\d{2}$"
_DAY_HINT = "Write it as 2021-09-30"
# What ingest alone writes.
_NOT_BY_HAND = frozenset({"source", "inferred"})
# Texts that run over several lines.
_LONG = frozenset({"summary", "quote", "caption", "alt", "notice", "text"})

Schema = Mapping[str, Any]
Field = dict[str, Value]


def fields_of(kind: str) -> list[Field]:
    """All that a head of this kind may say, then the text below it.

    Left out, with all that it stands in, is what this form cannot show without harm: lists in which texts and maps
    stand side by side, but for names of records. What is left out stays in the file as it is.
    """
    schema = build_json_schema(kind)
    defs = schema.get("$defs", {})
    made = ((key, one, _shape(key, one, defs)) for key, one in schema["properties"].items() if key not in _NOT_BY_HAND)
    needed = schema.get("required", ())
    return [*({**_named(key, one, key in needed), **shape} for key, one, shape in made if shape), _body()]


def _body() -> Field:
    hint = "The text below the head, in Markdown"
    return {"name": "body", "label": "Text", "widget": "markdown", "required": False, "modes": ["raw", "rich_text"],
            "hint": hint}  # fmt: skip


def _map(schema: Schema, defs: Schema) -> list[Field] | None:
    """The fields of a map within; None where one cannot be shown, for a part of a map must not be moved alone."""
    needed, fields = schema.get("required", ()), []
    for key, one in schema["properties"].items():
        shape = _shape(key, one, defs)
        if shape is None:
            return None
        fields.append({**_named(key, one, key in needed), **shape})
    return fields


def _named(key: str, schema: Schema, needed: bool) -> Field:
    label = key.replace("_", " ").capitalize()
    hint = str(schema.get("description", "")).replace("`", "")
    named: Field = {"name": key, "label": label, "required": needed}
    return {**named, "hint": _sentence(hint)} if hint else named


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _shape(key: str, schema: Schema, defs: Schema) -> Field | None:
    """How a value is entered, or None where no form should touch it."""
    schema = _without_null(schema, defs)
    if "anyOf" in schema or ("additionalProperties" in schema and "properties" not in schema):
        return None
    kind = schema.get("type")
    if kind == "array":
        return _list(key, schema["items"], defs)
    if kind == "object":
        within = _map(schema, defs)
        return {"widget": "object", "collapsed": False, "fields": within} if within else None
    if kind == "boolean":
        return {"widget": "boolean"}
    if kind == "integer":
        return {"widget": "number", "value_type": "int"}
    return _text(key, schema)


def _text(key: str, schema: Schema) -> Field:
    if "enum" in schema:
        return {"widget": "select", "options": list(schema["enum"])}
    if key in RELATIONS:
        return _relation(key)
    if schema.get("format") == "date":
        return {"widget": "string", "pattern": [_DAY, _DAY_HINT]}
    if "pattern" in schema:
        return {"widget": "string", "pattern": [schema["pattern"], "Use small letters, digits and single hyphens"]}
    return {"widget": "text" if key in _LONG else "string"}


def _relation(key: str) -> Field:
    collection = RELATIONS[key]
    shown = SHOWN_BY[collection]
    return {"widget": "relation", "collection": collection, "value_field": "{{slug}}", "display_fields": [shown],
            "search_fields": [shown]}  # fmt: skip


def _list(key: str, items: Schema, defs: Schema) -> Field | None:
    items = _without_null(items, defs)
    if key in RELATIONS:
        # Where a map with a role stands among the names, the program leaves it in its place (a browser test holds it).
        return {**_relation(key), "multiple": True}
    if "anyOf" in items:
        return None
    if items.get("type") != "object":
        return {"widget": "list"}
    within = _map(items, defs)
    shape: Field = {"widget": "list", "collapsed": False, "minimize_collapsed": False, "fields": within or []}
    return shape if within else None


def _without_null(schema: Schema, defs: Schema) -> Schema:
    """The one kind of value that a key may have beside none, with what a reference refers to."""
    while True:
        kinds: Sequence[Schema] = [one for one in schema.get("anyOf", ()) if one.get("type") != "null"]
        if len(kinds) == 1:
            schema = kinds[0]
        elif "$ref" in schema:
            schema = defs[schema["$ref"].rpartition("/")[2]]
        else:
            return schema
