"""Any bytes in any folder of ``content/`` are read, or every reason why not is told, at its place in that file."""

import datetime
import re
import time
from collections.abc import Sequence
from typing import Any

import pytest
import yaml
from anything import DAYS, HELD, SIGNS, TEXTS, WORDS
from hypothesis import example, given
from hypothesis import strategies as st

from newsarchive.archive.files import FOLDERS, PROPOSALS
from newsarchive.archive.ledger import parse_ledger
from newsarchive.archive.parsing import Ground, Raw, parse_file, parse_rights
from newsarchive.errors import Problem, format_problem
from newsarchive.ingest.raw import DateFinding, Paragraph, RawArticle
from newsarchive.ingest.render import render_markdown
from newsarchive.matter import Matter, parse_matter
from newsarchive.matter.head import ILLEGAL
from newsarchive.matter.yaml_text import to_yaml
from newsarchive.model import Dateline, Image, Inferred, SourceFile

pytestmark = pytest.mark.torture

# Heads that are right, one of each kind of file.
GOOD = {
    "articles": """
title: Talks in Geneva
date: 2021-09-30
date_basis: stated
lang: en
agency: [AFP]
dateline: {text: GENEVA (AFP) -, place: Geneva}
rights:
  status: unknown
  display: full
images:
  - caption: 'Roe at the door'
    date: 2021-09-30
events:
  - action: add
    title: "Talks: the first"
    date: 2021-06
    quote: They met.
corrections:
  - {date: 2021-10-02, text: A name was wrong.}
""",
    "actors": """
name: Jane Roe
type: person
aliases:
  - J. Roe
  - {text: Roe, kind: weak, from: 2020-01-01}
roles: [{title: Envoy, of: ministry, from: 2020-01-01}]
wikidata: Q1
""",
    "events": """
title: Talks
date: "{2016-11-08,2020-11-03}"
actors: [jane-roe, {actor: ministry, role: host}]
citations:
  - title: A treaty
    url: https://office.example
""",
    "stories": "title: The talks\nsummary: >\n  How they\n  went.\nevents:\n- 2021-09-30-talks\n",
    "pages": "title: About\nsummary: |\n  Who we are.\n",
    "calendar": "title: The vote\nforms: [the vote]\ndates:\n  - date: 2016-11-08\n",
    PROPOSALS: """
proposals:
  - name: Jane Roe
    type: person
    confidence: 80
    salience: 20
    articles: [2021-09-30-talks]
""",
}
# What goes wrong with YAML, and what is right and seldom seen.
BITS = (
    "\t", "  ", "   - ", "- ", "&a ", "*a", "<<: *a\n", "<<: {a: 1}\n", "!!python/object:os.system ", "!tag ",
    "!!binary ",
    "'", '"', "“", "`", "[", "]", "{", "}", "[[[[[[[[[[[[[[", "{a: {b: {c: [", ", ", ": ", ":", "? ", "?", "|\n",
    ">-\n", "#", " #",
    "\x00", "\x07", "\x1b[31m", "\x7f", "\x85", "\u2028", "\u2029", "\ufeff", "\u202e", "\ufffe", "\r", "\r\n", "\n\n",
    "\n",
    "99999999999999999999999", "-0", "0o17", "017", "0x1F", "1_000", "1e400", ".inf", "-.INF", ".nan", "12:30:45",
    "1:2",
    "yes", "no", "on", "Off", "y", "null", "~", "true", "TRUE", "2021-02-30", "2021-13", "0000-01-01",
    "2021-09-30T10:00",
    "---\n", "--- a", "...\n", "%YAML 1.2\n", "title: again\n", "date: 1987\n", "name:\n", "\\", '"\\ud800"', '"\\0"',
    '"\\x07"',
    '"\\N\\_\\L\\P"', '"\\', "'it''s'", "<<<<<<< ours\n", "=======\n", ">>>>>>> theirs\n", "slug: Con", "lang: xx-",
    "x" * 90,
    "2021-09-30", "[2021-09-30]", "{}", "[]", "- - - - - a", "a: b: c", "key : value\n", " leading: space\n", "\u0661",
    "²",
)  # fmt: skip
BYTES = (
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"\xed\xa0\x80",
    b"\xc3",
    b"\x80",
    b"\xf4\x90\x80\x80",
    b"\x00",
    b"caf\xe9",
)
FOLDER = st.sampled_from([*FOLDERS, PROPOSALS])


