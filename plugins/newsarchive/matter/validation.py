"""Front matter against its schema: every fault at its place, with what to type instead."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from newsarchive.errors import Problem, did_you_mean, has_errors
from newsarchive.matter.head import Route
from newsarchive.matter.reading import Matter, name_of, shown
from newsarchive.schema import RESERVED, Fields, model_in

Model = TypeVar("Model", bound=Fields)

_REMEDIES = {
    "canonical_url": "the address of the original goes in 'canonical_url'",
    "url": "the address of the original goes in 'canonical_url', and the article's own name in its address in 'slug'",
    "save_as": "the page's address is made from 'date' and 'slug'",
    "translations": "say the article's language in 'lang'",
    "content": "the text stands below the second ---",
}
_WANTED = {
    "string_type": ("a text", "write it as plain words, in quotes if they look like something else"),
    "list_type": ("a list", "put it in brackets: [first, second]"),
    "model_type": ("a map of keys and values", "write each as 'key: value', indented, on a line of its own"),
    "model_attributes_type": ("a map of keys and values", "write each as 'key: value', indented, on a line of its own"),
    "dict_type": ("a map of keys and values", "write each as 'key: value', indented, on a line of its own"),
    "bool_type": ("true or false", "write true or false"),
    "bool_parsing": ("true or false", "write true or false"),
    "int_type": ("a whole number", "write it in digits"),
    "int_parsing": ("a whole number", "write it in digits"),
}


def validate(matter: Matter, model: type[Model]) -> tuple[Model | None, tuple[Problem, ...]]:
    """The front matter as the schema's model, or None where a problem is an error; unknown keys at the top are kept.

    A key without a value counts as not given.
    """
    data, problems = _judge_keys(matter, model)
    problems += _find_comments(matter)
    fields = None
    try:
        fields = model.model_validate(data)
    except ValidationError as error:
        problems += [_problem_of(matter, model, fault) for fault in error.errors()]
    return None if has_errors(problems) else fields, tuple(_without_echoes(problems))


def _without_echoes(problems: list[Problem]) -> list[Problem]:
    """``titel`` is one fault, not two: no key is missing that an unknown key is a misspelling of."""
    meant = {
        word for problem in problems if problem.code == "unknown-key" for word in re.findall(r"'(.*?)'", problem.fix)
    }
    return [one for one in problems if one.code != "missing-key" or one.message.split("'")[1] not in meant]


def _find_comments(matter: Matter) -> Iterator[Problem]:
    """A headline such as ``Team #1 wins`` loses its end to YAML, which takes ``#`` after a space for a comment."""
    place = matter.marks.get(("title",))
    if place and place.line <= len(matter.lines):
        line = matter.lines[place.line - 1]
        if line[place.column - 1 + place.width :].lstrip().startswith("#"):
            message = "what stands after # is a comment, and no part of the title"
            yield matter.problem(("title",), "comment", message, "put the whole title in quotes", "warning")


def keys_of(model: type[Fields]) -> list[str]:
    """The keys as an editor writes them, in the schema's order."""
    return [field.alias or name for name, field in model.model_fields.items()]


def _judge_keys(matter: Matter, model: type[Fields]) -> tuple[dict[str, Any], list[Problem]]:
    """The values of known keys, and a problem for each other key."""
    known, problems = keys_of(model), []
    data = {key: _without_nothing(value) for key, value in matter.data.items() if key in known and value is not None}
    for key in matter.data:
        if key in known:
            continue
        said = shown(key)
        if key.lower() in RESERVED:
            fix = _REMEDIES.get(key.lower(), "take it out, or give it another name")
            message = f"key '{said}' is one that Pelican keeps for itself"
            problems.append(matter.problem((key,), "reserved-key", message, fix, key=True))
        elif difflib.get_close_matches(key.lower(), known, n=1, cutoff=0.75):
            fix = did_you_mean(key.lower(), known)
            problems.append(matter.problem((key,), "unknown-key", f"unknown key '{said}'", fix, key=True))
        else:
            message, fix = (
                f"unknown key '{said}' is kept, and used for nothing",
                "see docs/front-matter.md for known keys",
            )
            problems.append(matter.problem((key,), "unknown-key", message, fix, "note", key=True))
    return data, problems


def _without_nothing(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_nothing(inner) for key, inner in value.items() if inner is not None}
    return [_without_nothing(inner) for inner in value] if isinstance(value, list) else value


def _problem_of(matter: Matter, model: type[Fields], fault: ErrorDetails) -> Problem:
    """A fault that pydantic found, in an editor's words."""
    route: Route = fault["loc"]
    kind, context, name = fault["type"], fault.get("ctx", {}), _name(route)
    if kind == "missing":
        return _missing(matter, route)
    if kind == "extra_forbidden":
        inner = _model_at(model, route[:-1])
        message = f"unknown key '{shown(route[-1])}' in '{_name(route[:-1])}'"
        return matter.problem(route, "unknown-key", message, did_you_mean(str(route[-1]), keys_of(inner)), key=True)
    if "fix" in context:
        return matter.problem(route, kind, f"{name}: {shown(context['said'], 200)}", shown(context["fix"], 300))
    if kind == "literal_error":
        choices = [str(choice).strip("'") for choice in str(context["expected"]).replace(" or ", ", ").split(", ")]
        message = f"{name} cannot be '{shown(fault['input'])}'"
        return matter.problem(route, "unknown-value", message, did_you_mean(str(fault["input"]), choices))
    if kind in _WANTED:
        wanted, fix = _WANTED[kind]
        return matter.problem(route, "wrong-kind", f"{name} must be {wanted}, not {_seen(fault['input'])}", fix)
    message, fix = _size(kind, context, name)
    return matter.problem(
        route, "wrong-size" if message else kind, message or f"{name}: {shown(fault['msg'], 200)}", fix
    )


def _missing(matter: Matter, route: Route) -> Problem:
    key = route[-1]
    if route in matter.keys:
        return matter.problem(route, "empty", f"'{key}' is empty", f"write it after the colon: '{key}: …'", key=True)
    within = f" in '{_name(route[:-1])}'" if len(route) > 1 else ""
    return matter.problem(route[:-1], "missing-key", f"'{key}' is missing{within}", f"add a line '{key}: …'")


def _size(kind: str, context: Mapping[str, Any], name: str) -> tuple[str, str]:
    if kind == "string_too_short":
        return f"{name} is empty", "write it, or take the key out"
    if kind == "string_too_long":
        return f"{name} has more than {context['max_length']} characters", "shorten it"
    if kind in ("too_short", "too_long"):
        wanted = context.get("min_length", context.get("max_length"))
        return f"{name} has {context['actual_length']} entries", f"it wants {wanted}"
    if kind == "greater_than_equal":
        return f"{name} is less than {context['ge']}", "write a larger number"
    return "", "see docs/front-matter.md"


def _seen(value: object) -> str:
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return "the word true" if value else "the word false"
    words = {dict: "a map", list: "a list", int: f"the number {value}", str: f"the text '{shown(value)}'"}
    return words.get(type(value), shown(value))


def _name(route: Route) -> str:
    return name_of(route) or "front matter"


def _model_at(model: type[Fields], route: Route) -> type[Fields]:
    """The schema's model of the map at a route, found through lists and optional fields."""
    for step in route:
        field = next((field for name, field in model.model_fields.items() if step in (name, field.alias)), None)
        inner = model_in(field.annotation) if field else None
        model = inner or model
    return model
