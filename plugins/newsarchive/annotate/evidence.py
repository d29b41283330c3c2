"""What speaks for a run of capitals being a name, and of what: each piece of evidence with its weight, in words."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newsarchive.annotate.aliases import SURNAMES_FIRST
from newsarchive.annotate.candidates import BODY_ENDS, CALLING_ENDS, Candidate
from newsarchive.annotate.cues import ACTING, CALENDAR, HONORIFICS, ORDINARY, PLACE_PREPOSITIONS, ROLE_HEADS, SAYING
from newsarchive.annotate.given_names import GIVEN_NAMES
from newsarchive.annotate.roles import is_introduced
from newsarchive.annotate.tokens import Token, Words, adjoins, is_capitalised, key_at, starts_sentence
from newsarchive.model import ActorType

_TITLED, _INTRODUCED, _ACRONYM = "stands after a title", "introduced with a role", "is given an acronym"
# The text itself says that the name is somebody's.
STRONG = frozenset((_TITLED, _INTRODUCED, _ACRONYM))
_NO_ACTOR_ENDS = frozenset(
    "treaty act agreement accord pact convention protocol prize award cup games olympics championship open "
    "war battle day week street avenue road square bridge river lake sea ocean mountain mountains island "
    "islands airport stadium park station county city valley bay beach hill hills province district desert "
    "gulf coast festival show book bible code plan programme program project summit conference resolution law "
    "bill era age dynasty empire building tower palace hall theatre museum library language "
    "field creek avenue ave oblast gym mall house hook no administrations scotia reservoir canteen cups "
    "hurricane storm earthquake revolution north south east west coast cross medal series season".split()
)
_SURNAMES_TOO = frozenset("west north east south hill lake park day bush field war code".split())
_BODY_STARTS = frozenset("ministry department university bank institute association".split())
_COMPASS = frozenset(
    "new north south east west san los las santa saint st fort port lake mount old great upper lower".split()
)
_KIN = frozenset(
    "wife husband brother sister mother father son daughter cousin uncle aunt grandfather captain captains athlete "
    "athletes actress drummer vocalist guitarist named friend colleague colleagues partner".split()
)
_NO_CALLING = frozenset(
    "after over under never ever other another whether either neither rather later former latter whatever "
    "however number december september october november river water paper order power offer for or nor than "
    "then went sent spent want moment government parliament agreement statement current recent different "
    "present president tournament event department than important significant restaurant summer winter matter "
    "letter chapter center corner cover further together remember per union computer television theater award "
    "member".split()
)


class Judgement(NamedTuple):
    """What a candidate may be, each piece of evidence with its weight; ``open`` where more evidence may count."""

    type: ActorType | None
    evidence: tuple[tuple[float, str], ...] = ()
    open: bool = True

    @property
    def confidence(self) -> float:
        """Pieces of evidence taken as independent: one less the chance that all mislead."""
        return 1.0 - math.prod(1.0 - weight for weight, _ in self.evidence)

    def with_evidence(self, weight: float, reason: str) -> Judgement:
        return self._replace(evidence=(*self.evidence, (weight, reason)))


def find_alone(words: Words, candidates: Sequence[Candidate]) -> dict[str, int]:
    """The candidates of one word, each with the last token where it stands."""
    return {words.tokens[one.first].key: one.first for one in candidates if one.last - one.first == 1}


def judge(words: Words, candidate: Candidate, alone: Mapping[str, int]) -> Judgement:
    """``alone`` are the text's candidates of one word, as ``find_alone`` gives them."""
    tokens = words.tokens[candidate.first : candidate.last]
    names = [token for token in tokens if token.text[0].isalpha()]
    if len(names) < 2 or _ends_as_no_actor(tokens) or tokens[0].key in CALENDAR or tokens[-1].key in CALENDAR:
        return Judgement(None)
    if tokens[-1].key in BODY_ENDS or tokens[0].key in _BODY_STARTS:
        return Judgement("organisation", tuple(_body_evidence(words, candidate)))
    if len(names) > 4 or _looks_otherwise(words, candidate) or _is_all_acronyms(words, names):
        return Judgement(None)
    closed = (
        starts_sentence(words, candidate.first)
        and tokens[0].key not in GIVEN_NAMES
        and key_at(words, candidate.last) not in SAYING
    )
    return Judgement("person", tuple(_person_evidence(words, candidate, alone)), not closed)