@st.composite
def nearly_right(draw: st.DrawFn, folder: str) -> bytes:
    """A right file with a few things put in, taken out or said twice; sometimes bytes that are no UTF-8."""
    text = f"---\n{GOOD[folder].lstrip()}---\n\nThey met.\n"
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(text)))
        end = at + draw(st.sampled_from([0, 0, 0, 1, 2, 5, 20]))
        bit = draw(st.sampled_from(BITS) | st.sampled_from(SIGNS) | st.just(text[at : at + 30]))
        text = text[:at] + bit + text[end:]
    text = draw(st.sampled_from(["\n", "\n", "\n", "\r\n", "\r"])).join(text.split("\n"))
    data = draw(st.sampled_from(["", "", "", "\ufeff"])).encode() + text.encode("utf-8", "surrogatepass")
    if draw(st.integers(0, 9)) == 9:
        at = draw(st.integers(0, len(data)))
        data = data[:at] + draw(st.sampled_from(BYTES)) + data[at:]
    return data


def lines_of(data: bytes) -> list[str]:
    """As an editor's program counts them, whatever the bytes were meant to be."""
    for encoding in ("utf-8", "cp1252", "mac-roman"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return re.sub(r"\r\n?", "\n", text.removeprefix("\ufeff")).split("\n")
    return [""]


def check(problems: Sequence[Problem], path: str, data: bytes) -> None:
    lines = lines_of(data)
    for one in problems:
        assert one.path == path
        assert one.code and one.message.strip() and one.fix.strip(), one
        assert 1 <= one.line <= len(lines), one
        assert 1 <= one.column <= len(lines[one.line - 1]) + 1, one
        assert one.width >= 1
        shown = format_problem(one)
        assert len(shown.split("\n")) <= 3, shown
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e]", shown), one
        shown.encode("utf-8")


def read_file(folder: str, data: bytes) -> Any:
    path = f"content/{PROPOSALS}" if folder == PROPOSALS else f"content/{folder}/2021-09-30-talks.md"
    parsed = parse_file(Raw(data, path, folder), Ground())
    check(parsed.problems, path, data)
    if parsed.entry is None and not parsed.problems:
        # A draft may do without a date; there is nothing more that no page could place.
        assert folder == "articles" and b"draft" in data
    return parsed


