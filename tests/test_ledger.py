"""``content/addresses.txt``: what is wrong with a line is told at its place; new lines join, and none is lost."""

import shutil
import subprocess
from pathlib import Path

import pytest

from newsarchive.archive import read_archive
from newsarchive.archive.ledger import join_ledger, ledger_path, parse_ledger, render_line, write_ledger
from newsarchive.errors import format_problem
from newsarchive.model import KnownAddress

ROOT = Path(__file__).parents[1]
GOOD = "2021/09/30/talks/ article 2021-09-30-talks\n"
ROE = KnownAddress("actors/jane-roe/", "actor", "jane-roe")


def told(text: str | bytes) -> list[str]:
    data = text if isinstance(text, bytes) else text.encode()
    return [format_problem(one).split("\n")[0] for one in parse_ledger(data, "content/addresses.txt")[1]]


def read(text: str) -> tuple[KnownAddress, ...]:
    known, problems = parse_ledger(text.encode(), "a")
    assert problems == ()
    return known


def test_a_line_is_an_address_and_whose_it_is() -> None:
    (one,) = read("# Words of ours.\n\n2021/09/30/talks/  article   2021-09-30-talks\n")
    assert (one.address, one.kind, one.id, one.line) == ("2021/09/30/talks/", "article", "2021-09-30-talks", 3)


def test_the_end_of_a_line_says_that_the_page_was_taken_back() -> None:
    plain, bare, event, word = read(
        "2021/09/30/talks/ article talks gone: The court asked us to: all of it.\n"
        "about/ page about gone\n"
        "events/2021-09-30-talks/ told-by talks 0123abcd gone:  a  reason \n"
        "topics/gone/ topic gone\n"
    )
    assert (plain.gone, plain.reason) == (True, "The court asked us to: all of it.")
    assert (bare.gone, bare.reason) == (True, "")
    assert (event.mark, event.reason) == ("0123abcd", "a  reason")
    assert (word.id, word.gone) == ("gone", False)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("actors/jane-roe actor jane-roe", "1:1: error: 'actors/jane-roe' is no address of a page; write it as "
         "'actors/jane-roe/'"),
        ("https://x.org/archive/2021/09/30/talks/index.html article talks", "1:1: error: "
         "'https://x.org/archive/2021/09/30/talks/index.html' is no address of a page; write it as "
         "'2021/09/30/talks/'"),
        ("timeline/ page timeline", "1:1: error: 'timeline/' is no address of a page; write it as "
         "2021/09/30/talks-in-geneva/ or actors/jane-roe/, from the site's own address on"),
        ("actors/../../etc/ actor etc", "1:1: error: 'actors/../../etc/' is no address of a page; write it as "
         "2021/09/30/talks-in-geneva/ or actors/jane-roe/, from the site's own address on"),
        ("actors/jane-roe/ acter jane-roe", "1:18: error: unknown kind 'acter'; did you mean 'actor' or 'place'?"),
        ("actors/jane-roe/", "1:17: error: the line does not say whose address it is; write it behind the address: one "
         "of article, actor, event, told-by, story, topic, place, source, page, and an id"),
        ("  actors/jane-roe/ actor", "1:25: error: the line does not say which actor; write its file's name without "
         ".md, or its slug"),
        ("actors/jane-roe/ actor Jane-Roe", "1:24: error: 'Jane-Roe' is no id; write its file's name without .md, or "
         "its slug"),
        ("actors/jane-roe/ actor jane-roe  was Jane", "1:34: error: 'was Jane' says nothing here; where the page was "
         "taken back, write 'gone: why'; else delete these words"),
    ],
)  # fmt: skip
def test_a_bad_line_is_told_with_its_place_and_its_remedy(line: str, expected: str) -> None:
    assert told(f"{line}\n") == [f"content/addresses.txt:{expected}"]


def test_a_bad_line_does_not_hide_the_others() -> None:
    known, problems = parse_ledger(f"{GOOD}x\nactors/jane-roe/ actor jane-roe\ny\n".encode(), "a")
    assert ([one.line for one in known], [one.line for one in problems]) == ([1, 3], [2, 4])


def test_one_address_belongs_to_one() -> None:
    assert told(f"{GOOD}2021/09/30/talks/ article other\n") == [
        "content/addresses.txt:2:1: error: line 1 says that '2021/09/30/talks/' is the address of article "
        "'2021-09-30-talks'; delete the line that is wrong"
    ]
    assert told(GOOD + GOOD) == [
        "content/addresses.txt:2:1: note: '2021/09/30/talks/' stands in line 1 too; delete one, or let "
        "'make addresses' do it"
    ]


@pytest.mark.parametrize("lines", [(GOOD, f"{GOOD.strip()} gone: why\n"), (f"{GOOD.strip()} gone: why\n", GOOD)])
def test_of_two_lines_the_one_that_says_gone_holds(lines: tuple[str, str]) -> None:
    known, _ = parse_ledger("".join(lines).encode(), "a")
    assert [(one.gone, one.reason) for one in known] == [(True, "why")]
    assert join_ledger("".join(lines), ()) == f"{GOOD.strip()} gone: why\n"


