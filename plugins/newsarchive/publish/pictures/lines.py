"""Lines of a headline: as large as there is room for, as even as they can be, cut at a word where need be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from newsarchive.publish.pictures.letters import Face

ELLIPSIS = "…"
# The shortest line is at least so much of the longest, where another size gives that.
_EVEN = 0.55


@dataclass(frozen=True, slots=True)
class Lines:
    """``size`` and ``pitch``, from one line to the next, in pixels."""

    lines: tuple[str, ...]
    size: int
    pitch: float

    @property
    def height(self) -> float:
        return len(self.lines) * self.pitch


def fit(text: str, face: Face, sizes: Sequence[int], width: float, height: float, leading: float = 1.08) -> Lines:
    """``text`` in the first of ``sizes`` in which it has room; in the last one it is cut where it still has none.

    ``leading`` is the pitch of lines in ems. A word is broken in the last size alone, where it is wider than a line.
    A size in which one line would be far shorter than another is passed over where a smaller one is more even.
    """
    words = _measured(text.split(" "), face)
    fitting: list[Lines] = []
    for size in sizes:
        if len(_filled(words, width / size)) * size * leading > height:
            continue
        lines = _balanced(words, width / size)
        widths = [line.width for line in lines]
        if max(widths) <= width / size:
            fitting.append(Lines(tuple(line.text for line in lines), size, size * leading))
            if min(widths) >= _EVEN * max(widths):
                return fitting[-1]
    return fitting[0] if fitting else _cut(text, face, sizes[-1], width, height, leading)


def shortened(text: str, face: Face, size: float, width: float) -> str:
    """``text`` where it is no wider than ``width``; else as many of its words as are, and an ellipsis."""
    if face.width(text, size) <= width:
        return text
    words = text.split(" ")
    for count in range(len(words) - 1, 0, -1):
        cut = " ".join(words[:count]).rstrip(",;:–—- ") + ELLIPSIS
        if face.width(cut, size) <= width:
            return cut
    word = words[0]
    while word and face.width(word + ELLIPSIS, size) > width:
        word = word[:-1]
    return word + ELLIPSIS


def _cut(text: str, face: Face, size: int, width: float, height: float, leading: float) -> Lines:
    """As many lines as there is room for, at least one."""
    words = [piece for word in text.split(" ") for piece in _pieces(word, face, size, width)]
    lines = tuple(line.text for line in _filled(_measured(words, face), width / size))
    most = max(1, int(height // (size * leading)))
    if len(lines) > most:
        lines = (*lines[: most - 1], shortened(" ".join(lines[most - 1 :]), face, size, width))
    return Lines(lines, size, size * leading)


def _pieces(word: str, face: Face, size: int, width: float) -> list[str]:
    """The word, cut wherever a line is full."""
    cuts, at = [0], 0
    for end in range(1, len(word) + 1):
        if face.width(word[at:end], size) > width:
            at = end - 1
            cuts.append(at)
    return [word[begin:end] for begin, end in pairwise([*cuts, len(word)])]


# Widths below are in ems, for they are asked for in many sizes.


@dataclass(frozen=True, slots=True)
class _Word:
    """``joined`` is by how much a line grows when this word is added to it."""

    text: str
    width: float
    joined: float


def _measured(words: Sequence[str], face: Face) -> list[_Word]:
    alone = [face.width(word, 1) for word in words]
    joined = [
        face.width(f"{before} {word}", 1) - wide for (before, word), wide in zip(pairwise(words), alone, strict=False)
    ]
    return [_Word(*one) for one in zip(words, alone, [0.0, *joined], strict=True)]


def _balanced(words: Sequence[_Word], width: float) -> list[_Word]:
    """As few lines as there can be, and of those the ones whose longest is shortest."""
    lines = _filled(words, width)
    narrow, wide = max(word.width for word in words), width
    while wide - narrow > 0.02:
        middle = (narrow + wide) / 2
        closer = _filled(words, middle)
        if len(closer) <= len(lines):
            wide, lines = middle, closer
        else:
            narrow = middle
    return lines


def _filled(words: Sequence[_Word], width: float) -> list[_Word]:
    """Each line as full as whole words make it; one word alone may be wider."""
    lines: list[_Word] = []
    for word in words:
        if lines and lines[-1].width + word.joined <= width:
            lines[-1] = _Word(f"{lines[-1].text} {word.text}", lines[-1].width + word.joined, 0.0)
        else:
            lines.append(word)
    return lines
