"""Decisions as a command line gives them, and as changes on the disk."""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Callable
from functools import partial
from pathlib import Path

from newsarchive.archive import shown_path, write_text
from newsarchive.review.decisions import accept, add_form, merge, reject, rename
from newsarchive.review.desk import Change, Decided, Desk

# What each does, and an example.
_SAYS = {
    "accept": ("write a record of a proposed name", "accept jane-roe --form 'J. Roe'"),
    "reject": ("never propose a name again, and link it to nothing", "reject golden-gate-bridge"),
    "merge": ("make a name a form of a record, or one record a part of another", "merge j-roe jane-roe"),
    "rename": ("give a record another preferred name; the old one stays a form of it", "rename jane-roe 'Jane Poe'"),
    "alias": ("add another form under which articles name an actor", "alias jane-roe Roe --kind short"),
}


def add_decisions(parser: argparse.ArgumentParser) -> None:
    """The verbs ``accept``, ``reject``, ``merge``, ``rename`` and ``alias`` below ``review``."""
    below = parser.add_subparsers(dest="decision", metavar="DECISION", title="decisions")
    verbs = {name: _parser_of(below, name) for name in _SAYS}
    many = "a name that waits, or its slug; several may be given"
    verbs["accept"].add_argument("names", nargs="+", metavar="NAME", help=many)
    verbs["accept"].add_argument("--type", default="", help="what sort of actor it is, if not what was proposed")
    verbs["accept"].add_argument("--name", default="", help="the preferred form, if not the proposed one")
    verbs["accept"].add_argument(
        "--form", action="append", default=[], help="another form of the name; may be repeated"
    )
    verbs["accept"].add_argument("--slug", default="", help="its address, if not made of the name")
    verbs["reject"].add_argument("names", nargs="+", metavar="NAME", help=many)
    verbs["merge"].add_argument("names", nargs=1, metavar="NAME", help="a name that waits, or a record that goes")
    verbs["merge"].add_argument("into", metavar="INTO", help="the record that stays")
    verbs["rename"].add_argument("names", nargs=1, metavar="NAME", help="a record")
    verbs["rename"].add_argument("called", metavar="NEW", help="its new preferred name")
    verbs["rename"].add_argument("--slug", default="", help="its new address, if not made of the new name")
    verbs["alias"].add_argument("names", nargs=1, metavar="NAME", help="a record")
    verbs["alias"].add_argument("form", metavar="FORM", help="how articles name it too")
    verbs["alias"].add_argument("--kind", default="strong", help="strong, short, weak, metonym or acronym")
    verbs["alias"].add_argument(
        "--from", dest="start", default="", metavar="YYYY-MM-DD", help="the first day of the form"
    )
    verbs["alias"].add_argument("--to", dest="end", default="", metavar="YYYY-MM-DD", help="its last day")


def _parser_of(below: argparse._SubParsersAction[argparse.ArgumentParser], name: str) -> argparse.ArgumentParser:
    says, example = _SAYS[name]
    parser = below.add_parser(name, help=says, description=f"{says[:1].upper()}{says[1:]}.",
                              epilog=f"example: newsarchive review {example}")  # fmt: skip
    # What stands before the decision is not to be forgotten.
    unsaid = argparse.SUPPRESS
    parser.add_argument("--content", type=Path, default=unsaid, metavar="DIR", help="the archive's folder")
    parser.add_argument("--json", action="store_true", default=unsaid, help="what was changed, as one JSON object")
    parser.add_argument("--dry-run", action="store_true", help="show what would change, and write nothing")
    return parser


def steps_of(args: argparse.Namespace) -> list[Callable[[Desk], Decided]]:
    """The decisions of a command line, one after the other: each is to see what those before it have changed."""
    return [partial(_DECISIONS[args.decision], args=args, name=name) for name in args.names]


def _accept(desk: Desk, args: argparse.Namespace, name: str) -> Decided:
    return accept(desk, name, kind=args.type, called=args.name, forms=args.form, slug=args.slug)


def _reject(desk: Desk, args: argparse.Namespace, name: str) -> Decided:
    return reject(desk, name)


def _merge(desk: Desk, args: argparse.Namespace, name: str) -> Decided:
    return merge(desk, name, args.into)


def _rename(desk: Desk, args: argparse.Namespace, name: str) -> Decided:
    return rename(desk, name, args.called, slug=args.slug)


def _alias(desk: Desk, args: argparse.Namespace, name: str) -> Decided:
    return add_form(desk, name, args.form, kind=args.kind, start=args.start, end=args.end)


_DECISIONS = {"accept": _accept, "reject": _reject, "merge": _merge, "rename": _rename, "alias": _alias}


def apply(change: Change) -> None:
    """OSError where that fails."""
    if change.text is None:
        change.path.unlink(missing_ok=True)
    else:
        change.path.parent.mkdir(parents=True, exist_ok=True)
        write_text(change.path, change.text)


def difference_of(change: Change) -> str:
    """What changes in a file, as git shows it."""
    before = change.path.read_bytes().decode("utf-8") if change.path.is_file() else ""
    lines = difflib.unified_diff(
        before.splitlines(), (change.text or "").splitlines(), shown_path(change.path), shown_path(change.path),
        lineterm="", n=1,
    )  # fmt: skip
    return "\n".join(lines)
