"""Slugs: the short ASCII names that addresses and file names are made of."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 100

# Letters that Unicode does not take apart into a base letter and an accent.
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o", "œ": "oe", "Œ": "oe", "đ": "d", "Đ": "d", "ł": "l", "Ł": "l",
     "ı": "i", "þ": "th", "Þ": "th", "ð": "d", "Ð": "d"}
)  # fmt: skip


def slugify(text: str, longest: int = LONGEST) -> str:
    """``text`` as lower-case ASCII words joined by hyphens, cut at a word, or ``""`` where nothing is left.

    >>> slugify("US, Russia hold ‘productive’ arms control talks in Geneva")
    'us-russia-hold-productive-arms-control-talks-in-geneva'
    >>> slugify("U.S. – Côte d’Ivoire")
    'us-cote-divoire'
    """
    text = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    text = "".join(letter for letter in text if not unicodedata.combining(letter)).lower()
    text = re.sub(r"['’‘`]|(?<=\b\w)\.(?=\w?)", "", text)
    words = re.findall(r"[a-z0-9]+", text)
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word
        if len(longer) > longest:
            return slug or word[:longest]
        slug = longer
    return slug


def name_of_slug(slug: str) -> str:
    """Words for a slug of which no record says what it is called.

    >>> name_of_slug("new-york")
    'New York'
    """
    return " ".join(word[:1].upper() + word[1:] for word in re.split(r"[-\s]+", slug))
