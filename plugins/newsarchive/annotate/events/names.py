"""Actors by the short names that headlines use."""

from __future__ import annotations

from collections.abc import Sequence

from newsarchive.annotate.lexicon import Lexicon

_LONGEST = 34
_BEHIND_A_NAME = ("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV")


def short_name(slug: str, lexicon: Lexicon) -> str:
    """A person's surname, a country's short form (for its government too), a body's name or acronym."""
    actor = lexicon.actors.get(lexicon.countries.get(slug, slug)) or lexicon.actors.get(slug)
    if actor is None:
        return slug.replace("-", " ").title()
    if actor.type == "person":
        return actor.surname or next(one for one in reversed(actor.name.split()) if one not in _BEHIND_A_NAME)
    acronyms = [alias.text for alias in actor.aliases if alias.kind == "acronym" and "." not in alias.text]
    if actor.type in ("country", "government"):
        # "US" stands for the name itself; "DPRK" for another that headlines do not use.
        acronyms = [one for one in acronyms if one == "".join(word[0] for word in actor.name.split())]
    elif len(actor.name) <= _LONGEST:
        return actor.name
    return min(acronyms, key=lambda text: (len(text), text), default=actor.name)


def joined(names: Sequence[str]) -> str:
    """
    >>> joined(["US"]), joined(["US", "Russia"]), joined(["A", "B", "C", "D"])
    ('US', 'US and Russia', 'A, B and others')
    """
    if len(names) > 3:
        return f"{names[0]}, {names[1]} and others"
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
