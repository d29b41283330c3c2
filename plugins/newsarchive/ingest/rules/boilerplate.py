"""What a site adds to an article: promotion, sharing buttons, advertisements, notices of rights. Each rule has a name.

A line goes only by a rule of this table; where none fits it stays in the body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Rule:
    """``words`` name the line to a reader: "One promotional line at the end left out"."""

    name: str
    pattern: re.Pattern[str]
    words: str


_NETWORK = (
    r"(?:Facebook|Twitter|X|WhatsApp|E-?mail|Telegram|LinkedIn|Reddit|Pinterest|Print|Share|Tweet|Copy link|Link)"
)
RULES = (
    Rule("promotes-channel", re.compile(
        r"(?:Join|Follow|Subscribe to|Like|Find|Add) .{0,80}"
        r"\b(?:Telegram|WhatsApp|YouTube|Facebook|Instagram|Twitter|TikTok)\b.{0,140}"), "promotional"),
    Rule("promotes-newsletter", re.compile(
        r"(?:Sign up|Subscribe|Get|Download|Receive) .{0,100}"
        r"\b(?:newsletters?|inbox|e-?mail alerts?|app|breaking news)\b.{0,120}"),
        "promotional"),
    Rule("invites-to-read", re.compile(
        r"(?:(?:READ|Read|See|SEE) (?:more|MORE|also|ALSO|next|NEXT)|Also read"
        r"|Related(?: (?:stories|articles|coverage))?|RELATED|Recommended for you|Don['’]t miss"
        r"|More on this (?:topic|story))\s*(?::.{0,200}|$)"), "promotional"),
    Rule("invites-to-share", re.compile(
        r"(?:Like|Enjoy(?:ed)?|Love) this (?:story|article|post)\?.{0,120}|Share (?:this|your).{0,80}"), "promotional"),
    Rule("contacts-writer", re.compile(
        r"(?:Write to|E-?mail|Contact|Reach) [A-Z].{2,60}? at \S+@\S+|\S+@\S+\.\w{2,6}"), "site"),
    Rule("advertisement", re.compile(
        r"(?:\(?Advertisement\)?|ADVERTISEMENT|Story continues below.{0,40}|Article continues (?:after|below).{0,40}"
        r"|Continue reading the main story|SKIP ADVERTISEMENT)\.?"), "advertising"),
    Rule("sharing-buttons", re.compile(rf"\W*{_NETWORK}(?:\W+{_NETWORK})*\W*"), "site"),
    Rule("standards", re.compile(r"Our Standards:\s.{0,100}"), "site"),
    Rule("rights-notice", re.compile(
        r"(?:©|\(c\)|Copyright)\s.{2,200}|.{0,120}\bAll rights reserved\b.{0,160}"
        r"|This material may not be published, broadcast.{0,120}", re.IGNORECASE), "copyright"),
)  # fmt: skip
_HOLDER = re.compile(r"(?:©|\(c\)|Copyright)\s*(?:©\s*)?(?:(?:19|20)\d\d\s*)?(?:by\s+)?(?P<holder>[^.,;©]{2,60})", re.I)


def find_boilerplate(text: str) -> Rule | None:
    """The rule by which a line is not part of the article, or None.

    >>> find_boilerplate("Join ST's Telegram channel and get the latest breaking news delivered to you.").name
    'promotes-channel'
    """
    if len(text) > _LONGEST:
        return None
    return next((rule for rule in RULES if rule.pattern.fullmatch(text)), None)


def parse_holder(notice: str) -> str:
    """Whose rights a notice states, or ``""``.

    >>> parse_holder("© 2021 AFP. All rights reserved.")
    'AFP'
    """
    found = _HOLDER.search(notice)
    return re.sub(r"\s*(?:All rights reserved|(?:19|20)\d\d)\s*$", "", found["holder"]).strip() if found else ""


# What a reader is told of each rule's lines; those of a page that no extractor took for the article are not told.
WORDS = {rule.name: rule.words for rule in RULES} | {
    "leads-elsewhere": "related-link",
    "label": "site",
    "invites-to-subscribe": "promotional",
    "repeated": "repeated",
}


def omission_words(words: str, count: int, place: str) -> str:
    """What a reader is told of lines that were left out.

    >>> omission_words("promotional", 1, "at the end")
    'One promotional line at the end left out'
    """
    number = (
        ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")[count]
        if count < 10
        else str(count)
    )
    return f"{number} {words} {'line' if count == 1 else 'lines'} {place} left out"
