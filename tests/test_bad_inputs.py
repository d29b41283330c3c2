"""Whatever an editor offers: a message with a place and a remedy, the rest taken, the original as it was."""

# ruff: noqa: E501

from __future__ import annotations

import gzip
import io
import os
import re
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("trafilatura")

from newsarchive.__main__ import main
from newsarchive.archive import read_archive

HEAD = "Bridge opens\n\nPublished: May 4, 2019\n\n"
TEXT = f"{HEAD}The bridge at Riverton opened on Saturday, the mayor said.\n\nIt is “long” – and high, he said.\n"
PAGE = (
    "<html><head><title>Bridge opens</title><meta property='article:published_time' content='2019-05-04'></head><body>"
    "<h1>Bridge opens</h1><p>The bridge at Riverton opened on Saturday, the mayor said in a short speech.</p>"
    "<p>It is long and high, he said, and a crowd had waited for hours in the rain.</p></body></html>"
)
BOMB = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><channel><item>&b;</item></channel></rss>'
XXE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&a;</title></item></channel></rss>'


def packed(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "/"), data)
    return out.getvalue()


# What is taken all the same, and what a message or the article must say of it.
TAKEN: dict[str, tuple[bytes, str]] = {
    "byte-order-mark.txt": (b"\xef\xbb\xbf" + TEXT.encode(), ""),
    "utf-16.txt": (TEXT.encode("utf-16"), ""),
    "utf-16-without-a-mark.txt": (TEXT.encode("utf-16-le"), ""),
    "cp1252.txt": (TEXT.encode("cp1252"), ""),
    "mac-roman.txt": (TEXT.replace("he said", "he said, café’s Òyes,Ó itÕs").encode("mac-roman", "replace"), ""),
    "mojibake.txt": (TEXT.encode().decode("cp1252", "replace").encode(), "encoded twice"),
    "two-encodings.txt": (TEXT.encode("cp1252") + "Zürich’s café".encode(), "two encodings"),
    "carriage-returns.txt": (TEXT.replace("\n", "\r").encode(), ""),
    "line-separators.txt": (TEXT.replace("\n", "\u2028").encode(), ""),
    "no-blank-lines.txt": (TEXT.replace("\n\n", "\n").encode(), ""),
    "hard-wraps.txt": (f"{HEAD}The bridge at Riverton opened\non Saturday, the mayor\nsaid.\n".encode(), ""),
    "controls.txt": (TEXT.replace("long", "lo\x1b[31mng\x07").encode(), "control characters"),
    "bidi.txt": (TEXT.replace("long", "\u202elong\u202c").encode(), "control characters"),
    "decomposed-and-emoji.txt": (TEXT.replace("long", "cafe\u0301 🌉").encode(), ""),
    "rule-in-the-text.txt": (TEXT.replace("It is", "---\nkey: [\n---\n\nIt is").encode(), ""),
    "markup-in-the-text.txt": (TEXT.replace("It is", "<script>alert(1)</script> **It** is # [x](javascript:y)").encode(), ""),
    "yaml-trap-no.txt": (TEXT.replace("Bridge opens", "No", 1).encode(), "title: \"No\""),
    "yaml-trap-time.txt": (TEXT.replace("Bridge opens", "12:30", 1).encode(), 'title: "12:30"'),
    "yaml-trap-colon.txt": (TEXT.replace("Bridge opens", "Bridge: # & * !", 1).encode(), 'title: "Bridge: # & * !"'),
    "date-conflict.txt": (TEXT.replace("on Saturday", "on Monday, May 7, 2019").encode(), "that day was a Tuesday"),
    "no-such-day.txt": (TEXT.replace("on Saturday", "on February 30, 2019").encode(), "there is no 30 February 2019"),
    "correction.txt": (f"{HEAD}(Corrects the name in paragraph two)\n\nThe bridge opened on Saturday.\n".encode(), "correction"),
    "kill.txt": (f"{HEAD}KILL the story about the bridge, it is wrong\n\nThe bridge opened.\n".encode(), "withdrawn"),
    "two-stories.txt": (TEXT.replace("The bridge at", "RIVERTON (AFP) - The bridge at").encode() + b"\nROME, May 4 (Reuters) - Another story begins here, officials said.\n", "second dateline"),
    "page-named-text.txt": (PAGE.encode(), ""),
    "page-cut-short.html": (PAGE[:-60].encode(), ""),
    "page-with-a-lying-charset.html": (PAGE.replace("<head>", "<head><meta charset=utf-16>").encode("cp1252"), ""),
    "page-very-deep.html": (PAGE.replace("<body>", "<body>" + "<div>" * 20_000).encode(), ""),
    "page-packed.html.gz": (gzip.compress(PAGE.encode()), ""),
    "mail-with-raw-headers.eml": (b"From: a@b.example\nTo: \xff\xfe\nSubject: caf\xe9\nDate: Sat, 4 May 2019 10:00:00 +0000\n\n"
                                  b"The bridge at Riverton opened on Saturday.\n", ""),
    "odd name & 'quotes' \u2013 \U0001f309.txt": (TEXT.encode(), ""),
}  # fmt: skip
# What cannot be taken, and what the message says.
REFUSED: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "the file is empty"),
    "white-space.txt": (b" \n\t\n\xc2\xa0\n", "nothing but white space"),
    "zero-bytes.txt": (b"a\0\0\0b\0\0\1\2\3" * 20, "zero bytes"),
    "headline-only.txt": (b"Bridge opens\n", "there is a headline and nothing else"),
    "no-headline.txt": (
        (b"The bridge opened on Saturday, the mayor said, and it is long. " * 9),
        "there is no headline",
    ),
    "headline-too-long.txt": (b"x" * 6000 + b"\n\nThe bridge opened.\n", "there is no headline"),
    "image.txt": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG image"),
    "program.txt": (b"\x7fELF\2\1\1\0", "a program"),
    "billion-laughs.xml": (BOMB.encode(), "entities"),
    "outer-entity.xml": (XXE.encode(), "entities"),
    "feed-without-entries.xml": (
        b"<rss version='2.0'><channel><title>x</title></channel></rss>",
        "no entry with a text",
    ),
    "other-xml.xml": (b"<?xml version='1.0'?><svg/>", "XML"),
    "zip-bomb.docx": (packed(word__document=b"", **{"word__document.xml": b" " * (60 << 20)}), "far more"),
    "other-zip.docx": (packed(**{"a.txt": b"x"}), "ZIP archive"),
    "cut.docx": (packed(**{"word__document.xml": b"<x/>"})[:-30], "damaged"),
    "cut.warc.gz": (
        gzip.compress(b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 900\r\n\r\nHTTP/1.1 200")[:-9],
        "archive",
    ),
    "cut.pdf": (b"%PDF-1.7\n1 0 obj\n<<", "damaged"),
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 64, "old office document"),
    "page-without-text.html": (b"<html><head><title>Bridge opens</title></head><body><img src=x></body></html>", ""),
    "too-large.txt": (b"Bridge opens\n\n" + b"The bridge. " * (2 << 20), "larger than the 20 MB"),
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "sources" / "batch").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def offer(root: Path, name: str, data: bytes) -> Path:
    path = root / "sources" / "batch" / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("name", TAKEN)
