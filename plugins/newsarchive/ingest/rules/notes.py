"""Lines for the archivist rather than the reader: stamps of publication, corrections, orders to withdraw."""

from __future__ import annotations

import re

from newsarchive.ingest.rules.calendar_words import MONTH

_DAY = rf"(?:{MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}\s+{MONTH}\.?,?\s+\d{{4}}|\d{{4}}-\d\d-\d\d)"
_STAMP = re.compile(
    rf"(?P<verb>Published|PUBLISHED|Posted|First published|Publication date|Date|Updated|UPDATED|Last updated"
    rf"|Last modified|Modified)\b\s*(?:on|at)?\s*:?\s*.{{0,40}}?{_DAY}.{{0,40}}"
)
_KILL = re.compile(
    r"(?:BULLETIN |MANDATORY |URGENT |EDITORS?:? )*KILL\b(?!ED|ER|ING).{0,200}"
    r"|.{0,80}\b(?:story|article|report) (?:has been|is|was) withdrawn\b.{0,160}"
    r"|(?:STORY )?WITHDRAWN\b.{0,160}",
)
_CORRECTION = re.compile(r"\(?(?:CORRECTED|CORRECTS|Corrects|Correction|CORRECTION|REFILES|Refiles)\b.{0,400}")


def stamp_verb(text: str) -> str:
    """``published`` or ``updated`` where a line is a stamp of that with a full date, else ``""``.

    >>> stamp_verb("Published: 30 September 2021, 09:10 PM")
    'published'
    """
    found = _STAMP.fullmatch(text) if len(text) <= 160 else None
    if not found:
        return ""
    return "updated" if re.match(r"Updated|UPDATED|Last|Modified", found["verb"]) else "published"


def is_kill_notice(text: str) -> bool:
    return len(text) <= 300 and bool(_KILL.fullmatch(text))


def is_correction(text: str) -> bool:
    return len(text) <= 420 and bool(_CORRECTION.fullmatch(text))
