"""What lies in ``sources/`` and ``content/articles/``: files offered to ingest, their sidecars, the articles made.

An article is known by the sha256 of its source, which its front matter keeps: editors may rename and move it.
It is looked for with patterns, not with the strict reader, so that a file with broken front matter is found too.
"""

from __future__ import annotations

import codecs
import json
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsarchive.errors import Problem
from newsarchive.slugs import slugify

SIDECAR = ".json"
PENDING = ".pending.md"
_TEXTS = frozenset({".txt", ".text"})
_UNREAD = frozenset(".html .htm .pdf .docx .doc .odt .rtf .eml .mbox .xml .rss .atom .warc .gz .zip".split())
_SHA256 = re.compile(r"^\s+sha256:\s*[\"']?([0-9a-f]{64})", re.MULTILINE)
_SLUG = re.compile(r"^slug:\s*[\"']?([a-z0-9-]+)", re.MULTILINE)
_REVIEW = re.compile(r"^review:[ \t]*(?:\[[ \t]*[^\s\]]|\n[ \t]*-)", re.MULTILINE)
_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*\r?$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Offered:
    """A file to take in, and the name of the batch that it goes to where it does not lie in ``sources/`` yet."""

    path: Path
    batch: str


@dataclass(frozen=True, slots=True)
class Existing:
    """An article made from a source: ``data`` are its file's bytes, ``waits`` is true while `review` is not empty."""

    path: Path
    data: bytes
    slug: str
    source: str
    waits: bool


def find_offered(paths: Sequence[Path]) -> tuple[tuple[Offered, ...], tuple[Problem, ...]]:
    """The files that the paths name, in the order of their names; folders are walked, links out of them refused.

    Of a folder, plain texts are taken; sidecars, hidden files, and what is no article's are passed over.
    """
    offered: dict[Path, Offered] = {}
    problems: list[Problem] = []
    for path in paths:
        if not path.is_dir():
            offered.setdefault(path.resolve(), Offered(path, _batch_name(path.resolve().parent)))
            continue
        for found in _walk(path):
            if fault := _why_not(found, path):
                problems.append(fault)
            elif found.suffix.lower() in _TEXTS:
                offered.setdefault(found.resolve(), Offered(found, _batch_name(found.resolve().parent)))
    return tuple(offered.values()), tuple(problems)


def _walk(folder: Path) -> Iterator[Path]:
    for here, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(here) / name


def _why_not(path: Path, folder: Path) -> Problem | None:
    """An error for a link that leads out of the folder, a warning for an article in a format that is not read yet."""
    if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
        return Problem(
            shown(path), 1, 1, "error", "link", "the link leads out of the folder", "put the file itself there"
        )
    if path.suffix.lower() in _UNREAD:
        message = f"ingest reads plain text only so far, not {path.suffix.lower()}"
        return Problem(shown(path), 1, 1, "warning", "format", message, "save the article's text as .txt")
    return None


def _batch_name(folder: Path) -> str:
    return slugify(folder.name) or "batch"


def shown(path: Path) -> str:
    """A path as an editor would type it: from where they stand, if it lies below."""
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def read_existing(content: Path) -> dict[str, Existing]:
    """The articles that were made from a source, by the source's sha256; those written by hand are not among them."""
    found: dict[str, Existing] = {}
    for path in sorted((content / "articles").rglob("*.md")):
        data = path.read_bytes()
        text = _text_of(data)
        front = _FRONT_MATTER.match(text)
        # A head that an editor left open has its lines all the same.
        head = front[1] if front else text
        if digest := _SHA256.search(head):
            slug = _SLUG.search(head)
            source = re.search(r"^source:.*?^\s+path:\s*[\"']?([^\"'\n]+)", head, re.DOTALL | re.MULTILINE)
            found.setdefault(digest[1], Existing(path, data, slug[1] if slug else "", source[1] if source else "",
                                                 bool(_REVIEW.search(head))))  # fmt: skip
    return found


def _text_of(data: bytes) -> str:
    """A file as an editor's program may have saved it, good enough to find what it was made from."""
    encoding = "utf-16" if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else "utf-8"
    return re.sub(r"\r\n?", "\n", data.decode(encoding, "replace"))


def sidecar_of(source: Path) -> Path:
    return source.with_name(source.name + SIDECAR)


def pending_of(source: Path) -> Path:
    return source.with_name(source.name + PENDING)


def read_sidecar(source: Path) -> dict[str, Any]:
    """The sidecar of a source, or an empty mapping where there is none that can be read."""
    try:
        value = json.loads(sidecar_of(source).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return value if isinstance(value, dict) and value.get("schema") == 1 and "base" in value else {}


def sidecar_text(fields: dict[str, Any]) -> str:
    return json.dumps(fields, ensure_ascii=False, indent=1) + "\n"


def find_by_digest(sources: Path) -> dict[str, Path]:
    """Every source that has a sidecar, by its sha256: what has been taken in, whatever became of its article."""
    found: dict[str, Path] = {}
    for path in sorted(sources.rglob("*" + SIDECAR)):
        source = path.with_name(path.name.removesuffix(SIDECAR))
        digest = read_sidecar(source).get("source", {}).get("sha256")
        if isinstance(digest, str) and source.exists():
            found.setdefault(digest, source)
    return found


def place_for(sources: Path, offered: Offered, data: bytes, digest: str) -> Path:
    """Where in ``sources/`` a file given from elsewhere goes: its batch, under a name that no other bytes have."""
    name = offered.path
    suffix = name.suffix.lower() if re.fullmatch(r"\.[A-Za-z0-9]{1,8}", name.suffix) else ".txt"
    stem = re.sub(r"[^A-Za-z0-9._-]+", "-", name.name.removesuffix(name.suffix)).strip(".-")[:100] or "text"
    place = sources / offered.batch / f"{stem}{suffix}"
    if place.exists() and place.read_bytes() != data:
        return place.with_name(f"{stem}-{digest[:8]}{suffix}")
    return place
