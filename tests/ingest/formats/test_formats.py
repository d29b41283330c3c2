"""Each format turned into members: the text, and what the container declares of it."""

from __future__ import annotations

import datetime
import io
import plistlib
import zipfile
from email.message import EmailMessage

import pytest

pytest.importorskip("warcio")

# ruff: noqa: E501
from pypdf import PdfWriter
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from newsarchive.ingest import Bounds, Member, parse_member
from newsarchive.ingest.decoding import Refused
from newsarchive.ingest.formats import open_source
from newsarchive.ingest.formats.pdf import build_text

DAY = datetime.date(2021, 9, 30)
RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Example</title><language>en-us</language><copyright>The Example Ltd</copyright>
<item><title>Talks &amp;amp; tea</title><link>https://example.org/talks</link><guid>one</guid>
<pubDate>Thu, 30 Sep 2021 23:30:00 -0400</pubDate><author>Jane Roe</author>
<description>Short.</description>
<content:encoded><![CDATA[<p>The talks ended on <b>Friday</b>.</p>]]></content:encoded></item>
<item><title>No text</title><guid>two</guid></item>
</channel></rss>"""


def members(data: bytes) -> list[Member]:
    return list(open_source(data).members)


def refusal(data: bytes) -> str:
    with pytest.raises(Refused) as refused:
        members(data)
    return str(refused.value)


def warc(*records: tuple[str, str, bytes], gzip: bool = False) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=gzip)
    for url, kind, payload in records:
        headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
        record = writer.create_warc_record(
            url, "response", payload=io.BytesIO(payload), http_headers=headers,
            warc_headers_dict={"WARC-Date": "2021-10-05T10:00:00Z"},
        )  # fmt: skip
        writer.write_record(record)
    return out.getvalue()


def docx(document: str, title: str = "", **parts: bytes) -> bytes:
    out = io.BytesIO()
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                         '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
                         '.wordprocessingml.document.main+xml"/></Types>')  # fmt: skip
        archive.writestr("_rels/.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                         '<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships'
                         '/officeDocument" Target="word/document.xml"/></Relationships>')  # fmt: skip
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{word}"><w:body>{document}</w:body></w:document>')
        if title:
            archive.writestr("docProps/core.xml", f"<cp><dc:title>{title}</dc:title></cp>")
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def pdf(lines: list[str]) -> bytes:
    text = "BT /F1 12 Tf 14 TL 50 750 Td " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(text)} >>\nstream\n{text}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]  # fmt: skip
    out, places = "%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 6\n0000000000 65535 f \n{table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    return (out + end).encode()


def test_each_entry_of_a_feed_with_a_text_is_an_article() -> None:
    (one,) = members(RSS.encode())
    assert (one.form, one.name, one.media_type) == ("fragment", "one", "application/rss+xml")
    assert b"ended on <b>Friday</b>" in one.data
    declared = one.declared
    assert (declared.title, declared.publication, declared.lang) == ("Talks & tea", "The Example", "en-US")
    assert (declared.url, declared.authors, declared.notice) == (
        "https://example.org/talks",
        ("Jane Roe",),
        "The Example Ltd",
    )


def test_a_sound_feed_leaves_no_doubt() -> None:
    assert open_source(RSS.encode()).doubts == []


def test_a_feeds_day_is_that_of_the_zone_it_is_written_in() -> None:
    declared = members(RSS.encode())[0].declared
    assert (declared.date, declared.basis) == (DAY, "feed")
    assert declared.evidence == ('the feed\'s date: "Thu, 30 Sep 2021 23:30:00 -0400"',)


def test_entries_that_share_an_id_keep_apart() -> None:
    item = "<item><guid>one</guid><title>Talks</title><description>Text number {}.</description></item>"
    feed = f"<rss version='2.0'><channel>{item.format(1)}{item.format(2)}</channel></rss>"
    assert [one.name for one in members(feed.encode())] == ["one", "one (2)"]


def test_a_feed_without_entries_is_refused() -> None:
    assert (
        refusal(b"<rss version='2.0'><channel><title>x</title></channel></rss>") == "the feed has no entry with a text"
    )


def test_a_broken_feed_gives_what_can_be_read() -> None:
    source = open_source(RSS.replace("</channel></rss>", "").encode())
    assert [one.name for one in source.members] == ["one"]
    assert source.doubts == ["the feed is broken; what could be read of it was taken"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_in_a_feed_are_refused(encoding: str) -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    feed = RSS.split("?>", maxsplit=1)[0] + "?>" + bomb + RSS.split("?>", 1)[1].replace("Short.", "&b;&c;")
    assert "entities" in refusal(feed.encode(encoding))


def test_a_web_archive_gives_its_pages_with_address_and_day() -> None:
    page, text = b"<html><p>The talks ended.</p>", b"The talks ended."
    data = warc(("https://example.org/a", "text/html; charset=latin1", page), ("https://example.org/b", "text/plain", text),
                ("https://example.org/c.png", "image/png", b"\x89PNG"))  # fmt: skip
    found = members(data)
    assert [(one.form, one.name, one.data, one.encoding) for one in found] == [
        ("page", "https://example.org/a", page, "latin1"),
        ("text", "https://example.org/b", text, ""),
    ]
    assert (found[0].declared.latest, found[0].declared.date) == (datetime.date(2021, 10, 5), None)


def test_a_page_kept_twice_is_two_members() -> None:
    data = warc(("https://example.org/a", "text/html", b"<p>1"), ("https://example.org/a", "text/html", b"<p>2"))
    assert [one.name for one in members(data)] == [
        "https://example.org/a",
        "https://example.org/a (2021-10-05T10:00:00Z)",
    ]


def test_a_cut_web_archive_gives_the_pages_before_the_cut() -> None:
    data = warc(
        *((f"https://example.org/{n}", "text/html", b"<p>" + bytes([97 + n]) * 900) for n in range(3)), gzip=True
    )
    source = open_source(data[:-40])
    assert len(list(source.members)) in (2, 3)
    assert len(open_source(data).doubts) == 0


def test_a_web_archive_without_pages_is_refused() -> None:
    assert "no page" in refusal(warc(("https://example.org/c.png", "image/png", b"\x89PNG")))


def test_the_plain_text_of_a_mail_is_taken_and_its_date_is_only_a_bound() -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "Desk <a@b.example>", "c@d.example", "Fwd: Talks end – déjà vu"
    mail["Date"] = "Thu, 30 Sep 2021 23:00:00 -0400"
    mail.set_content("The talks ended on Friday.")
    mail.add_alternative("<p>The talks ended on <b>Friday</b>.</p>", subtype="html")
    mail.add_attachment(b"x,y", maintype="text", subtype="plain", filename="data.txt")
    (one,) = members(bytes(mail))
    assert (one.form, one.data.strip(), one.name) == ("text", b"The talks ended on Friday.", "")
    assert (one.declared.title, one.declared.latest, one.declared.date) == ("Talks end – déjà vu", DAY, None)


def test_raw_bytes_in_a_mails_headers_do_no_harm() -> None:
    mail = (
        b"From: Desk\r\nTo: \xff\xfe <c@d.example>\r\nSubject: caf\xe9 =?utf-8?b?%%%?=\r\nDate: yesterday\r\n\r\nText."
    )
    (one,) = members(mail)
    assert one.data == b"Text."
    assert one.declared.title.startswith("caf")


def test_a_page_saved_as_one_file_is_a_page() -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Date"] = "<Saved by Blink>", "Talks", "Tue, 5 Oct 2021 10:00:00 -0000"
    mail["Snapshot-Content-Location"] = "https://example.org/talks"
    mail.set_content("<html><p>The talks ended.</p></html>", subtype="html")
    (one,) = members(bytes(mail))
    assert (one.form, one.declared.url, one.declared.title) == ("page", "https://example.org/talks", "")


def test_a_mail_without_a_text_is_refused() -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@b.example", "c@d.example", "Scan"
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="scan.png")
    assert refusal(bytes(mail)) == "the mail holds no text"


def test_each_mail_of_a_mailbox_is_an_article() -> None:
    mail = "From a@b.example Thu Sep 30 10:00:00 2021\nFrom: a@b.example\nMessage-ID: <{0}@b>\nSubject: Talks {0}\n\nText {0}.\n\n"
    assert [one.name for one in members((mail.format(1) + mail.format(2)).encode())] == ["1@b", "2@b"]


def test_a_document_gives_its_paragraphs() -> None:
    (one,) = members(docx(paragraph("Talks end") + paragraph("The talks ended &amp; all left."), "Talks end"))
    assert (one.form, one.declared.title) == ("fragment", "Talks end")
    assert one.data == b"<p>Talks end</p><p>The talks ended &amp; all left.</p>"


def test_the_first_line_of_a_document_is_its_headline() -> None:
    data = docx(
        paragraph("Talks end in Geneva") + paragraph("GENEVA (AFP) - The talks ended on Friday, officials said.")
    )
    article, problems = parse_member(members(data)[0], "a.docx", Bounds())
    assert article is not None, problems
    assert article.title == "Talks end in Geneva"
    assert [one.text for one in article.paragraphs] == ["The talks ended on Friday, officials said."]


@pytest.mark.parametrize("title", ["Document1", "Microsoft Word - talks.docx", "Untitled 2"])
def test_a_title_that_a_program_made_up_is_none(title: str) -> None:
    assert members(docx(paragraph("Text"), title))[0].declared.title == ""


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (docx(paragraph(" ")), "no text"),
        (docx(paragraph("x") + " " * (25 << 20)), "far more"),
        (docx("<w:p>" * 3000 + "</w:p>" * 3000), "nested too deep"),
        (docx(paragraph("x"), **{"word/styles.xml": b"<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"}), "entities"),
        (docx(paragraph("x"))[:-60], "damaged"),
    ],
)
def test_a_document_with_a_trap_is_refused(data: bytes, words: str) -> None:
    assert words in refusal(data)


def test_another_archive_is_no_document() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "x")
    assert "ZIP archive" in refusal(out.getvalue())


def test_a_pdf_gives_its_text() -> None:
    (one,) = members(pdf(["Talks end in Geneva", "The talks ended on Friday, officials said."]))
    assert (one.form, one.media_type) == ("text", "application/pdf")
    assert one.data.decode().split("\n")[0] == "Talks end in Geneva"


def test_a_pdf_of_pictures_is_refused() -> None:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    out = io.BytesIO()
    writer.write(out)
    assert refusal(out.getvalue()) == "the PDF holds pictures of pages and no text"


def test_running_heads_and_page_numbers_go_and_the_text_stays() -> None:
    pages = [
        f"The Example\nSentence number {word} of the text.\n{n}"
        for n, word in enumerate(("one", "two", "three"), start=1)
    ]
    text = build_text(pages)
    assert "The Example" not in text
    assert [f"number {word}" in text for word in ("one", "two", "three")] == [True] * 3
    assert "\n1" not in text


def test_a_line_on_two_pages_only_is_kept() -> None:
    assert build_text(["He said so.\nOne.", "He said so.\nTwo."]).count("He said so.") == 2


def test_front_matter_of_another_program_is_taken_over_and_the_body_kept() -> None:
    data = b"---\ntitle: No\ndate: 2021-09-30\nauthor: Jane Roe\nlang: no\n---\n\n# Heading\n\n* one\n* two\n"
    (one,) = members(data)
    assert (one.form, one.declared.title, one.declared.date, one.declared.lang) == ("markdown", "No", DAY, "no")
    assert one.data == b"\n# Heading\n\n* one\n* two\n"


def test_markdown_goes_into_the_article_as_it_is() -> None:
    data = b"---\ntitle: Talks\ndate: 2021-09-30\n---\n\nHe **said** so.\n\n* one\n* two\n"
    article, problems = parse_member(members(data)[0], "a.md", Bounds())
    assert article is not None, problems
    assert [one.markup for one in article.paragraphs] == ["He **said** so.", "* one\n* two"]
    assert (article.title, article.dates.date, article.dates.basis) == ("Talks", DAY, "stated")


@pytest.mark.parametrize("head", ["a: &x 1\nb: *x", "a: [", "- a", "a: !!python/object:os.system x", "a: b: c"])
def test_a_head_that_cannot_be_read_stays_in_the_text(head: str) -> None:
    source = open_source(f"---\nkey: x\n{head}\n---\nText\n".encode())
    (one,) = source.members
    assert head.split("\n", maxsplit=1)[0].encode() in one.data
    assert source.doubts == ["the front matter cannot be read, and stands in the text"]


def test_a_page_saved_by_safari_is_a_page() -> None:
    main = {
        "WebResourceData": b"<html><p>Text</p>",
        "WebResourceURL": "https://example.org/",
        "WebResourceTextEncodingName": "UTF-8",
    }
    (one,) = members(plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_BINARY))
    assert (one.form, one.data, one.declared.url) == ("page", b"<html><p>Text</p>", "https://example.org/")


def test_what_a_record_was_kept_on_is_a_bound_and_a_guess() -> None:
    page = b"<html><h1>Talks end in Geneva</h1><article><p>The delegations met for a week of talks about arms control.</p>" \
        b"<p>They will meet again in the spring of next year, a spokesman of one side said.</p></article>"  # fmt: skip
    (one,) = members(warc(("https://example.org/a", "text/html", page)))
    article, problems = parse_member(one, "a.warc", Bounds())
    assert article is not None, problems
    assert (article.dates.date, article.dates.basis) == (datetime.date(2021, 10, 5), "archive-record")
    assert "date" in article.review
