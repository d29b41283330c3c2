"""Whatever fails while a site is built, readers have the old site or the new one, whole, and the next build heals all.

Every call that changes a file, from the first write to the last flush, meets each kind of fault; of a file that is
written in many calls, the first and the last.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
from collections import Counter
from typing import Any

import pytest

pytestmark = pytest.mark.torture
TORTURE = bool(os.environ.get("NEWSARCHIVE_TORTURE"))

BUILD = ("build", "--jobs", "1", "--siteurl", "https://archive.example")
# How a build ends that meets the fault, where the old site stands.
ENDS = {"full": 1, "read-only": 1, "error": 1, "denied": 1, "short": 1,
        "kill": -signal.SIGKILL, "term": -signal.SIGTERM, "int": 130}  # fmt: skip
# A full disk refuses what grows or names a file, and only what is written can be written in part.
WRITES = ("write ", "pwrite64 ", "sendfile64 ")
MEETS = {"short": WRITES, "full": (*WRITES, "open64 ", "mkdir ", "link ")}
# As many of each kind in a sample, and one in so many of the calls of a site that is built from nothing.
SAMPLE, SPARSE = 1, 100
# Pieces of the long form, for several processes to share.
PARTS = 4 if TORTURE else 1
AT_HOME = {".cache", ".output.lock", ".output.new", "content", "output", "pelican.conf.py", "plugins", "theme"}


class Archive:
    """One archive in two states, between which an editor goes to and fro; ``sites`` is what each is built to."""

    def __init__(self, disk: Any, states: list[dict[str, str]], digest: Any, put: Any) -> None:
        self.disk, self.folder, self._states, self._digest, self._put = disk, disk.folder, states, digest, put
        self.state, self.sites = 0, ["", ""]
        for _ in states:
            self.turn()
            self.disk.run(*BUILD)
            self.sites[self.state] = self.site()
        assert len({"", *self.sites}) == 3

    def turn(self) -> None:
        """The other state; the site stands as it was."""
        self.state = 1 - self.state
        shutil.rmtree(self.folder / "content", ignore_errors=True)
        self._put(self.folder, self._states[self.state])

    def site(self) -> str:
        return str(self._digest(self.folder / "output"))

    def take_away_the_site(self) -> None:
        for name in ("output", ".output.new", ".cache"):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def _to_and_fro(self, *, until_there: bool = False) -> Any:
        """Builds the other state, and this one again, but for the last build where it is still to come."""
        self.turn()
        answer = self.disk.run(*BUILD)
        self.turn()
        return answer if until_there else self.disk.run(*BUILD)

    def meet(self, kind: str, call: str, nth: int, old: str) -> tuple[int, str]:
        """One build under a fault, and one after it: how the first one ended, and what is wrong with either."""
        new, content = self.sites[self.state], self._digest(self.folder / "content")
        answer = self.disk.run(*BUILD, kind=kind, call=call, nth=nth)
        if not answer.met:
            # What an earlier fault left of the store made this build another; its last write is then sooner.
            last = Counter(self._to_and_fro().calls)[call]
            self._to_and_fro(until_there=True)
            answer = self.disk.run(*BUILD, kind=kind, call=call, nth=min(nth, last))
        found = self.site()
        healed = self.disk.run(*BUILD)
        wrong = {
            "no such call": not answer.met,
            "half a site": found not in (old, new),
            "another exit code": answer.code not in (0, ENDS[kind]),
            "exit 0, and the site is not there": not answer.code and found != new,
            "no words for an editor": "Traceback" in answer.said or "a fault in the program" in answer.said,
            "not a word": answer.code > 0 and not answer.said,
            f"not healed ({healed.said})": (healed.code, self.site()) != (0, new),
            "content is not as it was": self._digest(self.folder / "content") != content,
        }
        said = ", ".join(fault for fault, is_so in wrong.items() if is_so)
        return answer.code, said and f"{kind} at {call!r} no. {nth}: exit {answer.code}, {answer.said}: {said}"


@pytest.fixture(scope="module")
def archive(disk: Any, lay_out: Any, states: list[dict[str, str]], digest: Any, put: Any) -> Archive:
    lay_out(disk.folder)
    return Archive(disk, states, digest, put)


Point = tuple[str, int]


def first_and_last(calls: list[str]) -> list[Point]:
    """Each call that was made, with 1 and with the number of times that it was made."""
    return sorted({point for call, times in Counter(calls).items() for point in ((call, 1), (call, times))})


@pytest.fixture(scope="module")
def points(archive: Archive) -> list[list[Point]]:
    """By state: the calls of a build that finds the site of the other state."""
    found: list[list[Point]] = [[], []]
    for _ in found:
        archive.turn()
        found[archive.state] = first_and_last(archive.disk.run(*BUILD).calls)
    return found


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("kind", ENDS)
def test_a_fault_at_any_call_leaves_a_whole_site(
    archive: Archive, points: list[list[Point]], kind: str, part: int, torture: bool, record_property: Any
) -> None:
    left = [[point for point in some if point[0].startswith(MEETS.get(kind, ""))][part::PARTS] for some in points]
    if not torture:
        left = [random.Random(f"{kind}{state}").sample(some, SAMPLE) for state, some in enumerate(left)]
    ended, wrong = Counter[int](), []
    while any(left):
        old = archive.sites[archive.state]
        archive.turn()
        if left[archive.state]:
            code, fault = archive.meet(kind, *left[archive.state].pop(), old)
            ended[code] += 1
            wrong += [fault] if fault else []
        else:
            archive.disk.run(*BUILD)
    record_property(kind, dict(ended))
    # What a build that was killed has left goes with the next one that has something to do.
    archive.turn()
    archive.disk.run(*BUILD)
    assert wrong == []
    assert {path.name for path in archive.folder.iterdir()} == AT_HOME


@pytest.mark.parametrize("kind", ENDS if TORTURE else ("full", "kill"))
def test_a_fault_at_the_first_build_leaves_no_site_or_a_whole_one(
    archive: Archive, kind: str, torture: bool, record_property: Any
) -> None:
    archive.take_away_the_site()
    points = [point for point in first_and_last(archive.disk.run(*BUILD).calls)
              if point[0].startswith(MEETS.get(kind, ""))]  # fmt: skip
    ended, wrong = Counter[int](), []
    for point in random.Random(kind).sample(points, len(points) // SPARSE if torture else 1):
        archive.take_away_the_site()
        code, fault = archive.meet(kind, *point, old="")
        ended[code] += 1
        wrong += [fault] if fault else []
    record_property(kind, dict(ended))
    assert wrong == []
