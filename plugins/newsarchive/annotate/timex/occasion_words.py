"""The words around an occasion's name that decide whether it is a date: what stands in front, and what follows."""

from __future__ import annotations

import re

from newsarchive.annotate.timex.vocabulary import compile_rule, plain

_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_WHICH = compile_rule(
    rf"\b(?P<which>last|past|previous|latest|most\s+recent|next|coming|upcoming)\s+(?:(?P<count>{_COUNT})\s+)?$"
)
COMING = frozenset(("next", "coming", "upcoming"))
_BEFORE = compile_rule(
    r"\b(?P<word>in|at|on|during|throughout|since|until|till|on\s+the\s+(?:day|night|morning|evening)\s+of|"
    r"at\s+the\s+time\s+of|won|win|wins|winning|lost|lose|loses|losing)\s+(?:the\s+|this\s+)?$"
)
# Of a name with a date beside it these speak as of what happened on the day.
_AROUND = compile_rule(r"\b(?:after|before|following)\s+the\s+$")
# "On D-Day" is a date; "a book on the invasion" is not.
_NAMES_A_DAY = re.compile(r"day$")
# What was promised in an agreement was not promised on a day only.
_NAMES_A_TEXT = re.compile(r"(?:agreement|treaty|accords?|act|protocol)$")
# Who has a part in an election, or is tried for one in an attack, need not have it on the day.
_HAVING_A_PART = compile_rule(
    r"\b(?:interfer|meddl|interven|participat|campaign|interest|involve|implicat|complicit|compet|engag|invest|"
    r"suspect|accus|charg|convict|sentenc|indict|acquitt|tried|jail|trust|confiden|believ|role|parts?\b|hand\b|"
    r"runs?\b|ran\b|running|stands?\b|stood|standing|candidat|contender|challeng)\w*\s+in\s+(?:the\s+|this\s+)?$"
)
# Between a date and a name, between dates that share one, between a name and a date.
BESIDE = re.compile(r"(?:['’]s?)?\s+")
LISTED = re.compile(r",?\s+(?:and|or)\s+(?:the\s+)?|,\s+(?:the\s+)?")
BEHIND = re.compile(r",?\s+(?:(?:in|of|on)\s+)?(?:the\s+)?")
# What may follow: an end, or a word that no noun is made with. "Olympics organisers" are no Olympics.
_ENDS = re.compile(
    r"\s*(?:[.,;:!?)\]\"”—*_]|$|\n\n)|\s+[-–]\s|\s+(?:\w+ed|an?|about|after|again|against|although|amid|among|and|are|as|at|be|because|"
    r"been|before|began|between|both|but|by|came|can|could|despite|did|do|does|during|each|ended|every|for|from|gave|had|has|"
    r"have|he|held|her|his|however|i|if|in|into|is|it|its|led|lost|made|may|might|more|most|must|nor|not|of|on|or|our|over|"
    r"saw|she|should|since|so|some|than|that|the|their|then|there|these|they|this|those|though|to|took|under|until|was|we|"
    r"were|when|where|which|while|who|whose|will|with|without|won|would|you)\b"
)
_A_NAME = re.compile(r"\s+[A-Z]")
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?][\"”’]?\s+|\n\n)$")
_THE = compile_rule(r"\bthe\s+$")


def find_which(before: str) -> re.Match[str] | None:
    """ "Last", "next two", right in front of a name; groups ``which`` and ``count``."""
    return _WHICH.search(before)


def dating_word(before: str, form: str) -> str:
    """The word that makes a date of the name ``form`` behind it ("in", "since"); empty where none does."""
    gate = _BEFORE.search(before)
    word = plain(gate["word"]) if gate else ""
    if (word == "on" and not _NAMES_A_DAY.search(form)) or (word == "in" and _NAMES_A_TEXT.search(form)):
        return ""
    return word


def is_looked_back_at(before: str) -> bool:
    """As in "after the 2016 election"."""
    return bool(_AROUND.search(before))


def has_a_part(before: str) -> bool:
    """As in "meddled in", "was jailed for his part in": it need not have been on the day."""
    return bool(_HAVING_A_PART.search(before))


def ends_name(text: str, end: int, before: str) -> bool:
    """False where the words go on with a noun, which is then what they mean: "the 2016 election interference".

    A name may follow where the whole opens a sentence: "In the 2016 US presidential election Clinton …".
    """
    if _ENDS.match(text, end):
        return True
    gate = _BEFORE.search(before)
    return bool(gate and _A_NAME.match(text, end) and _SENTENCE_BEGINS.search(before[: gate.start()]))


def length_of_the(before: str) -> int:
    """How many characters a "the " right in front has."""
    found = _THE.search(before)
    return len(found[0]) if found else 0
