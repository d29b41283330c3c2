"""``newsarchive VERB``: each verb is a module of ``newsarchive.cli`` with ``add_parser(verbs)`` and ``run(args)``.

Exit codes: 0 done, 1 problems found and printed, 2 wrong usage, 3 only pending conflicts (ingest), 130 interrupted.
"""

from __future__ import annotations

import argparse
import importlib
import os
import pkgutil
import sys
from collections.abc import Sequence

from newsarchive import cli


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one verb and returns the exit code."""
    if argv is None:
        _insist_on_utf8()
    arguments = list(sys.argv[1:] if argv is None else argv)
    return cli.answer(arguments[0] if arguments else "", lambda: _run(arguments))


def _run(arguments: Sequence[str]) -> int:
    args = _build_parser(arguments).parse_args(arguments)
    code: int = importlib.import_module(f"{cli.__name__}.{args.verb}").run(args)
    return code


def _insist_on_utf8() -> None:
    """Begins anew where the machine's locale would read the names of files in another encoding than they are in."""
    if sys.getfilesystemencoding() != "utf-8" and not sys.flags.utf8_mode:
        os.execv(sys.executable, [sys.executable, "-X", "utf8", "-m", "newsarchive", *sys.argv[1:]])


def _build_parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """The parser of the verb that is asked for, or of all of them: a verb should not wait for another's imports."""
    parser = argparse.ArgumentParser(
        prog="newsarchive",
        description="A curated news archive: raw text in, a site of articles, actors and dated events out.",
        epilog="example: newsarchive ingest sources",
    )
    known = [module.name for module in pkgutil.iter_modules(cli.__path__)]
    asked = [arguments[0]] if arguments and arguments[0] in known else known
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    for name in asked:
        importlib.import_module(f"{cli.__name__}.{name}").add_parser(verbs)
    return parser


if __name__ == "__main__":
    sys.exit(main())
