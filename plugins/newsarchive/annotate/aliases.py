"""Variant forms that a name implies, so that an editor need not write them.

What is generated is weaker than what is written: where two records meet in a generated form, neither gets it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsarchive.annotate.tokens import key_of
from newsarchive.model import Actor

_LEGAL = frozenset(
    "inc incorporated corp corporation ltd limited plc co company ag sa nv bv group llc gmbh holdings".split()
)
# Marks of a sports club, which the press leaves out.
_CLUB = frozenset("fc afc cf sc ac fk bc rfc cc hc".split())
_ONE_IN_A_STATE = frozenset(
    "government army navy parliament senate congress cabinet military police presidency treasury coastguard".split()
)
_SUFFIXES = frozenset("jr sr ii iii iv".split())
_SMALL = frozenset("of the and for in on to de du des la et der und".split())
PARTICLES = frozenset("de del von van bin al da di la le el der den ben abu dos ter ibn du st".split())
_NICKNAMES = {
    "Robert": "Bob Rob Bobby", "William": "Bill Will Billy", "Charles": "Chuck Charlie", "Richard": "Dick Rick",
    "James": "Jim Jimmy", "Thomas": "Tom", "Michael": "Mike", "Joseph": "Joe", "Edward": "Ed Ted", "Anthony": "Tony",
    "Christopher": "Chris", "Daniel": "Dan Danny", "David": "Dave", "Donald": "Don", "Gerald": "Gerry Jerry",
    "Gregory": "Greg", "Kenneth": "Ken", "Lawrence": "Larry", "Matthew": "Matt", "Nicholas": "Nick", "Patrick": "Pat",
    "Peter": "Pete", "Ronald": "Ron", "Samuel": "Sam", "Stephen": "Steve", "Steven": "Steve", "Timothy": "Tim",
    "Benjamin": "Ben", "Alexander": "Alex", "Andrew": "Andy", "Elizabeth": "Liz Beth", "Margaret": "Maggie",
    "Katherine": "Kate Katie", "Catherine": "Cathy", "Jonathan": "Jon", "Jeffrey": "Jeff", "Frederick": "Fred",
    "Raymond": "Ray", "Albert": "Al", "Philip": "Phil", "Joshua": "Josh", "Jacob": "Jake", "Vincent": "Vince",
    "Francis": "Frank", "Antony": "Tony", "Abraham": "Abe", "Leonard": "Len", "Douglas": "Doug", "Eugene": "Gene",
}  # fmt: skip
# Two letters that mean something else wherever they stand.
_TAKEN_ACRONYMS = frozenset("AM PM TV UN US UK EU ID IT OK PC AI CEO CFO".split())
# Surnames of East and South East Asia, which stand first.
SURNAMES_FIRST = frozenset(
    "ban cai chan chang chau chen cheng cheung chiang choi chow chu chun deng fan fu gao guo ha han he ho hu "
    "huang hui hun hwang jang jiang jung kang kim ko kwok lai lam lau law le lee leung li liang lim lin liu "
    "lo lu luo ma mak mao moon ng ngo nguyen oh pan park peng pham phan qian qin rhee roh shen shin song su "
    "suh sun tan tang tran tsai tsang tse wang wei wen wong woo wu xi xie xu yan yang yao yau yi yip yoo yoon "
    "yu yuan yun zeng zhang zhao zheng zhou zhu".split()
)
_FULL = {nick: full for full, nicks in _NICKNAMES.items() for nick in nicks.split()}


def plain_name(name: str) -> str:
    """A name without what disambiguates it in brackets.

    >>> plain_name("John Smith (Ohio)")
    'John Smith'
    """
    return re.sub(r"\s*\([^)]*\)", "", name).strip()


def surname_of(actor: Actor) -> str:
    """The surname a record states, or the last word of the name with its particles; ``""`` for a single name."""
    if actor.surname:
        return actor.surname
    parts = plain_name(actor.name).split(",")[0].split()
    while len(parts) > 1 and key_of(parts[-1].strip(".")) in _SUFFIXES:
        parts.pop()
    if len(parts) < 2:
        return ""
    if len(parts) > 2 and key_of(parts[-2]) in PARTICLES:
        return " ".join(parts[-2:])
    return parts[-1]


def surnames_of(actor: Actor) -> tuple[str, ...]:
    """What the press may call a person by alone: the surname, its last word, and the first word of an East Asian name.

    >>> surnames_of(Actor("x", "Xi Jinping", "person"))
    ('Jinping', 'Xi')
    """
    surname = surname_of(actor)
    if not surname:
        return ()
    forms = [surname, surname.split()[-1]]
    first = plain_name(actor.name).split()[0]
    if not actor.surname and key_of(first) in SURNAMES_FIRST:
        forms.append(first)
    return tuple(dict.fromkeys(forms))


def generated_aliases(actor: Actor, adjectives: Sequence[str] = (), countries: Sequence[str] = ()) -> tuple[str, ...]:
    """Forms implied by the name; ``adjectives`` and ``countries`` are those of the state that the actor belongs to.

    >>> generated_aliases(Actor("us-state-department", "US State Department", "organisation"))[:3]
    ('U.S. State Department', 'United States State Department', 'State Department')
    """
    name = plain_name(actor.name)
    forms = _person(actor, name) if actor.type == "person" else _body(name, adjectives, countries)
    return tuple(dict.fromkeys(form for form in forms if form and form != name))


def _person(actor: Actor, name: str) -> list[str]:
    parts = [part for part in name.replace(",", " ").split() if key_of(part.strip(".")) not in _SUFFIXES]
    surname = surname_of(actor)
    if len(parts) < 2 or not surname or parts[-1] != surname.split()[-1]:
        return []
    first, middle = parts[0], parts[1 : len(parts) - len(surname.split())]
    forms = [" ".join(parts), f"{first} {surname}"]
    if "-" in name:
        forms.append(" ".join(parts).replace("-", " "))
    forms.append(re.sub(r"\b(Al|El) (?=[A-Z])", r"\1-", " ".join(parts)))
    if middle and len(middle[0].strip(".")) > 1:
        forms.append(f"{first} {middle[0][0]}. {surname}")
    forms += [f"{nick} {surname}" for nick in _NICKNAMES.get(first, "").split()]
    if first in _FULL:
        forms.append(f"{_FULL[first]} {surname}")
    if len(first.strip(".")) == 1 and middle:
        forms.append(f"{middle[0]} {surname}")
    return forms


def _body(name: str, adjectives: Sequence[str], countries: Sequence[str]) -> list[str]:
    company = _without_legal_form(name)
    acronyms = [_acronym(name), *(_acronym(form, least=2) for form in company)]
    acronyms = [acronym for acronym in acronyms if acronym not in _TAKEN_ACRONYMS]
    campus = [name.replace(" at ", " ")] if name.startswith("University of ") and " at " in name else []
    return [name, *company, *campus, *_american(name), *_ministry(name, adjectives, countries), *acronyms]


def _without_legal_form(name: str) -> list[str]:
    words = name.split()
    while len(words) > 1 and key_of(words[-1].strip(".,")) in _LEGAL | _CLUB:
        words.pop()
    if len(words) > 2 and key_of(words[0].strip(".,")) in _CLUB and words[0].isupper():
        words = words[1:]
    short = " ".join(words).rstrip(",")
    ends = len(words) < len(name.split())
    # "Group" and "Company" after one common word leave a word that means too much.
    return [short] if ends and (len(words) > 1 or not name.endswith(" Group")) else []


def _american(name: str) -> list[str]:
    """US, U.S. and United States in front are one; departments turn both ways round."""
    found = re.match(r"(?:United States|U\.S\.|US) (.+)", name)
    if not found:
        return []
    rest = found[1]
    forms = [f"{mark} {rest}" for mark in ("US", "U.S.", "United States")]
    department = re.fullmatch(r"Department of (?:the )?(.+)", rest) or re.fullmatch(r"(.+) Department", rest)
    if department:
        subject = department[1]
        turned = (f"{subject} Department", f"Department of {subject}")
        forms += turned + tuple(f"{mark} {form}" for form in turned for mark in ("US", "U.S.", "United States"))
    elif rest in ("Congress", "Senate", "House of Representatives", "Supreme Court"):
        forms.append(rest)
    return forms


def _ministry(name: str, adjectives: Sequence[str], countries: Sequence[str]) -> list[str]:
    """Russian Foreign Ministry, Russia's Foreign Ministry, Ministry of Foreign Affairs of Russia.

    A name without its state ("Ministry of Defence (Russia)" in the record) is given it.
    """
    rest = _without_state(name, adjectives, countries)
    # Of banks a state has many: a single word must be one of which it has one.
    if not countries or (" " not in rest and rest.lower() not in _ONE_IN_A_STATE):
        return []
    rests = _turned(rest)
    forms = [f"{adjective} {form}" for form in rests for adjective in adjectives]
    forms += [f"{country}'s {form}" for form in rests for country in countries]
    forms += [f"{country} {form}" for form in rests for country in countries]
    return forms + [f"{form} of {the}{country}" for form in rests for country in countries for the in ("", "the ")]


def _without_state(name: str, adjectives: Sequence[str], countries: Sequence[str]) -> str:
    """The name without the state that it begins with, or that stands behind "of" at its end."""
    for word in (*adjectives, *(f"{country}'s" for country in countries), *countries):
        if name.startswith(f"{word} "):
            return name[len(word) + 1 :]
    for country in countries:
        if found := re.fullmatch(rf"(.+) of (?:the )?{re.escape(country)}", name):
            return found[1]
    return name


def _turned(rest: str) -> list[str]:
    """A ministry's name both ways round: Foreign Ministry and Ministry of Foreign Affairs."""
    if office := re.fullmatch(r"(.+) (Ministry|Office)", rest, re.I):
        subject = f"{office[1]} Affairs" if office[1] == "Foreign" else office[1]
        return [rest, f"Ministry of {subject}"]
    if office := re.fullmatch(r"Ministry of (?:the )?([A-Z]\w+)(?: Affairs)?", rest):
        return [rest, f"{office[1]} Ministry"]
    return [rest]


def _acronym(name: str, least: int = 3) -> str:
    """The initials of a name of ``least`` capitalised words or more, or ``""``.

    >>> _acronym("Organization of American States")
    'OAS'
    """
    first, *rest = re.split(r"[\s-]+", name)
    words = [first, *(word for word in rest if word and key_of(word) not in _SMALL)]
    if (
        len(words) < least
        or not all(word[0].isupper() for word in words)
        or re.match(r"(US|U\.S\.|United States) ", name)
    ):
        return ""
    return "".join(word[0] for word in words)
