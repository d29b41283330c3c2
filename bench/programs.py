"""The programs that are compared, each with the same made-up articles in a folder of its own."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generated import MadeUp, write_actors, write_pelican, write_yaml
from processes import Run, peak_memory, run

ROOT = Path(__file__).resolve().parents[1]

PELICAN_SETTINGS = """
SITENAME, TIMEZONE, THEME, PLUGINS = "Bench", "UTC", "simple", []
DEFAULT_PAGINATION = 20
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""
HUGO_SETTINGS = """
title = "Bench"
baseURL = "https://example.org/"
disableKinds = ["rss"]
[pagination]
pagerSize = 20
"""
HUGO_PAGE = "<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}"
HUGO_LIST = """<!doctype html><title>{{ .Title }}</title>
{{ range (.Paginate .Pages).Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}"""
_LEFT = ("output", ".output.new", ".output.side", ".cache", "public", "resources")


@dataclass(frozen=True, slots=True)
class Program:
    """One program in its ``folder``; ``edited`` is the article that is edited, ``template`` the page's template."""

    folder: Path
    command: list[str]
    edited: Path
    template: Path

    def build(self) -> Run:
        return run(self.command, self.folder)

    def clear(self) -> None:
        """As after a clone."""
        for left in _LEFT:
            shutil.rmtree(self.folder / left, ignore_errors=True)

    def edit(self, number: int) -> None:
        """One paragraph more, with an actor and a date, each time another."""
        told = f"Adela Almond met envoys of France in Geneva on June {number + 1}, 2016."
        self.edited.write_text(f"{self.edited.read_text('utf-8')}\n{told}\n", "utf-8")

    def retitle(self, number: int) -> None:
        lines = self.edited.read_text("utf-8").splitlines()
        place = next(at for at, line in enumerate(lines) if line.lower().startswith("title:"))
        key = lines[place].partition(":")[0]
        lines[place] = f'{key}: "Another title, for the {number + 1}. time"'
        self.edited.write_text("\n".join(lines) + "\n", "utf-8")

    def change_template(self, number: int) -> None:
        self.template.write_text(f"{self.template.read_text('utf-8')}<!-- {number} -->\n", "utf-8")

    def peak(self) -> float | None:
        return peak_memory(self.command, self.folder)

    def pages(self) -> int:
        return sum(1 for _ in (self.folder / "output").rglob("*.html"))


def prepare_newsarchive(folder: Path, articles: list[MadeUp]) -> Program:
    write_yaml(articles, folder / "content" / "articles", "topics")
    write_actors(folder / "content" / "actors")
    shutil.copy(ROOT / "pelican.conf.py", folder)
    shutil.copytree(ROOT / "theme", folder / "theme")
    (folder / "plugins").symlink_to(ROOT / "plugins")
    command = [sys.executable, "-m", "newsarchive", "build", "content", "-o", "output"]
    return Program(folder, command, _some(folder / "content" / "articles"), folder / "theme/templates/base.html")


def prepare_pelican(folder: Path, articles: list[MadeUp]) -> Program:
    write_pelican(articles, folder / "content")
    (folder / "settings.py").write_text(PELICAN_SETTINGS, "utf-8")
    command = [sys.executable, "-m", "pelican", "content", "-o", "output", "-s", "settings.py"]
    return Program(folder, command, _some(folder / "content"), folder / "settings.py")


def prepare_hugo(folder: Path, articles: list[MadeUp]) -> Program:
    write_yaml(articles, folder / "content" / "articles", "tags")
    templates = folder / "layouts" / "_default"
    templates.mkdir(parents=True)
    (templates / "single.html").write_text(HUGO_PAGE, "utf-8")
    (templates / "list.html").write_text(HUGO_LIST, "utf-8")
    (folder / "hugo.toml").write_text(HUGO_SETTINGS, "utf-8")
    command = ["hugo", "--quiet", "--destination", "output"]
    return Program(folder, command, _some(folder / "content"), templates / "single.html")


def find_programs() -> dict[str, Callable[[Path, list[MadeUp]], Program]]:
    """What is installed here, by name; ours first."""
    found: dict[str, Callable[[Path, list[MadeUp]], Program]] = {
        "newsarchive": prepare_newsarchive,
        "pelican": prepare_pelican,
    }
    if shutil.which("hugo"):
        found["hugo"] = prepare_hugo
    return found


def _some(folder: Path) -> Path:
    """An article from the middle."""
    paths = sorted(folder.rglob("*.md"))
    return paths[len(paths) // 2]
