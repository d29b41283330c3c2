"""How long a build takes: ``make bench N=1000``.

The same made-up articles are built by newsarchive (its theme, actors, events, timelines and search), by Pelican as it
comes with its ``simple`` theme and none of these, and by Hugo where it is installed, in turn, so that a slow minute of
the machine meets them all. What counts is the ratio: seconds depend on the machine.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generated import MadeUp, build_articles, write_actors, write_pelican, write_yaml

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


@dataclass(frozen=True, slots=True)
class Run:
    """One build: wall and processor seconds, and the most memory that any one of its processes held, in MB."""

    wall: float
    cpu: float
    peak: float


def run(command: list[str], folder: Path) -> Run:
    """Run to the end; the program stops with the command's own words where it fails."""
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert process.stdout is not None
    said = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"bench: this failed, so there is nothing to compare: {' '.join(command)}\n{said}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def prepare_newsarchive(folder: Path, articles: list[MadeUp]) -> Callable[[], Run]:
    write_yaml(articles, folder / "content" / "articles", "topics")
    write_actors(folder / "content" / "actors")
    shutil.copy(ROOT / "pelican.conf.py", folder)
    for name in ("theme", "plugins"):
        (folder / name).symlink_to(ROOT / name)
    command = [sys.executable, "-m", "newsarchive", "build", "content", "-o", "output"]
    return lambda: run(command, folder)


def prepare_pelican(folder: Path, articles: list[MadeUp]) -> Callable[[], Run]:
    write_pelican(articles, folder / "content")
    (folder / "settings.py").write_text(PELICAN_SETTINGS, "utf-8")
    command = [sys.executable, "-m", "pelican", "content", "-o", "output", "-s", "settings.py"]
    return lambda: run(command, folder)


def prepare_hugo(folder: Path, articles: list[MadeUp]) -> Callable[[], Run]:
    write_yaml(articles, folder / "content" / "articles", "tags")
    (folder / "layouts" / "_default").mkdir(parents=True)
    (folder / "layouts" / "_default" / "single.html").write_text(HUGO_PAGE, "utf-8")
    (folder / "layouts" / "_default" / "list.html").write_text(HUGO_LIST, "utf-8")
    (folder / "hugo.toml").write_text(HUGO_SETTINGS, "utf-8")
    return lambda: run(["hugo", "--quiet", "--destination", "output"], folder)


def measure(builders: dict[str, Callable[[], Run]], folders: Path, rounds: int) -> dict[str, Run]:
    """The median of ``rounds`` clean builds of each, taken in turn."""
    runs: dict[str, list[Run]] = {name: [] for name in builders}
    for _ in range(rounds):
        for name, build in builders.items():
            for left in ("output", ".output.new", ".cache"):
                shutil.rmtree(folders / name / left, ignore_errors=True)
            runs[name].append(build())
    return {
        name: Run(*(statistics.median(getattr(one, figure) for one in taken) for figure in ("wall", "cpu", "peak")))
        for name, taken in runs.items()
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, nargs="?", default=1000, help="how many articles to make up")
    parser.add_argument("--rounds", type=int, default=3, help="how many builds to take the median of")
    args = parser.parse_args()
    articles = list(build_articles(args.count))
    prepare = {"newsarchive": prepare_newsarchive, "pelican": prepare_pelican}
    if shutil.which("hugo"):
        prepare["hugo"] = prepare_hugo
    with tempfile.TemporaryDirectory(prefix="newsarchive-bench-") as temporary:
        folders = Path(temporary)
        builders = {}
        for name, make in prepare.items():
            (folders / name).mkdir()
            builders[name] = make(folders / name, articles)
        taken = measure(builders, folders, args.rounds)
        again = builders["newsarchive"]()
        pages = {name: sum(1 for _ in (folders / name / "output").rglob("*.html")) for name in builders}
    print(f"{args.count} articles, clean build, median of {args.rounds}")
    print(f"{'':14}{'wall s':>8}{'cpu s':>8}{'articles/s':>12}{'peak MB':>9}{'pages':>8}{'x Pelican':>11}")
    for name, one in taken.items():
        ratio = one.wall / taken["pelican"].wall
        speed = args.count / one.wall
        print(f"{name:14}{one.wall:8.2f}{one.cpu:8.2f}{speed:12.0f}{one.peak:9.0f}{pages[name]:8}{ratio:11.2f}")
    if "hugo" not in taken:
        print("hugo          not installed here")
    print(f"newsarchive again, nothing changed: {again.wall:.2f} s")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
