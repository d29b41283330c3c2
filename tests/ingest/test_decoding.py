"""Bytes to text, by the ladder: mark, zero bytes, UTF-8, cp1252."""

from __future__ import annotations

import pytest

from newsarchive.ingest.decoding import LARGEST, Refused, decode


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("’Tis".encode("utf-8-sig"), "utf-8"),
        ("’Tis".encode("utf-16"), "utf-16-le"),
        (b"\xfe\xff" + "’Tis".encode("utf-16-be"), "utf-16-be"),
        ("It’s a fine day".encode("utf-16-le"), "utf-16-le"),
        ("It’s a fine day".encode("utf-16-be"), "utf-16-be"),
        ("’Tis".encode(), "utf-8"),
        ("’Tis".encode("cp1252"), "cp1252"),
    ],
)
def test_each_rung_of_the_ladder_holds(data: bytes, encoding: str) -> None:
    decoded = decode(data)
    assert decoded.encoding == encoding
    assert "’" in decoded.text
    assert not decoded.doubt


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b" \r\n\t\n", "the file holds nothing but white space"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "the file is a PNG image, not text"),
        (b"PK\x03\x04 word/document.xml", "the file is a ZIP archive or an office document, not text"),
        (b"%PDF-1.7", "the file is a PDF document, not text"),
        (b"  <!-- saved --> <!DOCTYPE html><p>News", "the file is a web page, which ingest cannot read yet"),
        (b"text \x00 with \x00\x00 zeros in \x00 odd places", "the file is not text: it holds zero bytes"),
        (bytes(range(1, 32)) * 9, "the file is not text"),
        (b"\xff\xfea", "the file is not utf-16-le as its byte order mark says (at byte 0)"),
        (b"x" * (LARGEST + 1), "the file is larger than the 20 MB that one article may have"),
    ],
)
def test_what_is_not_text_is_refused_in_plain_words(data: bytes, message: str) -> None:
    with pytest.raises(Refused) as refusal:
        decode(data)
    assert str(refusal.value) == message
    assert refusal.value.fix


@pytest.mark.parametrize(
    "data",
    [
        "He said: “It’s late,” and left".encode("mac-roman"),
        "It’s a caf\u00e9".encode().decode("cp1252").encode(),
        "caf\u00e9 ".encode() + "caf\u00e9".encode("cp1252"),
        b"\x81 never in cp1252",
    ],
    ids=["Mac Roman", "encoded twice", "two encodings", "not cp1252"],
)
def test_a_doubtful_encoding_is_named(data: bytes) -> None:
    assert decode(data).doubt


def test_many_comments_do_not_take_for_ever() -> None:
    assert decode(b"<!---->" * 500 + b" news").encoding == "utf-8"
