"""What lies in ``sources/`` and ``content/articles/``: files offered to ingest, their sidecars, the articles made.

An article is known by the sha256 of its source, which its front matter keeps: editors may rename and move it.
It is looked for with patterns, not with the strict reader, so that a file with broken front matter is found too.
"""

from __future__ import annotations

import codecs
import hashlib
import json
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from newsarchive.errors import Problem
from newsarchive.slugs import slugify

SIDECAR = ".json"
PENDING = ".pending.md"
MEMBERS = ".members"
# What lies beside articles and is none: a saved page's pictures and scripts, what operating systems leave behind.
_PASSED_OVER = frozenset(
    ".json .png .jpg .jpeg .gif .webp .avif .svg .ico .bmp .tif .tiff .css .js .mjs .map .woff .woff2 .ttf .otf "
    ".eot .mp3 .mp4 .m4a .webm .ogg .wav .tmp .part .crdownload .lnk .ini .db".split()
)
_NOTES = frozenset(("provenance.md", "readme.md", "readme.txt", "license", "license.txt", "license.md"))
_SHA256 = re.compile(r"^\s+sha256:\s*[\"']?([0-9a-f]{64})", re.MULTILINE)
_MEMBER = re.compile(r"^source:.*?^\s+member:[ \t]*(\S.*?)[ \t]*$", re.DOTALL | re.MULTILINE)
_SLUG = re.compile(r"^slug:\s*[\"']?([a-z0-9-]+)", re.MULTILINE)
_REVIEW = re.compile(r"^review:[ \t]*(?:\[[ \t]*[^\s\]]|\n[ \t]*-)", re.MULTILINE)
FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*\r?$", re.DOTALL | re.MULTILINE)


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

    Of a folder, everything is taken but sidecars, notes such as PROVENANCE.md, pictures, hidden files, and the folder
    of its own that a browser saves beside a page.
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
            elif _may_be_article(found):
                offered.setdefault(found.resolve(), Offered(found, _batch_name(found.resolve().parent)))
    return tuple(offered.values()), tuple(problems)


def _walk(folder: Path) -> Iterator[Path]:
    for here, folders, names in os.walk(folder, followlinks=False):
        pages = {Path(name).stem for name in names if name.lower().endswith((".html", ".htm", ".xhtml"))}
        folders[:] = sorted(name for name in folders if not _is_beside(name, pages))
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(here) / name


def _is_beside(folder: str, pages: set[str]) -> bool:
    """True of hidden folders, of members' sidecars, and of the ``Talks_files`` of a saved ``Talks.html``."""
    stem = re.sub(r"[_-](?:files|Dateien|fichiers|archivos|file|bestanden|filer|pliki)$", "", folder)
    return folder.startswith(".") or folder.endswith(MEMBERS) or (stem != folder and stem in pages)


def _may_be_article(path: Path) -> bool:
    name = path.name.lower()
    return path.suffix.lower() not in _PASSED_OVER and name not in _NOTES and not name.endswith(PENDING)


def _why_not(path: Path, folder: Path) -> Problem | None:
    """An error for a link that leads out of the folder, to nowhere, or round in a circle."""
    if not path.is_symlink():
        return None
    try:
        words = "" if path.resolve().is_relative_to(folder.resolve()) else "the link leads out of the folder"
    except (OSError, RuntimeError):
        words = "the link leads round in a circle"
    return Problem(shown(path), 1, 1, "error", "link", words, "put the file itself there") if words else None


def _batch_name(folder: Path) -> str:
    return slugify(folder.name) or "batch"


def shown(path: Path) -> str:
    """A path as an editor would type it: from where they stand, if it lies below."""
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def read_existing(content: Path) -> dict[tuple[str, str], Existing]:
    """The articles that were made from a source, by its sha256 and the member's name, which is mostly empty.

    Those written by hand are not among them.
    """
    found: dict[tuple[str, str], Existing] = {}
    for path in sorted((content / "articles").rglob("*.md")):
        data = path.read_bytes()
        text = _text_of(data)
        front = FRONT_MATTER.match(text)
        # A head that an editor left open has its lines all the same.
        head = front[1] if front else text
        if digest := _SHA256.search(head):
            slug = _SLUG.search(head)
            source = re.search(r"^source:.*?^\s+path:\s*[\"']?([^\"'\n]+)", head, re.DOTALL | re.MULTILINE)
            waits = bool(_REVIEW.search(head))
            one = Existing(path, data, slug[1] if slug else "", source[1] if source else "", waits)
            found.setdefault((digest[1], _member(head)), one)
    return found


def _text_of(data: bytes) -> str:
    """A file as an editor's program may have saved it, good enough to find what it was made from."""
    encoding = "utf-16" if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else "utf-8"
    return re.sub(r"\r\n?", "\n", data.decode(encoding, "replace"))


def _member(front: str) -> str:
    """What `source.member` says, read as YAML where it is quoted."""
    found = _MEMBER.search(front)
    if not found:
        return ""
    text = found[1].strip()
    try:
        return str(yaml.safe_load(text)) if text[:1] in "\"'" else text
    except yaml.YAMLError:
        return text


def sidecar_of(source: Path, member: str = "") -> Path:
    """Beside the source; in a folder beside it for one of several articles, whose name may be an address."""
    return _beside(source, member, SIDECAR)


def pending_of(source: Path, member: str = "") -> Path:
    return _beside(source, member, PENDING)


def _beside(source: Path, member: str, suffix: str) -> Path:
    if not member:
        return source.with_name(source.name + suffix)
    name = hashlib.sha256(member.encode("utf-8", "replace")).hexdigest()[:16]
    return source.with_name(source.name + MEMBERS) / f"{slugify(member, 40) or 'member'}-{name}{suffix}"


def read_sidecar(source: Path, member: str = "") -> dict[str, Any]:
    """The sidecar of a source or of an article in it; an empty mapping where there is none that can be read."""
    try:
        value = json.loads(sidecar_of(source, member).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    sound = isinstance(value, dict) and value.get("schema") == 1 and ("base" in value or "members" in value)
    return value if sound else {}


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