def _body_evidence(words: Words, candidate: Candidate) -> Iterator[tuple[float, str]]:
    yield 0.6, "ends as the name of a body does"
    if key_at(words, candidate.last) in SAYING:
        yield 0.4, "says something"
    if key_at(words, candidate.last) == "(" and words.tokens[candidate.last + 1].text.isupper():
        yield 0.5, _ACRONYM


def _person_evidence(words: Words, candidate: Candidate, alone: Mapping[str, int]) -> Iterator[tuple[float, str]]:
    first, last = candidate
    tokens = words.tokens[first:last]
    following = key_at(words, last)
    if tokens[0].key in GIVEN_NAMES:
        yield 0.65, "begins with a given name"
    elif tokens[0].key in SURNAMES_FIRST:
        yield (0.65 if "-" in tokens[-2].text else 0.45), "begins with an East Asian surname"
    if _is_titled(words, first):
        yield 0.6, _TITLED
    elif is_introduced(words, first, last):
        yield 0.5, _INTRODUCED
    elif _follows_calling(words, first):
        yield 0.5, "stands after a calling"
    if following in SAYING or key_at(words, first - 1) == "said":
        yield 0.45, "says something"
    elif following in ACTING:
        yield 0.25, "does something"
    if (
        following == ","
        and key_at(words, last + 1).isdigit()
        and len(key_at(words, last + 1)) < 3
        and key_at(words, last + 2) == ","
    ):
        yield 0.8, "an age follows"
    if following == "," and key_at(words, last + 1) in ("who", "whose"):
        yield 0.5, "“who” follows"
    if following == "(" and (
        key_at(words, last + 1) in ("born", "b", "died") or key_at(words, last + 1)[:2] in ("18", "19")
    ):
        yield 0.5, "the years of a life follow"
    if _surname_returns(words, candidate, alone):
        yield 0.35, "the surname returns alone"
    if len(tokens) > 2 and any(len(token.text) == 1 and token.text.isalpha() for token in tokens[:-1]):
        yield 0.5, "has an initial"


def _follows_calling(words: Words, first: int) -> bool:
    """As in "goalkeeper Jane Roe", "his wife Jane Roe"."""
    if not adjoins(words, first):
        return False
    before = words.tokens[first - 1]
    if not before.text.islower():
        return False
    return before.key in _KIN or (
        len(before.key) > 4 and before.key.endswith(CALLING_ENDS) and before.key not in _NO_CALLING
    )


def _is_titled(words: Words, first: int) -> bool:
    before = first - 1
    if key_at(words, before) == ".":
        before -= 1
    key = key_at(words, before)
    return key in HONORIFICS or (key in ROLE_HEADS and is_capitalised(words.tokens[before]))


def _surname_returns(words: Words, candidate: Candidate, alone: Mapping[str, int]) -> bool:
    surname = words.tokens[candidate.last - 1]
    return surname.key not in ORDINARY and alone.get(surname.key, -1) > candidate.first


def _ends_as_no_actor(tokens: Sequence[Token]) -> bool:
    """A place or a thing by its last word, unless a given name stands before what may be a surname."""
    if tokens[-1].key not in _NO_ACTOR_ENDS:
        return False
    return not (len(tokens) == 2 and tokens[-1].key in _SURNAMES_TOO and tokens[0].key in GIVEN_NAMES)


def _is_all_acronyms(words: Words, names: Sequence[Token]) -> bool:
    """As in "PC MNA": no word of it has a small letter, in a text that has them."""
    return not words.shouted and all(token.text.isupper() and len(token.text) > 1 for token in names)


def _looks_otherwise(words: Words, candidate: Candidate) -> bool:
    """A place after "in", a name with an article before it, a compass point."""
    first, last = candidate
    before = key_at(words, first - 1)
    if before == "." and key_at(words, first - 2) == "st":
        return True
    tokens = words.tokens[first:last]
    given = tokens[0].key in GIVEN_NAMES
    if before == "the" or any(token.key in ("of", "for") for token in tokens):
        return True
    if before in PLACE_PREPOSITIONS and not given:
        return True
    return tokens[0].key in _COMPASS
