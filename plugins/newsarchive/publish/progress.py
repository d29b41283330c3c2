"""How far a build is, for whoever waits for it, and where its time went."""

from __future__ import annotations

import contextlib
import sys
import time
from collections import Counter
from collections.abc import Iterator
from typing import TextIO

from newsarchive.report import progress_bar

# What takes less is over before a bar could be read.
_PATIENCE_SECONDS = 1.0
_CLEAR = "\r\x1b[K"


class Progress:
    """Counts what was done, times the stages, and draws a bar on a terminal, never into a pipe."""

    def __init__(self, stream: TextIO = sys.stderr) -> None:
        self.done: Counter[str] = Counter()
        self.began = time.monotonic()
        self.stages: list[tuple[str, float]] = []
        self._stream = stream
        self._drawn = False

    def tell(self, what: str, done: int, total: int) -> None:
        """So many of ``total`` are done in all; ``what`` is the verb that the last line uses."""
        self.done[what] = done
        if self._stream.isatty() and self.seconds() > _PATIENCE_SECONDS:
            self._stream.write(f"{_CLEAR}{progress_bar(done, total)} {what}")
            self._stream.flush()
            self._drawn = True

    @contextlib.contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Times what is done within; a bar that it drew is gone at its end."""
        began = time.monotonic()
        try:
            yield
        finally:
            self.stages.append((name, time.monotonic() - began))
            if self._drawn:
                self._stream.write(_CLEAR)
                self._stream.flush()
                self._drawn = False

    def seconds(self) -> float:
        return time.monotonic() - self.began

    def timings(self) -> str:
        """A line a stage, in the order in which they were begun; what stands in none comes last."""
        total, stages = self.seconds(), dict[str, float]()
        for name, seconds in self.stages:
            stages[name] = stages.get(name, 0.0) + seconds
        stages["all else"] = total - sum(stages.values())
        return "".join(f"{seconds:8.2f} s  {name}\n" for name, seconds in stages.items())
