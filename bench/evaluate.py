"""How good the rules are, on annotated texts that lie beside the project: ``make evaluate``.

Most texts belong to their publishers and are not part of the project: where ``../shared/data`` is absent, only what is
labelled in the project itself is measured, and this says so.
Each subject has a module ``evaluate_<subject>.py`` with ``evaluate(shared) -> {figure: value}``; more is better.
It may have ``intervals(shared) -> {figure: (low, high)}``, 95 % bootstrap intervals over documents, and says by
``NEEDS_SHARED = False`` that its texts are the project's own.
A figure under its floor in ``tests/quality/floors.json`` is a failure; floors rise with the figures, and fall only on
purpose.
"""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
FLOORS = ROOT / "tests" / "quality" / "floors.json"
SUBJECTS = tuple(sorted(path.stem.removeprefix("evaluate_") for path in Path(__file__).parent.glob("evaluate_*.py")))


def read_floors() -> dict[str, dict[str, float]]:
    """The least value of each figure, by subject."""
    floors: dict[str, dict[str, float]] = json.loads(FLOORS.read_text("utf-8"))
    return floors


def load_subject(subject: str) -> ModuleType:
    """The module of a subject, which is looked for beside this one."""
    here = str(Path(__file__).parent)
    if here not in sys.path:
        sys.path.append(here)
    return importlib.import_module(f"evaluate_{subject}")


def can_measure(module: ModuleType) -> bool:
    return not getattr(module, "NEEDS_SHARED", True) or (SHARED / "data").is_dir()


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
    floors, missed = read_floors(), []
    for subject in SUBJECTS:
        module = load_subject(subject)
        if not can_measure(module):
            print(f"\n{subject}: not measured, the annotated texts are not here ({SHARED / 'data'})")
            continue
        figures: dict[str, float] = module.evaluate(SHARED)
        spread = module.intervals(SHARED) if hasattr(module, "intervals") else {}
        print(f"\n{subject}")
        for name, value in figures.items():
            print(_line(name, value, spread.get(name), floors.get(subject, {}).get(name)))
        missed += [f"{subject}: {words}" for words in find_shortfalls(figures, floors.get(subject, {}))]
    print()
    print("\n".join(missed) or "every figure is at its floor or above")
    return 1 if missed else 0


def _line(name: str, value: float, spread: tuple[float, float] | None, floor: float | None) -> str:
    between = f"{spread[0]:6.1f}–{spread[1]:.1f}" if spread else ""
    return f"  {name:44}{value:8.1f} {between:14}" + (f"floor {floor:.1f}" if floor is not None else "")


if __name__ == "__main__":
    raise SystemExit(main())