@given(FOLDER, st.binary(max_size=200) | TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")))
@example("articles", b"---\ntitle: x\n--- ")
@example("actors", b"\r")
@example("pages", b"\r`\xd9{")
def test_any_bytes_are_read_or_told(folder: str, data: bytes) -> None:
    read_file(folder, data)
    check(parse_rights(Raw(data, "content/rights.md", ""))[1], "content/rights.md", data)
    check(parse_ledger(data, "content/addresses.txt")[1], "content/addresses.txt", data)


@given(FOLDER.flatmap(lambda folder: st.tuples(st.just(folder), nearly_right(folder))))
def test_a_file_that_is_nearly_right_is_read_or_told_at_its_place(given: tuple[str, bytes]) -> None:
    begun = time.perf_counter()
    read_file(*given)
    assert time.perf_counter() - begun < 5


@pytest.mark.parametrize("folder", GOOD)
def test_the_heads_that_these_tests_begin_with_are_right(folder: str) -> None:
    text = f"---\n{GOOD[folder].lstrip()}---\n\nThey met.\n"
    assert [one for one in read_file(folder, text.encode()).problems if one.severity == "error"] == []


@given(st.lists(st.sampled_from(BITS) | st.sampled_from(SIGNS) | st.sampled_from(WORDS), max_size=14).map("".join))
def test_any_head_is_read_or_told_and_what_is_read_no_page_need_fear(head: str) -> None:
    """The reader's half of a promise whose other half every file keeps: what XML forbids does not get in."""
    text = f"---\n{head}\n---\nBody"
    matter, problems = parse_matter(text, "a.md")
    assert (matter is None) == bool(problems)
    check(problems, "a.md", text.encode("utf-8", "surrogatepass"))
    if matter is not None:
        for value in values_in(matter.data):
            assert value is None or isinstance(value, str | int | bool)
            assert not ILLEGAL.search(str(value))
        assert all(places_lie_within(matter, place) for place in (*matter.marks.values(), *matter.keys.values()))


def places_lie_within(matter: Matter, place: Any) -> bool:
    line = matter.lines[place.line - 1]
    return bool(1 <= place.line <= len(matter.lines) and 1 <= place.column <= len(line) + 1)


def values_in(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [one for key, inner in value.items() for one in (key, *values_in(inner))]
    return [one for inner in value for one in values_in(inner)] if isinstance(value, list) else [value]


SCALARS = HELD | st.integers(-(10**18) + 1, 10**18 - 1) | st.booleans() | DAYS
KEYS = st.from_regex(r"[a-z][a-z_]{0,8}", fullmatch=True)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(KEYS, inner, min_size=1, max_size=3),
    max_leaves=6,
)


def as_read(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: as_read(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_read(inner) for inner in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_what_is_written_is_read_again(fields: dict[str, Any]) -> None:
    matter, problems = parse_matter(f"---\n{to_yaml(fields)}---\n\nBody\n", "a.md")
    assert problems == () and matter is not None
    assert dict(matter.data) == as_read(fields)
    assert list(matter.data) == list(fields)
    assert matter.body == "Body"


# Our reader takes "no" and "on" for words; others do not, and the schema has no such key.
@given(
    st.dictionaries(
        KEYS.filter(lambda key: key not in ("no", "on", "off", "yes", "true", "false", "null")),
        HELD | st.lists(HELD, min_size=1, max_size=3),
        max_size=4,
    )
)
def test_other_programs_read_the_same_text(fields: dict[str, Any]) -> None:
    assert yaml.safe_load(to_yaml(fields)) == (fields or None)


ONE_LINE = HELD.map(lambda text: " ".join(text.split())).filter(bool)


@given(
    st.builds(
        RawArticle,
        title=ONE_LINE.map(lambda text: text[:400].strip()),
        paragraphs=st.lists(st.builds(Paragraph, ONE_LINE, st.booleans()), min_size=1, max_size=4).map(tuple),
        dates=st.builds(DateFinding, DAYS, basis=st.just("stated")),
        roles=st.just(()),
        byline=ONE_LINE | st.just(""),
        authors=st.lists(ONE_LINE, max_size=2).map(tuple),
        agency=st.lists(ONE_LINE, max_size=2).map(tuple),
        publication=ONE_LINE | st.just(""),
        dateline=st.none() | st.builds(Dateline, ONE_LINE, ONE_LINE),
        images=st.lists(st.builds(Image, ONE_LINE, ONE_LINE), max_size=2).map(tuple),
        holder=ONE_LINE | st.just(""),
        notice=ONE_LINE | st.just(""),
        omitted=st.lists(ONE_LINE, max_size=2).map(tuple),
        inferred=st.lists(st.builds(Inferred, st.just("publication"), ONE_LINE, st.just("low"), st.tuples(ONE_LINE)),
                          max_size=1).map(tuple),
    )
)  # fmt: skip
def test_an_article_that_ingest_writes_is_read_with_the_same_values(raw: RawArticle) -> None:
    source = SourceFile("sources/a/x.txt", "0" * 64, 3)
    data = render_markdown(raw, source, "talks").encode("utf-8")
    parsed = read_file("articles", data)
    assert [one for one in parsed.problems if one.severity == "error"] == []
    read = parsed.entry.noun
    for name in ("title", "byline", "authors", "agency", "publication", "dateline", "images", "omitted", "inferred"):
        assert getattr(read, name) == getattr(raw, name), name
    assert (read.date, read.rights.holder, read.rights.notice) == (raw.dates.date, raw.holder, raw.notice)
    assert read.body.count("\n\n") == len(raw.paragraphs) - 1
