"""``newsarchive addresses``: which addresses readers may know, where each leads now, and which are new."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsarchive.archive import shown_path, writing_to
from newsarchive.archive.ledger import ledger_path, render_line, write_ledger
from newsarchive.cache.means import open_means
from newsarchive.cli.build import read_site_settings
from newsarchive.errors import Problem, has_errors
from newsarchive.index.withholding import withhold
from newsarchive.model import KnownAddress
from newsarchive.pipeline import read_site
from newsarchive.publish.bearers import find_bearers
from newsarchive.publish.forwarding import Fate, find_fates
from newsarchive.publish.promises import find_broken
from newsarchive.publish.site import site_of
from newsarchive.report import print_problems, problems_as_data

# Of each kind, for people; --json has all.
_MOST = 10
_EXAMPLE = """example: newsarchive addresses
         newsarchive addresses --keep

The addresses stand in content/addresses.txt, one a line; commit it with the archive."""


@dataclass(frozen=True, slots=True)
class State:
    """``new`` are lines to add, ``renewed`` lines to write in place of those with the same address."""

    path: str
    fates: tuple[Fate, ...]
    new: tuple[KnownAddress, ...]
    renewed: tuple[KnownAddress, ...]
    problems: tuple[Problem, ...]


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = verbs.add_parser(
        "addresses",
        help="list the addresses that readers may know, and keep new ones",
        description="Says which addresses readers may know lead on or are gone, and which are new. "
        "Nothing is written but with --keep.",
        epilog=_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("content", nargs="?", type=Path, help="the archive's folder (default: as the settings say)")
    parser.add_argument("-s", "--settings", type=Path, default=Path("pelican.conf.py"), help="the settings file")
    parser.add_argument("--keep", action="store_true", help="write new addresses to content/addresses.txt")
    parser.add_argument("--dry-run", action="store_true", help="with --keep: show the lines, and write nothing")
    parser.add_argument("--json", action="store_true", help="the same as one JSON object, with every address")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """List, or keep; 1, after the problems, where the archive has errors, and nothing is written then."""
    path = {"PATH": str(args.content.absolute())} if args.content else {}
    settings = read_site_settings(args.settings, args.content, path)
    content = Path(settings["PATH"])
    state = read_state(content, str(settings["DEFAULT_LANG"]), proposed=site_of(settings).proposals)
    wrong = has_errors(state.problems)
    written = False
    if args.keep and not args.dry_run and not wrong:
        with writing_to(content):
            written = write_ledger(content, (*state.new, *state.renewed))
    if args.json:
        print(json.dumps(state_as_data(state, written=written), ensure_ascii=False, indent=1))
        return 1 if wrong else 0
    print_problems((one for one in state.problems if one.severity == "error" or not wrong), stream=sys.stderr)
    if not wrong:
        print("\n".join(_kept(args, state, written=written) if args.keep else _listed(state)))
    return 1 if wrong else 0


def read_state(content: Path, lang: str, *, proposed: bool) -> State:
    """What readers may know, and what they would find today; its problems are errors of the archive, or the ledger's.

    As the site is built: with proposed names where it shows them, and without the words that rights keep back.
    """
    with open_means() as means:
        indexes, problems = read_site(content, lang=lang, proposed=proposed, means=means)
    shown = withhold(indexes)
    bearers = find_bearers(shown)
    fates = find_fates(shown, bearers)
    known = {one.address for one in shown.addresses}
    path = shown_path(ledger_path(content))
    own = (one for one in problems if one.severity == "error" or one.path == path)
    return State(
        path,
        fates,
        tuple(one for address, one in sorted(bearers.items()) if address not in known),
        tuple(one.renewed for one in fates if one.renewed is not None),
        tuple(sorted((*own, *find_broken(fates, shown)))),
    )


def state_as_data(state: State, *, written: bool = False) -> dict[str, Any]:
    """For programs: every address, by what becomes of it."""
    by: dict[str, list[Fate]] = {}
    for fate in state.fates:
        by.setdefault(fate.outcome, []).append(fate)
    named = ("kept", "renewed", "returned")
    return {
        "schema": 1,
        "path": state.path,
        "written": written,
        "kept": [one.known.address for name in named for one in by.get(name, ())],
        "new": [_as_data(one) for one in state.new],
        "renewed": [_as_data(one) for one in state.renewed],
        "moved": [{"address": one.known.address, "to": one.address} for one in by.get("moved", ())],
        "taken": [{"address": one.known.address, "line": one.known.line} for one in by.get("taken", ())],
        "withdrawn": [{"address": one.known.address, "why": one.reason} for one in by.get("withdrawn", ())],
        "lost": [{"address": one.known.address, "line": one.known.line} for one in by.get("lost", ())],
        "problems": problems_as_data(state.problems)["problems"],
    }


def _as_data(one: KnownAddress) -> dict[str, str]:
    return {"address": one.address, "kind": one.kind, "id": one.id, "mark": one.mark}


def _listed(state: State) -> list[str]:
    moved = [f"{one.known.address} -> {one.address}" for one in state.fates if one.outcome == "moved"]
    gone = [f"{one.known.address} {one.reason}".rstrip() for one in state.fates if one.outcome == "withdrawn"]
    lost = [one.known.address for one in state.fates if one.outcome == "lost"]
    new = [one.address for one in state.new]
    parts = (("lead on", moved), ("withdrawn", gone), ("lost", lost), ("new", new))
    lines = [line for title, members in parts for line in _part(title, members)]
    counts = f"{len(moved)} lead on, {len(gone)} withdrawn, {len(lost)} lost, {len(new)} new"
    return [*lines, f"newsarchive: {len(state.fates)} addresses in {state.path}: {counts}"]


def _part(title: str, members: Sequence[str]) -> list[str]:
    if not members:
        return []
    more = [f"  and {len(members) - _MOST} more"] if len(members) > _MOST else []
    return [f"{title}:", *(f"  {member}" for member in members[:_MOST]), *more]


def _kept(args: argparse.Namespace, state: State, *, written: bool) -> list[str]:
    count = len(state.fates) + len(state.new)
    if args.dry_run:
        lines = [f"+ {render_line(one)}" for one in sorted((*state.new, *state.renewed), key=lambda one: one.address)]
        return [*lines, f"newsarchive: {len(lines)} lines would be written to {state.path}"]
    if not written:
        return [f"newsarchive: {state.path} is as it was: {count} addresses"]
    renewed = f", {len(state.renewed)} renewed" if state.renewed else ""
    return [
        f"newsarchive: {state.path}: {len(state.new)} added{renewed}, {count} addresses; commit it with the archive"
    ]
