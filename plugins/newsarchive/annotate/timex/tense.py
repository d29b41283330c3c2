"""Past or future: which way a bare weekday or month points, by the verb that governs it.

A news story's verbs say it: "met on Thursday" looks back, "will meet on Thursday" looks ahead.
The nearest verb group in front of the expression decides, else the first behind it, within the sentence.
A future group takes its participle with it ("is to be held"), so that "held" does not pass for a past tense.
"""

from __future__ import annotations

import re
from typing import Literal

from newsarchive.annotate.timex.context import Context

Tense = Literal["past", "perfect", "present", "future", "modal"]

_WILL = r"(?:will|['’]ll|won['’]t|shall)"
_MODAL = r"(?:would|may|might|could|should|must|can)"
# "Is to be signed and ratified": the second participle is as far ahead as the first.
_AND = r"(?:\s+(?:and|or)\s+\w+ed\b)?"
_COMPLEMENT = rf"\s+[\"“]?(?!have\b)(?:(?:not|also|then|now|only|meanwhile)\s+)?(?:be\s+\w+{_AND}|\w+)"
_AHEAD = r"(?:to|due|set|expected|scheduled|planned|slated|likely|supposed|going|about|poised|meant|ready|bound)"
_DECIDED = (
    r"(?:agreed|vowed|pledged|promised|decided|wanted|hoped|planned|intended|voted|asked|invited|urged|ordered|due)"
)
_IRREGULAR = """
was were had did said told came went took made gave held met won lost began left found rose fell sent saw got
became fled shot sold spoke struck hit led paid put cut ran drew flew grew knew threw wrote broke chose drove
stood sat sought brought bought thought taught caught fought felt kept slept spent built lent bore swore wore
tore woke hid rode sank sang shook stole swept wound understood withdrew overcame undertook underwent heard
read
"""
_NOT_PAST = (
    "(?:need|hundred|indeed|speed|feed|seed|breed|weed|greed|bed|red|shed|wed|exceed|succeed|proceed|united|naked)"
)
_COMING = (
    r"(?:begins|starts|opens|resumes|closes|ends|expires|meets|arrives|departs|returns|faces|kicks\s+off|heads|travels|visits|stops|premieres|debuts|airs|"
    r"takes\s+(?:place|effect|office)|goes|(?<!his\s)(?<!her\s)(?<!its\s)(?<!the\s)(?<!their\s)plans|hopes\s+to|intends|aims|expects|wants|planning|scheduled|slated|upcoming|"
    r"(?:plan|hope|intend|aim|expect|want)\s+to|forthcoming|expected|due|ahead\s+of|deadline|starting|beginning|effective|payable|"
    r"arriving|leaving)"
)
_GROUP = re.compile(
    rf"""(?P<modal>\b{_MODAL}{_COMPLEMENT})
      |(?P<future>\b{_WILL}{_COMPLEMENT}
       |\b(?:is|are|am|was|were|be|been|['’]s|['’]re|['’]m)\s+(?:(?:now|also|not)\s+)?{_AHEAD}\s+(?:to\s+|for\s+|on\s+)?(?:be\s+\w+{_AND}|\w+)
       |\b{_DECIDED}\s+(?:\w+\s+)?to\s+(?:be\s+)?[a-z]+
       |\b{_COMING}\b(?:\s+to\s+(?:be\s+)?[a-z]+)?)
      |(?P<open>\b(?:was|were)\s+to\s+(?:be\s+)?[a-z]+)
      |(?P<perfect>\b(?:has|have|['’]ve)(?:n['’]t)?\b(?:\s+(?:not|also|long|now|since|already|never|yet))?(?:\s+been)?(?:\s+\w+)?)
      |(?P<past>\b(?:{"|".join(_IRREGULAR.split())})\b|(?<!-)\b(?!{_NOT_PAST}\b)[a-z]{{2,}}ed\b)
      |(?P<weak>\bto\s+(?!the\b|an?\b|his\b|her\b|its\b|their\b|this\b|that\b|these\b|those\b|our\b|my\b|your\b)(?:be\s+)?[a-z]+)
      |(?P<present>\b(?:is|are|am|says|say|remains?|insists?|believes?|thinks?|does|do)\b)""",
    re.VERBOSE,
)
_HOLDS = re.compile(
    r"(?:['’]s)?\s+(?:announcement|decision|statement|report|ruling|vote|order|move|offer|pledge|vow)\b"
)
_DECIDING = re.compile(rf"(?!due\b){_DECIDED}\s")
_LIMIT = re.compile(
    r"\b(?:by|until|till|before|ahead of|no later than|as early as|as soon as)\s+(?:the\s+|this\s+)?$", re.IGNORECASE
)
_GIVES_TIME = re.compile(
    r"\b(?:gave|given|extended|postponed|delayed|adjourned|ordered|suspended|remanded|agreed|have|has|had)\b"
)
# "Decided to reopen it in May after he was seized": what went before is over, and so is May.
_DONE_BY_THEN = re.compile(rf"\s+(?:after|when|because)\s+(?:[\w’'-]+\s+){{1,4}}?(?:{'|'.join(_IRREGULAR.split())})\b")
_NEXT_DAYS = re.compile(r"\b(?:scheduled|planned|slated|due|set)\s+(?:for|on)\s+$")


def tense_at(context: Context, start: int, end: int) -> Tense | None:
    """The tense of the verb group nearest to ``text[start:end]``, or None where no verb is near."""
    kinds = [
        (found.lastgroup or "")
        for found in _GROUP.finditer(context.text, max(context.sentence.start, start - 400), start)
    ]
    if kinds and kinds[-1] == "open":
        # "Was to discuss": what was planned then may be over.
        return None
    strong = next((kind for kind in reversed(kinds) if kind not in ("weak", "open")), None)
    if _DONE_BY_THEN.match(context.text, end, context.sentence.end):
        return "past"
    if kinds and kinds[-1] == "weak" and strong in (None, "present", "past"):
        # "Refused to leave", "asked them to vote": what the infinitive says may lie on either side.
        return None if strong == "past" else "future"
    if strong:
        return strong  # type: ignore[return-value]
    found = _GROUP.search(context.text, end, min(context.sentence.end, end + 80))
    if found is None or found.lastgroup == "open":
        return None
    if found.lastgroup == "future" and _DECIDING.match(found[0]):
        # "On Tuesday he vowed to stay": that day he vowed.
        return "past"
    if found.lastgroup == "weak" and _HOLDS.match(context.text, end):
        # "Monday's announcement to expand": what was announced is no clue to when.
        return None
    return "future" if found.lastgroup == "weak" else found.lastgroup  # type: ignore[return-value]


def direction_at(context: Context, start: int, end: int) -> Literal["past", "future"] | None:
    """Which way a bare weekday or month points, None where nothing tells.

    "until" and "by" look ahead where the verb grants or shifts a time ("gave Iran until Friday").
    """
    before = context.before(start, 140)
    tense = tense_at(context, start, end)
    if _NEXT_DAYS.search(before):
        return "future"
    if _LIMIT.search(before) and (tense != "past" or _GIVES_TIME.search(before)):
        return "future"
    if tense in ("past", "perfect"):
        return "past"
    return "future" if tense in ("future", "modal") else None
