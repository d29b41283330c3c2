"""What tells that a file is as it was, without reading it: its size, its times, and its place on the disk.

As git does it: a file that was changed in the very moment of the last look is not trusted, for a second change in that
moment would leave the same stamp.
"""

from __future__ import annotations

import os
import time

# Size, time of the last change of the bytes and of the entry (nanoseconds), and number on the disk.
Stamp = tuple[int, int, int, int]
# Coarse clocks of some file systems count in steps of two seconds.
_MOMENT_NANOSECONDS = 2_000_000_000


def stamp_of(status: os.stat_result) -> Stamp:
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def is_settled(stamp: Stamp) -> bool:
    """True where the last change is long enough ago for the next one to leave another stamp."""
    _, changed, entered, _ = stamp
    return max(changed, entered) + _MOMENT_NANOSECONDS < time.time_ns()
