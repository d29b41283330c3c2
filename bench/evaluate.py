"""How good the rules are, on annotated texts that lie beside the project: ``make evaluate``.

The texts belong to their publishers and are not part of the project, so where ``../shared/data`` is absent there is
nothing to measure, and this says so.
Each subject has a module ``evaluate_<subject>.py`` with ``evaluate(shared) -> {figure: value}``; more is better.
A figure under its floor in ``tests/quality/floors.json`` is a failure; floors rise with the figures, and fall only on
purpose.
"""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
FLOORS = ROOT / "tests" / "quality" / "floors.json"
SUBJECTS = tuple(sorted(path.stem.removeprefix("evaluate_") for path in Path(__file__).parent.glob("evaluate_*.py")))


def read_floors() -> dict[str, dict[str, float]]:
    """The least value of each figure, by subject."""
    floors: dict[str, dict[str, float]] = json.loads(FLOORS.read_text("utf-8"))
    return floors


def evaluate(subject: str) -> dict[str, float]:
    """The figures of one subject; its module is looked for beside this one."""
    here = str(Path(__file__).parent)
    if here not in sys.path:
        sys.path.append(here)
    module = importlib.import_module(f"evaluate_{subject}")
    figures: dict[str, float] = module.evaluate(SHARED)
    return figures


def find_shortfalls(figures: dict[str, float], floors: dict[str, float]) -> list[str]:
    """The figures under their floor, and the floors that nothing measures any more, in words.

    >>> find_shortfalls({"f1": 80.0}, {"f1": 81.5, "recall": 70.0})
    ['f1 is 80.0, and its floor is 81.5', 'recall has a floor and is not measured']
    """
    shortfalls = []
    for name, floor in floors.items():
        if name not in figures:
            shortfalls.append(f"{name} has a floor and is not measured")
        elif figures[name] < floor:
            shortfalls.append(f"{name} is {figures[name]:.1f}, and its floor is {floor:.1f}")
    return shortfalls


def main() -> int:
    if not (SHARED / "data").is_dir():
        print(f"nothing measured: the annotated texts are not here ({SHARED / 'data'})")
        return 0
    floors, missed = read_floors(), []
    for subject in SUBJECTS:
        figures = evaluate(subject)
        print(f"\n{subject}")
        for name, value in figures.items():
            floor = floors.get(subject, {}).get(name)
            print(f"  {name:44}{value:8.1f}" + (f"   floor {floor:.1f}" if floor is not None else ""))
        missed += [f"{subject}: {words}" for words in find_shortfalls(figures, floors.get(subject, {}))]
    print()
    print("\n".join(missed) or "every figure is at its floor or above")
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
