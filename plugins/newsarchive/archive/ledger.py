"""``content/addresses.txt``: every address that readers may know, one a line, with whose it is.

A line is ``ADDRESS KIND ID``, with the mark of its words for an event that an article tells, and at its end, where an
editor has taken the page back, ``gone: why``. Lines are sorted, so that two who add some rarely add them in one place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import get_args

from newsarchive.archive.checks import TAKEN
from newsarchive.archive.files import LEDGER, decode
from newsarchive.archive.writing import write_text
from newsarchive.errors import Problem, Severity, did_you_mean
from newsarchive.matter import Place, find_characters, find_merge_marks, problem_at, shown
from newsarchive.model import AddressKind, KnownAddress

# A hundred bytes a line: half a million addresses.
LARGEST_LEDGER = 64_000_000
KINDS: tuple[str, ...] = get_args(AddressKind)
_SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"
_ADDRESS = re.compile(rf"(?:\d{{4}}/\d\d/\d\d|actors|events|stories|topics|places|sources)/{_SLUG}/|(?P<page>{_SLUG})/")
_ID = re.compile(_SLUG)
_LINE = re.compile(r"\s*(?P<address>\S+)(?:\s+(?P<kind>\S+))?(?:\s+(?P<id>\S+))?(?P<rest>.*)")
_REST = re.compile(r"(?:\s+(?P<mark>[0-9a-f]{8}))?(?:\s+(?P<gone>gone)(?:\s*:\s*(?P<reason>.*?))?)?\s*")
_HEADER = """\
# Addresses that readers may know, and whose they are: a build answers at each of them for ever.
# `make addresses` adds new lines. A page that was taken back: write "gone: why" at the end of its line.
# docs/curating.md, "Addresses last", says more.

