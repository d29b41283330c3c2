"""A RawArticle as the text of its Markdown file, and as the sidecar that keeps what the file does not say."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from newsarchive.errors import Problem
from newsarchive.ingest.escaping import escape, escape_heading
from newsarchive.ingest.raw import RULES_VERSION, Candidate, Judged, LineRole, Paragraph, RawArticle
from newsarchive.matter.yaml_text import Value, to_yaml
from newsarchive.model import Dateline, Image, SourceFile
from newsarchive.slugs import slugify

_UNTITLED = "untitled"


def article_slug(article: RawArticle) -> str:
    """The slug of the headline; ``untitled`` where no letter of it is left in ASCII."""
    return slugify(article.title) or _UNTITLED


def render_markdown(article: RawArticle, source: SourceFile, slug: str, versions: Sequence[str] = ()) -> str:
    """The whole file: front matter, a blank line, the body, one line feed at the end.

    ``versions`` are the ids of articles that say nearly the same.
    """
    body = "\n\n".join(_block(paragraph) for paragraph in article.paragraphs)
    return f"---\n{to_yaml(_front_matter(article, source, slug, versions))}---\n\n{body}\n"


def _block(paragraph: Paragraph) -> str:
    plain = f"## {escape_heading(paragraph.text)}" if paragraph.heading else escape(paragraph.text)
    return paragraph.markup or plain


def _front_matter(article: RawArticle, source: SourceFile, slug: str, versions: Sequence[str]) -> dict[str, Value]:
    """Every field that has a value, in the order of the documentation."""
    dates = article.dates
    fields: dict[str, Value | None] = {
        "title": article.title,
        "slug": slug,
        "date": dates.date,
        "date_range": dates.date_range,
        "date_basis": dates.basis,
        "modified": dates.modified,
        "event_date": dates.event_date,
        "lang": article.lang,
        "authors": article.authors,
        "byline": article.byline,
        "agency": article.agency,
        "publication": article.publication,
        "dateline": _dateline_fields(article.dateline) if article.dateline else None,
        "images": [_image_fields(image) for image in article.images],
        "canonical_url": article.url,
        # What is not said here is for content/rights.md to say.
        "rights": _filled({"holder": article.holder, "notice": article.notice}),
        "source": _source_fields(source),
        "inferred": {
            one.field: {"basis": one.basis, "confidence": one.confidence, "evidence": one.evidence}
            for one in article.inferred
        },
        "review": (*article.review, *(("versions",) if versions else ())),
        "versions": versions,
        "omitted": article.omitted,
        "status": "draft" if article.withdrawn or dates.date is None else None,
    }
    return _filled(fields)


def _filled(fields: dict[str, Value | None]) -> dict[str, Value]:
    return {key: value for key, value in fields.items() if value is not None and value not in ("", (), [], {})}


def _dateline_fields(dateline: Dateline) -> Value:
    return _filled({"text": dateline.text, "place": dateline.place, "date": _day_or_text(dateline.date)})


def _image_fields(image: Image) -> Value:
    return _filled({"caption": image.caption, "credit": image.credit, "date": image.date})


def _source_fields(source: SourceFile) -> Value:
    return _filled(
        {
            "path": source.path,
            "sha256": source.sha256,
            "bytes": source.bytes,
            "media_type": source.media_type,
            "encoding": source.encoding,
            "member": source.member,
        }
    )


def _day_or_text(day: str) -> Value:
    return datetime.date.fromisoformat(day) if day and not day.startswith("--") else day


def build_sidecar(article: RawArticle, source: SourceFile, base: str, problems: Sequence[Problem]) -> dict[str, Any]:
    """What ingest did with each line, which dates it weighed, and the exact text that it last generated (``base``)."""
    return {
        "schema": 1,
        "rules": RULES_VERSION,
        "source": {**_filled({"member": source.member}), "path": source.path, "sha256": source.sha256,
                   "bytes": source.bytes, "encoding": source.encoding},
        "lines": [_role_fields(one) for one in article.roles],
        "removed": [_removed_fields(one) for one in article.removed],
        "candidates": {"date": [_candidate_fields(one) for one in article.candidates]},
        **_filled({"declared": list(article.declared)}),
        "warnings": [problem_fields(one) for one in problems],
        "base": base,
    }  # fmt: skip


def problem_fields(one: Problem) -> dict[str, Any]:
    """A problem without its path, which may change: what a later run tells again without reading the source."""
    return {"line": one.line, "column": one.column, "severity": one.severity, "code": one.code,
            "message": one.message, "fix": one.fix}  # fmt: skip


def _role_fields(one: LineRole) -> dict[str, Any]:
    fields: dict[str, Any] = {"line": one.line, "role": one.role, "rule": one.rule}
    return {**fields, "body_from": one.body_from} if one.body_from else fields


def _removed_fields(one: Judged) -> dict[str, Any]:
    text = one.block.text[: one.body_from or None].rstrip()
    return {"line": one.block.first_line, "role": one.role, "rule": one.rule, "text": text}


def _candidate_fields(one: Candidate) -> dict[str, Any]:
    parts = {"year": one.year, "month": one.month, "day": one.day, "weekday": one.weekday}
    fields = {"line": one.line, "column": one.column, "kind": one.kind, "where": one.where, "text": one.text}
    printed = {key: value for key, value in parts.items() if value is not None}
    return {**fields, **printed, **_filled({"fault": one.fault})}
