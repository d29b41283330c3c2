"""The names in a printed byline or in a field for authors."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LEAD = re.compile(
    r"^(?:(?:written|posted|published|reported|erstellt|veröffentlicht|story|text|words?)\s+)?"
    r"(?:by|von|par|por|di|door|av|af|autor(?:in|a)?|author|redakteur(?:in)?|redaktion|auteur)(?:\s*:\s*|\s+)",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"\s*(?:;|\||•|·|—|\s/\s|,\s(?!(?:jr|sr|ii|iii|md|phd)\b)|\s(?:and|und|et|y|e|&)\s)\s*", re.IGNORECASE
)
# What a byline says after the names: whose paper, when, where to write to.
_AFTER = re.compile(
    r"\s*(?:[,(|–—-]\s*)?(?:\bfor\s+the\b.*|\b(?:[Uu]pdated?|[Pp]ublished|[Pp]osted|[Vv]eröffentlicht)\b.*"
    r"|\b(?:am|le|el|on)\b\s+\S*\d.*|\b\d{1,2}[./:]\s?\d.*|\b\d{1,2}\.?\s+[^\W\d]{3,10}\b.*"
    r"|\b[A-Z][a-z]{2,8}\.?\s+\d{1,2}\b.*|\b(?:19|20)\d\d\b.*|\(.*|\S+@\S+.*|@\w+.*|https?://.*)$",
    re.DOTALL,
)
_NO_NAME = re.compile(
    r"(?:admin(?:istrator)?|webmaster|editor|staff|guest|author|user|anonymous|wordpress|home|news(?:room)?|about"
    r"|contact|follow|read more|view profile|posted(?: on)?|agenturen|https?:.*|www\..*|\S+\.(?:com|org|net|de|info)"
    r"|[\W\d]*)|.*\b(?:posts?|articles?|artikel|beiträge|profile?) .*|.*[:!?%].*",
    re.IGNORECASE,
)
# A name as it is printed: capitals, particles, initials, apostrophes and hyphens.
_WORD = r"(?:[A-ZÀ-ÞŠŽĆČ][\w’'.-]*\s?)"
_NAME = rf"{_WORD}(?:(?:de|der|den|van|von|da|di|del|la|le|bin|al|O’|Mc)\s)?{_WORD}{{0,3}}"
_PRINTED = re.compile(
    r"(?:^|[|–—•-]\s*|\d\s+|\bUhr\s+|[ap]m\s+)"
    r"(?:By|by|BY|Von|von|Par|par|Por|por|(?:Autor(?:in|a)?|Author|Auteur|Redaktion|Text)(?=\s*:|\s+(?:von|by)\b))"
    rf"(?:\s*:)?\s*(?:von\s+|by\s+)?(?P<names>{_NAME}(?:(?:,|and|und|et|y|&)\s{_NAME}){{0,3}})"
)


def find_printed(text: str) -> str:
    """The names in a line that says by whom, in whatever place of it; ``""`` where it does not.

    >>> find_printed("Posted on 3 May 2021 by Jane Roe"), find_printed("He was seen by Jane Roe")
    ('Jane Roe', '')
    """
    found = _PRINTED.search(text)
    return found["names"].strip() if found else ""


def names_in(text: str) -> Iterator[str]:
    """The names in a byline or an author's field.

    >>> list(names_in("By Jane Roe and John Doe, Updated 5 May 2021"))
    ['Jane Roe', 'John Doe']
    >>> list(names_in("https://facebook.com/example"))
    []
    """
    text = _AFTER.sub("", _LEAD.sub("", text.strip()))
    for part in _SPLIT.split(text):
        name = part.strip(" ,.;:|–—-\t")
        if 2 <= len(name) <= 60 and len(name.split()) <= 6 and not _NO_NAME.fullmatch(name):
            yield name
