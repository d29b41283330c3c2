"""What VS Code offers while a head is written: its keys with their values, from the JSON Schema of each kind of file.

No program reads the schema of a head within Markdown (redhat-developer/vscode-yaml#207), so it is given as snippets.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from newsarchive.schema.json_schema import build_json_schema

KINDS = ("articles", "actors", "events", "stories", "pages")
_ONE = {"articles": "article", "actors": "actor", "events": "event", "stories": "story", "pages": "page"}
_EXAMPLE_DAY = "2021-09-30"


def snippets_file() -> str:
    """The text of ``.vscode/newsarchive.code-snippets``: a new file of each kind, then every key."""
    found = {name: snippet for kind in KINDS for name, snippet in _of_kind(kind)}
    return json.dumps(found, indent=1, ensure_ascii=False) + "\n"


def _of_kind(kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    schema = build_json_schema(kind)
    defs, one = schema.get("$defs", {}), _ONE[kind]
    first = [*schema.get("required", ()), *(["date"] if kind == "articles" else [])]
    lines = [_line(key, schema["properties"][key], defs, number) for number, key in enumerate(first, 1)]
    yield f"new {one}", _snippet(f"new {one}", ["---", *lines, "---", "", "$0"], f"The head of a new {one}")
    for key, value in schema["properties"].items():
        yield f"{key} ({one})", _snippet(key, [_line(key, value, defs, 1)], f"{one}: {value.get('description', '')}")


def _snippet(prefix: str, body: list[str], description: str) -> dict[str, Any]:
    return {"scope": "markdown", "prefix": prefix, "body": body, "description": description.replace("`", "")}


def _line(key: str, schema: Mapping[str, Any], defs: Mapping[str, Any], stop: int) -> str:
    """``key: `` and the place where its value goes, the ``stop``-th at which the Tab key halts."""
    schema = _plain(schema, defs)
    kind = schema.get("type")
    if kind == "array":
        inner = _plain(schema["items"], defs)
        return f"{key}:\n{_map(inner, '  - ', '    ')}" if "properties" in inner else f"{key}: [${stop}]"
    if "properties" in schema:
        return f"{key}:\n{_map(schema, '  ', '  ')}"
    choices = ["true", "false"] if kind == "boolean" else schema.get("enum")
    if choices:
        return f"{key}: ${{{stop}|{','.join(choices)}|}}"
    return f"{key}: ${{{stop}:{_EXAMPLE_DAY}}}" if schema.get("format") == "date" else f"{key}: ${stop}"


def _map(schema: Mapping[str, Any], first: str, then: str) -> str:
    """The keys that a map must have, or its first."""
    keys = schema.get("required") or list(schema["properties"])[:1]
    return "\n".join(f"{then if number else first}{key}: ${number + 1}" for number, key in enumerate(keys))


def _plain(schema: Mapping[str, Any], defs: Mapping[str, Any]) -> Mapping[str, Any]:
    """The richest of the kinds of value that a key may have: a map before a text."""
    while "anyOf" in schema or "$ref" in schema:
        if "$ref" in schema:
            schema = defs[schema["$ref"].rpartition("/")[2]]
            continue
        kinds = [one for one in schema["anyOf"] if one.get("type") != "null"]
        schema = next((one for one in kinds if "$ref" in one), kinds[0])
    return schema
