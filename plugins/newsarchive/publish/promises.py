"""Addresses that readers may know, and that do not lead where they should: what an editor is told of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newsarchive.errors import Problem
from newsarchive.model import Article, Indexes, KnownAddress
from newsarchive.publish.addresses import article_address
from newsarchive.publish.forwarding import Fate


def find_broken(fates: Sequence[Fate], indexes: Indexes) -> Iterator[Problem]:
    """A warning for each address whose page is gone without a word, or shows another's; at its line of the ledger."""
    known = {one.known.address for one in fates}
    new = [one for one in indexes.articles if article_address(one) not in known]
    for fate in fates:
        one, now = fate.known, fate.now
        if fate.outcome == "lost":
            message = f"'{one.address}' has no page any more; who knows it is told that it was withdrawn"
            yield _problem(one, "address-lost", message, _remedy(one, new))
        elif fate.outcome == "taken" and now is not None:
            message = f"'{one.address}' was the page of {_owner(one)}, and shows {_owner(now)} now"
            # An event's address is made of its words, and no editor gives it another.
            fix = f"if that is right, write '{_words(now)}' in this line"
            fix = fix if one.kind == "told-by" else f"give one of them another address, or, {fix}"
            yield _problem(one, "address-taken", message, fix, note=one.kind == "told-by")
        elif fate.outcome == "returned":
            message = f"the line says that '{one.address}' is gone, and its page is there"
            yield _problem(one, "address-returned", message, "take 'gone' out of the line, or hide the page", note=True)


def find_unkept(
    bearers: Mapping[str, KnownAddress], addresses: Sequence[KnownAddress], path: str
) -> tuple[Problem, ...]:
    """A note where pages are published whose addresses no line keeps; ``path`` is the ledger's."""
    unkept = bearers.keys() - {one.address for one in addresses}
    if not unkept:
        return ()
    count = "1 address is" if len(unkept) == 1 else f"{len(unkept):,} addresses are"
    message = f"{count} not kept yet, such as '{min(unkept)}'; if it changes, its readers find nothing"
    fix = "run 'make addresses', and commit this file"
    return (Problem(path, 1, 1, "note", "addresses-unkept", message, fix),)


def _remedy(one: KnownAddress, new: Sequence[Article]) -> str:
    gone = "write 'gone: why' at this line's end"
    if one.kind == "article":
        old = one.address.rstrip("/")
        alike = _alike(old, new)
        where = f"of {alike[0].path}, if it is that one" if len(alike) == 1 else "of the article that took its place"
        return f"write 'formerly: [{old}]' in the head {where}, or {gone}"
    if one.kind == "actor":
        return f"write 'formerly: [{one.id}]' in the record that took its place, or {gone}"
    instead = "article ID" if one.kind == "told-by" else f"{one.kind} ID"
    return f"write what took its place in this line, as '{one.address} {instead}', or {gone}"


def _alike(old: str, new: Sequence[Article]) -> Sequence[Article]:
    """Articles whose address nobody knows yet, with the slug that is gone, or else of the same day."""
    day, _, slug = old.rpartition("/")
    return [one for one in new if one.slug == slug] or [one for one in new if f"{one.date:%Y/%m/%d}" == day]


def _owner(one: KnownAddress) -> str:
    return f"what {one.id} tells" if one.kind == "told-by" else f"{one.kind} '{one.id}'"


def _words(one: KnownAddress) -> str:
    return " ".join(word for word in (one.kind, one.id, one.mark) if word)


def _problem(one: KnownAddress, code: str, message: str, fix: str, *, note: bool = False) -> Problem:
    return Problem(one.path, one.line, 1, "note" if note else "warning", code, message, fix, value=one.id)