"""


def ledger_path(content: Path) -> Path:
    return content / LEDGER


def parse_ledger(data: bytes, path: str) -> tuple[tuple[KnownAddress, ...], tuple[Problem, ...]]:
    """Every address once, in the order of the lines, and what is wrong with the others.

    A byte order mark and any kind of line end are fine, and so is a file without a line.
    """
    if not data.strip(b"\xef\xbb\xbf \t\r\n"):
        return (), ()
    text, faults = decode(data, path, LARGEST_LEDGER)
    if text is None:
        return (), faults
    lines = _lines_of(text)
    if faults := (find_merge_marks(path, lines) or find_characters(path, lines)):
        return (), faults
    problems: list[Problem] = []
    found: dict[str, KnownAddress] = {}
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.lstrip().startswith("#"):
            one = _parse_line(line, _Telling(path, lines, number, problems))
            if one is not None:
                _join(found, one, _Telling(path, lines, number, problems))
    return tuple(found.values()), tuple(problems)


def render_line(one: KnownAddress) -> str:
    """
    >>> render_line(KnownAddress("actors/jane-roe/", "actor", "jane-roe", gone=True, reason="she asked us to"))
    'actors/jane-roe/ actor jane-roe gone: she asked us to'
    """
    mark = f" {one.mark}" if one.mark else ""
    reason = f": {one.reason}" if one.reason else ""
    return f"{one.address} {one.kind} {one.id}{mark}" + (f" gone{reason}" if one.gone else "")


def join_ledger(text: str, changed: Iterable[KnownAddress]) -> str:
    """The file with ``changed`` in place of the lines of the same addresses, or as lines of their own; sorted.

    No line is lost: an address that stands twice has one line afterwards, and comments stay above the line that they
    stood above. ``text`` has no faults.
    """
    header, blocks, end = _blocks_of(text)
    for one in changed:
        comments, _ = blocks.get(one.address, ((), ""))
        blocks[one.address] = comments, render_line(one)
    body = (line for address in sorted(blocks) for line in (*blocks[address][0], blocks[address][1]))
    return header + "".join(f"{line}\n" for line in (*body, *end))


def write_ledger(content: Path, changed: Iterable[KnownAddress]) -> bool:
    """Bring the file up to date; False where it is so already. OSError where it cannot be read or written."""
    path, changed = ledger_path(content), tuple(changed)
    if not changed and not path.exists():
        return False
    before = path.read_bytes() if path.exists() else b""
    text = join_ledger(before.decode("utf-8"), changed)
    if text.encode("utf-8") == before:
        return False
    write_text(path, text)
    return True


@dataclass(frozen=True, slots=True)
class _Telling:
    """Tells what is wrong with one line."""

    path: str
    lines: tuple[str, ...]
    number: int
    problems: list[Problem] = field(default_factory=list)

    def problem(self, begin: int, word: str, code: str, message: str, fix: str, severity: Severity = "error") -> None:
        place = Place(self.number, begin + 1, max(1, len(word)))
        problem = problem_at(place, code, message, fix, severity, path=self.path, lines=self.lines)
        self.problems.append(replace(problem, value=shown(word)))


def _lines_of(text: str) -> tuple[str, ...]:
    return tuple(re.sub(r"\r\n?", "\n", text.removeprefix("\ufeff")).split("\n"))


def _parse_line(line: str, tell: _Telling) -> KnownAddress | None:
    """The line as it says, or None where a part of it cannot be read; the first such part is told."""
    parts = _LINE.fullmatch(line)
    assert parts is not None, "a line that is not empty has a first word"
    address, kind, id_ = parts["address"], parts["kind"] or "", parts["id"] or ""
    end = len(line.rstrip())
    if not is_address(address):
        fix = _nearest_address(address)
        tell.problem(parts.start("address"), address, "address", f"'{shown(address)}' is no address of a page", fix)
    elif kind not in KINDS:
        begin = parts.start("kind") if kind else end
        fix = (
            did_you_mean(kind, KINDS) if kind else f"write it behind the address: one of {', '.join(KINDS)}, and an id"
        )
        message = f"unknown kind '{shown(kind)}'" if kind else "the line does not say whose address it is"
        tell.problem(begin, kind, "address-kind", message, fix)
    elif not _ID.fullmatch(id_):
        begin = parts.start("id") if id_ else end
        message = f"'{shown(id_)}' is no id" if id_ else f"the line does not say which {kind}"
        tell.problem(begin, id_, "address-id", message, "write its file's name without .md, or its slug")
    elif not (rest := _REST.fullmatch(parts["rest"])):
        words = parts["rest"].strip()
        begin = line.index(words, parts.start("rest"))
        fix = "where the page was taken back, write 'gone: why'; else delete these words"
        tell.problem(begin, words, "address-words", f"'{shown(words)}' says nothing here", fix)
    else:
        known = KnownAddress(address, kind, id_, rest["mark"] or "")  # type: ignore[arg-type]
        gone, reason = bool(rest["gone"]), rest["reason"] or ""
        return replace(known, gone=gone, reason=reason, path=tell.path, line=tell.number)
    return None


def is_address(text: str) -> bool:
    """True of what can be the address of an article, a record, a facet or a page of text.

    >>> is_address("2021/09/30/talks/"), is_address("actors/"), is_address("about/"), is_address("2021/09/30/")
    (True, False, True, False)
    """
    found = _ADDRESS.fullmatch(text)
    return found is not None and not (found["page"] and is_taken(found["page"]))


def is_taken(slug: str) -> bool:
    """True of a first step under which the archive keeps pages of its own."""
    return slug in TAKEN or (slug.isdigit() and len(slug) == 4)


def _nearest_address(text: str) -> str:
    plain = re.sub(r"^https?://[^/]+/|/?index\.html$", "", text).strip("/") + "/"
    for steps in range(plain.count("/")):
        tail = "/".join(plain.split("/")[steps:])
        if is_address(tail) and (tail.count("/") > 1 or plain == tail):
            return f"write it as '{tail}'"
    return "write it as 2021/09/30/talks-in-geneva/ or actors/jane-roe/, from the site's own address on"


def _join(found: dict[str, KnownAddress], one: KnownAddress, tell: _Telling) -> None:
    """Of two lines that say the same the first is kept, and the word that the page is gone wherever it stands."""
    other = found.setdefault(one.address, one)
    if other is one:
        return
    if (other.kind, other.id) != (one.kind, one.id):
        message = f"line {other.line} says that '{one.address}' is the address of {other.kind} '{other.id}'"
        tell.problem(0, one.address, "duplicate-address", message, "delete the line that is wrong")
        return
    message, fix = f"'{one.address}' stands in line {other.line} too", "delete one, or let 'make addresses' do it"
    tell.problem(0, one.address, "duplicate-address", message, fix, "note")
    if one.gone and not other.gone:
        found[one.address] = one


def _blocks_of(text: str) -> tuple[str, dict[str, tuple[tuple[str, ...], str]], tuple[str, ...]]:
    """The comment at the top, each address's line with the comments above it, and the comments below all of them."""
    lines = list(_lines_of(text))
    header = _HEADER
    if any(line.strip() for line in lines):
        own = next((at for at, line in enumerate(lines) if not line.startswith("#")), len(lines))
        if own and lines[own : own + 1] != [""]:
            own = 0
        header = "".join(f"{line}\n" for line in lines[:own]) + ("\n" if own else "")
        lines = lines[own:]
    blocks: dict[str, tuple[tuple[str, ...], str]] = {}
    comments: list[str] = []
    for line in _with_words(lines):
        if line.startswith("#"):
            comments.append(line)
            continue
        address = line.split()[0]
        above, before = blocks.get(address, ((), ""))
        keep = before if before and not _is_gone(line) else line
        blocks[address] = (*above, *comments), keep
        comments = []
    return header, blocks, tuple(comments)


def _is_gone(line: str) -> bool:
    parts = _LINE.fullmatch(line)
    rest = _REST.fullmatch(parts["rest"]) if parts else None
    return bool(rest and rest["gone"])


def _with_words(lines: Iterable[str]) -> Iterator[str]:
    return (line.strip() for line in lines if line.strip())
