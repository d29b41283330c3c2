"""Captions of pictures that wire copy carries along: known by their credit, never by being short."""

from __future__ import annotations

import datetime
import re

from newsarchive.model import Image

_CREDITOR = (
    r"(?:AFP|REUTERS|Reuters|AP|EPA(?:-EFE)?|Getty Images?|Bloomberg|Xinhua|XINHUA|Shutterstock|Alamy|ZUMA|NYTIMES|"
    r"BERNAMA|Bernama|DPA|dpa|Handout|HANDOUT)"
)
# Each finds the credit at the end of a caption; group "credit" holds what a reader should see of it.
_CREDITS = (
    re.compile(
        r"[\s(\[]*\b(?:(?:FILE )?PHOTOS?|PICTURES?|IMAGES?|SCREENGRAB|GRAPHIC|ILLUSTRATION)\s*:\s*"
        r"(?P<credit>[^.:]{2,80}?)[)\]]?\.?$"
    ),
    re.compile(
        r"[\s(\[]*\b(?:Photo(?:graph)?|Picture|Image|Illustration|Photo credit|Image credit|Picture credit)s?\s*"
        r"(?::|by|courtesy of|via)\s+(?P<credit>[A-Z@][^.:]{1,80}?)[)\]]?\.?$"
    ),
    re.compile(
        rf"\s*[(\[](?P<credit>[^()\[\]]{{0,60}}\b(?:AP Photo|Photo by|Photo:|{_CREDITOR}\s?/|/\s?{_CREDITOR}\b"
        rf"|via {_CREDITOR}\b|{_CREDITOR} (?:photo|Photo|file|File))[^()\[\]]{{0,60}})[)\]]\.?$"
    ),
    re.compile(rf"(?<=[.”\"’!?])\s*[(\[](?P<credit>{_CREDITOR})[)\]]\.?$"),
    re.compile(rf"(?<=[\s.”\"’)])(?P<credit>{_CREDITOR}\s*/\s*[A-Z][\w .'’-]{{1,50}}?)\.?$"),
    re.compile(
        rf"(?<=[.”\"’])\s+(?P<credit>(?:[A-Z][\w.'’-]+ ){{1,4}}/\s*{_CREDITOR}|{_CREDITOR}(?: via {_CREDITOR})?)$"
    ),
)
_OPENING = re.compile(
    r"(?:FILE PHOTO|FILE|File photo|Image caption|Photo caption|Caption)\s*(?::|--?|–|—)\s*", re.IGNORECASE
)
_SPEECH = re.compile(r"[”\"],? (?:he|she|they|it)? ?(?:said|told|added)\b|\b(?:said|told)\b[^.]*[”\"]")
_LONGEST = 90


def parse_caption(text: str, day: datetime.date | None = None) -> Image | None:
    """The picture that a paragraph describes, or None where nothing proves that it does; ``day`` is when it was taken.

    >>> parse_caption("Diplomats in Geneva on Sept 30, 2021. PHOTO: AFP").credit
    'AFP'
    """
    if len(text) > _LONGEST * 12 or len(text.split()) > _LONGEST or _SPEECH.search(text):
        return None
    opening = _OPENING.match(text)
    start = opening.end() if opening else 0
    for credit in _CREDITS:
        found = credit.search(text, start)
        if found:
            return Image(text[start : found.start()].strip(), found["credit"].strip(), day)
    return Image(text[start:], "", day) if opening else None
