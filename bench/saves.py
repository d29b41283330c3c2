"""How soon ``newsarchive serve`` shows a save: ``python bench/saves.py 1000``.

An article of a made-up archive is saved some times over, and the news that an open page would hear is waited for: first
of the proof, then of the whole site.
"""

from __future__ import annotations

import argparse
import os
import signal
import socket
import statistics
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generated import build_articles
from programs import Program, prepare_newsarchive

# What has been saved while a build ran is built again; the next save is not to meet that.
_QUIET_SECONDS = 10.0


@contextmanager
def serving(program: Program) -> Iterator[str]:
    """The address of the served archive, when its first build is done and nothing more is being built."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [*("serve" if word == "build" else word for word in program.command), "--port", str(port)]
    process = subprocess.Popen(
        command, cwd=program.folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        start_new_session=True, env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    assert process.stdout is not None
    try:
        while not process.stdout.readline().startswith("The site is at "):
            if process.poll() is not None:
                raise SystemExit("the archive could not be served")
        time.sleep(_QUIET_SECONDS)
        yield f"http://127.0.0.1:{port}/"
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def seconds_of_save(program: Program, address: str, number: int) -> tuple[float, float]:
    """From a save to its proof, and to the whole site."""
    with urllib.request.urlopen(f"{address}-/reload", timeout=600) as news:
        time.sleep(0.5)  # for the server to begin to listen for news on our behalf
        begin = time.perf_counter()
        program.edit(number)
        while not news.readline().startswith(b"data"):
            pass
        proof = time.perf_counter() - begin
        while not news.readline().startswith(b"data"):
            pass
        return proof, time.perf_counter() - begin


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", type=int, nargs="?", default=1000)
    parser.add_argument("--saves", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        program = prepare_newsarchive(Path(folder), list(build_articles(given.articles)))
        with serving(program) as address:
            taken = []
            for number in range(given.saves):
                taken.append(seconds_of_save(program, address, number))
                # The whole site is renewed once more for its search index, as long as the save took.
                time.sleep(_QUIET_SECONDS + taken[-1][1])
    proofs, wholes = zip(*taken, strict=True)
    print(f"{given.articles} articles, median of {given.saves} saves")
    print(f"proof        {statistics.median(proofs):8.2f} s  ({min(proofs):.2f} to {max(proofs):.2f})")
    print(f"whole site   {statistics.median(wholes):8.2f} s  ({min(wholes):.2f} to {max(wholes):.2f})")


if __name__ == "__main__":
    main()
