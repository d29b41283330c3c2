"""An article's body as HTML, with its actors, its dates and the sentences that tell its events marked in place.

Marks are set as noncharacters in the Markdown, travel through conversion and sanitising, and become tags at the end.
So no rule of Markdown has to be known here, and nothing that a text says can forge one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from newsarchive.index.withholding import shown_text
from newsarchive.model import Article
from newsarchive.publish.addresses import actor_address, relative
from newsarchive.publish.markup import sanitise, set_links
from newsarchive.publish.views.tables import Tables

# U+FDD0 to U+FDEF are noncharacters: no text may hold them, so they are free to mean something here.
_OPEN, _CLOSE, _END, _DIGITS = (
    "\ufdd0",
    "\ufdd1",
    "\ufdd2",
    "\ufdd3\ufdd4\ufdd5\ufdd6\ufdd7\ufdd8\ufdd9\ufdda\ufddb\ufddc",
)
_FORGED = re.compile("[\ufdd0-\ufdef]")
_SIGN = re.compile(f"([{_OPEN}{_CLOSE}])([{_DIGITS}]+){_END}")
# As the sanitiser writes it: the signs < and > within a value are escaped.
_TAG = re.compile(r"<[^>]*>")
_BLOCK_MARK = re.compile(r"(?:[ \t]*(?:>|[-+*][ \t]|\d+[.)][ \t]|#{1,6}[ \t]))+[ \t]*")
_LINK_TAGS = ("<a", "</a")
_HTML_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the body and the tags that go around it."""

    start: int
    end: int
    opening: str
    closing: str


def render_body(tables: Tables, article: Article, address: str) -> str:
    """Safe HTML of what may be shown of the body: all of it, its first paragraph, or nothing.

    ``address`` is that of the page that it will stand on, which links are relative to.
    """
    body = shown_text(article)
    marks = _nested(mark for mark in _find_marks(tables, article, address) if mark.end <= len(body))
    html = _set_tags(_bare_tags(tables.memory.conversions.html_of(_set_signs(body, marks))), marks)
    return set_links(html, tables.links.get(article.path, {}), address)


def _find_marks(tables: Tables, article: Article, address: str) -> Iterator[Mark]:
    found = tables.annotations_of(article.id)
    sentences = {
        (source.start, source.end)
        for event in tables.events_told_by(article.id)
        for source in event.sources
        if source.article == article.id
    }
    # An editor's quote may begin where a sentence does: their anchor stands once, around the longer.
    for start, end in dict(sorted(sentences)).items():
        yield Mark(start, end, f'<span class="says" id="s-{start}">', "</span>")
    linked: set[str] = set()
    for mention in found.mentions:
        if mention.zone == "body" and mention.actor in tables.names and mention.actor not in linked:
            linked.add(mention.actor)
            href = escape(relative(actor_address(mention.actor), address))
            state = " unreviewed" if tables.unreviewed.get(mention.actor) else ""
            opening = f'<a class="who{state}" data-who="{escape(mention.actor)}" href="{href}">'
            yield Mark(mention.start, mention.end, opening, "</a>")
    for timex in found.timexes:
        if timex.zone == "body" and timex.when is not None and _HTML_DATE.fullmatch(timex.when.edtf):
            yield Mark(timex.start, timex.end, f'<time datetime="{timex.when.edtf}">', "</time>")


def _nested(marks: Iterable[Mark]) -> list[Mark]:
    """The marks in order, outer before inner, without those that would cross one already kept."""
    kept: list[Mark] = []
    opened: list[Mark] = []
    for mark in sorted(marks, key=lambda one: (one.start, -one.end)):
        while opened and opened[-1].end <= mark.start:
            opened.pop()
        if not opened or mark.end <= opened[-1].end:
            kept.append(mark)
            opened.append(mark)
    return kept


def _set_signs(body: str, marks: list[Mark]) -> str:
    """The body with a sign where each mark begins and ends; offsets are the body's."""
    text = _FORGED.sub("\ufffd", body)
    starts = {number: _past_block_mark(body, mark) for number, mark in enumerate(marks)}
    signs = [(mark.end, 0, -mark.start, -number, _sign(_CLOSE, number)) for number, mark in enumerate(marks)]
    signs += [(starts[number], 1, -mark.end, number, _sign(_OPEN, number)) for number, mark in enumerate(marks)]
    pieces: list[str] = []
    last = 0
    for offset, _, _, _, sign in sorted(signs):
        pieces += (text[last:offset], sign)
        last = offset
    return "".join((*pieces, text[last:]))


def _past_block_mark(body: str, mark: Mark) -> int:
    """Where a mark may begin: after a ``- `` or ``> `` that Markdown wants at the beginning of the line."""
    if mark.start and body[mark.start - 1] != "\n":
        return mark.start
    block = _BLOCK_MARK.match(body, mark.start, mark.end)
    return block.end() if block else mark.start


def _sign(kind: str, number: int) -> str:
    return kind + "".join(_DIGITS[int(digit)] for digit in str(number)) + _END


def _bare_tags(html: str) -> str:
    """Without signs in tags: one within an address hid its scheme from the allow-list, which is asked again."""
    bare = _TAG.sub(lambda tag: _SIGN.sub("", tag[0]), html)
    return html if bare == html else sanitise(bare)


def _set_tags(html: str, marks: list[Mark]) -> str:
    """Signs become tags where what lies between is whole; a mark that would break the markup is left out."""
    pieces = [piece for piece in re.split(rf"({_TAG.pattern}|[{_OPEN}{_CLOSE}][{_DIGITS}]+{_END})", html) if piece]
    links = [place for place, piece in enumerate(pieces) if piece.startswith(_LINK_TAGS)]
    opened: dict[int, int] = {}
    for place, piece in enumerate(pieces):
        sign = _SIGN.fullmatch(piece)
        if not sign:
            pieces[place] = _SIGN.sub("", piece)
            continue
        pieces[place] = ""
        number = int("".join(str(_DIGITS.index(digit)) for digit in sign[2]))
        if sign[1] == _OPEN:
            opened[number] = place
        elif number in opened:
            mark, begin = marks[number], opened[number]
            is_link = mark.opening.startswith("<a")
            if _is_whole(pieces[begin:place], mark) and not (is_link and _is_in_link(pieces, links, begin)):
                pieces[begin], pieces[place] = mark.opening, mark.closing
                for end in (begin, place) if is_link else ():
                    insort(links, end)
    return "".join(pieces)


def _is_whole(pieces: list[str], mark: Mark) -> bool:
    """True where every tag opened between is closed between, no block begins, and no link stands in a link."""
    depth = 0
    for piece in pieces:
        if not piece.startswith("<") or piece.startswith(("<br", "<img", "<hr")):
            continue
        if mark.opening.startswith("<a") and piece.startswith("<a"):
            return False
        depth += -1 if piece.startswith("</") else 1
        if depth < 0 or re.match(r"</?(?:p|li|ul|ol|h\d|blockquote|table|t[rdh]|pre)\b", piece):
            return False
    return depth == 0


def _is_in_link(pieces: list[str], links: list[int], place: int) -> bool:
    """``links`` are the places of all tags of links that are set, in order."""
    before = bisect_left(links, place)
    return before > 0 and pieces[links[before - 1]].startswith("<a")
