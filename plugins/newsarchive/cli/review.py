"""``newsarchive review``: what waits for an editor, the most useful first."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from newsarchive.archive import read_archive
from newsarchive.errors import has_errors
from newsarchive.pipeline import read_site
from newsarchive.report import print_problems
from newsarchive.review import build_queue, describe_queue, queue_as_data


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = verbs.add_parser(
        "review",
        help="list what waits for an editor: guesses, unclear names, proposed actors, doubtful events",
        description="Lists what the machine is not sure of, with its evidence, and says what to write to settle it. "
        "Nothing is written.",
        epilog="example: newsarchive review --content content",
    )
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="the archive's folder")
    parser.add_argument("--json", action="store_true", help="the same as one JSON object")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the queue; 1, after the problems, where the archive has errors, for then the queue is not whole."""
    indexes, problems = read_site(args.content)
    archive, _ = read_archive(args.content)
    unpublished = [article for article in archive.articles if article.status != "published"]
    undated = [problem for problem in problems if problem.code == "no-date" and problem.severity == "note"]
    queue = build_queue(indexes, unpublished, undated)
    if args.json:
        print(json.dumps(queue_as_data(queue), ensure_ascii=False, indent=1))
    else:
        print(describe_queue(queue), end="")
    if has_errors(problems):
        print_problems((problem for problem in problems if problem.severity == "error"), stream=sys.stderr)
        return 1
    return 0
