"""``newsarchive review``: what waits for an editor, the most useful first, and the editor's decisions on names."""

from __future__ import annotations

import argparse
import contextlib
import functools
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from newsarchive.archive import read_archive, read_records, shown_path, write_proposals, writing_to
from newsarchive.archive.proposals import proposals_path
from newsarchive.cache.means import open_means
from newsarchive.errors import has_errors
from newsarchive.model import ProposedActor
from newsarchive.pipeline import read_site
from newsarchive.pipeline.naming import proposals_of_site
from newsarchive.report import print_problems
from newsarchive.review import Queue, build_queue, describe_queue, queue_as_data
from newsarchive.review.asking import ask_about
from newsarchive.review.deciding import add_decisions, apply, difference_of, steps_of
from newsarchive.review.desk import Decided, Desk

_EXAMPLE = """example: newsarchive review
         newsarchive review accept jane-roe
         newsarchive review reject golden-gate-bridge blue-monday
         newsarchive review merge j-roe jane-roe

At a terminal it asks about the names one by one, if you like.
Decisions are files in content/actors/; names that wait are written to content/proposals.md."""


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = verbs.add_parser(
        "review",
        help="list what waits for an editor, and decide on names",
        description="Lists what the machine is not sure of, with its evidence, and says what to write to settle it.",
        epilog=_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="the archive's folder")
    parser.add_argument("--json", action="store_true", help="the same as one JSON object")
    parser.add_argument(
        "--rescan", action="store_true", help="look through all articles for names, and write down those that wait"
    )
    add_decisions(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Decide, or list; 1, after the problems, where the archive has errors, for then a list is not whole."""
    if args.decision:
        return _decide(args)
    with open_means() as means:
        indexes, problems = read_site(args.content, proposed=not args.rescan, means=means)
        # The tables have no drafts, which wait too.
        archive, _ = read_archive(args.content, means=means)
    broken = shown_path(proposals_path(args.content))
    if args.rescan:
        # What the file says is about to be written anew.
        problems = tuple(problem for problem in problems if problem.path != broken)
    proposed = proposals_of_site(args.content, indexes, anew=args.rescan)
    if args.rescan and not has_errors(problems):
        _write_down(args.content, proposed, quiet=args.json)
    unpublished = [article for article in archive.articles if article.status != "published"]
    undated = [problem for problem in problems if problem.code == "no-date" and problem.severity == "note"]
    queue = build_queue(indexes, proposed, unpublished, undated)
    print(
        json.dumps(queue_as_data(queue), ensure_ascii=False, indent=1) if args.json else describe_queue(queue).rstrip()
    )
    if has_errors(problems):
        print_problems((problem for problem in problems if problem.severity == "error"), stream=sys.stderr)
        return 1
    if not args.json and sys.stdin.isatty() and sys.stdout.isatty():
        _ask(args.content, queue)
    return 0


def _write_down(content: Path, proposed: Sequence[ProposedActor], *, quiet: bool) -> None:
    with writing_to(content):
        changed = write_proposals(content, proposed)
    if not quiet:
        path = shown_path(proposals_path(content))
        print(f"{path}: {'written' if changed else 'unchanged'}, {len(proposed)} names wait\n")


# ---------------------------------------------------------------- decisions


def _decide(args: argparse.Namespace) -> int:
    """Every decision of the command line, each written before the next is taken."""
    changes: list[dict[str, str]] = []
    notes: list[str] = []
    for step in steps_of(args):
        decided = step(_lay(args.content, _looking(args.content)))
        with contextlib.nullcontext() if args.dry_run else writing_to(args.content):
            for change in decided.changes:
                path = shown_path(change.path)
                done = "removed" if change.text is None else "changed" if change.path.is_file() else "written"
                changes.append({"path": path, "done": done, "why": change.why, "difference": difference_of(change)})
                if not args.dry_run:
                    apply(change)
                if not args.json:
                    print(changes[-1]["difference"] if args.dry_run else f"{done}: {path}: {change.why}")
        notes += decided.notes
    if args.json:
        print(json.dumps({"schema": 1, "changes": changes, "notes": notes}, ensure_ascii=False, indent=1))
    else:
        print("\n".join([*notes, _summary(changes, dry_run=args.dry_run)]))
    return 0


def _summary(changes: Sequence[object], *, dry_run: bool) -> str:
    count = f"{len(changes)} {'file' if len(changes) == 1 else 'files'}"
    return f"newsarchive: {count} would change" if dry_run else f"newsarchive: {count} changed; 'make html' shows it"


def _lay(content: Path, look: Callable[[], Sequence[ProposedActor]]) -> Desk:
    records, _ = read_records(content)
    return Desk(content, {actor.slug: actor for actor in records.actors}, records.proposed, look, records.leaders)


def _looking(content: Path) -> Callable[[], Sequence[ProposedActor]]:
    """All names that wait, found when they are asked for."""

    @functools.cache
    def look() -> Sequence[ProposedActor]:
        with open_means() as means:
            indexes, _ = read_site(content, means=means)
        return proposals_of_site(content, indexes)

    return look


def _ask(content: Path, queue: Queue) -> None:
    """At a terminal: the names one by one, for who wants to."""
    if not queue.proposed:
        return
    count = len(queue.proposed)
    try:
        answer = input(f"Decide on {count} {'name' if count == 1 else 'names'} now? [y/N] ")
    except EOFError:
        return
    if answer.strip().lower() not in ("y", "yes"):
        return
    proposed = tuple(one.proposal for one in queue.proposed)
    carry_out = functools.partial(_carry_out, content)
    done = ask_about(queue.proposed, lambda: _lay(content, lambda: proposed), carry_out, input, print)
    print(f"newsarchive: {done} decided; 'make html' shows it")


def _carry_out(content: Path, decided: Decided) -> None:
    with writing_to(content):
        for change in decided.changes:
            apply(change)
            print(f"  {shown_path(change.path)}: {change.why}")
    for note in decided.notes:
        print(f"  {note}")
