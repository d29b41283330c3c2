"""Cross-heads: the short headings inside a story, known by what stands around them."""

from __future__ import annotations

import re

_LONGEST = 70
_MOST_WORDS = 9
_BEGINS = re.compile(r"[A-ZÀ-Þ0-9'‘“\"¿¡]")
_SENTENCE = re.compile(r"[.,;:…!]$|^[“\"].*[.!?,][”\"]$|[©|@]|:\s|https?:")
_ENDS = re.compile(r"[.!?…][\"'”’)\]]*$")


def is_crosshead(before: str, text: str, after: str) -> bool:
    """True of a short line without a stop between a paragraph that ends in one and a paragraph of at least 12 words.

    >>> is_crosshead("It was good, she said.", "'Sort of pact'", "While both are set to negotiate a treaty, the "
    ...     "official said that talks went on.")
    True
    """
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS or not _BEGINS.match(text) or _SENTENCE.search(text):
        return False
    return bool(_ENDS.search(before)) and len(before.split()) >= 5 and len(after.split()) >= 12
