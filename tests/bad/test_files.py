"""What is no text, no file, or not the archive's: refused in words, however it got into the folder."""

# ruff: noqa: E501

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newsarchive.codes import CODES
from newsarchive.errors import Problem, format_problem

Refused = Callable[..., list[Problem]]
MORE = "content/articles/2021/2021-10-01-more.md"
HEAD = "---\ntitle: “More”\ndate: 2021-10-01\n---\n"
TEXT = f"{HEAD}Zürich, said Jane Roe.\n"


def told(problems: list[Problem]) -> list[str]:
    assert {one.code for one in problems} <= set(CODES)
    return [format_problem(one).split("\n")[0] for one in problems if one.severity == "error"]


BYTES: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "1:1: error: the file is empty; write it, or remove it"),
    "blanks": (b" \n\t\r\n", "1:1: error: the file is empty; write it, or remove it"),
    "a mark alone": (b"\xef\xbb\xbf", "1:1: error: the file is empty; write it, or remove it"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
                  "1:1: error: the file is not text; remove it, or move it out of the folders that hold Markdown"),
    "a program": (b"\x7fELF\2\1\1" + b"\0" * 40,
                  "1:1: error: the file is not text; remove it, or move it out of the folders that hold Markdown"),
    "Windows-1252": (TEXT.encode("cp1252"), "2:8: error: the file is not UTF-8; it looks like Windows-1252 (Western); "
                     "open it in your editor as that, and save it as UTF-8"),
    "UTF-16": (TEXT.encode("utf-16"), "1:1: error: the file is in UTF-16, not UTF-8; "
               "open it in your editor and save it as UTF-8"),
    "UTF-16 without a mark": (TEXT.encode("utf-16-le"), "1:1: error: the file looks like UTF-16, not UTF-8; "
                              "open it in your editor and save it as UTF-8"),
    "UTF-32": (TEXT.encode("utf-32"), "1:1: error: the file is in UTF-32, not UTF-8; "
               "open it in your editor and save it as UTF-8"),
    "half a letter": (TEXT.encode()[:-4] + b"\xc3\n", "5:21: error: the file is not UTF-8; it looks like an old encoding, "
                      "perhaps Mac Roman; open it in your editor as that, and save it as UTF-8"),
    "a surrogate": (HEAD.encode() + b"\xed\xa0\x80 said.\n", "5:1: error: the file is not UTF-8; it looks like an old "
                    "encoding, perhaps Mac Roman; open it in your editor as that, and save it as UTF-8"),
    "ten million letters": (HEAD.encode() + b"Jane Roe said so. " * 600_000,
                            "1:1: error: the file has more than 1,500,000 bytes; split it into several"),
    "a head without end": (b"---\ntitle: x\n" + b"note: abc\n" * 110_000 + b"---\n",
                           "2:1: error: the front matter has more than 1,000,000 characters; "
                           "close it with a line --- above the text"),
    "twenty thousand brackets": (HEAD.encode() + b"[" * 20_000,
                                 "5:1: error: more than 500 brackets are opened here with [ and not closed; "
                                 "take out what no reader should see, or move the text out of the archive"),
    "five thousand links without end": (HEAD.encode() + b"Jane. " + b"[x](" * 5_000,
                                        "5:10: error: more than 500 brackets are opened here with ( and not closed; "
                                        "take out what no reader should see, or move the text out of the archive"),
    "brackets in brackets": (HEAD.encode() + b"[" * 9_000 + b"]" * 9_000,
                             "5:1: error: more than 500 brackets are opened here with [ and not closed; "
                             "take out what no reader should see, or move the text out of the archive"),
    "four hundred lists in lists": (HEAD.encode() + b"".join(b" " * 4 * n + b"- x\n" for n in range(400)),
                                    "45:1: error: a list stands more than 40 deep in others; "
                                    "take out what no reader should see, or move the text out of the archive"),
    "twenty thousand brackets in the head": (f"---\ntitle: x\ndate: 2021-10-01\ntags: {'[' * 20_000}\n---\n".encode(),
                                             "4:19: error: lists and maps stand more than 12 deep in one another; "
                                             "take out the brackets, or the spaces in front, that are too many"),
}  # fmt: skip


