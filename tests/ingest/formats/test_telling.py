"""What kind of file it is, by its content: names lie."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.ingest.decoding import Refused
from newsarchive.ingest.formats import open_source
from newsarchive.ingest.formats.telling import tell

MAIL = b"From: a@b.example\r\nTo: c@d.example\r\nSubject: Talks\r\nDate: Thu, 30 Sep 2021 10:00:00 +0000\r\n\r\nText"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"Talks end\n\nThe talks ended on Friday.\n", "text"),
        (b"Talks end in <b>Geneva</b>\n\nText", "text"),
        (b"From our correspondent in Geneva\n\nText", "text"),
        (b"Subject: talks\n\nText", "text"),
        (b"<CCI.N> sells unit\n\nText", "text"),
        (b"<!DOCTYPE html>\n<title>Talks", "page"),
        (b"\xef\xbb\xbf<!-- saved from url=(0019)https://example.org --><HTML>", "page"),
        ('<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>'.encode("utf-16"), "page"),
        (b"<article><p>Text</p></article>", "page"),
        (b'<?xml version="1.0"?>\n<rss version="2.0"><channel>', "feed"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'>", "feed"),
        (b"WARC/1.0\r\nWARC-Type: warcinfo\r\n", "archive"),
        (b"filedesc://x.arc 0.0.0.0", "archive"),
        (MAIL, "mail"),
        (b"From a@b.example Thu Sep 30 10:00:00 2021\n" + MAIL, "mailbox"),
        (b"PK\x03\x04", "document"),
        (b"%PDF-1.7\n", "pdf"),
        (b"\x1f\x8b\x08", "compressed"),
        (b"---\ntitle: Talks\n---\n\nText", "markdown"),
        (b"# Talks end\n\nText", "markdown"),
    ],
)
def test_the_kind_is_told_by_the_first_bytes(head: bytes, kind: str) -> None:
    assert tell(head) == kind


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x89PNG\r\n\x1a\n", "PNG image"),
        (b"\xd0\xcf\x11\xe0", "old office document"),
        (b"{\\rtf1", "rich text"),
        (b'{"title": "Talks"}', "JSON"),
        (b'<?xml version="1.0"?><svg/>', "XML"),
        (b"", "empty"),
        (b"PK\x03\x04\x00", "damaged"),
        (b"%PDF-1.7\n", "damaged"),
        (b"\x1f\x8b\x08\x00", "broken"),
        (b"WARC/1.0\r\n\r\n", "archive"),
    ],
)
def test_what_no_article_can_be_in_is_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(Refused, match=words) as refusal:
        list(open_source(data).members)
    assert refusal.value.fix


@pytest.mark.parametrize("head", [b"<!-- " * 1600, b"<?x" * 2700, b" \n" * 4000, b"---\n" * 2000])
def test_a_beginning_that_leads_nowhere_is_text(head: bytes) -> None:
    assert tell(head) == "text"


def test_a_compressed_page_is_the_page() -> None:
    (member,) = open_source(gzip.compress(b"<!DOCTYPE html><p>Text")).members
    assert (member.form, member.data) == ("page", b"<!DOCTYPE html><p>Text")


def test_what_unpacks_to_far_more_is_refused() -> None:
    with pytest.raises(Refused, match=r"beyond belief|20 MB"):
        open_source(gzip.compress(b" " * (30 << 20)))


HEADS = [b"", b"%PDF-1.4\n", b"PK\x03\x04", b"\x1f\x8b\x08", b"WARC/1.0\r\n", b"<rss>", b"<html>",
         b"bplist00WebMainResource", b"---\na: b\n---\n", MAIL,
         b"From a@b.example Thu Sep 30 10:00:00 2021\n" + MAIL]  # fmt: skip


@pytest.mark.torture
@given(st.sampled_from(HEADS), st.binary(max_size=300))
def test_whatever_follows_nothing_but_a_refusal_comes_out(head: bytes, rest: bytes) -> None:
    try:
        list(open_source(head + rest).members)
    except Refused as refusal:
        assert str(refusal) and refusal.fix
