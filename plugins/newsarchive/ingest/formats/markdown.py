"""Markdown with or without front matter, as other programs write it: what its head declares is taken from it."""

from __future__ import annotations

import datetime
from typing import Any

import yaml

from newsarchive.ingest.decoding import decode_as
from newsarchive.ingest.formats.source import Source, source_of
from newsarchive.ingest.members import Declared, Member, web_url


class _Texts(yaml.SafeLoader):
    """Every scalar as the text that stands there: no dates, no numbers, no yes and no; and no aliases."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("aliases are not read")
        return super().compose_node(parent, index)


_Texts.yaml_implicit_resolvers = {}


def read_markdown_file(data: bytes) -> Source:
    """The one text; a head that cannot be read is a doubt, and stays in the text."""
    text = decode_as(data, "utf-8").text.removeprefix("\ufeff").replace("\r\n", "\n")
    head, body = _split(text)
    try:
        fields = yaml.load(head, Loader=_Texts) if head else {}
    except (yaml.YAMLError, RecursionError, ValueError):
        fields = None
    if not isinstance(fields, dict):
        doubt = "the front matter cannot be read, and stands in the text"
        return source_of(Member("markdown", text.encode(), "text/markdown", encoding="utf-8"), doubts=(doubt,))
    declared = _declare({str(key).lower(): value for key, value in fields.items()})
    return source_of(Member("markdown", body.encode(), "text/markdown", encoding="utf-8", declared=declared))


def _split(text: str) -> tuple[str, str]:
    """The head between two lines of ``---``, and the rest; no head where there is none."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return "", text
    end = next((place for place, line in enumerate(lines[1:], start=1) if line.rstrip() in ("---", "...")), 0)
    return ("\n".join(lines[1:end]), "\n".join(lines[end + 1 :])) if end else ("", text)


def _declare(fields: dict[str, Any]) -> Declared:
    day = _day(fields.get("date") or fields.get("published"))
    named = fields.get("authors") or fields.get("author") or ()
    authors = named if isinstance(named, list) else str(named).split(",") if named else []
    given = (fields.get(key) for key in ("canonical_url", "url", "link", "source"))
    url = next((found for one in given if isinstance(one, str) and (found := web_url(one))), "")
    return Declared(
        title=" ".join(str(fields.get("title") or "").split())[:400],
        date=day,
        basis="stated",
        modified=_day(fields.get("modified") or fields.get("updated")),
        authors=tuple(name for one in authors if isinstance(one, str) and (name := one.strip())),
        publication=str(fields.get("publication") or fields.get("publisher") or ""),
        url=url,
        lang=str(fields.get("lang") or fields.get("language") or ""),
        evidence=(f"its front matter: date: {fields.get('date') or fields.get('published')}",) if day else (),
    )


def _day(value: Any) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(str(value)[:10])
    except ValueError:
        return None
