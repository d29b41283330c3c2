"""Word documents (.docx): their text as plain HTML, by mammoth; pictures stay in the source."""

from __future__ import annotations

import io
import re
import zipfile
from xml.sax.saxutils import unescape

import mammoth

from newsarchive.ingest.decoding import LARGEST, Refused
from newsarchive.ingest.formats.source import Source, source_of
from newsarchive.ingest.members import Declared, Member

_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_DOCUMENT = "word/document.xml"
_MOST_PARTS, _MOST_UNPACKED, _RATIO = 5_000, 5 * LARGEST, 100
_NO_TITLE = re.compile(r"(?:document|microsoft word.*|untitled.*|.*\.docx?)\s*\d*", re.IGNORECASE)
_DEEPEST = 256
_QUOTES = {"&quot;": '"', "&apos;": "'"}


def read_docx(data: bytes) -> Source:
    """The one article of a document; Refused for other archives, and for one that unpacks to more than is sound."""
    _inspect(data)
    try:
        result = mammoth.convert_to_html(io.BytesIO(data), convert_image=mammoth.images.img_element(lambda image: {}))
    except Exception:
        # What is wrong inside a document comes out as errors of zip, XML and mammoth itself.
        raise Refused("the document is damaged", "open it in an office program and save it again") from None
    html = re.sub(r"<img[^>]*>", "", str(result.value))
    if not re.sub(r"<[^>]*>|\s", "", html):
        raise Refused("the document holds no text", "save the article's text in it, or remove it")
    return source_of(Member("fragment", html.encode(), _KIND, encoding="utf-8", declared=Declared(title=_title(data))))


def _inspect(data: bytes) -> None:
    """Sizes as the archive claims them, then as they are: a bomb lies about the first."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if _DOCUMENT not in archive.namelist():
                raise Refused("the file is a ZIP archive, not a document", "unpack it, and offer the files in it")
            if any(part.flag_bits & 1 for part in parts):
                raise Refused("the document is locked with a password", "unlock it in an office program, and save it")
            if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
                raise Refused("the document unpacks to far more than an article has", "save the article's text alone")
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    _inspect_part(archive, part)
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
        if isinstance(error, Refused):
            raise
        raise Refused("the document is damaged", "open it in an office program and save it again") from None


def _inspect_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    with archive.open(part) as file:
        text = file.read(LARGEST + 1)
    if len(text) > LARGEST or len(text) > _RATIO * max(part.compress_size, 10_000):
        raise Refused("the document unpacks to far more than an article has", "save the article's text alone")
    if re.search(rb"<!(?:DOCTYPE|ENTITY)\b", text, re.IGNORECASE):
        raise Refused("the document declares entities, which can hide a trap", "copy its text into a new document")
    if _depth(text) > _DEEPEST:
        raise Refused("the document is nested too deep to be read", "copy its text into a new document")


def _depth(xml: bytes) -> int:
    """How deep the elements stand in one another, by counting tags."""
    depth = deepest = 0
    for tag in re.finditer(rb"<(/?)[A-Za-z][^<>]*?(/?)>", xml):
        depth += -1 if tag[1] else 0 if tag[2] else 1
        deepest = max(deepest, depth)
    return deepest


def _title(data: bytes) -> str:
    """The document's own title, where somebody has given it one."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = re.search(rb"<dc:title>([^<]{1,800})</dc:title>", archive.read("docProps/core.xml"))
    except (KeyError, zipfile.BadZipFile, OSError):
        return ""
    text = " ".join(unescape(found[1].decode("utf-8", "replace"), _QUOTES).split()) if found else ""
    return "" if _NO_TITLE.fullmatch(text) else text[:400]
