"""Running a program and all that it starts: seconds, processor seconds, and memory."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# Asking costs the programs that are asked some of their time: memory is never taken in a run that is timed.
_EVERY_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class Run:
    """Wall and processor seconds of a program and all its processes."""

    wall: float
    cpu: float


def run(command: list[str], folder: Path) -> Run:
    """Run to the end; this program stops with the other's own words where it fails."""
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert process.stdout is not None
    said = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"bench: this failed, so there is nothing to compare: {' '.join(command)}\n{said}")
    return Run(wall, used.ru_utime + used.ru_stime)


def peak_memory(command: list[str], folder: Path) -> float | None:
    """The most that all processes of a run held together, in MB; what they share counts once (PSS). None off Linux."""
    if not Path("/proc/self/smaps_rollup").exists():
        return None
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        ended, peaks = threading.Event(), [0.0]

        def watch() -> None:
            while not ended.wait(_EVERY_SECONDS):
                peaks.append(sum(_share_of(one) for one in _family_of(process.pid)))

        watcher = threading.Thread(target=watch)
        watcher.start()
        process.wait()
        ended.set()
        watcher.join()
    return max(peaks) / 1024


def _family_of(process: int) -> Iterator[int]:
    yield process
    try:
        threads = list(Path(f"/proc/{process}/task").iterdir())
        children = [int(child) for thread in threads for child in (thread / "children").read_text().split()]
    except OSError:
        return
    for child in children:
        yield from _family_of(child)


def _share_of(process: int) -> int:
    """In KiB; 0 for a process that has ended meanwhile."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
