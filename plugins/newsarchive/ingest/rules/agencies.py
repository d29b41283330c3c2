"""News agencies and services that wire copy names, and the form under which an archive keeps each."""

from __future__ import annotations

import re

_NAMES = """
AFP = AFP; AGENCE FRANCE-PRESSE; AGENCE FRANCE PRESSE
Reuters = REUTERS; REUTER; THOMSON REUTERS
AP = AP; ASSOCIATED PRESS; THE ASSOCIATED PRESS
UPI = UPI; UNITED PRESS INTERNATIONAL
Xinhua = XINHUA; NEW CHINA NEWS AGENCY
Bloomberg = BLOOMBERG; BLOOMBERG NEWS
dpa = DPA
PA = PA; PA MEDIA; PRESS ASSOCIATION
ANSA = ANSA
EFE = EFE; ACAN-EFE
EPA = EPA; EPA-EFE
TASS = TASS; ITAR-TASS
Interfax = INTERFAX
Sputnik = SPUTNIK
RIA Novosti = RIA NOVOSTI; NOVOSTI
Kyodo = KYODO; KYODO NEWS
Jiji Press = JIJI; JIJI PRESS
Yonhap = YONHAP; YONHAP NEWS AGENCY
Bernama = BERNAMA
Antara = ANTARA
ANI = ANI
PTI = PTI; PRESS TRUST OF INDIA
IANS = IANS
APP = APP
Anadolu = ANADOLU; ANADOLU AGENCY; AA
IRNA = IRNA
MENA = MENA
WAM = WAM
SPA = SPA
KUNA = KUNA
AAP = AAP; AUSTRALIAN ASSOCIATED PRESS
The Canadian Press = CP; CANADIAN PRESS; THE CANADIAN PRESS
Notimex = NOTIMEX
Prensa Latina = PRENSA LATINA
IPS = IPS; INTER PRESS SERVICE
Dow Jones = DOW JONES; DOW JONES NEWSWIRES
NYTimes = NYTIMES; NYT; NEW YORK TIMES; THE NEW YORK TIMES
The Washington Post = WASHINGTON POST; THE WASHINGTON POST; WP
Los Angeles Times = LOS ANGELES TIMES
The Guardian = GUARDIAN; THE GUARDIAN
Financial Times = FINANCIAL TIMES
CNN = CNN
BBC = BBC
VOA = VOA
RFE/RL = RFE/RL; RFERL
TNS = TNS; TRIBUNE NEWS SERVICE
Thomson Reuters Foundation = THOMSON REUTERS FOUNDATION
"""
_KEPT = {
    form.strip(): name.strip()
    for name, _, forms in (line.partition("=") for line in _NAMES.strip().splitlines())
    for form in forms.split(";")
}


def agency_named(text: str) -> str:
    """The kept form of an agency's name, or ``""`` where ``text`` names none that is known.

    >>> agency_named("REUTER"), agency_named("Smith")
    ('Reuters', '')
    """
    return _KEPT.get(re.sub(r"\s+", " ", text).strip(" .").upper(), "")


def agencies_named(text: str) -> tuple[str, ...]:
    """The agencies of a list such as ``AFP, Reuters`` or ``AP/dpa``, in order, each once; none where one is unknown.

    >>> agencies_named("REUTERS, AFP"), agencies_named("AFP, his lawyer")
    (('Reuters', 'AFP'), ())
    """
    if whole := agency_named(text):
        return (whole,)
    names = [agency_named(part) for part in re.split(r"\s*[,/;&]\s*|\s+and\s+", text)]
    return tuple(dict.fromkeys(names)) if all(names) else ()