def test_it_is_taken_and_its_article_builds(root: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    data, words = TAKEN[name]
    path = offer(root, name, data)
    assert main(["ingest"]) == 0, capsys.readouterr().err
    printed = capsys.readouterr()
    (article,) = (root / "content").rglob("*.md")
    text = article.read_text()
    assert words in printed.err or words in text
    assert path.read_bytes() == data
    assert re.fullmatch(r"[a-z0-9-]+\.md", article.name)
    assert not re.search(r"[\x00-\x08\x0e-\x1f\u202a-\u202e\u2028]", text)
    _, problems = read_archive(root / "content")
    assert [problem for problem in problems if problem.severity == "error"] == []


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_in_words_and_the_rest_is_taken(
    root: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    data, words = REFUSED[name]
    path = offer(root, name, data)
    offer(root, "good.txt", TEXT.encode())
    assert main(["ingest"]) == 1
    printed = capsys.readouterr()
    assert printed.out.endswith("1 new, 0 unchanged, 0 pending, 1 rejected, 1 need review\n")
    (line,) = (line for line in printed.err.splitlines() if "error:" in line)
    assert re.match(rf"sources/batch/{re.escape(name)}:\d+:\d+: error: .+; .+", line)
    assert words in line
    assert "Traceback" not in printed.err
    assert path.read_bytes() == data


@pytest.mark.parametrize("kind", ["loop", "dangling", "out", "pipe", "unreadable", "folder"])
def test_what_is_no_file_is_told_or_passed_over(root: Path, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    odd = root / "sources" / "batch" / "odd.txt"
    if kind == "pipe":
        os.mkfifo(odd)
    elif kind == "folder":
        odd.mkdir()
    elif kind == "unreadable":
        odd.write_text(TEXT)
        odd.chmod(0)
        if os.access(odd, os.R_OK):
            pytest.skip("whoever runs this may read everything")
    else:
        odd.symlink_to({"loop": odd, "dangling": root / "nowhere", "out": Path("/etc/hostname")}[kind])
    offer(root, "good.txt", TEXT.encode())
    assert main(["ingest"]) == (0 if kind == "folder" else 1)
    printed = capsys.readouterr()
    assert "1 new" in printed.out
    assert kind == "folder" or printed.err.startswith("sources/batch/odd.txt:1:1: error: ")
