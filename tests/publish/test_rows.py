"""Rows of long files are remembered as long as what they looked up is the same, and no longer."""

from __future__ import annotations

from typing import Any

import pytest

from newsarchive.cache.codec import Unreadable
from newsarchive.publish.rows import key_of, pack_rows, unpack_rows
from newsarchive.publish.views.tables import Known, Tables

CODE = b"code"
BEFORE = {1: b"a" * 16, 2: b"b" * 16}


def row(tables: Tables, key: str) -> str:
    return key


def other(tables: Tables, key: str) -> Any:
    return key


KNOWN: Known = {
    (row, "talks"): ("Talks\r\n", frozenset({1})),
    (row, "treaty"): ("Treaty\r\n", frozenset({1, 2})),
    (other, "part"): (("a", "part"), frozenset({2})),
}


def traces_as_sets(rows: Known) -> dict[Any, Any]:
    return {key: (value, frozenset(trace)) for key, (value, trace) in rows.items()}


def test_a_row_whose_look_ups_find_the_same_is_known_again() -> None:
    packed = pack_rows(row, KNOWN, BEFORE, CODE)
    known = {key: value for key, value in KNOWN.items() if key[0] is row}
    assert traces_as_sets(unpack_rows(row, packed, BEFORE, {4}, CODE)) == known


def test_a_row_is_forgotten_when_one_look_up_finds_something_else() -> None:
    packed = pack_rows(row, KNOWN, BEFORE, CODE)
    assert traces_as_sets(unpack_rows(row, packed, BEFORE, {2}, CODE)) == {
        (row, "talks"): ("Talks\r\n", frozenset({1}))
    }


def test_a_look_up_that_found_nothing_counts_too() -> None:
    packed = pack_rows(row, {(row, "talks"): ("Talks", frozenset({3}))}, {}, CODE)
    assert unpack_rows(row, packed, {}, {3}, CODE) == {}


@pytest.mark.parametrize("last", [{1: b"a" * 16, 2: b"c" * 16}, {1: b"a" * 16}], ids=["changed", "gone"])
def test_rows_of_another_build_than_the_last_are_made_again(last: dict[int, bytes]) -> None:
    assert unpack_rows(row, pack_rows(row, KNOWN, BEFORE, CODE), last, set(), CODE) == {}


def test_rows_that_another_code_has_made_are_made_again() -> None:
    assert unpack_rows(row, pack_rows(row, KNOWN, BEFORE, CODE), BEFORE, set(), b"newer") == {}


def test_each_part_has_a_place_of_its_own() -> None:
    assert key_of(row) != key_of(other)


def test_damaged_rows_are_refused() -> None:
    with pytest.raises(Unreadable):
        unpack_rows(row, pack_rows(row, KNOWN, BEFORE, CODE)[:-4], BEFORE, set(), CODE)
