"""One build, from the tables to the files: what the plugin's parts share while Pelican runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from newsarchive.errors import Problem, ProblemsFound, did_you_mean
from newsarchive.model import Article, Indexes, TextPage
from newsarchive.publish.edition import Edition
from newsarchive.publish.progress import Progress
from newsarchive.publish.site import Site
from newsarchive.publish.views.tables import Tables


@dataclass(frozen=True, slots=True)
class Build:
    """What this build is made from, and where it goes; ``marks`` are the digests of all that pages look up."""

    tables: Tables
    theme: Path
    own_theme: bool
    files: Mapping[Path, Article | TextPage]
    edition: Edition
    progress: Progress
    jobs: int
    inputs: bytes
    marks: dict[int, bytes] = field(default_factory=dict)

    def file_at(self, path: Path) -> Article | TextPage | None:
        """The article or page that a file of ``content/`` holds, or None where it holds neither."""
        return self.files.get(path.resolve())


def files_of(indexes: Indexes) -> dict[Path, Article | TextPage]:
    """What other themes and plugins of Pelican's may ask for, by its file."""
    everything: tuple[Article | TextPage, ...] = (*indexes.articles, *indexes.pages)
    return {Path(one.path).resolve(): one for one in everything}


def is_own_theme(theme: Path) -> bool:
    """True where a theme is made of views; any other theme is Pelican's to fill."""
    return (theme / "theme.toml").is_file()


def site_of(settings: dict[str, Any]) -> Site:
    """The facts that templates may see, from Pelican's settings and from the ``NEWSARCHIVE`` table among them.

    ProblemsFound where that table holds a name that nothing reads.
    """
    own: dict[str, Any] = dict(settings.get("NEWSARCHIVE", {}))
    known = [field.name for field in fields(Site) if field.name not in ("name", "url", "lang")]
    unknown = sorted(set(own) - set(known))
    if unknown:
        raise ProblemsFound(_unknown_setting(name, known, settings) for name in unknown)
    return Site(
        name=settings["SITENAME"], url=settings["SITEURL"].rstrip("/"), lang=str(settings["DEFAULT_LANG"]), **own
    )


def _unknown_setting(name: str, known: list[str], settings: dict[str, Any]) -> Problem:
    path = Path(settings.get("NEWSARCHIVE_SETTINGS", "pelican.conf.py"))
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    line = next((number for number, text in enumerate(lines, 1) if f'"{name}"' in text or f"'{name}'" in text), 1)
    excerpt = lines[line - 1] if lines else ""
    column = max(excerpt.find(name), 0) + 1
    message = f"unknown setting '{name}' in NEWSARCHIVE"
    return Problem(str(path), line, column, "error", "unknown-setting", message, did_you_mean(name, known), excerpt,
                   len(name))  # fmt: skip
