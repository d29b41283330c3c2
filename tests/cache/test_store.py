"""The store forgets rather than errs: what it gives back is what was written, whole, or nothing."""

import pickle
import sqlite3
from pathlib import Path

import pytest

from newsarchive.cache.codec import Unreadable, from_bytes, to_bytes
from newsarchive.cache.store import Store
from newsarchive.dates import parse_edtf
from newsarchive.model import Event

ONE, OTHER = b"1" * 16, b"2" * 16


def test_a_row_is_there_for_the_next_run(tmp_path: Path) -> None:
    store = Store(tmp_path / "store.sqlite")
    store.write([(ONE, b"talks")])
    store.close()
    assert dict(Store(tmp_path / "store.sqlite").read([ONE, OTHER])) == {ONE: b"talks"}


def test_more_keys_than_one_question_may_hold_are_all_answered(tmp_path: Path) -> None:
    store = Store(tmp_path / "store.sqlite")
    keys = [number.to_bytes(16, "big") for number in range(1201)]
    store.write((key, key) for key in keys)
    assert dict(store.read(keys)) == {key: key for key in keys}


def test_a_row_whose_bytes_have_changed_is_not_known(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    store = Store(path)
    store.write([(ONE, b"talks"), (OTHER, b"treaty")])
    store.close()
    with sqlite3.connect(path) as database:
        database.execute("UPDATE derived SET value = x'74616c6b7a00000000' WHERE key = ?", (ONE,))
    assert dict(Store(path).read([ONE, OTHER])) == {OTHER: b"treaty"}


@pytest.mark.parametrize("damage", [b"", b"not a database at all" * 400, b"SQLite format 3\0" + b"\xff" * 9000])
def test_a_file_that_is_no_store_is_replaced(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "store.sqlite"
    path.write_bytes(damage)
    store = Store(path)
    store.write([(ONE, b"talks")])
    store.close()
    assert dict(Store(path).read([ONE])) == {ONE: b"talks"}


def test_where_no_file_can_be_made_the_run_goes_on_without(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    store = Store(tmp_path / "cache" / "store.sqlite")
    store.write([(ONE, b"talks")])
    assert dict(store.read([ONE])) == {ONE: b"talks"}


def test_what_other_rules_have_found_is_let_go(tmp_path: Path) -> None:
    store = Store(tmp_path / "store.sqlite")
    store.keep_for(b"old rules")
    store.write([(ONE, b"talks")])
    store.keep_for(b"old rules")
    assert dict(store.read([ONE])) == {ONE: b"talks"}
    store.keep_for(b"new rules")
    assert dict(store.read([ONE])) == {}


def test_values_of_the_model_come_back_equal() -> None:
    event = Event("talks", "Talks open", parse_edtf("2021-09-30"), words=("talks", "meet"))
    value = {"events": (event, None), "numbers": [1, 0.5], "forms": frozenset({"US"})}
    assert from_bytes(to_bytes(value)) == value


@pytest.mark.parametrize("function", [print, eval, Path.unlink], ids=["print", "eval", "unlink"])
def test_bytes_that_name_anything_but_the_model_are_refused(function: object) -> None:
    with pytest.raises(Unreadable):
        from_bytes(pickle.dumps((function, "2021")))


@pytest.mark.parametrize("data", [b"", b"\x80\x05", b"talks", to_bytes(("a", "b"))[:-3]])
def test_damaged_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        from_bytes(data)
