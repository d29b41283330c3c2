"""The verbs of the command, and what all of them answer when something goes wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from newsarchive.errors import ProblemsFound, format_problem, problem_of_disk


def answer(verb: str, run: Callable[[], int]) -> int:
    """The exit code of ``run``, or of what it raised; no editor sees a traceback unless NEWSARCHIVE_DEBUG is set."""
    try:
        code = run()
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


def _in_words(error: Exception, verb: str) -> str:
    if isinstance(error, OSError) and error.strerror:
        from newsarchive.archive import shown_path  # noqa: PLC0415 (most runs need no word of it)

        path = shown_path(Path(os.fsdecode(error.filename))) if isinstance(error.filename, str | bytes) else "disk"
        return format_problem(problem_of_disk(error, path))
    return (
        f"newsarchive {verb}: a fault in the program ({type(error).__name__}: {error}); "
        "NEWSARCHIVE_DEBUG=1 shows where, please report it"
    )
