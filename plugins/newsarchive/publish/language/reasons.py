"""The machine's reasons in another language: the rules give them in English, a few sentences with a number or a quote.

English leaves them as they are. A reason that is not known here is read in English, and a test holds that none is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from newsarchive.annotate.salience import ORDINALS, TIMES
from newsarchive.publish.language.words import N_, NN_, Words


class _Counted(NamedTuple):
    """A sentence with a number: how the rules write it, and its message."""

    pattern: re.Pattern[str]
    forms: tuple[str, str]


_PLAIN = frozenset(
    (
        N_("told in a headline"),
        N_("told in a lead"),
        N_("told without a date of its own"),
        N_("the date is vague"),
        N_("the verb is not one of the listed"),
        N_("no actor is named in the clause"),
        N_("part of an event that the statement followed, and dated with it"),
        N_("added by an editor"),
        N_("corrected by an editor"),
        N_("confirmed by an editor"),
        N_("named in the headline"),
        N_("named by the editor"),
    )
)
_COUNTED = (
    _Counted(re.compile(r"reported by (\d+) articles?"),
             NN_("reported by %(count)s article", "reported by %(count)s articles")),
    _Counted(re.compile(r"(\d+) articles? appeared on its day"),
             NN_("%(count)s article appeared on its day", "%(count)s articles appeared on its day")),
    _Counted(re.compile(r"names (\d+) actors?"), NN_("names %(count)s actor", "names %(count)s actors")),
    _Counted(re.compile(r"(\d+) sentences tell of it"),
             NN_("%(count)s sentence tells of it", "%(count)s sentences tell of it")),
    _Counted(re.compile(r"named (\w+|\d+ times|\w+ times)"), NN_("named %(count)s time", "named %(count)s times")),
)  # fmt: skip
_QUOTED = re.compile(r"dated by “(.*)”", re.DOTALL)
# Reasons are kept in a file that people may edit: what is no ordinal is none of these sentences.
_ORDINAL = rf"({'|'.join(ORDINALS)}|\d+th)"
_INTRODUCED = re.compile(rf"introduced with a role in the {_ORDINAL} paragraph")
_NAMED_IN = re.compile(rf"named in the {_ORDINAL} paragraph")
_OFFICER = re.compile(r"(.+) speaks for it")


def reason_in(words: Words, text: str) -> str:
    """One reason, or several between semicolons, in the language of the interface."""
    if words.is_english or not text:
        return text
    return words.once(("reason", text), lambda: _reasons(words, text))


def _reasons(words: Words, text: str) -> str:
    if _QUOTED.fullmatch(text):
        return _reason(words, text) or text
    separator = words.pgettext("between reasons", "; ")
    return separator.join(_reason(words, part) or part for part in text.split("; "))


def _reason(words: Words, text: str) -> str:
    """Empty for one that is not known here."""
    if text in _PLAIN:
        return words.gettext(text)
    for counted in _COUNTED:
        found = counted.pattern.fullmatch(text)
        if found and (number := _number(found[1])) is not None:
            return words.ngettext(*counted.forms, number)
    return next((say(words, found[1]) for pattern, say in _WITH_WORDS if (found := pattern.fullmatch(text))), "")


def _number(said: str) -> int | None:
    """``3``, ``three times`` and ``twice`` as numbers."""
    if said in TIMES:
        return TIMES.index(said)
    digits = said.removesuffix(" times")
    return int(digits) if digits.isdecimal() else None


def _paragraph(ordinal: str) -> int:
    return ORDINALS.index(ordinal) + 1 if ordinal in ORDINALS else int(ordinal.removesuffix("th"))


_WITH_WORDS: tuple[tuple[re.Pattern[str], Callable[[Words, str], str]], ...] = (
    (_QUOTED, lambda words, found: words.gettext("dated by “%(words)s”", words=found)),
    (_INTRODUCED, lambda words, found: words.gettext("introduced with a role in paragraph %(number)s",
                                                     number=_paragraph(found))),
    (_NAMED_IN, lambda words, found: words.gettext("named in paragraph %(number)s", number=_paragraph(found))),
    (_OFFICER, lambda words, found: words.gettext("%(name)s speaks for it", name=found)),
)  # fmt: skip