@pytest.mark.parametrize("name", BYTES)
def test_bytes_that_are_no_article_are_refused(name: str, project: Any, refused: Refused) -> None:
    data, said = BYTES[name]
    (project.folder / MORE).write_bytes(data)
    begun = time.monotonic()
    assert told(refused()) == [f"{MORE}:{said}"]
    assert time.monotonic() - begun < 30


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_and_marks_of_other_systems_are_no_fault(ends: str, project: Any, refused: Refused) -> None:
    (project.folder / MORE).write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", ends).encode())
    assert refused() == []


REMOVE = "remove it"
COPY = "put a copy of the file in its place"


def _fifo(path: Path) -> None:
    os.mkfifo(path)


def _link(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


# By what it is: where it is put, how, and what is said of it.
ODD: dict[str, tuple[str, Callable[[Path], None], str]] = {
    "a pipe": ("articles/odd.md", _fifo, "this is a named pipe, not a file; remove it from the archive"),
    "a pipe among the pictures": ("images/odd.png", _fifo, "this is a named pipe, not a file; remove it from the archive"),
    "a device": ("articles/odd.md", _link("/dev/zero"), f"the link leads out of the archive; {COPY}"),
    "a link out": ("articles/odd.md", _link("/etc/hostname"), f"the link leads out of the archive; {COPY}"),
    "a link to the settings": ("pages/odd.md", _link("../../pelican.conf.py"), f"the link leads out of the archive; {COPY}"),
    "a picture that is a link out": ("images/odd.png", _link("/etc/hostname"), f"the link leads out of the archive; {COPY}"),
    "a link to a folder out": ("images/odd", _link("/etc"), f"the link leads out of the archive; {COPY}"),
    "a link to nothing": ("articles/odd.md", _link("nowhere.md"), f"the link leads to nothing; {REMOVE}"),
    "a link to itself": ("articles/odd.md", _link("odd.md"), f"the link leads round in a circle; {REMOVE}"),
    "a folder in itself": ("articles/odd", _link("."), f"the link leads to a folder, which would be read twice; {REMOVE}"),
    "a folder in the one above": ("images/odd", _link(".."), f"the link leads to a folder, which would be read twice; {REMOVE}"),
    "a ledger that is a link out": ("addresses.txt", _link("/etc/hostname"), f"the link leads out of the archive; {COPY}"),
}  # fmt: skip


@pytest.mark.parametrize("name", ODD)
def test_what_is_no_file_of_the_archive_is_refused(name: str, project: Any, refused: Refused) -> None:
    place, make, said = ODD[name]
    (project.folder / "pelican.conf.py").write_text("SITENAME = 'secret'\n")
    make(project.folder / "content" / place)
    assert told(refused()) == [f"content/{place}:1:1: error: {said}"]


@pytest.mark.parametrize(("place", "what"), [(MORE, "file"), ("content/articles", "folder")])
def test_what_may_not_be_read_is_told(place: str, what: str, project: Any) -> None:
    path = project.folder / place
    path.chmod(0)
    try:
        if os.access(path, os.R_OK):
            pytest.skip("whoever runs this may read everything")
        (first, *_) = told(project.build())
    finally:
        path.chmod(0o755)
    assert first.startswith(
        f"{place}:1:1: error: the {what} cannot be read (permission denied); change its permissions"
    )


def test_an_archive_that_is_not_there_is_told(project: Any) -> None:
    (project.folder / "content").rename(project.folder / "elsewhere")
    assert told(project.build()) == [
        "content:1:1: error: there is no such folder; name the folder that holds 'articles'"
    ]


def test_topics_that_differ_in_signs_alone_have_pages_of_their_own(project: Any, refused: Refused) -> None:
    path = project.folder / MORE
    path.write_text(path.read_text().replace("date:", "topics: [C++, 'C#', C]\ndate:"))
    assert refused() == []
    assert len([one for one in (project.folder / "output/topics").iterdir() if one.name.startswith("c")]) == 3


def test_all_faults_of_a_run_are_told_at_once_in_the_order_of_their_places(project: Any, refused: Refused) -> None:
    project.write(
        "-- content/pages/about.md --\n---\ntitle: About\nlang: anglais\n---\n"
        f"-- {MORE} --\n---\ntitle: More\ndate: 2021-02-30\nsumary: x\n---\nText.\n"
        "-- content/stories/the-talks.md --\n---\ntitle: x\n---\n[x](y.md)\n"
    )
    places = [(one.path, one.line, one.column) for one in refused()]
    assert places == sorted(places)
    assert [place[:2] for place in places] == [
        (MORE, 3),
        (MORE, 4),
        ("content/pages/about.md", 3),
        ("content/stories/the-talks.md", 4),
    ]
