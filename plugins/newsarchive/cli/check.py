"""``newsarchive check``: every problem in the archive, and in the built site, at once."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsarchive.archive import shown_path
from newsarchive.archive.quoting import quote_lines
from newsarchive.cache.means import open_means
from newsarchive.cli.build import read_site_settings
from newsarchive.codes import CODES, explain
from newsarchive.errors import Problem, ProblemsFound, did_you_mean, has_errors
from newsarchive.index.withholding import withhold
from newsarchive.pipeline import read_site, without_echoes
from newsarchive.publish.forwarding import find_fates
from newsarchive.publish.links import find_dead_anchors, follow_links
from newsarchive.publish.promises import find_broken
from newsarchive.publish.site import Site
from newsarchive.publish.tabulating import build_tables
from newsarchive.report import print_problems, summarise
from newsarchive.sitecheck import check_site


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = verbs.add_parser(
        "check",
        help="list every problem in content/, and in the built site",
        description="Lists every problem with its file, line and remedy. Nothing is written. "
        "Exit code 1 where at least one problem is an error.",
        epilog="example: newsarchive check --site output",
    )
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="the archive's folder")
    parser.add_argument(
        "--site", type=Path, metavar="DIR", help="a built site, to look through for links that lead nowhere"
    )
    parser.add_argument("-s", "--settings", type=Path, default=Path("pelican.conf.py"), help="the settings file")
    kinds = "for people (text), for programs (json), or beside the lines on GitHub (github)"
    parser.add_argument("--format", choices=("text", "json", "github"), default="text", help=kinds)
    parser.add_argument("--json", action="store_const", const="json", dest="format", help="the same as --format json")
    parser.add_argument("--explain", metavar="CODE", help="say what a problem's code means, and what to do")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print all problems on standard output, and a summary in the last line (not in JSON, which has its own)."""
    if args.explain:
        return _explain(args.explain)
    problems = tuple(sorted(_find_all(args)))
    print_problems(problems, args.format, sys.stdout)
    if args.format == "text" and problems:
        codes = ", ".join(sorted({one.code for one in problems}))
        print(f"newsarchive: to read more, give one of these to 'newsarchive check --explain': {codes}")
    if args.format != "json":
        print(f"newsarchive: {summarise(problems)}")
    return 1 if has_errors(problems) else 0


def _explain(name: str) -> int:
    if name not in CODES:
        print(f"newsarchive check: no problem has the code '{name}'; {did_you_mean(name, CODES)}", file=sys.stderr)
        return 2
    print(explain(name), end="")
    return 0


def _find_all(args: argparse.Namespace) -> Iterator[Problem]:
    settings, faults = _read_settings(args.settings)
    yield from faults
    with open_means() as means:
        indexes, problems = read_site(args.content, lang=settings["DEFAULT_LANG"], means=means)
    yield from problems
    shown = withhold(indexes)
    fates = find_fates(shown)
    yield from without_echoes(quote_lines(find_broken(fates, shown)), problems)
    tables = build_tables(shown, Site(settings["SITENAME"]), fates=fates)
    links = follow_links(shown, tables, args.content, tuple(settings["STATIC_PATHS"]))
    yield from without_echoes(links.problems, problems)
    if args.site is not None:
        yield from find_dead_anchors(links.anchors, args.site)
        yield from check_site(args.site, shown_path(args.site))


def _read_settings(path: Path) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """What the check needs of the settings, as they come where there is no such file, and what is wrong with them."""
    usual = {"SITENAME": "", "DEFAULT_LANG": "en", "STATIC_PATHS": ["images"]}
    if not path.is_file():
        return usual, ()
    try:
        return read_site_settings(path, None, {}), ()
    except ProblemsFound as found:
        return usual, found.problems
