"""``newsarchive ingest``: raw wire texts to articles that an editor goes on with."""

from __future__ import annotations

import argparse
import contextlib
import datetime
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from newsarchive.archive import shown_path, writing_to
from newsarchive.archive.proposals import proposals_path
from newsarchive.atomic import Locked, locked
from newsarchive.cache.cluster import open_cluster
from newsarchive.errors import Problem, ProblemsFound, format_problem
from newsarchive.ingest.lines import printable
from newsarchive.intake import Order, Taken, take_in
from newsarchive.model import ProposedActor
from newsarchive.pipeline.naming import propose_from
from newsarchive.report import problems_as_data, progress_bar

_EXAMPLE = """example: newsarchive ingest sources/2021-straits-times
         newsarchive ingest ~/Downloads/story.txt --received 2021-10-01 --dry-run

The original is kept byte for byte under sources/, which lies beside the content folder.
What an editor has changed is never written over; --merge brings in what is new around it.
Exit codes: 0 all taken, 1 some rejected, 2 wrong usage, 3 only new versions that wait, 130 interrupted."""


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = verbs.add_parser(
        "ingest",
        help="turn saved texts into articles",
        description="Turns saved pages, texts, mails, feeds and documents into articles, and says what it guessed.",
        epilog=_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="a file or a folder (default: sources/)")
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="the archive's folder")
    parser.add_argument(
        "--received", type=_day, metavar="YYYY-MM-DD", help="the day on which the archive got the texts"
    )
    parser.add_argument("--dry-run", action="store_true", help="show what each line is taken for, and write nothing")
    parser.add_argument("--merge", action="store_true", help="bring new versions into edited articles, field by field")
    parser.add_argument("--json", action="store_true", help="the result as one JSON object")
    parser.add_argument(
        "--jobs", type=int, default=0, metavar="N", help="how many processes may work at once (default: all cores)"
    )
    parser.add_argument("--scheduler", metavar="ADDRESS", help="let workers of a Dask scheduler read the files")
    parser.add_argument("--strict", action="store_true", help="exit with 1 on warnings too")
    parser.add_argument("--restore", action="append", default=[], metavar="ID", help="bring back a deleted article")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Takes in what is named, prints what became of it, and returns the exit code."""
    order = _order(args)
    missing = [path for path in order.paths if not path.exists() and not path.is_symlink()]
    if missing:
        for path in missing:
            print(f"newsarchive ingest: there is no '{printable(str(path))}'", file=sys.stderr)
        return 2
    try:
        with _locked(order):
            taken = _take(order, args.scheduler or "", quiet=args.json)
            names, unwritten = _propose(order, taken)
    except Locked:
        print("newsarchive ingest: another ingest is running; wait for it to end", file=sys.stderr)
        return 1
    problems = sorted({*unwritten, *(problem for one in taken for problem in one.problems)})
    unknown = sorted(set(args.restore) - {Path(one.article).stem for one in taken if one.outcome == "new"})
    for name in unknown:
        print(f"newsarchive ingest: nothing to restore under the id '{printable(name)}'", file=sys.stderr)
    _print(taken, problems, names, as_json=args.json)
    if unknown:
        return 1
    return _exit_code(taken, problems, lost=bool(unwritten), strict=args.strict)


def _order(args: argparse.Namespace) -> Order:
    paths = tuple(args.paths) or (args.content.parent / "sources",)
    jobs = args.jobs if args.jobs > 0 else os.cpu_count() or 1
    restore, today = tuple(args.restore), datetime.date.today()
    return Order(args.content, paths, args.received, today, restore, args.dry_run, args.merge, jobs)


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is no day of the form YYYY-MM-DD") from None


@contextlib.contextmanager
def _locked(order: Order) -> Iterator[None]:
    """One ingest at a time, and nobody else who writes; a dry run changes nothing and need not wait."""
    if order.dry_run:
        yield
        return
    order.sources.mkdir(parents=True, exist_ok=True)
    with locked(order.sources), writing_to(order.content):
        yield


def _take(order: Order, scheduler: str, *, quiet: bool) -> list[Taken]:
    shows = sys.stderr.isatty() and not quiet
    taken: list[Taken] = []
    with open_cluster(scheduler) if scheduler else contextlib.nullcontext((None, order.jobs)) as (executor, hands):
        for one in take_in(replace(order, jobs=hands), _progress if shows else lambda done, total: None, executor):
            taken.append(one)
            if not quiet and (order.dry_run or one.outcome in ("new", "updated")):
                _print_taken(one, dry_run=order.dry_run, clear=shows)
    if shows:
        print("\r\x1b[K", end="", file=sys.stderr)
    return taken


def _propose(order: Order, taken: Sequence[Taken]) -> tuple[tuple[ProposedActor, ...], tuple[Problem, ...]]:
    """Names that no record claims, in the articles that have just been written; they wait in the file of proposals.

    Where that cannot be read or written the articles are taken all the same, and it is said.
    """
    written = [Path(one.article).resolve() for one in taken if one.outcome in ("new", "updated") and one.article]
    if not written or order.dry_run:
        return (), ()
    try:
        return propose_from(order.content, written, order.jobs), ()
    except ProblemsFound as found:
        return (), found.problems
    except OSError as error:
        message = f"the names found cannot be written down: {error.strerror or error}"
        fix = "make room, or give leave to write; 'newsarchive review --rescan' then finds them again"
        path = shown_path(proposals_path(order.content))
        return (), (Problem(path, 1, 1, "error", "unwritable", message, fix),)


def _progress(done: int, total: int) -> None:
    print(f"\r{progress_bar(done, total)}", end="", file=sys.stderr, flush=True)


def _print_taken(one: Taken, *, dry_run: bool, clear: bool) -> None:
    if clear:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
    print(printable(f"{one.outcome}: {one.source}" + (f" -> {one.article}" if one.article else "")))
    if dry_run and one.raw:
        texts = {judged.block.first_line: judged.block.text for judged in one.raw.removed}
        for entry in one.raw.roles:
            shown = f"  {texts[entry.line][:90]}" if entry.line in texts else ""
            print(printable(f"  {entry.line:5} {entry.role:12} {entry.rule}{shown}"))


def _print(
    taken: Sequence[Taken], problems: Sequence[Problem], names: Sequence[ProposedActor], *, as_json: bool
) -> None:
    """Problems on standard error; on standard output the JSON object, or the line that sums up."""
    summary = _summary(taken)
    if as_json:
        sources, proposed = [_fields(one) for one in taken], [one.name for one in names]
        print(json.dumps({"schema": 1, "summary": summary, "sources": sources, "proposed": proposed}, indent=1))
        return
    for problem in problems:
        print(printable(format_problem(problem)), file=sys.stderr)
    sys.stderr.flush()
    if names:
        count = f"{len(names)} {'name' if len(names) == 1 else 'names'}"
        print(f"{count} without a record; 'make review' shows them")
    print(summary)


def _summary(taken: Sequence[Taken]) -> str:
    count = Counter(one.outcome for one in taken)
    updated = f"{count['updated']} updated, " if count["updated"] else ""
    waits = sum(one.waits for one in taken)
    return (
        f"{count['new']} new, {updated}{count['unchanged']} unchanged, {count['pending']} pending, "
        f"{count['rejected']} rejected, {waits} need review"
    )


def _fields(one: Taken) -> dict[str, object]:
    return {
        "source": one.source,
        "member": one.member,
        "outcome": one.outcome,
        "article": one.article,
        "review": list(one.raw.review) if one.raw and one.waits else [],
        "problems": problems_as_data(one.problems)["problems"],
    }


def _exit_code(taken: Sequence[Taken], problems: Sequence[Problem], *, lost: bool, strict: bool) -> int:
    """``lost`` where the names found could not be written down."""
    outcomes = {one.outcome for one in taken}
    if "rejected" in outcomes or lost or (strict and any(problem.severity != "note" for problem in problems)):
        return 1
    return 3 if "pending" in outcomes else 0
