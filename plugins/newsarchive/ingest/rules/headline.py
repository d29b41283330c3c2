"""The headline: the first thing in a wire text that is not a credit, a stamp, or running copy."""

from __future__ import annotations

import re
from itertools import pairwise

LONGEST = 400
_LONGEST_WRAPPED = 3
_ENDS = re.compile(r"[.!?…][\"'”’)\]]*$")


def is_headline(text: str) -> bool:
    """False of running copy: longer than a headline may be, or long and ending like a sentence.

    >>> is_headline("US, Russia hold ‘productive’ arms control talks in Geneva")
    True
    """
    if not any(letter.isalnum() for letter in text) or len(text) > LONGEST:
        return False
    words = len(text.split())
    return words <= 12 or (words <= 40 and not _ENDS.search(text))


def headline_lines(texts: list[str], *, alone: bool) -> int:
    """How many lines of the first group may make the headline: one; all where a short group is one wrapped headline;
    none where the group is running copy, cut at a width.

    ``alone`` says that a blank line follows the group.
    """
    if not texts:
        return 0
    if len(texts) > _LONGEST_WRAPPED and 45 <= len(texts[0]) <= 100 and _goes_on(texts[0], texts[1]):
        return 0
    wrapped = 2 <= len(texts) <= _LONGEST_WRAPPED and alone and max(map(len, texts)) <= 100
    if wrapped and all(_goes_on(before, after) for before, after in pairwise(texts)):
        return len(texts)
    return 1


def _goes_on(before: str, after: str) -> bool:
    shouted = before.isupper() and after.isupper()
    return not _ENDS.search(before) and (after[0].islower() or shouted or before.endswith((",", ";", "-", ":")))
