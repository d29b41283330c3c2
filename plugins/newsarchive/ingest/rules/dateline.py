"""The dateline that opens wire copy: where, and sometimes when, it was filed, by which agency.

``WASHINGTON (AFP) -``, ``NEW YORK, March 4 -``, ``KANSAS CITY, Mo. - March 13 -``, ``(Xinhua) --``.
It is read from the dash backwards: agency, date, and what is left must look like a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsarchive.ingest.rules.agencies import agencies_named
from newsarchive.ingest.rules.calendar_words import MONTH, fault_of_day, month_number

_LONGEST = 130
_DASH = re.compile(
    r"(?<=[\s)])(?:-{1,3}(?=[\s<\"A-Z]|$)|_(?=\s|$)|[–—•](?=\s|$))(?:\s*-(?=\s))?|(?<=\))\s?(?:-{1,2}|:)\s?|--+|[—•]"
)
_FLAG = re.compile(r"(?:UPDATE\s*\d*|RPT|REPEAT|CORRECTED|REFILE|WRAPUP\s*\d*|ADVISORY)\s*-{1,2}\s*")
_AGENCY = re.compile(r"(?:\s*\((?P<inside>[^()]{2,60})\)|[,\s]\s*(?P<bare>Reuters?|REUTERS?|AFP|AP|UPI))\s*$")
_DAY = re.compile(
    rf"(?:^|[\s,.-])\s*(?:(?P<month>{MONTH})\.?\s*(?P<day>\d{{1,3}})(?:st|nd|rd|th)?(?:,?\s+(?P<year>(?:19|20)\d\d))?"
    rf"|(?P<day2>\d{{1,2}})\s+(?P<month2>{MONTH})\.?(?:,?\s+(?P<year2>(?:19|20)\d\d))?)\s*,?\s*$",
    re.IGNORECASE,
)
# A word and a number where a date belongs, but no month: "Mach 4". Known to be a date, not which.
_UNREADABLE_DAY = re.compile(r",\s*[A-Z][a-z]{2,8}\.?\s+\d{1,3}\s*,?\s*$")
_PLACE_WORD = re.compile(r"[^\W\d_][\w'’`./&-]*,?|/")
_SMALL_WORDS = frozenset("of the de du da do el la al del di and on upon sur aboard near in am an der en y e".split())
_AFTER = re.compile(r"[\"'“‘«(\[]*[A-ZÀ-ÖØ-Þ0-9<$£€*]|$")


@dataclass(frozen=True, slots=True)
class FoundDateline:
    """``text`` is verbatim, dash and all; ``end`` is the offset at which the body begins.

    ``year``, ``month`` and ``day`` are 0 where the dateline prints none; ``fault`` says what is wrong with its day.
    """

    text: str
    end: int
    place: str
    agency: tuple[str, ...] = ()
    year: int = 0
    month: int = 0
    day: int = 0
    fault: str = ""

    @property
    def proven(self) -> bool:
        """True where an agency or a day shows that this is a dateline, and not only capitals before a dash."""
        return bool(self.agency or self.month or self.fault)


def parse_dateline(text: str) -> FoundDateline | None:
    """The dateline at the beginning of a paragraph, or None.

    >>> found = parse_dateline("WASHINGTON (AFP) - Diplomats met.")
    >>> found.text, found.place, found.agency
    ('WASHINGTON (AFP) -', 'Washington', ('AFP',))
    """
    flag = _FLAG.match(text)
    start = flag.end() if flag else 0
    for dash_start, dash_end in _dashes(text, start):
        found = _parse_head(text[start:dash_start])
        if found is None:
            continue
        place, agency, day, fault = found
        end = dash_end + len(text[dash_end:]) - len(text[dash_end:].lstrip())
        if not (agency or any(day) or fault) and not _AFTER.match(text, end):
            continue
        return FoundDateline(text[:dash_end].rstrip(), end, place, agency, *day, fault)
    return None


def _dashes(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The first two dashes, the later first: one may stand between place and date."""
    spans = [found.span() for found in _DASH.finditer(text, start, start + _LONGEST)][:2]
    if len(spans) == 2 and re.fullmatch(rf"\s*{MONTH}\.?\s*\d{{1,2}}\s*", text[spans[0][1] : spans[1][0]], re.I):
        yield spans[1]
    yield from spans[:1]


def _parse_head(head: str) -> tuple[str, tuple[str, ...], tuple[int, int, int], str] | None:
    """Place, agencies, (year, month, day) and the fault of the day; None where this is no dateline."""
    agency: tuple[str, ...] = ()
    in_brackets = _AGENCY.search(head)
    if in_brackets:
        agency = agencies_named(in_brackets["inside"] or in_brackets["bare"])
        head = head[: in_brackets.start()]
    head, day, fault = _cut_day(head)
    if in_brackets and not agency and not any(day):
        return None
    name = head.strip(" ,-\t")
    if not name:
        return ("", agency, day, fault) if agency else None
    if not _is_place(name) or not (agency or any(day) or fault or _is_shouted(name)):
        return None
    return place_case(name), agency, day, fault


def _cut_day(head: str) -> tuple[str, tuple[int, int, int], str]:
    found = _DAY.search(head)
    if not found:
        unreadable = _UNREADABLE_DAY.search(head)
        if unreadable:
            return head[: unreadable.start()], (0, 0, 0), f"'{unreadable[0].strip(' ,')}' is no day of a month"
        return head, (0, 0, 0), ""
    head = head[: found.start() + 1] if head[found.start() : found.start() + 1] == "." else head[: found.start()]
    month, day = month_number(found["month"] or found["month2"]), int(found["day"] or found["day2"])
    year = int(found["year"] or found["year2"] or 0)
    fault = fault_of_day(year or None, month, day)
    return head, ((0, 0, 0) if fault else (year, month, day)), fault


def _is_place(name: str) -> bool:
    words = name.split()
    if len(name) > 60 or not 1 <= len(words) <= 9 or not words[0][0].isupper():
        return False
    return all(
        (_PLACE_WORD.fullmatch(word) and (word[0].isupper() or word == "/" or word.strip(",").lower() in _SMALL_WORDS))
        or re.fullmatch(r"d['’][A-ZÀ-Þ]\w+,?", word)
        for word in words
    )


def _is_shouted(name: str) -> bool:
    """True where the first word is in capitals, and long enough to be no acronym of two or three letters."""
    first = re.split(r"[\s,/]", name)[0]
    return first.isupper() and (len(name) > 3 or len(first) > 3)


def place_case(name: str) -> str:
    """A place in capitals as one writes it in running text; what is not in capitals stays as it is.

    >>> place_case("RIO DE JANEIRO"), place_case("HAUPPAUGE, N.Y."), place_case("McLEAN, Va.")
    ('Rio de Janeiro', 'Hauppauge, N.Y.', 'McLean, Va.')
    """
    words = re.split(r"([\s/-]+)", name)
    return "".join(_word_case(word, index == 0) for index, word in enumerate(words))


def _word_case(word: str, first: bool) -> str:
    letters = re.sub(r"[^\w]", "", word)
    if re.fullmatch(r"(?:[A-Z]\.)+,?", word):
        return word
    if found := re.fullmatch(r"(Mc|Mac|O['’]|D['’])([A-Z]{2,}\W*)", word):
        return (found[1].lower() if found[1][0] == "D" and not first else found[1]) + found[2].capitalize()
    if not letters.isupper() or len(letters) < 2:
        return word
    if not first and word.lower().strip(",") in _SMALL_WORDS:
        return word.lower()
    return word.capitalize()
