"""How long a build takes: ``make bench N=1000``.

The same made-up articles are built by newsarchive (its theme, actors, events, timelines, exports and search), by
Pelican as it comes with its ``simple`` theme and none of these, and by Hugo where it is installed, in turn, so that a
slow minute of the machine meets them all. What counts is the ratio: seconds depend on the machine.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
from collections.abc import Callable
from pathlib import Path

from generated import build_articles
from processes import Run
from programs import Program, find_programs

Change = Callable[[Program, int], None]

# In this order each leaves what the next one needs; those of our own store are asked of newsarchive alone.
COLD = "clean build"
EDIT = "one edit"
CHANGES: dict[str, Change] = {
    COLD: lambda program, number: program.clear(),
    EDIT: Program.edit,
    "one edit and another title": Program.retitle,
    "nothing changed": lambda program, number: None,
    "a template changed": Program.change_template,
}
SHARED = (COLD, EDIT)


def measure(programs: dict[str, Program], rounds: int) -> dict[str, dict[str, Run]]:
    """The median of ``rounds`` runs of each program after each change, by change and name, taken in turn."""
    runs: dict[str, dict[str, list[Run]]] = {change: {} for change in CHANGES}
    for number in range(rounds):
        for change, apply in CHANGES.items():
            for name, program in programs.items():
                if name == "newsarchive" or change in SHARED:
                    apply(program, number)
                    runs[change].setdefault(name, []).append(program.build())
    return {change: {name: _median(taken) for name, taken in by_name.items()} for change, by_name in runs.items()}


def _median(runs: list[Run]) -> Run:
    return Run(*(statistics.median(getattr(one, figure) for one in runs) for figure in ("wall", "cpu")))


def peaks(programs: dict[str, Program]) -> dict[str, tuple[float | None, float | None]]:
    """Of a clean build and after one edit, in MB: runs of their own, for asking takes time."""
    found = {}
    for name, program in programs.items():
        program.clear()
        clean = program.peak()
        program.edit(0)
        found[name] = clean, program.peak()
    return found


def report(count: int, rounds: int, programs: dict[str, Program], taken: dict[str, dict[str, Run]]) -> None:
    print(f"{count} articles, median of {rounds}; pages: "
          + ", ".join(f"{name} {program.pages()}" for name, program in programs.items()))  # fmt: skip
    print(f"{'':28}{'':13}{'wall s':>9}{'cpu s':>9}{'x pelican':>11}{'x hugo':>9}")
    base = taken[COLD]
    for change, by_name in taken.items():
        for name, one in by_name.items():
            against = [one.wall / (taken[EDIT] if change == EDIT and other == "hugo" else base)[other].wall
                       if other in base else None for other in ("pelican", "hugo")]  # fmt: skip
            told = "".join(f"{'-' if ratio is None else f'{ratio:.2f}':>{width}}" for ratio, width in
                           zip(against, (11, 9), strict=True))  # fmt: skip
            print(f"{change:28}{name:13}{one.wall:9.2f}{one.cpu:9.2f}{told}")
    for name, (clean, edited) in peaks(programs).items():
        shown = "not known on this system" if clean is None else f"{clean:.0f} MB clean, {edited:.0f} MB after one edit"
        print(f"memory of all processes, {name}: {shown}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, nargs="?", default=1000, help="how many articles to make up")
    parser.add_argument("--rounds", type=int, default=3, help="how many runs to take the median of")
    parser.add_argument("--smaller", type=int, metavar="N", help="also N articles, and what grew (default: a tenth)")
    args = parser.parse_args()
    smaller = args.count // 10 if args.smaller is None else args.smaller
    walls = {}
    for count in sorted({smaller, args.count} - {0}):
        with tempfile.TemporaryDirectory(prefix="newsarchive-bench-") as temporary:
            programs = {}
            for name, prepare in find_programs().items():
                folder = Path(temporary, name)
                folder.mkdir()
                programs[name] = prepare(folder, list(build_articles(count)))
            taken = measure(programs, args.rounds)
            report(count, args.rounds, programs, taken)
            walls[count] = {change: by_name["newsarchive"].wall for change, by_name in taken.items()}
        print(flush=True)
    if len(walls) == 2:
        few, many = walls[smaller], walls[args.count]
        print(f"an article of the clean build, at {args.count} over at {smaller}: "
              f"{many[COLD] / args.count / (few[COLD] / smaller):.2f}")  # fmt: skip
        print(f"one edit, at {args.count} over at {smaller}: {many[EDIT] / few[EDIT]:.2f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