def test_lines_that_git_could_not_merge_are_told_with_their_numbers() -> None:
    text = f"<<<<<<< HEAD\n{GOOD}=======\nactors/jane-roe/ actor jane-roe\n>>>>>>> other\n"
    assert told(text) == [
        "content/addresses.txt:1:1: error: two people have changed this place: the one's words stand here, the other's "
        "from line 3; keep what is right, and delete the three marks, in lines 1, 3 and 5"
    ]


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf", b"", b" \r\n\r\n"])
def test_a_file_without_a_line_is_fine(data: bytes) -> None:
    assert parse_ledger(data, "a") == ((), ())


def test_windows_line_ends_and_byte_order_marks_are_fine_and_places_stay_true() -> None:
    known, problems = parse_ledger(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode() + b"x/ pgae x\r\n", "a")
    assert [one.address for one in known] == ["2021/09/30/talks/"]
    assert [(one.line, one.column) for one in problems] == [(2, 4)]


def test_a_file_that_is_no_text_is_told() -> None:
    assert "the file is in UTF-16, not UTF-8" in told(GOOD.encode("utf-16"))[0]
    assert "the file is not UTF-8" in told(GOOD.encode() + b"# caf\xe9\n")[0]
    assert told(f"{GOOD}# \x07\n")[0].startswith("content/addresses.txt:2:3: error: U+0007 is a control character")


def test_new_lines_join_in_order_and_an_editors_own_words_stay() -> None:
    text = "# Ours.\n\nabout/ page about\n# The court, 2022.\ntopics/war/ topic war gone: why\n# The end.\n"
    assert join_ledger(text, [ROE]) == (
        "# Ours.\n\nabout/ page about\nactors/jane-roe/ actor jane-roe\n"
        "# The court, 2022.\ntopics/war/ topic war gone: why\n# The end.\n"
    )


def test_a_first_line_comes_with_words_that_say_what_the_file_is() -> None:
    text = join_ledger("", [ROE])
    assert text.startswith("# Addresses that readers may know")
    assert read(text)[0].address == "actors/jane-roe/"
    assert join_ledger(text, ()) == text


def test_a_changed_line_takes_the_place_of_the_old_one() -> None:
    assert join_ledger("about/ page about\n", [KnownAddress("about/", "page", "us")]) == "about/ page us\n"


def test_what_is_written_is_read_as_it_was(tmp_path: Path) -> None:
    lines = (ROE, KnownAddress("events/x/", "told-by", "a", "0123abcd", gone=True, reason="it was wrong"))
    assert write_ledger(tmp_path, lines)
    assert not write_ledger(tmp_path, lines)
    known, problems = parse_ledger(ledger_path(tmp_path).read_bytes(), "a")
    assert (problems, [render_line(one) for one in known]) == ((), [render_line(one) for one in lines])


def test_the_file_is_no_article_and_its_faults_are_the_archives(tmp_path: Path) -> None:
    (tmp_path / "addresses.txt").write_text(f"{GOOD}x\n")
    archive, problems = read_archive(tmp_path)
    assert [one.address for one in archive.addresses] == ["2021/09/30/talks/"]
    assert [(one.code, one.line) for one in problems] == [("address", 2)]


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_git_joins_the_lines_of_two_branches(tmp_path: Path) -> None:
    def git(*words: str) -> None:
        identity = ("-c", "user.name=E", "-c", "user.email=e@example.org", "-c", "init.defaultBranch=main")
        subprocess.run(["git", *identity, *words], cwd=tmp_path, check=True, capture_output=True)

    def keep(*addresses: str) -> None:
        write_ledger(tmp_path / "content", [KnownAddress(one, "actor", one.split("/")[1]) for one in addresses])
        git("add", "-A")
        git("commit", "-m", "Keep addresses")

    git("init")
    (tmp_path / "content").mkdir()
    shutil.copy(ROOT / ".gitattributes", tmp_path)
    keep("actors/b/", "actors/y/")
    git("checkout", "-b", "theirs")
    keep("actors/c/", "actors/d/", "actors/z/")
    git("checkout", "main")
    keep("actors/a/", "actors/d/", "actors/e/")
    git("merge", "theirs")
    known, problems = parse_ledger(ledger_path(tmp_path / "content").read_bytes(), "a")
    assert {one.severity for one in problems} <= {"note"}
    assert sorted(one.address for one in known) == [f"actors/{name}/" for name in "abcdeyz"]
    keep("actors/f/")
    known, problems = parse_ledger(ledger_path(tmp_path / "content").read_bytes(), "a")
    assert (problems, [one.address for one in known]) == ((), [f"actors/{name}/" for name in "abcdefyz"])
