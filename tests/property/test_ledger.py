"""The files that the program itself writes into ``content/``: what it writes it reads, and no line is lost."""

import pytest
from anything import HELD
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.archive.files import PROPOSALS
from newsarchive.archive.ledger import KINDS, join_ledger, parse_ledger, render_line
from newsarchive.archive.parsing import Ground, Raw, parse_file
from newsarchive.archive.proposals import render_proposals
from newsarchive.model import KnownAddress, ProposedActor
from newsarchive.proposed import slug_of

pytestmark = pytest.mark.torture

SLUGS = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}", fullmatch=True)
ADDRESSES = st.builds("{}/{}/".format, st.sampled_from(["2021/09/30", "actors", "events", "stories", "topics"]), SLUGS)
REASONS = HELD.map(lambda text: " ".join(text.split())).filter(lambda text: not text.startswith(":"))
KNOWN = st.builds(
    KnownAddress, ADDRESSES, st.sampled_from(KINDS), SLUGS.filter(lambda slug: slug != "gone"),
    mark=st.sampled_from(["", "0123abcd"]),
) | st.builds(
    KnownAddress, ADDRESSES, st.sampled_from(KINDS), SLUGS, gone=st.just(True), reason=st.just("") | REASONS
)  # fmt: skip
LEDGERS = st.lists(KNOWN, max_size=5, unique_by=lambda one: one.address)
COMMENTS = st.sampled_from(["", "# ours\n\n", "# about the next\n", "\n\n", "  # indented\n"])


def said(one: KnownAddress) -> tuple[object, ...]:
    return one.address, one.kind, one.id, one.mark, one.gone, one.reason


def read(text: str) -> list[tuple[object, ...]]:
    known, problems = parse_ledger(text.encode("utf-8"), "content/addresses.txt")
    assert problems == (), problems
    return sorted(map(said, known), key=str)


@given(LEDGERS)
def test_a_line_that_is_written_is_read_as_it_was(known: list[KnownAddress]) -> None:
    assert read("".join(f"{render_line(one)}\n" for one in known)) == sorted(map(said, known), key=str)


@given(LEDGERS, LEDGERS, st.lists(COMMENTS, max_size=6), st.sampled_from(["\n", "\r\n"]))
def test_no_address_and_no_comment_is_lost_when_new_ones_join(
    old: list[KnownAddress], new: list[KnownAddress], comments: list[str], newline: str
) -> None:
    parts = [f"{render_line(one)}\n" for one in old]
    for at, comment in enumerate(comments):
        parts.insert(2 * at, comment)
    text = "".join(parts).replace("\n", newline)
    joined = join_ledger(text, new)
    wanted = {one.address: said(one) for one in (*old, *new)}
    assert read(joined) == sorted(wanted.values(), key=str)
    for word in ("# ours", "# about the next", "# indented"):
        assert joined.count(word) == text.count(word)
    again = join_ledger(joined, new)
    assert read(again) == read(joined) and join_ledger(again, new) == again


PROPOSED = st.builds(
    lambda name, kind, confidence, strong, quote, why: ProposedActor(
        slug_of(name), name, kind, ("2021-09-30-talks",), confidence / 100, 0.2, strong, quote, why
    ),
    HELD.map(lambda text: " ".join(text.split())).filter(bool), st.sampled_from(["person", "organisation"]),
    st.integers(0, 100), st.booleans(), HELD, HELD,
)  # fmt: skip


@given(st.lists(PROPOSED, max_size=3, unique_by=lambda one: one.slug))
def test_names_that_wait_are_read_as_they_were_written(proposed: list[ProposedActor]) -> None:
    data = render_proposals(proposed).encode("utf-8")
    parsed = parse_file(Raw(data, f"content/{PROPOSALS}", PROPOSALS), Ground())
    assert [one for one in parsed.problems if one.severity == "error"] == []
    assert list(parsed.entry.noun.proposed) == proposed
    assert render_proposals(parsed.entry.noun.proposed).encode("utf-8") == data
