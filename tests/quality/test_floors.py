"""Quality floors: no figure may fall under its own by accident; ``make evaluate`` prints them all."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

BENCH = Path(__file__).parents[2] / "bench"


def load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, BENCH / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


measuring = load("evaluate")


@pytest.mark.parametrize("subject", measuring.SUBJECTS)
def test_no_figure_is_under_its_floor(subject: str) -> None:
    module = measuring.load_subject(subject)
    if not measuring.can_measure(module):
        pytest.skip("the annotated texts, ../shared/data, are not here")
    assert measuring.find_shortfalls(module.evaluate(measuring.SHARED), measuring.read_floors()[subject]) == []


def test_every_subject_has_floors() -> None:
    assert sorted(measuring.read_floors()) == list(measuring.SUBJECTS)


def test_a_figure_under_its_floor_is_named() -> None:
    assert measuring.find_shortfalls({"f1": 85.9}, {"f1": 86.0}) == ["f1 is 85.9, and its floor is 86.0"]


def test_a_floor_that_nothing_measures_is_named() -> None:
    assert measuring.find_shortfalls({}, {"f1": 86.0}) == ["f1 has a floor and is not measured"]
