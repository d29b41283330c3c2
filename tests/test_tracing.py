"""A value that was worked out from tables holds for as long as what it looked up in them is the same."""

import pytest

from newsarchive.tracing import Traced, digest_marks, join_marks, mark_of


def test_every_look_up_is_noted_also_one_that_finds_nothing() -> None:
    trace: set[int] = set()
    table = Traced("forms", {"us": 1}, trace)
    assert (table["us"], table.get("un"), "eu" in table) == (1, None, False)
    assert trace == {mark_of("forms", key) for key in ("us", "un", "eu")}


@pytest.mark.parametrize("walk", [list, len, bool, dict])
def test_a_traced_table_cannot_be_walked(walk: type) -> None:
    with pytest.raises(TypeError):
        walk(Traced("forms", {"us": 1}, set()))


def test_what_changes_has_another_digest_and_nothing_else_has() -> None:
    def digests(**forms: int) -> dict[int, bytes]:
        return digest_marks({"forms": forms}, lambda value: bytes([value]))

    before, after = digests(us=1, un=2), digests(us=1, un=3, eu=4)
    changed = {mark for mark in before.keys() | after.keys() if before.get(mark) != after.get(mark)}
    assert changed == {mark_of("forms", "un"), mark_of("forms", "eu")}


def test_a_number_that_two_sets_of_tables_share_stands_for_both() -> None:
    def digest(pair: tuple[bytes, bytes]) -> bytes:
        return b"+".join(pair)

    assert join_marks({1: b"a", 2: b"b"}, {2: b"c", 3: b"d"}, digest) == {1: b"a", 2: b"b+c", 3: b"d"}
