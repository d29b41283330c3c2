"""PDF documents with text in them: the lines of their pages as paragraphs, without what every page repeats."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Sequence

import pypdf
import pypdf.errors

from newsarchive.ingest.decoding import LARGEST, Refused
from newsarchive.ingest.formats.source import Source, source_of
from newsarchive.ingest.members import Declared, Member

_MOST_PAGES = 500
_REPEATED = 3
_HYPHEN = re.compile(r"(?<=[a-zà-ÿ])[-\u00ad]\n(?=[a-zà-ÿ])")
_END = re.compile(r"[.!?:;…][\"”’»)\]]*$")
_NUMBER = re.compile(r"\W*(?:(?:page|seite)\s*)?\d{1,4}(?:\s*(?:/|of|von)\s*\d{1,4})?\W*", re.IGNORECASE)


def read_pdf(data: bytes) -> Source:
    """The one text of a document; Refused where it is locked, broken, or only pictures of pages."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Refused("the PDF is locked with a password", "unlock it, and save it again")
        if len(reader.pages) > _MOST_PAGES:
            raise Refused(f"the PDF has more than {_MOST_PAGES} pages", "save the pages of the article alone")
        pages = [page.extract_text() for page in reader.pages]
        title = str((reader.metadata and reader.metadata.title) or "")
    except Refused:
        raise
    except Exception:
        # Of the many ways in which a PDF can be broken, pypdf has a name for some.
        raise Refused("the PDF is damaged", "open it in a reader, and print it into a new PDF") from None
    text = build_text(pages)
    if len(re.sub(r"\W", "", text)) < 20:
        raise Refused(
            "the PDF holds pictures of pages and no text", "let a program read the letters (OCR), or type them"
        )
    if len(text) > LARGEST:
        raise Refused("the PDF holds more than the 20 MB of text that one article may have", "save the article alone")
    declared = Declared(title=_title(title, text))
    return source_of(
        Member("text", text.encode("utf-8", "replace"), "application/pdf", encoding="utf-8", declared=declared)
    )


def build_text(pages: Sequence[str]) -> str:
    """The pages as one text with a blank line between paragraphs.

    >>> build_text(["The bridge was ope-\\nned on Friday.\\nIt is long."])
    'The bridge was opened on Friday.\\n\\nIt is long.'
    """
    lines = _without_repeats([[line.strip() for line in page.splitlines()] for page in pages])
    text = "\n".join(_with_gaps(lines))
    return re.sub(r"\n{3,}", "\n\n", _HYPHEN.sub("", text)).strip()


def _without_repeats(pages: Sequence[list[str]]) -> list[str]:
    """All lines, without page numbers and running heads: what stands first or last on three pages and more."""
    edges = Counter(
        re.sub(r"\d+", "0", line)
        for page in pages
        for line in {*[line for line in page if line][:2], *page[-2:]}
        if line
    )
    kept: list[str] = []
    for page in pages:
        filled = [line for line in page if line]
        for line in page:
            edge = line in (*filled[:2], *filled[-2:])
            if edge and (_NUMBER.fullmatch(line) or edges[re.sub(r"\d+", "0", line)] >= _REPEATED):
                continue
            kept.append(line)
    return kept


def _with_gaps(lines: Sequence[str]) -> list[str]:
    """A blank line behind each line that ends a sentence before the margin."""
    widest = sorted(len(line) for line in lines if line)
    margin = widest[int(len(widest) * 0.9)] * 0.8 if widest else 0
    spaced: list[str] = []
    for line in lines:
        spaced.append(line)
        if line and _END.search(line) and len(line) < margin:
            spaced.append("")
    return spaced


def _title(declared: str, text: str) -> str:
    """The document's own title where its first page shows it; many are the name of a template."""
    title = " ".join(declared.split())
    start = " ".join(text[:3000].split()).casefold()
    return title[:400] if len(title) >= 8 and title.casefold() in start else ""
