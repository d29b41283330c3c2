"""Runs commands of newsarchive in forks of itself, each with one fault: a fork begins at once, a new Python does not.

One request a line on standard input, as JSON, and one answer a line:
``{"arguments": [...], "kind": "full", "call": "write output/index.html", "nth": 1}`` and
``{"code": 1, "calls": ["open output/index.html", ...], "met": true, "said": "..."}``.
``code`` is the exit code, or the number of a signal with a minus; ``calls`` are those that could have met the fault,
in their order, and ``met`` tells whether one did.
Started with faults.c's library before all others, in the folder whose files meet the faults.
"""

from __future__ import annotations

import ctypes
import importlib
import json
import os
import signal
import sys
import tempfile
from pathlib import Path
from typing import IO

from newsarchive.__main__ import main

# What a build loads only when there is something to do.
for name in ("pelican", *(f"newsarchive.publish.{room}" for room in ("build", "finishing", "generator", "reader"))):
    importlib.import_module(name)

# As faults.c counts them.
KINDS = ("none", "full", "read-only", "error", "denied", "short", "kill", "term", "int")


def run(arguments: list[str], said: IO[str]) -> int:
    """The command in a process of its own; its exit code, or a signal's number with a minus."""
    child = os.fork()
    if child == 0:
        for number in (1, 2):
            os.dup2(said.fileno(), number)
        code = 70
        try:
            code = main(arguments)
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else 2
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def serve() -> None:
    # Who is started in the background of a shell is started deaf to Ctrl-C, and Python leaves it at that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    library = ctypes.CDLL(None)
    library.faults_arm.argtypes = (ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_long, ctypes.c_char_p)
    library.faults_left.restype = ctypes.c_long
    root = os.fsencode(f"{Path.cwd()}/")
    for line in sys.stdin:
        request = json.loads(line)
        with tempfile.TemporaryFile("w+", encoding="utf-8") as said, tempfile.NamedTemporaryFile() as calls:
            kind, call = KINDS.index(request["kind"]), request["call"].encode()
            library.faults_arm(root, kind, call, request["nth"], os.fsencode(calls.name))
            code = run(request["arguments"], said)
            met = request["nth"] > 0 and library.faults_left() == 0
            library.faults_arm(b"", 0, b"", 0, None)
            said.seek(0)
            lines = calls.read().decode("utf-8", "replace").splitlines()
            answer = {"code": code, "calls": lines, "met": met, "said": said.read()}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    serve()
