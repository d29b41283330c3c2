"""The merge of whole files: every byte of the editor's stays, but for what is new."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.ingest.merge import Conflict, merge_article, merge_texts

BASE = """---
title: Bridge opens
date: 2019-05-04
date_basis: stated
lang: en
agency: [AFP]
dateline:
  text: RIVERTON (AFP) -
  place: Riverton
rights:
  status: unknown
  display: full
source:
  path: sources/batch/a.txt
  bytes: 97
inferred:
  publication:
    basis: initials
    confidence: medium
    evidence:
      - "line 9: \\"Join ST's channel\\""
review: [publication, rights]
---

The bridge opened on Saturday.

It is long.
"""


def merged(mine: str, *changes: tuple[str, str], base: str = BASE) -> str:
    """The text after the new version has made changes of the base; it merges without a conflict, once and for all."""
    theirs = base
    for old, new in changes:
        assert old in theirs
        theirs = theirs.replace(old, new)
    result = merge_texts(base, mine, theirs)
    assert (result.conflicts, result.base) == ((), theirs)
    assert merge_texts(theirs, result.text, theirs).text == result.text
    return result.text


def edited(*changes: tuple[str, str]) -> str:
    text = BASE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


def test_what_nobody_edited_becomes_the_new_version() -> None:
    new = ("agency: [AFP]", "byline: By A. Writer\nagency: [AFP, Reuters]"), ("It is long.", "It is very long.\n\nEnd.")
    assert merged(BASE, *new) == edited(*new)


def test_a_changed_value_leaves_the_comment_behind_it_and_all_around_it() -> None:
    mine = edited(
        ("title: Bridge opens\n", "# the mayor's own words\n\ntitle:   'Bridge opens'  # sic\n"),
        ("lang: en\n", "lang: en\n\n# below the line\n"),
    )
    assert merged(mine, ("title: Bridge opens", 'title: "Bridge: it opens"')) == mine.replace(
        "title:   'Bridge opens'", 'title: "Bridge: it opens"'
    )


def test_comments_in_lines_that_go_stay_above() -> None:
    mine = edited(
        ("date_basis: stated", "date_basis: stated # see line 3"),
        ("dateline:\n", "dateline:  # asked\n"),
        ("  place: Riverton\n", "  place: Riverton # sic\n  # nowhere else\n"),
    )
    new = merged(mine, ("date_basis: stated\n", ""), ("dateline:\n  text: RIVERTON (AFP) -\n  place: Riverton\n", ""))
    assert "lang: en\nagency: [AFP]\n# asked\n# sic\n  # nowhere else\nrights:" in new
    assert "date: 2019-05-04\n# see line 3\nlang: en\n" in new


def test_a_new_field_comes_behind_the_one_that_it_follows_in_the_documentation() -> None:
    mine = edited(("agency: [AFP]\n", ""), ("lang: en\n", "agency: [AFP]\nlang: en\n\n# the picture desk's\n"))
    new = merged(mine, ("lang: en\n", "event_date: 2019-05-04\nlang: en\nauthors: [A. Writer]\nbyline: By A. Writer\n"))
    assert new == mine.replace("stated\n", "stated\nevent_date: 2019-05-04\n").replace(
        "lang: en\n", "lang: en\nauthors: [A. Writer]\nbyline: By A. Writer\n"
    )


def test_keys_of_a_map_come_in_with_the_editors_indentation() -> None:
    mine = edited(("  status: unknown\n  display: full", "    display: full # for now\n    status: licensed"))
    new = merged(mine, ("  status: unknown\n", "  status: unknown\n  holder: AFP\n"), ("bytes: 97", "bytes: 98"))
    assert "rights:\n    display: full # for now\n    status: licensed\n    holder: AFP\n" in new
    assert "bytes: 98" in new


def test_a_map_in_braces_is_unfolded_only_where_it_changes() -> None:
    block = "rights:\n  status: unknown\n  display: full\n"
    mine = edited((block, 'rights: {status: "licensed, see files", display: full}  # till 2030\n'))
    assert merged(mine, ("Bridge opens", "Bridge open")) == mine.replace("Bridge opens", "Bridge open")
    new = merged(mine, ("  status: unknown\n", "  status: unknown\n  holder: AFP\n"))
    assert '# till 2030\nrights:\n  status: "licensed, see files"\n  holder: AFP\n  display: full\nsource' in new


def test_a_guess_comes_with_its_reason_and_its_place_in_review() -> None:
    mine = edited(("review: [publication, rights]", "review:\n  - publication # ask the desk\n  - rights"))
    new = merged(
        mine,
        ("lang: en\n", "event_date: 2019-05-04\nlang: en\n"),
        ("inferred:\n", "inferred:\n  event_date:\n    basis: lead\n    confidence: low\n    evidence: [line 5]\n"),
        ("review: [publication", "review: [event_date, publication"),
    )
    assert "inferred:\n  event_date:\n    basis: lead\n" in new
    assert new.split("---\n")[1].endswith("# ask the desk\nreview:\n  - publication\n  - rights\n  - event_date\n")


def test_the_last_reason_takes_the_map_with_it() -> None:
    reasons = BASE[BASE.index("inferred:") : BASE.index("review:")]
    mine = edited(("title: Bridge opens", "title: Mine"))
    assert "inferred" not in merged(mine, (reasons, ""), ("review: [publication, rights]", "review: [rights]"))


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_are_kept(newline: str, mark: str) -> None:
    mine = mark + edited(("title: Bridge opens", "title: Mine")).replace("\n", newline)
    new = merged(mine, ("agency: [AFP]", "agency: [Reuters]"), ("It is long.", "It is very long."))
    assert new == mine.replace("[AFP]", "[Reuters]").replace("is long", "is very long")


def test_a_file_without_a_last_line_end_stays_so() -> None:
    mine = edited(("title: Bridge opens", "title: Mine")).rstrip()
    assert merged(mine, ("It is long.", "It is very long.\n\nEnd.")).endswith("very long.\n\nEnd.")


def test_a_conflict_is_named_by_line_and_left_as_the_editor_has_it() -> None:
    mine = edited(("title: Bridge opens", "# mine\ntitle: Mine"), ("It is long.", "It is short."))
    theirs = edited(
        ("title: Bridge opens", "title: Theirs"),
        ("date: 2019-05-04", "date: 2019-05-04\nmodified: 2019-05-05"),
        ("It is long.", "It is very long.\n\nEnd."),
    )
    result = merge_texts(BASE, mine, theirs)
    assert result.text == mine.replace("date_basis", "modified: 2019-05-05\ndate_basis")
    assert result.conflicts == (
        Conflict(3, "'title' is yours and the new version has another: 'Mine' here, 'Theirs' there"),
        Conflict(
            29,
            "you and the new version changed the same paragraphs of the body: 'It is short.' here, "
            "'It is very long.  End.' there",
        ),
    )
    assert result.text.split("\n")[28] == "It is short."


def test_what_was_taken_once_is_not_offered_again_while_a_conflict_waits() -> None:
    mine = edited(("title: Bridge opens", "title: Mine"))
    theirs = edited(("title: Bridge opens", "title: Theirs"), ("review: [pub", "review: [agency, pub"))
    first = merge_texts(BASE, mine, theirs)
    assert "review: [publication, rights, agency]" in first.text
    looked_at = first.text.replace(", agency]", "]")
    second = merge_texts(first.base, looked_at, theirs)
    assert second.text == looked_at
    assert [one.message for one in second.conflicts] == [one.message for one in first.conflicts]
    solved = merge_texts(second.base, looked_at.replace("Mine", "Theirs"), theirs)
    assert solved.conflicts == () and solved.base == theirs


@pytest.mark.parametrize(
    ("mine", "line", "words"),
    [
        (edited(("title: Bridge opens", "title: [Bridge opens")), 2, "cannot be read: [ is opened here"),
        (edited(("lang: en", "lang: en\ntitle: Bridge")), 6, "cannot be read: key 'title' is given twice"),
        (edited(("lang: en", "lang: &x en")), 5, "cannot be read: '&x' is read as an anchor"),
        (BASE.replace("---\n", "", 1), 1, "cannot be read: there is no front matter"),
        ("", 1, "cannot be read"),
        ("---\n{title: Bridge opens, lang: en}\n---\nx\n", 1, "cannot be changed line by line"),
    ],
)
def test_a_head_that_cannot_be_read_is_not_touched(mine: str, line: int, words: str) -> None:
    result = merge_texts(BASE, mine, edited(("agency: [AFP]", "agency: [Reuters]")))
    assert (result.text, result.base) == (mine, BASE)
    assert [one.line for one in result.conflicts] == [line]
    assert words in result.conflicts[0].message


def test_without_a_base_nothing_is_merged() -> None:
    result = merge_texts("", BASE, edited(("agency: [AFP]", "agency: [Reuters]")))
    assert (result.text, len(result.conflicts)) == (BASE, 1)


def test_a_file_in_another_encoding_keeps_its_bytes() -> None:
    data = edited(("Bridge opens", "Pont ouvert à tous")).encode("cp1252")
    result = merge_article("a.md", data, BASE, edited(("[AFP]", "[Reuters]")), "a.txt.pending.md")
    assert (result.data, result.base) == (data, BASE)
    assert (result.problems[0].line, result.problems[0].message) == (
        2,
        "nothing is merged, since the file is not in UTF-8",
    )


def test_a_problem_says_what_to_do() -> None:
    mine, theirs = (edited(("title: Bridge opens", f"title: {name}")).encode() for name in ("Mine", "Theirs"))
    result = merge_article("a.md", mine, BASE, theirs.decode(), "a.txt.pending.md")
    assert [(one.path, one.line, one.code, one.fix) for one in result.problems] == [
        ("a.md", 2, "conflict", "write here what is right, then delete a.txt.pending.md")
    ]


THEIRS = edited(
    ("title: Bridge opens", "title: Bridge opened"),
    ("date_basis: stated\n", ""),
    ("agency: [AFP]", "byline: By A. Writer\nagency: [AFP, Reuters]"),
    ("  place: Riverton", "  place: Riverton, Ohio"),
    ("  status: unknown\n", "  status: unknown\n  holder: AFP\n"),
    ("review: [publication", "review: [byline, publication"),
    ("It is long.", "It is very long.\n\nThe end."),
)
ROWS = BASE.splitlines()
EDITS = st.lists(
    st.tuples(
        st.integers(0, len(ROWS) - 1), st.sampled_from(["behind", "comment", "above", "below", "instead", "gone"])
    ),
    max_size=5,
)


def scribble(edits: list[tuple[int, str]]) -> str:
    """The base with words of an editor's at random lines; each edit has a word of its own.

    What is said of the source is left alone: it is not the editor's to say.
    """
    rows = list(ROWS)
    for number, (row, how) in enumerate(sorted(dict(edits).items(), reverse=True)):
        if rows[row].startswith(("source:", "  path:", "  bytes:")) and how not in ("comment", "above"):
            continue
        word = f"zq{number}zq"
        forms = {
            "behind": [f"{rows[row]} {word}"],
            "comment": [f"{rows[row]} # {word}"],
            "above": [f"# {word}", rows[row]],
            "below": [rows[row], "", word],
            "instead": [f"{word}: {word}"],
            "gone": [],
        }
        rows[row : row + 1] = forms[how]
    return "\n".join(rows) + "\n"


@pytest.mark.torture
@given(EDITS)
def test_no_word_of_an_editors_is_ever_lost(edits: list[tuple[int, str]]) -> None:
    mine = scribble(edits)
    result = merge_texts(BASE, mine, THEIRS)
    words = [word for word in mine.replace(":", " ").split() if word.startswith("zq")]
    assert [word for word in words if result.text.count(word) < mine.count(word)] == []
    again = merge_texts(result.base, result.text, THEIRS)
    assert (again.text, again.base, again.conflicts) == (result.text, result.base, result.conflicts)


@pytest.mark.torture
@given(
    st.lists(st.tuples(st.integers(0, len(ROWS)), st.sampled_from([*ROWS, "", "zq", "  zq: zq", "- zq"])), max_size=4)
)
def test_no_line_of_an_editors_is_ever_lost(inserted: list[tuple[int, str]]) -> None:
    rows = list(ROWS)
    for at, row in inserted:
        rows.insert(at, row)
    result = merge_texts(BASE, "\n".join(rows) + "\n", THEIRS)
    assert {*rows} - {*ROWS} <= {*result.text.split("\n")}
