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
from pathlib import Path

from newsarchive import cli
from newsarchive.errors import ProblemsFound, format_problem, problem_of_disk


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one verb and returns the exit code; no editor sees a traceback unless NEWSARCHIVE_DEBUG is set."""
    if argv is None:
        _insist_on_utf8()
    arguments = list(sys.argv[1:] if argv is None else argv)
    verb = arguments[0] if arguments else ""
    try:
        args = _build_parser(arguments).parse_args(arguments)
        code: int = importlib.import_module(f"{cli.__name__}.{args.verb}").run(args)
        # What is still in the buffer must meet a closed pipe here, not at the interpreter's end.
        sys.stdout.flush()
    except KeyboardInterrupt:
        print("newsarchive: interrupted; what was finished is kept", file=sys.stderr)
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except ProblemsFound as found:
        for problem in found.problems:
            print(format_problem(problem), file=sys.stderr)
        return 1
    except Exception as error:
        if os.environ.get("NEWSARCHIVE_DEBUG"):
            raise
        print(_in_words(error, verb), file=sys.stderr)
        return 1
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


def _in_words(error: Exception, verb: str) -> str:
    if isinstance(error, OSError) and error.strerror:
        from newsarchive.archive import shown_path  # noqa: PLC0415 (most runs need no word of it)

        path = shown_path(Path(os.fsdecode(error.filename))) if isinstance(error.filename, str | bytes) else "disk"
        return format_problem(problem_of_disk(error, path))
    return (
        f"newsarchive {verb}: a fault in the program ({type(error).__name__}: {error}); "
        "NEWSARCHIVE_DEBUG=1 shows where, please report it"
    )


if __name__ == "__main__":
    sys.exit(main())
