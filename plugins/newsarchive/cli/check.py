"""``newsarchive check``: every problem in the archive, and in the built site, at once."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from newsarchive.archive import shown_path
from newsarchive.cache.means import open_means
from newsarchive.errors import has_errors
from newsarchive.index.withholding import withhold
from newsarchive.pipeline import read_site
from newsarchive.publish.forwarding import find_fates
from newsarchive.publish.promises import find_broken
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
    kinds = "for people (text), for programs (json), or beside the lines on GitHub (github)"
    parser.add_argument("--format", choices=("text", "json", "github"), default="text", help=kinds)
    parser.add_argument("--json", action="store_const", const="json", dest="format", help="the same as --format json")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print all problems on standard output, and a summary in the last line (not in JSON, which has its own)."""
    with open_means() as means:
        indexes, problems = read_site(args.content, means=means)
    shown = withhold(indexes)
    problems = (*problems, *find_broken(find_fates(shown), shown))
    if args.site is not None:
        problems = (*problems, *check_site(args.site, shown_path(args.site)))
    print_problems(problems, args.format, sys.stdout)
    if args.format != "json":
        print(f"newsarchive: {summarise(problems)}")
    return 1 if has_errors(problems) else 0
