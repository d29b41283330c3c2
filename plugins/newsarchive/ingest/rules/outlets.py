"""Outlets by the names and initials that they use of themselves in their own promotion."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TABLE = """
The Straits Times | ST
The Business Times | BT
CNA | CNA, Channel NewsAsia
TODAY | TODAYonline
The Star | The Star
Malay Mail | Malay Mail
New Straits Times | NST
South China Morning Post | SCMP
The Japan Times | The Japan Times
Bangkok Post | Bangkok Post
The Jakarta Post | The Jakarta Post
The Times of India | TOI
The Hindu | The Hindu
Hindustan Times | HT
The Indian Express | The Indian Express
NDTV | NDTV
Dawn | Dawn.com
Arab News | Arab News
Al Jazeera | Al Jazeera
The National | The National
Gulf News | Gulf News
The Jerusalem Post | The Jerusalem Post
Haaretz | Haaretz
The Moscow Times | The Moscow Times
BBC News | BBC, BBC News
The Guardian | The Guardian
The Independent | The Independent
The Telegraph | The Telegraph
Financial Times | FT
The New York Times | NYT
The Washington Post | The Post, WaPo
The Wall Street Journal | WSJ
Los Angeles Times | LA Times
USA TODAY | USA TODAY
Politico | POLITICO
CNN | CNN
NPR | NPR
France 24 | France24
Deutsche Welle | DW
Euronews | euronews
The Globe and Mail | The Globe and Mail
The Sydney Morning Herald | SMH
The New Zealand Herald | NZ Herald
"""


@dataclass(frozen=True, slots=True)
class Outlet:
    name: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundOutlet:
    """``form`` is what the line says; ``by_initials`` is true where that is only initials, which others may share."""

    name: str
    form: str
    by_initials: bool


OUTLETS = tuple(
    Outlet(name.strip(), tuple(dict.fromkeys((name.strip(), *(form.strip() for form in forms.split(","))))))
    for name, _, forms in (row.partition("|") for row in _TABLE.strip().splitlines())
)
_BY_FORM = {form: outlet.name for outlet in OUTLETS for form in outlet.forms}
_ANY = re.compile(
    r"(?<![\w.])(?P<form>"
    + "|".join(re.escape(form) for form in sorted(_BY_FORM, key=len, reverse=True))
    + r")(?![\w])"
)


def find_outlet(promotion: str) -> FoundOutlet | None:
    """The outlet that a promotional line speaks for; None where it names none, or more than one.

    >>> find_outlet("Join ST's Telegram channel and get the latest breaking news delivered to you.")
    FoundOutlet(name='The Straits Times', form='ST', by_initials=True)
    """
    found = [match["form"] for match in _ANY.finditer(promotion)]
    names = {_BY_FORM[form] for form in found}
    if len(names) != 1:
        return None
    longest = max(found, key=len)
    return FoundOutlet(_BY_FORM[longest], longest, longest.isupper() and longest != _BY_FORM[longest])
